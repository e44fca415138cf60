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
    let units = reader.asOne(reader.units())
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
      /// The whole of a brief letter, which answers one request.
      case whole
      /// The paragraph between opening and outline.
      case lead
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

  /// A letter whose answer is longer may tell of much besides the request.
  private static let briefMax = 420

  /// A brief answer without outline and named requests is about one request.
  private func asOne(_ units: [Unit]) -> [Unit] {
    let sentences = units.flatMap(\.sentences)
    guard let first = units.first, units.allSatisfy({ $0.kind == .plain }) else { return units }
    if sentences.contains(where: { draft.sentences[$0].section != nil }) {
      let isLead = first.sentences.allSatisfy { draft.sentences[$0].section == nil }
      return isLead ? [Unit(kind: .lead, sentences: first.sentences)] + units.dropFirst() : units
    }
    let length = sentences.reduce(0) { $0 + draft.sentences[$1].span.count }
    return length <= Self.briefMax ? [Unit(kind: .whole, sentences: sentences)] : units
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
    if !underHeading, text.starts("关于", at: span.lowerBound, limit: span.upperBound),
      text.ends(withoutMark(span), withAny: ["建议", "问题", "意见", "诉求", "请求", "”"])
    {
      return true
    }
    let list: WordMark = underHeading ? .newRequestMarks : .requestMarks
    guard let match = text.marks.first(list, in: span) else { return false }
    let before = span.lowerBound..<match.range.lowerBound
    if text.contains(before, any: ["将把", "把", "将"]) { return false }
    return before.count <= 20 || !underHeading && cues.hasDecision(span)
  }

  private func withoutMark(_ span: Range<Int>) -> Range<Int> {
    guard let last = span.last, text.has(TEXT_PUNCTUATION, at: last), text.folded[last] != "”"
    else { return span }
    return span.lowerBound..<last
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
    let isNamed = unit.kind == .heading || unit.kind == .mark || unit.kind == .handling
    if isNamed, let done = hasDone, let refused, done != refused {
      let reason = cues.reason(in: draft.sentences[refused].span)
      return Outcome(
        span: draft.sentences[done].span, outcome: .partial, reason: reason, sentence: done)
    }
    let span = draft.sentences[best.sentence].span
    return Outcome(
      span: span, outcome: best.cue.outcome, reason: reason(of: best.cue.outcome, best.sentence),
      sentence: best.sentence)
  }

  /// The sentence without the clause that names the request: what was asked is no reason.
  private func answer(of span: Range<Int>) -> Range<Int> {
    guard startsRequest(span), let comma = text.index(of: ",", in: span),
      text.ends(span.lowerBound..<comma, withAny: ["建议", "问题", "意见", "诉求", "提案", "请求", "”"])
    else { return span }
    return comma + 1..<span.upperBound
  }

  /// The reason printed in the deciding sentence, or in the one whose conclusion it draws.
  private func reason(of outcome: OutcomeKind, _ index: Int) -> RefusalReason? {
    let span = answer(of: draft.sentences[index].span)
    switch outcome {
    case .forReference: return cues.namesOtherPower(span) ? .authority : nil
    case .notFeasible, .outsideRemit, .partial: break
    default: return nil
    }
    if let reason = cues.reason(in: span) { return reason }
    guard index > 0, cues.isConclusion(span),
      draft.sentences[index - 1].paragraph == draft.sentences[index].paragraph
    else { return nil }
    return cues.reason(in: draft.sentences[index - 1].span)
  }

  /// Whether a cue decides where no request is named: only clear words do there.
  private func counts(_ cue: OutcomeCues.Cue, in unit: Unit, sentence: Sentence) -> Bool {
    switch unit.kind {
    case .heading, .mark, .handling: return true
    case .whole: return sentence.role != .problem || cue.outcome == .notFeasible
    case .plain:
      guard sentence.role != .problem || cue.outcome == .notFeasible else { return false }
      return cue.isStrong
    case .lead:
      return cue.isStrong || isTerse(sentence)
    }
  }

  /// A short sentence without figures between opening and outline says what was decided.
  private func isTerse(_ sentence: Sentence) -> Bool {
    sentence.span.count <= 40 && !sentence.span.contains { text.has(TEXT_DIGIT, at: $0) }
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
