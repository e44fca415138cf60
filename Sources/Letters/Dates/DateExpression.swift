import Values

/// A date as written, before it is known which year is meant.
struct DateExpression {
  /// The expression as printed.
  var range: Range<Int>
  /// Which year.
  var year: DateYear
  /// Which part of the year.
  var part: DatePart
  /// The far end of 2023年6月至2024年5月.
  var end: DateEnd?
  /// Whether it runs from its beginning to the letter's day (以来, 至今).
  var isOpen = false
  /// Whether 截至 stands before it, so that it does not lie behind the letter.
  var isAsOf = false
  /// Whether it is 去年同期: the months of the last period, in another year.
  var isSamePeriod = false
}

/// How the year of a date is given.
enum DateYear: Equatable {
  /// Printed: 2024年.
  case stated(Int)
  /// Counted from the letter's year: 今年 is 0, 去年 is −1.
  case fromLetter(Int)
  /// Counted from the year last stated, else from the letter's: 上年, 次年, 当年.
  case fromLast(Int)
  /// Not given: 上半年, 7月.
  case inherited
}

/// A part of a year.
enum DatePart: Equatable {
  /// The whole year.
  case year
  /// Whole months of the year.
  case months(ClosedRange<Int>, DatePrecision)
  /// One day.
  case day(month: Int, day: Int)
  /// Days of one month, or of two months of one year.
  case days(from: MonthDay, to: MonthDay)
  /// 上旬 中旬 下旬 are 0 1 2; 月底 is 2.
  case tenDays(month: Int, third: Int)
  /// The letter's month moved by so many: 本月, 上月.
  case letterMonth(Int)
  /// The years before the letter's year: 近三年.
  case recentYears(Int)
  /// A planning period or its last year: first year, and whether 末 follows.
  case plan(firstYear: Int, isEnd: Bool)
}

/// A day of some year.
struct MonthDay: Equatable {
  /// 1–12.
  let month: Int
  /// 1–31.
  let day: Int
}

/// The far end of a range of dates.
struct DateEnd: Equatable {
  /// Its year; inherited means the year of the near end.
  let year: DateYear
  /// Its part of the year.
  let part: DatePart
}
