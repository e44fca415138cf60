import CTextTables
import ChineseText
import Values

extension IndicatorReader {
  /// A share: 占X比重 carries; otherwise its own noun with 率, 占比 or 面.
  func shared(_ context: NumberContext, _ found: Found) -> Named? {
    if found.status == .rule, let rate = ruleRate(context, found) {
      return Named(rate, by: .subsidyRate)
    }
    var words = own(context, found)
    switch distributed(context, found) {
    case .given(let noun): return Named(share(of: noun, words: words, found), by: .distributed)
    case .missing: return unmatched
    case .notAsked: break
    }
    if context.joinsPrevious, words.count <= 1, let last { return Named(last, by: .joined) }
    if found.basis != nil, words.first(BasisReader.taskWords) != nil, let subject = subjects.last {
      return Named(subject.noun + "年度任务完成率", by: .task)
    }
    if found.change != nil,
      let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues)
    {
      words = words.prefix(cue.place)
    }
    if let part = words.scalars.firstIndex(where: { $0 == "占" }),
      !words.dropFirst(part).starts(with: "占比")
    {
      return portion(words, at: part).map { Named($0, by: .portion) }
    }
    words.trim()
    if words.isEmpty, let noun = following(context, found) {
      return Named(noun + "占比", by: .behind)
    }
    if words.isEmpty || words.isOne(of: IndicatorWords.reports), found.change == nil,
      let noun = behind(context, found)
    {
      return Named(noun, by: .behind)
    }
    switch words.string {
    case nil:
      if let subject = subjects.last { return Named(subject.noun, by: .carried) }
      return behind(context, found).map { Named($0, by: .behind) }
    case "负增长面", "占比", "比例", "比重", "覆盖率", "合格率", "完成率": return carried(with: words)
    default: return Named(words, by: .before)
    }
  }

  /// The carried noun and 占比 or the like; of 累计产值负增长的企业 the 面 is that of the 企业.
  private func carried(with words: NounPhrase) -> Named {
    guard let noun = subjects.last?.noun else { return Named(words, by: .before) }
    guard words.string == "负增长面", let mark = noun.firstPlace(of: "负增长") else {
      return Named(noun + words, by: .carried)
    }
    let head = noun.dropFirst(mark + 3)
    let isOwn = head.starts(with: "的") && head.count > 2
    return Named((isOwn ? head.dropFirst(1) : noun.prefix(mark)) + words, by: .carried)
  }

  /// 按10%给予补助: the noun that the rule is about + 补助比例.
  private func ruleRate(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    var words = own(context, found)
    if let base = words.lastPlace(of: "按照"), words.count > base + 3 {
      var base = words.dropFirst(base + 2)
      base.trimEnd()
      return base + "补助比例"
    }
    let isBare = words.scalars.last == Unicode.Scalar("按").value || words.ends(with: "按照")
    guard isBare || words.isEmpty else { return nil }
    words.trimEnd()
    while words.starts(with: "且") || words.starts(with: ",") { words = words.dropFirst(1) }
    let subject = subjects.last?.noun.withoutEnd("补助比例").withoutEnd("补助上限")
    if words.count > 1, !words.starts(with: "较") { return words + "补助比例" }
    guard let subject else { return nil }
    return subject + words + "补助比例"
  }

  /// 占GDP比重: the noun before 占, else the carried one, + 占X比重.
  private func portion(_ words: NounPhrase, at place: Int) -> NounPhrase? {
    var noun = words.prefix(place)
    noun.trim()
    var whole = words.dropFirst(place)
    if whole.count > 1 { whole.trimEnd() }
    if whole.count == 1 { whole = word("占比") }
    if !whole.ends(with: "比重"), !whole.ends(with: "比例"), !whole.ends(with: "占比") {
      whole = whole + "比重"
    }
    if noun.isEmpty, let subject = subjects.last { noun = subject.noun }
    return noun.isEmpty ? nil : noun + whole
  }

  private func share(of noun: NounPhrase, words: NounPhrase, _ found: Found) -> NounPhrase {
    if found.basis != nil { return noun + "年度任务完成率" }
    guard let part = words.scalars.firstIndex(where: { $0 == "占" }) else { return noun }
    var whole = words.dropFirst(part)
    whole.trimEnd()
    return noun + whole + (whole.ends(with: "比重") ? "" : "比重")
  }

  private func following(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    text[context.ownEnd] == "的" ? behind(context, found) : nil
  }
}
