import Diagnostics
import Values

extension Lexer {
  /// A number, a quantity, or a Chinese date that begins with a year.
  mutating func readNumber() -> Token.Kind {
    let start = index
    var digits = Digits()
    var isWellFormed = readDigits(into: &digits)
    if index - start == 4, peek() == "年" { return readChineseDate(from: start) }
    if peek() == ".", HalfWidth.isDigit(peek(1)) {
      index += 1
      let whole = digits.count
      if !readDigits(into: &digits) { isWellFormed = false }
      digits.exponent -= digits.count - whole
    }
    readExponent(into: &digits)
    while peek() == ".", HalfWidth.isDigit(peek(1)) {
      isWellFormed = false
      index += 1
      while HalfWidth.isDigit(peek()) { index += 1 }
    }
    guard isWellFormed else {
      report(.badNumber(at: span(from: start)))
      return .faulty
    }
    return readUnit(digits, from: start)
  }

  /// Reads digits with single `_` between them; false where an underscore stands elsewhere.
  private mutating func readDigits(into digits: inout Digits) -> Bool {
    var isWellFormed = true
    while HalfWidth.isDigit(peek()) || peek() == "_" {
      if peek() == "_" {
        if !HalfWidth.isDigit(peek(1)) { isWellFormed = false }
      } else {
        digits.append(Int(peek().value) - 48)
      }
      index += 1
    }
    return isWellFormed
  }

  private mutating func readExponent(into digits: inout Digits) {
    guard peek() == "e" || peek() == "E" else { return }
    let isSigned = peek(1) == "-" || peek(1) == "+"
    guard HalfWidth.isDigit(peek(isSigned ? 2 : 1)) else { return }
    let isNegative = peek(1) == "-"
    index += isSigned ? 2 : 1
    var exponent = 0
    while HalfWidth.isDigit(peek()) {
      exponent = min(exponent * 10 + Int(peek().value) - 48, Digits.exponentMax)
      index += 1
    }
    digits.exponent += isNegative ? -exponent : exponent
  }

  /// Reads the multipliers and the unit that stand directly behind the digits.
  private mutating func readUnit(_ digits: Digits, from start: Int) -> Token.Kind {
    let suffix = suffixAhead()
    let unitStart = index + suffix.multiplierCount
    index = unitStart + suffix.unit.unicodeScalars.count
    var scaled = digits
    scaled.exponent += suffix.exponent
    guard let value = scaled.value else {
      report(.numberOutOfRange(at: span(from: start)))
      return .faulty
    }
    let number = NumberLiteral(value, spelling: halfWidthText(start..<unitStart))
    if suffix.unit.isEmpty { return .number(number) }
    return .quantity(
      QuantityLiteral(
        number, unit: suffix.unit, at: Span(offsets[unitStart], offsets[index])))
  }

  /// What stands directly ahead, divided into multipliers and a unit.
  private func suffixAhead() -> UnitSuffix {
    var end = index
    while end < scalars.count, UnitSuffix.isPart(HalfWidth.form(of: scalars[end])) { end += 1 }
    // Longer than any unit: a word that the checker refuses.
    guard end - index <= UnitSuffix.lengthMax else {
      return UnitSuffix(unknown: halfWidthText(index..<end))
    }
    var last = end
    while end > index, last < scalars.count, last - index < UnitSuffix.lengthMax,
      HalfWidth.isPartOfName(HalfWidth.form(of: scalars[last]))
    {
      last += 1
    }
    return UnitSuffix(
      letters: halfWidthText(index..<end), word: halfWidthText(index..<last),
      rate: rateAhead(behind: end))
  }

  /// The letters ahead with a slash and the letters behind it, for rates such as `元/平方米`.
  private func rateAhead(behind end: Int) -> String? {
    guard end > index, end < scalars.count, HalfWidth.form(of: scalars[end]) == "/" else {
      return nil
    }
    var last = end + 1
    while last < scalars.count, last - index < UnitSuffix.lengthMax,
      UnitSuffix.isPart(HalfWidth.form(of: scalars[last]))
    {
      last += 1
    }
    return last > end + 1 ? halfWidthText(index..<last) : nil
  }
}

/// The decimal digits of a number while it is read.
struct Digits {
  /// Far beyond every exponent that a `ScaledDecimal` can hold.
  static let exponentMax = 1_000

  /// The digits as one whole number; meaningless after an overflow.
  private var mantissa: Int128 = 0
  private var hasOverflown = false
  /// How many digits have been read.
  private(set) var count = 0
  /// The power of ten that the digits are multiplied with.
  var exponent = 0

  /// Takes the next digit.
  mutating func append(_ digit: Int) {
    count += 1
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(Int128(digit))
    if overflow || carry { hasOverflown = true } else { mantissa = sum }
  }

  /// The exact value, `nil` where it is too large or has more than nine decimal places.
  var value: ScaledDecimal? {
    var (mantissa, exponent) = (mantissa, exponent)
    while exponent < -ScaledDecimal.decimalPlaces, mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    return hasOverflown ? nil : ScaledDecimal(mantissa: mantissa, exponent: exponent)
  }
}
