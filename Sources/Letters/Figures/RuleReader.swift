import CTextTables
import ChineseText
import Values

/// Tells the figures of a rule: a condition, then a grant.
///
/// 对…的…给予, 符合…的, 每…最多, 满…的, 按…补助, 最高不超过. A rule reaches from its condition to the
/// next ; — what was paid before it in the same sentence is a fact.
struct RuleReader {
  let text: FoldedText

  /// What makes a figure one of a rule of support, `nil` where nothing does.
  func rule(of context: NumberContext) -> StatusRule? {
    let part = part(of: context)
    let cues = context.cues
    let start = context.candidate.range.lowerBound
    let hasGrant = cues.contains(.grant, in: part)
    guard hasGrant || cues.contains(.quota, in: part) else { return nil }
    if cues.contains(.noRule, in: part.lowerBound..<max(part.lowerBound, start)) { return nil }
    if isQuota(part, context) { return .quota }
    if let place = condition(in: part, context), place < start { return .condition }
    if cues.contains(.paid, in: part.lowerBound..<context.clause.upperBound) { return nil }
    let clauseGrants = cues.contains(.grant, in: context.clause)
    if clauseGrants, cues.contains(.condition, in: context.clause) {
      return isPaid(context) ? .grant : nil
    }
    let isCapped = hasGrant && cues.contains(.cap, in: context.ownRange)
    return isCapped && isPaid(context) ? .cap : nil
  }

  /// Money, shares and bounds are what rules grant; 31场 beside 按 is no rule.
  private func isPaid(_ context: NumberContext) -> Bool {
    switch context.kind {
    case .money, .share, .area, .duration, .multiple, .age: true
    case .count: context.cues.contains(.cap, in: context.ownRange)
    default: false
    }
  }

  /// The part between ; or 。 around the clause.
  private func part(of context: NumberContext) -> Range<Int> {
    let passage = context.passage.range
    let clause = context.clause
    let low = max(passage.lowerBound, clause.lowerBound - ClauseReader.reach)
    let high = min(passage.upperBound, clause.upperBound + ClauseReader.reach)
    let start = context.cues.last(.partMark, in: low..<clause.lowerBound).map { $0 + 1 } ?? low
    let end = context.cues.first(.partMark, in: clause.upperBound..<high) ?? high
    return start..<max(start, end)
  }

  /// Each so long at most so many.
  private func isQuota(_ part: Range<Int>, _ context: NumberContext) -> Bool {
    let start = context.candidate.range.lowerBound
    let each = context.cues.places(.each, in: part).first { !text.starts(with: "每年", at: $0) }
    guard let each, each < start else { return false }
    return context.cues.contains(.quota, in: each..<part.upperBound)
  }

  /// Where 对…的, 符合…的, 满…的 with a grant behind it begins.
  private func condition(in part: Range<Int>, _ context: NumberContext) -> Int? {
    let places = context.cues.places(.conditionHead, in: part)
    guard let place = places.first(where: { isCondition(at: $0, in: part) }) else { return nil }
    let rest = place..<part.upperBound
    return context.cues.contains(.grant, in: rest) && context.cues.contains(.payment, in: rest)
      ? place : nil
  }

  private func isCondition(at place: Int, in part: Range<Int>) -> Bool {
    switch text[place] {
    case "对", "凡", "符":
      let before = text[place - 1]
      let opens = before == "," || before == "、" || before == "动" || before == "励" || before == ":"
      guard place == part.lowerBound || opens || before == ";" else { return false }
    default: break
    }
    let end = min(part.upperBound, place + 90)
    return (place..<end).contains { text[$0] == "的" || text.starts(with: "以上", at: $0) }
  }
}
