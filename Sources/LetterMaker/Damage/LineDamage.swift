import Values

/// Damage to lines and to the page.
extension MadeLetter {
  /// Other line ends.
  func withLineEnds(_ end: String) -> MadeLetter? {
    var revision = Revision(self)
    for index in revision.scalars.indices where revision.scalars[index] == "\n" {
      revision.replace(index..<(index + 1), with: end)
    }
    return revision.letter()
  }

  /// Lines of the body broken in the middle of words, as narrow columns leave them.
  func withHardBreaks(using random: inout SplitMix64) -> MadeLetter? {
    var revision = Revision(self)
    let width = Int.random(in: 24...42, using: &random)
    let taken = truth.figures.map { $0.start..<$0.end } + truth.sections.map { $0.start..<$0.end }
    var lineStart = frame.bodyStart
    var count = 0
    for index in frame.bodyStart..<max(frame.bodyStart, frame.bodyEnd) {
      let scalars = revision.scalars
      if scalars[index] == "\n" { lineStart = index + 1 }
      guard index - lineStart >= width, scalars[index].isHan, scalars[index - 1].isHan,
        !Self.beginsMarker(scalars[index]),
        !taken.contains(where: { $0.lowerBound < index && index < $0.upperBound })
      else { continue }
      revision.replace(index..<index, with: "\n")
      lineStart = index
      count += 1
    }
    return count > 0 ? revision.letter() : nil
  }

  private static func beginsMarker(_ scalar: Unicode.Scalar) -> Bool {
    "一二三四五六七八九十第首其最同".unicodeScalars.contains(scalar)
  }

  /// The paragraphs of the body in one line.
  ///
  /// Headings without an end of their own run into what follows, so that only what does not hang
  /// on them is judged.
  func withBodyOnOneLine(using random: inout SplitMix64) -> MadeLetter? {
    var revision = Revision(self)
    let gap = random.isOne(in: 2) ? " " : ""
    var count = 0
    for index in frame.bodyStart..<max(frame.bodyStart, frame.bodyEnd - 1)
    where revision.scalars[index] == "\n" {
      revision.replace(index..<(index + 1), with: gap)
      count += 1
    }
    guard count > 0 else { return nil }
    var letter = revision.letter()
    if !letter.truth.sections.isEmpty {
      letter.truth.leaveOpen(["sections", "sentences", "commitments", "outcomes"])
    }
    return letter
  }

  /// A citation of the body lost its closing bracket, or the document number its own.
  func withLostBracket(using random: inout SplitMix64) -> MadeLetter? {
    if random.isOne(in: 2), let letter = withLostNumberBracket() { return letter }
    let inBody = truth.citations.filter { $0.start >= frame.bodyStart && $0.end <= frame.bodyEnd }
    guard let citation = inBody.first else { return withLostNumberBracket() }
    var revision = Revision(self)
    revision.replace((citation.end - 1)..<citation.end, with: [])
    let end = revision.scalars[citation.end...].firstIndex(of: "\n") ?? revision.scalars.count
    var letter = revision.letter()
    // Where the name ends is a guess: the rest of the line is not judged.
    letter.truth.openSpans.append([citation.start, end - 1])
    return letter
  }

  private func withLostNumberBracket() -> MadeLetter? {
    guard let number = truth.docNumber.value, truth.alternatives["title"] == nil else { return nil }
    var revision = Revision(self)
    let wanted = Array(number.unicodeScalars)
    guard let place = wanted.firstIndex(where: { "〕]】)".unicodeScalars.contains($0) }) else {
      return nil
    }
    var count = 0
    for start in 0..<max(0, revision.scalars.count - wanted.count)
    where revision.scalars[start] == wanted[0]
      && Array(revision.scalars[start..<(start + wanted.count)]) == wanted
    {
      revision.replace((start + place)..<(start + place + 1), with: [])
      count += 1
    }
    guard count > 0 else { return nil }
    var letter = revision.letter()
    letter.truth.docNumber = .value(
      String(String.UnicodeScalarView(wanted[..<place] + wanted[(place + 1)...])))
    return letter
  }

  /// The letter without its end: what stands well before the cut is stated as before.
  func truncated(using random: inout SplitMix64) -> MadeLetter? {
    let length = frame.bodyEnd - frame.bodyStart
    guard length > 40 else { return nil }
    return cut(at: frame.bodyStart + Int.random(in: (length / 4)...(length - 1), using: &random))
  }

  /// The first scalars of the letter.
  ///
  /// Rows of the sentence that was cut are not judged, and columns that the back printed are lost.
  func cut(at place: Int) -> MadeLetter {
    let scalars = Array(text.unicodeScalars.prefix(place))
    let whole = scalars.lastIndex { "。\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    var letter = self
    letter.text = String(String.UnicodeScalarView(scalars))
    letter.truth.changeRows { $0.end <= whole }
    letter.truth.openSpans = letter.truth.openSpans.filter { $0[1] <= place } + [[whole, place]]
    letter.frame.evidence = frame.evidence.before(place)
    letter.frame.evidence.fill(&letter.truth, before: place)
    letter.frame.bodyEnd = min(frame.bodyEnd, place)
    letter.frame.signOffDate = frame.signOffDate.flatMap { $0.upperBound <= place ? $0 : nil }
    return letter
  }
}
