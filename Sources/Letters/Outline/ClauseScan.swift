import CTextTables

/// Walks over the marks of a stretch of text outside quotes and brackets.
struct ClauseScan {
  let text: TextView

  /// Quotes and brackets deeper than this are plain text.
  static let depthMax = 64

  /// The end of the sentence that begins at an offset: after its mark and closing quotes.
  func sentenceEnd(from start: Int, limit: Int) -> Int {
    var brackets = 0
    var rest = min(start, limit)..<limit
    while let index = text.marks.firstPlace(of: [.sentenceMarks], in: rest) {
      rest = index + 1..<limit
      switch text.folded[index] {
      case "《", "〈", "(":
        if isClosed(index, limit) { brackets += 1 }
      case "》", "〉", ")": brackets = max(0, brackets - 1)
      default:
        if brackets == 0, isSentenceEnd(at: index, limit: limit) {
          return afterClosing(index + 1, limit: limit)
        }
      }
    }
    return limit
  }

  /// Whether a bracket closes within reach; an unclosed one must not swallow the rest.
  private func isClosed(_ open: Int, _ limit: Int) -> Bool {
    let close: Unicode.Scalar
    switch text.folded[open] {
    case "《": close = "》"
    case "〈": close = "〉"
    default: close = ")"
    }
    let reach = min(limit, open + (close == ")" ? 120 : 100))
    for index in open + 1..<max(open + 1, reach) where text.folded[index] == close { return true }
    return false
  }

  /// Whether a sentence ends at an offset; `?` and `!` before letters or digits are damage.
  func isSentenceEnd(at index: Int, limit: Int) -> Bool {
    switch text.folded[index] {
    case "。": return true
    case "!", "?":
      guard index + 1 < limit else { return true }
      return !text.has(TEXT_DIGIT | TEXT_LATIN, at: index + 1) && text.folded[index + 1] != "/"
    case ".":
      guard index > 0, text.has(TEXT_HAN, at: index - 1) else { return false }
      return index + 1 >= limit || text.has(TEXT_HAN | TEXT_NEWLINE, at: index + 1)
    default: return false
    }
  }

  private func afterClosing(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      switch text.folded[index] {
      case "”", "’", ")", "》", "。", "!", "?": index += 1
      default: return index
      }
    }
    return index
  }

  /// The first mark among the given ones outside quotes, titles and brackets.
  func topLevelMark(
    from start: Int, limit: Int, where isMark: (UInt32) -> Bool
  ) -> Int? {
    var depth = 0
    var index = start
    while index < limit {
      let scalar = text.folded[index]
      if text.has(TEXT_OPENING, at: index) {
        depth = min(depth + 1, Self.depthMax)
      } else if text.has(TEXT_CLOSING, at: index) {
        depth = max(0, depth - 1)
      } else if depth == 0, isMark(scalar), scalar != "," || !isThousandsMark(index, limit: limit) {
        return index
      } else if scalar == "。" {
        depth = 0
      }
      index += 1
    }
    return nil
  }

  /// Whether the comma at an offset groups the digits of one number: `2,350`.
  private func isThousandsMark(_ index: Int, limit: Int) -> Bool {
    guard index > 0, text.has(TEXT_DIGIT, at: index - 1), index + 3 < limit else { return false }
    for place in index + 1...index + 3 where !text.has(TEXT_DIGIT, at: place) { return false }
    return index + 4 >= limit || !text.has(TEXT_DIGIT, at: index + 4)
  }

  /// The number of top-level commas in a range, at most two.
  func commaCount(in range: Range<Int>) -> Int {
    var count = 0
    var start = range.lowerBound
    while count < 2,
      let comma = topLevelMark(
        from: start, limit: range.upperBound, where: { $0 == "," || $0 == ";" })
    {
      count += 1
      start = comma + 1
    }
    return count
  }
}
