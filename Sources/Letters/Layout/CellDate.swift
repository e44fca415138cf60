import CTextTables
import Values

/// A date in a cell of the metadata or in the sign-off, where dates stand alone and come damaged.
struct CellDate {
  /// The characters of the date.
  var range: Range<Int>
  /// The day, month or year; `nil` for an impossible date.
  var date: DayRange?
  /// Whether separators were lost, or the calendar has no such day.
  var isDamaged: Bool

  /// All dates of a cell or line, in order.
  static func all(in range: Range<Int>, of text: TextView) -> [CellDate] {
    var dates: [CellDate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      // Years from 1900 to 2099: most places are done with here.
      guard let first = Numerals.digit(text.folded[index]), first == 1 || first == 2 else {
        index += 1
        continue
      }
      let follows = index > range.lowerBound && isYearPart(text.folded[index - 1])
      var scan = CellDateScan(text, range, at: index)
      if !follows, let date = scan.date() {
        dates.append(date)
        index = date.range.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  /// Whether the character can be part of a year in digits or Chinese characters.
  static func isYearPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "十", "百", "元", "两": false
    case "o": true
    default: Numerals.digit(scalar) != nil
    }
  }
}

/// Reads one date that begins at a given place.
private struct CellDateScan {
  private let text: TextView
  private let limit: Int
  private let start: Int
  private var index: Int

  init(_ text: TextView, _ range: Range<Int>, at start: Int) {
    self.text = text
    self.start = start
    limit = range.upperBound
    index = start
  }

  mutating func date() -> CellDate? {
    guard let year = year() else { return nil }
    let afterYear = index
    if let whole = separated(year: year) { return whole }
    index = afterYear
    return glued(year: year)
  }

  /// Four digits between 1900 and 2099, in digits or Chinese characters.
  private mutating func year() -> Int? {
    guard index + 4 <= limit else { return nil }
    var value = 0
    for offset in index..<index + 4 {
      let scalar = text.folded[offset]
      guard CellDate.isYearPart(scalar) else { return nil }
      value = value * 10 + (scalar == "o" ? 0 : Numerals.digit(scalar) ?? 0)
    }
    guard (1900...2099).contains(value) else { return nil }
    index += 4
    return value
  }

  private mutating func skipSpaces() {
    while index < limit, text.has(TEXT_SPACE, at: index) { index += 1 }
  }

  /// One or two digits, or a Chinese number up to 31.
  private mutating func part() -> Int? {
    skipSpaces()
    var end = index
    if end < limit, text.has(TEXT_DIGIT, at: end) {
      while end < limit, end - index < 2, text.has(TEXT_DIGIT, at: end) { end += 1 }
    } else {
      end = Numerals.end(from: index, limit: limit, in: text)
      if end == index, end < limit, text.folded[end] == "元" { end += 1 }
    }
    guard end > index, let value = Numerals.value(text, index..<end) else { return nil }
    index = end
    return value
  }

  /// A separator after the year: 年 or one of `- / .`, which then also follows the month.
  private mutating func separator() -> UInt32? {
    skipSpaces()
    guard index < limit else { return nil }
    let scalar = text.folded[index]
    switch scalar {
    case "年", "-", "/", ".":
      index += 1
      return scalar
    default:
      return nil
    }
  }

  /// `2024年7月25日`, `2024-07-25`, `2024年7月`.
  private mutating func separated(year: Int) -> CellDate? {
    guard let mark = separator() else { return nil }
    let afterMark = index
    guard let month = part() else { return yearAlone(year, mark: mark, end: afterMark) }
    skipSpaces()
    guard index < limit, text.folded[index] == (mark == "年" ? Unicode.Scalar.number("月") : mark)
    else {
      return nil
    }
    index += 1
    let afterMonth = index
    guard let day = part() else {
      guard mark == "年" else { return nil }
      let date = DayRange(year: year, month: month)
      return CellDate(range: start..<afterMonth, date: date, isDamaged: date == nil)
    }
    if index < limit, text.has(TEXT_DIGIT, at: index) { return nil }
    let end = index
    skipSpaces()
    let hasDayMark = index < limit && (text.folded[index] == "日" || text.folded[index] == "号")
    let date = DayRange(year: year, month: month, day: day)
    return CellDate(
      range: start..<(hasDayMark ? index + 1 : end), date: date, isDamaged: date == nil)
  }

  private func yearAlone(_ year: Int, mark: UInt32, end: Int) -> CellDate? {
    guard mark == "年" else { return nil }
    return CellDate(range: start..<end, date: DayRange(year: year), isDamaged: false)
  }

  /// `2023531`, `2019年731`, `20246月14`, `2020 915`: every split of the digits is tried.
  private mutating func glued(year: Int) -> CellDate? {
    var digits: [Int] = []
    var monthDigitCount: Int?
    var end = index
    scan: while index < limit, digits.count <= 4 {
      let scalar = text.folded[index]
      if scalar == "月", monthDigitCount == nil, !digits.isEmpty {
        monthDigitCount = digits.count
      } else if scalar == "日" || scalar == "号" {
        end = index + 1
        break scan
      } else if text.has(TEXT_DIGIT, at: index) {
        digits.append(Int(scalar) - 0x30)
        end = index + 1
      } else if !text.has(TEXT_SPACE, at: index), scalar != "年" || !digits.isEmpty {
        break scan
      }
      index += 1
    }
    guard (2...4).contains(digits.count) else { return nil }
    let dates = splits(digits, monthDigitCount: monthDigitCount).compactMap { month, day in
      DayRange(year: year, month: month, day: day)
    }
    let isPlain = digits.count == 4 && dates.count == 1 && end - start == 8
    let date = dates.count > 1 ? DayRange(year: year) : dates.first
    return CellDate(range: start..<end, date: date, isDamaged: !isPlain)
  }

  private func splits(_ digits: [Int], monthDigitCount: Int?) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for count in 1...2 where monthDigitCount == nil || monthDigitCount == count {
      guard (1...2).contains(digits.count - count), digits[0] != 0 || count == 2 else { continue }
      if digits[count] == 0, digits.count - count == 1 { continue }
      let month = digits.prefix(count).reduce(0) { $0 * 10 + $1 }
      let day = digits.dropFirst(count).reduce(0) { $0 * 10 + $1 }
      pairs.append((month, day))
    }
    return pairs
  }
}
