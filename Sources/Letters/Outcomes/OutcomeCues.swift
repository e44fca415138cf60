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
    guard let found = marks.first(.owedByOthers, in: span) else { return false }
    let place = found.range.lowerBound
    if found.payload == OutcomeWords.handedOn { return isHandedOn(found.range, in: span) }
    return occurs(OutcomeWords.owedDuties, place..<min(span.upperBound, place + 30))
  }

  /// 由区住建局负责,我局已将提案转送区住建局: the business and the paper are another office's.
  private func isHandedOn(_ word: Range<Int>, in span: Range<Int>) -> Bool {
    let before = span.lowerBound..<word.lowerBound
    let after = word.upperBound..<min(span.upperBound, word.upperBound + 3)
    guard let by = text.first("由", in: before), !text.contains(after, any: ["我", "本"]) else {
      return false
    }
    return occurs(OutcomeWords.duties, by..<word.lowerBound)
  }

  /// 其余…待…: a part is done, the rest is not.
  private func isPartial(_ span: Range<Int>) -> Bool {
    guard let match = marks.first(.remainders, in: span) else { return false }
    let rest = match.range.upperBound..<span.upperBound
    // 其余8座 at the head of a sentence says that the others are done.
    let hasDone =
      match.range.lowerBound == span.lowerBound
      || text.first("已", in: span.lowerBound..<match.range.upperBound) != nil
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
    // 资金已落实 is what a work begins with.
    if text.ends(span.lowerBound..<index, withAny: ["资金", "经费", "用地", "手续"]) { return false }
    var end = index + 1
    let isList = isBeforeVerb(index + 1)
    while end < span.upperBound, end - index < 40 {
      let isMark = text.folded[end] == "、" ? !isList : isClauseEnd(end, in: span)
      if isMark { break }
      end += 1
    }
    let clause = index + 1..<end
    if occurs(OutcomeWords.plannedVerbs, clause) { return false }
    return occurs(OutcomeWords.completions, clause) && !occurs(OutcomeWords.partsDone, clause)
  }

  /// 已在甲路、乙路安装: a list of places stands before the verb.
  private func isBeforeVerb(_ index: Int) -> Bool {
    guard index < text.folded.count else { return false }
    switch text.folded[index] {
    case "在", "对", "将", "由", "为", "向", "从", "于": return true
    default: return false
    }
  }

  /// Whether a clause ends here; the colon of 21:30 and the comma of 1,206 end none.
  private func isClauseEnd(_ index: Int, in span: Range<Int>) -> Bool {
    guard text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: index) else { return false }
    let isInside =
      index > span.lowerBound && index + 1 < span.upperBound
      && text.has(TEXT_DIGIT, at: index - 1) && text.has(TEXT_DIGIT, at: index + 1)
    return !isInside
  }

  /// Whether a word before it in its clause makes a completion one to come.
  private func isFuture(_ index: Int, in span: Range<Int>) -> Bool {
    occurs(OutcomeWords.intentions, clauseStart(of: index, in: span, reach: 16)..<index)
  }

  private func clauseStart(of index: Int, in span: Range<Int>, reach: Int) -> Int {
    var start = index
    while start > span.lowerBound, index - start < reach, !isClauseEnd(start - 1, in: span) {
      start -= 1
    }
    return start
  }

  private func progressPlace(in span: Range<Int>) -> Int? {
    let begun = lastPlace(of: .begins, in: span) { isBegun($0, in: span) }
    let going = lastPlace(of: .inProgress, in: span) { index in
      !occurs(OutcomeWords.notInProgress, max(span.lowerBound, index - 8)..<index)
    }
    guard let begun, let going else { return begun ?? going }
    return max(begun, going)
  }

  /// 将于…建成: the time of a completion.
  private func isExpected(_ place: Int, in span: Range<Int>) -> Bool {
    var end = place
    while end < span.upperBound, end - place < 24, !isClauseEnd(end, in: span) { end += 1 }
    return occurs(OutcomeWords.expectedCompletions, place..<end)
  }

  /// Whether 已, 于 or a date stands before the beginning of a work.
  private func isBegun(_ index: Int, in span: Range<Int>) -> Bool {
    if text.starts("将于", at: index, limit: span.upperBound) { return isExpected(index, in: span) }
    let clause = clauseStart(of: index, in: span, reach: 60)..<index
    let before = max(clause.lowerBound, index - 14)..<index
    return !occurs(OutcomeWords.intendedBeginnings, clause)
      && occurs(OutcomeWords.pastBeginnings, before)
  }

  /// 列入 or 纳入, with what it is put into behind it.
  private func plannedPlace(in span: Range<Int>) -> Int? {
    if let place = lastPlace(of: .planned, in: span, where: { _ in true }) { return place }
    return lastPlace(of: .plannedVerbs, in: span) { index in
      let after = index..<min(span.upperBound, index + 60)
      let before = max(span.lowerBound, index - 3)..<index
      guard occurs(OutcomeWords.plans, after), !occurs(OutcomeWords.notPlanned, before) else {
        return false
      }
      let isObject = text.ends(before, with: "将其")
      return !isObject || occurs(OutcomeWords.settled, max(span.lowerBound, index - 8)..<index)
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
    shortage(in: span) ?? ReasonWords.lists.first { $0.1.occurs(in: text.folded, span) }?.0
  }

  /// The first clause that says that something is short.
  private func shortage(in span: Range<Int>) -> RefusalReason? {
    let clauses = text.parts(span) { scalar in
      text_is(scalar, TEXT_CLAUSE_MARK | TEXT_SENTENCE_END) && scalar != "、"
    }
    for clause in clauses {
      for shortage in ReasonWords.shortages
      where occurs(shortage.things, clause) && occurs(shortage.wants, clause) {
        return shortage.reason
      }
    }
    return nil
  }

  /// Whether the sentence says that the power lies elsewhere.
  func namesOtherPower(_ span: Range<Int>) -> Bool {
    marks.occurs(.weakRemit, in: span) || marks.occurs(.outsideRemit, in: span)
  }

  /// Whether the sentence draws the conclusion of the one before: 因此, 为此.
  func isConclusion(_ span: Range<Int>) -> Bool {
    OutcomeWords.conclusions.longestMatch(
      in: text.folded, at: span.lowerBound, limit: span.upperBound) != nil
  }
}
