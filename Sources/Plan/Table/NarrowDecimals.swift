import Values

/// Exact numbers at the smallest scale that holds them all in 64 bits, where there is one.
package struct NarrowDecimals: Sendable {
  /// The values at `scale`, or `nil` where they need the wide form.
  package let values: [Int64]?
  /// How many decimal places the values have.
  package let scale: Int
  private let units: [Int128]

  /// Finds the scale of numbers given in units of 10^-9.
  package init(units: [Int128]) {
    self.units = units
    var scale = 0
    for value in units { scale = max(scale, Self.scale(of: value, atLeast: scale)) }
    let divisor = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - scale)
    var narrow: [Int64] = []
    narrow.reserveCapacity(units.count)
    var fits = true
    for value in units {
      // The least and the greatest number are kept free for keys of missing values.
      guard let small = Int64(exactly: value / divisor), small != .min, small != .max else {
        fits = false
        break
      }
      narrow.append(small)
    }
    values = fits ? narrow : nil
    self.scale = scale
  }

  private static func scale(of units: Int128, atLeast known: Int) -> Int {
    var scale = known
    var divisor = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - scale)
    while units % divisor != 0 {
      scale += 1
      divisor /= 10
    }
    return scale
  }

  /// The column, narrow where that is possible.
  package func storage(present: Bitmap?) -> ColumnStorage {
    guard let values else { return .wideDecimals(units, present: present) }
    return .decimals(values, scale: scale, present: present)
  }
}
