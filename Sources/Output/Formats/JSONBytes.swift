/// JSON text (RFC 8259) while it is written, as UTF-8.
///
/// What could steer a terminal is written as an escape, which reads back as the same character.
package struct JSONBytes: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  /// Whether the next member of the open object or array needs a comma in front.
  private var needsComma = false

  /// Nothing is written yet.
  package init() {}

  /// Opens an object, `{`, or an array, `[`.
  package mutating func open(_ bracket: Character) {
    separate()
    bytes.append(bracket.asciiValue ?? UInt8(ascii: "{"))
    needsComma = false
  }

  /// Closes an object, `}`, or an array, `]`.
  package mutating func close(_ bracket: Character) {
    bytes.append(bracket.asciiValue ?? UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes a member's key; its value must follow.
  package mutating func key(_ name: String) {
    separate()
    quote(name.unicodeScalars.lazy.map(\.value))
    bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
    needsComma = false
  }

  /// Writes a text, or `null` for none.
  package mutating func value(_ text: String?) {
    guard let text else { return literal("null") }
    separate()
    quote(text.unicodeScalars.lazy.map(\.value))
  }

  /// Writes a text given by its scalars.
  package mutating func value(scalars: ArraySlice<UInt32>) {
    separate()
    quote(scalars)
  }

  /// Writes digits, `true`, `false` or `null` as they are.
  package mutating func literal(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  /// Ends a line of JSON Lines; the next value starts anew.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: " ")]) }
    needsComma = true
  }

  private mutating func quote(_ scalars: some Sequence<UInt32>) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in scalars {
      switch scalar {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, UInt8(scalar)])
      case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case 0x20..<0x7F: bytes.append(UInt8(scalar))
      default: appendWide(scalar)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendWide(_ scalar: UInt32) {
    guard let unicode = Unicode.Scalar(scalar) else { return }
    guard !VisibleText.isControl(unicode) else {
      let digits = String(scalar, radix: 16)
      let zeros = String(repeating: "0", count: 4 - digits.count)
      bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
      return
    }
    bytes.append(contentsOf: UTF8.encode(unicode) ?? UTF8.encodedReplacementCharacter)
  }
}
