import Values

/// An expression that fixes days, as a letter prints it.
struct Moment: Sendable {
  /// Which days it means.
  enum Days: Sendable {
    /// These.
    case fixed(DayRange)
    /// These months of the year that the context states last.
    case months(ClosedRange<Int>, DatePrecision)
    /// The whole of the year that the context states last.
    case contextYear
  }

  /// As printed.
  let text: String
  /// The days.
  let days: Days
  /// Whether it is a date row; 今后 and the like are none.
  var year: Int? {
    if case .fixed(let range) = days { range.last.civil.year } else { nil }
  }

  /// Days that the words fix by themselves or from the letter's own date.
  init(_ text: String, _ range: DayRange) {
    (self.text, days) = (text, .fixed(range))
  }

  /// A year: 2023年.
  init(year: Int) {
    self.init("\(year)年", .init(madeYear: year))
  }

  /// Months without a year: 上半年.
  init(_ text: String, months: ClosedRange<Int>, _ precision: DatePrecision) {
    (self.text, days) = (text, .months(months, precision))
  }

  /// The year that the context states: 全年.
  init(contextYear text: String) {
    (self.text, days) = (text, .contextYear)
  }

  /// The days, once the context's year is known.
  func range(in year: Int) -> DayRange {
    switch days {
    case .fixed(let range): range
    case .months(let months, let precision): DayRange(made: months, of: year, precision)
    case .contextYear: DayRange(madeYear: year)
    }
  }
}

extension DayRange {
  /// The notation of a figure's period: whole months where a part of a month is meant, or where
  /// the end is the letter's own day (section 11).
  var periodNotation: String {
    let (from, to) = (first.civil, last.civil)
    if precision == .tenDays {
      return "\(Self(made: from.month...from.month, of: from.year, .month))"
    }
    let isOpen = precision == .range && from.day == 1 && to.day < Self.lastDay(to.year, to.month)
    guard isOpen else { return "\(self)" }
    let months = [from, to].map { "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)" }
    return months[0] == months[1] ? months[0] : months.joined(separator: "/")
  }

  /// A year that the maker chose, always within the calendar.
  init(madeYear year: Int) {
    self.init(made: 1...12, of: year, .year)
  }

  /// Months that the maker chose, always within the calendar.
  init(made months: ClosedRange<Int>, of year: Int, _ precision: DatePrecision) {
    guard let range = DayRange(months: months, of: year, precision: precision) else {
      preconditionFailure("the maker chose no such months: \(year)")
    }
    self = range
  }

  /// The last day of a month.
  static func lastDay(_ year: Int, _ month: Int) -> Int {
    Day.dayCount(year: year, month: month)
  }

  /// Days that the maker chose, always within the calendar.
  init(made first: (Int, Int, Int), to last: (Int, Int, Int), _ precision: DatePrecision) {
    guard let from = Day(year: first.0, month: first.1, day: first.2),
      let to = Day(year: last.0, month: last.1, day: last.2)
    else { preconditionFailure("the maker chose no such days: \(first) \(last)") }
    self.init(first: from, last: to, precision: precision)
  }
}
