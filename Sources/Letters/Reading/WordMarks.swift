import ChineseText

/// Where the words of many lists stand in a text, found in one scan and asked by every layer.
///
/// For each place of the text it holds one bit a list (`WordMark`): whether some word of the list
/// begins there. Few places begin any word, so a layer that looks for its lists at every place of a
/// sentence asks numbers instead of texts, and a list that a sentence has no word of costs next to
/// nothing. The bit says nothing of how long the word is: `match` asks the list itself.
final class WordMarks: Sendable {
  /// The folded scalars.
  let text: [UInt32]
  /// One bit a list for each place.
  private let marks: [UInt64]
  private let lists = WordMark.lists

  /// Scans folded scalars.
  init(_ text: [UInt32]) {
    self.text = text
    let words = WordMark.allWords
    marks = text.withUnsafeBufferPointer { source in
      [UInt64](unsafeUninitializedCapacity: source.count) { target, count in
        for place in source.indices {
          let match = words.longestMatch(in: source, at: place)
          target.initializeElement(at: place, to: UInt64(match?.payload ?? 0))
        }
        count = source.count
      }
    }
  }

  /// Whether a word of one of the lists begins at a place.
  @inline(__always)
  func has(_ lists: WordMarkSet, at place: Int) -> Bool { marks[place] & lists.bits != 0 }

  /// The longest word of a list that begins at a place and ends at or before a limit.
  @inline(__always)
  func match(_ list: WordMark, at place: Int, limit: Int) -> WordTrie.Match? {
    guard marks[place] & list.bit != 0 else { return nil }
    return lists[Int(list.rawValue)].longestMatch(in: text, at: place, limit: limit)
  }

  /// The first place in a range where a word of one of the lists begins, `nil` without one.
  ///
  /// The word may end behind the range.
  @inline(__always)
  func firstPlace(of lists: WordMarkSet, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return marks.withUnsafeBufferPointer { marks in
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

  @inline(__always)
  init(arrayLiteral lists: WordMark...) {
    var bits: UInt64 = 0
    for list in lists { bits |= list.bit }
    self.bits = bits
  }
}
