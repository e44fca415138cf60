import CTextTables
import ChineseText
import Values

/// Reads 指标: the noun phrase that says what a number is a number of.
///
/// Changes, shares and ranks without a noun of their own carry the nearest noun before them.
/// Other numbers take the noun behind them (组织8家企业参展) or the words before them (产值2.5亿元).
/// Source: section 6 of the reading rules, "Indicator".
struct IndicatorReader {
  /// An indicator with the rule that gave it.
  struct Named {
    let noun: NounPhrase
    let rule: IndicatorRule

    init(_ noun: NounPhrase, by rule: IndicatorRule) {
      self.noun = noun
      self.rule = rule
    }
  }

  /// A noun that later figures may carry.
  struct Subject {
    let noun: NounPhrase
    /// Whether it belongs to an amount, so that 分别 may mean it.
    let isLevel: Bool
    /// Whether the figure was a rate, so that a rank is of its 增速.
    let isRate: Bool
  }

  /// What the rules have found about a figure so far.
  struct Found {
    let measure: Measure
    let status: FigureStatus
    let change: ChangeReader.Change?
    let basis: String?
    let bound: String?
    let neighbours: Neighbours
    /// Whether the number before is a bound that defines a class.
    let followsThreshold: Bool
  }

  /// So many nouns are remembered for 分别.
  private static let subjectsMax = 12

  let text: FoldedText
  private let dates: [Range<Int>]
  private let memory = PhraseMemory()
  private(set) var subjects: [Subject] = []
  private(set) var last: NounPhrase?
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

  /// The indicator of a figure and the rule that gave it; remembers it for the figures after.
  mutating func indicator(
    of context: NumberContext, _ found: Found
  ) -> (name: String?, rule: IndicatorRule) {
    let named: Named?
    switch found.measure {
    case .rank: named = rank(context)
    case .change: named = changed(context, found)
    case .share: named = shared(context, found)
    case .threshold: named = threshold(context, found)
    default: named = counted(context, found)
    }
    guard let named, !named.noun.isEmpty, !named.noun.isOne(of: IndicatorWords.empty) else {
      return (nil, named?.rule == .unmatched ? .unmatched : .absent)
    }
    remember(named.noun, found)
    guard let name = named.noun.string else { return (nil, .tooLong) }
    return (name, named.rule)
  }

  private mutating func remember(_ phrase: NounPhrase, _ found: Found) {
    last = phrase
    switch found.measure {
    case .rank: return
    case .threshold where found.status != .rule: return
    case .change, .share, .threshold:
      let isRate = found.measure == .change
      let noun = isRate && phrase.ends(with: "增速") ? phrase.prefix(phrase.count - 2) : phrase
      subjects.append(Subject(noun: noun, isLevel: false, isRate: isRate))
    default: subjects.append(Subject(noun: phrase, isLevel: true, isRate: false))
    }
    if subjects.count > Self.subjectsMax { subjects.removeFirst() }
  }

  /// The words of a range without the dates in it.
  func phrase(_ range: Range<Int>) -> NounPhrase {
    let first = dates.partitioningIndex { $0.upperBound > range.lowerBound }
    var end = first
    while end < dates.count, dates[end].lowerBound < range.upperBound { end += 1 }
    return NounPhrase(range, of: text, without: dates[first..<end], in: memory)
  }

  /// A phrase of one word.
  func word(_ word: String) -> NounPhrase { NounPhrase(word, in: memory) }

  /// Values behind 分别 that no noun is left for.
  var unmatched: Named { Named(word(""), by: .unmatched) }

  /// The own words before a number, a bound that defines its class included.
  ///
  /// In 签约亿元以上项目9个 the number owns 签约亿元以上项目; of listed names (甲、乙等百亿级项目) only what
  /// they are called is kept.
  func own(_ context: NumberContext, _ found: Found) -> NounPhrase {
    var start = context.ownStart
    if found.followsThreshold, found.status != .rule, let previous = found.neighbours.previous,
      previous.clause.lowerBound == context.clause.lowerBound, !context.joinsPrevious,
      text.isHan(at: context.ownStart)
    {
      start = previous.ownStart
    }
    var words = phrase(start..<max(start, context.candidate.range.lowerBound))
    if let whole = acrossYears(context, found) { return whole }
    if isServed(context, found), let verb = words.verb(from: 0) { words = words.dropFirst(verb) }
    return words.withoutListedNames
  }

