import CTextTables
import ChineseText
import Values

/// Says why a number is no figure, in the order of the reading rules.
///
/// Zones (metadata, markers, dates, titles, slogans) were asked before; here the neighbours of
/// the number decide.
struct NumeralFilter {
  let text: FoldedText
  /// No word runs past this place.
  let limit: Int

  /// The reason that holds whatever unit follows, `nil` when a unit should be looked for.
  func reasonBeforeUnit(_ numeral: Numeral) -> RejectionClass? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    if let reason = identifier(numeral) { return reason }
    if let reason = ordinal(numeral) { return reason }
    if isTechnical(numeral) { return .technicalName }
    if let reason = lexical(numeral) { return reason }
    if isClock(numeral) { return .clock }
    let before = text[start - 1]
    if before == "几" || before == "数" && text[start - 2] != "人" && numeral.isChinese
      || before == "好" && numeral.isDigitRun || text[start] == "几"
    {
      return .indefinite
    }
    if numeral.isChinese, numeral.isDigitRun {
      return isInPlaceName(numeral) ? .properName : .indefinite
    }
    if isPaired(numeral, end: end) { return .slogan }
    return nil
  }

  /// The reason that holds for a number with this unit.
  func reasonAfterUnit(_ numeral: Numeral, _ candidate: Candidate) -> RejectionClass? {
    let end = candidate.range.upperBound
    if isCalendar(numeral, candidate) { return .date }
    if text.match(FigureWords.listedAspects, at: end, limit: limit) != nil { return .enumerative }
    if numeral.isChinese, candidate.unit?.name == "年" || candidate.unit?.name == "天",
      text.match(FigureWords.programmeNouns, at: end, limit: limit) != nil
    {
      return .slogan
    }
    guard numeral.isChinese, numeral.range.count == 1 else { return nil }
    let start = numeral.range.lowerBound
    switch text[start] {
    case "一": return isCountedOne(numeral, candidate) ? nil : .article
    case "二": return .lexical
    case "百", "千", "万": return .indefinite
    default: break
    }
    if candidate.unit?.dimension == Dimension(.count, detail: "类")
      || candidate.unit?.dimension == Dimension(.grade)
    {
      return .enumerative
    }
    return nil
  }

  /// A year, month or day that no date could be made of: 4月起 in a letter without a day.
  private func isCalendar(_ numeral: Numeral, _ candidate: Candidate) -> Bool {
    let start = numeral.range.lowerBound
    guard let unit = candidate.unit, unit.dimension.kind == .duration else { return false }
    switch unit.name {
    case "年": return numeral.digitCount == 4 && !numeral.hasMultiplier && !numeral.isChinese
    case "月":
      return text.matchEnding(DateWords.lengths, before: start, lengthMax: 3) == nil
        && text[start] != "两"
    case "日":
      return text.matchEnding(DateWords.lengths, before: start, lengthMax: 3) == nil
        && text[candidate.range.upperBound] != "内" && text[candidate.range.upperBound] != "游"
    default: return false
    }
  }

  /// The reason for a number that no unit follows.
  func reasonWithoutUnit(_ numeral: Numeral) -> RejectionClass {
    let end = numeral.range.upperBound
    guard numeral.isChinese else { return .noUnit }
    if numeral.isBare { return .indefinite }
    switch text[end] {
    case "大", "级", "类", "方", "层", "线", "重", "维": return .enumerative
    default: break
    }
    if isInPlaceName(numeral) { return .properName }
    return text[numeral.range.lowerBound] == "一" ? .lexical : .noUnit
  }

  /// 三江镇, 三江口市, 五一路: what places are called follows at once or behind a short name.
  private func isInPlaceName(_ numeral: Numeral) -> Bool {
    let end = numeral.range.upperBound
    for length in (numeral.isDigitRun ? 0 : 1)...2 {
      if length > 0, !text.isHan(at: end + length - 1) { return false }
      if let ending = text.match(FigureWords.placeEndings, at: end + length, limit: limit),
        length < 2 || ending.payload == 0
      {
        // 七八个村 counts, roughly; of other numbers it is known that no unit follows.
        return length == 0 || !numeral.isDigitRun
          || text.match(UnitLexicon.words, at: end, limit: limit) == nil
      }
    }
    return false
  }

  /// Where to go on behind a rejected number: behind the whole word it belongs to.
  func endOfRejected(_ numeral: Numeral, for reason: RejectionClass) -> Int {
    switch reason {
    case .lexical:
      guard let word = text.match(FigureWords.lexical, at: numeral.range.lowerBound, limit: limit)
      else { return numeral.range.upperBound }
      return numeral.range.lowerBound + word.length
    case .clock:
      var end = numeral.range.upperBound
      while end < limit, text.isDigit(at: end) || text[end] == ":" { end += 1 }
      return end
    case .technicalName, .identifier:
      var end = numeral.range.upperBound
      while end < limit,
        text.has(TEXT_DIGIT | TEXT_LATIN, at: end)
          || text.isDigit(at: end + 1) && (text[end] == "." || text[end] == "-" || text[end] == "/")
      {
        end += 1
      }
      return end
    default: return numeral.range.upperBound
    }
  }
}

