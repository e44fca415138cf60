import Glibc
package import Values

/// Numbers in words of digits, the same under every locale.
package enum NumberText {
  /// The shortest notation that reads back as the same number: `0.1`, `100`, `1e-09`.
  package static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A notation for readers: four decimal places, or four digits that count for small numbers.
  package static func readable(_ number: Double) -> String {
    let magnitude = number.magnitude
    guard magnitude > 0, number.isFinite else { return shortest(number) }
    guard magnitude >= 1e-6, magnitude < 1e15 else { return scientific(number) }
    // Beyond eleven digits before the point, binary64 has no four places behind it.
    var places = magnitude < 1e11 ? 4 : 0
    var edge = 0.1
    while magnitude < edge, places < ScaledDecimal.decimalPlaces {
      places += 1
      edge /= 10
    }
    let scaled = (number * Double(ScaledDecimal.powerOfTen(places))).rounded()
    let rounded = ScaledDecimal(mantissa: Int128(scaled), exponent: -places)
    return rounded?.description ?? shortest(number)
  }

  /// A count with a comma before each group of three digits: `1,203`.
  package static func grouped(_ count: Int) -> String {
    grouped(digits: "\(count)")
  }

  /// A quantity as a reader writes it: `2.61亿元`, `12,000 人`, `2.7个百分点`, `10%`.
  ///
  /// In Chinese 万, 亿 and 万亿 shorten amounts, counts and measures where at most four decimal
  /// places are left, so that the number stays exact. In English the digits are grouped. A computed
  /// number with more places than letters print is rounded to four places.
  package static func quantity(
    _ value: ScaledDecimal, _ unit: Unit?, in language: Language
  ) -> String {
    let isComputed = value.units % unitsOfLastPlace != 0
    guard let unit else { return (isComputed ? rounded(value) : value).description }
    let name = unit.dimension.kind == .points ? "个百分点" : unit.name
    switch language {
    case .chinese:
      let (number, multiplier) =
        !isShortened(unit.dimension.kind)
        ? (isComputed ? rounded(value) : value, "")
        : isComputed ? roundedAndShortened(value) : shortened(value)
      return "\(number)\(multiplier)\(name)"
    case .english:
      let isSign = name.first.map { "%‰°℃".contains($0) } ?? false
      let number = isComputed ? rounded(value) : value
      return grouped(digits: number.description) + (isSign ? "" : " ") + name
    }
  }

  /// Units of the fourth decimal place: letters print no more.
  private static let unitsOfLastPlace = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - 4)

  /// The number with four decimal places, or four digits that count, rounded half away from zero.
  private static func rounded(_ value: ScaledDecimal) -> ScaledDecimal {
    var step = unitsOfLastPlace
    while step > 1, value.units.magnitude < step.magnitude * 1_000 { step /= 10 }
    let (kept, rest) = value.units.quotientAndRemainder(dividingBy: step)
    let up: Int128 = rest.magnitude * 2 >= step.magnitude ? rest.signum() : 0
    return ScaledDecimal(units: (kept + up) * step)
  }

  /// A computed number before the largest word that it reaches.
  private static func roundedAndShortened(_ value: ScaledDecimal) -> (ScaledDecimal, String) {
    for (exponent, word) in multipliers {
      let factor = ScaledDecimal.powerOfTen(exponent)
      let isLarge = value.units.magnitude >= (factor * ScaledDecimal.unitsPerOne).magnitude
      if isLarge { return (rounded(ScaledDecimal(units: value.units / factor)), word) }
    }
    return (rounded(value), "")
  }

  private static func scientific(_ number: Double) -> String {
    var mantissa = number
    var exponent = 0
    while mantissa.magnitude >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa.magnitude < 1 {
      mantissa *= 10
      exponent -= 1
    }
    return "\(readable(mantissa))e\(exponent)"
  }

  private static func grouped(digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    var whole = ""
    let digitCount = parts[0].count
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (digitCount - index).isMultiple(of: 3) { whole += "," }
      whole.append(digit)
    }
    return sign + whole + parts.dropFirst().map { ".\($0)" }.joined()
  }

  /// Whether letters print 万 and 亿 before units of this kind.
  private static func isShortened(_ kind: Dimension.Kind) -> Bool {
    switch kind {
    case .money, .count, .area, .length, .volume, .mass, .energy, .power, .rate: true
    case .share, .points, .multiple, .data, .dataRate, .temperature, .sound, .grade, .score,
      .age, .duration, .rank:
      false
    }
  }

  /// A word for a power of ten before a unit, with the power.
  struct Multiplier {
    let word: String
    let factor: Double
  }

  /// The word that shortens the numbers of an axis up to some size; none in English.
  static func multiplier(
    of largest: Double, _ unit: Unit?, in language: Language
  ) -> Multiplier {
    guard language == .chinese, let unit, isShortened(unit.dimension.kind),
      let (exponent, word) = multipliers.first(where: { largest >= pow(10, Double($0.0)) })
    else { return Multiplier(word: "", factor: 1) }
    return Multiplier(word: word, factor: pow(10, Double(exponent)))
  }

  /// The powers of ten that letters print as words, the largest first.
  private static let multipliers = [(12, "万亿"), (8, "亿"), (4, "万")]

  private static func shortened(_ value: ScaledDecimal) -> (ScaledDecimal, String) {
    for (exponent, word) in multipliers {
      let factor = ScaledDecimal.powerOfTen(exponent)
      let step = factor * ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - 4)
      let isLarge = value.units.magnitude >= (factor * ScaledDecimal.unitsPerOne).magnitude
      if isLarge, value.units % step == 0 {
        return (ScaledDecimal(units: value.units / factor), word)
      }
    }
    return (value, "")
  }
}
