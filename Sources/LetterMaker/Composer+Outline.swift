import Values

/// Headings and the tree they make.
extension Composer {
  /// A heading below which the letter is still being written.
  struct OpenSection {
    /// Its row in the truth.
    let row: Int
    /// Its depth.
    let depth: Int
    /// How many headings were written directly below it.
    var childCount = 0
    /// The role that its words, or its parent's, give.
    let role: String?
    /// The date that its words, or its parent's, state.
    let period: DayRange?
    /// The first of its sentences in the truth.
    let firstSentence: Int
  }

  /// How a heading stops.
  enum HeadingEnd {
    /// At the end of its line.
    case line
    /// At a full stop, and its section goes on in the line.
    case stop
    /// At a full stop, and at the end of its line.
    case stopLine
    /// At a colon that ends the line.
    case colonLine
    /// Before its comma, which the sentence goes on with.
    case clause
  }

  /// Writes a heading with its marker and opens its section.
  ///
  /// `role` is what the heading's own words say; without, the parent's role holds. `moment` is a
  /// date in front of the words, `joint` a mark between marker and words.
  @discardableResult
  mutating func heading(
    _ marker: String?, _ words: String, depth: Int, end: HeadingEnd, role: String? = nil,
    dated moment: (text: String, range: DayRange)? = nil, joint: String = ""
  ) -> Int {
    closeSections(to: depth)
    let path = nextPath()
    let start = write((marker ?? "") + joint).lowerBound
    if let moment { date(moment.text, moment.range) }
    write(words)
    switch end {
    case .stop, .stopLine: write("。")
    case .colonLine: write(":")
    case .line, .clause: break
    }
    let known = role ?? openSections.last?.role
    openSections.append(
      OpenSection(
        row: truth.sections.count, depth: depth, role: known,
        period: moment?.range ?? openSections.last?.period, firstSentence: truth.sentences.count))
    truth.sections.append(
      MadeSection(
        start: start, headingEnd: count, path: path, depth: depth,
        marker: Stated(marker), heading: (moment?.text ?? "") + words,
        role: known.map(Stated.value) ?? .open))
    context.sectionRole = known
    context.headingPeriod = openSections.last?.period
    if end == .line || end == .stopLine || end == .colonLine { endParagraph() }
    return start
  }

  private mutating func nextPath() -> String {
    guard let parent = openSections.indices.last else {
      topSectionCount += 1
      return "\(topSectionCount)"
    }
    openSections[parent].childCount += 1
    let row = openSections[parent].row
    return "\(truth.sections[row].path).\(openSections[parent].childCount)"
  }

  /// Ends the sections of this depth and below.
  mutating func closeSections(to depth: Int) {
    while let last = openSections.last, last.depth >= depth {
      if last.role == nil { truth.sections[last.row].role = commonRole(from: last.firstSentence) }
      openSections.removeLast()
    }
    context.sectionRole = openSections.last?.role
    context.headingPeriod = openSections.last?.period
  }

  /// Section 4: without words of its own a section has the commonest role among its sentences.
  private func commonRole(from first: Int) -> Stated<String> {
    let roles = truth.sentences[first...].map(\.role)
    guard let role = roles.first, roles.allSatisfy({ $0 == role }), role != .open else {
      return .open
    }
    return role
  }
}
