import CTextTables
import ChineseText
import Values

/// Reads the number that begins at a place.
///
/// Source: section 6 of the reading rules, "Number".
struct NumeralScanner {
  /// More digits than this are no quantity.
  static let digitCountMax = 18

  let text: FoldedText
  /// No number runs past this place.
  let limit: Int

  /// The number that begins at a digit or a Chinese numeral, `nil` where none does.
  func numeral(at start: Int) -> Numeral? {
    guard start < limit else { return nil }
    if text.isDigit(at: start) { return digits(at: start) }
    return ChineseNumeralScanner(text: text, limit: limit).numeral(at: start)
  }

  private func digits(at start: Int) -> Numeral {
    var numeral = Numeral(range: start..<start, value: nil)
    var mantissa: Int128 = 0
    var exponent = 0
    var next = start
    func take() {
      if numeral.digitCount + -exponent < Self.digitCountMax {
        mantissa = mantissa * 10 + Int128(text[next] &- 0x30)
      }
      next += 1
    }
    while next < limit, text.isDigit(at: next) {
      take()
      numeral.digitCount += 1
    }
    if numeral.digitCount <= 3, let groups = groupCount(from: next, start: start) {
      for _ in 0..<groups {
        next += 1
        for _ in 0..<3 { take() }
        numeral.digitCount += 3
      }
    }
    if text[next] == ".", text.isDigit(at: next + 1), next + 1 < limit {
      numeral.hasDecimals = true
      next += 1
      while next < limit, text.isDigit(at: next) {
        take()
        exponent -= 1
      }
    }
    let isTooLong = numeral.digitCount - exponent > Self.digitCountMax
    numeral.range = start..<next
    numeral.value = isTooLong ? nil : ScaledDecimal(mantissa: mantissa, exponent: exponent)
    addMultipliers(to: &numeral)
    return numeral
  }

  /// How many groups of three digits follow, `nil` when the comma is a clause mark.
  ///
  /// A comma groups only with exactly three digits after each comma, no further digit, and a
  /// unit, a multiplier or a decimal point behind; after 第 or a rate verb (增长5,120家) the
  /// number before the comma is complete, since its % or rank is what the verb asks for.
  private func groupCount(from first: Int, start: Int) -> Int? {
    var next = first
    var count = 0
    while text[next] == ",", next + 3 < limit, count < 5,
      (1...3).allSatisfy({ text.isDigit(at: next + $0) }), !text.isDigit(at: next + 4)
    {
      next += 4
      count += 1
    }
    guard count > 0, text[start] != "0" else { return nil }
    if text[start - 1] == "第" || text.matchEnding(FigureWords.rateVerbs, before: start) != nil {
      return nil
    }
    if text[next] == ".", text.isDigit(at: next + 1) { return count }
    let after = text.skippingSpaces(from: next, limit: 1)
    let scalar = text[after]
    let hasUnit =
      NumeralValue.power(scalar) != nil || NumeralValue.isApproximation(scalar)
      || text.match(UnitLexicon.words, at: after, limit: limit) != nil
    return hasUnit ? count : nil
  }

  /// Adds 十 百 千 万 亿 and 余 多 来 几, one space allowed, and a second part (1亿2000万).
  private func addMultipliers(to numeral: inout Numeral) {
    var next = text.skippingSpaces(from: numeral.range.upperBound, limit: 1)
    var end = numeral.range.upperBound
    if !numeral.hasDecimals, NumeralValue.isApproximation(text[next]),
      isInexactPlace(after: next + 1)
    {
      numeral.approximation = text[next]
      next += 1
      end = next
    }
    if text[next] == "个", text[next + 1] == "亿", !beginsFigure(after: next + 2) {
      multiply(&numeral, by: 8)
      next += 2
      end = next
    }
    while next < limit, let power = NumeralValue.power(text[next]), !isUnit(at: next) {
      multiply(&numeral, by: power)
      next += 1
      end = next
    }
    if numeral.hasMultiplier {
      if numeral.approximation == 0, NumeralValue.isApproximation(text[next]),
        isInexactPlace(after: next + 1)
      {
        numeral.approximation = text[next]
        end = next + 1
      } else if numeral.multiplierPower >= 8, text.isDigit(at: next) {
        end = addingTail(to: &numeral, at: next) ?? end
      }
    }
    numeral.range = numeral.range.lowerBound..<min(end, limit)
  }

  /// 个亿 is a multiplier, but in 16个亿元上项目 the 亿 begins the next figure.
  private func beginsFigure(after place: Int) -> Bool {
    switch text[place] {
    case "元", "上", "级": true
    case "以": text.match(FigureWords.countedNouns, at: place + 2) != nil
    default: false
    }
  }

  /// 余 and 多 belong to the number only before a multiplier or a unit.
  private func isInexactPlace(after place: Int) -> Bool {
    NumeralValue.power(text[place]) != nil
      || text.match(UnitLexicon.words, at: place, limit: limit) != nil
  }

  /// A 千 or 百 that begins a unit (千瓦, 百分点) is no multiplier.
  private func isUnit(at place: Int) -> Bool {
    guard let unit = text.match(UnitLexicon.words, at: place, limit: limit) else { return false }
    return unit.length > 1
  }

  private func multiply(_ numeral: inout Numeral, by power: Int) {
    numeral.hasMultiplier = true
    numeral.multiplierPower = power
    numeral.value = numeral.value?.scaled(by: power)
  }

  /// The end of a second part such as 2000万 after 1亿.
  private func addingTail(to numeral: inout Numeral, at start: Int) -> Int? {
    let tail = digits(at: start)
    guard tail.hasMultiplier, tail.multiplierPower < numeral.multiplierPower,
      let first = numeral.value, let second = tail.value
    else { return nil }
    numeral.value = ScaledDecimal(units: first.units + second.units)
    return tail.range.upperBound
  }
}

extension ScaledDecimal {
  /// This value × 10^`power`, `nil` when too large.
  func scaled(by power: Int) -> ScaledDecimal? {
    let (product, overflow) = units.multipliedReportingOverflow(by: Self.powerOfTen(power))
    guard !overflow, product.magnitude <= Self.magnitudeMax.magnitude else { return nil }
    return ScaledDecimal(units: product)
  }
}
