import CTextTables
import ChineseText
import Values

extension IndicatorReader {
  /// A noun phrase behind a number is cut after so many characters.
  private static let behindMax = 26
  /// Longer words before a number are a clause of their own when a noun stands behind it.
  private static let introductionMax = 8

  /// An amount: the noun behind the number, or the words before it.
  func counted(_ context: NumberContext, _ found: Found) -> Named? {
    if let signers = signers(context) { return Named(signers, by: .signers) }
    var words = own(context, found)
    if found.change?.isLevel == true || found.basis != nil || context.kind == .duration,
      let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues)
    {
      words = words.prefix(cue.place)
    }
    let onlyVerb = words.ends(with: "完成") || words.ends(with: "开展") || words.ends(with: "实现")
    let investment = words.investment
    words.remove("实现")
    words.remove("完成")
    let listsNames = words.ends(with: "等")
    let raw = words
    words.trim()
    if let last, found.neighbours.run.index > 0 && words.isEmpty || namesPrevious(words, context) {
      return joined(last, context, found)
    }
    if let purpose = purpose(words, context) { return Named(purpose, by: .around) }
    if let attribute = attribute(investment ?? words, context, found) { return attribute }
    if raw.ends(with: "剩余") || raw.ends(with: "其余"), words.count <= 2,
      let subject = subjects.last?.noun
    {
      return Named(word("剩余") + subject, by: .headCarried)
    }
    if let noun = behind(context, found) {
      let isOwn = words.isEmpty || listsNames || onlyVerb || words.count > Self.introductionMax
      return isOwn ? Named(noun, by: .behind) : Named(words + noun, by: .around)
    }
    if let verb = words.first(IndicatorWords.bareVerbs), verb.match.length == words.count,
      let subject = subjects.last?.noun, subject.count <= 16
    {
      // 已整改561处 says of what only before: 发现隐患589处.
      return Named(words + subject, by: .verbCarried)
    }
    if !words.isEmpty { return withHead(words, raw: raw, context, found) }
    guard
      found.change?.isLevel == true || found.basis != nil || context.indexInClause > 0
        || continues(context, found)
    else { return nil }
    return subjects.last.map { Named($0.noun, by: .carried) }
  }

  /// In 3个村、1860户 the words between belong to the number before.
  private func namesPrevious(_ words: NounPhrase, _ context: NumberContext) -> Bool {
    guard let last, context.indexInClause > 0, !words.isEmpty, text.isHan(at: context.ownStart),
      text[context.candidate.range.lowerBound - 1] == "、"
    else { return false }
    return last.suffix(words.count).scalars.elementsEqual(words.scalars)
  }

  /// 已出让30亩,确保全年50亩以上: the same unit again, and nothing but a date or a cue before it.
  private func continues(_ context: NumberContext, _ found: Found) -> Bool {
    found.neighbours.previous?.candidate.unit?.name == context.candidate.unit?.name
      && found.neighbours.previous != nil && found.status != .actual
  }

  /// 等3位委员 in the salutation counts those who signed.
  private func signers(_ context: NumberContext) -> NounPhrase? {
    guard context.passage.role == .opening, context.candidate.unit?.dimension.kind == .count else {
      return nil
    }
    if text.starts(with: "委员", at: context.ownEnd) { return word("联名提案委员人数") }
    return text.starts(with: "代表", at: context.ownEnd) ? word("联名建议代表人数") : nil
  }

  /// 其中负增长的有12家 names no noun: that of 30家企业中 before it is meant.
  private func withHead(
    _ words: NounPhrase, raw: NounPhrase, _ context: NumberContext, _ found: Found
  ) -> Named {
    if words.count > NounPhrase.lengthMax {
      return Named(words.dropFirst(words.count - NounPhrase.lengthMax), by: .before)
    }
    guard raw.ends(with: "的有") || raw.ends(with: "的") || raw.ends(with: "的共有"),
      let subject = subjects.last?.noun, subject.count <= 12, context.kind == .count
    else { return Named(words, by: .before) }
    return Named(words + "的" + subject, by: .headCarried)
  }

  /// The words behind a number up to the end of its clause or to the next number.
  ///
  /// A bound that stands right behind (11个亿元以上项目) belongs to them, and so does the rest of the
  /// clause in 7家企业的9人参加.
  func behind(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    let end = context.clause.upperBound
    guard context.ownEnd < end, let next = found.neighbours.next,
      next.candidate.range.lowerBound < end
    else {
      let whole = noun(context.ownEnd..<max(context.ownEnd, end), cutAtMark: false)
      return context.serves ? whole.map(\.uptoVerb) : whole
    }
    let nextStart = next.candidate.range.lowerBound
    if nextStart == context.ownEnd {
      guard next.candidate.form == .magnitude || next.ownEnd > next.candidate.range.upperBound
      else { return nil }
      return noun(nextStart..<end, cutAtMark: false)
    }
    guard var head = noun(context.ownEnd..<nextStart, cutAtMark: true) else { return nil }
    if context.serves { head = head.uptoVerb }
    guard text[nextStart - 1] == "的", head.count <= 4,
      let rest = noun(next.ownEnd..<max(next.ownEnd, end), cutAtMark: true)
    else { return head }
    return head + rest
  }

  private func noun(_ range: Range<Int>, cutAtMark: Bool) -> NounPhrase? {
    var noun = phrase(range)
    if cutAtMark, let mark = noun.scalars.firstIndex(where: { $0 == "、" }) {
      noun = noun.prefix(mark)
    }
    if noun.starts(with: "的") { noun = noun.dropFirst(1) }
    guard let first = noun.scalars.first,
      text_is(first, TEXT_HAN | TEXT_LATIN | TEXT_DIGIT) || first == "“" || first == "《",
      noun.firstPlace(of: IndicatorWords.noNouns) != 0
    else { return nil }
    noun.trimEnd()
    // 分三年投入9000万元: a bare verb is no noun of the years.
    if noun.isEmpty || noun.isOne(of: AdjunctWords.verbs) { return nil }
    if noun.count > Self.behindMax { noun = noun.prefix(Self.behindMax) }
    return noun.count > 1 || noun.isOne(of: IndicatorWords.shortNouns) ? noun : nil
  }
}

