import CTextTables
import ChineseText
import Values

/// Finds what became of each request.
struct OutcomeReader {
  private let text: TextView
  private let draft: Draft
  private let cues: OutcomeCues
  /// Index of the closest section that names a request, for each section.
  private let requestSections: [Int?]
  /// Whether each section, or one above it, says how requests were handled.
  private let handledSections: [Bool]

  private init(_ draft: Draft) {
    text = draft.view
    self.draft = draft
    cues = OutcomeCues(text: text)
    let roles = RequestHeadings(text: text)
    var requests: [Int?] = []
    var handled: [Bool] = []
    for (index, section) in draft.sections.enumerated() {
      let isHandled = OutcomeWords.handlingHeadings.occurs(in: text.folded, section.title)
      handled.append(isHandled || section.parent.map { handled[$0] } ?? false)
      if roles.isRequest(section.title) {
        requests.append(index)
      } else {
        requests.append(section.parent.flatMap { requests[$0] })
      }
    }
    requestSections = requests
    handledSections = handled
  }

  /// The answers to the requests, in reading order.
  static func read(_ draft: Draft) -> [Outcome] {
    let reader = OutcomeReader(draft)
    let units = reader.units()
    let hasHeadings = units.contains { $0.kind == .heading || $0.kind == .handling }
    return units.compactMap { reader.outcome(of: $0, hasHeadings: hasHeadings) }
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// The sentences that answer one request.
  private struct Unit {
    /// What shows that a request is answered here.
    enum Kind {
      case heading
      case mark
      case handling
      case plain
    }
    var kind: Kind
    var sentences: [Int]
  }

  // MARK: - Units

  private func units() -> [Unit] {
    var units: [Unit] = []
    var key: (section: Int?, paragraph: Int)?
    for (index, sentence) in draft.sentences.enumerated() where isAnswer(sentence) {
      let request = sentence.section.flatMap { requestSections[$0] }
      let isMarked = startsRequest(sentence.span, underHeading: request != nil)
      let isSame = key.map { $0.section == sentence.section && $0.paragraph == sentence.paragraph }
      if isMarked {
        units.append(Unit(kind: .mark, sentences: [index]))
        key = (sentence.section, sentence.paragraph)
      } else if isSame == true, let last = units.indices.last, units[last].kind == .mark {
        units[last].sentences.append(index)
      } else if let request {
        key = nil
        append(index, to: &units, kind: .heading) { other in
          draft.sentences[other].section.flatMap { requestSections[$0] } == request
        }
      } else if let section = sentence.section {
        key = nil
        let kind: Unit.Kind = handledSections[section] ? .handling : .plain
        append(index, to: &units, kind: kind) { draft.sentences[$0].section == section }
      } else {
        key = nil
        append(index, to: &units, kind: .plain) {
          draft.sentences[$0].section == nil && draft.sentences[$0].paragraph == sentence.paragraph
        }
      }
    }
    return units
  }

  private func append(
    _ index: Int, to units: inout [Unit], kind: Unit.Kind, sameAs isSame: (Int) -> Bool
  ) {
    if let last = units.indices.last, units[last].kind == kind,
      let other = units[last].sentences.last, isSame(other)
    {
      units[last].sentences.append(index)
    } else {
      units.append(Unit(kind: kind, sentences: [index]))
    }
  }

  private func isAnswer(_ sentence: Sentence) -> Bool {
    switch sentence.role {
    case .opening: startsRequest(sentence.span) && !isInHead(sentence)
    case .closing, .attachment: false
    default: true
    }
  }

  private func isInHead(_ sentence: Sentence) -> Bool {
    sentence.span.lowerBound < (draft.layout.opening?.upperBound ?? 0)
  }

  /// Whether the sentence names what was asked, near its beginning.
  ///
  /// Under a heading that names a request, only words of another request begin a new one.
  private func startsRequest(_ span: Range<Int>, underHeading: Bool = false) -> Bool {
    if !underHeading, text.starts("关于", at: span.lowerBound, limit: span.upperBound),
      text.index(of: ",", in: span) != nil,
      !text.contains(
        span.lowerBound..<min(span.upperBound, span.lowerBound + 14), any: ["印发", "《"])
    {
      return true
    }
    let list: WordMark = underHeading ? .newRequestMarks : .requestMarks
    guard let match = text.marks.first(list, in: span) else { return false }
    let before = span.lowerBound..<match.range.lowerBound
    if text.contains(before, any: ["将把", "把", "将"]) { return false }
    return before.count <= 20 || !underHeading && cues.hasDecision(span)
  }

  // MARK: - Decision

  private func outcome(of unit: Unit, hasHeadings: Bool) -> Outcome? {
    var best: (cue: OutcomeCues.Cue, sentence: Int)?
    var hasDone: Int?
    var refused: Int?
    for index in unit.sentences {
      let span = draft.sentences[index].span
      guard let cue = cues.cue(in: span), counts(cue, in: unit, sentence: draft.sentences[index])
      else { continue }
      // Where requests have headings of their own, what else was done answers none of them.
      if unit.kind == .plain, hasHeadings, cue.outcome == .resolved { continue }
      if cue.outcome == .resolved, hasDone == nil { hasDone = index }
      if cue.outcome == .notFeasible, refused == nil { refused = index }
      if best.map({ cue.rank > $0.cue.rank }) ?? true { best = (cue, index) }
    }
    guard let best else { return nil }
    if unit.kind != .plain, let done = hasDone, let refused, done != refused {
      let reason = cues.reason(in: draft.sentences[refused].span)
      return Outcome(
        span: draft.sentences[done].span, outcome: .partial, reason: reason, sentence: done)
    }
    let span = draft.sentences[best.sentence].span
    let outcome = best.cue.outcome
    return Outcome(
      span: span, outcome: outcome, reason: hasReason(outcome) ? cues.reason(in: span) : nil,
      sentence: best.sentence)
  }

  private func hasReason(_ outcome: OutcomeKind) -> Bool {
    outcome == .notFeasible || outcome == .outsideRemit || outcome == .partial
  }

  /// Whether a cue decides where no request is named: only clear words do there.
  private func counts(_ cue: OutcomeCues.Cue, in unit: Unit, sentence: Sentence) -> Bool {
    switch unit.kind {
    case .heading, .mark, .handling: return true
    case .plain:
      guard sentence.role != .problem || cue.outcome == .notFeasible else { return false }
      return cue.isStrong
    }
  }
}

/// Tells headings that name a request.
struct RequestHeadings {
  let text: TextView

  /// Whether the heading names a request: 关于…, 第二条建议, quoted words of the paper.
  func isRequest(_ title: Range<Int>) -> Bool {
    for word: Word in ["关于", "针对", "对于", "您提", "你提", "您关心", "您反映", "对您", "对你"]
    where text.starts(word, at: title.lowerBound, limit: title.upperBound) {
      return !text.contains(title, any: ["所提建议", "所提问题", "提出的建议", "办理情况", "办理意见"])
    }
    let isNumbered = title.first.map { text.folded[$0] == "第" } ?? false
    return isNumbered && text.contains(title, any: ["关于", "建议"])
  }
}
