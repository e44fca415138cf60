import CTextTables
import ChineseText
import Values

/// Reads numbers that have a form of their own: ranks, fractions, 百分之五, 翻一番, 亿元以上.
struct SpecialFormReader {
  let text: FoldedText
  /// No number runs past this place.
  let limit: Int

  /// The candidate that a number makes by its form, `nil` for plain numbers.
  func candidate(for numeral: Numeral) -> Candidate? {
    RankReader(text: text, limit: limit).candidate(for: numeral) ?? fraction(numeral)
      ?? ratio(numeral) ?? doubling(numeral) ?? magnitude(numeral) ?? negative(numeral)
      ?? coefficient(numeral)
  }

  /// 一半, 三分之一, 百分之五.
  private func fraction(_ numeral: Numeral) -> Candidate? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    if text[start] == "一", end == start + 1, text[end] == "半" {
      return Candidate(
        range: start..<end + 1, value: ScaledDecimal(units: ScaledDecimal.unitsPerOne / 2),
        form: .fraction)
    }
    guard text.starts(with: "分之", at: end), let below = numeral.value, below.units > 0,
      let above = NumeralScanner(text: text, limit: limit).numeral(at: end + 2),
      let value = above.value
    else { return nil }
    let range = start..<above.range.upperBound
    if numeral.isBare, let percent = Unit.listed[below == ScaledDecimal(1000) ? "‰" : "%"] {
      return Candidate(range: range, value: value, unit: percent)
    }
    return Candidate(
      range: range,
      value: ScaledDecimal(units: value.units * ScaledDecimal.unitsPerOne / below.units),
      form: .fraction)
  }

  /// Whether `1:4` at a place is a ratio: a word of proportion stands shortly before it.
  func isRatio(at start: Int) -> Bool {
    (1...6).contains { back in
      text.starts(with: "比例", at: start - back - 1) || text.starts(with: "比", at: start - back)
        || text.starts(with: "配比", at: start - back - 1)
    }
  }

  private func ratio(_ numeral: Numeral) -> Candidate? {
    let end = numeral.range.upperBound
    guard text[end] == ":", !numeral.isChinese, text.isDigit(at: end + 1),
      isRatio(at: numeral.range.lowerBound), let above = numeral.value,
      let second = NumeralScanner(text: text, limit: limit).numeral(at: end + 1),
      let below = second.value, below.units > 0
    else { return nil }
    return Candidate(
      range: numeral.range.lowerBound..<second.range.upperBound,
      value: ScaledDecimal(units: above.units * ScaledDecimal.unitsPerOne / below.units),
      form: .fraction)
  }

  /// 翻一番 is 2 倍, 翻两番 4 倍.
  private func doubling(_ numeral: Numeral) -> Candidate? {
    let start = numeral.range.lowerBound
    guard text[start - 1] == "翻", text[numeral.range.upperBound] == "番",
      let times = numeral.value, times.isWhole, times.units > 0,
      times.units <= 6 * ScaledDecimal.unitsPerOne
    else { return nil }
    let exponent = Int(times.units / ScaledDecimal.unitsPerOne)
    return Candidate(
      range: start - 1..<numeral.range.upperBound + 1, value: ScaledDecimal(1 << exponent),
      unit: Unit.listed["倍"], form: .doubling)
  }

  /// 亿元以上项目, 百亿级: a multiplier alone defines a class.
  private func magnitude(_ numeral: Numeral) -> Candidate? {
    guard numeral.isBare, let value = numeral.value, value >= ScaledDecimal(1_000_000),
      numeral.approximation == 0
    else { return nil }
    let start = numeral.range.lowerBound
    var end = numeral.range.upperBound
    guard text.match(FigureWords.magnitudeNouns, at: end, limit: limit) != nil,
      text[start - 1] != "几", text[start - 1] != "数"
    else { return nil }
    if text[end] == "元" { end += 1 }
    let hasGrade = text[end] == "级"
    if hasGrade { end += 1 }
    var candidate = Candidate(
      range: start..<end, value: value, unit: Unit.listed["元"], form: .magnitude)
    candidate.hasGrade = hasGrade
    return candidate
  }

  /// 增长-3.2%: the sign belongs to the number where no range or name can be meant.
  private func negative(_ numeral: Numeral) -> Candidate? {
    let sign = numeral.range.lowerBound - 1
    guard text[sign] == "-" || text[sign] == "−", !numeral.isChinese, let value = numeral.value,
      text.isHan(at: sign - 1) || text.has(TEXT_CLAUSE_MARK, at: sign - 1)
    else { return nil }
    guard var candidate = UnitReader(text: text, limit: limit).candidate(for: numeral),
      candidate.value == value,
      candidate.unit?.dimension.kind == .share
        || candidate.unit?.dimension.kind == .points
        || candidate.unit?.dimension.kind == .temperature
    else { return nil }
    candidate.value = ScaledDecimal(units: -value.units)
    candidate.range = sign..<candidate.range.upperBound
    return candidate
  }

  /// 利用系数由0.548提高到0.571: a decimal without unit behind a word for a coefficient.
  private func coefficient(_ numeral: Numeral) -> Candidate? {
    guard numeral.hasDecimals, !numeral.isChinese, !numeral.hasMultiplier,
      let value = numeral.value
    else { return nil }
    let end = numeral.range.upperBound
    let isEnd =
      end >= limit || text.has(TEXT_PUNCTUATION | TEXT_NEWLINE, at: end)
      || text.match(ChangeReader.verbs, at: end) != nil
      || text.match(BoundReader.suffixes, at: end) != nil
    guard isEnd, text[end] != "%", text[end] != "‰", text[end] != "/" else { return nil }
    var place = numeral.range.lowerBound
    let stop = max(0, place - 16)
    while place > stop, !text.has(TEXT_SENTENCE_END | TEXT_NEWLINE, at: place - 1),
      text[place - 1] != ","
    {
      place -= 1
      if text.match(FigureWords.indexNouns, at: place, limit: limit) != nil {
        return Candidate(range: numeral.range, value: value)
      }
    }
    return nil
  }
}
