import CTextTables
import ChineseText
import Values

/// Reads 指标: the noun phrase that says what a number is a number of.
///
/// Changes, shares and ranks without a noun of their own carry the nearest noun before them.
/// Other numbers take the noun behind them (组织8家企业参展) or the words before them (产值2.5亿元).
/// Source: section 6 of the reading rules, "Indicator".
struct IndicatorReader {
  /// A noun that later figures may carry.
  private struct Subject {
    let noun: NounPhrase
    /// Whether it belongs to an amount, so that 分别 may mean it.
    let isLevel: Bool
    /// Whether the figure was a rate, so that a rank is of its 增速.
    let isRate: Bool
  }

  /// So many nouns are remembered for 分别.
  private static let subjectsMax = 12

  let text: FoldedText
  private let dates: [Range<Int>]
  private var subjects: [Subject] = []
  private var last: NounPhrase?
  private var paragraph: Int?

  init(draft: Draft, text: FoldedText) {
    self.text = text
    dates = draft.dates.map(\.span)
  }

  /// Starts the next passage; nouns are carried within a paragraph.
  mutating func enter(_ passage: Passage) {
    if passage.paragraph != paragraph {
      subjects = []
      last = nil
    }
    paragraph = passage.paragraph
  }

  /// What the rules have found about a figure so far.
  struct Found {
    let measure: Measure
    let status: FigureStatus
    let change: ChangeReader.Change?
    let basis: String?
    let bound: String?
    let scope: String?
    /// Which of how many values joined by 、 it is.
    let place: (index: Int, count: Int)
    /// Where the next figure of the passage begins.
    let nextStart: Int
  }

  /// The indicator of a figure; remembers it for the figures after.
  mutating func indicator(of context: NumberContext, _ found: Found) -> String? {
    let phrase: NounPhrase?
    switch found.measure {
    case .rank: phrase = rank(context, found)
    case .change: phrase = changed(context, found)
    case .share: phrase = shared(context, found)
    case .threshold: phrase = threshold(context, found)
    default: phrase = counted(context, found)
    }
    guard let phrase, !phrase.isEmpty else { return nil }
    remember(phrase, found)
    return phrase.string
  }

  private mutating func remember(_ phrase: NounPhrase, _ found: Found) {
    last = phrase
    switch found.measure {
    case .rank, .threshold: return
    case .change, .share:
      let isRate = found.measure == .change
      let noun = isRate && phrase.ends(with: "增速") ? phrase.prefix(phrase.count - 2) : phrase
      subjects.append(Subject(noun: noun, isLevel: false, isRate: isRate))
    default: subjects.append(Subject(noun: phrase, isLevel: true, isRate: false))
    }
    if subjects.count > Self.subjectsMax { subjects.removeFirst() }
  }

  private func dates(in range: Range<Int>) -> [Range<Int>] {
    let first = dates.partitioningIndex { $0.upperBound > range.lowerBound }
    return Array(dates[first...].prefix { $0.lowerBound < range.upperBound })
  }

  private func phrase(_ range: Range<Int>) -> NounPhrase {
    NounPhrase(range, of: text, without: dates(in: range))
  }

  /// The own words before a number, without what only introduces it.
  private func own(_ context: NumberContext) -> NounPhrase {
    phrase(context.ownRange)
  }
}

extension IndicatorReader {
  /// Rank = carried noun + 增速 + area + 排名.
  private func rank(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    var noun = own(context)
    let scope = context.last(ScopeReader.words, in: context.ownRange).map {
      text.string($0.place..<$0.place + $0.match.length)
    }
    if let cue = noun.first(FigureWords.rankCues) { noun = noun.prefix(cue.place) }
    noun.trim()
    let area = scope ?? ""
    if noun.isEmpty || noun.string == "增速" || noun.string == "总量" {
      guard let subject = subjects.last else { return nil }
      let rate = noun.string ?? (subject.isRate ? "增速" : "")
      return subject.noun + rate + area + "排名"
    }
    return noun + area + "排名"
  }

