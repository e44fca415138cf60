import CTextTables

/// A document number: characters of the office, year in brackets, number.
struct DocumentNumber {
  /// From the first character of the office to 号.
  var range: Range<Int>
  /// The year in the brackets.
  var year: Int
  /// Whether a bracket or the final 号 was lost.
  var isDamaged: Bool

  /// Characters of the office before the bracket at most.
  static let prefixMax = 14

  /// The first document number of a range.
  static func first(in range: Range<Int>, of text: TextView) -> DocumentNumber? {
    for index in range where isOpening(text.folded[index]) {
      if let number = number(atBracket: index, in: range, of: text) { return number }
    }
    return nil
  }

  /// The last document number of a range.
  static func last(in range: Range<Int>, of text: TextView) -> DocumentNumber? {
    for index in range.reversed() where isOpening(text.folded[index]) {
      if let number = number(atBracket: index, in: range, of: text) { return number }
    }
    return nil
  }

  /// The number whose year bracket opens at an offset.
  static func number(
    atBracket bracket: Int, in range: Range<Int>, of text: TextView
  ) -> DocumentNumber? {
    let limit = range.upperBound
    var index = skipSpaces(bracket + 1, limit, text)
    guard let year = digits(4, at: index, limit, text), (1949...2099).contains(year) else {
      return nil
    }
    index = skipSpaces(index + 4, limit, text)
    var isDamaged = true
    if index < limit, isClosing(text.folded[index]) {
      isDamaged = false
      index = skipSpaces(index + 1, limit, text)
    }
    if index < limit, text.folded[index] == "第" { index = skipSpaces(index + 1, limit, text) }
    let digitStart = index
    while index < limit, index - digitStart < 6, text.has(TEXT_DIGIT, at: index) { index += 1 }
    guard index > digitStart else { return nil }
    let afterDigits = index
    index = skipSpaces(index, limit, text)
    if index < limit, text.folded[index] == "号" {
      index += 1
    } else {
      if index < limit, text.has(TEXT_HAN, at: index), index == afterDigits { return nil }
      index = afterDigits
      isDamaged = true
    }
    let start = prefixStart(before: bracket, from: range.lowerBound, text)
    guard bracket - start >= 2 else { return nil }
    return DocumentNumber(range: start..<index, year: year, isDamaged: isDamaged)
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "〔", "[", "【", "(", "〈", "﹝", "{": true
    default: false
    }
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "〕", "]", "】", ")", "〉", "﹞", "}": true
    default: false
    }
  }

  private static func skipSpaces(_ start: Int, _ limit: Int, _ text: TextView) -> Int {
    var index = start
    while index < limit, text.has(TEXT_SPACE, at: index) { index += 1 }
    return index
  }

  private static func digits(_ count: Int, at start: Int, _ limit: Int, _ text: TextView) -> Int? {
    guard start + count <= limit else { return nil }
    var value = 0
    for index in start..<start + count {
      guard text.has(TEXT_DIGIT, at: index) else { return nil }
      value = value * 10 + Int(text.folded[index]) - 0x30
    }
    return value
  }

  /// Where the characters of the office begin.
  private static func prefixStart(before bracket: Int, from limit: Int, _ text: TextView) -> Int {
    var start = bracket
    while start > limit, text.has(TEXT_SPACE, at: start - 1), bracket - start < 2 { start -= 1 }
    let end = start
    while start > limit, end - start < prefixMax, text.has(TEXT_HAN, at: start - 1) { start -= 1 }
    return end == start ? bracket : start
  }
}
