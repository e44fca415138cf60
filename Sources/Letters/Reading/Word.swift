/// A short word to look for.
///
/// A written word is kept as the bytes of the program and decoded while it is compared, which
/// ends at the first scalar as a rule: rules ask for written words at every place of a text.
struct Word: ExpressibleByStringLiteral, @unchecked Sendable {
  /// The bytes of a written word; empty for one that was split off a list.
  private let written: UnsafeBufferPointer<UInt8>
  private let listed: [UInt32]

  init(stringLiteral value: StaticString) {
    precondition(value.hasPointerRepresentation)
    written = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
    listed = []
  }

  init(scalars: [UInt32]) {
    written = UnsafeBufferPointer(start: nil, count: 0)
    listed = scalars
  }

  init(_ text: Substring) {
    self.init(scalars: text.unicodeScalars.map(\.value))
  }

  /// Splits a list of words at white space.
  static func list(_ words: String) -> [Word] {
    words.split(whereSeparator: \.isWhitespace).map { Word($0) }
  }

  /// How many scalars it has.
  var count: Int {
    guard !written.isEmpty else { return listed.count }
    var count = 0
    for byte in written where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The first scalar.
  var first: UInt32? {
    guard !written.isEmpty else { return listed.first }
    var place = 0
    return Self.scalar(of: written, at: &place)
  }

  /// All scalars.
  var scalars: [UInt32] {
    guard !written.isEmpty else { return listed }
    var scalars: [UInt32] = []
    var place = 0
    while place < written.count { scalars.append(Self.scalar(of: written, at: &place)) }
    return scalars
  }

  /// Whether it stands in a text at an offset and ends at or before a limit.
  ///
  /// - Precondition: `offset` is not negative and `limit` not past the end of the text.
  func stands(in text: [UInt32], at offset: Int, limit: Int) -> Bool {
    text.withUnsafeBufferPointer { text in
      var index = offset
      if written.isEmpty {
        guard offset + listed.count <= limit else { return false }
        for scalar in listed {
          if text[index] != scalar { return false }
          index += 1
        }
        return true
      }
      var place = 0
      while place < written.count {
        guard index < limit, text[index] == Self.scalar(of: written, at: &place) else {
          return false
        }
        index += 1
      }
      return true
    }
  }

  /// Whether a range of a text ends with it; compared from the end, where words of a list differ.
  ///
  /// - Precondition: The range lies in the text.
  func ends(in text: [UInt32], _ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var index = range.upperBound
      if written.isEmpty {
        guard listed.count <= range.count else { return false }
        for scalar in listed.reversed() {
          index -= 1
          if text[index] != scalar { return false }
        }
        return true
      }
      var end = written.count
      while end > 0 {
        var start = end - 1
        while written[start] & 0xC0 == 0x80 { start -= 1 }
        var place = start
        guard index > range.lowerBound, text[index - 1] == Self.scalar(of: written, at: &place)
        else { return false }
        index -= 1
        end = start
      }
      return true
    }
  }

  /// Decodes the scalar at a place of valid UTF-8 and moves the place behind it.
  @inline(__always)
  private static func scalar(of bytes: UnsafeBufferPointer<UInt8>, at place: inout Int) -> UInt32 {
    let first = UInt32(bytes[place])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
    for offset in place + 1..<place + length {
      scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
    }
    place += length
    return scalar
  }
}

extension Unicode.Scalar {
  /// Names one character where its number is wanted.
  static func number(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
}
