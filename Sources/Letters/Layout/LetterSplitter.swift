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
        if let cut = cut(after: previous, before: line, opening, lines, isCopy: isCopy) {
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

  /// The first line of the letter whose opening is given, `nil` when no letter ended before it.
  private func cut(
    after previous: Int, before line: Int, _ opening: OpeningReader.Opening,
    _ lines: [Range<Int>], isCopy: Bool
  ) -> Int? {
    guard let salutation = opening.salutation, line > previous else { return nil }
    var prose = previous
    for index in previous + 1..<line
    where shapes.isProse(lines[index]) && lines[index].lowerBound < salutation.lowerBound {
      prose = index
    }
    var cut = prose + 1
    while cut < line, lines[cut].lowerBound < salutation.lowerBound, isTail(cut, lines) { cut += 1 }
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
    let next = index + 1
    return shapes.isOffice(line) && next < lines.count && shapes.isDate(lines[next])
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
