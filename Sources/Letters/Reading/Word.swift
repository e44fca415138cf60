/// A short word to look for, as scalars.
struct Word: ExpressibleByStringLiteral, Sendable {
  let scalars: [UInt32]

  init(stringLiteral value: StaticString) {
    scalars = value.withUTF8Buffer { bytes in
      var scalars: [UInt32] = []
      scalars.reserveCapacity(bytes.count / 3 + 1)
      var index = 0
      while index < bytes.count {
        let first = UInt32(bytes[index])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
        for offset in index + 1..<index + length {
          scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
        }
        scalars.append(scalar)
        index += length
      }
      return scalars
    }
  }

  init(scalars: [UInt32]) { self.scalars = scalars }

  init(_ text: Substring) {
    scalars = text.unicodeScalars.map(\.value)
  }

  /// Splits a list of words at white space.
  static func list(_ words: String) -> [Word] {
    words.split(whereSeparator: \.isWhitespace).map { Word($0) }
  }
}

extension Unicode.Scalar {
  /// Names one character where its number is wanted.
  static func number(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
}
