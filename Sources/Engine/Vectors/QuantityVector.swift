import Plan
import Values

/// Numbers with units, one for each row of a slice, in units of 10^-9.
struct QuantityVector: Sendable {
  var values: [Int128]
  /// Index into `units`.
  var unit: [UInt16]
  var units: [Unit?]
  var present: [Bool]

  var count: Int { present.count }

  /// The finished column, narrow where that is possible.
  var vector: Vector {
    let presence = Bitmap.presence(present)
    let narrow = NarrowDecimals(units: values)
    guard let values = narrow.values else {
      return Vector(
        .wideQuantities(values: values, unit: unit, units: units, present: presence), count: count)
    }
    return Vector(
      .quantities(
        values: values, scale: narrow.scale, unit: unit, units: units, present: presence),
      count: count)
  }

  /// The unit of a row that has a value.
  func unit(at row: Int) -> Unit? { units[Int(unit[row])] }
}

extension Vector {
  /// The quantities of the rows.
  func quantities() -> QuantityVector {
    switch storage {
    case .quantities(let values, let scale, let unit, let units, let present):
      let factor = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - scale)
      return QuantityVector(
        values: gather(values, absent: 0).map { Int128($0) &* factor },
        unit: gather(unit, absent: 0), units: units, present: presence(present))
    case .wideQuantities(let values, let unit, let units, let present):
      return QuantityVector(
        values: gather(values, absent: 0), unit: gather(unit, absent: 0), units: units,
        present: presence(present))
    default:
      assert(isMissingConstant, "no quantities")
      return QuantityVector(
        values: Array(repeating: 0, count: count), unit: Array(repeating: 0, count: count),
        units: [nil], present: Array(repeating: false, count: count))
    }
  }

  /// A quantity in every row.
  static func constant(_ number: ScaledDecimal, _ unit: Unit, count: Int) -> Vector {
    let vector = QuantityVector(
      values: [number.units], unit: [0], units: [unit], present: [true]
    ).vector
    return Vector(vector.storage, .constant, count: count)
  }
}

/// A quantity brought to a form in which equal quantities are the same, such as 1公顷 and 15亩.
///
/// The size in base units as a reduced fraction: `numerator / denominator`, in units of 10^-9.
struct NormalQuantity: Hashable {
  /// The place of the dimension in the order of dimensions.
  let dimension: Int32
  let numerator: Int128
  let denominator: Int64

  /// Whether it comes before another: by dimension, then by size.
  func precedes(_ other: NormalQuantity) -> Bool {
    if dimension != other.dimension { return dimension < other.dimension }
    if denominator == other.denominator { return numerator < other.numerator }
    let left = numerator.multipliedFullWidth(by: Int128(other.denominator))
    let right = other.numerator.multipliedFullWidth(by: Int128(denominator))
    return (left.high, left.low) < (right.high, right.low)
  }
}

/// Brings quantities with some units to their normal form.
struct QuantityNormalizer {
  private let dimensions: [Int32]
  private let units: [Unit?]

  init(_ units: [Unit?]) {
    self.units = units
    let distinct = Set(units.map { $0?.dimension }).sorted { $0.precedes($1) }
    dimensions = units.map { unit in
      Int32(distinct.firstIndex(of: unit?.dimension) ?? 0)
    }
  }

  func normal(_ value: Int128, _ unit: UInt16) -> NormalQuantity {
    let dimension = dimensions[Int(unit)]
    guard let unit = units[Int(unit)], unit.numerator != unit.denominator else {
      return NormalQuantity(dimension: dimension, numerator: value, denominator: 1)
    }
    // |value| ≤ 10^29 and units are at most 10^7 large: the product stays within 128 bits.
    let (product, overflow) = value.multipliedReportingOverflow(by: Int128(unit.numerator))
    precondition(!overflow, "quantities are limited by ScaledDecimal.magnitudeMax")
    let common = Int64(Self.commonDivisor(product.magnitude, UInt128(unit.denominator)))
    return NormalQuantity(
      dimension: dimension, numerator: product / Int128(common),
      denominator: unit.denominator / common)
  }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    if right == 1 { return 1 }
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

extension Optional where Wrapped == Dimension {
  /// An order of dimensions: by family, then by detail; numbers without a unit come first.
  func precedes(_ other: Dimension?) -> Bool {
    guard let other else { return false }
    guard let self else { return true }
    if self.kind != other.kind { return self.kind.rawValue < other.kind.rawValue }
    return self.detail.utf8.lexicographicallyPrecedes(other.detail.utf8)
  }
}
