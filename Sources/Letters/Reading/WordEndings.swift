import CTextTables
import ChineseText

/// A word list that answers which of its words end right before a place.
///
/// It holds the words backwards, so one look at the last characters says no as a rule.
struct WordEndings: Sendable {
  /// Words have at most so many scalars.
  static let lengthMax = 8

  private let backwards: WordTrie

  /// The words of a list with the numbers that they answer with; longer ones never answer.
  init(_ words: WordTrie) {
    backwards = WordTrie(
      words.words.compactMap { word, payload in
        let scalars = word.unicodeScalars
        guard scalars.count <= Self.lengthMax else { return nil }
        return (String(String.UnicodeScalarView(scalars.reversed())), payload)
      })
  }

  /// Words separated by white space that all answer with 0.
  init(_ words: String) {
    self.init(WordTrie(list: words))
  }

  /// The longest word that ends where a range of a text does and begins in it.
  ///
  /// - Precondition: The range lies in the text.
  @inline(__always)
  func match(in text: TextScalars, _ range: Range<Int>) -> WordTrie.Match? {
    guard !range.isEmpty, backwards.mayStart(with: text[range.upperBound - 1]) else { return nil }
    return look(in: text, range)
  }

  private func look(in text: TextScalars, _ range: Range<Int>) -> WordTrie.Match? {
    var last = SIMD8<UInt32>()
    let count = min(range.count, Self.lengthMax)
    for place in 0..<count { last[place] = text[range.upperBound - 1 - place] }
    return match(backwards: last, count)
  }

  /// The longest word that ends where a range does when characters of some classes are left out.
  func match(
    in text: TextScalars, _ range: Range<Int>, skipping classes: UInt16
  )
    -> WordTrie.Match?
  {
    var last = SIMD8<UInt32>()
    var count = 0
    for place in range.reversed() where !text_is(text[place], classes) {
      last[count] = text[place]
      count += 1
      if count == Self.lengthMax { break }
    }
    return count > 0 ? match(backwards: last, count) : nil
  }

  /// The longest word whose last characters are the first ones given.
  private func match(backwards last: SIMD8<UInt32>, _ count: Int) -> WordTrie.Match? {
    withUnsafeBytes(of: last) { bytes in
      backwards.longestMatch(in: bytes.bindMemory(to: UInt32.self), at: 0, limit: count)
    }
  }
}
