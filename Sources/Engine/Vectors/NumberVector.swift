import Plan
import Values

/// Numbers, one for each row of a slice.
struct NumberVector: Sendable {
  var values: Values
  var present: [Bool]

  /// The three ways in which numbers are held.
  enum Values: Sendable {
    /// Value × 10^-scale.
    case narrow([Int64], scale: Int)
    /// Units of 10^-9.
    case wide([Int128])
    /// Binary64, finite where present.
    case double([Double])
  }

  var count: Int { present.count }

  /// The nearest binary64 numbers.
  var doubles: [Double] {
    switch values {
    case .double(let values): return values
    case .wide(let values): return values.map { ScaledDecimal(units: $0).doubleValue }
    case .narrow(let values, 0): return values.map(Double.init)
    case .narrow(let values, let scale):
      let divisor = Double(ScaledDecimal.powerOfTen(scale))
      return values.map { Double($0) / divisor }
    }
  }

  /// The values in units of 10^-9.
  ///
  /// - Precondition: the values are exact, not binary64.
  var units: [Int128] {
    switch values {
    case .wide(let values): return values
    case .narrow(let values, let scale):
      let factor = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - scale)
      return values.map { Int128($0) &* factor }
    case .double: preconditionFailure("binary64 numbers have no exact units")
    }
  }

  var isDouble: Bool {
    if case .double = values { return true }
    return false
  }

  /// The finished column.
  var vector: Vector {
    let present = Bitmap.presence(present)
    switch values {
    case .narrow(let values, let scale):
      return Vector(.decimals(values, scale: scale, present: present), count: count)
    case .wide(let values): return Vector(.wideDecimals(values, present: present), count: count)
    case .double(let values):
      // Adding zero takes the sign off a negative zero and changes nothing else.
      return Vector(.doubles(values.map { $0 + 0 }, present: present), count: count)
    }
  }

  /// No number in any row.
  static func missing(count: Int) -> NumberVector {
    NumberVector(
      values: .narrow(Array(repeating: 0, count: count), scale: 0),
      present: Array(repeating: false, count: count))
  }
}

extension Vector {
  /// The numbers of the rows.
  func numbers() -> NumberVector {
    switch storage {
    case .decimals(let values, let scale, let present):
      return NumberVector(
        values: .narrow(gather(values, absent: 0), scale: scale), present: presence(present))
    case .wideDecimals(let values, let present):
      return NumberVector(values: .wide(gather(values, absent: 0)), present: presence(present))
    case .doubles(let values, let present):
      return NumberVector(values: .double(gather(values, absent: 0)), present: presence(present))
    default:
      assert(isMissingConstant, "no numbers")
      return .missing(count: count)
    }
  }

  /// An exact number in every row.
  static func constant(_ number: ScaledDecimal, count: Int) -> Vector {
    Vector(NarrowDecimals(units: [number.units]).storage(present: nil), .constant, count: count)
  }

  /// Whole numbers of computed rows.
  static func whole(_ numbers: [Int64], present: [Bool]? = nil) -> Vector {
    Vector(
      .decimals(numbers, scale: 0, present: present.flatMap(Bitmap.presence)),
      count: numbers.count)
  }

  /// Binary64 results; those that are no finite number are missing.
  static func doubles(_ values: [Double], present: [Bool]) -> Vector {
    NumberVector(values: .double(values), present: present).vector
  }
}
