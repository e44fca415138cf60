import CTextTables
import ChineseText

/// Finds the title line of a letter, joined over up to three short lines.
struct TitleReader {
  /// Titles are 10 to 120 characters long.
  static let lengths = 10...120

  let text: TextView
  private let shapes: LineShapes
  private let noise: PageNoise

  init(_ text: TextView) {
    self.text = text
    shapes = LineShapes(text: text)
    noise = PageNoise(text: text)
  }

  private static let papers: [Word] = ["提案", "建议", "议案", "意见", "议事原案"]
  private static let replies = WordEndings(
    """
    答复 复函 回复 答复函 的函 办理意见 办理情况 会办意见 协办意见 答覆 办理结果 答复意见 答复的函 办理情况的报告 回复函 办复函 复文 办理情况报告 \
    处理情况报告 处理情况的报告 落实情况的报告 落实情况报告
    """)

  /// The first title among the lines, without a category or number attached to it.
  func title(in lines: [Range<Int>]) -> Range<Int>? {
    for index in lines.indices where canStart(lines[index]) {
      for last in index..<min(index + 3, lines.count) {
        if last > index, !canContinue(lines[last], after: lines[last - 1], from: lines[index]) {
          break
        }
        if last > index, isPaperName(lines[index]),
          isTitleAlone(lines[index + 1], to: lines[last].upperBound)
        {
          break
        }
        let joined = lines[index].lowerBound..<lines[last].upperBound
        if joined.count > Self.lengths.upperBound + 20 { break }
        if let title = title(joined) { return title }
        if last == index, !mayGoOn(lines[index]) || isValue(index, of: lines) { break }
      }
    }
    return nil
  }

  /// Whether the line can stand between title and salutation: number, category, letterhead, date.
  func isBesideTitle(_ line: Range<Int>) -> Bool {
    if noise.isNoiseOutside(line) || shapes.isDate(line) { return true }
    if MetadataLabels.label(text, at: line.lowerBound, in: line) != nil { return true }
    return DocumentNumber.first(in: line, of: text) != nil && !shapes.isProse(line)
      || CategoryCode.alone(line, in: text) != nil || isLetterhead(line)
      || title(in: [line]) != nil
  }

  /// Whether the line is a letterhead: `…文件`.
  func isLetterhead(_ line: Range<Int>) -> Bool {
    line.count <= 40 && text.ends(line, with: "文件")
      && shapes.endsLikeOffice(line.lowerBound..<line.upperBound - 2)
  }

  private func canStart(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, line.count <= Self.lengths.upperBound + 20 else { return false }
    if noise.isNoiseOutside(line) || isLetterhead(line) || shapes.isDate(line) { return false }
    if text.index(of: "|", in: line) != nil { return false }
    if let number = DocumentNumber.first(in: line, of: text),
      number.range.lowerBound == line.lowerBound
    {
      return false
    }
    return MetadataLabels.label(text, at: line.lowerBound, in: line) == nil
  }

  /// Whether a whole title begins with the line, and no end of one such as `《…》的答复`.
  private func isTitleAlone(_ line: Range<Int>, to end: Int) -> Bool {
    guard let first = line.first, canStart(line), title(line.lowerBound..<end) != nil else {
      return false
    }
    return !text.has(TEXT_OPENING, at: first)
  }

  /// The paper's own name on a line of its own: `关于整治河道的建议`.
  func paperName(in lines: [Range<Int>]) -> Range<Int>? {
    lines.first { line in
      text.starts("关于", at: line.lowerBound, limit: line.upperBound)
        && Self.lengths.contains(line.count) && isPaperName(line)
    }
  }

  /// Whether the line is the paper's own name, which pages print above the title of the answer.
  private func isPaperName(_ line: Range<Int>) -> Bool {
    text.ends(line, withAny: ["提案", "建议", "议案"])
      && !text.contains(line, any: ["届", "号", "会议", "代表", "委员"])
  }