  /// A change: its own noun before the first word of change or comparison, else the carried one.
  private func changed(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    if let noun = distributed(context, found) { return noun }
    if context.joinsPrevious, let last { return last }
    let words = own(context)
    var noun = words
    if let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues) {
      noun = words.prefix(cue.place)
    }
    noun.trim()
    if noun.count > 1 { return noun }
    guard let subject = subjects.last else { return behind(context, found) }
    let isOfRate =
      found.measure == .change && context.kind == .points && subject.isRate
    return isOfRate ? subject.noun + "增速" : subject.noun
  }

  /// A share: 占X比重 carries; otherwise its own noun with 率, 占比 or 面.
  private func shared(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    var words = own(context)
    if let noun = distributed(context, found) { return share(of: noun, words: words, found) }
    if context.joinsPrevious, words.count <= 1, let last { return last }
    if found.basis != nil, words.first(BasisReader.taskWords) != nil, let subject = subjects.last {
      return subject.noun + "年度任务完成率"
    }
    if found.change != nil,
      let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues)
    {
      words = words.prefix(cue.place)
    }
    if let part = words.scalars.firstIndex(where: { $0 == "占" }),
      !words.dropFirst(part).starts(with: "占比")
    {
      return portion(words, at: part)
    }
    words.trim()
    if words.string == "负增长面" || words.string == "占比" || words.string == "比例" || words.isEmpty {
      if let noun = following(context, found), words.isEmpty { return noun + "占比" }
      guard let subject = subjects.last else { return behind(context, found) }
      return subject.noun + words
    }
    return words
  }

  /// 占GDP比重: the noun before 占, else the carried one, + 占X比重.
  private func portion(_ words: NounPhrase, at place: Int) -> NounPhrase? {
    var noun = words.prefix(place)
    noun.trim()
    var whole = words.dropFirst(place)
    if whole.count > 1 { whole.trimEnd() }
    if !whole.ends(with: "比重"), !whole.ends(with: "比例"), whole.count > 1 { whole = whole + "比重" }
    if whole.count == 1 { whole = NounPhrase("占比") }
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

  /// 分别: n values take the last n amounts in order; fewer amounts leave it missing.
  private func distributed(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    guard found.place.count > 1, hasRespectively(context) else { return nil }
    var noun = phrase(context.clause.lowerBound..<respectively(context))
    noun.trim()
    if noun.count > 1 { return nil }
    let levels = subjects.filter { $0.isLevel }
    let count = found.place.count
    guard levels.count >= count else { return nil }
    return levels[levels.count - count + found.place.index].noun
  }

  private func hasRespectively(_ context: NumberContext) -> Bool {
    respectively(context) < context.candidate.range.lowerBound
  }

  private func respectively(_ context: NumberContext) -> Int {
    context.leftRange.first { text.starts(with: "分别", at: $0) }
      ?? context.candidate.range.lowerBound
  }
}

extension IndicatorReader {
  /// An amount: the noun behind the number, or the words before it.
  private func counted(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    var words = own(context)
    if found.change?.isLevel == true || found.basis != nil || context.kind == .duration,
      let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues)
    {
      words = words.prefix(cue.place)
    }
    words.remove("实现")
    words.remove("完成")
    let listsNames = words.ends(with: "等")
    words.trim()
    if found.place.index > 0, words.isEmpty, let last { return last }
    if let noun = behind(context, found) {
      if words.isEmpty || listsNames || words.count > 8 { return noun }
      return words + noun
    }
    if !words.isEmpty { return words.count > NounPhrase.lengthMax ? tail(of: words) : words }
    guard found.change?.isLevel == true || found.basis != nil || context.indexInClause > 0 else {
      return nil
    }
    return subjects.last?.noun
  }

  private func tail(of words: NounPhrase) -> NounPhrase {
    words.dropFirst(words.count - NounPhrase.lengthMax)
  }

  /// The words behind a number up to the end of its clause or to the next number.
  private func behind(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    let end = min(context.clause.upperBound, max(found.nextStart, context.ownEnd))
    var noun = phrase(context.ownEnd..<end)
    if let mark = noun.scalars.firstIndex(where: { $0 == "、" }), end == found.nextStart {
      noun = noun.prefix(mark)
    }
    guard let first = noun.scalars.first,
      text_is(first, TEXT_HAN | TEXT_LATIN | TEXT_DIGIT) || first == "“"
    else { return nil }
    if noun.starts(with: "的") { noun = noun.dropFirst(1) }
    noun.trimEnd()
    if noun.count > 26 { noun = noun.prefix(26) }
    return noun.count > 1 ? noun : nil
  }

  private func following(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    text[context.ownEnd] == "的" ? behind(context, found) : nil
  }

  /// A bound: head noun + attribute (亿元以上项目 → 项目投资额); in a rule the noun to the left.
  private func threshold(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    if found.status == .rule { return ruleBound(context, found) }
    var words = own(context)
    words.trim()
    let noun = behind(context, found)
    guard let noun, let head = noun.first(IndicatorWords.heads) else {
      return words.isEmpty ? noun : words
    }
    let name = noun.prefix(head.place + head.match.length)
    let attribute = IndicatorWords.classHeads[head.match.payload].attribute
    if words.count > 1, words.count <= 6, context.indexInClause == 0, !words.ends(with: "没有") {
      return NounPhrase(IndicatorWords.classHeads[head.match.payload].noun) + words
    }
    return name + attribute
  }

  /// A rule's bound: its own noun; caps are called 补助上限.
  private func ruleBound(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    var words = own(context)
    if let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues), cue.place > 1 {
      words = words.prefix(cue.place)
    }
    words.trim()
    let isCap = found.bound == "不超过" || found.bound == "最高" || found.bound == "最多"
    if isCap, context.kind == .money {
      let subject = words.count > 1 ? words : subjects.last?.noun
      return (subject.map { $0 } ?? NounPhrase("")) + (words.ends(with: "补助") ? "上限" : "补助上限")
    }
    if words.count > 1 { return words.count > 24 ? words.dropFirst(words.count - 24) : words }
    return behind(context, found) ?? last
  }
}
