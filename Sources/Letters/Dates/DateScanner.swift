import CTextTables
import ChineseText
import Values

/// Reads the date that begins at a place of a passage.
///
/// Purely by form: which year is meant is settled by `DateResolver`.
/// Source: section 5 of the reading rules.
struct DateScanner {
  let text: FoldedText
  /// No date runs past this place.
  let limit: Int

  /// The date that begins at a place, with its range and its far end.
  func expression(at start: Int) -> DateExpression? {
    guard var date = single(at: start) else { return nil }
    addEnd(to: &date)
    addOpening(to: &date)
    date.isAsOf =
      text.ends(with: "截至", before: start) || text.ends(with: "截止", before: start)
    return date.range.upperBound <= limit ? date : nil
  }

  /// One date without a far end.
  private func single(at start: Int) -> DateExpression? {
    if text.isDigit(at: start) {
      guard !text.isDigit(at: start - 1), !continuesNumber(before: start) else { return nil }
      return isoDate(at: start) ?? yearRange(at: start) ?? dated(at: start)
    }
    if text.has(TEXT_NUMERAL, at: start) {
      return plan(at: start) ?? dated(at: start)
    }
    guard text.match(DateWords.starts, at: start, limit: limit) != nil else { return nil }
    return recentYears(at: start) ?? letterMonth(at: start) ?? dated(at: start)
  }

  /// A digit after `1.` or `第` does not begin a date.
  private func continuesNumber(before start: Int) -> Bool {
    let before = text[start - 1]
    if before == "." { return text.isDigit(at: start - 2) }
    return before == "-" && (text.isDigit(at: start - 2) || text.isLatin(at: start - 2))
  }

  /// A year, or a part of one, or both.
  private func dated(at start: Int) -> DateExpression? {
    let parts = DatePartScanner(text: text, limit: limit)
    if let (year, end) = year(at: start) {
      var date = DateExpression(range: start..<end, year: year, part: .year)
      let next = text.skippingSpaces(from: end, limit: 1)
      if let (part, end) = parts.part(at: next, isAfterYear: true) {
        date.part = part
        date.range = start..<end
      } else if text.starts(with: "同期", at: end), year != .inherited {
        date.isSamePeriod = true
        date.range = start..<end + 2
      } else if text[end] == "度", year == .fromLast(-1) {
        return nil
      }
      return date
    }
    guard let (part, end) = parts.part(at: start, isAfterYear: false) else { return nil }
    return DateExpression(range: start..<end, year: .inherited, part: part)
  }

  /// A year with its 年, or a word for one.
  func year(at start: Int) -> (DateYear, Int)? {
    if let found = text.match(DateWords.years, at: start, limit: limit) {
      return (.fromLetter(found.payload), start + found.length)
    }
    if let found = text.match(DateWords.lastYears, at: start, limit: limit) {
      guard text[start - 1] != "以", text[start + found.length] != "均" else { return nil }
      return (.fromLast(found.payload), start + found.length)
    }
    if let (year, end) = fourDigits(at: start) {
      let mark = text.skippingSpaces(from: end, limit: 1)
      return text[mark] == "年" ? (.stated(year), mark + 1) : nil
    }
    guard let (short, end) = twoDigits(at: start), text[end] == "年",
      text.isDigit(at: end + 1) || text.isDigit(at: end + 2),
      let month = DatePartScanner(text: text, limit: limit).number(at: end + 1, in: 1...12),
      text[month.end] == "月", !text.has(TEXT_NUMERAL, at: start - 1)
    else { return nil }
    return (.stated(2000 + short), end + 1)
  }

  private func fourDigits(at start: Int) -> (Int, Int)? {
    var year = 0
    for place in start..<start + 4 {
      if text.isDigit(at: place) {
        year = year * 10 + Int(text[place]) - 0x30
      } else if !text.isDigit(at: start) || text[place] == "〇" || text[place] == "○",
        let digit = text[place] == "o" ? 0 : NumeralValue.digit(text[place])
      {
        year = year * 10 + digit
      } else {
        return nil
      }
    }
    let isEnd = !text.isDigit(at: start + 4) && NumeralValue.digit(text[start + 4]) == nil
    return isEnd && (1900...2099).contains(year) ? (year, start + 4) : nil
  }

  private func twoDigits(at start: Int) -> (Int, Int)? {
    guard text.isDigit(at: start), text.isDigit(at: start + 1), !text.isDigit(at: start + 2)
    else { return nil }
    return (Int(text[start]) * 10 + Int(text[start + 1]) - 0x30 * 11, start + 2)
  }
}