extension IndicatorReader {
  /// A bound: head noun + attribute (亿元以上项目 → 项目投资额); in a rule the noun to the left.
  func threshold(_ context: NumberContext, _ found: Found) -> Named? {
    if found.status == .rule { return ruleBound(context, found) }
    var words = phrase(context.ownRange)
    words.trim()
    let noun = classNoun(context, found)
    if context.kind == .age { return age(of: noun, words: words) }
    guard let noun, let head = noun.last(IndicatorWords.heads) else {
      return words.isEmpty ? noun.map { Named($0, by: .behind) } : Named(words, by: .before)
    }
    let matched = IndicatorWords.classHeads[head.match.payload]
    if words.count <= 6, words.last(IndicatorWords.boundAttributes) != nil {
      return Named(word(matched.noun) + words, by: .classBound)
    }
    var name = noun.prefix(head.place + head.match.length)
    while let match = name.first(IndicatorWords.quantifiers), match.place == 0 {
      name = name.dropFirst(match.match.length)
    }
    return Named(name + matched.attribute, by: .classBound)
  }

  /// 80岁以上老人: the age of those whom the bound picks out.
  private func age(of noun: NounPhrase?, words: NounPhrase) -> Named {
    guard var noun, noun.count > 1 else {
      return words.ends(with: "年龄")
        ? Named(words, by: .before) : Named(word("年龄"), by: .classBound)
    }
    if let verb = noun.verb(from: 0) { noun = noun.prefix(verb) }
    for end: Word in ["的", "占"] {
      if let place = noun.firstPlace(of: end), place > 1 { noun = noun.prefix(place) }
    }
    return Named(noun + "年龄", by: .classBound)
  }

  /// The noun of the class, up to the number that counts it.
  private func classNoun(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    var end = context.clause.upperBound
    if let next = found.neighbours.next { end = min(end, next.candidate.range.lowerBound) }
    return noun(context.ownEnd..<max(context.ownEnd, end), cutAtMark: true)
  }

  /// A rule's bound: its own noun, else that of the bound before; caps are called 补助上限.
  private func ruleBound(_ context: NumberContext, _ found: Found) -> Named? {
    var words = own(context, found)
    if let cue = words.first(IndicatorWords.cues, except: IndicatorWords.notCues),
      found.change != nil
    {
      words = words.prefix(cue.place)
    }
    words.trim()
    let subject = subjects.last?.noun.withoutEnd("补助比例").withoutEnd("补助上限")
    let isCap = found.bound == "不超过" || found.bound == "最高" || found.bound == "最多"
    if isCap, context.kind == .money {
      let noun = words.count > 1 ? words : receiver(context) ?? subject ?? word("")
      return Named(noun + (noun.ends(with: "补助") ? "上限" : "补助上限"), by: .cap)
    }
    if words.starts(with: "占"), let subject { return Named(subject + words, by: .portion) }
    if words.count > 1 {
      return Named(words.count > 24 ? words.dropFirst(words.count - 24) : words, by: .before)
    }
    if let subject { return Named(subject, by: .carried) }
    if let noun = following(context, found) { return Named(noun, by: .behind) }
    return last.map { Named($0, by: .carried) }
  }

  /// 对符合条件的合作社,给予最高20万元的补贴: who gets it, in the clause before.
  private func receiver(_ context: NumberContext) -> NounPhrase? {
    let clauses = ClauseReader(text: text, range: context.passage.range)
    let end = context.clause.lowerBound - 1
    guard end > context.passage.range.lowerBound else { return nil }
    var words = phrase(clauses.start(before: end)..<end)
    if let of = words.lastPlace(of: "的"), words.count - of > 2 { words = words.dropFirst(of + 1) }
    words.trim()
    return (2...12).contains(words.count) && words.verb(from: 0) == nil ? words : nil
  }

  private func following(_ context: NumberContext, _ found: Found) -> NounPhrase? {
    text[context.ownEnd] == "的" ? behind(context, found) : nil
  }
}
