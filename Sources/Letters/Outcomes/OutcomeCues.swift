import CTextTables
import ChineseText
import Values

/// Reads the decision that one sentence states.
struct OutcomeCues {
  /// A decision found in a sentence.
  struct Cue {
    var outcome: OutcomeKind
    /// Of two decisions on one request the higher one counts.
    var rank: Int
    /// Whether the words decide by themselves, without a request in sight.
    var isStrong: Bool
  }

  let text: TextView
  private var marks: WordMarks { text.marks }

  init(text: TextView) { self.text = text }

  /// Whether the sentence decides anything.
  func hasDecision(_ span: Range<Int>) -> Bool { cue(in: span) != nil }

  /// The decision of the sentence, `nil` when it states none.
  func cue(in span: Range<Int>) -> Cue? {
    guard marks.firstPlace(of: Self.all, in: span) != nil else { return nil }
    if let refusal = refusal(in: span) { return refusal }
    let resolved = resolvedPlace(in: span)
    let progress = progressPlace(in: span)
    let planned = plannedPlace(in: span)
    if isPartial(span) { return Cue(outcome: .partial, rank: 50, isStrong: true) }
    if let resolved {
      let later = max(progress ?? -1, planned ?? -1)
      let isLast = resolved > later
      if isLast || (planned == nil && progress == nil) {
        return Cue(
          outcome: .resolved, rank: isLast && later >= 0 ? 45 : 20, isStrong: isClear(span))
      }
    }
    if planned != nil { return Cue(outcome: .planned, rank: 40, isStrong: false) }
    if let progress {
      return Cue(outcome: .inProgress, rank: 30, isStrong: isWorkUnderWay(span, progress))
    }
    if marks.occurs(.reference, in: span) {
      return Cue(outcome: .forReference, rank: 10, isStrong: false)
    }
    return nil
  }

  /// Lists of which a sentence that decides anything has a word.
  private static let all: WordMarkSet = [
    .notFeasible, .apartRefusals, .outsideRemit, .elsewhere, .weakRemit, .owedByOthers,
    .weakRefusals, .resolved, .done, .begins, .inProgress, .planned, .plannedVerbs, .reference,
    .remainders,
  ]

  private func occurs(_ words: WordTrie, _ range: Range<Int>) -> Bool {
    words.occurs(in: text.folded, range)
  }

  /// Refusals: another office's business, not possible, or put off.
  private func refusal(in span: Range<Int>) -> Cue? {
    let isRefused = refusalPlace(in: span) != nil
    let isElsewhere =
      marks.occurs(.elsewhere, in: span)
      || marks.occurs(.outsideRemit, in: span) && !isOnlyWeakRemit(span)
      || isToBeDoneBy(span)
    if isElsewhere, !isRefused || marks.occurs(.elsewhere, in: span) {
      return Cue(outcome: .outsideRemit, rank: 70, isStrong: true)
    }
    if isRefused {
      if isPartial(span) {
        return Cue(outcome: .partial, rank: 50, isStrong: true)
      }
      return Cue(outcome: .notFeasible, rank: 60, isStrong: true)
    }
    if isOnlyWeakRemit(span), !marks.occurs(.reference, in: span) {
      return Cue(outcome: .outsideRemit, rank: 65, isStrong: false)
    }
    if marks.occurs(.weakRefusals, in: span), !marks.occurs(.reference, in: span), !isPartial(span)
    {
      return Cue(outcome: .notFeasible, rank: 55, isStrong: false)
    }
    return nil
  }

  private func isOnlyWeakRemit(_ span: Range<Int>) -> Bool {
    marks.occurs(.weakRemit, in: span) && !marks.occurs(.elsewhere, in: span)
  }

  /// A refusal outside quotes that is more than a putting off.
  private func refusalPlace(in span: Range<Int>) -> Int? {
    let patterns = RefusalPatterns(text: text)
    guard marks.firstPlace(of: [.notFeasible], in: span) != nil else {
      return patterns.place(in: span)
    }
    var index = span.lowerBound
    var depth = 0
    while index < span.upperBound {
      if text.folded[index] == "“" { depth += 1 }
      if text.folded[index] == "”" { depth = max(0, depth - 1) }
      if depth == 0, let match = marks.match(.notFeasible, at: index, limit: span.upperBound) {
        let weak = marks.match(.weakRefusals, at: index, limit: span.upperBound)
        if weak == nil, !isAboutThose(index, in: span) { return index }
        index += match.length
      } else {
        index += 1
      }
    }
    return patterns.place(in: span)
  }

