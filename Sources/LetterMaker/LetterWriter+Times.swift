import Values

/// Dates as letters print them, all from the letter's own date.
extension LetterWriter {
  /// A time before the letter that what was done belongs to.
  mutating func pastTime() -> Line {
    if once(in: 16) { return planPeriod() }
    return "\(pastMoment())"
  }

  private mutating func pastMoment() -> Moment {
    // A year stated earlier in the paragraph holds for months that print none.
    if composer.context.year != nil, !composer.context.isYearUnclear, once(in: 3) {
      return monthsOfContext()
    }
    switch number(0...14) {
    case 0, 1: return Moment("去年", .init(madeYear: head.year - 1))
    case 2: return Moment("今年以来", .init(made: (head.year, 1, 1), to: issued, .range))
    case 3: return Moment("\(head.year - 1)年以来", since(head.year - 1))
    case 4: return Moment("近三年", years(head.year - 3, head.year - 1))
    case 5: return yearRange()
    case 6, 7, 8: return monthsOfThisYear()
    case 9: return quarter()
    case 10: return month()
    case 11: return halfYear()
    case 12: return Moment("前年", .init(madeYear: head.year - 2))
    default: return Moment(year: head.year - number(1...4))
    }
  }

  /// The days of the letter's date.
  var issued: (Int, Int, Int) { (head.year, head.month, head.day) }

  private func since(_ year: Int) -> DayRange {
    DayRange(made: (year, 1, 1), to: issued, .range)
  }

  private func years(_ first: Int, _ last: Int, _ precision: DatePrecision = .range) -> DayRange {
    DayRange(made: (first, 1, 1), to: (last, 12, 31), precision)
  }

  private mutating func yearRange() -> Moment {
    let last = head.year - 1
    let first = last - number(1...4)
    return switch number(0...2) {
    case 0: Moment("\(first)年至\(last)年", years(first, last))
    case 1: Moment("\(first)-\(last)年", years(first, last))
    default: Moment("\(first)—\(last)年", years(first, last))
    }
  }

  /// The planning period that the letter's last year lies in, or the one before.
  private mutating func planPeriod() -> Line {
    let number = Self.planNumber(of: head.year - 1) - (once(in: 3) ? 1 : 0)
    let first = 2021 + 5 * (number - 14)
    let moment = Moment("\(Names.numeral(number))五", years(first, first + 4, .plan))
    return once(in: 3) ? "\(moment)期间" : "“\(moment)”期间"
  }

  /// Section 5: 十四五 is 2021–2025.
  static func planNumber(of year: Int) -> Int {
    14 + (year - 2_021 + 100) / 5 - 20
  }

  private mutating func monthsOfContext() -> Moment {
    let isThisYear = composer.context.year == head.year
    let last = isThisYear ? max(2, head.month - 1) : 12
    if last >= 7, once(in: 3) { return Moment("上半年", months: 1...6, .halfYear) }
    if last >= 10, once(in: 3) { return Moment("前三季度", months: 1...9, .range) }
    if last >= 4, once(in: 3) { return Moment("一季度", months: 1...3, .quarter) }
    let end = number(2...last)
    return Moment("1—\(end)月", months: 1...end, .range)
  }

  private mutating func monthsOfThisYear() -> Moment {
    let end = max(2, head.month - 1)
    let range = DayRange(made: 1...end, of: head.year, .range)
    return switch number(0...3) {
    case 0: Moment("今年1-\(end)月", range)
    case 1: Moment("\(head.year)年1—\(end)月份", range)
    case 2: Moment("今年前\(end)个月", range)
    default: Moment("\(head.year)年1至\(end)月", range)
    }
  }

  private mutating func quarter() -> Moment {
    let index = number(0...3)
    let year = head.year - number(1...2)
    let range = DayRange(made: (index * 3 + 1)...(index * 3 + 3), of: year, .quarter)
    let name = Names.numeral(index + 1)
    return Moment("\(year)年\(once(in: 2) ? "第" : "")\(name)季度", range)
  }

