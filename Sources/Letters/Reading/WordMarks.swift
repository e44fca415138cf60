import CTextTables
import ChineseText

/// Where the words of many lists stand in a text, found in one scan and asked by every layer.
///
/// For each place of the text it holds one bit a list (`WordMark`): whether some word of the list
/// begins there. Few places begin any word, so a layer that looks for its lists at every place of a
/// sentence asks numbers instead of texts, and a list that a sentence has no word of costs next to
/// nothing. The bit says nothing of how long the word is: `match` asks the list itself.
///
/// It owns nothing; what it knows lies in the `TextMemory` of the text.
struct WordMarks: @unchecked Sendable {
  /// The folded scalars.
  let text: TextScalars
  /// One bit a list for each place.
  private let marks: UnsafeBufferPointer<UInt64>

  /// Scans the folded scalars of a text.
  init(_ memory: TextMemory) {
    text = memory.folded
    marks = UnsafeBufferPointer(memory.marks)
    let words = WordMark.allWords
    for place in text.indices {
      let match = words.longestMatch(in: text, at: place)
      let words = UInt64(match?.payload ?? 0)
      let divider = Self.dividesNames(text[place]) ? WordMarkSet.nameDividers.bits : 0
      memory.marks.initializeElement(at: place, to: words | divider)
    }
  }

  /// Whether no name of a body, firm or place holds the character.
  @inline(__always)
  private static func dividesNames(_ scalar: UInt32) -> Bool {
    !text_is(scalar, TEXT_HAN | TEXT_LATIN | TEXT_DIGIT) && scalar != "·" && scalar != "\n"
  }

  /// Whether a word of one of the lists begins at a place.
  @inline(__always)
  func has(_ lists: WordMarkSet, at place: Int) -> Bool { bits(at: place) & lists.bits != 0 }

  /// The bits of a place.
  ///
  /// - Precondition: The place lies in the text.
  @inline(__always)
  private func bits(at place: Int) -> UInt64 {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: marks.count))
    return marks[place]
  }

  /// The longest word of a list that begins at a place and ends at or before a limit.
  @inline(__always)
  func match(_ list: WordMark, at place: Int, limit: Int) -> WordTrie.Match? {
    guard bits(at: place) & list.bit != 0 else { return nil }
    return WordMark.lists[Int(list.rawValue)].longestMatch(in: text, at: place, limit: limit)
  }

  /// The first place in a range where a word of one of the lists begins, `nil` without one.
  ///
  /// The word may end behind the range.
  @inline(__always)
  func firstPlace(of lists: WordMarkSet, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    precondition(range.lowerBound >= 0 && range.upperBound <= marks.count)
    var place = range.lowerBound
    // Eight places at once: most stretches begin no word of the lists.
    while place + 8 <= range.upperBound {
      var found: UInt64 = 0
      for offset in 0..<8 { found |= marks[place + offset] }
      if found & lists.bits != 0 { break }
      place += 8
    }
    while place < range.upperBound {
      if marks[place] & lists.bits != 0 { return place }
      place += 1
    }
    return nil
  }

  /// The first word of a list in a range, the longest of those that begin there.
  func first(_ list: WordMark, in range: Range<Int>) -> (range: Range<Int>, payload: Int)? {
    var rest = range
    while let place = firstPlace(of: [list], in: rest) {
      if let match = match(list, at: place, limit: range.upperBound) {
        return (place..<place + match.length, match.payload)
      }
      rest = place + 1..<range.upperBound
    }
    return nil
  }

  /// Whether a word of a list stands in a range.
  func occurs(_ list: WordMark, in range: Range<Int>) -> Bool { first(list, in: range) != nil }
}

/// Some lists of `WordMark`.
struct WordMarkSet: ExpressibleByArrayLiteral {
  let bits: UInt64

  /// The characters that no name holds, which are marked beside the words.
  static let nameDividers = WordMarkSet(bits: 1 << 63)

  private init(bits: UInt64) {
    precondition(WordMark.allCases.count < 63)
    self.bits = bits
  }

  @inline(__always)
  init(arrayLiteral lists: WordMark...) {
    var bits: UInt64 = 0
    for list in lists { bits |= list.bit }
    self.bits = bits
  }
}
