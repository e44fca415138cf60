import CTextTables
import ChineseText
import Values

/// Reads a part of a year: months, quarters, halves, days.
struct DatePartScanner {
  let text: FoldedText
  /// No part runs past this place.
  let limit: Int

  /// The part that begins at a place and where it ends.
  ///
  /// After a year, 底 末 初 stand for the year's ends; without one, 年底 年末 年初 do.
  func part(at start: Int, isAfterYear: Bool) -> (DatePart, Int)? {
    if text.isDigit(at: start) || text.has(TEXT_NUMERAL, at: start) {
      return quarter(at: start) ?? months(at: start, isAfterYear: isAfterYear)
    }
    switch text[start] {
    case "第": return quarter(at: start + 1)
    case "前": return leading(at: start + 1)
    case "上", "下", "半", "全", "元": return word(at: start, isAfterYear: isAfterYear)
    case "年": return yearEnd(at: start + 1, isAfterYear: isAfterYear)
    case "底", "末", "初": return isAfterYear ? yearEnd(at: start, isAfterYear: true) : nil
    case "内" where isAfterYear: return (.year, start + 1)
    default: return nil
    }
  }

  /// A number in digits or Chinese numerals that lies in a range.
  func number(at start: Int, in range: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    if text.isDigit(at: start) {
      while end < start + 3, text.isDigit(at: end) {
        value = value * 10 + Int(text[end]) - 0x30
        end += 1
      }
    } else if let tens = NumeralValue.tens(text[start]) {
      value = tens * 10 + (NumeralValue.digit(text[start + 1]) ?? 0)
      end = NumeralValue.digit(text[start + 1]) == nil ? start + 1 : start + 2
    } else {
      if let digit = NumeralValue.digit(text[end]) {
        value = digit
        end += 1
      }
      if text[end] == "十" {
        value = (value == 0 ? 1 : value) * 10
        end += 1
        if let digit = NumeralValue.digit(text[end]), digit > 0 {
          value += digit
          end += 1
        }
      }
    }
    guard end > start, range.contains(value) else { return nil }
    return (value, end)
  }

  private func quarter(at start: Int) -> (DatePart, Int)? {
    guard let number = number(at: start, in: 1...4), text.starts(with: "季度", at: number.end),
      text[start - 1] != "每", text[start - 1] != "续"
    else { return nil }
    let first = number.value * 3 - 2
    var end = number.end + 2
    if text[end] == "末", text[end + 1] != "端" {
      end += 1
      return (.months(first + 2...first + 2, .month), end)
    }
    return (.months(first...first + 2, .quarter), end)
  }

  /// 前三季度, 前5个月.
  private func leading(at start: Int) -> (DatePart, Int)? {
    guard let number = number(at: start, in: 1...12) else { return nil }
    if text.starts(with: "季度", at: number.end) || text.starts(with: "个季度", at: number.end) {
      guard number.value <= 4 else { return nil }
      let end = number.end + (text[number.end] == "个" ? 3 : 2)
      return (.months(1...number.value * 3, .range), end)
    }
    guard text.starts(with: "个月", at: number.end) else { return nil }
    return (.months(1...number.value, number.value == 1 ? .month : .range), number.end + 2)
  }

  /// 上半年 下半年 半年度 半年 全年 元月.
  private func word(at start: Int, isAfterYear: Bool) -> (DatePart, Int)? {
    if text.starts(with: "上半年", at: start) { return (.months(1...6, .halfYear), start + 3) }
    if text.starts(with: "下半年", at: start) { return (.months(7...12, .halfYear), start + 3) }
    if text.starts(with: "半年度", at: start) { return (.months(1...6, .halfYear), start + 3) }
    if text.starts(with: "全年", at: start) { return (.year, start + 2) }
    if text.starts(with: "元月", at: start) { return afterMonth(1, at: start + 2) }
    guard text.starts(with: "半年", at: start), !isAfterYear else { return nil }
    // 半年 alone is mostly a length of time; before a verb of reaching it is the first half.
    if text.matchEnding(DateWords.aims, before: start, lengthMax: 2) != nil {
      return (.months(1...6, .halfYear), start + 2)
    }
    switch text[start + 2] {
    case "超", "达", "突", "完", "实", "力": return (.months(1...6, .halfYear), start + 2)
    default: return nil
    }
  }