  /// In 达标率连续3年保持100% the years stand within the words of the share.
  private func acrossYears(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    guard context.indexInClause > 0, let previous = found.neighbours.previous,
      previous.kind == .duration,
      text.ends(with: "连续", before: previous.candidate.range.lowerBound)
    else { return nil }
    let start = previous.candidate.range.lowerBound - 2
    let before = phrase(previous.ownStart..<max(previous.ownStart, start))
    return before + phrase(context.ownRange)
  }

  /// In 为4.3万名困难人员发放补贴2亿元 the noun behind the first number is no word of the second.
  private func isServed(_ context: NumberContext, _ found: Found) -> Bool {
    guard context.indexInClause > 0, let previous = found.neighbours.previous,
      text.isHan(at: context.ownStart)
    else { return false }
    return previous.serves
  }
}

extension IndicatorReader {
  /// Rank = carried noun + 增速 + area + 排名.
  private func rank(_ context: NumberContext) -> Named? {
    var noun = phrase(context.ownRange)
    let area =
      context.last(ScopeReader.words, in: context.ownRange).map {
        text.string($0.place..<$0.place + $0.match.length)
      } ?? ""
    if let cue = noun.first(FigureWords.rankCues) { noun = noun.prefix(cue.place) }
    noun.trim()
    guard noun.isEmpty || noun.string == "增速" || noun.string == "总量" else {
      return Named(noun + area + "排名", by: .before)
    }
    // 占比重5%,总量居全省第3: the whole is ranked, not its share.
    let ranked = noun.string == "总量" ? subjects.last(where: \.isLevel) : nil
    guard let subject = ranked ?? subjects.last else { return nil }
    let rate = noun.string ?? (subject.isRate ? "增速" : "")
    return Named(subject.noun + rate + area + "排名", by: .rankCarried)
  }

  /// A change: its own noun before the first word of change or comparison, else the carried one.
  private func changed(_ context: NumberContext, _ found: Found) -> Named? {
    switch distributed(context, found) {
    case .given(let noun): return Named(noun, by: .distributed)
    case .missing: return unmatched
    case .notAsked: break
    }
    if context.joinsPrevious, let last { return Named(last, by: .joined) }
    let words = own(context, found)
    var noun = words
    if let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues) {
      noun = words.prefix(cue.place)
    }
    if text[context.candidate.range.upperBound] == "的", let behind = behind(context, found) {
      // 降低了80%的改造成本: what is lowered stands behind.
      if behind.first(IndicatorWords.cues) == nil { return Named(behind, by: .behind) }
    }
    noun.trim()
    if noun.count > 1 { return Named(noun, by: .before) }
    guard let subject = subjects.last else {
      return behind(context, found).map { Named($0, by: .behind) }
    }
    let isOfRate = context.kind == .points && subject.isRate
    return Named(isOfRate ? subject.noun + "增速" : subject.noun, by: .carried)
  }

  /// 分别: n values take the last n amounts in order; fewer amounts leave it missing.
  func distributed(_ context: NumberContext, _ found: Found) -> Share {
    let run = found.neighbours.run
    guard run.count > 1,
      let mark = context.leftRange.first(where: { text.starts(with: "分别", at: $0) })
    else { return .notAsked }
    var noun = phrase(context.clause.lowerBound..<mark)
    noun.trim()
    if noun.count > 1 { return listed(noun, run) }
    let levels = subjects.filter(\.isLevel)
    guard levels.count >= run.count else { return .missing }
    return .given(levels[levels.count - run.count + run.index].noun)
  }

  /// 甲、乙产量分别增长5%、8%: each value takes its own of the listed nouns, with the last word
  /// of the list; another number of nouns leaves it missing.
  private func listed(_ noun: NounPhrase, _ run: NumberRun) -> Share {
    let mark = Unicode.Scalar("、").value
    let parts = noun.scalars.split { $0 == mark || $0 == Unicode.Scalar("和").value }
    guard parts.count > 1 else { return .notAsked }
    guard parts.count == run.count else {
      return noun.scalars.contains(mark) ? .missing : .notAsked
    }
    let part = noun.part(parts[run.index].indices)
    let shared = noun.part(parts[parts.count - 1].indices).suffix(2)
    guard run.index < parts.count - 1, shared.isOne(of: IndicatorWords.sharedEnds) else {
      return .given(part)
    }
    return .given(part + shared)
  }

  /// What 分别 gives to one of several values.
  enum Share {
    case given(NounPhrase)
    case missing
    case notAsked
  }
}
