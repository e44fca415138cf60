import CTextTables

/// Numbers that begin headings.
enum OutlineMarkers {
  /// The family of a marker.
  enum Family: Equatable {
    /// `一、` `一.` `第一,`
    case chinese
    /// `(一)` `㈠`
    case bracketedChinese
    /// `1.` `1、`
    case digits
    /// `(1)` `①` `⑴`
    case bracketedDigits
    /// `一是`
    case yishi
  }

  /// A marker at the beginning of a line or sentence.
  struct Marker {
    var family: Family
    var range: Range<Int>
    var number: Int
  }

  /// The marker at the beginning of a line, `nil` without one.
  static func marker(_ text: TextView, at line: Range<Int>) -> Marker? {
    guard let first = line.first else { return nil }
    if text.has(TEXT_ENCLOSED, at: first) { return enclosed(text, at: first) }
    if text.folded[first] == "(" { return bracketed(text, at: line) }
    if text.folded[first] == "第" { return ordinal(text, at: line) }
    return plain(text, at: line)
  }

  /// `①` and the like stand for one number each.
  private static func enclosed(_ text: TextView, at index: Int) -> Marker? {
    let scalar = text.folded[index]
    let bases: [(ClosedRange<UInt32>, Family)] = [
      (0x2460...0x2473, .bracketedDigits), (0x2474...0x2487, .bracketedDigits),
      (0x2488...0x249B, .digits), (0x3220...0x3229, .bracketedChinese),
      (0x3280...0x3289, .bracketedChinese),
    ]
    for (range, family) in bases where range.contains(scalar) {
      let number = Int(scalar - range.lowerBound) + 1
      return Marker(family: family, range: index..<index + 1, number: number)
    }
    return nil
  }

  /// `(一)` and `(1)`.
  private static func bracketed(_ text: TextView, at line: Range<Int>) -> Marker? {
    let start = line.lowerBound + 1
    let end = Numerals.end(from: start, limit: line.upperBound, in: text)
    guard end > start, end < line.upperBound, text.folded[end] == ")",
      let number = Numerals.value(text, start..<end), (1...99).contains(number)
    else { return nil }
    let family: Family = text.has(TEXT_DIGIT, at: start) ? .bracketedDigits : .bracketedChinese
    var markerEnd = end + 1
    if markerEnd < line.upperBound, text.folded[markerEnd] == "、" { markerEnd += 1 }
    return Marker(family: family, range: line.lowerBound..<markerEnd, number: number)
  }

  /// `第一,` but not 第一时间 or 第一批.
  private static func ordinal(_ text: TextView, at line: Range<Int>) -> Marker? {
    let start = line.lowerBound + 1
    let end = Numerals.end(from: start, limit: line.upperBound, in: text)
    guard end > start, end < line.upperBound, !text.has(TEXT_DIGIT, at: start),
      text.folded[end] == "," || text.folded[end] == "、",
      let number = Numerals.value(text, start..<end), (1...20).contains(number)
    else { return nil }
    return Marker(family: .chinese, range: line.lowerBound..<end + 1, number: number)
  }

  /// `一、` `一.` `1、` `1.` and `一是`.
  private static func plain(_ text: TextView, at line: Range<Int>) -> Marker? {
    let start = line.lowerBound
    let end = Numerals.end(from: start, limit: line.upperBound, in: text)
    guard end > start, end < line.upperBound, let number = Numerals.value(text, start..<end),
      (1...99).contains(number)
    else { return nil }
    let isDigits = text.has(TEXT_DIGIT, at: start)
    guard isDigits == text.has(TEXT_DIGIT, at: end - 1) else { return nil }
    switch text.folded[end] {
    case "、":
      if !isDigits, isSeriesOfNumbers(text, after: end, limit: line.upperBound) { return nil }
    case ".", "。":
      if text.folded[end] == "。", isDigits || end - start > 2 { return nil }
      if end + 1 < line.upperBound, text.has(TEXT_DIGIT, at: end + 1) { return nil }
      if isDigits, number > 30 { return nil }
    case "是" where !isDigits && number <= 12:
      return Marker(family: .yishi, range: start..<end + 1, number: number)
    default:
      return nil
    }
    let family: Family = isDigits ? .digits : .chinese
    return Marker(family: family, range: start..<end + 1, number: number)
  }

  /// `一、二期工程`: the mark joins two numbers.
  private static func isSeriesOfNumbers(_ text: TextView, after mark: Int, limit: Int) -> Bool {
    let end = Numerals.end(from: mark + 1, limit: limit, in: text)
    guard end > mark + 1, end < limit, !text.has(TEXT_DIGIT, at: mark + 1) else { return false }
    switch text.folded[end] {
    case "期", "级", "类", "批", "产", "季", "楼", "层", "线", "、", "号", "年", "月": return true
    default: return false
    }
  }
}
