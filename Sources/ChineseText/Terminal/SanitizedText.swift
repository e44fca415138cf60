import CTextTables

/// The text without anything that could drive a terminal.
///
/// Removes escape sequences whole (CSI, OSC, DCS and the like, in their 7-bit and 8-bit forms),
/// all other C0 and C1 controls and DEL, and bidirectional and tag controls, which could show
/// text in a false order. Newlines (also U+2028 and U+2029) and tabs stay if asked for, else each
/// becomes a space. Linear in the length.
package func sanitizedForTerminal(
  _ text: String, keepsNewlines: Bool = false, keepsTabs: Bool = false
) -> String {
  let needsWork = text.unicodeScalars.contains {
    text_is($0.value, TEXT_INVISIBLE | TEXT_NEWLINE) || $0.value == 0x09
  }
  guard needsWork else { return text }
  var sanitizer = TerminalSanitizer(text, keepsNewlines, keepsTabs)
  return sanitizer.run()
}

/// One pass over a text that leaves out what a terminal would obey.
private struct TerminalSanitizer {
  private let scalars: [Unicode.Scalar]
  private let newline: Unicode.Scalar
  private let tab: Unicode.Scalar
  private var kept = String.UnicodeScalarView()
  /// Whether an unterminated string has been met: then no later one has an end either.
  private var stringsAreOpen = false

  init(_ text: String, _ keepsNewlines: Bool, _ keepsTabs: Bool) {
    scalars = Array(text.unicodeScalars)
    newline = keepsNewlines ? "\n" : " "
    tab = keepsTabs ? "\t" : " "
  }

  mutating func run() -> String {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar.value {
      case 0x0A, 0x85, 0x2028, 0x2029: kept.append(newline)
      case 0x09: kept.append(tab)
      case 0x1B: index = afterEscape(index)
      case 0x9B: index = afterControlSequence(index)
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F: index = afterString(index)
      case _ where isDropped(scalar.value): break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  private func isDropped(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F..<0xA0).contains(scalar) || (0x202A...0x202E).contains(scalar)
      || (0x2066...0x2069).contains(scalar) || scalar == 0x200E || scalar == 0x200F
      || scalar == 0x061C || (0xE0000...0xE007F).contains(scalar)
  }

  /// What follows ESC: a sequence, a string, or intermediate bytes and one final byte.
  private mutating func afterEscape(_ start: Int) -> Int {
    guard start < scalars.count else { return start }
    switch scalars[start].value {
    case 0x5B: return afterControlSequence(start + 1)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return afterString(start + 1)
    default:
      let final = skip(start, while: 0x20...0x2F)
      return final < scalars.count && (0x30...0x7E).contains(scalars[final].value)
        ? final + 1 : final
    }
  }

  /// Parameters, intermediates and the final byte of a control sequence.
  private func afterControlSequence(_ start: Int) -> Int {
    let final = skip(start, while: 0x20...0x3F)
    return final < scalars.count && (0x40...0x7E).contains(scalars[final].value)
      ? final + 1 : final
  }

  private func skip(_ start: Int, while range: ClosedRange<UInt32>) -> Int {
    var index = start
    while index < scalars.count, range.contains(scalars[index].value) { index += 1 }
    return index
  }

  /// The end of a string after BEL, ST or ESC `\`; without an end only its opening goes.
  private mutating func afterString(_ start: Int) -> Int {
    guard !stringsAreOpen else { return start }
    var index = start
    while index < scalars.count {
      let scalar = scalars[index].value
      if scalar == 0x07 || scalar == 0x9C { return index + 1 }
      if scalar == 0x1B, index + 1 < scalars.count, scalars[index + 1].value == 0x5C {
        return index + 2
      }
      index += 1
    }
    stringsAreOpen = true
    return start
  }
}
