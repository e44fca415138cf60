import Plan
import Values

/// Exact numbers while they arrive: 64 bits each at the finest scale met, as long as that holds
/// them all.
struct DecimalValues {
  /// The finished numbers.
  enum Finished {
    case narrow([Int64], scale: Int)
    /// Units of 10^-9.
    case wide([Int128])
  }

  private var narrow: [Int64] = []
  private var scale = 0
  /// Units of 10^-9, once a number did not fit; `narrow` is empty from then on.
  private var wide: [Int128]?

  mutating func append(_ units: Int128) {
    if wide == nil {
      if fits(units) { return }
      let factor = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - scale)
      wide = narrow.map { Int128($0) * factor }
      narrow = []
    }
    wide?.append(units)
  }

  /// Adds a number to the narrow ones, after refining their scale where it must be.
  private mutating func fits(_ units: Int128) -> Bool {
    var divisor = ScaledDecimal.powerOfTen(ScaledDecimal.decimalPlaces - scale)
    while units % divisor != 0 {
      guard refine() else { return false }
      divisor /= 10
    }
    // The ends of the range are kept free for keys of missing values.
    guard let small = Int64(exactly: units / divisor), small != .min, small != .max else {
      return false
    }
    narrow.append(small)
    return true
  }

  private mutating func refine() -> Bool {
    let limit = Int64.max / 10 - 1
    guard narrow.allSatisfy({ $0.magnitude <= UInt64(limit) }) else { return false }
    for index in narrow.indices { narrow[index] *= 10 }
    scale += 1
    return true
  }

  func finished(_ order: [UInt32]?) -> Finished {
    if let wide { return .wide(wide.reordered(order)) }
    return .narrow(narrow.reordered(order), scale: scale)
  }
}

/// Whether rows have a value, a bit each, while they arrive.
struct PresenceBits {
  private var words: [UInt64] = []
  private var count = 0
  private var missingCount = 0

  mutating func append(_ isPresent: Bool) {
    if count & 63 == 0 { words.append(0) }
    if isPresent {
      words[words.count - 1] |= 1 << UInt64(count & 63)
    } else {
      missingCount += 1
    }
    count += 1
  }

  /// The bits in another order, `nil` when every row has a value.
  func bitmap(_ order: [UInt32]?) -> Bitmap? {
    guard missingCount > 0 else { return nil }
    guard let order else { return Bitmap(words: words, count: count) }
    var result = [UInt64](repeating: 0, count: words.count)
    for (row, arrival) in order.enumerated()
    where words[Int(arrival >> 6)] >> UInt64(arrival & 63) & 1 == 1 {
      result[row >> 6] |= 1 << UInt64(row & 63)
    }
    return Bitmap(words: result, count: count)
  }
}
