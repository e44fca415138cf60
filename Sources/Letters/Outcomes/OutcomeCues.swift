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

  /// Whether the sentence decides anything.
  func hasDecision(_ span: Range<Int>) -> Bool { cue(in: span) != nil }

  /// The decision of the sentence, `nil` when it states none.
  func cue(in span: Range<Int>) -> Cue? {
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
    if occurs(OutcomeWords.reference, span) {
      return Cue(outcome: .forReference, rank: 10, isStrong: false)
    }
    return nil
  }

  private func occurs(_ words: WordTrie, _ range: Range<Int>) -> Bool {
    words.occurs(in: text.folded, range)
  }

  /// Refusals: another office's business, not possible, or put off.
  private func refusal(in span: Range<Int>) -> Cue? {
    let isRefused = refusalPlace(in: span) != nil
    let isElsewhere =
      occurs(OutcomeWords.elsewhere, span)
      || occurs(RefusalWords.outsideRemit, span) && !isOnlyWeakRemit(span)
      || isToBeDoneBy(span)
    if isElsewhere, !isRefused || occurs(OutcomeWords.elsewhere, span) {
      return Cue(outcome: .outsideRemit, rank: 70, isStrong: true)
    }
    if isRefused {
      if occurs(OutcomeWords.remainders, span), isPartial(span) {
        return Cue(outcome: .partial, rank: 50, isStrong: true)
      }
      return Cue(outcome: .notFeasible, rank: 60, isStrong: true)
    }
    if isOnlyWeakRemit(span), !occurs(OutcomeWords.reference, span) {
      return Cue(outcome: .outsideRemit, rank: 65, isStrong: false)
    }
    if occurs(OutcomeWords.weakRefusals, span), !occurs(OutcomeWords.reference, span),
      !isPartial(span)
    {
      return Cue(outcome: .notFeasible, rank: 55, isStrong: false)
    }
    return nil
  }

  private func isOnlyWeakRemit(_ span: Range<Int>) -> Bool {
    occurs(OutcomeWords.weakRemit, span) && !occurs(OutcomeWords.elsewhere, span)
  }

  /// A refusal outside quotes that is more than a putting off.
  private func refusalPlace(in span: Range<Int>) -> Int? {
    var index = span.lowerBound
    var depth = 0
    while index < span.upperBound {
      if text.folded[index] == "“" { depth += 1 }
      if text.folded[index] == "”" { depth = max(0, depth - 1) }
      if depth == 0,
        let match = RefusalWords.notFeasible.longestMatch(
          in: text.folded, at: index, limit: span.upperBound)
      {
        let weak = OutcomeWords.weakRefusals.longestMatch(
          in: text.folded, at: index, limit: span.upperBound)
        if weak == nil, !isAboutThose(index, in: span) { return index }
        index += match.length
      } else {
        index += 1
      }
    }
    return RefusalPatterns(text: text).place(in: span)
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
    guard let place = text.first("应由", in: span) else { return false }
    let after = place..<min(span.upperBound, place + 30)
    return text.contains(after, any: ["负责", "管辖", "管理", "决定", "承担", "办理", "答复"])
  }

  /// 其余…待…: a part is done, the rest is not.
  private func isPartial(_ span: Range<Int>) -> Bool {
    guard let match = OutcomeWords.remainders.firstMatch(in: text.folded, span) else {
      return false
    }
    let rest = match.range.upperBound..<span.upperBound
    let hasDone = text.first("已", in: span.lowerBound..<match.range.upperBound) != nil
    return hasDone && occurs(OutcomeWords.remainderRefusals, rest)
      && text.first("正在", in: rest) == nil
  }

  /// The last place where something is said to be done.
  private func resolvedPlace(in span: Range<Int>) -> Int? {
    var last: Int?
    var index = span.lowerBound
    while index < span.upperBound {
      if let match = OutcomeWords.resolved.longestMatch(
        in: text.folded, at: index, limit: span.upperBound)
      {
        let before = index > span.lowerBound ? text.folded[index - 1] : 0
        if before != "未", !isFuture(index, in: span) { last = index }
        index += match.length
        continue
      }
      if text.folded[index] == "已", isDone(after: index, in: span) { last = index }
      index += 1
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
    return text.contains(before, any: ["预计", "计划", "力争", "确保", "将于", "年底前", "即可", "拟"])
  }

  private func progressPlace(in span: Range<Int>) -> Int? {
    let begun = lastPlace(of: OutcomeWords.begins, in: span) { isBegun($0, in: span) }
    let going = lastPlace(of: OutcomeWords.inProgress, in: span) { index in
      !text.contains(max(span.lowerBound, index - 8)..<index, any: ["尚未", "未", "计划", "拟", "才可"])
    }
    return [begun, going].compactMap { $0 }.max()
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
    if text.contains(before, any: ["计划", "拟", "预计", "力争", "争取", "尚未"]) { return false }
    return text.contains(before, any: ["已", "于", "年", "月", "日", "正式", "全面", "正在"])
  }

  /// 列入 or 纳入, with what it is put into behind it.
  private func plannedPlace(in span: Range<Int>) -> Int? {
    if let place = lastPlace(of: OutcomeWords.planned, in: span, where: { _ in true }) {
      return place
    }
    return lastPlace(of: OutcomeWords.plannedVerbs, in: span) { index in
      let after = index..<min(span.upperBound, index + 60)
      let before = max(span.lowerBound, index - 3)..<index
      return occurs(OutcomeWords.plans, after) && !text.contains(before, any: ["未", "将其"])
    }
  }

  private func lastPlace(
    of words: WordTrie, in span: Range<Int>, where isCue: (Int) -> Bool
  ) -> Int? {
    var last: Int?
    var index = span.lowerBound
    while index < span.upperBound {
      if let match = words.longestMatch(in: text.folded, at: index, limit: span.upperBound) {
        if isCue(index) { last = index }
        index += match.length
      } else {
        index += 1
      }
    }
    return last
  }

  /// Whether the words of completion leave no doubt: 现已…, 建议已落实, 已于…投入使用.
  private func isClear(_ span: Range<Int>) -> Bool {
    occurs(OutcomeWords.resolved, span) || text.first("已于", in: span) != nil
  }

  /// A work begun, with the time of its completion.
  private func isWorkUnderWay(_ span: Range<Int>, _ place: Int) -> Bool {
    let isBegun =
      OutcomeWords.begins.occurs(in: text.folded, span)
      || text.contains(span, any: ["正在建设", "正在施工", "剩余路段正在"])
    return isBegun
      && text.contains(
        span, any: ["预计", "计划", "届时"])
      && text.contains(
        span, any: ["完工", "投产", "通水", "投用", "建成", "竣工", "通车", "交付", "投入使用", "开通", "完成"])
  }

  /// The reason that the sentence prints, `nil` without one.
  func reason(in span: Range<Int>) -> RefusalReason? {
    ReasonWords.lists.first { $0.1.occurs(in: text.folded, span) }?.0
  }
}
