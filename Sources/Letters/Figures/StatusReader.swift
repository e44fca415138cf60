import CTextTables
import ChineseText
import Values

/// Reads 状态: whether a figure is a rule, an aim, a plan, or a fact.
///
/// The first that fits: a rule of support; an aim (right of 力争 and the like to the end of the
/// sentence, or with 以上, 超 in a passage of plans); a plan; a fact. 已, 累计, 现有, 在建 and
/// 目前 in the clause make it a fact even in a sentence that aims.
struct StatusReader {
  private static let aims = WordClasses.trie("力争 确保 争取 争创 力求 务求 目标是 目标为 努力实现 努力达到 保证")
  private static let notAims = WordClasses.trie("已确保 为确保 争取到 有力确保 切实确保")
  private static let facts = WordClasses.trie(
    "已 已经 累计 现有 在建 目前 尚有 现已 共有 原有 截至 去年 上年 实际 兑现 获评 达标的")
  private static let completed = WordClasses.trie("完成 建成 新增 实现 办结 开展 发放 培训")
  private static let plans = WordClasses.trie("拟 计划 预计 将 规划 预期 有望 预算 概算 匡算 估算 测算 届时 可望 需 若")
  private static let notPlans = WordClasses.trie(
    """
    拟定 拟订 草拟 虚拟 模拟 计划生育 行动计划 年度计划 按计划 生产计划 招生计划 计划单列 规划纲要 发展规划 \
    专项规划 总体规划 规划建设 规划设计 城市规划 将其 将原 将近 即将 必将 所需 需求 急需 无需 需要 预算内 \
    财政预算 工作计划 实施计划 投资计划 改造计划 规划范围 规划局 若干 倘若
    """)
  private static let clausePlans = WordClasses.trie("计划总投资 计划投资 总投资 概算总投资 规划面积 规划总面积 设计")
  private static let grants = WordClasses.trie(
    "给予 予以 补助 补贴 奖励 奖补 资助 津贴 贴息 减免 减按 扣减 享受 支付 发放 核定 执行 支持 收取 报销 补 免收")
  private static let conditions = WordClasses.trie(
    "最高不超过 最高 最多 不得超过 按 按照 符合 对符合 一次性奖励 一次性补助 一次性补贴 每户 每人 每家 每次 每年 每月 每亩 每餐 每名 每部 每个 的企业 的项目 的单位 的个人 的家庭"
  )
  private static let pastGrants = WordClasses.trie(
    "已 累计 共计 共兑现 共发放 共拨付 兑现 去年 拨付 完成 争取到 惠及 下达 实际 近三年 以来")
  private static let capacity = WordClasses.trie("年产 年产能 日产 年处理 年供 日处理 年加工")
  private static let bounds: Set<String> = ["以上", "超", "超过", "突破", "级", "不低于", "不少于"]

  let text: FoldedText

  /// The status of a figure with a bound.
  func status(of context: NumberContext, bound: String?) -> FigureStatus {
    if isRule(context) { return .rule }
    let facts = isFact(context)
    if !facts, isAim(context, bound: bound) { return .target }
    if isPlan(context, isFact: facts) { return .planned }
    return .actual
  }

  /// The part between ; or 。 around the clause.
  private func part(of context: NumberContext) -> Range<Int> {
    var start = context.clause.lowerBound
    let stop = max(context.passage.range.lowerBound, start - ClauseReader.reach)
    while start > stop, text[start - 1] != ";", text[start - 1] != ":" { start -= 1 }
    var end = context.clause.upperBound
    let limit = min(context.passage.range.upperBound, end + ClauseReader.reach)
    while end < limit, text[end] != ";" { end += 1 }
    return start..<end
  }

  /// A condition, then a grant: 对…的…给予, 符合…的, 每…最多, 满…的, 最高不超过.
  private func isRule(_ context: NumberContext) -> Bool {
    let part = part(of: context)
    guard context.contains(Self.grants, in: part) || isQuota(part, context) else { return false }
    if context.contains(Self.pastGrants, in: part.lowerBound..<context.clause.upperBound),
      !startsWithCondition(part, context)
    {
      return false
    }
    if context.contains(Self.aims, in: part) { return false }
    return startsWithCondition(part, context)
      || context.contains(Self.conditions, in: part) && isGrant(context, part)
  }

  /// Each so long at most so many, without a verb of granting.
  private func isQuota(_ part: Range<Int>, _ context: NumberContext) -> Bool {
    part.contains { text[$0] == "每" }
      && part.contains { text.starts(with: "最多", at: $0) || text.starts(with: "不少于", at: $0) }
  }

  /// 对 or 符合 or 满 at the head of the part, with 的 before a comma behind it.
  private func startsWithCondition(_ part: Range<Int>, _ context: NumberContext) -> Bool {
    for place in part where text[place] == "对" || text[place] == "满" || text[place] == "凡" {
      let before = text[place - 1]
      let isHead =
        place == part.lowerBound || before == "," || before == "。" || before == "、" || before == "动"
      guard isHead || text[place] == "满" else { continue }
      var end = place
      while end < part.upperBound, end - place < 80 {
        if text[end] == "的", end > place + 2 {
          return hasGrant(from: end, to: part.upperBound, context)
        }
        end += 1
      }
      return hasGrant(from: place, to: part.upperBound, context)
    }
    return false
  }

