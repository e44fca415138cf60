import Values

/// Sentences of the body, drawn from the frames.
extension LetterWriter {
  /// Writes sentences of one family.
  mutating func writeSentences(_ count: ClosedRange<Int>, _ family: Frame.Family) {
    for _ in 0..<number(count) { writeSentence(family) }
  }

  /// Writes one sentence of a family.
  mutating func writeSentence(_ family: Frame.Family) {
    let frame = frame(family)
    composer.note(frame: frame.name)
    write(frame.line(&self), role: family.rawValue)
  }

  /// Writes a paragraph of one family and ends its line.
  mutating func writeParagraph(_ count: ClosedRange<Int>, _ family: Frame.Family) {
    writeSentences(count, family)
    composer.endParagraph()
  }

  /// Writes a line as a sentence.
  mutating func write(_ line: Line, role: String?, from start: Int? = nil) {
    composer.write(line, role: role, anchorYear: head.year, from: start)
  }

  /// A frame of the family that may stand here, and not the one before.
  private mutating func frame(_ family: Frame.Family) -> Frame {
    let frames = Frame.byFamily[family] ?? []
    while true {
      let frame = frames.picked(using: &random)
      guard frame.name != lastFrame, isAllowed(frame.place) else { continue }
      lastFrame = frame.name
      return frame
    }
  }

  private func isAllowed(_ place: Frame.Place) -> Bool {
    let isPlan = composer.context.sectionRole == "计划"
    let isUndated = composer.context.isUndated
    return switch place {
    case .anywhere: true
    case .planSection: isPlan
    case .undated: isUndated
    case .undatedPlanSection: isPlan && isUndated
    }
  }
}
