import CTextTables
import ChineseText

/// Finds the opening formula of a letter and the salutation before it.
struct OpeningReader {
  /// How far after 收悉 the announcement may follow.
  static let reach = 400
  /// No salutation is longer.
  static let salutationMax = 200

  /// What was found.
  struct Opening {
    /// The salutation without the line break, `nil` without one.
    var salutation: Range<Int>?
    /// The opening formula, from its first to its last sentence mark.
    var formula: Range<Int>
  }

  let text: TextView
  let shapes: LineShapes

  init(_ text: TextView) {
    self.text = text
    shapes = LineShapes(text: text)
  }

  /// The first opening at or after a line; its line's index is given too.
  func opening(in lines: [Range<Int>], from first: Int = 0) -> (Opening, line: Int)? {
    for index in first..<lines.count {
      guard let core = core(in: lines[index]) else { continue }
      let start = lines[index].lowerBound
      let end = end(of: core, lines: lines, at: index)
      if let inner = inlineSalutation(lines[index], before: core.lowerBound) {
        let formula = text.trimmed(inner.upperBound..<max(end, inner.upperBound))
        return (Opening(salutation: inner, formula: formula), index)
      }
      let above = salutationAbove(index, in: lines, from: first)
      let formulaStart = above.map { lines[$0 + 1].lowerBound } ?? start
      let formula = formulaStart..<end
      return (Opening(salutation: above.map { lines[$0] }, formula: formula), index)
    }
    return nil
  }

  /// The heart of an opening in a line.
  private func core(in line: Range<Int>) -> Range<Int>? {
    var rest = line
    while let match = text.marks.first(.openingWords, in: rest) {
      if isCore(match.range, payload: match.payload, line: line) { return match.range }
      rest = match.range.lowerBound + 1..<line.upperBound
    }
    return nil
  }

  private func isCore(_ range: Range<Int>, payload: Int, line: Range<Int>) -> Bool {
    switch payload {
    case FormulaWords.announcement:
      return text.folded[line.lowerBound] != "《"
    case FormulaWords.arrival:
      return true
    default:
      let before = line.lowerBound..<range.lowerBound
      if text.folded[range.lowerBound] == "悉" {
        return text.ends(before, withAny: FormulaWords.paperEnds)
      }
      let after = range.upperBound..<min(line.upperBound, range.upperBound + 20)
      return text.contains(after, any: ["办理", "答复", "研究"])
        && text.contains(before, any: ["提案", "建议", "议案", "》"])
    }
  }

  /// Where the formula ends: after the mark that follows the announcement, else the sentence.
  private func end(of core: Range<Int>, lines: [Range<Int>], at index: Int) -> Int {
    var line = index
    var place = core
    var limit = lines[index].upperBound
    let reach = core.lowerBound + Self.reach
    search: while line < lines.count, line <= index + 2, lines[line].lowerBound < reach {
      if line > index, OutlineMarkers.marker(text, at: lines[line]) != nil { break }
      var start = line == index ? core.lowerBound : lines[line].lowerBound
      let end = min(lines[line].upperBound, reach)
      while start < end {
        if let match = FormulaWords.opening.longestMatch(in: text.folded, at: start, limit: end),
          match.payload == FormulaWords.announcement
        {
          place = start..<start + match.length
          limit = lines[line].upperBound
          break search
        }
        start += 1
      }
      line += 1
    }
    return sentenceEnd(from: place.upperBound, limit: limit)
  }

  private func sentenceEnd(from start: Int, limit: Int) -> Int {
    var index = max(start - 1, 0)
    if !text.has(TEXT_SENTENCE_END, at: index) { index = start }
    while index < limit {
      let scalar = text.folded[index]
      if scalar == ":" || text.has(TEXT_SENTENCE_END, at: index) { return index + 1 }
      if index >= start, scalar == "," || scalar == ";", index - start <= 2 { return index + 1 }
      index += 1
    }
    return limit
  }

