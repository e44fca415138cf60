import CTextTables
import ChineseText
import Values

/// Names of platforms and systems, which stand in or behind quotes.
extension NameFinder {
  /// `“便民服务平台”`: the whole name in quotes.
  private func platformInQuotes(endingAt mark: Int, in span: Range<Int>) -> Name? {
    let reach = max(span.lowerBound, mark - 20)..<mark
    guard let open = reach.last(where: { text.folded[$0] == "“" || text.folded[$0] == "”" }),
      text.folded[open] == "“", mark - open > 5, match(.nameStops, open + 1, mark) == nil,
      match(MentionWords.makers, open + 1, mark) == nil
    else { return nil }
    let inner = open + 1..<mark
    let isNamed = inner.dropFirst(2).contains { index in
      match(MentionWords.platformEnds, index, mark).map { index + $0 == mark } ?? false
    }
    return isNamed ? Name(span: open..<mark + 1, type: .platform) : nil
  }

  /// `“云上办”平台`, `12345热线`: the name whose quote closes at a mark.
  func quotedPlatform(behind mark: Int, in span: Range<Int>) -> Name? {
    guard text.folded[mark] == "”" else { return nil }
    if let name = platformInQuotes(endingAt: mark, in: span) { return name }
    let limit = min(span.upperBound, mark + 12)
    var index = mark + 1
    while index < limit, text.has(TEXT_HAN | TEXT_LATIN, at: index) {
      if let length = match(MentionWords.platformEnds, index, limit) {
        let open = (max(span.lowerBound, mark - 16)..<mark).last { text.folded[$0] == "“" }
        return open.map { Name(span: $0..<index + length, type: .platform) }
      }
      if match(.nameStops, index, limit) != nil { return nil }
      index += 1
    }
    return nil
  }
}
