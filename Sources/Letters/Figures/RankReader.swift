import CTextTables
import ChineseText
import Values

/// Tells a rank (全省第2, 列全市第二) from an order (第七批, 第一时间).
struct RankReader {
  /// How far before 第 a word of ranking may stand.
  private static let reach = 14

  let text: FoldedText
  /// No rank runs past this place.
  let limit: Int

  /// Whether the number behind 第 is a rank: a phrase ends behind it, and a word of ranking or
  /// an area stands before it in the clause.
  func isRank(_ numeral: Numeral) -> Bool {
    guard !numeral.hasDecimals, numeral.digitCount <= 3, !numeral.isBare else { return false }
    var end = numeral.range.upperBound
    if text[end] == "位" || text[end] == "名" { end += 1 }
    guard end >= limit || text.has(TEXT_PUNCTUATION | TEXT_NEWLINE, at: end) || text[end] == "和"
    else { return false }
    var place = numeral.range.lowerBound - 1
    let stop = max(0, place - Self.reach)
    while place > stop {
      place -= 1
      if text.has(TEXT_SENTENCE_END | TEXT_NEWLINE, at: place) || text[place] == ";" {
        return false
      }
      if text[place] == "," { return false }
      if text.match(FigureWords.rankCues, at: place, limit: numeral.range.lowerBound) != nil {
        return true
      }
    }
    return false
  }

  /// The rank as a candidate, 第 included.
  func candidate(for numeral: Numeral) -> Candidate? {
    guard text[numeral.range.lowerBound - 1] == "第", let value = numeral.value else { return nil }
    return Candidate(
      range: numeral.range.lowerBound - 1..<numeral.range.upperBound, value: value,
      unit: Unit.listed["名次"], form: .rank)
  }
}
