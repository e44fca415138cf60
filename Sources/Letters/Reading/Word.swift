/// A short word to look for, as scalars.
struct Word: ExpressibleByStringLiteral, Sendable {
  let scalars: [UInt32]

  init(stringLiteral value: StaticString) {
    var scalars: [UInt32] = []
    for scalar in value.description.unicodeScalars { scalars.append(scalar.value) }
    self.scalars = scalars
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
