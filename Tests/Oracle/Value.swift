package import Plan
package import Values

/// A value of a row; `nil` stands for a missing one.
package enum Value: Equatable, Sendable {
  /// A flag.
  case flag(Bool)
  /// A number with at most nine decimal places.
  case exact(ScaledDecimal)
  /// A binary64 number, finite and never a negative zero.
  case computed(Double)
  /// Characters.
  case text(String)
  /// A word of a closed list, by code.
  case choice(ChoiceList, Int)
  /// A range of days.
  case date(DayRange)
  /// A number with its unit.
  case quantity(ScaledDecimal, Unit?)
  /// A list of texts.
  case list([String])
}

extension Value {
  /// The result of a computation, `nil` where it is no finite number; zero has no sign.
  static func finite(_ number: Double) -> Value? { number.isFinite ? .computed(number + 0) : nil }

  /// The number as binary64, `nil` for what is no number.
  var double: Double? {
    switch self {
    case .exact(let number): number.doubleValue
    case .computed(let number): number
    default: nil
    }
  }

  /// The characters, `nil` for what is no text.
  var scalars: [Unicode.Scalar]? {
    guard case .text(let text) = self else { return nil }
    return Array(text.unicodeScalars)
  }

  /// The members, `nil` for what is no list.
  var members: [String]? {
    guard case .list(let members) = self else { return nil }
    return members
  }

  /// The days, `nil` for what is no date.
  var days: DayRange? {
    guard case .date(let days) = self else { return nil }
    return days
  }

  /// Whether it is a flag that is set.
  var holds: Bool { self == .flag(true) }
}

/// The total order of values of one type.
enum TotalOrder {
  /// Negative, zero or positive as the left comes before, equals or comes after the right.
  static func compare(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.flag(let a), .flag(let b)): sign(a ? 1 : 0, b ? 1 : 0)
    case (.exact(let a), .exact(let b)): sign(a, b)
    case (.text(let a), .text(let b)): texts(a, b)
    case (.choice(_, let a), .choice(_, let b)): sign(a, b)
    case (.date(let a), .date(let b)):
      a.first == b.first ? sign(a.last, b.last) : sign(a.first, b.first)
    case (.quantity(let a, let unit), .quantity(let b, let other)):
      quantities((a, unit), (b, other))
    case (.list(let a), .list(let b)): lists(a, b)
    default: sign(left.double ?? .nan, right.double ?? .nan)
    }
  }

  /// The same with missing values, which come last.
  static func compare(_ left: Value?, _ right: Value?) -> Int {
    guard let left else { return right == nil ? 0 : 1 }
    guard let right else { return -1 }
    return compare(left, right)
  }

  /// Row by row: the first that differs decides.
  static func compare(_ left: [Value?], _ right: [Value?]) -> Int {
    zip(left, right).lazy.map { compare($0, $1) }.first { $0 != 0 } ?? 0
  }

  private static func sign<Number: Comparable>(_ left: Number, _ right: Number) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  /// By UTF-8 bytes.
  static func texts(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
  }

  private static func lists(_ left: [String], _ right: [String]) -> Int {
    zip(left, right).lazy.map(texts).first { $0 != 0 } ?? sign(left.count, right.count)
  }

  /// By dimension (numbers without a unit first), then by size.
  private static func quantities(
    _ left: (ScaledDecimal, Unit?), _ right: (ScaledDecimal, Unit?)
  ) -> Int {
    let (a, b) = (left.1?.dimension, right.1?.dimension)
    if a == b { return Amount.compare(left, right) }
    guard let a else { return -1 }
    guard let b else { return 1 }
    return a.kind == b.kind ? texts(a.detail, b.detail) : sign(a.kind.rawValue, b.kind.rawValue)
  }
}

/// Amounts of one dimension, in several units.
enum Amount {
  /// Which of two amounts is larger, exactly.
  static func compare(_ left: (ScaledDecimal, Unit?), _ right: (ScaledDecimal, Unit?)) -> Int {
    let (a, b) = (left.1, right.1)
    let x = left.0.units.multipliedFullWidth(
      by: Int128(a?.numerator ?? 1) * Int128(b?.denominator ?? 1))
    let y = right.0.units.multipliedFullWidth(
      by: Int128(b?.numerator ?? 1) * Int128(a?.denominator ?? 1))
    if x == y { return 0 }
    return (x.high, x.low) < (y.high, y.low) ? -1 : 1
  }

  /// An amount in another unit of its dimension, to nine decimal places.
  static func converted(_ units: Int128, from: Unit?, to: Unit?) -> Int128? {
    guard let from, let to else { return units }
    return quotient(
      units, times: Int128(from.numerator) * Int128(to.denominator),
      over: Int128(from.denominator) * Int128(to.numerator))
  }

  /// How many of a unit another one is, in lowest terms.
  static func factor(from: Unit?, to: Unit?) -> (numerator: Int128, denominator: Int128) {
    let numerator = Int128(from?.numerator ?? 1) * Int128(to?.denominator ?? 1)
    let denominator = Int128(from?.denominator ?? 1) * Int128(to?.numerator ?? 1)
    var (divisor, rest) = (numerator, denominator)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return (numerator / divisor, denominator / divisor)
  }

  /// `value × factor / divisor`, half to even; `nil` beyond 128 bits.
  static func quotient(_ value: Int128, times factor: Int128, over divisor: Int128) -> Int128? {
    let product = value.magnitude.multipliedFullWidth(by: factor.magnitude)
    guard product.high < divisor.magnitude else { return nil }
    let (whole, rest) = divisor.magnitude.dividingFullWidth(product)
    let missing = divisor.magnitude - rest
    let rounded = rest > missing || (rest == missing && whole % 2 == 1) ? whole + 1 : whole
    guard let result = Int128(exactly: rounded) else { return nil }
    return (value.signum() * factor.signum() * divisor.signum()) < 0 ? -result : result
  }

  /// The nearest amount to a binary64 number.
  static func nearest(_ number: Double) -> Int128? {
    let units = (number * 1e9).rounded(.toNearestOrEven)
    return limited(Int128(exactly: units))
  }

  /// `nil` beyond the largest amount of the language.
  static func limited(_ units: Int128?) -> Int128? {
    units.flatMap { $0.magnitude <= ScaledDecimal.magnitudeMax.magnitude ? $0 : nil }
  }
}