  /// Whether the line is the value of the label above it: `届次` / `市十届人大七次会议`.
  private func isValue(_ index: Int, of lines: [Range<Int>]) -> Bool {
    guard index > 0,
      let label = MetadataLabels.label(text, at: lines[index - 1].lowerBound, in: lines[index - 1])
    else { return false }
    return label.range.upperBound == lines[index - 1].upperBound && label.field != .title
  }

  /// Whether an incomplete first line can be the beginning of a title.
  private func mayGoOn(_ line: Range<Int>) -> Bool {
    if text.has(TEXT_SENTENCE_END, at: line.upperBound - 1)
      || text.folded[line.upperBound - 1] == ":"
    {
      return false
    }
    return shapes.isOffice(line) || text.contains(line, any: ["关于", "对", "届", "提案", "建议", "议案"])
  }

  /// Whether a line can go on with a title that began above.
  private func canContinue(
    _ line: Range<Int>, after above: Range<Int>, from first: Range<Int>
  ) -> Bool {
    guard line.count <= 60, !noise.isNoiseOutside(line), !isLetterhead(line) else { return false }
    if text.folded[line.upperBound - 1] == ":" { return false }
    if DocumentNumber.first(in: line, of: text)?.range.lowerBound == line.lowerBound {
      return false
    }
    if shapes.isOffice(above), above == first {
      return text.starts("关于", at: line.lowerBound, limit: line.upperBound)
        || text.starts("对", at: line.lowerBound, limit: line.upperBound)
    }
    return true
  }

  /// The range as a title, `nil` when it is none.
  private func title(_ range: Range<Int>) -> Range<Int>? {
    let bare = withoutAttachments(range)
    guard Self.lengths.contains(bare.count - newlineCount(bare)) else { return nil }
    let last = bare.upperBound - 1
    if text.folded[last] == "。" || text.folded[last] == "," { return nil }
    let tail = shapes.withoutBracket(bare)
    guard endsWithReply(bare) || endsWithReply(tail) || hasReplyBeforeColon(bare) else {
      return nil
    }
    return containsWord(bare, Self.papers) ? bare : nil
  }

  private func newlineCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text.folded[index] == "\n" { count += 1 }
    return count
  }

  /// The squeezed tail of the range, so that `答 复` and broken lines count.
  private func endsWithReply(_ range: Range<Int>) -> Bool {
    Self.replies.match(in: text.folded, range, skipping: TEXT_SPACE | TEXT_NEWLINE) != nil
  }

  private func containsWord(_ range: Range<Int>, _ words: [Word]) -> Bool {
    if text.contains(range, any: words) { return true }
    let squeezed = shapes.squeezed(range, limit: range.count)
    return squeezed.withUnsafeBufferPointer { squeezed in
      let squeezed = TextScalars(squeezed)
      return words.contains { word in
        squeezed.indices.contains { word.stands(in: squeezed, at: $0, limit: squeezed.count) }
      }
    }
  }

  /// `…的答复:关于…`.
  private func hasReplyBeforeColon(_ range: Range<Int>) -> Bool {
    guard let colon = text.index(of: ":", in: range), colon > range.lowerBound + 6 else {
      return false
    }
    return endsWithReply(range.lowerBound..<colon)
  }

  /// The range without a category in brackets and a document number at its end.
  func withoutAttachments(_ range: Range<Int>) -> Range<Int> {
    var bare = range
    if let number = DocumentNumber.last(in: bare, of: text),
      number.range.lowerBound > bare.lowerBound,
      text.visibleCount(number.range.upperBound..<bare.upperBound) <= 5
    {
      let before = number.range.lowerBound
      let isInBracket = text.folded[before - 1] == "("
      bare = text.trimmed(bare.lowerBound..<(isInBracket ? before - 1 : before))
    }
    if let code = CategoryCode.atEnd(of: bare, in: text) {
      bare = text.trimmed(bare.lowerBound..<code.lowerBound)
    }
    return bare
  }
}
