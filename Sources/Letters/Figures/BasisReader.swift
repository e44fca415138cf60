import CTextTables
import ChineseText
import Values

/// Reads 比较: the printed words that say what a change or a share is measured against.
///
/// 同比, 环比, 年均; 较上届, 比去年年底 (given as 较去年年底), 与上年相比, 高于全省平均 (较全省平均);
/// 完成年度任务的107.5%; 全市平均水平的一半; a yearly growth is one over 上年. Missing when not printed.
struct BasisReader {
  /// No basis is longer than this.
  static let lengthMax = 14

  private static let fixed = WordTrie([("同比", 0), ("环比", 1), ("年均", 2), ("年度平均", 2)])
  private static let fixedNames = ["同比", "环比", "年均"]
  private static let yearly = WordClasses.trie("年增长 年递增 年增幅 年增速 年均增长")
  private static let notComparing = WordClasses.trie(
    "比例 比重 比率 比如 比较 比武 比赛 比对 比价 比学 较为 较大 较高 较好 较多 较快 较强 较低 较少 较小 较长 较弱 较差")
  private static let notBefore = WordClasses.endings("占 同 环 对 相 评 配 性价 容积")
  private static let ends = WordClasses.trie(
    "增长 增加 增速 增幅 提高 提升 上升 下降 降低 减少 下滑 回落 收窄 缩短 压减 压缩 扩大 净增 递增 降 增 高 低 多 少 翻 相比 延长 持平 缩减 下调 上调 新增 ,")
  /// The tasks that a completion rate is of.
  static let taskWords = WordClasses.trie(
    "年度任务 年度目标 年度计划 全年任务 全年目标 全年计划 年度目标任务 全年目标任务 目标任务 年度投资计划 年度预算 全年预算 时序进度")
  private static let taskEndings = WordEndings(taskWords)
  private static let above = WordClasses.trie("高于 低于 多于 少于 快于 慢于 优于")
  private static let standard = WordClasses.endings("到 至 为 是 相当于 只有 仅 约为 达")

  let text: FoldedText

  /// The basis of a number that is a change, a share or a multiple.
  func basis(of context: NumberContext) -> (words: String?, rule: BasisRule) {
    let own = context.ownRange
    if let words = comparison(in: own) { return (words, .comparison) }
    if let (words, rule) = fixed(in: own) { return (words, rule) }
    switch context.kind {
    case .share, .points, .multiple, nil: break
    default: return (nil, .absent)
    }
    if let words = task(in: own) { return (words, .task) }
    if let words = standard(of: context) { return (words, .standard) }
    if let words = previousClause(of: context) { return (words, .clauseBefore) }
    return (nil, .absent)
  }

  /// Whether a share or a multiple is one of a printed task or standard.
  func isStandard(_ context: NumberContext) -> Bool {
    task(in: context.ownRange) != nil || standard(of: context) != nil || context.joinsPrevious
  }

  private func fixed(in range: Range<Int>) -> (words: String, rule: BasisRule)? {
    var found: (words: String, rule: BasisRule)?
    let (fixed, yearly) = (Self.fixed, Self.yearly)
    for place in range {
      if let match = text.match(fixed, at: place, limit: range.upperBound) {
        found = (Self.fixedNames[match.payload], .fixed)
      } else if found == nil, text.match(yearly, at: place, limit: range.upperBound) != nil,
        !text.has(TEXT_DIGIT | TEXT_NUMERAL, at: place - 1)
      {
        let isCalendar = text.matchEnding(DateWords.calendarYears, before: place + 1) != nil
        found = isCalendar ? nil : ("较上年", .yearly)
      }
    }
    return found
  }

  /// 较 or 比 + words, up to the verb of change.
  private func comparison(in range: Range<Int>) -> String? {
    var found: Range<Int>?
    for place in range
    where text[place] == "较" || text[place] == "比" || text[place] == "高" || text[place] == "低"
      || text[place] == "与" || text[place] == "同" || text[place] == "多" || text[place] == "少"
      || text[place] == "快" || text[place] == "慢" || text[place] == "优"
    {
      if let words = comparison(at: place, limit: range.upperBound) { found = words }
    }
    return found.map { "较" + text.string($0) }
  }

  private func comparison(at place: Int, limit: Int) -> Range<Int>? {
    let start: Int
    if let match = text.match(Self.above, at: place, limit: limit) {
      start = place + match.length
      return trimmed(start..<limit)
    }
    switch text[place] {
    case "较", "比":
      guard text.match(Self.notComparing, at: place) == nil,
        text.matchEnding(Self.notBefore, before: place, lengthMax: 2) == nil
      else { return nil }
      start = place + 1
    case "与", "同":
      guard let end = find("相比", from: place + 1, limit: limit) else { return nil }
      return trimmed(place + 1..<end)
    default: return nil
    }
    var end = start
    while end < limit, text.match(Self.ends, at: end) == nil { end += 1 }
    return trimmed(start..<end)
  }

  private func find(_ word: Word, from start: Int, limit: Int) -> Int? {
    (start..<min(limit, start + Self.lengthMax)).first { text.starts(with: word, at: $0) }
  }

  /// Drops 的, 了 and 水平 at the end; too long or empty is no basis.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound,
      text[end - 1] == "的" || text[end - 1] == "了" || text[end - 1] == " "
    {
      end -= 1
    }
    let result = range.lowerBound..<end
    return result.isEmpty || result.count > Self.lengthMax ? nil : result
  }

  /// 完成年度任务的 right before the number.
  private func task(in range: Range<Int>) -> String? {
    var end = range.upperBound
    if text[end - 1] == "的" { end -= 1 }
    guard let match = text.matchEnding(Self.taskEndings, before: end, lengthMax: 6) else {
      return nil
    }
    return text.string(end - match.length..<end)
  }

  /// 法定要求的一半, 去年全年的1.06倍.
  private func standard(of context: NumberContext) -> String? {
    let end = context.candidate.range.lowerBound - 1
    guard text[end] == "的", context.kind == .multiple || context.candidate.form == .fraction else {
      return nil
    }
    var start = end
    while start > context.ownStart, end - start <= Self.lengthMax {
      if let match = text.matchEnding(Self.standard, before: start, lengthMax: 3), match.length > 0
      {
        return start < end ? text.string(start..<end) : nil
      }
      start -= 1
    }
    return nil
  }

  /// 与去年同期相比, in the clause before.
  private func previousClause(of context: NumberContext) -> String? {
    let mark = context.clause.lowerBound - 1
    guard context.indexInClause == 0, text[mark] == ",", text.ends(with: "相比", before: mark) else {
      return nil
    }
    let start = ClauseReader(text: text, range: context.passage.range).start(before: mark)
    return comparison(in: start..<mark)
  }
}
