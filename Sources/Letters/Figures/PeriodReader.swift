import CTextTables
import ChineseText
import Values

/// Reads 时期: when a figure holds.
///
/// The first that fits: a date of the same clause, of the sentence, of the paragraph, of the
/// heading. 目前, 现有 and the like leave it missing until the next date; rules have none. Only a
/// date that heads its clause holds beyond its sentence: 推荐2024年重点企业 says when nothing.
struct PeriodReader {
  /// A period and how it is written.
  struct Period: Equatable {
    /// The days.
    let days: DayRange
    /// Whether it is written as a run of months.
    let isMonths: Bool
  }

  /// A date with what the rules ask of it.
  private struct Dated {
    let span: Range<Int>
    let period: Period
    /// Whether it says what something is compared with, or when something was founded.
    let isOperand: Bool
    let isOpen: Bool
    let headsClause: Bool
    /// 前 stands behind it.
    let isLimit: Bool
  }

  private static let before = WordClasses.endings("在 于 到 至 截至 自 从 截止 其中")

  let text: FoldedText
  private let dates: [Dated]
  private let letter: DayRange?
  private var carried: Period?
  private var paragraph: Int?
  private var sectionPeriods: [Int: Period] = [:]

  init(draft: Draft, text: FoldedText) {
    self.text = text
    dates = draft.dates.map { Self.dated($0, in: text) }
    letter = DateReader.anchor(of: draft)
  }

