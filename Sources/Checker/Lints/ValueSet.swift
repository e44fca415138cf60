import Plan
import Values

/// The values that something can have for conditions to hold.
struct ValueSet {
  /// Whether it can be missing.
  var admitsMissing = true
  /// The only values, `nil` for any.
  var members: Set<Constant>?
  /// Values that it does not have.
  var excluded: Set<Constant> = []
  /// What it is not below: a number in units, a quantity in base units, a first day.
  var low: Limit?
  /// What it is not above, of the last day for dates.
  var high: Limit?
  /// The dimension of a quantity, `nil` for any.
  var dimension: Dimension?
  /// Whether it would have to be of two dimensions.
  var hasTwoDimensions = false

  /// An end of a range of values.
  struct Limit {
    let value: Int128
    var isIncluded = true
  }

  /// Whether nothing is left, a missing value included.
  var isEmpty: Bool {
    if admitsMissing { return false }
    if hasTwoDimensions { return true }
    if let members { return members.allSatisfy { excluded.contains($0) || !isInRange($0) } }
    guard let low, let high else { return false }
    return low.value > high.value
      || low.value == high.value && !(low.isIncluded && high.isIncluded)
  }

  private func isInRange(_ member: Constant) -> Bool {
    guard case .number(let number) = member else { return true }
    let isAbove = low.map { number.units > $0.value || $0.isIncluded && number.units == $0.value }
    let isBelow = high.map { number.units < $0.value || $0.isIncluded && number.units == $0.value }
    return isAbove != false && isBelow != false
  }

  /// The values that are in both.
  func intersection(_ other: ValueSet) -> ValueSet {
    var both = self
    both.admitsMissing = admitsMissing && other.admitsMissing
    both.excluded.formUnion(other.excluded)
    if let more = other.members { both.members = members?.intersection(more) ?? more }
    both.low = Self.tighter(low, other.low) { $0.value > $1.value }
    both.high = Self.tighter(high, other.high) { $0.value < $1.value }
    both.hasTwoDimensions =
      hasTwoDimensions || other.hasTwoDimensions
      || dimension != nil && other.dimension != nil && dimension != other.dimension
    both.dimension = dimension ?? other.dimension
    return both
  }

  private static func tighter(
    _ first: Limit?, _ second: Limit?, by isTighter: (Limit, Limit) -> Bool
  ) -> Limit? {
    guard let first, let second else { return first ?? second }
    if first.value == second.value { return first.isIncluded ? second : first }
    return isTighter(first, second) ? first : second
  }

  /// The values of either, where both are given by their members; else any.
  func union(_ other: ValueSet) -> ValueSet {
    var either = ValueSet(admitsMissing: admitsMissing || other.admitsMissing)
    guard low == nil, high == nil, other.low == nil, other.high == nil, excluded.isEmpty,
      other.excluded.isEmpty, let members, let more = other.members
    else { return either }
    either.members = members.union(more)
    return either
  }
}

extension ValueSet {
  /// The values for which a comparison with a constant holds.
  init?(_ comparison: Comparison, _ constant: Constant) {
    self.init(admitsMissing: comparison == .notEqual)
    switch (comparison, constant) {
    case (.equal, .number), (.equal, .text), (.equal, .choice), (.equal, .flag):
      members = [constant]
    case (.notEqual, .number), (.notEqual, .text), (.notEqual, .choice), (.notEqual, .flag):
      excluded = [constant]
    case (.equal, .date(let date)):
      members = [constant]
      low = Limit(value: Int128(date.first.number))
      high = Limit(value: Int128(date.last.number))
    case (.notEqual, .date): excluded = [constant]
    default:
      guard let value = constant.magnitude else { return nil }
      if case .quantity(_, let unit) = constant, comparison != .notEqual {
        dimension = unit.dimension
      }
      setLimits(comparison, value)
    }
  }

  private mutating func setLimits(_ comparison: Comparison, _ value: Int128) {
    switch comparison {
    case .equal: (low, high) = (Limit(value: value), Limit(value: value))
    case .less: high = Limit(value: value, isIncluded: false)
    case .lessOrEqual: high = Limit(value: value)
    case .greater: low = Limit(value: value, isIncluded: false)
    case .greaterOrEqual: low = Limit(value: value)
    case .notEqual: break
    }
  }

  /// Whole numbers between two, both included.
  init(_ bounds: ClosedRange<Int>) {
    self.init(low: Limit(value: ScaledDecimal(bounds.lowerBound).units))
    if bounds.upperBound < .max {
      high = Limit(value: ScaledDecimal(bounds.upperBound).units)
    }
  }
}

extension Constant {
  /// A number in its units, a quantity in units of its base unit; `nil` for others.
  fileprivate var magnitude: Int128? {
    switch self {
    case .number(let number): return number.units
    case .quantity(let number, let unit):
      let (product, overflow) = number.units.multipliedReportingOverflow(by: Int128(unit.numerator))
      return overflow ? nil : product / Int128(unit.denominator)
    default: return nil
    }
  }
}
