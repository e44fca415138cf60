import CTextTables

/// Joins lines that were broken inside a word or a title.
struct ParagraphJoiner {
  /// A line shorter than this ends by itself.
  static let wrapMin = 20
  /// A heading on its own line is no longer than this.
  static let headingMax = 45

  let text: TextView

  init(_ text: TextView) { self.text = text }

  /// The paragraphs of body and back matter, noise left out.
  func paragraphs(of layout: Layout) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    let ranges = [layout.body, layout.back]
    for (part, range) in ranges.enumerated() {
      var canJoin = false
      for line in layout.lines where !line.isNoise {
        let piece = text.trimmed(line.range.clamped(to: range))
        if piece.isEmpty { continue }
        if part == 0, canJoin, let last = paragraphs.last, isBroken(last, before: piece) {
          paragraphs[paragraphs.count - 1] = last.lowerBound..<piece.upperBound
        } else {
          paragraphs.append(piece)
        }
        canJoin = piece != layout.salutation
      }
    }
    return paragraphs
  }

  /// Whether the end of a line is a break inside a word, so that the next line goes on.
  private func isBroken(_ line: Range<Int>, before next: Range<Int>) -> Bool {
    if isBlankBetween(line, next) { return false }
    let start = lineStart(line)
    guard line.upperBound - start > Self.wrapMin else { return isInsideTitle(line) }
    if text.has(TEXT_PUNCTUATION, at: line.upperBound - 1) {
      switch text.folded[line.upperBound - 1] {
      case ",", "、", "《", "(": break
      default: return false
      }
    }
    if OutlineMarkers.marker(text, at: next) != nil { return false }
    if isInsideTitle(line) { return true }
    let hasMarker = OutlineMarkers.marker(text, at: line) != nil
    let isHeading = hasMarker && line.count <= Self.headingMax && !hasSentenceEnd(line)
    return !isHeading
  }

  private func lineStart(_ range: Range<Int>) -> Int {
    var index = range.upperBound
    while index > range.lowerBound, text.folded[index - 1] != "\n" { index -= 1 }
    return index
  }

  private func hasSentenceEnd(_ range: Range<Int>) -> Bool {
    range.contains { text.has(TEXT_SENTENCE_END, at: $0) }
  }

  private func isBlankBetween(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    var count = 0
    for index in line.upperBound..<next.lowerBound where text.folded[index] == "\n" { count += 1 }
    return count > 1
  }

  /// Whether a title bracket is open at the end of the line, looking back a title's length.
  private func isInsideTitle(_ line: Range<Int>) -> Bool {
    var index = line.upperBound
    let limit = max(line.lowerBound, line.upperBound - 80)
    while index > limit {
      index -= 1
      if text.folded[index] == "》" { return false }
      if text.folded[index] == "《" { return true }
    }
    return false
  }
}
