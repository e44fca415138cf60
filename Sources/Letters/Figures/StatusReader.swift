import CTextTables
import ChineseText
import Values

/// Reads 状态: whether a figure is a rule, an aim, a plan, or a fact.
///
/// The first that fits: a rule of support; an aim (right of 力争 and the like to the end of the
/// part, or with 以上, 超, 达到 in a passage of plans); a plan; a fact. 已, 累计, 现有, 在建 and 目前 in
/// the clause make it a fact even in a sentence that aims, and so is what something rises from.
struct StatusReader {
  private static let notAims = WordClasses.trie("已确保 为确保 争取到 有力确保 争取上级 争取中央 争取省级补助 争取国家 亩均承诺 承诺制")
  private static let notPlans = WordClasses.trie(
    """
    拟定 拟订 草拟 虚拟 模拟 计划生育 行动计划 年度计划 按计划 生产计划 招生计划 计划单列 将其 将原 将近 即将 必将 需求 急需 \
    无需 需要 预算内 财政预算 公共预算 部门预算 预算收入 预算支出 预算执行 预算绩效 预算管理 工作计划 实施计划 投资计划 改造计划 若干 倘若 计划的 预计的 所需的 招聘计划 \
    演练计划 活动计划
    """)
  private static let capacity = WordClasses.endings("年产 年产能 日产 年处理 年供 日处理 年加工")
  private static let projects = WordClasses.trie("项目 产线 生产线 产业园 工厂")
  static let bounds: Set<String> = ["以上", "超", "超过", "突破", "级", "不低于", "以内", "不超过"]
  private static let reaching = WordClasses.endings(
    "达到 达 提高到 提升到 降到 增加到 扩大到 压缩到 缩短到 稳定在 控制在 提高至 降至")

  let text: FoldedText

  /// The status of a figure with a bound, and the rule that says so.
  func status(
    of context: NumberContext, bound: String?
  ) -> (status: FigureStatus, rule: StatusRule) {
    if let rule = RuleReader(text: text).rule(of: context) { return (.rule, rule) }
    if isBaseline(context) { return (.actual, .baseline) }
    let fact = fact(context)
    if fact == nil, let aim = aim(context, bound: bound) { return (.target, aim) }
    if let plan = plan(context, isFact: fact != nil) { return (.planned, plan) }
    return (.actual, fact ?? .plain)
  }

  /// 由60%提高到75%: the first value is how things stand.
  func isBaseline(_ context: NumberContext) -> Bool {
    let start = context.candidate.range.lowerBound
    guard text[start - 1] == "由" || text[start - 1] == "从" || text[start - 1] == "的" else {
      return false
    }
    guard
      text[start - 1] != "的"
        || context.ownRange.contains(where: { text[$0] == "由" || text[$0] == "从" })
    else { return false }
    let end = context.ownEnd
    guard let verb = text.match(ChangeReader.verbs, at: end), verb.payload >= 0 else {
      return false
    }
    return true
  }

  private func fact(_ context: NumberContext) -> StatusRule? {
    let left = context.leftRange
    guard let fact = context.cues.last(.fact, in: left) else {
      if text.starts(with: "已", at: context.ownEnd) { return .fact }
      if isUnderWay(context) { return .underWay }
      return isDated(context) ? .asOf : nil
    }
    if let aim = context.cues.last(.aim, in: left), aim > fact { return nil }
    return .fact
  }

  /// 25个亿元上项目在建项目: what is being built is there.
  private func isUnderWay(_ context: NumberContext) -> Bool {
    context.rightRange.contains { text.starts(with: "在建", at: $0) }
  }

  /// 截至目前 at the head of the sentence holds to its end, unless an aim or a plan follows.
  private func isDated(_ context: NumberContext) -> Bool {
    let range = context.sentenceRange
    let now = context.cues.places(.now, in: range).last {
      $0 == range.lowerBound || text.has(TEXT_CLAUSE_MARK, at: $0 - 1)
    }
    guard let now else { return false }
    let between = now..<range.upperBound
    return !context.cues.contains(.aim, in: between) && lastPlan(in: between, context) == nil
  }

  private func aim(_ context: NumberContext, bound: String?) -> StatusRule? {
    if let aim = context.cues.last(.aim, in: context.sentenceRange), binds(aim, context) {
      return .aim
    }
    guard context.passage.isPlan else { return nil }
    if context.candidate.form == .magnitude {
      // 打造千亿级集群 aims at the size; 关注亿元以上企业 only names a class.
      return context.cues.contains(.creation, in: context.leftRange) ? .creation : nil
    }
    if let bound { return Self.bounds.contains(bound) ? .plannedBound : nil }
    let start = context.candidate.range.lowerBound
    let reaches = text.matchEnding(Self.reaching, before: start, lengthMax: 4) != nil
    return reaches ? .plannedReach : nil
  }

  /// A word of aiming reaches to the end of its part, and not over what it asks from above.
  private func binds(_ aim: Int, _ context: NumberContext) -> Bool {
    if text.match(Self.notAims, at: aim) != nil { return false }
    if text[aim - 1] == "已" || text[aim - 1] == "为" { return false }
    return !context.cues.contains(.partMark, in: aim..<context.candidate.range.lowerBound)
  }

  private func plan(_ context: NumberContext, isFact: Bool) -> StatusRule? {
    if context.cues.contains(.clausePlan, in: context.leftRange) { return .plannedInvestment }
    if isCapacity(context) { return .capacity }
    if isFact { return nil }
    if context.passage.isPlan { return context.candidate.form == .magnitude ? nil : .planPassage }
    guard let plan = lastPlan(in: context.sentenceRange, context) else { return nil }
    // A fact between the plan and the number takes it back; so does a new part.
    let between = plan..<context.candidate.range.lowerBound
    return context.cues.contains([.partMark, .fact], in: between) ? nil : .plan
  }

  private func isCapacity(_ context: NumberContext) -> Bool {
    let start = context.candidate.range.lowerBound
    guard text.matchEnding(Self.capacity, before: start, lengthMax: 3) != nil else { return false }
    let right =
      context.candidate.range
      .upperBound..<max(
        context.candidate.range.upperBound, context.clause.upperBound)
    return context.passage.isPlan || context.contains(Self.projects, in: right)
  }

  /// The last word of planning before the number that is part of no other word.
  private func lastPlan(in range: Range<Int>, _ context: NumberContext) -> Int? {
    let near = max(range.lowerBound, range.upperBound - ClauseReader.reach)..<range.upperBound
    return context.cues.places(.plan, in: near).last { place in
      if text.match(Self.notPlans, at: place) != nil || isInside(place) { return false }
      if context.cues.contains(.clausePlan, in: place..<place + 1) { return false }
      return text[place] != "将" || isFuture(at: place, in: range)
    }
  }

  /// Whether a longer word that plans nothing holds the place.
  private func isInside(_ place: Int) -> Bool {
    (1...3).contains { back in
      guard let other = text.match(Self.notPlans, at: place - back) else { return false }
      return other.length > back
    }
  }

  /// 将 as the sign of the future: behind a subject or a time, or before an action.
  private func isFuture(at place: Int, in range: Range<Int>) -> Bool {
    if place == range.lowerBound || text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: place - 1) {
      return text.match(CommitmentCues.actions, at: place + 1) != nil
    }
    return true
  }
}
