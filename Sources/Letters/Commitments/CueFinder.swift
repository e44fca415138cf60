import CTextTables
import ChineseText
import Values

/// Finds the cue of a sentence: the first strong one, else the first weak one, else a forecast.
struct CueFinder {
  let text: FoldedText
  let marks: WordMarks
  let sentence: Sentence
  /// Whether the sentence speaks of what is to come.
  let isPlan: Bool

  /// The cue that the sentence promises with, `nil` when none does.
  func cue() -> Cue? {
    guard marks.firstPlace(of: [.promises], in: sentence.span) != nil else { return nil }
    var best: Cue?
    var place = sentence.span.lowerBound
    var depth = 0
    while place < sentence.span.upperBound {
      switch text[place] {
      case "“", "《": depth += 1
      case "”", "》": depth = max(0, depth - 1)
      case "\n": depth = 0
      default: break
      }
      if depth > 0 || !marks.has([.promises, .noPromises], at: place) {
        place += 1
        continue
      }
      let limit = sentence.span.upperBound
      if let other = marks.match(.noPromises, at: place, limit: limit) {
        place += other.length
        continue
      }
      guard let match = marks.match(.promises, at: place, limit: limit) else {
        place += 1
        continue
      }
      // 将会同 is 将 with 会同, not 将会.
      let isShort = text.starts(with: "将会同", at: place) || text.starts(with: "将会商", at: place)
      let range = place..<place + (isShort ? 1 : match.length)
      place = range.upperBound
      guard let strength = CommitmentCues.Strength(rawValue: match.payload), promises(range) else {
        continue
      }
      if strength == .strong { return Cue(range: range, strength: strength) }
      if best == nil || strength.rawValue < (best?.strength.rawValue ?? 0) {
        best = Cue(range: range, strength: strength)
      }
    }
    return best
  }

  /// Whether the word promises here; each word has its own neighbours to ask.
  private func promises(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if text[range.lowerBound] == "承" || text.starts(with: "保证", at: range.lowerBound),
      text[next] == "," || text[next] == ":"
    {
      return text.matchEnding(CommitmentCues.subjects, before: range.lowerBound, lengthMax: 4)
        != nil
    }
    guard text.isHan(at: next) || text.isDigit(at: next) || text[next] == "“" || text[next] == "《"
    else { return false }
    switch text[range.lowerBound] {
    case "将": return range.count == 2 || isFuture(range)
    case "计": return plans(range)
    case "拟": return !text.ends(with: "所", before: range.lowerBound)
    case "争":
      if text[next - 1] == "创" { return true }
      // 争取到 has got something already; 争取到2027年 says by when.
      if text[next] == "到" { return text.isDigit(at: next + 1) || isDate(at: next + 1) }
      return !asksForFavours(behind: next)
    case "努": return text[next] != "的" && text[range.lowerBound - 1] != "的"
    case "保": return !text.has(TEXT_HAN, at: range.lowerBound - 1) || isHead(range.lowerBound)
    case "承": return text[range.lowerBound - 1] != "的" && text[next] != "的"
    case "逐", "适": return isPlan
    case "尽": return sentence.role != .achievement
    default: return true
    }
  }

  /// 将 as the sign of the future: behind a subject or a time, or before an action.
  ///
  /// Never beside 已. As the sign of an object (将其纳入) it promises only where plans are made.
  private func isFuture(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let clause = ClauseReader(text: text, range: sentence.span).start(before: start)
    if (clause..<start).contains(where: { text[$0] == "已" }) { return false }
    let isAction =
      text.match(CommitmentCues.actions, at: range.upperBound, limit: sentence.span.upperBound)
      != nil
    if start == clause { return isAction || isPlan }
    return text.matchEnding(CommitmentCues.subjects, before: start, lengthMax: 4) != nil
      || isAction || isPlan
  }

  /// 计划 as a verb: behind a mark, a subject or a time, and before its verb.
  private func plans(_ range: Range<Int>) -> Bool {
    switch text[range.upperBound] {
    case "的", "中", "内", "外", "并", "和", "与", "及", "等": return false
    case "安" where text[range.upperBound + 1] == "排": return false
    default: break
    }
    if isHead(range.lowerBound) { return true }
    if text.matchEnding(Self.planNouns, before: range.lowerBound, lengthMax: 4) != nil {
      return false
    }
    return text.matchEnding(CommitmentCues.subjects, before: range.lowerBound, lengthMax: 4) != nil
      || text.match(CommitmentCues.actions, at: range.upperBound) != nil
      || text.match(DateWords.starts, at: range.upperBound) != nil
      || text.starts(with: "每", at: range.upperBound) || text.isDigit(at: range.upperBound)
  }

  /// What makes a noun of 计划: 行动计划, 年度计划.
  private static let planNouns = WordClasses.endings(
    """
    行动 年度 专项 工作 实施 生产 招生 投资 建设 改造 培养 提升 培育 扶持 发展 科技 攻关 教学 采购 供地 用地 演练 资金 项目 招聘 \
    施工 整治 启航 名家 培训 维护 活动 本科 推进 整改 重点 季度 年 按 订单 养护 复耕 落实 支持 帮扶
    """)

  private func isDate(at place: Int) -> Bool {
    text.match(DateWords.starts, at: place) != nil || text[place] == "“"
  }

  private func isHead(_ place: Int) -> Bool {
    place == sentence.span.lowerBound
      || text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END | TEXT_SPACE | TEXT_NEWLINE, at: place - 1)
      || text[place - 1] == ")" || text[place - 1] == "("
  }

  /// 争取 + money from above, with no result behind it, asks and does not promise.
  private func asksForFavours(behind place: Int) -> Bool {
    let end = ClauseReader(text: text, range: sentence.span).end(after: place)
    for index in place..<max(place, end) {
      if text.match(ChangeReader.verbs, at: index, limit: end) != nil { return false }
      if text.starts(with: "达到", at: index) || text.starts(with: "列入", at: index) { return false }
      if text.match(CommitmentCues.favours, at: index, limit: end) != nil { return true }
    }
    return false
  }
}