extension DateScanner {
  /// `2024-07-25`, `2024/7/25`, `2024.7.25`, with spaces after the marks.
  private func isoDate(at start: Int) -> DateExpression? {
    guard let (year, end) = fourDigits(at: start), text.isDigit(at: start) else { return nil }
    let mark = text[end]
    guard mark == "-" || mark == "/" || mark == "." else { return nil }
    let parts = DatePartScanner(text: text, limit: limit)
    let monthStart = text.skippingSpaces(from: end + 1)
    guard let month = parts.number(at: monthStart, in: 1...12), text[month.end] == mark else {
      return nil
    }
    let dayStart = text.skippingSpaces(from: month.end + 1)
    guard let day = parts.number(at: dayStart, in: 1...31), !text.isDigit(at: day.end) else {
      return nil
    }
    return DateExpression(
      range: start..<day.end, year: .stated(year),
      part: .day(month: month.value, day: day.value))
  }

  /// `2021-2025年`: the 年 stands once.
  private func yearRange(at start: Int) -> DateExpression? {
    guard let (first, end) = fourDigits(at: start), let next = rangeMark(at: end),
      let (last, lastEnd) = fourDigits(at: next), text[lastEnd] == "年", first < last
    else { return nil }
    return DateExpression(
      range: start..<lastEnd + 1, year: .stated(first), part: .year,
      end: DateEnd(year: .stated(last), part: .year))
  }

  /// The place after 至, 到, a dash or a tilde.
  private func rangeMark(at place: Int) -> Int? {
    var next = text.skippingSpaces(from: place, limit: 1)
    if text[next] == "至" || text[next] == "到" { return next + 1 }
    guard text.has(TEXT_DASH, at: next) else { return nil }
    while text.has(TEXT_DASH, at: next), next < place + 3 { next += 1 }
    return text.skippingSpaces(from: next, limit: 1)
  }

  /// 十四五: the plan of five years that begins 2021 + 5 × (n − 14).
  private func plan(at start: Int) -> DateExpression? {
    guard let (number, end) = planNumber(at: start), !text.has(TEXT_NUMERAL, at: end),
      !text.has(TEXT_NUMERAL, at: start - 1), text[start - 1] != "第"
    else { return nil }
    let firstYear = 2021 + 5 * (number - 14)
    var date = DateExpression(
      range: start..<end, year: .inherited, part: .plan(firstYear: firstYear, isEnd: false))
    var next = end
    if text[next] == "”" { next += 1 }
    let isQuoted = end == start + 3 && (next > end || text[start - 1] == "“")
    if let word = text.match(DateWords.planWords, at: next) {
      if word.payload == 1 {
        date.part = .plan(firstYear: firstYear, isEnd: true)
        date.range = start..<next + word.length
      }
      return date
    }
    return isQuoted ? date : nil
  }

  /// The number of a plan and where it ends: 十四五; 九五 and 十五, which need 期间 or the like
  /// behind them.
  private func planNumber(at start: Int) -> (Int, Int)? {
    if text[start] == "十", text[start + 2] == "五", let digit = NumeralValue.digit(text[start + 1]),
      (1...9).contains(digit)
    {
      return (10 + digit, start + 3)
    }
    guard text[start + 1] == "五", text[start + 2] != "五" else { return nil }
    switch text[start] {
    case "七": return (7, start + 2)
    case "八": return (8, start + 2)
    case "九": return (9, start + 2)
    case "十": return (10, start + 2)
    default: return nil
    }
  }

  /// 近三年, 过去五年.
  private func recentYears(at start: Int) -> DateExpression? {
    let next: Int
    switch text[start] {
    case "近": next = start + 1
    case "过": next = start + 2
    default: return nil
    }
    guard let number = DatePartScanner(text: text, limit: limit).number(at: next, in: 1...20),
      text[number.end] == "年", text[number.end + 1] != "级"
    else { return nil }
    return DateExpression(
      range: start..<number.end + 1, year: .inherited, part: .recentYears(number.value))
  }

  private func letterMonth(at start: Int) -> DateExpression? {
    guard let found = text.match(DateWords.letterMonths, at: start, limit: limit) else {
      return nil
    }
    return DateExpression(
      range: start..<start + found.length, year: .fromLetter(0),
      part: .letterMonth(found.payload))
  }

  /// Adds 至2024年5月 to a date.
  private func addEnd(to date: inout DateExpression) {
    guard date.end == nil, !date.isSamePeriod, let next = rangeMark(at: date.range.upperBound),
      next < limit, let end = dated(at: next), end.part != .year || end.year != .inherited
    else { return }
    switch date.part {
    case .recentYears, .letterMonth, .plan: return
    default: break
    }
    date.end = DateEnd(year: end.year, part: end.part)
    date.range = date.range.lowerBound..<end.range.upperBound
  }

  /// Adds 以来 or 至今.
  private func addOpening(to date: inout DateExpression) {
    let end = date.range.upperBound
    if case .plan(_, let isEnd) = date.part {
      let next = text[end] == "”" ? end + 1 : end
      guard !isEnd, text.starts(with: "以来", at: next) else { return }
      date.isOpen = true
      date.range = date.range.lowerBound..<next + 2
      return
    }
    guard text.starts(with: "以来", at: end) || text.starts(with: "至今", at: end) else { return }
    if case .recentYears = date.part { return }
    date.isOpen = true
    date.range = date.range.lowerBound..<end + 2
  }
}