  private func hasGrant(from start: Int, to end: Int, _ context: NumberContext) -> Bool {
    start < end && context.contains(Self.grants, in: start..<end)
      && (context.contains(Self.conditions, in: start..<end)
        || (start..<end).contains { text[$0] == "%" || text[$0] == "元" })
  }

  private func isGrant(_ context: NumberContext, _ part: Range<Int>) -> Bool {
    (part.contains { text.starts(with: "给予", at: $0) || text.starts(with: "标准", at: $0) })
      || part.contains { text.starts(with: "一次性", at: $0) || text.starts(with: "最高", at: $0) }
      || part.contains { text[$0] == "每" } && part.contains { text[$0] == "补" }
      || isQuota(part, context)
  }

  private func isFact(_ context: NumberContext) -> Bool {
    let left = context.leftRange
    guard let fact = context.last(Self.facts, in: left) else {
      return text.starts(with: "已", at: context.ownEnd) || isUnderWay(context) || isDated(context)
    }
    if let aim = context.last(Self.aims, in: left), aim.place > fact.place { return false }
    return true
  }

  /// 25个亿元上项目在建项目: what is being built is there.
  private func isUnderWay(_ context: NumberContext) -> Bool {
    context.rightRange.contains { text.starts(with: "在建", at: $0) }
  }

  /// 截至目前 at the head of the sentence holds to its end, unless an aim or a plan follows.
  private func isDated(_ context: NumberContext) -> Bool {
    let range = context.sentenceRange
    guard let now = context.last(Self.nows, in: range),
      now.place == range.lowerBound || text.has(TEXT_CLAUSE_MARK, at: now.place - 1)
    else { return false }
    let between = now.place..<range.upperBound
    return !context.contains(Self.aims, in: between) && lastPlan(in: between, context) == nil
  }

  private static let nows = WordClasses.trie("截至 目前 截止 现有 现已")
  private static let creations = WordClasses.trie("打造 构建 形成 建成 培育 培植 壮大 发展 争创 创建 建设")

  private func isAim(_ context: NumberContext, bound: String?) -> Bool {
    if let aim = context.last(Self.aims, in: context.sentenceRange),
      text.matchEnding(Self.notAims, before: aim.place + aim.match.length, lengthMax: 4) == nil,
      text.match(Self.notAims, at: aim.place) == nil
    {
      return true
    }
    guard context.passage.isPlan, let bound else { return false }
    if context.candidate.form == .magnitude {
      // 打造千亿级集群 aims at the size; 关注亿元以上企业 only names a class.
      return context.contains(Self.creations, in: context.leftRange)
    }
    return Self.bounds.contains(bound)
  }

  private func isPlan(_ context: NumberContext, isFact: Bool) -> Bool {
    if context.contains(Self.clausePlans, in: context.leftRange) { return true }
    if isCapacity(context) { return true }
    if isFact { return false }
    if context.passage.isPlan { return context.candidate.form != .magnitude }
    guard let plan = lastPlan(in: context.sentenceRange, context) else { return false }
    // A fact between the plan and the number takes it back; so does a new part.
    let between = plan..<context.candidate.range.lowerBound
    if between.contains(where: { text[$0] == ";" }) { return false }
    return !context.contains(Self.facts, in: between)
  }

  private func isCapacity(_ context: NumberContext) -> Bool {
    let start = context.candidate.range.lowerBound
    guard text.matchEnding(Self.capacity, before: start, lengthMax: 3) != nil else { return false }
    let right = context.candidate.range.upperBound..<context.clause.upperBound
    return right.contains {
      text.starts(with: "项目", at: $0) || text.starts(with: "产线", at: $0)
        || text.starts(with: "生产线", at: $0)
    }
      || context.passage.isPlan
  }

  /// The last word of planning before the number that is part of no other word.
  private func lastPlan(in range: Range<Int>, _ context: NumberContext) -> Int? {
    var place = range.upperBound
    let stop = max(range.lowerBound, place - ClauseReader.reach)
    while place > stop {
      place -= 1
      guard let match = text.match(Self.plans, at: place, limit: range.upperBound) else { continue }
      if text.match(Self.notPlans, at: place) != nil { continue }
      let hides = (1...3).contains { back in
        guard let other = text.match(Self.notPlans, at: place - back) else { return false }
        return other.length > back
      }
      if hides || text.match(Self.clausePlans, at: place) != nil { continue }
      if text[place] == "将", !isFuture(at: place, in: range) { continue }
      if text[place] == "需", match.length == 1, text[place - 1] == "急" { continue }
      return place
    }
    return nil
  }

  /// 将 as the sign of the future: behind a subject or a time, not before an object (将其纳入).
  private func isFuture(at place: Int, in range: Range<Int>) -> Bool {
    guard place > range.lowerBound, !text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: place - 1)
    else { return false }
    return true
  }
}
