import CTextTables
import ChineseText

/// Printed and folded text side by side, with the small questions that every layer asks.
///
/// Ranges count scalars of the clean text. Questions look at folded text.
struct TextView: Sendable {
  /// The printed characters.
  let clean: TextScalars
  /// The folded characters.
  let folded: TextScalars
  /// Where the words of the lists stand in the folded text.
  let marks: WordMarks
  /// Holds all of it; a view shows the text for as long as one copy of it lives.
  private let memory: TextMemory

  /// Scans a text for the words of all lists.
  init(_ text: CleanText) {
    memory = TextMemory(clean: text.clean, folded: text.folded)
    clean = memory.clean
    folded = memory.folded
    marks = WordMarks(memory)
  }

  /// The characters as printed.
  func printed(_ range: Range<Int>) -> String {
    string(of: scalars(of: clean, range) { $0 == "\n" ? nil : $0 })
  }

  /// The characters as printed, but in simplified ideographs and without spaces.
  func simplified(_ range: Range<Int>) -> String { string(of: simplifiedScalars(range)) }

  /// The scalars of the same.
  func simplifiedScalars(_ range: Range<Int>) -> [UInt32] {
    scalars(of: clean, range) { text_is($0, TEXT_SPACE | TEXT_NEWLINE) ? nil : text_simplify($0) }
  }

  /// The folded characters without spaces, in capitals.
  func capitals(_ range: Range<Int>) -> String {
    let scalars = scalars(of: folded, range) { scalar in
      if text_is(scalar, TEXT_SPACE | TEXT_NEWLINE) { return nil }
      return scalar >= 0x61 && scalar <= 0x7A ? scalar - 0x20 : scalar
    }
    return string(of: scalars)
  }

  /// The scalars of a range, each as it is changed into, without those that are left out.
  @inline(__always)
  private func scalars(
    of scalars: TextScalars, _ range: Range<Int>, _ change: (UInt32) -> UInt32?
  ) -> [UInt32] {
    var changed: [UInt32] = []
    changed.reserveCapacity(range.count)
    for index in range {
      if let scalar = change(scalars[index]) { changed.append(scalar) }
    }
    return changed
  }

  /// Whether the character at an offset is of one of the classes.
  @inline(__always)
  func has(_ classes: UInt16, at index: Int) -> Bool { text_is(folded[index], classes) }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, has(TEXT_SPACE | TEXT_NEWLINE, at: start) { start += 1 }
    while end > start, has(TEXT_SPACE | TEXT_NEWLINE, at: end - 1) { end -= 1 }
    return start..<end
  }

  /// Whether the word stands at an offset and ends before the limit.
  @inline(__always)
  func starts(_ word: Word, at offset: Int, limit: Int) -> Bool {
    offset >= 0 && word.stands(in: folded, at: offset, limit: limit)
  }

  /// Whether the range ends with the word.
  func ends(_ range: Range<Int>, with word: Word) -> Bool {
    word.ends(in: folded, range)
  }

  /// Whether the range ends with a word of a list.
  @inline(__always)
  func ends(_ range: Range<Int>, withAny words: WordEndings) -> Bool {
    words.match(in: folded, range) != nil
  }

  /// Whether the range ends with one of the words.
  func ends(_ range: Range<Int>, withAny words: [Word]) -> Bool {
    words.contains { ends(range, with: $0) }
  }

  /// Where the word first stands in the range.
  func first(_ word: Word, in range: Range<Int>) -> Int? {
    let count = word.count
    guard let head = word.first, range.count >= count else { return nil }
    for offset in range.lowerBound...(range.upperBound - count)
    where folded[offset] == head && starts(word, at: offset, limit: range.upperBound) {
      return offset
    }
    return nil
  }

  /// Where the folded characters of a range of this text first stand in another one.
  func first(_ copied: Range<Int>, in range: Range<Int>) -> Int? {
    first(folded.part(copied), in: range)
  }

  /// Where some folded characters first stand in the range.
  func first(_ words: TextScalars, in range: Range<Int>) -> Int? {
    guard let head = words.first, range.count >= words.count else { return nil }
    for offset in range.lowerBound...(range.upperBound - words.count)
    where folded[offset] == head
      && folded.part(offset..<offset + words.count).elementsEqual(words)
    {
      return offset
    }
    return nil
  }

  /// Where the word last stands in the range.
  func last(_ word: Word, in range: Range<Int>) -> Int? {
    let count = word.count
    guard let head = word.first, range.count >= count else { return nil }
    for offset in (range.lowerBound...(range.upperBound - count)).reversed()
    where folded[offset] == head && starts(word, at: offset, limit: range.upperBound) {
      return offset
    }
    return nil
  }

  /// Whether one of the words stands in the range.
  func contains(_ range: Range<Int>, any words: [Word]) -> Bool {
    words.contains { first($0, in: range) != nil }
  }

  /// Where the character first stands in the range.
  func index(of scalar: Unicode.Scalar, in range: Range<Int>) -> Int? {
    for offset in range where folded[offset] == scalar { return offset }
    return nil
  }

  /// Whether two ranges are equal when folded, spaces left out.
  func sameWords(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var place = right.lowerBound
    for index in left where !has(TEXT_SPACE | TEXT_NEWLINE, at: index) {
      while place < right.upperBound, has(TEXT_SPACE | TEXT_NEWLINE, at: place) { place += 1 }
      guard place < right.upperBound, folded[place] == folded[index] else { return false }
      place += 1
    }
    while place < right.upperBound, has(TEXT_SPACE | TEXT_NEWLINE, at: place) { place += 1 }
    return place == right.upperBound
  }

  /// The number of characters that are no white space.
  func visibleCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where !has(TEXT_SPACE | TEXT_NEWLINE, at: index) { count += 1 }
    return count
  }

  /// Splits a range at every character that satisfies the condition; parts are trimmed.
  func parts(_ range: Range<Int>, at isSeparator: (UInt32) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isSeparator(folded[index]) {
      parts.append(trimmed(start..<index))
      start = index + 1
    }
    parts.append(trimmed(start..<range.upperBound))
    return parts
  }
}

extension WordTrie {
  /// Builds a list of words separated by white space that all answer with the same number.
  init(list words: String, payload: Int = 0) {
    self.init(Word.split(words).map { ($0, payload) })
  }

  /// Builds a list of classes of words; each answers with the number of its class.
  init(classes: [(Int, String)]) {
    self.init(
      classes.flatMap { payload, words in
        Word.split(words).map { ($0, payload) }
      })
  }

  /// Where a word of the list first stands in the range.
  func firstMatch(
    in folded: TextScalars, _ range: Range<Int>
  ) -> (range: Range<Int>, payload: Int)? {
    firstMatch(in: folded.buffer, range).map { found in
      (found.place..<found.place + found.match.length, found.match.payload)
    }
  }

  /// The longest word that begins at a place and ends at or before a limit, or with the text.
  @inline(__always)
  func longestMatch(in text: TextScalars, at place: Int, limit: Int? = nil) -> Match? {
    longestMatch(in: text.buffer, at: place, limit: limit)
  }

  /// Whether a word of the list stands in the range.
  func occurs(in folded: TextScalars, _ range: Range<Int>) -> Bool {
    firstMatch(in: folded, range) != nil
  }
}
