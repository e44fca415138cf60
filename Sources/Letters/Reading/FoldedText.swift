import CTextTables
import ChineseText

/// The folded text of a file with the questions that the rules ask of it.
///
/// Every place may be asked, also outside the text: there stands scalar 0, which has no class.
struct FoldedText {
  /// The folded scalars.
  let scalars: TextScalars

  /// Wraps folded scalars.
  init(_ scalars: TextScalars) {
    self.scalars = scalars
  }

  /// The scalar at a place, 0 outside the text.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    UInt(bitPattern: index) < UInt(bitPattern: scalars.count) ? scalars.buffer[index] : 0
  }

  /// Whether the scalar at a place has any of the given classes.
  @inline(__always)
  func has(_ classes: UInt16, at index: Int) -> Bool {
    text_is(self[index], classes)
  }

  /// Whether 0 to 9 stands at a place.
  @inline(__always)
  func isDigit(at index: Int) -> Bool {
    self[index] &- 0x30 < 10
  }

  /// Whether an ideograph stands at a place.
  @inline(__always)
  func isHan(at index: Int) -> Bool {
    has(TEXT_HAN, at: index)
  }

  /// Whether a Latin letter stands at a place.
  @inline(__always)
  func isLatin(at index: Int) -> Bool {
    has(TEXT_LATIN, at: index)
  }

  /// The first place at or after `index` that holds no space, at most `limit` places on.
  func skippingSpaces(from index: Int, limit: Int = 2) -> Int {
    var next = index
    while next < index + limit, has(TEXT_SPACE, at: next) { next += 1 }
    return next
  }

  /// Whether a word stands at a place.
  @inline(__always)
  func starts(with word: Word, at index: Int) -> Bool {
    index >= 0 && word.stands(in: scalars, at: index, limit: scalars.count)
  }

  /// Whether a word ends right before a place.
  @inline(__always)
  func ends(with word: Word, before index: Int) -> Bool {
    index > 0 && index <= scalars.count && word.ends(in: scalars, 0..<index)
  }

  /// The longest word of a list at a place.
  @inline(__always)
  func match(_ words: WordTrie, at index: Int, limit: Int? = nil) -> WordTrie.Match? {
    guard index >= 0, index < scalars.count else { return nil }
    let end = limit.map { min($0, scalars.count) }
    return words.longestMatch(in: scalars, at: index, limit: end)
  }

  /// The longest word of a list that ends right before a place, at most `lengthMax` long.
  @inline(__always)
  func matchEnding(
    _ words: WordEndings, before index: Int, lengthMax: Int = 6
  ) -> WordTrie.Match? {
    guard index > 0, index <= scalars.count else { return nil }
    return words.match(in: scalars, max(0, index - lengthMax)..<index)
  }

  /// The folded text of a range, for results only.
  func string(_ range: Range<Int>) -> String {
    ChineseText.string(of: scalars.part(range).buffer)
  }
}
