import CTextTables
import ChineseText
import Values

/// Recognises lines by their shape: dates, offices, sign-off labels, salutations, prose.
struct LineShapes {
  /// Names, offices and dates of a sign-off are shorter than this.
  static let shortMax = 48

  let text: TextView

  /// Whether the line is a date and hardly anything else.
  func isDate(_ line: Range<Int>) -> Bool {
    guard line.count <= 28 else { return false }
    let dates = CellDate.all(in: line, of: text)
    guard dates.count == 1, let date = dates.first, isSignable(date) else { return false }
    let after = text.trimmed(date.range.upperBound..<line.upperBound)
    if let next = after.first, text.has(TEXT_CLAUSE_MARK, at: next) { return false }
    return text.visibleCount(line) - text.visibleCount(date.range) <= 4
  }

  /// Whether the date can be that of a letter: a year alone is the beginning of a sentence.
  func isSignable(_ date: CellDate) -> Bool {
    date.isDamaged || date.date?.precision != .year
  }

  /// Whether the line is the name of one or two offices.
  func isOffice(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, line.count <= Self.shortMax else { return false }
    for index in line {
      let scalar = text.folded[index]
      if text.has(TEXT_HAN | TEXT_SPACE, at: index) { continue }
      guard scalar == "(" || scalar == ")" || scalar == "、" else { return false }
    }
    return endsLikeOffice(line)
  }

  /// Whether the range ends with an office's end, a second plate in brackets left out.
  func endsLikeOffice(_ range: Range<Int>) -> Bool {
    let bare = withoutBracket(text.trimmed(range))
    if text.ends(bare, withAny: OfficeWords.strongEnds) || isMinistry(bare) { return true }
    if text.ends(bare, withAny: OfficeWords.partyDepartments) {
      return PlaceChain.chain(text, at: bare).level != nil
    }
    return text.ends(bare, withAny: OfficeWords.ends)
      && !text.contains(bare, any: ["关于", "提案", "建议", "议案", "届"])
      && !PlaceChain.chain(text, at: bare).range.isEmpty
  }

  /// Whether the name is that of a department of the state council: 部 without a place or party.
  func isMinistry(_ name: Range<Int>) -> Bool {
    guard (3...12).contains(name.count), text.ends(name, with: "部"),
      name.allSatisfy({ text.has(TEXT_HAN, at: $0) })
    else { return false }
    return !text.ends(name, withAny: OfficeWords.otherDepartments)
      && !text.contains(name, any: ["关于", "的", "我部", "各"])
  }

  /// The range without a bracket at its end.
  func withoutBracket(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, text.folded[range.upperBound - 1] == ")",
      let open = text.last("(", in: range), open > range.lowerBound
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }

  /// Whether the line is an office followed by a date.
  func isOfficeAndDate(_ line: Range<Int>) -> Bool { officeBeforeDate(line) != nil }

  /// The office of a line that says an office and a date and nothing else.
  func officeBeforeDate(_ line: Range<Int>) -> Range<Int>? {
    guard line.count <= Self.shortMax + 24, let date = CellDate.all(in: line, of: text).last
    else { return nil }
    var before = text.trimmed(line.lowerBound..<date.range.lowerBound)
    if let last = before.last, text.folded[last] == "," || text.folded[last] == ":" {
      before = text.trimmed(before.lowerBound..<last)
    }
    let after = text.visibleCount(date.range.upperBound..<line.upperBound)
    return isOffice(before) && after <= 2 ? before : nil
  }

  /// Whether the line is the line of the printing office: `… 2024年7月25日印发`.
  func isPrintLine(_ line: Range<Int>) -> Bool {
    line.count <= 80 && text.ends(line, withAny: ["印发", "印制", "印"])
  }

  /// Whether the line begins with a label of a sign-off, letter-spaced or not.
  func isSignOffLabel(_ line: Range<Int>) -> Bool {
    FormulaWords.signOff.longestMatch(in: squeezed(line, limit: 12), at: 0) != nil
  }

  /// The first visible characters of a line.
  func squeezed(_ line: Range<Int>, limit: Int) -> [UInt32] {
    var scalars: [UInt32] = []
    for index in line where !text.has(TEXT_SPACE, at: index) {
      scalars.append(text.folded[index])
      if scalars.count == limit { break }
    }
    return scalars
  }

  /// Whether the line belongs to a sign-off.
  func isSignOff(_ line: Range<Int>) -> Bool {
    isDate(line) || isOffice(line) || isOfficeAndDate(line) || isPrintLine(line)
      || isSignOffLabel(line) || isCategory(line)
  }

  /// Whether the line says the category of the answer and nothing else: `办理结果:B`.
  func isCategory(_ line: Range<Int>) -> Bool { CategoryCode.alone(line, in: text) != nil }

  /// Whether the line is prose of a letter's body.
  func isProse(_ line: Range<Int>) -> Bool {
    if isSignOffLabel(line) || isPrintLine(line) { return false }
    if line.count > 120 { return true }
    let hasMark = line.contains { text.has(TEXT_SENTENCE_END, at: $0) }
    return line.count > 16 && hasMark && !isDate(line)
  }

  /// Whether the line begins with a courtesy that closes letters.
  func isClosing(_ line: Range<Int>) -> Bool {
    guard
      FormulaWords.closing.longestMatch(
        in: text.folded, at: line.lowerBound, limit: line.upperBound) != nil
    else { return false }
    return FormulaWords.courtesies.occurs(in: text.folded, line)
  }
}
