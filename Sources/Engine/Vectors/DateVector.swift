import Plan
import Values

/// Day ranges, one for each row of a slice.
struct DateVector: Sendable {
  var first: [Int32]
  var last: [Int32]
  var precision: [UInt8]
  var present: [Bool]

  var count: Int { present.count }

  /// The finished column.
  var vector: Vector {
    Vector(
      .dates(
        first: first, last: last, precision: precision, present: Bitmap.presence(present)),
      count: count)
  }

  /// One order-preserving word for each row: first day, then last day.
  func key(_ row: Int) -> UInt64 {
    let high = UInt64(UInt32(bitPattern: first[row] ^ .min))
    return high << 32 | UInt64(UInt32(bitPattern: last[row] ^ .min))
  }
}

extension Vector {
  /// The day ranges of the rows.
  func dates() -> DateVector {
    guard case .dates(let first, let last, let precision, let present) = storage else {
      assert(isMissingConstant, "no dates")
      let zeros = [Int32](repeating: 0, count: count)
      return DateVector(
        first: zeros, last: zeros, precision: Array(repeating: 0, count: count),
        present: Array(repeating: false, count: count))
    }
    return DateVector(
      first: gather(first, absent: 0), last: gather(last, absent: 0),
      precision: gather(precision, absent: 0), present: presence(present))
  }

  /// A day range in every row.
  static func constant(_ date: DayRange, count: Int) -> Vector {
    Vector(
      .dates(
        first: [date.first.number], last: [date.last.number],
        precision: [date.precision.rawValue], present: nil), .constant, count: count)
  }
}
