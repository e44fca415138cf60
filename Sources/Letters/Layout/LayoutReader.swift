import CTextTables
import ChineseText

/// Finds the parts of one letter: front matter, salutation, opening, body, sign-off.
struct LayoutReader {
  let text: TextView
  private let shapes: LineShapes
  private let noise: PageNoise
  private let openings: OpeningReader

  init(_ text: TextView) {
    self.text = text
    shapes = LineShapes(text: text)
    noise = PageNoise(text: text)
    openings = OpeningReader(text)
  }

  /// The lines of a range without white space at their ends; empty lines are left out.
  static func lines(of text: TextView, in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.folded[index] == "\n" {
      let line = text.trimmed(start..<index)
      if !line.isEmpty { lines.append(line) }
      start = index + 1
    }
    let line = text.trimmed(start..<range.upperBound)
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The layout of the letter that stands in these lines.
  func layout(of lines: [Range<Int>]) -> Layout {
    var layout = Layout()
    guard let first = lines.first, let last = lines.last else { return layout }
    let title = TitleReader(text)
    let found = openings.opening(in: lines)
    let bodyStart: Int
    if let opening = found?.0 {
      layout.salutation = opening.salutation
      layout.opening = opening.formula
      bodyStart = opening.salutation?.lowerBound ?? opening.formula.lowerBound
    } else if let salutation = looseSalutation(in: lines) {
      layout.salutation = salutation
      bodyStart = salutation.lowerBound
    } else {
      bodyStart = startWithoutForm(lines)
    }
    layout.front = first.lowerBound..<max(bodyStart, first.lowerBound)
    let front = clip(lines, to: layout.front)
    layout.title = title.title(in: front)
    let headEnd = layout.opening?.upperBound ?? layout.salutation?.upperBound ?? bodyStart
    let backStart = backStart(in: lines, after: headEnd, headLine: found?.line)
    layout.body = text.trimmed(bodyStart..<max(bodyStart, backStart))
    layout.back = backStart..<last.upperBound
    layout.lines = markedLines(lines, layout)
    layout.paragraphs = ParagraphJoiner(text).paragraphs(of: layout)
    return layout
  }

  /// The lines that meet a range, cut to it.
  func clip(_ lines: [Range<Int>], to range: Range<Int>) -> [Range<Int>] {
    lines.compactMap { line in
      let part = text.trimmed(line.clamped(to: range))
      return part.isEmpty ? nil : part
    }
  }

  /// A salutation of a letter that has no opening formula.
  private func looseSalutation(in lines: [Range<Int>]) -> Range<Int>? {
    for line in lines.prefix(40) {
      let endsInColon = text.folded[line.upperBound - 1] == ":"
      guard endsInColon, line.count <= 120 else { continue }
      let bare = text.trimmed(line.lowerBound..<line.upperBound - 1)
      let isAddress = text.ends(bare, withAny: ["委员", "代表", "您好", "你好"])
      if isAddress, openings.isSalutation(line, isNextToOpening: false) { return line }
    }
    return nil
  }

  /// Where the body starts when there is neither salutation nor opening formula.
  private func startWithoutForm(_ lines: [Range<Int>]) -> Int {
    let title = TitleReader(text)
    for (index, line) in lines.enumerated() {
      if shapes.isProse(line) || OutlineMarkers.marker(text, at: line) != nil {
        return line.lowerBound
      }
      if let found = title.title(in: [line]) {
        var next = index + 1
        while next < lines.count, title.isBesideTitle(lines[next]) { next += 1 }
        return next < lines.count ? lines[next].lowerBound : found.upperBound
      }
    }
    return lines.first?.lowerBound ?? 0
  }

  /// Where the sign-off starts; the end of the last line that is no page noise without one.
  private func backStart(in lines: [Range<Int>], after head: Int, headLine: Int?) -> Int {
    guard let first = lines.firstIndex(where: { $0.upperBound > head }) else {
      return lines.last?.upperBound ?? 0
    }
    let tail = Array(lines[first...])
    if let strong = strongSignOff(in: tail) { return tail[backUp(from: strong, tail)].lowerBound }
    var lastProse = -1
    for (index, line) in tail.enumerated() {
      let isEdge = index > lastProse + 1 && noise.isNoiseOutside(line)
      if (shapes.isProse(line) && !isEdge) || OutlineMarkers.marker(text, at: line) != nil {
        lastProse = index
      }
    }
    if lastProse >= 0, let inner = signOff(within: tail[lastProse]) { return inner }
    for index in lastProse + 1..<tail.count
    where shapes.isSignOff(tail[index]) || noise.isNoiseOutside(tail[index])
      || isRepeated(tail[index], before: tail[0].lowerBound)
    {
      return tail[index].lowerBound
    }
    return tail[tail.count - 1].upperBound
  }

  /// The line of an office or date that can only be a sign-off: both stand together.
  private func strongSignOff(in lines: [Range<Int>]) -> Int? {
    for index in lines.indices {
      let line = lines[index]
      if shapes.isOfficeAndDate(line) { return index }
      guard shapes.isOffice(line), line.lowerBound > lines[0].lowerBound else { continue }
      for next in index + 1..<min(lines.count, index + 4) {
        if shapes.isDate(lines[next]) { return index }
        if !shapes.isOffice(lines[next]) && !shapes.isSignOffLabel(lines[next]) { break }
      }
    }
    return nil
  }

  /// Takes in sign-off lines that stand before a line, such as contacts.
  private func backUp(from index: Int, _ lines: [Range<Int>]) -> Int {
    var start = index
    while start > 0 {
      let line = lines[start - 1]
      let isBack =
        shapes.isSignOffLabel(line) || shapes.isOffice(line) || shapes.isDate(line)
        || shapes.isCategory(line)
      guard isBack, !shapes.isProse(line) else { break }
      start -= 1
    }
    return start
  }

  /// Where the sign-off starts inside the last line of prose, as in a letter on one line.
  private func signOff(within line: Range<Int>) -> Int? {
    // A final mark may close the sign-off itself: `特此答复。望江街道办事处,2025年4月2日。`
    let inner = line.dropLast()
    guard let mark = inner.last(where: { text.has(TEXT_SENTENCE_END, at: $0) }) else { return nil }
    let tail = text.trimmed(mark + 1..<line.upperBound)
    guard tail.count >= 6, tail.count <= 160, let date = CellDate.all(in: tail, of: text).first
    else { return nil }
    if shapes.isOfficeAndDate(tail) { return tail.lowerBound }
    if text.has(TEXT_SENTENCE_END, at: line.upperBound - 1) { return nil }
    let before = text.trimmed(tail.lowerBound..<date.range.lowerBound)
    return shapes.endsLikeOffice(before) || before.isEmpty ? tail.lowerBound : nil
  }

  /// Whether the line repeats words of the head, as the tabs of pages do.
  private func isRepeated(_ line: Range<Int>, before limit: Int) -> Bool {
    guard line.count >= 8, line.count <= 120 else { return false }
    if text.has(TEXT_SENTENCE_END, at: line.upperBound - 1) { return false }
    return text.first(line, in: 0..<limit) != nil
  }

  /// All lines with their noise marks.
  private func markedLines(_ lines: [Range<Int>], _ layout: Layout) -> [Line] {
    var isAfterNoise = false
    return lines.map { line in
      if line.lowerBound >= layout.back.lowerBound {
        let isEdge =
          !shapes.isSignOff(line)
          && (noise.isNoiseOutside(line)
            || isRepeated(line, before: layout.opening?.upperBound ?? layout.front.upperBound))
        let isFollowUp = isAfterNoise && !shapes.isSignOff(line)
        isAfterNoise = isAfterNoise || isEdge
        return Line(range: line, isNoise: isEdge || isFollowUp)
      }
      if line.upperBound <= layout.front.upperBound {
        return Line(range: line, isNoise: noise.isNoiseOutside(line))
      }
      return Line(range: line, isNoise: noise.isNoiseInside(line))
    }
  }
}
