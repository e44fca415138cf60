import Diagnostics
import Plan
import Values

/// Arithmetic with quantities: exact, rounded to nine places where a division needs more.
struct QuantityArithmetic {
  private let context: ExecutionContext
  private let span: Span

  init(_ context: ExecutionContext, _ span: Span) {
    self.context = context
    self.span = span
  }

  /// `givesNumber` says that a quotient is a plain number, so that both sides measure the same.
  func compute(
    _ arithmetic: Arithmetic, _ left: Vector, _ right: Vector, givesNumber: Bool
  ) throws(EvaluationError) -> Vector {
    switch (Self.isQuantity(left), Self.isQuantity(right), arithmetic) {
    case (true, true, .add): return try sum(left.quantities(), right.quantities(), sign: 1)
    case (true, true, .subtract): return try sum(left.quantities(), right.quantities(), sign: -1)
    case (true, true, .divide) where givesNumber:
      return try ratio(left.quantities(), right.quantities())
    case (true, true, .multiply), (true, true, .divide):
      return try combined(arithmetic, left.quantities(), right.quantities())
    case (true, false, .multiply): return scaled(left.quantities(), right.numbers(), divides: false)
    case (false, true, .multiply): return scaled(right.quantities(), left.numbers(), divides: false)
    case (true, false, .divide): return scaled(left.quantities(), right.numbers(), divides: true)
    default:
      // One side is the word `missing`, or the checker let nothing else through.
      return .missing(count: left.count)
    }
  }

  private static func isQuantity(_ vector: Vector) -> Bool {
    switch vector.storage {
    case .quantities, .wideQuantities: true
    default: false
    }
  }

  /// The sum or the difference, in the unit of the left side.
  ///
  /// Two shares differ by percentage points, and points shift a share.
  private func sum(
    _ left: QuantityVector, _ right: QuantityVector, sign: Int128
  ) throws(EvaluationError) -> Vector {
    var result = left
    let points = UInt16(result.units.count)
    result.units.append(Self.points)
    for row in 0..<left.count {
      result.present[row] = left.present[row] && right.present[row]
      guard result.present[row] else { continue }
      let (unit, other) = (left.unit(at: row), right.unit(at: row))
      if sign < 0, unit?.dimension.kind == .share, other?.dimension.kind == .share {
        result.values[row] =
          ExactScaling.converted(left.values[row], from: unit, to: Self.percent)
          - ExactScaling.converted(right.values[row], from: other, to: Self.percent)
        result.unit[row] = points
        continue
      }
      let isShift = unit?.dimension.kind == .share && other?.dimension.kind == .points
      let shift = try converted(
        right.values[row], from: isShift ? Self.percent : other, to: unit)
      result.values[row] = left.values[row] + sign * shift
    }
    return limited(result)
  }

  /// One percent, and one percentage point, have the same size.
  private static let percent = Unit.named("%")
  private static let points = Unit.named("百分点")

  /// The product or the quotient of two quantities, each row in the unit that its two units give.
  private func combined(
    _ arithmetic: Arithmetic, _ left: QuantityVector, _ right: QuantityVector
  ) throws(EvaluationError) -> Vector {
    var pairs = UnitPairs(arithmetic)
    var result = left
    var zeros = 0
    for row in 0..<left.count {
      result.present[row] = left.present[row] && right.present[row]
      guard result.present[row] else { continue }
      let (first, second) = (left.unit(at: row), right.unit(at: row))
      guard let pair = pairs.pair(first, second) else {
        throw .mixedDimensions(
          DimensionName.names([first?.dimension, second?.dimension]), at: span)
      }
      let divides = arithmetic == .divide
      if divides, right.values[row] == 0 {
        zeros += 1
        result.present[row] = false
        continue
      }
      let value = ExactScaling.scaled(left.values[row], by: right.values[row], divides: divides)
      result.values[row] =
        value.flatMap { ExactScaling.quotient($0, times: pair.numerator, over: pair.denominator) }
        ?? .max
      result.unit[row] = pair.unit
    }
    result.units = pairs.units
    context.note(.divisionByZero, zeros, at: span)
    return limited(result)
  }

  /// The quotient of two quantities of one dimension: a plain number.
  private func ratio(
    _ left: QuantityVector, _ right: QuantityVector
  ) throws(EvaluationError) -> Vector {
    var values = [Double](repeating: 0, count: left.count)
    var present = [Bool](repeating: false, count: left.count)
    var zeros = 0
    for row in 0..<left.count where left.present[row] && right.present[row] {
      guard right.values[row] != 0 else {
        zeros += 1
        continue
      }
      let (above, below) = (left.unit(at: row), right.unit(at: row))
      try requireOneDimension(above, below)
      let factor = ExactScaling.factor(from: above, to: below)
      values[row] =
        ScaledDecimal(units: left.values[row]).doubleValue * Double(factor.numerator)
        / (ScaledDecimal(units: right.values[row]).doubleValue * Double(factor.denominator))
      present[row] = true
    }
    context.note(.divisionByZero, zeros, at: span)
    return .doubles(values, present: present)
  }

