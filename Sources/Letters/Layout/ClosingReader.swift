import CTextTables
import ChineseText

/// Finds where the courtesies begin that close a letter.
struct ClosingReader {
  let text: TextView

  /// Where the closing formula begins among the paragraphs of the body, `nil` without one.
  ///
  /// It is the first of the courteous sentences at the end: nothing else follows them.
  func closingStart(of paragraphs: [Range<Int>]) -> Int? {
    var start: Int?
    let clauses = ClauseScan(text: text)
    for paragraph in paragraphs.suffix(6).reversed() {
      var sentences: [Range<Int>] = []
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        let end = max(clauses.sentenceEnd(from: index, limit: paragraph.upperBound), index + 1)
        let sentence = text.trimmed(index..<end)
        if !sentence.isEmpty { sentences.append(sentence) }
        index = end
      }
      for sentence in sentences.reversed() {
        guard isClosing(sentence) else { return start }
        start = sentence.lowerBound
      }
    }
    return start
  }

  /// Whether the sentence is a courtesy.
  func isClosing(_ sentence: Range<Int>) -> Bool {
    guard
      FormulaWords.closing.longestMatch(
        in: text.folded, at: sentence.lowerBound, limit: sentence.upperBound) != nil
    else { return false }
    return FormulaWords.courtesies.occurs(in: text.folded, sentence)
  }
}