  private static func dated(_ mention: DateMention, in text: FoldedText) -> Dated {
    let span = mention.span
    let isOpen =
      text.ends(with: "以来", before: span.upperBound)
      || text.ends(with: "至今", before: span.upperBound)
    let namesMonths = span.contains { text[$0] == "月" } && mention.date.precision == .range
    var head = span.lowerBound
    if let match = text.matchEnding(Self.before, before: head, lengthMax: 2) {
      head -= match.length
    }
    while text.has(TEXT_SPACE, at: head - 1) || text[head - 1] == "“" { head -= 1 }
    let headsClause =
      head == 0 || text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END | TEXT_NEWLINE, at: head - 1)
      || text.ends(with: "是", before: head)
    return Dated(
      span: span, period: Period(days: whole(mention.date), isMonths: isOpen || namesMonths),
      isOperand: DateReader.isOperand(span, in: text) || isOfBaseline(span, in: text)
        || text.matchEnding(Self.founding, before: span.lowerBound, lengthMax: 3) != nil,
      isOpen: isOpen, headsClause: headsClause,
      isLimit: text[span.upperBound] == "前" || text.starts(with: "以前", at: span.upperBound))
  }

  /// 由2021年的12%提高到15%: the date is of the first value alone.
  private static func isOfBaseline(_ span: Range<Int>, in text: FoldedText) -> Bool {
    text[span.upperBound] == "的"
      && (text[span.lowerBound - 1] == "由" || text[span.lowerBound - 1] == "从")
  }

  private static let founding = WordClasses.endings(
    "建于 始建于 成立于 创办于 创建于 创立于 建成于 投用于 开馆于 组建于 设立于 竣工于 生于")

  /// What is counted 截至5月底 holds for May.
  private static func whole(_ days: DayRange) -> DayRange {
    let (year, month, _) = days.last.civil
    guard days.precision == .tenDays, days.first.civil.day == 21 else { return days }
    return DayRange(year: year, month: month) ?? days
  }

  /// Starts the next passage.
  mutating func enter(_ passage: Passage, afterColon: Bool) {
    guard passage.paragraph != paragraph else { return }
    paragraph = passage.paragraph
    if !afterColon { carried = nil }
  }

  /// Ends a passage: its last date that heads a clause holds on.
  mutating func leave(_ passage: Passage, _ cues: PassageCues) {
    let dates = self.dates(in: passage.range)
    let carrying = dates.last {
      !$0.isOperand && $0.headsClause && !$0.isLimit
        && (!passage.isPlan || headsSentence($0, passage))
    }
    if let last = carrying {
      carried = last.isOpen ? nil : last.period
      if isReset(from: last.span.upperBound, to: passage.range.upperBound, cues) { carried = nil }
    } else if isReset(from: passage.range.lowerBound, to: passage.range.upperBound, cues) {
      carried = nil
    }
    if passage.isHeading, let section = passage.section, let last = dates.last {
      sectionPeriods[section] = last.period
    }
  }

  private func headsSentence(_ date: Dated, _ passage: Passage) -> Bool {
    date.span.lowerBound - passage.range.lowerBound <= 3
  }

  /// The period of a figure, and the rule that says so.
  ///
  /// `run` says which of how many values joined by 、 it is.
  func period(
    of context: NumberContext, status: FigureStatus, run: NumberRun,
    sections: [Section]
  ) -> (period: Period?, rule: PeriodRule) {
    if status == .rule { return (nil, .ofRule) }
    if isBaseline(context) {
      let own = dates(in: context.ownRange).last { Self.isOfBaseline($0.span, in: text) }
      return (own?.period, own == nil ? .baseline : .clause)
    }
    let start = context.candidate.range.lowerBound
    let isFact = status == .actual
    let all = dates(in: context.passage.range).lazy.filter {
      !$0.isOperand && !(isFact && $0.isLimit)
    }
    let part = partStart(of: context)
    let earlier = all.last {
      $0.span.upperBound <= start && ($0.span.lowerBound >= part || $0.headsClause)
    }
    let isOwn = earlier.map { $0.span.lowerBound >= context.clause.lowerBound } ?? false
    let isAhead = status == .target || status == .planned
    if !isOwn, isAhead, let end = term(before: start, context) { return (end, .deadline) }
    if !isOwn, let date = all.first(where: { follows($0, context) }) {
      return (date.period, .behind)
    }
    if let date = earlier {
      if isReset(from: date.span.upperBound, to: start, context.cues) { return (nil, .present) }
      return share(date, run, isOwn ? .clause : .sentence)
    }
    let outer = outer(context, sections: sections)
    // What is ahead is not dated by what is past, nor is what happens each year by one year.
    if isAhead, let letter, let days = outer.period?.days, days.last < letter.first {
      return (nil, .absent)
    }
    if context.leftRange.contains(where: { text.starts(with: "每年", at: $0) }) {
      return (nil, .absent)
    }
    return outer
  }

  /// 力争三年内达到80%: the day on which the term ends.
  private func term(before place: Int, _ context: NumberContext) -> Period? {
    let start = max(partStart(of: context), context.sentenceRange.lowerBound)
    let part = start..<min(context.ownEnd + 1, context.passage.range.upperBound)
    guard part.lowerBound < part.upperBound,
      let term = TermReader(text: text, anchor: letter).term(in: part)
    else { return nil }
    return Period(
      days: DayRange(first: term.last, last: term.last, precision: .day), isMonths: false)
  }

  /// The period that a sentence before or the heading gives.
  private func outer(
    _ context: NumberContext, sections: [Section]
  ) -> (period: Period?, rule: PeriodRule) {
    let start = context.candidate.range.lowerBound
    if isReset(from: context.passage.range.lowerBound, to: start, context.cues) {
      return (nil, .present)
    }
    if context.cues.contains(.sum, in: context.sentenceRange) {
      return (nil, .sum)
    }
    if let carried { return (carried, .paragraph) }
    let heading = headingPeriod(of: context.passage, sections: sections)
    return (heading, heading == nil ? .absent : .heading)
  }

  /// Where the part between ; begins: a date in the middle of another part does not hold here.
  private func partStart(of context: NumberContext) -> Int {
    var place = context.clause.lowerBound
    while place > context.passage.range.lowerBound, text[place - 1] != ";" { place -= 1 }
    return place
  }

  /// 由83.7%提高到90%: the first value is from before.
  private func isBaseline(_ context: NumberContext) -> Bool {
    StatusReader(text: text).isBaseline(context)
  }

  private func headingPeriod(of passage: Passage, sections: [Section]) -> Period? {
    var section = passage.section
    while let index = section {
      if let period = sectionPeriods[index] { return period }
      section = sections[index].parent
    }
    return nil
  }

  /// A date behind the number in its clause, that is no deadline.
  private func follows(_ date: Dated, _ context: NumberContext) -> Bool {
    guard date.span.lowerBound >= context.ownEnd, date.span.upperBound <= context.clause.upperBound,
      text[date.span.upperBound] != "前", !date.headsClause
    else { return false }
    return text.matchEnding(Self.before, before: date.span.lowerBound, lengthMax: 2) == nil
  }

  /// One year each when the values joined by 、 are as many as the years.
  private func share(
    _ date: Dated, _ place: NumberRun, _ rule: PeriodRule
  ) -> (period: Period?, rule: PeriodRule) {
    guard place.count > 1 else { return (date.period, date.isLimit ? .deadline : rule) }
    let first = date.period.days.first.civil.year
    let last = date.period.days.last.civil.year
    guard last - first + 1 == place.count, !date.isOpen,
      let year = DayRange(year: first + place.index)
    else { return (date.period, date.isLimit ? .deadline : rule) }
    return (Period(days: year, isMonths: false), .eachYear)
  }

  private func isReset(from start: Int, to end: Int, _ cues: PassageCues) -> Bool {
    start < end && cues.contains(.present, in: start..<end)
  }

  private func dates(in range: Range<Int>) -> ArraySlice<Dated> {
    let first = dates.partitioningIndex { $0.span.lowerBound >= range.lowerBound }
    var last = first
    while last < dates.count, dates[last].span.upperBound <= range.upperBound { last += 1 }
    return dates[first..<last]
  }
}
