import CTextTables
import ChineseText
import Values

/// Reads the sentences that promise or aim.
///
/// One row a sentence: with a cue (力争, 将, 拟 …), or without one when it plans a figure with 以上,
/// 超 and the like. Openings, closings and what stands in “” or 《》 promise nothing.
/// Source: section 7 of the reading rules.
enum CommitmentReader {
  /// The commitments of a draft whose dates and figures are read, in reading order.
  static func read(_ draft: Draft) -> [Commitment] {
    let text = FoldedText(draft.view.folded)
    var next = 0
    var deadlines = DeadlineReader(draft: draft, text: text)
    var commitments: [Commitment] = []
    for (index, sentence) in draft.sentences.enumerated() {
      let own = figures(of: sentence, from: &next, among: draft.figures)
      deadlines.enter(sentence)
      guard mayPromise(sentence, in: draft.layout) else { continue }
      let isPlan = draft.plans.sentences[index]
      let finder = CueFinder(text: text, marks: draft.marks, sentence: sentence, isPlan: isPlan)
      let found =
        finder.cue() ?? (isPlan ? implicit(in: own, draft.figures, sentence, text) : nil)
      guard let found else { continue }
      commitments.append(
        Commitment(
          span: sentence.span, cue: text.string(found.range), cueSpan: found.range,
          deadline: deadlines.deadline(of: found.range, in: sentence),
          target: target(of: found, among: own, draft.figures, text),
          condition: ConditionReader(text: text).condition(in: sentence.span), sentence: index))
    }
    return commitments
  }

  /// The figures that begin in a sentence; those before it are passed over.
  private static func figures(
    of sentence: Sentence, from next: inout Int, among figures: [Figure]
  ) -> Range<Int> {
    while next < figures.count, figures[next].span.lowerBound < sentence.span.lowerBound {
      next += 1
    }
    let first = next
    while next < figures.count, figures[next].span.lowerBound < sentence.span.upperBound {
      next += 1
    }
    return first..<next
  }

  /// Praise behind the opening formula may go on to promise; greetings and thanks never do.
  private static func mayPromise(_ sentence: Sentence, in layout: Layout) -> Bool {
    switch sentence.role {
    case .closing, .attachment: false
    case .opening: layout.opening.map { $0.upperBound <= sentence.span.lowerBound } ?? false
    default: true
    }
  }

  /// The first figure right of the cue that is aimed at or planned, else one that a rule will pay.
  private static func target(
    of cue: Cue, among own: Range<Int>, _ figures: [Figure], _ text: FoldedText
  ) -> Int? {
    let governed = own.filter {
      // 三年内 says by when, not how much.
      let isTerm = figures[$0].measure == .duration && text[figures[$0].span.upperBound] == "内"
      return figures[$0].span.lowerBound >= cue.range.lowerBound && !isTerm
    }
    return governed.first { figures[$0].status == .target || figures[$0].status == .planned }
      ?? governed.first { figures[$0].status == .rule && figures[$0].measure != .threshold }
  }

  /// A plan without a cue: the verb that governs a figure aimed at.
  private static func implicit(
    in own: Range<Int>, _ figures: [Figure], _ sentence: Sentence, _ text: FoldedText
  ) -> Cue? {
    guard let figure = own.map({ figures[$0] }).first(where: isAim) else { return nil }
    let clauses = ClauseReader(text: text, range: sentence.span)
    var start = clauses.start(before: figure.span.lowerBound)
    for _ in 0..<4 {
      var place = figure.span.lowerBound
      while place > start {
        place -= 1
        if let verb = text.match(CommitmentCues.verbs, at: place, limit: figure.span.lowerBound) {
          return Cue(range: place..<place + verb.length, strength: .weak)
        }
      }
      guard start > sentence.span.lowerBound else { break }
      start = clauses.start(before: start - 1)
    }
    return Cue(range: figure.span, strength: .weak)
  }

  private static func isAim(_ figure: Figure) -> Bool {
    guard figure.status == .target, let bound = figure.bound else { return false }
    return ["以上", "超", "超过", "突破", "级"].contains(bound)
  }
}

/// A cue found in a sentence.
struct Cue {
  /// Where it stands.
  let range: Range<Int>
  /// How it binds.
  let strength: CommitmentCues.Strength
}