  /// 对暂时不能通管的群众: the cue describes somebody and decides nothing.
  private func isAboutThose(_ index: Int, in span: Range<Int>) -> Bool {
    var start = index
    while start > span.lowerBound, !text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: start - 1) {
      start -= 1
    }
    var end = index
    while end < span.upperBound, !text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: end) {
      end += 1
    }
    return text.folded[start] == "对" && text.index(of: "的", in: index..<end) != nil
  }

  /// 应由…负责, 属…管辖, 由…负责 after 职责.
  private func isToBeDoneBy(_ span: Range<Int>) -> Bool {
    guard let place = marks.first(.owedByOthers, in: span)?.range.lowerBound else { return false }
    return occurs(OutcomeWords.owedDuties, place..<min(span.upperBound, place + 30))
  }

  /// 其余…待…: a part is done, the rest is not.
  private func isPartial(_ span: Range<Int>) -> Bool {
    guard let match = marks.first(.remainders, in: span) else { return false }
    let rest = match.range.upperBound..<span.upperBound
    let hasDone = text.first("已", in: span.lowerBound..<match.range.upperBound) != nil
    return hasDone && occurs(OutcomeWords.remainderRefusals, rest)
      && text.first("正在", in: rest) == nil
  }

  /// The last place where something is said to be done.
  private func resolvedPlace(in span: Range<Int>) -> Int? {
    var last: Int?
    var rest = span
    while let index = marks.firstPlace(of: [.resolved, .done], in: rest) {
      var next = index + 1
      if let match = marks.match(.resolved, at: index, limit: span.upperBound) {
        let before = index > span.lowerBound ? text.folded[index - 1] : 0
        if before != "未", !isFuture(index, in: span) { last = index }
        next = index + match.length
      } else if text.folded[index] == "已", isDone(after: index, in: span) {
        last = index
      }
      rest = next..<span.upperBound
    }
    return last
  }

  /// Whether a word of completion follows 已 in its clause.
  private func isDone(after index: Int, in span: Range<Int>) -> Bool {
    if index > span.lowerBound, text.folded[index - 1] == "而" { return false }
    var end = index + 1
    while end < span.upperBound, end - index < 40, !text.has(TEXT_CLAUSE_MARK, at: end),
      !text.has(TEXT_SENTENCE_END, at: end)
    {
      if text.folded[end] == "、" { break }
      end += 1
    }
    let clause = index + 1..<end
    if occurs(OutcomeWords.plannedVerbs, clause) { return false }
    return occurs(OutcomeWords.completions, clause) && !occurs(OutcomeWords.partsDone, clause)
  }

  private func isFuture(_ index: Int, in span: Range<Int>) -> Bool {
    let before = max(span.lowerBound, index - 16)..<index
    return occurs(OutcomeWords.intentions, before)
  }

  private func progressPlace(in span: Range<Int>) -> Int? {
    let begun = lastPlace(of: .begins, in: span) { isBegun($0, in: span) }
    let going = lastPlace(of: .inProgress, in: span) { index in
      !occurs(OutcomeWords.notInProgress, max(span.lowerBound, index - 8)..<index)
    }
    guard let begun, let going else { return begun ?? going }
    return max(begun, going)
  }

  /// Whether 已, 于 or a date stands before the beginning of a work.
  private func isBegun(_ index: Int, in span: Range<Int>) -> Bool {
    var start = index
    while start > span.lowerBound, index - start < 14,
      !text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: start - 1)
    {
      start -= 1
    }
    let before = start..<index
    return !occurs(OutcomeWords.intendedBeginnings, before)
      && occurs(OutcomeWords.pastBeginnings, before)
  }

  /// 列入 or 纳入, with what it is put into behind it.
  private func plannedPlace(in span: Range<Int>) -> Int? {
    if let place = lastPlace(of: .planned, in: span, where: { _ in true }) { return place }
    return lastPlace(of: .plannedVerbs, in: span) { index in
      let after = index..<min(span.upperBound, index + 60)
      let before = max(span.lowerBound, index - 3)..<index
      return occurs(OutcomeWords.plans, after) && !occurs(OutcomeWords.notPlanned, before)
    }
  }

  private func lastPlace(
    of list: WordMark, in span: Range<Int>, where isCue: (Int) -> Bool
  ) -> Int? {
    var last: Int?
    var rest = span
    while let found = marks.first(list, in: rest)?.range {
      if isCue(found.lowerBound) { last = found.lowerBound }
      rest = found.upperBound..<span.upperBound
    }
    return last
  }

  /// Whether the words of completion leave no doubt: 现已…, 建议已落实, 已于…投入使用.
  private func isClear(_ span: Range<Int>) -> Bool {
    marks.occurs(.resolved, in: span) || text.first("已于", in: span) != nil
  }

  /// A work begun, with the time of its completion.
  private func isWorkUnderWay(_ span: Range<Int>, _ place: Int) -> Bool {
    let isBegun = marks.occurs(.begins, in: span) || occurs(OutcomeWords.works, span)
    return isBegun && occurs(OutcomeWords.expectations, span)
      && occurs(OutcomeWords.expectedCompletions, span)
  }

  /// The reason that the sentence prints, `nil` without one.
  func reason(in span: Range<Int>) -> RefusalReason? {
    ReasonWords.lists.first { $0.1.occurs(in: text.folded, span) }?.0
  }
}