  /// A salutation at the head of the opening's own line, a title before it left out.
  private func inlineSalutation(_ line: Range<Int>, before core: Int) -> Range<Int>? {
    let head = line.lowerBound..<min(core, line.lowerBound + Self.salutationMax)
    guard let colon = salutationEnd(in: head) else { return nil }
    var start = line.lowerBound
    for word: Word in ["的答复", "复函", "的回复", "的函", "答复函"] {
      if let place = text.last(word, in: line.lowerBound..<colon) {
        start = max(start, place + word.count)
      }
    }
    let range = text.trimmed(start..<colon + 1)
    guard range.count >= 3, isAddress(text.trimmed(range.lowerBound..<colon)) else { return nil }
    return range
  }

  /// The mark that ends a salutation: the first colon, or the mark behind 您好.
  private func salutationEnd(in head: Range<Int>) -> Int? {
    for greeting: Word in ["您好", "你好", "你们好"] {
      guard let place = text.first(greeting, in: head), place - head.lowerBound <= 60,
        place >= head.lowerBound + 2
      else { continue }
      let mark = place + greeting.count
      guard mark < head.upperBound, text.has(TEXT_PUNCTUATION, at: mark) else { continue }
      let isAfterColon = text.index(of: ":", in: head.lowerBound..<place) != nil
      if !isAfterColon { return mark }
    }
    return text.index(of: ":", in: head)
  }

  /// The index of the salutation's line above an opening.
  private func salutationAbove(_ index: Int, in lines: [Range<Int>], from first: Int) -> Int? {
    for above in stride(from: index - 1, through: max(first, index - 4), by: -1) {
      let line = lines[above]
      if isSalutation(line, isNextToOpening: above == index - 1) { return above }
      if shapes.isProse(line) && line.count > 120 { return nil }
    }
    return nil
  }

  /// Whether a line calls somebody: ends in a colon, or names members or deputies.
  func isSalutation(_ line: Range<Int>, isNextToOpening: Bool) -> Bool {
    guard line.count >= 3, line.count <= Self.salutationMax else { return false }
    let last = text.folded[line.upperBound - 1]
    let endsOpen = last == ":" || last == "," || last == "!"
    let bare = endsOpen ? text.trimmed(line.lowerBound..<line.upperBound - 1) : line
    if text.index(of: "。", in: bare) != nil || text.index(of: "|", in: bare) != nil {
      return false
    }
    if isAddress(bare) { return endsOpen || isNextToOpening || isPerson(bare) }
    return last == ":" && isNextToOpening && isName(bare)
  }

  /// Whether the words call members or deputies, and not an office, which may stand in a block.
  private func isPerson(_ range: Range<Int>) -> Bool {
    text.ends(range, withAny: ["委员", "代表", "您好", "你好", "同志", "先生", "女士"])
  }

  /// Whether the words call members, deputies or a group.
  private func isAddress(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, !text.contains(range, any: ["关于", "的答复", "会议", "收悉"]) else {
      return false
    }
    if text.ends(range, withAny: ["委员", "代表", "您好", "你好", "同志", "先生", "女士"]) {
      return true
    }
    if text.contains(range, any: ["代表您好", "委员您好", "代表,您好", "委员,您好", "位委员", "位代表"]) {
      return true
    }
    return text.ends(range, withAny: OfficeWords.groupEnds)
      || text.ends(range, withAny: OfficeWords.strongEnds)
  }

  /// Whether the words can be names: no digits, labels or clause marks.
  private func isName(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let scalar = text.folded[index]
      return text.has(TEXT_HAN | TEXT_SPACE, at: index) || scalar == "、" || scalar == "·"
        || scalar == "(" || scalar == ")" || scalar == "*" || scalar == ","
    } && !text.contains(range, any: ["关于", "现将", "答复", "会议"])
  }
}
