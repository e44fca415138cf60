import CTextTables
import ChineseText
import Values

/// Reads 条件: the event that a promise waits for, as printed.
///
/// 待…后, 经…批准后, 在…到位的前提下, 条件成熟后, 如…. An event is no date, so it never fills the
/// deadline.
struct ConditionReader {
  /// Longer conditions are cut off as misread.
  static let lengthMax = 48

  private static let ripe = WordClasses.trie(
    "条件成熟后 条件成熟时 条件具备后 条件具备时 条件允许时 条件允许的情况下 时机成熟后 时机成熟时 资金到位后 条件成熟")
  private static let approvals = WordClasses.trie("批准后 同意后 审定后 审批后 批复后 审议通过后 论证后 核准后 审查后")
  private static let notWaiting = WordClasses.endings(
    "等待 期待 对待 接待 看待 亟待 有待 善待 招待 款待 优待 虐待 急待")
  private static let notIf = WordClasses.trie("如下 如何 如期 如实 如果说 如今 如同 如意")

  let text: FoldedText

  /// The first condition of a sentence.
  func condition(in sentence: Range<Int>) -> Range<Int>? {
    for place in sentence {
      switch text[place] {
      case "待": if let range = waiting(at: place, in: sentence) { return range }
      case "经": if let range = approval(at: place, in: sentence) { return range }
      case "在": if let range = premise(at: place, in: sentence) { return range }
      case "如", "若": if let range = supposing(at: place, in: sentence) { return range }
      case "条", "时", "资":
        if let match = text.match(Self.ripe, at: place, limit: sentence.upperBound) {
          return place..<place + match.length
        }
      default: break
      }
    }
    return nil
  }

  private func limit(from place: Int, in sentence: Range<Int>) -> Int {
    min(sentence.upperBound, place + Self.lengthMax)
  }

  private func waiting(at place: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard text.matchEnding(Self.notWaiting, before: place + 1, lengthMax: 2) == nil,
      text[place + 1] != "遇", text[place + 1] != "业"
    else { return nil }
    for end in place + 2..<max(place + 2, limit(from: place, in: sentence)) {
      switch text[end] {
      case "。", ";", "\n": return nil
      case "后", "时":
        let isTime = text[end] == "时" && text[end + 1] != "间" && text[end + 1] != "限"
        if isTime || text[end] == "后" && text[end + 1] != "续" { return place..<end + 1 }
      case ",":
        if !text.starts(with: "再", at: end + 1) { continue }
        return place..<end
      default: break
      }
    }
    return nil
  }

  private func approval(at place: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard !text.isHan(at: place - 1) || text[place - 1] == "待" else { return nil }
    for index in place + 1..<max(place + 1, limit(from: place, in: sentence)) {
      if text[index] == "," || text[index] == "。" { return nil }
      if let match = text.match(Self.approvals, at: index, limit: sentence.upperBound) {
        return place..<index + match.length
      }
    }
    return nil
  }

  private func premise(at place: Int, in sentence: Range<Int>) -> Range<Int>? {
    for index in place + 2..<max(place + 2, limit(from: place, in: sentence)) {
      if text[index] == "," || text[index] == "。" { return nil }
      if text.starts(with: "前提下", at: index) { return place..<index + 3 }
    }
    return nil
  }

  private func supposing(at place: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard !text.isHan(at: place - 1), text.match(Self.notIf, at: place) == nil,
      text[place + 1] != "干", text.isHan(at: place + 1)
    else { return nil }
    let end = limit(from: place, in: sentence)
    guard let comma = (place..<end).first(where: { text[$0] == "," }), comma > place + 3 else {
      return nil
    }
    return place..<comma
  }
}