extension NumeralFilter {
  /// Numbers of documents, sessions, proposals, phones, addresses.
  private func identifier(_ numeral: Numeral) -> RejectionClass? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    if numeral.value == nil { return .identifier }
    let after = text[end]
    if after == "号" || after == " " && text[end + 1] == "号" { return .identifier }
    if after == "届" { return text[start - 1] == "连" ? nil : .identifier }
    if text.starts(with: "次会议", at: end) || text.starts(with: "次全", at: end) {
      return .identifier
    }
    if text[start - 1] == "届" || text.ends(with: "届第", before: start) { return .identifier }
    switch text[start - 1] {
    case "〔", "[", "【": return .identifier
    default: break
    }
    guard !numeral.isChinese, !numeral.hasMultiplier else { return nil }
    let isJoined = after == "-" && text.isDigit(at: end + 1) && numeral.digitCount >= 3
    if isJoined, text.isDigit(at: end + 4) { return .identifier }
    if text[start - 1] == "-", text.isDigit(at: start - 2), numeral.digitCount >= 6 {
      return .identifier
    }
    if numeral.digitCount >= 9, !numeral.hasDecimals { return .identifier }
    if text[start] == "0", numeral.digitCount >= 2 { return .identifier }
    return nil
  }

  /// 第七批, 第十二条: an order, unless it is a rank.
  private func ordinal(_ numeral: Numeral) -> RejectionClass? {
    guard text[numeral.range.lowerBound - 1] == "第" else { return nil }
    return RankReader(text: text, limit: limit).isRank(numeral) ? nil : .ordinal
  }

  /// 5G, 4S店, PM2.5, 00后, 2.0版, G104, 12345热线, `3+3`.
  private func isTechnical(_ numeral: Numeral) -> Bool {
    guard !numeral.isChinese else { return false }
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    let before = text[start - 1]
    if text_is(before, TEXT_LATIN) || before == "_" { return true }
    if text_is(before, TEXT_DASH), text.isLatin(at: start - 2) { return true }
    if text.isLatin(at: end), text.match(UnitLexicon.words, at: end, limit: limit) == nil {
      return true
    }
    if before == "+" || text[end] == "+" { return true }
    if text[end] == ".", text.isDigit(at: end + 1) { return true }
    if before == ".", text.isDigit(at: start - 2) { return true }
    switch text[end] {
    case "版", "后": return numeral.digitCount <= 2 && text[end + 1] != "续"
    default: break
    }
    return numeral.digitCount >= 3 && !numeral.hasMultiplier
      && text.match(FigureWords.programmeNouns, at: end, limit: limit) != nil
  }

  /// 一批, 进一步, 数据: words in which nothing is counted.
  private func lexical(_ numeral: Numeral) -> RejectionClass? {
    guard numeral.isChinese else { return nil }
    let start = numeral.range.lowerBound
    if text[start] == "一", text[start + 1] != "半",
      text.matchEnding(FigureWords.beforeOne, before: start, lengthMax: 2) != nil,
      numeral.range.count == 1
    {
      return .lexical
    }
    if text.ends(with: "进", before: start), text[start + 1] == "步" { return .lexical }
    guard let word = text.match(FigureWords.lexical, at: start, limit: limit) else { return nil }
    return word.length > numeral.range.count || numeral.isBare ? .lexical : nil
  }

  /// 8:30, 22时, 3比2; a ratio (比例为1:4) is no time.
  private func isClock(_ numeral: Numeral) -> Bool {
    guard !numeral.isChinese, !numeral.hasMultiplier else { return false }
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    if text[end] == ":", text.isDigit(at: end + 1) {
      return !SpecialFormReader(text: text, limit: limit).isRatio(at: start)
    }
    if text[end] == "时", numeral.digitCount <= 2 { return true }
    if text[end] == "点", numeral.digitCount <= 2, !numeral.hasDecimals { return true }
    return text[end] == "比" && text.isDigit(at: end + 1)
  }

  /// 一企一策, 五升一降, 千方百计: a numeral and a character, twice.
  private func isPaired(_ numeral: Numeral, end: Int) -> Bool {
    guard numeral.isChinese, numeral.range.count == 1 else { return false }
    let start = numeral.range.lowerBound
    for length in 1...3 {
      let next = end + length
      guard next < limit, text.isHan(at: next - 1) else { break }
      if text_is(text[next], TEXT_NUMERAL), text.isHan(at: next + 1),
        !text_is(text[next + 1], TEXT_NUMERAL), isShortPair(start, next, length)
      {
        return true
      }
      if text_is(text[next - 1], TEXT_NUMERAL) { break }
    }
    let isSecond = (2...4).contains { length in
      let first = start - length
      return text_is(text[first], TEXT_NUMERAL) && !text_is(text[first - 1], TEXT_NUMERAL)
        && isShortPair(first, start, length - 1)
    }
    return isSecond
  }

  /// Both halves of a pair begin alike (一企一策) or count no unit (五升一降).
  private func isShortPair(_ first: Int, _ second: Int, _ length: Int) -> Bool {
    for place in first + 1..<second where !text.isHan(at: place) { return false }
    if text[first] == text[second], text[first] == "一" { return true }
    guard length == 1 else { return false }
    return !isClassifier(at: first + 1) && !isClassifier(at: second + 1)
  }

  private func isClassifier(at place: Int) -> Bool {
    guard let unit = text.match(UnitLexicon.words, at: place) else { return false }
    return UnitLexicon.entries[unit.payload].allowsChinese
  }

  /// 一 counts only after 仅, a contrast, or where a length of time is used up.
  private func isCountedOne(_ numeral: Numeral, _ candidate: Candidate) -> Bool {
    let start = numeral.range.lowerBound
    return text.matchEnding(FigureWords.beforeOneCount, before: start, lengthMax: 3) != nil
  }
}
