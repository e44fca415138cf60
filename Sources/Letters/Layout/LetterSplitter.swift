import ChineseText

/// Finds the letters of a file: usually one, sometimes several, sometimes one printed twice.
struct LetterSplitter {
  let text: TextView
  private let shapes: LineShapes
  private let openings: OpeningReader

  init(_ text: TextView) {
    self.text = text
    shapes = LineShapes(text: text)
    openings = OpeningReader(text)
  }

  /// The lines of each letter, in order; one group for a file that has no second opening.
  func letters(of lines: [Range<Int>]) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    var start = 0
    var search = 0
    var last: Int?
    var formula = 0..<0
    while let (opening, line) = openings.opening(in: lines, from: search) {
      search = line + 1
      if let previous = last {
        let isCopy = formula.count > 12 && text.sameWords(formula, opening.formula)
        let copy = copyStart(of: start, until: previous, before: line, lines)
        if let cut = copy ?? cut(after: previous, before: line, opening, lines, isCopy: isCopy) {
          groups.append(Array(lines[start..<cut]))
          start = cut
        }
      }
      last = line
      formula = opening.formula
    }
    groups.append(Array(lines[start...]))
    return groups
  }

  /// The first line of a second copy: as many lines before its opening as the first copy has, and
  /// the same ones; `nil` when they differ or are too few to tell.
  private func copyStart(
    of start: Int, until opening: Int, before line: Int, _ lines: [Range<Int>]
  ) -> Int? {
    let copy = line - (opening - start)
    guard copy > opening, opening > start else { return nil }
    for (first, second) in zip(lines[start...opening], lines[copy...line])
    where !text.sameWords(first, second) {
      return nil
    }
    return copy
  }

  /// The first line of the letter whose opening is given, `nil` when no letter ended before it.
  private func cut(
    after previous: Int, before line: Int, _ opening: OpeningReader.Opening,
    _ lines: [Range<Int>], isCopy: Bool
  ) -> Int? {
    guard line > previous else { return nil }
    let start = opening.salutation?.lowerBound ?? opening.formula.lowerBound
    var prose = previous
    for index in previous + 1..<line
    where shapes.isProse(lines[index]) && lines[index].lowerBound < start {
      prose = index
    }
    var cut = prose + 1
    while cut < line, lines[cut].lowerBound < start, isTail(cut, lines) { cut += 1 }
    // A letter that calls nobody has a title at least.
    if opening.salutation == nil {
      guard cut < line, TitleReader(text).title(in: Array(lines[cut..<line])) != nil else {
        return nil
      }
    }
    let hasEnded = isCopy || cut > prose + 1 || shapes.isClosing(lines[prose])
    return hasEnded && cut <= line ? cut : nil
  }

  /// Whether the line still belongs to the sign-off of the letter before.
  private func isTail(_ index: Int, _ lines: [Range<Int>]) -> Bool {
    let line = lines[index]
    if shapes.isSignOffLabel(line) || shapes.isPrintLine(line) || shapes.isDate(line)
      || shapes.isOfficeAndDate(line) || shapes.isClosing(line)
    {
      return true
    }
    guard shapes.isOffice(line), index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    if shapes.isDate(next) || shapes.isSignOffLabel(next) || shapes.isPrintLine(next) {
      return true
    }
    // The office may stand below its date; above a title it heads the next letter.
    let isBelowDate = index > 0 && shapes.isDate(lines[index - 1])
    let pair = Array(lines[index...index + 1])
    return isBelowDate && TitleReader(text).title(in: pair)?.lowerBound != line.lowerBound
  }

  /// How equal two stretches are: the share of four-character pieces that both have.
  func likeness(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    guard left.count > 8, right.count > 8 else { return 0 }
    var pieces: [UInt64: Int] = [:]
    for index in left.lowerBound..<left.upperBound - 3 { pieces[piece(at: index), default: 0] += 1 }
    var common = 0
    for index in right.lowerBound..<right.upperBound - 3 {
      let key = piece(at: index)
      if let count = pieces[key], count > 0 {
        pieces[key] = count - 1
        common += 1
      }
    }
    return Double(2 * common) / Double(left.count + right.count - 6)
  }

  private func piece(at index: Int) -> UInt64 {
    var key: UInt64 = 0
    for offset in index..<index + 4 { key = key << 16 | UInt64(text.folded[offset] & 0xFFFF) }
    return key
  }
}
