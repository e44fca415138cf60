/// The reading of full-width punctuation as the ASCII characters of code.
package enum HalfWidth {
  /// The half-width form of a scalar, itself where it has none.
  ///
  /// U+FF01–FF5E are the ASCII characters; `、 。 【 】` and the ideographic space have their own.
  package static func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3000: " "
    case 0x3001: ","
    case 0x3002: "."
    case 0x3010: "["
    case 0x3011: "]"
    case 0xD7: "*"
    case 0xF7: "/"
    default: scalar
    }
  }

  /// Whether a half-width scalar can begin a name: a letter of any script.
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLatinLetter(scalar) }
    return scalar.properties.isAlphabetic || scalar.value == 0x3007
  }

  /// Whether a half-width scalar is `0` to `9`.
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Whether a half-width scalar can go on a name.
  package static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "_"
  }

  /// Whether a half-width scalar separates tokens without being one; a newline is one.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0xFEFF: true
    default: false
    }
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
