import Plan
import Values

extension Comparing {
  static func numbers(
    _ comparison: Comparison, _ left: NumberVector, _ right: NumberVector
  ) -> [Bool] {
    if case .narrow(let a, let leftScale) = left.values,
      case .narrow(let b, let rightScale) = right.values, leftScale == rightScale
    {
      return compare(comparison, (a, left.present), (b, right.present))
    }
    if left.isDouble || right.isDouble {
      return compare(comparison, (left.doubles, left.present), (right.doubles, right.present))
    }
    return compare(comparison, (left.units, left.present), (right.units, right.present))
  }

  /// Choices of one list, by code.
  static func choices(_ comparison: Comparison, _ left: Vector, _ right: Vector) -> [Bool] {
    compare(comparison, choiceKeys(left), choiceKeys(right))
  }

  private static func choiceKeys(_ vector: Vector) -> Keys<UInt32> {
    guard case .codes(let stored, .choice) = vector.storage else {
      preconditionFailure("the checker compares choices of one list only")
    }
    let codes = vector.gather(stored, absent: CodeDictionary.missing)
    return (codes, codes.map { $0 != CodeDictionary.missing })
  }

  static func texts(
    _ comparison: Comparison, _ left: Vector, _ right: Vector, _ cache: DictionaryCache
  ) -> [Bool] {
    if case .codes(let codes, .words(let words)) = left.storage, right.isConstant, !left.isConstant,
      left.count > 0, let word = right.texts(cache).text(0)
    {
      return coded(comparison, left.gather(codes, absent: CodeDictionary.missing), words, word)
    }
    let (left, right) = (left.texts(cache), right.texts(cache))
    let order = left.bytes.withUnsafeBufferPointer { leftBytes in
      right.bytes.withUnsafeBufferPointer { rightBytes in
        (0..<left.count).map { row -> Int in
          guard let a = left.range(row), let b = right.range(row) else { return 0 }
          return ByteOrder.compare(leftBytes, a, rightBytes, b)
        }
      }
    }
    let zeros = [Int](repeating: 0, count: order.count)
    return compare(
      comparison, (order, left.starts.map { $0 != TextRows.missing }),
      (zeros, right.starts.map { $0 != TextRows.missing }))
  }

  /// Codes against one word: codes ascend with the words, so the word's place decides.
  private static func coded(
    _ comparison: Comparison, _ codes: [UInt32], _ words: [String], _ word: String
  ) -> [Bool] {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].utf8.lexicographicallyPrecedes(word.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let isListed = low < words.count && words[low].utf8.elementsEqual(word.utf8)
    let place = UInt32(low)
    let behind = place + (isListed ? 1 : 0)
    let missing = CodeDictionary.missing
    switch comparison {
    case .equal: return codes.map { isListed && $0 == place }
    case .notEqual: return codes.map { !(isListed && $0 == place) }
    case .less: return codes.map { $0 < place }
    case .lessOrEqual: return codes.map { $0 < behind }
    case .greater: return codes.map { $0 >= behind && $0 != missing }
    case .greaterOrEqual: return codes.map { $0 >= place && $0 != missing }
    }
  }

  /// Quantities of one dimension by size; of two dimensions no comparison holds but `!=`.
  static func quantities(
    _ comparison: Comparison, _ left: QuantityVector, _ right: QuantityVector
  ) -> [Bool] {
    let scales = QuantityScales(left.units, right.units)
    return (0..<left.count).map { row in
      guard left.present[row], right.present[row] else {
        let bothMissing = !left.present[row] && !right.present[row]
        return comparison == .equal ? bothMissing : comparison == .notEqual && !bothMissing
      }
      guard
        let order = scales.order(
          left.values[row], left.unit[row], right.values[row], right.unit[row])
      else { return comparison == .notEqual }
      return holds(comparison, order)
    }
  }

  static func lists(_ comparison: Comparison, _ left: ListRows, _ right: ListRows) -> [Bool] {
    (0..<left.count).map { row in
      let a = left.members(row).map { ByteString(left.dictionary[Int($0)]) }
      let b = right.members(row).map { ByteString(right.dictionary[Int($0)]) }
      if a == b { return holds(comparison, 0) }
      return holds(comparison, a.lexicographicallyPrecedes(b) ? -1 : 1)
    }
  }

  private static func holds(_ comparison: Comparison, _ order: Int) -> Bool {
    switch comparison {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

/// The factors that bring quantities of two unit lists to one measure, for each pair of units.
struct QuantityScales {
  private let rightCount: Int
  /// The factors of left and right for a pair of units, `nil` for two dimensions.
  private let factors: [(left: Int128, right: Int128)?]

  init(_ left: [Unit?], _ right: [Unit?]) {
    rightCount = right.count
    factors = left.flatMap { left in right.map { Self.factors(left, $0) } }
  }

  private static func factors(_ left: Unit?, _ right: Unit?) -> (Int128, Int128)? {
    guard let left, let right else { return left == nil && right == nil ? (1, 1) : nil }
    guard left.dimension == right.dimension else { return nil }
    if left.numerator == right.numerator, left.denominator == right.denominator { return (1, 1) }
    return (
      Int128(left.numerator) * Int128(right.denominator),
      Int128(right.numerator) * Int128(left.denominator)
    )
  }

  /// Negative, zero or positive, or `nil` where the dimensions differ.
  func order(_ left: Int128, _ leftUnit: UInt16, _ right: Int128, _ rightUnit: UInt16) -> Int? {
    guard let factors = factors[Int(leftUnit) * rightCount + Int(rightUnit)] else { return nil }
    let (a, aOverflow) = left.multipliedReportingOverflow(by: factors.left)
    let (b, bOverflow) = right.multipliedReportingOverflow(by: factors.right)
    guard aOverflow || bOverflow else { return a < b ? -1 : a == b ? 0 : 1 }
    let wideA = left.multipliedFullWidth(by: factors.left)
    let wideB = right.multipliedFullWidth(by: factors.right)
    if (wideA.high, wideA.low) < (wideB.high, wideB.low) { return -1 }
    return (wideA.high, wideA.low) == (wideB.high, wideB.low) ? 0 : 1
  }
}
