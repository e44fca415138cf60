import Diagnostics
import Values

extension Lexer {
  /// `@2024`, `@2024-07`, `@2024-07-25`, `@2024-Q3`, `@2024-H1`, and `@` before a Chinese date.
  mutating func readDate() -> Token.Kind {
    let start = index
    index += 1
    let first = index
    while HalfWidth.isDigit(peek()) { index += 1 }
    if index - first == 4, peek() == "年" { return readChineseDate(from: first, at: start) }
    while HalfWidth.isPartOfName(peek()) || peek() == "-" { index += 1 }
    let parts = halfWidthText(first..<index).split(
      separator: "-", omittingEmptySubsequences: false)
    return date(Self.days(of: parts.map(String.init)), from: start)
  }

  /// `2024年`, `2024年7月`, `2024年7月25日`, `2024年上半年`, `2024年三季度`; the year has been read.
  mutating func readChineseDate(from yearStart: Int, at start: Int? = nil) -> Token.Kind {
    let year = Int(halfWidthText(yearStart..<index)) ?? 0
    index += 1
    let range = readHalf(of: year) ?? readQuarter(of: year) ?? readMonth(of: year)
    return date(range ?? DayRange(year: year), from: start ?? yearStart)
  }

  private mutating func date(_ days: DayRange?, from start: Int) -> Token.Kind {
    if let days { return .date(days) }
    report(.impossibleDate(text(from: start), at: span(from: start)))
    return .faulty
  }

  private mutating func readHalf(of year: Int) -> DayRange?? {
    for (spelling, months) in [("上半年", 1...6), ("下半年", 7...12)] where isAhead(spelling) {
      index += 3
      return .some(DayRange(months: months, of: year, precision: .halfYear))
    }
    return nil
  }

  private mutating func readQuarter(of year: Int) -> DayRange?? {
    let digitPlace = peek() == "第" ? 1 : 0
    let digits: [[Unicode.Scalar]] = [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]]
    guard peek(digitPlace + 1) == "季", peek(digitPlace + 2) == "度",
      let quarter = digits.firstIndex(where: { $0.contains(peek(digitPlace)) })
    else { return nil }
    index += digitPlace + 3
    return .some(Self.quarter(quarter + 1, of: year))
  }

  private mutating func readMonth(of year: Int) -> DayRange?? {
    guard let month = numberAhead(before: ["月"]) else { return nil }
    index += month.digitCount + 1
    guard let day = numberAhead(before: ["日", "号"]) else {
      return .some(DayRange(year: year, month: month.value))
    }
    index += day.digitCount + 1
    return .some(DayRange(year: year, month: month.value, day: day.value))
  }

  /// One to three digits directly ahead with one of the characters behind them.
  private func numberAhead(before endings: [Unicode.Scalar]) -> (value: Int, digitCount: Int)? {
    var count = 0
    var value = 0
    while count < 3, HalfWidth.isDigit(peek(count)) {
      value = value * 10 + Int(peek(count).value) - 48
      count += 1
    }
    return count > 0 && endings.contains(peek(count)) ? (value, count) : nil
  }

  /// The days that the parts of an ISO date name, `nil` where the calendar has none such.
  private static func days(of parts: [String]) -> DayRange? {
    guard parts[0].utf8.count == 4, let year = number(parts[0]) else { return nil }
    switch parts.count {
    case 1: return DayRange(year: year)
    case 2:
      if let month = number(parts[1]) { return DayRange(year: year, month: month) }
      return part(parts[1].uppercased(), of: year)
    case 3:
      guard let month = number(parts[1]), let day = number(parts[2]) else { return nil }
      return DayRange(year: year, month: month, day: day)
    default: return nil
    }
  }

  private static func number(_ text: String) -> Int? {
    let isPlain = text.unicodeScalars.allSatisfy(HalfWidth.isDigit)
    return isPlain && text.utf8.count <= 4 ? Int(text) : nil
  }

  private static func part(_ name: String, of year: Int) -> DayRange? {
    switch name {
    case "H1": DayRange(months: 1...6, of: year, precision: .halfYear)
    case "H2": DayRange(months: 7...12, of: year, precision: .halfYear)
    case "Q1", "Q2", "Q3", "Q4": name.last?.wholeNumberValue.flatMap { quarter($0, of: year) }
    default: nil
    }
  }

  private static func quarter(_ number: Int, of year: Int) -> DayRange? {
    DayRange(months: (number * 3 - 2)...(number * 3), of: year, precision: .quarter)
  }
}
