import CTextTables
import ChineseText

/// Refusals whose words stand apart: 没有…计划, 待…后再; and those put off: 近期难以….
struct RefusalPatterns {
  /// Characters between the two words at most.
  static let gapMax = 24

  let text: TextView

  /// Where such a refusal begins in the span, `nil` without one.
  func place(in span: Range<Int>) -> Int? {
    var rest = span
    while let index = text.marks.firstPlace(of: [.apartRefusals], in: rest) {
      rest = index + 1..<span.upperBound
      switch text.folded[index] {
      case "没" where gap(from: index, "没有", to: ["的计划", "的安排", "的打算", "的条件"], in: span):
        return index
      case "待" where gap(from: index, "待", to: ["后再", "后另行", "后方可", "后统筹"], in: span):
        return index
      default:
        if let match = text.marks.match(.apartRefusals, at: index, limit: span.upperBound),
          match.payload == RefusalWords.putOff, refuses(index + match.length, in: span)
        {
          return index
        }
      }
    }
    return nil
  }

  /// Whether the words behind 目前无法 and the like are what was asked: they describe neither a
  /// lack (目前无法满足需求) nor somebody (目前无法入学的儿童).
  private func refuses(_ start: Int, in span: Range<Int>) -> Bool {
    let limit = span.upperBound
    if RefusalWords.lacks.longestMatch(in: text.folded, at: start, limit: limit) != nil {
      return false
    }
    var end = start
    while end < limit, !text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: end) { end += 1 }
    guard let noun = text.last("的", in: start..<end) else { return true }
    return RefusalWords.conditions.longestMatch(in: text.folded, at: noun + 1, limit: limit) != nil
      || noun + 1 == end
  }

  /// Whether the first word stands here and one of the others follows in its clause.
  private func gap(from start: Int, _ word: Word, to ends: [Word], in span: Range<Int>) -> Bool {
    let from = start + word.count
    guard text.starts(word, at: start, limit: span.upperBound) else { return false }
    if start > span.lowerBound, word.count == 1, isPartOfWord(start) { return false }
    var limit = from
    while limit < span.upperBound, limit - from < Self.gapMax,
      !text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: limit)
    {
      limit += 1
    }
    return text.contains(from..<limit, any: ends)
  }

  /// 期待, 等待, 对待, 招待, 接待.
  private func isPartOfWord(_ index: Int) -> Bool {
    switch text.folded[index - 1] {
    case "期", "等", "对", "招", "接", "优", "看", "有", "亟": true
    default: false
    }
  }
}
