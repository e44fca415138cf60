import ChineseText
import Values

/// Reads a length of time from the letter's day: 三年内, 两个月内.
struct TermReader {
  let text: FoldedText
  /// The letter's day; without one no term has an end.
  let anchor: DayRange?

  /// From the letter's day to the end of the first term in a range.
  func term(in range: Range<Int>) -> DayRange? {
    guard let anchor else { return nil }
    let parts = DatePartScanner(text: text, limit: range.upperBound)
    for place in range where text[place] == "内" {
      let unit = text[place - 1]
      guard unit == "年" || unit == "月" && text[place - 2] == "个" else { continue }
      let end = unit == "年" ? place - 1 : place - 2
      for start in [end - 2, end - 1] where start >= range.lowerBound {
        guard let number = parts.number(at: start, in: 1...60), number.end == end else { continue }
        return term(unit == "年" ? number.value * 12 : number.value, from: anchor)
      }
    }
    return nil
  }

  private func term(_ months: Int, from anchor: DayRange) -> DayRange? {
    let (year, month, day) = anchor.last.civil
    let total = year * 12 + month - 1 + months
    let last = Day.dayCount(year: total / 12, month: total % 12 + 1)
    guard let end = Day(year: total / 12, month: total % 12 + 1, day: min(day, last)) else {
      return nil
    }
    return DayRange(first: anchor.last, last: end, precision: .range)
  }
}