  private func scaled(
    _ quantities: QuantityVector, _ numbers: NumberVector, divides: Bool
  ) -> Vector {
    var result = quantities
    let exact = numbers.isDouble ? nil : numbers.units
    let doubles = exact == nil ? numbers.doubles : []
    var zeros = 0
    for row in 0..<quantities.count {
      result.present[row] = quantities.present[row] && numbers.present[row]
      guard result.present[row] else { continue }
      let isZero = exact.map { $0[row] == 0 } ?? (doubles[row] == 0)
      if divides, isZero {
        zeros += 1
        result.present[row] = false
      } else if let exact {
        let scaled = ExactScaling.scaled(quantities.values[row], by: exact[row], divides: divides)
        result.values[row] = scaled ?? .max
      } else {
        let value = ScaledDecimal(units: quantities.values[row]).doubleValue
        let product = divides ? value / doubles[row] : value * doubles[row]
        result.values[row] = ExactScaling.units(product) ?? .max
      }
    }
    context.note(.divisionByZero, zeros, at: span)
    return limited(result)
  }

  /// Values beyond the largest amount become missing and are counted.
  private func limited(_ quantities: QuantityVector) -> Vector {
    var result = quantities
    var lost = 0
    for row in 0..<result.count {
      let isTooLarge = result.values[row].magnitude > ScaledDecimal.magnitudeMax.magnitude
      if result.present[row], isTooLarge {
        result.present[row] = false
        lost += 1
      }
      if !result.present[row] { result.values[row] = 0 }
    }
    context.note(.undefinedResult, lost, at: span)
    return result.vector
  }

  private func converted(
    _ value: Int128, from: Unit?, to: Unit?
  ) throws(EvaluationError) -> Int128 {
    try requireOneDimension(from, to)
    return ExactScaling.converted(value, from: from, to: to)
  }

  private func requireOneDimension(_ first: Unit?, _ second: Unit?) throws(EvaluationError) {
    guard first?.dimension != second?.dimension else { return }
    throw .mixedDimensions(DimensionName.names([first?.dimension, second?.dimension]), at: span)
  }
}

/// The units of products and quotients, with the factors that go with them.
struct UnitPairs {
  private let arithmetic: Arithmetic
  private var known: [Key: Pair?] = [:]
  /// The units met so far.
  private(set) var units: [Unit?] = [nil]

  private struct Key: Hashable {
    let first: Unit?
    let second: Unit?
  }

  /// What two units give: a unit, by its place, and the factor of the product or the quotient.
  struct Pair {
    let unit: UInt16
    let numerator: Int128
    let denominator: Int128
  }

  init(_ arithmetic: Arithmetic) {
    self.arithmetic = arithmetic
  }

  /// What two units give, `nil` where no unit measures that.
  mutating func pair(_ first: Unit?, _ second: Unit?) -> Pair? {
    let key = Key(first: first, second: second)
    if let pair = known[key] { return pair }
    let made = arithmetic == .divide ? quotient(first, second) : product(first, second)
    known[key] = .some(made)
    return made
  }

  private mutating func product(_ first: Unit?, _ second: Unit?) -> Pair? {
    if let second, second.dimension.kind == .share { return pair(first, by: second) }
    if let first, first.dimension.kind == .share { return pair(second, by: first) }
    guard let first, let second else { return pair(first ?? second, 1, 1) }
    for (rate, other) in [(first, second), (second, first)] {
      guard let parts = rate.parts, parts.under.dimension == other.dimension else { continue }
      return pair(
        parts.over, Int128(other.numerator) * Int128(parts.under.denominator),
        Int128(other.denominator) * Int128(parts.under.numerator))
    }
    return nil
  }

  private mutating func quotient(_ first: Unit?, _ second: Unit?) -> Pair? {
    guard let second else { return pair(first, 1, 1) }
    if second.dimension.kind == .share {
      return pair(first, 100 * Int128(second.denominator), Int128(second.numerator))
    }
    guard let unit = first?.per(second) else { return nil }
    return pair(unit, 1, 1)
  }

  /// So many hundredths of a unit.
  private mutating func pair(_ unit: Unit?, by share: Unit) -> Pair {
    pair(unit, Int128(share.numerator), 100 * Int128(share.denominator))
  }

  private mutating func pair(
    _ unit: Unit?, _ numerator: Int128, _ denominator: Int128
  ) -> Pair {
    let place = units.firstIndex(of: unit) ?? units.count
    if place == units.count { units.append(unit) }
    return Pair(unit: UInt16(place), numerator: numerator, denominator: denominator)
  }
}