  /// 年底 年末 年初 年内, the 年 being read.
  private func yearEnd(at start: Int, isAfterYear: Bool) -> (DatePart, Int)? {
    let before = text[start - 2]
    let isBare = !isAfterYear && (text.isDigit(at: start - 2) || NumeralValue.digit(before) != nil)
    if isBare || before == "当" || before == "历" || before == "几" || before == "每" {
      return nil
    }
    switch text[start] {
    case "底": return (.months(12...12, .month), start + 1)
    case "末": return text[start + 1] == "端" ? nil : (.months(12...12, .month), start + 1)
    case "初": return text[start + 1] == "步" ? nil : (.months(1...1, .month), start + 1)
    case "内": return (.year, start + 1)
    default: return nil
    }
  }
}

extension DatePartScanner {
  /// 7月, 7月25日, 1-6月, 一至五月, 9月至12月, 7月底.
  private func months(at start: Int, isAfterYear: Bool) -> (DatePart, Int)? {
    if !isAfterYear, text.matchEnding(DateWords.lengths, before: start, lengthMax: 3) != nil {
      return nil
    }
    guard let first = number(at: start, in: 1...12) else { return nil }
    let next = text.skippingSpaces(from: first.end, limit: 1)
    if text[next] == "月" {
      guard text.match(DateWords.monthNouns, at: next + 1) == nil, text[start] != "两" else {
        return nil
      }
      return afterMonth(first.value, at: next + 1)
    }
    guard let second = rangeMark(at: next), let last = number(at: second, in: 1...12),
      text[last.end] == "月", first.value < last.value
    else { return nil }
    let end = text[last.end + 1] == "份" ? last.end + 2 : last.end + 1
    return (.months(first.value...last.value, .range), end)
  }

  /// What follows 月: a day, a third of the month, another month, or nothing.
  private func afterMonth(_ month: Int, at start: Int) -> (DatePart, Int)? {
    let dayStart = text.skippingSpaces(from: start, limit: 1)
    if let day = number(at: dayStart, in: 1...31) {
      let mark = text.skippingSpaces(from: day.end, limit: 1)
      if text[mark] == "日" || text[mark] == "号" {
        return afterDay(MonthDay(month: month, day: day.value), at: mark + 1)
      }
      if let range = dayRange(month, day.value, at: day.end) { return range }
      if text.isDigit(at: dayStart) { return (.months(month...month, .month), start) }
      return nil
    }
    if let third = text.match(DateWords.thirds, at: start) {
      return (.tenDays(month: month, third: third.payload), start + third.length)
    }
    switch text[start] {
    case "底", "末": return (.tenDays(month: month, third: 2), start + 1)
    case "初": return (.tenDays(month: month, third: 0), start + 1)
    case "份": return (.months(month...month, .month), start + 1)
    default: return monthRange(from: month, at: start)
    }
  }

  /// 9月至12月, both in one year.
  private func monthRange(from month: Int, at start: Int) -> (DatePart, Int)? {
    if let next = rangeMark(at: start), let last = number(at: next, in: 1...12),
      text[last.end] == "月", month < last.value,
      number(at: last.end + 1, in: 1...31) == nil
    {
      let end = text[last.end + 1] == "份" ? last.end + 2 : last.end + 1
      return (.months(month...last.value, .range), end)
    }
    return (.months(month...month, .month), start)
  }

  /// 7月25日至28日; a full far end is left to `DateScanner`.
  private func afterDay(_ first: MonthDay, at start: Int) -> (DatePart, Int)? {
    if let next = rangeMark(at: start), let last = number(at: next, in: 1...31),
      text[last.end] == "日" || text[last.end] == "号", first.day < last.value
    {
      let to = MonthDay(month: first.month, day: last.value)
      return (.days(from: first, to: to), last.end + 1)
    }
    return (.day(month: first.month, day: first.day), start)
  }

  /// 7月25-28日.
  private func dayRange(_ month: Int, _ day: Int, at start: Int) -> (DatePart, Int)? {
    guard let next = rangeMark(at: start), let last = number(at: next, in: 1...31),
      text[last.end] == "日" || text[last.end] == "号", day < last.value
    else { return nil }
    let from = MonthDay(month: month, day: day)
    let to = MonthDay(month: month, day: last.value)
    return (.days(from: from, to: to), last.end + 1)
  }

  private func rangeMark(at place: Int) -> Int? {
    if text[place] == "至" || text[place] == "到" { return place + 1 }
    var next = place
    while text.has(TEXT_DASH, at: next), next < place + 2 { next += 1 }
    return next > place ? next : nil
  }
}
