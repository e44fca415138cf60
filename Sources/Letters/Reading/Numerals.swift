import CTextTables

/// Small whole numbers in digits or Chinese characters, as sessions and markers use them.
enum Numerals {
  /// The value of a Chinese digit, 〇 and ○ included.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "〇", "○", "零", "0": 0
    case "一", "元", "1": 1
    case "二", "两", "2": 2
    case "三", "3": 3
    case "四", "4": 4
    case "五", "5": 5
    case "六", "6": 6
    case "七", "7": 7
    case "八", "8": 8
    case "九", "9": 9
    default: nil
    }
  }

  /// The value of a number below 10,000 that fills the whole range, such as 十一, 一百二十 or 13.
  static func value(_ text: TextView, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var total = 0
    var current: Int?
    for index in range {
      let scalar = text.folded[index]
      if let digit = digit(scalar), scalar != "元" || range.count == 1 {
        let isArabic = text.has(TEXT_DIGIT, at: index)
        current = isArabic ? (current ?? 0) * 10 + digit : digit
      } else {
        let multiplier: Int
        switch scalar {
        case "十": multiplier = 10
        case "廿": multiplier = 20
        case "卅": multiplier = 30
        case "百": multiplier = 100
        case "千": multiplier = 1_000
        default: return nil
        }
        let isFixed = multiplier == 20 || multiplier == 30
        total += isFixed ? multiplier : (current ?? 1) * multiplier
        current = nil
      }
    }
    let value = total + (current ?? 0)
    return value < 10_000 ? value : nil
  }

  /// Whether the character can be part of a small number.
  static func isPart(_ scalar: UInt32) -> Bool {
    if digit(scalar) != nil { return scalar != "元" && scalar != "两" }
    switch scalar {
    case "十", "廿", "卅", "百": return true
    default: return false
    }
  }

  /// Where the small number that ends before an offset begins; the offset itself without one.
  static func start(before offset: Int, from limit: Int, in text: TextView) -> Int {
    var start = offset
    while start > limit, offset - start < 6, isPart(text.folded[start - 1]) { start -= 1 }
    return start
  }

  /// Where the small number that begins at an offset ends.
  static func end(from offset: Int, limit: Int, in text: TextView) -> Int {
    var end = offset
    while end < limit, end - offset < 6, isPart(text.folded[end]) { end += 1 }
    return end
  }

  /// The number in Chinese characters.
  ///
  /// - Precondition: `value` lies in `0..<10_000`.
  static func chinese(_ value: Int) -> String {
    precondition((0..<10_000).contains(value))
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard value >= 10 else { return digits[value] }
    var text = ""
    var rest = value
    for (size, name) in [(1_000, "千"), (100, "百"), (10, "十")] {
      let count = rest / size
      if count > 0 {
        text += (count == 1 && size == 10 && text.isEmpty ? "" : digits[count]) + name
      } else if !text.isEmpty, rest > 0, !text.hasSuffix("零") {
        text += "零"
      }
      rest %= size
    }
    return rest > 0 ? text + digits[rest] : text
  }
}
