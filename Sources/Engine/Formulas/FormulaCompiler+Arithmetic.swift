import Diagnostics
import Glibc
import Plan
import Values

extension FormulaCompiler {
  /// `+ - * / mod` and the unary minus, of numbers and of quantities.
  func arithmetic(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    let span = formula.span
    switch formula.node {
    case .negate(let operand):
      let operand = try compile(operand)
      return { batch throws(EvaluationError) in Self.negated(try operand(batch)) }
    case .arithmetic(let arithmetic, let left, let right):
      let isQuantity = left.type == .quantity || right.type == .quantity
      let givesNumber = formula.type == .number
      let (left, right) = (try compile(left), try compile(right))
      return { batch throws(EvaluationError) in
        let (left, right) = (try left(batch), try right(batch))
        return isQuantity
          ? try QuantityArithmetic(batch.context, span).compute(
            arithmetic, left, right, givesNumber: givesNumber)
          : Self.computed(arithmetic, left.numbers(), right.numbers(), batch.context, span)
      }
    default: preconditionFailure("no arithmetic")
    }
  }

  private static func negated(_ vector: Vector) -> Vector {
    switch vector.storage {
    case .quantities, .wideQuantities:
      var quantities = vector.quantities()
      quantities.values = quantities.values.map { -$0 }
      return quantities.vector
    default:
      var numbers = vector.numbers()
      switch numbers.values {
      case .narrow(let values, let scale):
        numbers.values = .narrow(values.map { 0 &- $0 }, scale: scale)
      case .wide(let values): numbers.values = .wide(values.map { -$0 })
      case .double(let values): numbers.values = .double(values.map { -$0 })
      }
      return numbers.vector
    }
  }

  private static func computed(
    _ arithmetic: Arithmetic, _ left: NumberVector, _ right: NumberVector,
    _ context: ExecutionContext, _ span: Span
  ) -> Vector {
    let (a, b) = (left.doubles, right.doubles)
    let present = zip(left.present, right.present).map { $0 && $1 }
    switch arithmetic {
    case .add: return finite(zip(a, b).map { $0 + $1 }, present, context, span)
    case .subtract: return finite(zip(a, b).map { $0 - $1 }, present, context, span)
    case .multiply: return finite(zip(a, b).map { $0 * $1 }, present, context, span)
    case .divide, .remainder:
      let zeros = zip(present, b).map { $0 && $1 == 0 }
      context.note(.divisionByZero, zeros.count { $0 }, at: span)
      let values = zip(a, b).map { arithmetic == .divide ? $0 / $1 : fmod($0, $1) }
      return finite(values, zip(present, zeros).map { $0 && !$1 }, context, span)
    }
  }

  /// Binary64 results; those that are not finite become missing and are counted.
  static func finite(
    _ values: [Double], _ present: [Bool], _ context: ExecutionContext, _ span: Span
  ) -> Vector {
    var kept = present
    var lost = 0
    for row in values.indices where present[row] && !values[row].isFinite {
      kept[row] = false
      lost += 1
    }
    context.note(.undefinedResult, lost, at: span)
    return .doubles(
      lost == 0 ? values : zip(values, kept).map { $1 ? $0 : 0 }, present: kept)
  }
}

/// Exact scaling of numbers in units of 10^-9, rounded half to even at the last place.
enum ExactScaling {
  /// Stands for a value that 128 bits do not hold: beyond the largest amount, and yet so small that
  /// two of them add up.
  static let beyond = Int128.max / 4

  /// A value in another unit of its dimension.
  static func converted(_ value: Int128, from: Unit?, to: Unit?) -> Int128 {
    let factor = factor(from: from, to: to)
    let result = quotient(value, times: factor.numerator, over: factor.denominator) ?? beyond
    return min(max(result, -beyond), beyond)
  }

  /// How many of a unit another of its dimension is, as a reduced fraction.
  static func factor(from: Unit?, to: Unit?) -> (numerator: Int128, denominator: Int128) {
    guard let from, let to else { return (1, 1) }
    let numerator = Int128(from.numerator) * Int128(to.denominator)
    let denominator = Int128(from.denominator) * Int128(to.numerator)
    var (divisor, rest) = (numerator, denominator)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return (numerator / divisor, denominator / divisor)
  }

  /// A value times or over a number, both in units of 10^-9; `nil` beyond 128 bits.
  static func scaled(_ value: Int128, by number: Int128, divides: Bool) -> Int128? {
    divides
      ? quotient(value, times: ScaledDecimal.unitsPerOne, over: number)
      : quotient(value, times: number, over: ScaledDecimal.unitsPerOne)
  }

  /// `value × factor / divisor`, rounded half to even; `nil` beyond 128 bits.
  static func quotient(_ value: Int128, times factor: Int128, over divisor: Int128) -> Int128? {
    let product = value.magnitude.multipliedFullWidth(by: factor.magnitude)
    let divisorMagnitude = divisor.magnitude
    guard product.high < divisorMagnitude else { return nil }
    let (quotient, rest) = divisorMagnitude.dividingFullWidth(product)
    let isNegative = ((value < 0) != (factor < 0)) != (divisor < 0)
    let half = divisorMagnitude - rest
    let roundsUp = rest > half || (rest == half && quotient & 1 == 1)
    let rounded = quotient &+ (roundsUp ? 1 : 0)
    guard rounded < UInt128(Int128.max) else { return nil }
    return isNegative ? -Int128(rounded) : Int128(rounded)
  }

  /// The nearest number of units of 10^-9, `nil` beyond the largest amount.
  static func units(_ number: Double) -> Int128? {
    let units = (number * 1e9).rounded(.toNearestOrEven)
    guard units.isFinite, units.magnitude <= Double(ScaledDecimal.magnitudeMax) else { return nil }
    return Int128(units)
  }
}

/// What messages call dimensions.
enum DimensionName {
  static func names(_ dimensions: some Sequence<Dimension?>) -> [Bilingual] {
    var distinct: [Dimension?] = []
    for dimension in dimensions where !distinct.contains(dimension) { distinct.append(dimension) }
    return distinct.sorted { $0.precedes($1) }.map { dimension in
      guard let dimension else { return Bilingual("无单位", "no unit") }
      let name = dimension.kind.spelling
      guard !dimension.detail.isEmpty else { return name }
      return Bilingual(
        "\(name.chinese)(\(dimension.detail))", "\(name.english) (\(dimension.detail))")
    }
  }
}
