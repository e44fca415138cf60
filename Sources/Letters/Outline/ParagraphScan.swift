import CTextTables
import ChineseText

/// Finds the headings of one paragraph.
struct ParagraphScan {
  /// Headings are no longer than this.
  static let headingMax = 45
  /// A heading with one comma is no longer than this.
  static let commaHeadingMax = 26
  /// A line of its own without 。 may be this long and still be a heading.
  static let lineHeadingMax = 60

  let text: TextView
  let paragraph: Range<Int>
  /// The paragraph below, `nil` at the end.
  let next: Range<Int>?
  private let clauses: ClauseScan

  init(text: TextView, paragraph: Range<Int>, next: Range<Int>?) {
    self.text = text
    self.paragraph = paragraph
    self.next = next
    clauses = ClauseScan(text: text)
  }

  /// The headings in reading order.
  func headings(_ levels: inout MarkerLevels) -> [Heading] {
    levels.paragraph += 1
    var found: [Heading] = []
    var start = paragraph.lowerBound
    if let heading = lineHeading(levels) {
      found.append(heading)
      start = heading.range.upperBound
    }
    scanSentences(from: start, levels, into: &found)
    return found
  }

  // MARK: - Headings at the beginning of a paragraph

  private func lineHeading(_ levels: MarkerLevels) -> Heading? {
    if let marker = OutlineMarkers.marker(text, at: paragraph), marker.family != .yishi {
      let depth = levels.depth(of: marker.family)
      return markerHeading(marker, depth: depth, levels)
    }
    return questionLine(levels) ?? colonLine(levels)
  }

  private func markerHeading(
    _ marker: OutlineMarkers.Marker, depth: Int, _ levels: MarkerLevels
  ) -> Heading? {
    var wordsStart = marker.range.upperBound
    while wordsStart < paragraph.upperBound, text.has(TEXT_SPACE, at: wordsStart) {
      wordsStart += 1
    }
    guard wordsStart < paragraph.upperBound else { return nil }
    let (titleEnd, end) =
      depth == 3 && marker.family != .digits
      ? itemEnd(wordsStart, marker: marker.range) : headEnd(wordsStart)
    guard titleEnd > wordsStart else { return nil }
    // A paragraph that begins with 目前, has a number and no heading.
    let isWordless = end == titleEnd && HeadingWords.isAdverb(wordsStart..<titleEnd, in: text)
    let words = isWordless ? wordsStart..<wordsStart : wordsStart..<titleEnd
    return Heading(
      kind: .marker(marker.family),
      range: marker.range.lowerBound..<(isWordless ? marker.range.upperBound : end),
      marker: marker.range, title: words, number: marker.number, depth: depth,
      paragraph: levels.paragraph)
  }

  /// The end of the line, the first 。 within 45 characters, else the first top-level clause mark.
  private func headEnd(_ start: Int) -> (title: Int, end: Int) {
    let limit = paragraph.upperBound
    let reach = min(limit, paragraph.lowerBound + Self.headingMax)
    if let mark = clauses.topLevelMark(from: start, limit: reach, where: isFinal) {
      return (mark, mark + 1)
    }
    let hasFinal = clauses.topLevelMark(from: start, limit: limit, where: isFinal) != nil
    if !hasFinal, limit - paragraph.lowerBound <= Self.lineHeadingMax {
      let isColon = text.folded[limit - 1] == ":" || text.folded[limit - 1] == ";"
      return (isColon ? limit - 1 : limit, limit)
    }
    let mark = clauses.topLevelMark(from: start, limit: limit) {
      $0 == "," || $0 == ":" || $0 == ";"
    }
    guard let mark else { return (limit, limit) }
    return (mark, text.folded[mark] == ":" ? mark + 1 : mark)
  }

  private func isFinal(_ scalar: UInt32) -> Bool {
    scalar == "。" || scalar == "!" || scalar == "?"
  }

