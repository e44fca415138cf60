/// An exact decimal number with at most nine decimal places, as letters print them.
///
/// Sums of such numbers are exact and do not depend on their order.
/// Source: the language's rule that numbers from letters carry at most nine places.
package struct ScaledDecimal: Hashable, Sendable {
  /// How many decimal places every value carries.
  package static let decimalPlaces = 9
  /// The largest magnitude: 10^20, far beyond any printed amount, so that sums cannot overflow.
  package static let magnitudeMax: Int128 = 100_000_000_000_000_000_000 * unitsPerOne
  /// How many units make the number one.
  package static let unitsPerOne: Int128 = 1_000_000_000

  /// The value in units of 10^-9.
  package let units: Int128

  /// Wraps a count of units of 10^-9.
  package init(units: Int128) {
    self.units = units
  }

  /// A whole number.
  package init(_ whole: Int) {
    units = Int128(whole) * Self.unitsPerOne
  }

  /// Returns `mantissa` × 10^`exponent`, or `nil` when that is too large or too fine to be exact.
  package init?(mantissa: Int128, exponent: Int) {
    let shift = exponent + Self.decimalPlaces
    guard mantissa != 0 else {
      units = 0
      return
    }
    guard shift >= 0, shift <= 38 else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: Self.powerOfTen(shift))
    guard !overflow, product.magnitude <= Self.magnitudeMax.magnitude else { return nil }
    units = product
  }

  /// The powers of 10 that multipliers and decimal places of letters need.
  private static let smallPowers: InlineArray<13, Int64> = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000,
  ]

  /// Returns 10^`exponent`.
  ///
  /// - Precondition: `exponent` lies in `0...38`, the powers that an `Int128` holds.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    precondition((0...38).contains(exponent))
    if exponent < smallPowers.count { return Int128(smallPowers[exponent]) }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The nearest binary64 number.
  package var doubleValue: Double {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Self.unitsPerOne)
    return rest == 0 ? Double(whole) : Double(units) / Double(Self.unitsPerOne)
  }

  /// Whether the value has no decimal part.
  package var isWhole: Bool { units % Self.unitsPerOne == 0 }
}

extension ScaledDecimal: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.units < right.units }
}

extension ScaledDecimal: CustomStringConvertible {
  /// The shortest exact decimal notation: `261000000`, `-0.5`.
  package var description: String {
    let magnitude = units.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: Self.unitsPerOne.magnitude)
    let sign = units < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var decimals = String("\(rest + Self.unitsPerOne.magnitude)".dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
