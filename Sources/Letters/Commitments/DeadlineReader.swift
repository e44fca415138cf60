import CTextTables
import ChineseText
import Values

/// Reads 期限: by when a promise is due; its last day counts.
///
/// The date of the cue's clause, else the nearest before the cue in the sentence, else the first
/// behind it, else the heading's; of two the first. A day that has passed before the letter was
/// written, a beginning (以来) and what something is compared with are no deadlines. 三年内 counts
/// from the letter.
struct DeadlineReader {
  private let text: FoldedText
  private let dates: [DateMention]
  private let anchor: DayRange?
  private let sections: [Section]
  private var headingDates: [DateMention] = []
  /// The section of the sentence before; the dates of its headings are known.
  private var section: Int?
  private var hasEntered = false

  init(draft: Draft, text: FoldedText) {
    self.text = text
    dates = draft.dates
    anchor = DateReader.anchor(of: draft)
    sections = draft.sections
  }

  /// Starts the next sentence: finds the dates of the headings above it.
  mutating func enter(_ sentence: Sentence) {
    guard sentence.section != section || !hasEntered else { return }
    hasEntered = true
    section = sentence.section
    headingDates = []
    guard !dates.isEmpty else { return }
    var section = sentence.section
    while let index = section, headingDates.isEmpty {
      headingDates = Array(dates(in: sections[index].heading)).filter { isEnd($0) && isDue($0) }
      section = sections[index].parent
    }
  }

  /// The deadline of a promise, `nil` without one.
  func deadline(of cue: Range<Int>, in sentence: Sentence) -> DayRange? {
    let clauses = ClauseReader(text: text, range: sentence.span)
    let clause = clauses.start(before: cue.lowerBound)..<clauses.end(after: cue.upperBound)
    let all = dates(in: sentence.span).filter(isEnd)
    // 力争半年度超60% in a letter of July still names its deadline.
    if let date = all.first(where: {
      $0.span.lowerBound >= cue.upperBound && clause.contains($0.span.lowerBound)
    }) {
      return date.date
    }
    let due = all.filter(isDue)
    if let date = due.first(where: { clause.contains($0.span.lowerBound) }) { return date.date }
    if let range = TermReader(text: text, anchor: anchor).term(in: clause) { return range }
    if let date = due.last(where: { $0.span.upperBound <= cue.lowerBound }) { return date.date }
    if let date = due.first(where: { $0.span.lowerBound >= cue.upperBound }) { return date.date }
    return headingDates.first?.date
  }

  private func isEnd(_ date: DateMention) -> Bool {
    if date.isApproximate || DateReader.isOperand(date.span, in: text) { return false }
    if text.ends(with: "以来", before: date.span.upperBound) { return false }
    return !text.ends(with: "至今", before: date.span.upperBound)
  }

  private func isDue(_ date: DateMention) -> Bool {
    guard let anchor else { return true }
    return date.date.last >= anchor.first
  }

  private func dates(in range: Range<Int>) -> ArraySlice<DateMention> {
    let first = dates.partitioningIndex { $0.span.lowerBound >= range.lowerBound }
    var last = first
    while last < dates.count, dates[last].span.upperBound <= range.upperBound { last += 1 }
    return dates[first..<last]
  }
}
