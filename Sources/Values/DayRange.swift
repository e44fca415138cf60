/// A span of calendar days, both ends included, with how exactly it was stated.
package struct DayRange: Hashable, Sendable {
  /// The first day.
  package let first: Day
  /// The last day, not before the first.
  package let last: Day
  /// How exactly the days were stated.
  package let precision: DatePrecision

  /// Spans `first` to `last`.
  ///
  /// - Precondition: `first <= last`.
  package init(first: Day, last: Day, precision: DatePrecision) {
    precondition(first <= last)
    self.first = first
    self.last = last
    self.precision = precision
  }

  /// Returns the whole of a year, `nil` outside `Day.years`.
  package init?(year: Int) {
    self.init(months: 1...12, of: year, precision: .year)
  }

  /// Returns one month, `nil` when the calendar has none such.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(months: month...month, of: year, precision: .month)
  }

  /// Returns one day, `nil` when the calendar has none such.
  package init?(year: Int, month: Int, day: Int) {
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    self.init(first: day, last: day, precision: .day)
  }

  /// Returns a run of whole months of one year, `nil` outside the calendar.
  package init?(months: ClosedRange<Int>, of year: Int, precision: DatePrecision) {
    guard months.upperBound <= 12,
      let first = Day(year: year, month: months.lowerBound, day: 1),
      let last = Day(
        year: year, month: months.upperBound,
        day: Day.dayCount(year: year, month: months.upperBound))
    else { return nil }
    self.init(first: first, last: last, precision: precision)
  }

  /// Whether every day of this range lies in `other`.
  package func isWithin(_ other: DayRange) -> Bool {
    other.first <= first && last <= other.last
  }
}

extension DayRange: CustomStringConvertible {
  /// The shortest ISO notation: `2024-07-25`, `2024-07`, `2024`, else `first/last`.
  ///
  /// Runs of whole months are written with months (`2024-01/2024-06`), whole years with years.
  package var description: String {
    if first == last { return first.description }
    let (from, to) = (first.civil, last.civil)
    let endsMonth = to.day == Day.dayCount(year: to.year, month: to.month)
    guard from.day == 1, endsMonth else { return "\(first)/\(last)" }
    if from.month == 1, to.month == 12, precision != .month {
      return from.year == to.year ? "\(from.year)" : "\(from.year)/\(to.year)"
    }
    let (start, end) = ("\(first)".dropLast(3), "\(last)".dropLast(3))
    return start == end ? String(start) : "\(start)/\(end)"
  }
}