  /// `关于…的问题` and `第二条关于“…”的建议` on a line of their own.
  private func questionLine(_ levels: MarkerLevels) -> Heading? {
    guard paragraph.count <= Self.lineHeadingMax, paragraph.count >= 6, next != nil else {
      return nil
    }
    let startsRight =
      text.starts("关于", at: paragraph.lowerBound, limit: paragraph.upperBound)
      || text.folded[paragraph.lowerBound] == "第" && text.first("关于", in: paragraph) != nil
      || text.starts("针对", at: paragraph.lowerBound, limit: paragraph.upperBound)
      || text.starts("对于", at: paragraph.lowerBound, limit: paragraph.upperBound)
    guard startsRight else { return nil }
    var title = paragraph
    if let last = title.last, text.folded[last] == ":" || text.folded[last] == "。" {
      title = title.lowerBound..<last
    }
    let hasMark = clauses.topLevelMark(from: title.lowerBound, limit: title.upperBound) {
      self.isFinal($0) || $0 == ";"
    }
    guard hasMark == nil,
      text.ends(title, withAny: ["问题", "建议", "意见", "情况", "事项", "方面", "提案", "”"])
    else { return nil }
    return Heading(
      kind: .question, range: paragraph, marker: paragraph.lowerBound..<paragraph.lowerBound,
      title: title, number: 0, depth: levels.hasChinese ? 2 : 1, paragraph: levels.paragraph)
  }

  /// A short line that ends in a colon before a list.
  private func colonLine(_ levels: MarkerLevels) -> Heading? {
    guard paragraph.count <= 14, paragraph.count >= 4, let next, let last = paragraph.last,
      text.folded[last] == ":", let marker = OutlineMarkers.marker(text, at: next),
      marker.number == 1, marker.family != .chinese
    else { return nil }
    let title = paragraph.lowerBound..<last
    let isPlain = title.allSatisfy { text.has(TEXT_HAN, at: $0) }
    guard isPlain, !text.contains(title, any: ["如下", "以下", "委员", "代表"]) else { return nil }
    return Heading(
      kind: .colonLine, range: paragraph, marker: paragraph.lowerBound..<paragraph.lowerBound,
      title: title, number: 0, depth: 2, paragraph: levels.paragraph)
  }

  // MARK: - Headings at the beginning of sentences

  private func scanSentences(
    from start: Int, _ levels: MarkerLevels, into found: inout [Heading]
  ) {
    var index = start
    while index < paragraph.upperBound {
      while index < paragraph.upperBound, text.has(TEXT_SPACE | TEXT_NEWLINE, at: index) {
        index += 1
      }
      let end = clauses.sentenceEnd(from: index, limit: paragraph.upperBound)
      guard end > index else { break }
      if let heading = inlineHeading(at: index, sentence: index..<end, levels) {
        found.append(heading)
        index = max(heading.range.upperBound, index + 1)
        if heading.range.upperBound < end { scanClauses(index..<end, levels, into: &found) }
        index = max(end, index)
      } else {
        scanClauses(index..<end, levels, into: &found)
        index = end
      }
    }
  }

  /// 二是 … after `;` or `:` within a sentence, 另一方面 after `;`.
  private func scanClauses(
    _ sentence: Range<Int>, _ levels: MarkerLevels, into found: inout [Heading]
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound,
      let mark = text.marks.firstPlace(of: [.headingMarks], in: index..<sentence.upperBound)
    {
      let scalar = text.folded[mark]
      index = mark + 1
      while index < sentence.upperBound, text.has(TEXT_SPACE | TEXT_NEWLINE, at: index) {
        index += 1
      }
      guard index < sentence.upperBound else { return }
      let rest = index..<sentence.upperBound
      if let marker = OutlineMarkers.marker(text, at: rest), marker.family == .yishi, scalar != ","
      {
        if let heading = yishiHeading(marker, levels) {
          found.append(heading)
          index = heading.range.upperBound
        }
      } else if scalar == ";" || scalar == ",",
        let heading = handHeading(at: index, sentence: sentence, levels),
        heading.kind == .otherHand
      {
        found.append(heading)
        index = heading.range.upperBound
      }
    }
  }

  private func inlineHeading(
    at index: Int, sentence: Range<Int>, _ levels: MarkerLevels
  ) -> Heading? {
    if let marker = OutlineMarkers.marker(text, at: sentence), marker.family == .yishi {
      return yishiHeading(marker, levels)
    }
    return discourseHeading(at: index, sentence: sentence, levels)
      ?? handHeading(at: index, sentence: sentence, levels)
      ?? RunInHeadings(text: text, clauses: clauses).heading(
        sentence, paragraph: paragraph, levels)
  }

