import Values

/// What a whole sentence states: its role, its promise, its decision.
extension Composer {
  mutating func endSentence(role: String?) {
    let deadline = deadline()
    for pending in sentence.pending where truth.figures[pending.row].status.value == "目标" {
      truth.figures[pending.row].period = targetPeriod(of: pending, deadline: deadline)
    }
    truth.sentences.append(
      MadeSentence(start: sentence.start, end: count, role: certainRole(role)))
    if let cue = sentence.cue { promise(cue.word, by: deadline) }
    if let decision = sentence.decision {
      truth.outcomes.append(
        MadeOutcome(
          start: sentence.start, end: count, outcome: .value(decision.outcome),
          reason: decision.reason))
    }
  }

  /// Section 7: the date of the cue's clause, else the one before the cue, else the heading's.
  private func deadline() -> DayRange? {
    guard let cue = sentence.cue else { return nil }
    if let fixed = sentence.deadline { return fixed }
    let own = sentence.dates.first { $0.clause == cue.clause }
    let before = sentence.dates.last { $0.clause < cue.clause }
    return (own ?? before)?.range ?? context.headingPeriod
  }

  private func targetPeriod(
    of pending: SentenceState.Pending, deadline: DayRange?
  ) -> Stated<String> {
    let own = sentence.dates.last { $0.clause == pending.clause }
    if let range = own?.range ?? deadline { return .value(range.periodNotation) }
    // A date that holds in the paragraph is no deadline; whether it is the target's period is open.
    return context.period == nil ? .missing : .open
  }

  private mutating func promise(_ cue: String, by deadline: DayRange?) {
    let first = sentence.pending.filter(\.followsCue).map { truth.figures[$0.row] }
      .first { $0.status.value != "实绩" }
    let specificity =
      switch (first != nil, deadline != nil) {
      case (true, true): "量化且有期限"
      case (true, false): "量化"
      case (false, true): "有期限"
      case (false, false): "笼统"
      }
    truth.commitments.append(
      MadeCommitment(
        start: sentence.start, end: count, cue: .value(cue),
        deadline: Stated(deadline.map { "\($0)" }),
        target: target(first),
        condition: Stated(sentence.condition), specificity: .value(specificity)))
  }

  /// Whether the years of 三年内 are themselves the target is open.
  private func target(_ first: MadeFigure?) -> Stated<MadeTarget> {
    guard sentence.deadline == nil else { return .open }
    return Stated(first.map { MadeTarget(value: $0.value, unit: $0.unit) })
  }

  /// The role where heading and words agree, or where only one of them speaks.
  private func certainRole(_ role: String?) -> Stated<String> {
    guard let role else { return .open }
    let spoken = Self.roleWords.filter { _, words in words.contains(where: sentence.words.contains)
    }
    if let section = context.sectionRole {
      let others = spoken.keys.filter { $0 != role && $0 != section }
      return section == role && others.isEmpty ? .value(role) : .open
    }
    return Array(spoken.keys) == [role] ? .value(role) : .open
  }

  /// The evidence that section 4 lists.
  private static let roleWords: [String: [String]] = [
    "成绩": ["已", "完成", "建成", "累计", "新增", "获评", "同比", "截至"],
    "现状": ["现有", "目前", "共有", "位于", "概况"],
    "问题": ["但", "然而", "不足", "薄弱", "滞后", "短缺", "困难", "缺口", "制约", "尚未", "有待"],
    "计划": ["下一步", "下阶段", "接下来", "今后", "将", "力争", "确保", "拟", "计划"],
    "拒绝": ["暂不", "无法", "不宜", "不具备", "不在我"],
  ]
}
