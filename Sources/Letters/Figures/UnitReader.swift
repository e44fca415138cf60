import CTextTables
import ChineseText
import Values

/// Finds the unit behind a number, and the far end of a range of numbers.
struct UnitReader {
  let text: FoldedText
  /// No unit runs past this place.
  let limit: Int

  /// A unit found behind a number.
  struct Found {
    var unit: Unit
    var end: Int
    var allowsChinese: Bool
    var isRepaired = false
  }

  /// The number with its unit, `nil` when no unit makes a figure of it.
  func candidate(for numeral: Numeral) -> Candidate? {
    guard let value = numeral.value, !numeral.isBare || numeral.approximation != 0 else {
      return nil
    }
    if let range = rangeCandidate(for: numeral, value: value) { return range }
    let start = text.skippingSpaces(from: numeral.range.upperBound, limit: 1)
    if let found = unit(at: start) {
      return candidate(numeral, value: value, unit: found).map(withRate)
    }
    if let money = elidedMoney(numeral, value: value) { return money }
    return countedNoun(numeral, value: value)
  }

  private func candidate(_ numeral: Numeral, value: ScaledDecimal, unit: Found) -> Candidate? {
    if numeral.isChinese, !unit.allowsChinese { return nil }
    var candidate = Candidate(
      range: numeral.range.lowerBound..<unit.end, value: value, unit: unit.unit,
      approximation: numeral.approximation)
    candidate.isRepaired = unit.isRepaired
    if unit.unit.dimension.kind == .share, unit.unit.name == "成" {
      candidate.value = ScaledDecimal(units: value.units * 10)
      candidate.unit = Unit.listed["%"]
    } else if candidate.approximation == 0, NumeralValue.isApproximation(text[unit.end]),
      text[unit.end] == "多" || text[unit.end] == "余",
      unit.unit.dimension.kind == .duration || unit.unit.dimension.kind == .money
    {
      // 3年多, 5亿元余: the unit comes first; the span keeps to number and unit.
      candidate.approximation = text[unit.end]
    }
    return candidate
  }

  /// 每平方米800元: the unit is 元/平方米, and the figure begins at 每.
  private func withRate(_ candidate: Candidate) -> Candidate {
    let start = candidate.range.lowerBound
    guard let unit = candidate.unit,
      let base = text.matchEnding(UnitLexicon.endings, before: start, lengthMax: 4),
      text[start - base.length - 1] == "每",
      let below = Unit.listed[UnitLexicon.entries[base.payload].unit.name]
    else { return candidate }
    switch below.dimension.kind {
    case .area, .length, .volume, .mass, .energy: break
    case .duration where below.name == "秒" && unit.dimension.kind != .money: break
    default: return candidate
    }
    let name = "\(unit.name)/\(below.name)"
    var rate = candidate
    rate.unit = Unit.named(name) ?? Unit(name, Dimension(.rate, detail: name), 1, over: 1)
    rate.range = start - base.length - 1..<candidate.range.upperBound
    return rate
  }

  /// The unit at a place, a rate (元/平方米, 元/人·年) taken whole.
  func unit(at start: Int) -> Found? {
    guard let match = text.match(UnitLexicon.words, at: start, limit: limit) else { return nil }
    let entry = UnitLexicon.entries[match.payload]
    var found = Found(
      unit: entry.unit, end: start + match.length, allowsChinese: entry.allowsChinese)
    if isOtherWord(entry, end: found.end) { return nil }
    found.isRepaired = text.starts(with: "千万时", at: start)
    extendRate(&found)
    if entry.isPoints, found.end == start + match.length {
      found.unit = Unit.listed["百分点"] ?? found.unit
    }
    return found
  }

  /// A classifier that the next character turns into another word: 部分, 个体, 名录.
  private func isOtherWord(_ entry: UnitLexicon.Entry, end: Int) -> Bool {
    let next = text[end]
    return entry.otherWordEnds.contains(next)
      || next == "人" && text[end + 1] == "信" && entry.unit.name == "个"
  }

