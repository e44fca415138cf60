import CTextTables
import ChineseText

/// Finds headings without numerals that stand in a paragraph.
struct RunInHeadings {
  let text: TextView
  let clauses: ClauseScan

  /// Words that are no heading although they end in 上 or 方面.
  private static let traps = WordTrie(
    list: """
      在此基础上 此基础上 总体上 原则上 线上 全县上下 全市上下 全区上下 以上 基本上 实际上 事实上 在此之上 根本上 很大程度上 一定程度上
      在一定程度上 在很大程度上 历史上 世界上 国际上 社会上 会议上 会上 在会上 在会议上 网上 路上 马上 加上 晚上 早上 本质上 客观上 主观上
      大体上 从总体上 在总体上 在原则上 另一方面 一方面 其他方面 各方面 多方面 两方面 三方面 这方面 此方面 在这方面 在这一方面 市面上 在市面上 在会议期间
      """)

  /// The heading at the beginning of a sentence, `nil` without one.
  func heading(
    _ sentence: Range<Int>, paragraph: Range<Int>, _ levels: MarkerLevels
  ) -> Heading? {
    if let range = aspect(sentence) {
      let isSentence = range.end > range.title.upperBound
      return make(
        isSentence ? .aspectSentence : .aspectClause, sentence.lowerBound..<range.end, range.title,
        levels)
    }
    if let range = slogan(sentence), sentence.upperBound < paragraph.upperBound {
      return make(.slogan, sentence, range, levels)
    }
    if let range = quotedVerb(sentence) { return make(.quotedVerb, range, range, levels) }
    return nil
  }

  private func make(
    _ kind: Heading.Kind, _ range: Range<Int>, _ title: Range<Int>, _ levels: MarkerLevels
  ) -> Heading {
    Heading(
      kind: kind, range: range, marker: range.lowerBound..<range.lowerBound, title: title,
      number: 0, depth: 3, paragraph: levels.paragraph)
  }

  /// 3–8 Han characters and 。, without 的 是 有 了.
  private func slogan(_ sentence: Range<Int>) -> Range<Int>? {
    let last = sentence.upperBound - 1
    guard text.folded[last] == "。" else { return nil }
    let title = sentence.lowerBound..<last
    guard (3...8).contains(title.count) else { return nil }
    for index in title {
      guard text.has(TEXT_HAN, at: index) else { return nil }
      switch text.folded[index] {
      case "的", "是", "有", "了", "此", "您", "你", "谢": return nil
      default: break
      }
    }
    return title
  }

  /// `[在]X方面。` `[在]X方面,` `[在]X上`, X of 2 to 8 characters, quotes allowed.
  private func aspect(_ sentence: Range<Int>) -> (title: Range<Int>, end: Int)? {
    let limit = sentence.upperBound
    var index = sentence.lowerBound
    let hasAt = text.folded[index] == "在"
    let xStart = hasAt ? index + 1 : index
    index = xStart
    while index < limit, index - xStart <= 14 {
      let scalar = text.folded[index]
      let length = index - xStart
      if scalar == "方", text.starts("方面", at: index, limit: limit), length >= 2 {
        let end = index + 2
        guard end < limit, !isTrap(sentence.lowerBound, end) else { return nil }
        if text.folded[end] == "。" { return (sentence.lowerBound..<end, end + 1) }
        return text.folded[end] == "," ? (sentence.lowerBound..<end, end) : nil
      }
      if scalar == "上", length >= 2, length <= 8, isUp(index, limit: limit, hasAt: hasAt) {
        let end = index + 1
        guard !isTrap(sentence.lowerBound, end) else { return nil }
        return (sentence.lowerBound..<end, end)
      }
      let isQuote = scalar == "“" || scalar == "”" || scalar == "、"
      guard text.has(TEXT_HAN, at: index) || isQuote else { return nil }
      index += 1
    }
    return nil
  }

  private func isTrap(_ start: Int, _ end: Int) -> Bool {
    for offset in start..<end {
      if let match = Self.traps.longestMatch(in: text.folded, at: offset, limit: end),
        offset + match.length == end
      {
        return true
      }
    }
    return false
  }

  /// 上 as 在X上, not part of a verb or noun such as 上升, 以上, 网上.
  private func isUp(_ index: Int, limit: Int, hasAt: Bool) -> Bool {
    guard index + 1 < limit else { return false }
    switch text.folded[index + 1] {
    case "升", "市", "级", "年", "半", "下", "述", "报", "门", "海", "限", "岗", "游", "线", "涨", "学", "班", "车",
      "路", "网",
      "的", "是", "有", "一", "缴", "交", "浮", "调", "访", "传":
      return false
    case ",": return true
    default: return hasAt || isVerbAhead(index + 1, limit: limit)
    }
  }

  /// A heading such as 政策上 without 在 and comma stands before a verb.
  private func isVerbAhead(_ index: Int, limit: Int) -> Bool {
    Self.verbs.longestMatch(in: text.folded, at: index, limit: limit) != nil
  }

  private static let verbs = WordTrie(
    list: """
      出台 制定 建立 落实 加强 加大 强化 推进 推动 实行 实施 完善 优化 坚持 注重 突出 采取 聚焦 围绕 开展 给予 安排 支持 明确 印发 健全
      深化 提高 提升 做好 抓好 严格 积极 主动 全面 进一步 持续 着力 大力 全力
      """)

  /// Verb, quoted word of up to four characters, comma.
  private func quotedVerb(_ sentence: Range<Int>) -> Range<Int>? {
    let start = sentence.lowerBound
    var index = start
    while index < sentence.upperBound, index - start < 4, text.has(TEXT_HAN, at: index) {
      index += 1
    }
    guard index > start, index < sentence.upperBound, text.folded[index] == "“" else { return nil }
    let open = index
    index += 1
    while index < sentence.upperBound, index - open <= 3, text.has(TEXT_HAN, at: index) {
      index += 1
    }
    guard index > open + 1, index + 1 < sentence.upperBound, text.folded[index] == "”",
      text.folded[index + 1] == ","
    else { return nil }
    return start..<index + 1
  }
}
