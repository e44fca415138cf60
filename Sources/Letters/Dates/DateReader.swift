import CTextTables
import ChineseText
import Diagnostics
import Values

/// Reads every expression that fixes calendar days.
enum DateReader {
  /// Adds the dates of the sentences to those of the cells, in reading order.
  ///
  /// Warns once (Q0516) when a relative date has nothing to be counted from.
  static func read(_ draft: inout Draft) {
    let text = FoldedText(draft.view.folded)
    var resolver = DateResolver(anchor: anchor(of: draft))
    let titles = draft.citations.map(\.span).filter {
      text[$0.lowerBound] == "《" || text[$0.lowerBound] == "〈"
    }
    var dates = draft.cellDates
    for passage in draft.passages {
      let before = text[lastMark(before: passage.range.lowerBound, in: text)]
      resolver.enter(passage, sections: draft.sections, afterColon: before == ":")
      read(passage, of: text, draft.marks, titles: titles, with: &resolver, into: &dates)
    }
    if resolver.missedAnchor { draft.warnings.append(ReadingWarning(.noAnchorDate)) }
    draft.dates = withoutOverlaps(dates)
  }

  /// The day that relative dates are counted from.
  static func anchor(of draft: Draft) -> DayRange? {
    draft.reply.issued ?? draft.reply.published ?? draft.reply.year.flatMap(DayRange.init(year:))
  }

  private static func lastMark(before place: Int, in text: FoldedText) -> Int {
    var mark = place - 1
    while text.has(TEXT_SPACE | TEXT_NEWLINE, at: mark) { mark -= 1 }
    return mark
  }

  private static func read(
    _ passage: Passage, of text: FoldedText, _ marks: WordMarks, titles: [Range<Int>],
    with resolver: inout DateResolver, into dates: inout [DateMention]
  ) {
    let scanner = DateScanner(text: text, limit: passage.range.upperBound)
    var titles = titles[titles.partitioningIndex { $0.upperBound > passage.range.lowerBound }...]
    let limit = passage.range.upperBound
    var next = passage.range.lowerBound
    while next < limit,
      let place = marks.firstPlace(of: [.numerals, .dateStarts], in: next..<limit)
    {
      if let title = titles.first, title.lowerBound <= place {
        next = max(place, title.upperBound)
        titles.removeFirst()
        continue
      }
      guard let date = scanner.expression(at: place) else {
        next = text.isDigit(at: place) ? endOfDigits(at: place, in: text) : place + 1
        continue
      }
      let isOperand = isOperand(date.range, in: text)
      if let days = resolver.resolve(date, in: passage, isOperand: isOperand) {
        dates.append(
          DateMention(
            span: date.range, date: days, isApproximate: date.isApproximate,
            sentence: passage.isHeading ? nil : passage.sentence))
      }
      next = date.range.upperBound
    }
  }

  private static func endOfDigits(at place: Int, in text: FoldedText) -> Int {
    var end = place
    while text.isDigit(at: end) { end += 1 }
    return end
  }

  /// Whether something is compared with the date: 较去年年底, 与去年同期相比.
  static func isOperand(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let start = range.lowerBound
    if text.matchEnding(DateWords.operands, before: start, lengthMax: 3) != nil {
      return text[start - 2] != "对" || text[start - 1] != "比"
    }
    guard text[start - 1] == "与" || text[start - 1] == "同" || text[start - 1] == "和" else {
      return false
    }
    return (0...4).contains { text.starts(with: "相比", at: range.upperBound + $0) }
  }

  /// Cell dates stand first in doubt: a date of a sentence that overlaps one is dropped.
  private static func withoutOverlaps(_ dates: [DateMention]) -> [DateMention] {
    var result: [DateMention] = []
    for (_, date) in dates.enumerated().sorted(by: {
      ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset)
    }) {
      if let last = result.last, last.span.upperBound > date.span.lowerBound { continue }
      result.append(date)
    }
    return result
  }
}

extension DateExpression {
  /// Whether the bounds are not fixed by the text.
  var isApproximate: Bool {
    if case .recentYears = part { return true }
    return false
  }
}

extension Array {
  /// The index of the first element for which a condition holds, which must hold from there on.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
