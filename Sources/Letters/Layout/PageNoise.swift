import CTextTables
import ChineseText

/// Tells lines of the web page from lines of the letter.
struct PageNoise {
  /// Longer lines are prose unless a whole pattern says otherwise.
  static let lengthMax = 40

  let text: TextView

  /// Whether a line inside the letter matches a whole noise pattern.
  func isNoiseInside(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty, line.count <= Self.lengthMax else { return false }
    return isWholeWord(line) || isMarkup(line)
  }

  /// Whether a line before the salutation or after the sign-off belongs to the page.
  func isNoiseOutside(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty else { return true }
    if isWholeWord(line) || isMarkup(line) || isBreadcrumb(line) || isFileName(line) {
      return true
    }
    let begins = NoiseWords.beginnings.longestMatch(
      in: text.folded, at: afterBullet(line), limit: line.upperBound)
    if begins != nil { return true }
    guard line.count <= Self.lengthMax * 2 else { return false }
    return NoiseWords.telltales.occurs(in: text.folded, line)
  }

  private func afterBullet(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound, isBullet(text.folded[start]) { start += 1 }
    return start
  }

  private func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "•", "●", "·", "■", "◆", "*", "▪", "○": true
    default: text_is(scalar, TEXT_SPACE)
    }
  }

  /// Whether nothing but page words stand in the line, bullets and spaces left out.
  private func isWholeWord(_ line: Range<Int>) -> Bool {
    guard line.count <= Self.lengthMax else { return false }
    let first = (afterBullet(line)..<line.upperBound).first { !text.has(TEXT_SPACE, at: $0) }
    if let first, !NoiseWords.whole.mayStart(with: text.folded[first]) { return false }
    var squeezed: [UInt32] = []
    for index in (first ?? line.upperBound)..<line.upperBound where !text.has(TEXT_SPACE, at: index)
    {
      squeezed.append(text.folded[index])
    }
    var start = 0
    while start < squeezed.count {
      guard let match = NoiseWords.whole.longestMatch(in: squeezed, at: start) else { return false }
      start += match.length
    }
    return true
  }

  /// Whether the line holds no word at all, or is a tag or comment of a page.
  private func isMarkup(_ line: Range<Int>) -> Bool {
    let first = text.folded[line.lowerBound]
    let last = text.folded[line.upperBound - 1]
    if first == "<", last == ">" { return true }
    return !line.contains { text.has(TEXT_HAN | TEXT_DIGIT | TEXT_LATIN, at: $0) }
  }

  /// `首页>政务公开>正文`: short pieces between two or more arrows.
  private func isBreadcrumb(_ line: Range<Int>) -> Bool {
    guard line.count <= 120 else { return false }
    let parts = text.parts(line) { $0 == ">" || $0 == "»" || $0 == "›" }
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 20 }
  }

  private func isFileName(_ line: Range<Int>) -> Bool {
    line.count <= 80 && text.ends(line, withAny: NoiseWords.fileEndings)
  }
}
