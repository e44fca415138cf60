/// A short word to look for.
///
/// A written word is kept as the bytes of the program and decoded while it is compared, which
/// ends at the first scalar as a rule: rules ask for written words at every place of a text.
struct Word: ExpressibleByStringLiteral, @unchecked Sendable {
  /// The bytes of a written word; empty for one that was split off a list.
  private let written: UnsafeBufferPointer<UInt8>
  /// The scalars of a word that was split off a list; empty for a written one.
  private let listed: TextScalars
  /// Its first scalar, with which almost every question ends; 0 of an empty word.
  private let head: UInt32
  /// Its last scalar, 0 of an empty word.
  private let tail: UInt32

  @inline(__always)
  init(stringLiteral value: StaticString) {
    precondition(value.hasPointerRepresentation)
    written = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
    listed = .none
    var place = 0
    head = written.isEmpty ? 0 : Self.scalar(of: written, at: &place)
    place = written.count
    tail = written.isEmpty ? 0 : Self.scalar(of: written, before: &place)
  }

  /// Keeps a word of a list for as long as the program runs.
  private init(_ text: String) {
    written = UnsafeBufferPointer(start: nil, count: 0)
    let memory = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: text.unicodeScalars.count)
    _ = memory.initialize(fromContentsOf: text.unicodeScalars.map(\.value))
    listed = TextScalars(UnsafeBufferPointer(memory))
    head = listed.first ?? 0
    tail = listed.last ?? 0
  }

  /// Splits a list of words at white space.
  static func list(_ words: String) -> [Word] {
    split(words).map { Word($0) }
  }

  /// The words of a list, which white space divides.
  static func split(_ words: String) -> [String] {
    words.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map {
      String(Substring($0))
    }
  }

  /// How many scalars it has.
  var count: Int {
    guard !written.isEmpty else { return listed.count }
    var count = 0
    for byte in written where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The first scalar.
  var first: UInt32? { head == 0 ? nil : head }

  /// All scalars.
  var scalars: [UInt32] {
    guard !written.isEmpty else { return Array(listed) }
    var scalars: [UInt32] = []
    var place = 0
    while place < written.count { scalars.append(Self.scalar(of: written, at: &place)) }
    return scalars
  }

  /// Whether it stands in a text at an offset and ends at or before a limit.
  ///
  /// - Precondition: `offset` is not negative and `limit` not past the end of the text.
  @inline(__always)
  func stands(in text: TextScalars, at offset: Int, limit: Int) -> Bool {
    guard offset < limit, text[offset] == head else { return head == 0 && offset <= limit }
    return goesOn(in: text, from: offset, limit: limit)
  }

  /// Whether all of it stands where its first scalar does.
  private func goesOn(in text: TextScalars, from offset: Int, limit: Int) -> Bool {
    guard !written.isEmpty else {
      guard offset + listed.count <= limit else { return false }
      for place in listed.indices where text[offset + place] != listed[place] { return false }
      return true
    }
    var index = offset
    var place = 0
    while place < written.count {
      guard index < limit, text[index] == Self.scalar(of: written, at: &place) else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a range of a text ends with it; compared from the end, where words of a list differ.
  ///
  /// - Precondition: The range lies in the text.
  @inline(__always)
  func ends(in text: TextScalars, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, text[range.upperBound - 1] == tail else { return head == 0 }
    return goesBack(in: text, range)
  }

  /// Whether all of it stands where its last scalar does.
  private func goesBack(in text: TextScalars, _ range: Range<Int>) -> Bool {
    guard !written.isEmpty else {
      let start = range.upperBound - listed.count
      guard start >= range.lowerBound else { return false }
      for place in listed.indices where text[start + place] != listed[place] { return false }
      return true
    }
    var index = range.upperBound
    var place = written.count
    while place > 0 {
      guard index > range.lowerBound, text[index - 1] == Self.scalar(of: written, before: &place)
      else { return false }
      index -= 1
    }
    return true
  }

  /// Decodes the scalar before a place of valid UTF-8 and moves the place to its beginning.
  @inline(__always)
  private static func scalar(
    of bytes: UnsafeBufferPointer<UInt8>, before place: inout Int
  ) -> UInt32 {
    var start = place - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    place = start
    var end = start
    return scalar(of: bytes, at: &end)
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
