import CTextTables
import ChineseText
import Values

/// Tells the figures of a rule: a condition, then a grant.
///
/// 对…的…给予, 符合…的, 每…最多, 满…的, 按…补助, 最高不超过. A rule reaches from its condition to the
/// next ; — what was paid before it in the same sentence is a fact.
struct RuleReader {
  private static let grants = WordClasses.trie(
    "给予 予以 补助 补贴 奖励 奖补 资助 津贴 贴息 减免 减按 扣减 享受 另补 再奖 报销")
  private static let caps = WordClasses.trie("最高不超过 最高 最多 不得超过 一次性 封顶")
  private static let conditions = WordClasses.trie(
    "按 按照 每户 每人 每家 每亩 每餐 每名 每部 每个 每名 每辆 每台 每班 每蒸吨 每床 每学期 每生 符合")
  private static let past = WordClasses.trie(
    "已 累计 共计 共兑现 共发放 共拨付 兑现 去年 拨付 完成 争取到 惠及 下达 实际 近三年 以来 安排")
  private static let aims = WordClasses.trie("力争 确保 争取 建议 所提 提出")

  let text: FoldedText

  /// Whether a figure belongs to a rule of support.
  func isRule(_ context: NumberContext) -> Bool {
    let part = part(of: context)
    if context.contains(Self.aims, in: part.lowerBound..<context.candidate.range.lowerBound) {
      return false
    }
    if isQuota(part, context) { return true }
    if let place = condition(in: part, context), place < context.candidate.range.lowerBound {
      return true
    }
    if context.contains(Self.past, in: part.lowerBound..<context.clause.upperBound) { return false }
    let clause = context.clause
    let hasGrant = context.contains(Self.grants, in: clause)
    if hasGrant, context.contains(Self.conditions, in: clause) { return isPaid(context) }
    return context.contains(Self.caps, in: context.ownRange)
      && (hasGrant || context.contains(Self.grants, in: part)) && isPaid(context)
  }

  /// Money, shares and bounds are what rules grant; 31场 beside 按 is no rule.
  private func isPaid(_ context: NumberContext) -> Bool {
    switch context.kind {
    case .money, .share, .area, .duration, .multiple, .age: true
    case .count: context.contains(Self.caps, in: context.ownRange)
    default: false
    }
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

  /// Each so long at most so many.
  private func isQuota(_ part: Range<Int>, _ context: NumberContext) -> Bool {
    let start = context.candidate.range.lowerBound
    guard let each = part.first(where: { text[$0] == "每" && !text.starts(with: "每年", at: $0) }),
      each < start
    else { return false }
    return (each..<part.upperBound).contains {
      text.starts(with: "最多", at: $0) || text.starts(with: "不少于", at: $0)
    }
  }

  /// Where 对…的, 符合…的, 满…的 with a grant behind it begins.
  private func condition(in part: Range<Int>, _ context: NumberContext) -> Int? {
    for place in part where isCondition(at: place, in: part) {
      let hasGrant = (place..<part.upperBound).contains {
        text.match(Self.grants, at: $0, limit: part.upperBound) != nil
      }
      let isPaid = (place..<part.upperBound).contains {
        text[$0] == "%" || text[$0] == "元" || text[$0] == "成"
      }
      return hasGrant && isPaid ? place : nil
    }
    return nil
  }

  private func isCondition(at place: Int, in part: Range<Int>) -> Bool {
    switch text[place] {
    case "对", "凡", "符":
      let before = text[place - 1]
      guard
        place == part.lowerBound || before == "," || before == "、" || before == "动" || before == "励"
      else { return false }
    case "满": break
    default: return false
    }
    let end = min(part.upperBound, place + 90)
    return (place..<end).contains { text[$0] == "的" || text.starts(with: "以上", at: $0) }
  }
}
