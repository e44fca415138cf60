import CTextTables

/// A code of how a paper was dealt with: A to D, an optional digit, an optional 类.
enum CategoryCode {
  /// The code's place when the range holds nothing else, brackets left out.
  static func alone(_ range: Range<Int>, in text: TextView) -> Range<Int>? {
    var inner = text.trimmed(range)
    while inner.count > 1, isBracket(text.folded[inner.lowerBound]),
      isBracket(text.folded[inner.upperBound - 1])
    {
      inner = text.trimmed(inner.lowerBound + 1..<inner.upperBound - 1)
    }
    for label: Word in ["办理类别:", "办复类别:", "答复类别:", "类别:", "办理结果:", "办复类型:"]
    where text.starts(label, at: inner.lowerBound, limit: inner.upperBound) {
      inner = text.trimmed(inner.lowerBound + label.scalars.count..<inner.upperBound)
    }
    guard let code = code(at: inner.lowerBound, limit: inner.upperBound, text),
      code.end == inner.upperBound
    else { return nil }
    return code.code
  }

  /// The code, with its brackets, at the end of a range.
  static func atEnd(of range: Range<Int>, in text: TextView) -> Range<Int>? {
    let lowest = max(range.lowerBound, range.upperBound - 8)
    for start in lowest..<range.upperBound {
      let before = start > range.lowerBound ? text.folded[start - 1] : 0x20
      let isApart = text_is(before, TEXT_SPACE) || before == "号" || before == ")"
      guard isBracket(text.folded[start]) || isApart else { continue }
      if alone(start..<range.upperBound, in: text) != nil { return start..<range.upperBound }
    }
    return nil
  }

  private static func code(
    at start: Int, limit: Int, _ text: TextView
  ) -> (code: Range<Int>, end: Int)? {
    guard start < limit else { return nil }
    let letter = text.folded[start]
    guard letter >= 0x61, letter <= 0x64 else { return nil }
    var end = start + 1
    if end < limit, text.has(TEXT_DIGIT, at: end) { end += 1 }
    let code = start..<end
    if end < limit, text.folded[end] == "类" || text.folded[end] == "级" { end += 1 }
    return (code, end)
  }

  private static func isBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "【", "】", "〔", "〕", "“", "”", "\"": true
    default: false
    }
  }
}