  private mutating func month() -> Moment {
    let (year, month) = (head.year - number(1...2), number(1...12))
    return Moment("\(year)年\(month)月", .init(made: month...month, of: year, .month))
  }

  private mutating func halfYear() -> Moment {
    let year = head.year - 1
    return once(in: 2)
      ? Moment("\(year)年上半年", .init(made: 1...6, of: year, .halfYear))
      : Moment("去年下半年", .init(made: 7...12, of: year, .halfYear))
  }

  /// The end of a time that has passed, behind 截至.
  mutating func pastEnd() -> Moment {
    let year = head.year - 1
    return switch number(0...3) {
    case 0: Moment("\(year)年底", .init(made: 12...12, of: year, .month))
    case 1: Moment("去年年底", .init(made: 12...12, of: year, .month))
    case 2: lastMonthEnd()
    default: Moment("\(year)年末", .init(made: 12...12, of: year, .month))
    }
  }

  /// The end of the month before the letter.
  func lastMonthEnd() -> Moment {
    let month = max(1, head.month - 1)
    let last = Day.dayCount(year: head.year, month: month)
    return Moment(
      "今年\(month)月底",
      .init(made: (head.year, month, 21), to: (head.year, month, last), .tenDays))
  }

  /// One day before the letter.
  mutating func pastDay() -> Moment {
    let (year, month, day) = (head.year - 1, number(1...12), number(1...28))
    let range = DayRange(made: (year, month, day), to: (year, month, day), .day)
    let padded = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return switch number(0...5) {
    case 0: Moment("去年\(month)月\(day)日", range)
    case 1: Moment("\(year)年\(month)月\(day)号", range)
    case 2: Moment(padded, range)
    case 3: Moment("\(year).\(month).\(day)", range)
    default: Moment("\(year)年\(month)月\(day)日", range)
    }
  }

  /// A third of a month before the letter.
  mutating func pastTenDays() -> Moment {
    let (year, month, third) = (head.year - 1, number(1...12), number(0...2))
    let last = third == 2 ? Day.dayCount(year: year, month: month) : third * 10 + 10
    let range = DayRange(made: (year, month, third * 10 + 1), to: (year, month, last), .tenDays)
    return Moment("\(year)年\(month)月\(["上旬", "中旬", "下旬"][third])", range)
  }

  /// When something shall be done, with the words that the genre prints around it.
  mutating func deadline() -> Line {
    let next = head.year + 1
    return switch number(0...11) {
    case 0: "\(Moment("\(head.year)年底", .init(made: 12...12, of: head.year, .month)))前"
    case 1: "\(Moment("今年年底", .init(made: 12...12, of: head.year, .month)))前"
    case 2: "\(Moment("明年上半年", .init(made: 1...6, of: next, .halfYear)))"
    case 3: "到\(Moment(year: next + number(0...3)))"
    case 4: "\(Moment("\(next)年6月底", .init(made: (next, 6, 21), to: (next, 6, 30), .tenDays)))前"
    case 5: "\(Moment("明年", .init(madeYear: next)))"
    case 6: "\(Moment("\(next)年第三季度", .init(made: 7...9, of: next, .quarter)))"
    case 7: "在\(Moment("\(next)年9月", .init(made: 9...9, of: next, .month)))前"
    case 8: "到“\(planEnd())"
    case 9: "\(Moment("后年", .init(madeYear: head.year + 2)))"
    case 10: "\(Moment("今年四季度", .init(made: 10...12, of: head.year, .quarter)))"
    default: "\(Moment(year: next))"
    }
  }

  private func planEnd() -> Moment {
    let number = Self.planNumber(of: head.year)
    let last = 2_025 + 5 * (number - 14)
    return Moment("\(Names.numeral(number))五”末", .init(madeYear: last))
  }

  /// The letter's day some years later, which 三年内 ends with.
  func anniversary(_ years: Int) -> DayRange {
    let day = (head.year + years, head.month, min(head.day, 28))
    return DayRange(made: day, to: day, .day)
  }
}