  /// Takes `/平方米`, `/人·年` behind a unit.
  private func extendRate(_ found: inout Found) {
    var name = found.unit.name
    var end = found.end
    guard text[end] == "/" else { return }
    var mark: Unicode.Scalar = "/"
    while text[end] == mark, let next = text.match(UnitLexicon.words, at: end + 1, limit: limit) {
      name.unicodeScalars.append(mark)
      name += UnitLexicon.entries[next.payload].unit.name
      end += 1 + next.length
      mark = "·"
    }
    guard end > found.end else { return }
    found.unit = Unit.named(name) ?? Unit(name, Dimension(.rate, detail: name), 1, over: 1)
    found.end = end
  }
}

extension UnitReader {
  /// `1—2个`, `3至5年`, `10%-15%`: one figure with two values.
  private func rangeCandidate(for numeral: Numeral, value: ScaledDecimal) -> Candidate? {
    let afterFirst = numeral.range.upperBound
    let firstUnit = unit(at: afterFirst)
    guard let next = rangeMark(at: firstUnit?.end ?? afterFirst),
      let second = NumeralScanner(text: text, limit: limit).numeral(at: next),
      second.isChinese == numeral.isChinese, let upper = second.value,
      let found = unit(at: text.skippingSpaces(from: second.range.upperBound, limit: 1)),
      !text.has(TEXT_DASH, at: numeral.range.lowerBound - 1),
      firstUnit == nil || firstUnit?.unit == found.unit
    else { return nil }
    guard var candidate = candidate(numeral, value: value, unit: found) else { return nil }
    // 20至30万元: the multiplier stands once; 2万至3万 has its own.
    if firstUnit == nil, !numeral.hasMultiplier, second.hasMultiplier,
      let scaled = value.scaled(by: second.multiplierPower)
    {
      candidate.value = scaled
    }
    guard candidate.value < upper else { return nil }
    candidate.valueMax = found.unit.name == "成" ? ScaledDecimal(units: upper.units * 10) : upper
    return candidate
  }

  /// The place after a dash, 至 or 到 that joins two numbers.
  private func rangeMark(at place: Int) -> Int? {
    if text[place] == "至" || text[place] == "到" {
      return isNumeral(at: place + 1) ? place + 1 : nil
    }
    var next = place
    while text.has(TEXT_DASH, at: next), next < place + 2 { next += 1 }
    return next > place && isNumeral(at: next) ? next : nil
  }

  private func isNumeral(at place: Int) -> Bool {
    text.has(TEXT_DIGIT | TEXT_NUMERAL, at: place)
  }

  /// 元 left out after 亿, or after 万 behind a money word.
  private func elidedMoney(_ numeral: Numeral, value: ScaledDecimal) -> Candidate? {
    guard numeral.hasMultiplier, !numeral.isChinese, numeral.multiplierPower >= 4,
      isEndOfNumber(at: numeral.range.upperBound), let yuan = Unit.listed["元"]
    else { return nil }
    var place = numeral.range.lowerBound
    let stop = max(0, place - 16)
    var hasMoneyNoun = false
    while place > stop, !text.has(TEXT_SENTENCE_END | TEXT_NEWLINE, at: place - 1), !hasMoneyNoun {
      place -= 1
      hasMoneyNoun = text.match(FigureWords.moneyNouns, at: place) != nil
    }
    guard hasMoneyNoun else { return nil }
    return Candidate(
      range: numeral.range, value: value, unit: yuan, approximation: numeral.approximation)
  }

  private func isEndOfNumber(at place: Int) -> Bool {
    if text.has(TEXT_PUNCTUATION | TEXT_NEWLINE, at: place) || place >= limit { return true }
    return text.match(BoundReader.suffixes, at: place) != nil || text[place] == "的"
      || text[place] == "大" || text[place] == "和"
  }

  /// A number of things without classifier: 筛选3企业.
  private func countedNoun(_ numeral: Numeral, value: ScaledDecimal) -> Candidate? {
    guard !numeral.isChinese, !numeral.hasMultiplier, numeral.digitCount <= 4,
      !numeral.hasDecimals,
      let noun = text.match(FigureWords.countedNouns, at: numeral.range.upperBound, limit: limit),
      text.isHan(at: numeral.range.lowerBound - 1)
        || text.has(TEXT_CLAUSE_MARK, at: numeral.range.lowerBound - 1)
    else { return nil }
    let unit = Unit.listed[FigureWords.countedNounUnits[noun.payload]]
    return Candidate(range: numeral.range, value: value, unit: unit)
  }
}
