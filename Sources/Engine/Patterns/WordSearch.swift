/// Looks for all words of a long list in one pass over a text.
///
/// At most places of a text no word begins: the first character is asked of a bitmap. Where one
/// may begin, the list is narrowed character by character, so that the time depends on the length
/// of the words and hardly on how many there are.
final class WordSearch: Sendable {
  /// Fewer words are found faster one after the other, by the vector kernel.
  static let wordCountMin = 16

  /// Folded words as UTF-8, ascending, each once.
  private let words: [[UInt8]]
  /// The words that begin with a character.
  private let wordsByFirst: [UInt32: Range<Int>]
  /// A bit for each character of plane 0 that begins a word; the last stands for all others.
  private let firsts: [UInt64]

  /// Makes a list ready; none of the words is empty.
  init(_ needles: [[UInt8]]) {
    words = Set(needles).sorted { $0.lexicographicallyPrecedes($1) }
    var ranges: [UInt32: Range<Int>] = [:]
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for (index, word) in words.enumerated() {
      let first = word.withUnsafeBufferPointer { Self.character(in: $0, at: 0) }
      ranges[first] = (ranges[first]?.lowerBound ?? index)..<index + 1
      bits[Self.bit(first) >> 6] |= 1 << UInt64(Self.bit(first) & 63)
    }
    wordsByFirst = ranges
    firsts = bits
  }

  /// Whether a word occurs in some bytes.
  func hasOccurrence(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var isFound = false
    visit(bytes, range) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// All occurrences, overlapping ones too, ordered by start, then by end.
  func occurrences(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var occurrences: [Range<Int>] = []
    visit(bytes, range) { occurrence in
      occurrences.append(occurrence)
      return true
    }
    return occurrences
  }

  /// Hands occurrences over as long as `goesOn` says so.
  private func visit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ goesOn: (Range<Int>) -> Bool
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let first = Self.character(in: bytes, at: place)
      let bit = Self.bit(first)
      if firsts[bit >> 6] >> UInt64(bit & 63) & 1 == 1, let candidates = wordsByFirst[first] {
        guard narrow(candidates, bytes, place..<range.upperBound, goesOn) else { return }
      }
      place += Scalars.length(bytes[place])
    }
  }

  /// Hands over the words among the candidates that the bytes begin with, the shortest first.
  ///
  /// - Returns: Whether to go on.
  private func narrow(
    _ candidates: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ goesOn: (Range<Int>) -> Bool
  ) -> Bool {
    var candidates = candidates
    var length = Scalars.length(bytes[range.lowerBound])
    while !candidates.isEmpty {
      if words[candidates.lowerBound].count == length {
        guard goesOn(range.lowerBound..<range.lowerBound + length) else { return false }
        candidates = candidates.dropFirst()
      }
      guard range.lowerBound + length < range.upperBound else { return true }
      let byte = bytes[range.lowerBound + length]
      // All candidates agree up to here and are longer.
      let start = firstIndex(in: candidates) { words[$0][length] >= byte }
      candidates =
        start..<firstIndex(in: start..<candidates.upperBound) { words[$0][length] > byte }
      length += 1
    }
    return true
  }

  /// The first index of a range from which on something holds.
  private func firstIndex(in range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func bit(_ character: UInt32) -> Int { Int(min(character, 0xFFFF)) }

  /// The character that begins at a byte of valid UTF-8.
  private static func character(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    let lead = UInt32(bytes[place])
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
    switch Scalars.length(bytes[place]) {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | next(1)
    case 3: return (lead & 0x0F) << 12 | next(1) << 6 | next(2)
    default: return (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }
  }
}
