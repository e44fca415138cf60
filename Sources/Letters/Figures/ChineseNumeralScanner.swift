import CTextTables
import ChineseText
import Values

/// Reads a number in Chinese numerals: 一百二十, 两千五百万, 三点五, 十余, 百.
struct ChineseNumeralScanner {
  /// Longer runs of numerals are no number.
  static let lengthMax = 24

  let text: FoldedText
  /// No number runs past this place.
  let limit: Int

  /// The number that begins at a place, `nil` where no Chinese numeral stands.
  ///
  /// A run that is too long or has no reading is returned whole with no value.
  func numeral(at start: Int) -> Numeral? {
    guard
      NumeralValue.digit(text[start]) != nil || NumeralValue.power(text[start]) != nil
        || NumeralValue.tens(text[start]) != nil
    else { return nil }
    var reader = Reader()
    var next = start
    while next < limit, !startsUnit(at: next, from: start), reader.take(text[next]) { next += 1 }
    var numeral = Numeral(range: start..<next, value: reader.value, isChinese: true)
    numeral.hasMultiplier = reader.lastPower > 0
    numeral.multiplierPower = reader.lastPower
    numeral.isBare = !reader.hasDigit && text[start] != "十"
    numeral.isDigitRun = reader.lastPower == 0 && next - start > 1
    numeral.digitCount = next - start
    if next - start > Self.lengthMax { numeral.value = nil }
    if text[next] == "点", let decimal = NumeralValue.digit(text[next + 1]),
      numeral.digitCount == 1, let value = numeral.value
    {
      numeral.value = ScaledDecimal(
        units: value.units + Int128(decimal) * ScaledDecimal.unitsPerOne / 10)
      numeral.hasDecimals = true
      next += 2
      numeral.range = start..<next
    }
    addApproximation(to: &numeral)
    return numeral
  }

  /// In 两千米 the 千 begins the unit.
  private func startsUnit(at place: Int, from start: Int) -> Bool {
    guard place > start, let power = NumeralValue.power(text[place]), power == 3,
      let unit = text.match(UnitLexicon.words, at: place, limit: limit)
    else { return false }
    return unit.length > 1
  }

  /// 余 多 来 几 follow a multiplier; a further 万 or 亿 may stand behind them.
  private func addApproximation(to numeral: inout Numeral) {
    let next = numeral.range.upperBound
    guard numeral.hasMultiplier, next < limit, NumeralValue.isApproximation(text[next]) else {
      return
    }
    var end = next + 1
    if let power = NumeralValue.power(text[end]), power >= 4 {
      numeral.value = numeral.value?.scaled(by: power)
      numeral.multiplierPower = power
      end += 1
    } else if text.match(UnitLexicon.words, at: end, limit: limit) == nil {
      return
    }
    numeral.approximation = text[next]
    numeral.range = numeral.range.lowerBound..<end
  }
}

extension ChineseNumeralScanner {
  /// Adds up the places of a number, 万 and 亿 closing their groups.
  private struct Reader {
    var total: Int128 = 0
    var group: Int128 = 0
    var digit: Int128?
    var digitRun: Int128 = 0
    var digitCount = 0
    var hasDigit = false
    var lastPower = 0
    var isValid = true

    var value: ScaledDecimal? {
      guard isValid else { return nil }
      if lastPower == 0, digitCount > 1 {
        return digitCount <= 8 ? ScaledDecimal(mantissa: digitRun, exponent: 0) : nil
      }
      return ScaledDecimal(mantissa: total + group + (digit ?? 0), exponent: 0)
    }

    /// Takes one character; `false` when it is no numeral and the run ends before it.
    mutating func take(_ scalar: UInt32) -> Bool {
      if let next = NumeralValue.digit(scalar) {
        takeDigit(next)
      } else if let tens = NumeralValue.tens(scalar) {
        hasDigit = true
        lastPower = 1
        group += Int128(tens) * 10
      } else if let power = NumeralValue.power(scalar) {
        takePower(power)
      } else {
        return false
      }
      return true
    }

    private mutating func takeDigit(_ next: Int) {
      if digit != nil, digit != 0, lastPower > 0 { isValid = false }
      hasDigit = true
      digit = Int128(next)
      digitCount += 1
      if digitCount <= 8 { digitRun = digitRun * 10 + Int128(next) }
    }

    private mutating func takePower(_ power: Int) {
      if digitCount > 1, lastPower == 0 { isValid = false }
      lastPower = power
      guard total + group < 1_000_000_000_000 else {
        isValid = false
        return
      }
      if power < 4 {
        if digit == nil, group > 0 { isValid = false }
        group += (digit ?? 1) * ScaledDecimal.powerOfTen(power)
      } else {
        let below = group + (digit ?? 0)
        let whole = power == 8 ? total + below : below
        let product = (whole == 0 ? 1 : whole) * ScaledDecimal.powerOfTen(power)
        total = power == 8 ? product : total + product
        group = 0
      }
      digit = nil
    }
  }
}
