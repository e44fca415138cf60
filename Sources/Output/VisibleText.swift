/// Texts from letters made safe for a terminal: what would steer it is shown instead.
package enum VisibleText {
  /// What stands for a line break where a text must stay on one line.
  static let lineBreak: Unicode.Scalar = "⏎"

  /// The text on one line: line breaks as `⏎`, tabs as blanks, other controls as pictures.
  package static func oneLine(_ text: String) -> String {
    shown(text, keepsLines: false)
  }

  /// The text with its line breaks; tabs as blanks, other controls as pictures.
  package static func lines(_ text: String) -> String {
    shown(text, keepsLines: true)
  }

  /// Whether a terminal may obey the scalar instead of showing it.
  ///
  /// Source: control characters of ISO 6429 and the directional formatting characters of
  /// Unicode Standard Annex 9, which reorder what stands around them.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func shown(_ text: String, keepsLines: Bool) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{2028}", "\u{2029}": result.append(keepsLines ? "\n" : lineBreak)
      case "\t": result.append(" ")
      default: result.append(isControl(scalar) ? picture(of: scalar) : scalar)
      }
    }
    return String(result)
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