  private func yishiHeading(_ marker: OutlineMarkers.Marker, _ levels: MarkerLevels) -> Heading? {
    let (titleEnd, end) = itemEnd(marker.range.upperBound, marker: marker.range)
    var start = marker.range.upperBound
    if start < titleEnd, text.folded[start] == "," { start += 1 }
    guard titleEnd > start else { return nil }
    return Heading(
      kind: .marker(.yishi), range: marker.range.lowerBound..<end, marker: marker.range,
      title: start..<titleEnd, number: marker.number, depth: 3, paragraph: levels.paragraph)
  }

  /// The end of an item's heading: its first short sentence if more follows, else its first clause.
  private func itemEnd(_ start: Int, marker: Range<Int>) -> (title: Int, end: Int) {
    let limit = paragraph.upperBound
    let reach = min(limit, marker.lowerBound + Self.headingMax + 3)
    if let mark = clauses.topLevelMark(
      from: start, limit: reach, where: { isFinal($0) || $0 == ";" }),
      text.folded[mark] != ";"
    {
      let length = mark + 1 - marker.lowerBound
      let commas = clauses.commaCount(in: start..<mark)
      let isShort = commas == 0 ? length <= Self.headingMax : length <= Self.commaHeadingMax
      if commas <= 1, isShort, hasMore(after: mark + 1) { return (mark, mark + 1) }
    }
    let first = start < limit && text.folded[start] == "," ? start + 1 : start
    let mark = clauses.topLevelMark(from: first, limit: limit) { scalar in
      scalar == "," || scalar == ";" || scalar == ":" || self.isFinal(scalar)
    }
    return (mark ?? limit, mark ?? limit)
  }

  /// Whether text follows in the paragraph before the next item.
  private func hasMore(after index: Int) -> Bool {
    let rest = text.trimmed(index..<paragraph.upperBound)
    guard let marker = OutlineMarkers.marker(text, at: rest), marker.family == .yishi else {
      return !rest.isEmpty
    }
    return false
  }

  /// 首先, 其次, 最后, and 同时,: the heading ends with its sentence.
  private func discourseHeading(
    at index: Int, sentence: Range<Int>, _ levels: MarkerLevels
  ) -> Heading? {
    switch text.folded[index] {
    case "首", "其", "再", "最", "同": break
    default: return nil
    }
    for (word, kind) in [
      (Word("首先,"), Heading.Kind.first), ("其次,", .first), ("再次,", .first), ("最后,", .first),
      ("同时,", .meanwhile),
    ] where text.starts(word, at: index, limit: sentence.upperBound) {
      let start = index + word.count
      var end = sentence.upperBound
      var titleEnd = end
      while titleEnd > start, text.has(TEXT_SENTENCE_END | TEXT_CLOSING, at: titleEnd - 1) {
        titleEnd -= 1
      }
      let isLong = end - index > Self.headingMax
      if isLong || end >= paragraph.upperBound {
        let mark = clauses.topLevelMark(from: start, limit: titleEnd) { $0 == "," || $0 == ";" }
        titleEnd = mark ?? titleEnd
        end = mark ?? titleEnd
      }
      guard titleEnd > start else { return nil }
      return Heading(
        kind: kind, range: index..<end, marker: index..<start - 1, title: start..<titleEnd,
        number: kind == .first && word.first == Unicode.Scalar("首").value ? 1 : 2, depth: 4,
        paragraph: levels.paragraph)
    }
    return nil
  }

  /// 一方面 … 另一方面 …: the heading ends before the first comma.
  private func handHeading(
    at index: Int, sentence: Range<Int>, _ levels: MarkerLevels
  ) -> Heading? {
    guard text.folded[index] == "另" || text.folded[index] == "一" else { return nil }
    for (word, kind) in [
      (Word("另一方面"), Heading.Kind.otherHand), ("一方面", .oneHand),
    ] where text.starts(word, at: index, limit: sentence.upperBound) {
      var start = index + word.count
      let marker = index..<start
      if start < sentence.upperBound, text.folded[start] == "," { start += 1 }
      let mark = clauses.topLevelMark(from: start, limit: sentence.upperBound) { scalar in
        scalar == "," || scalar == ";" || self.isFinal(scalar)
      }
      let end = mark ?? sentence.upperBound
      guard end > start else { return nil }
      return Heading(
        kind: kind, range: index..<end, marker: marker, title: start..<end,
        number: kind == .oneHand ? 1 : 2, depth: 4, paragraph: levels.paragraph)
    }
    return nil
  }
}
