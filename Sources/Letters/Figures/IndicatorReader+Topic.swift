import CTextTables
import ChineseText
import Values

/// Finds what a sentence is about, for words that name an attribute only.
extension IndicatorReader {
  /// Shorter and longer nouns are no topic.
  private static let topicLengths = 3...18

  /// 占地38亩, 总投资9亿元: an attribute of what the sentence is about, else of the noun before.
  func attribute(_ words: NounPhrase, _ context: NumberContext, _ found: Found) -> Named? {
    guard words.isOne(of: IndicatorWords.attributes) else { return nil }
    if words.ends(with: "投资"), let noun = behind(context, found) {
      return Named(words + noun, by: .around)
    }
    if context.kind == .count, behind(context, found) != nil { return nil }
    if words.ends(with: "投资"), let project = projectBefore(context, found) {
      return Named(project + words, by: .investment)
    }
    if let topic = topic(of: context) { return Named(topic + words, by: .investment) }
    return Named(words, by: .before)
  }

  /// 新开工项目12个,计划总投资9亿元: the projects counted before in the sentence.
  private func projectBefore(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    guard let previous = found.neighbours.previous, previous.kind == .count,
      let noun = subjects.last?.noun, noun.ends(with: "项目") || noun.ends(with: "工程")
    else { return nil }
    return noun
  }

  /// The noun that the first clause with one begins with, up to its verb.
  func topic(of context: NumberContext) -> NounPhrase? {
    let clauses = ClauseReader(text: text, range: context.passage.range)
    let parts = context.cues.last(
      .partMark, in: context.sentenceRange.lowerBound..<context.clause.lowerBound)
    var place = parts.map { $0 + 1 } ?? context.sentenceRange.lowerBound
    while place < context.clause.lowerBound {
      let end = clauses.end(after: place)
      if let topic = topic(in: place..<min(end, context.clause.lowerBound)) { return topic }
      place = max(end, place) + 1
    }
    return nil
  }

  private func topic(in clause: Range<Int>) -> NounPhrase? {
    var words = phrase(clause)
    words.trimStart()
    let name = FoldedText(words.scalars)
    if name.match(AdjunctWords.verbs, at: 0) != nil { return nil }
    let mark = words.scalars.indices.first {
      $0 > 0 && name.match(Self.topicEnds, at: $0) != nil
    }
    guard let end = [mark, words.verb(from: 0)].compactMap({ $0 }).min() else { return nil }
    let topic = words.prefix(end)
    // A clause that states a number of its own before its verb is about that number.
    guard !(0..<end).contains(where: { name.has(TEXT_DIGIT | TEXT_PUNCTUATION, at: $0) }) else {
      return nil
    }
    return Self.topicLengths.contains(topic.count) && !topic.isActor ? topic : nil
  }

  /// What stands behind the subject of a clause.
  private static let topicEnds = WordClasses.trie(
    "决定 同意 已 将 拟 于 位于 为 是 采用 由 建设 计划 正 现 目前 始 自 共 总 因 按 经 建成 改造 完成 开工 竣工 投用 启动 全长 占地 包括 属 在")
}

extension IndicatorReader {
  /// 投入1900万元用于锅炉改造: verb + what the money is for.
  func purpose(_ words: NounPhrase, _ context: NumberContext) -> NounPhrase? {
    guard context.kind == .money, words.count <= 4,
      let use = text.match(Self.uses, at: context.ownEnd, limit: context.clause.upperBound)
    else { return nil }
    var aim = phrase(context.ownEnd + use.length..<context.clause.upperBound)
    aim.trimEnd()
    return (2...16).contains(aim.count) ? words + aim : nil
  }

  private static let uses = WordClasses.trie("用于 专项用于 主要用于 全部用于 支持 用来")

  /// The second of values joined by 、: a value of another unit counts its own noun
  /// (涉及3个村、1860户).
  func joined(_ last: NounPhrase, _ context: NumberContext, _ found: Found) -> Named? {
    guard let previous = found.neighbours.previous, let unit = context.candidate.unit,
      previous.candidate.unit?.name != unit.name, context.kind == .count
    else { return Named(last, by: .joined) }
    if let noun = behind(context, found) { return Named(noun, by: .behind) }
    let isNoun = word(unit.name).isOne(of: IndicatorWords.nounUnits)
    return isNoun ? Named(word(unit.name + "数"), by: .joined) : nil
  }
}
