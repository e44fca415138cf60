import Values

/// Settles which days a date means, from the letter's day and from the dates before it.
///
/// A year that is not printed is inherited, nearest first: from the sentence, the paragraph,
/// the heading, the letter. What something is compared with (较去年年底) is never inherited, nor
/// is a beginning (2014年以来); and in a plan no year before the letter's is.
/// Source: section 5 of the reading rules, "Relative" and "Inheritance".
struct DateResolver {
  /// The letter's day, else its publication, else the year of its number.
  let anchor: DayRange?
  /// The year in force in the sentence.
  private var sentenceYear: Int?
  /// The year in force in the paragraph.
  private var paragraphYear: Int?
  /// The months last named, for 去年同期.
  private var lastPart: DatePart?
  /// Years named in headings, by section.
  private var sectionYears: [Int: Int] = [:]
  /// Whether a date had no day to be counted from.
  private(set) var missedAnchor = false
  private var headingYear: Int?
  private var isPlan = false
  private var paragraph: Int?

  /// Prepares to read the letter of a day.
  init(anchor: DayRange?) {
    self.anchor = anchor
  }

  private var anchorYear: Int? { anchor?.last.civil.year }

  /// Starts the next passage.
  ///
  /// A new paragraph starts from the letter's year unless the one before ended in a colon.
  mutating func enter(_ passage: Passage, sections: [Section], afterColon: Bool) {
    if passage.paragraph != paragraph {
      if !afterColon { paragraphYear = nil }
      lastPart = nil
      paragraph = passage.paragraph
    }
    sentenceYear = nil
    isPlan = passage.isPlan
    headingYear = nil
    var section = passage.section
    while let index = section, headingYear == nil {
      headingYear = sectionYears[index]
      section = sections[index].parent
    }
  }

  /// The days of a date, `nil` when the calendar has none such or nothing to count from.
  ///
  /// An operand is what something else is compared with; it lends its year to nothing.
  mutating func resolve(
    _ date: DateExpression, in passage: Passage, isOperand: Bool
  ) -> DayRange? {
    if case .recentYears(let count) = date.part { return recentYears(count) }
    if case .plan(let first, let isEnd) = date.part {
      return plan(first, isEnd: isEnd, isOpen: date.isOpen)
    }
    if case .fromLast(let offset) = date.year, offset >= 0, sentenceYear ?? paragraphYear == nil {
      return nil
    }
    guard let year = date.isAsOf ? asOfYear(date) : year(of: date.year) else {
      missedAnchor = true
      return nil
    }
    let part = date.isSamePeriod ? lastPart ?? .year : date.part
    guard var range = days(of: part, in: year) else { return nil }
    if let end = date.end {
      guard let far = farEnd(end, from: year), far.last >= range.first else { return nil }
      range = DayRange(first: range.first, last: far.last, precision: .range)
    }
    if date.isOpen {
      guard let last = anchor?.last, last >= range.first else { return nil }
      range = DayRange(first: range.first, last: last, precision: .range)
    }
    // 今年以来 names its year; 2014年以来 only where something began.
    let begins = date.isOpen && date.year != .fromLetter(0)
    if !isOperand, !begins { remember(date, range: range, in: passage) }
    return range
  }

  private mutating func remember(_ date: DateExpression, range: DayRange, in passage: Passage) {
    let year = range.last.civil.year
    sentenceYear = year
    paragraphYear = year
    lastPart = date.part
    if passage.isHeading, let section = passage.section { sectionYears[section] = year }
  }

  private func year(of year: DateYear) -> Int? {
    switch year {
    case .stated(let year): year
    case .fromLetter(let offset): anchorYear.map { $0 + offset }
    case .fromLast(let offset): (sentenceYear ?? paragraphYear ?? anchorYear).map { $0 + offset }
    case .inherited: inheritedYear
    }
  }

  private var inheritedYear: Int? {
    if let sentenceYear { return sentenceYear }
    let year = paragraphYear ?? headingYear ?? anchorYear
    guard let year, let anchorYear, isPlan, year < anchorYear else { return year }
    return anchorYear
  }

  private func farEnd(_ end: DateEnd, from year: Int) -> DayRange? {
    let farYear = end.year == .inherited ? year : self.year(of: end.year)
    return farYear.flatMap { days(of: end.part, in: $0) }
  }

  /// The years before the letter's year.
  private mutating func recentYears(_ count: Int) -> DayRange? {
    guard let anchorYear, let first = Day(year: anchorYear - count, month: 1, day: 1),
      let last = Day(year: anchorYear - 1, month: 12, day: 31)
    else {
      missedAnchor = true
      return nil
    }
    return DayRange(first: first, last: last, precision: count == 1 ? .year : .range)
  }

  /// The year of a date behind 截至: what is counted so far is counted up to the letter.
  private func asOfYear(_ date: DateExpression) -> Int? {
    guard date.year == .inherited, let anchor, let anchorYear,
      let days = days(of: date.part, in: anchorYear), days.first <= anchor.last
    else { return year(of: date.year) }
    return anchorYear
  }

  private func plan(_ firstYear: Int, isEnd: Bool, isOpen: Bool) -> DayRange? {
    if isEnd { return DayRange(year: firstYear + 4) }
    guard let first = Day(year: firstYear, month: 1, day: 1),
      let last = Day(year: firstYear + 4, month: 12, day: 31)
    else { return nil }
    if isOpen, let anchor, anchor.last >= first {
      return DayRange(first: first, last: anchor.last, precision: .range)
    }
    return DayRange(first: first, last: last, precision: .plan)
  }

  private func days(of part: DatePart, in year: Int) -> DayRange? {
    switch part {
    case .year: return DayRange(year: year)
    case .months(let months, let precision):
      return DayRange(months: months, of: year, precision: precision)
    case .day(let month, let day): return DayRange(year: year, month: month, day: day)
    case .days(let from, let to): return Self.range(from, to, in: year)
    case .tenDays(let month, let third):
      guard let whole = DayRange(year: year, month: month) else { return nil }
      let last = third == 2 ? whole.last.civil.day : third * 10 + 10
      return Self.range(
        MonthDay(month: month, day: third * 10 + 1), MonthDay(month: month, day: last), in: year,
        precision: .tenDays)
    case .letterMonth(let offset): return letterMonth(offset)
    case .recentYears, .plan: return nil
    }
  }

  private func letterMonth(_ offset: Int) -> DayRange? {
    guard let (year, month, _) = anchor?.last.civil else { return nil }
    let months = year * 12 + month - 1 + offset
    return DayRange(year: months / 12, month: months % 12 + 1)
  }

  private static func range(
    _ from: MonthDay, _ to: MonthDay, in year: Int, precision: DatePrecision = .range
  ) -> DayRange? {
    guard let first = Day(year: year, month: from.month, day: from.day),
      let last = Day(year: year, month: to.month, day: to.day), first <= last
    else { return nil }
    return DayRange(first: first, last: last, precision: precision)
  }
}
