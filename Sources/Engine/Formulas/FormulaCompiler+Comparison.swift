import Plan
import Values

extension FormulaCompiler {
  /// Comparisons, membership and the relations of dates.
  func comparison(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    switch formula.node {
    case .compare(let comparison, let left, let right):
      return try binary(left, right) { left, right, batch in
        Comparing.compare(comparison, left, right, batch.cache)
      }
    case .member(let value, let members): return try member(value, members)
    case .within(let left, let right):
      return try dates(left, right) { $0.first >= $1.first && $0.last <= $1.last }
    case .before(let left, let right): return try dates(left, right) { $0.last < $1.first }
    case .after(let left, let right): return try dates(left, right) { $0.first > $1.last }
    case .isMissing(let operand):
      let operand = try compile(operand)
      return { batch throws(EvaluationError) in .flags(try operand(batch).present().map { !$0 }) }
    default: preconditionFailure("no comparison")
    }
  }

  private func binary(
    _ left: Formula, _ right: Formula, _ work: @escaping @Sendable (Vector, Vector, Batch) -> [Bool]
  ) throws(EvaluationError) -> Evaluation {
    let (left, right) = (try compile(left), try compile(right))
    return { batch throws(EvaluationError) in
      .flags(work(try left(batch), try right(batch), batch))
    }
  }

  private func dates(
    _ left: Formula, _ right: Formula,
    _ holds: @escaping @Sendable ((first: Int32, last: Int32), (first: Int32, last: Int32)) -> Bool
  ) throws(EvaluationError) -> Evaluation {
    try binary(left, right) { left, right, _ in
      let (left, right) = (left.dates(), right.dates())
      return (0..<left.count).map { row in
        left.present[row] && right.present[row]
          && holds((left.first[row], left.last[row]), (right.first[row], right.last[row]))
      }
    }
  }

  /// `in`: equal to a member, or between two of them.
  private func member(
    _ value: Formula, _ members: [Formula.Member]
  ) throws(EvaluationError) -> Evaluation {
    var tests: [@Sendable (Vector, Batch) throws(EvaluationError) -> [Bool]] = []
    for member in members { tests.append(try test(member, of: value.type)) }
    let value = try compile(value)
    return { [tests] batch throws(EvaluationError) in
      let value = try value(batch)
      var result = [Bool](repeating: false, count: batch.count)
      for test in tests {
        let flags = try test(value, batch)
        for row in result.indices where flags[row] { result[row] = true }
      }
      return .flags(result)
    }
  }

  /// A member equals the value; a list in place of a text stands for all of its members.
  private func test(
    _ member: Formula.Member, of type: ValueType
  ) throws(EvaluationError) -> @Sendable (Vector, Batch) throws(EvaluationError) -> [Bool] {
    switch member {
    case .value(let formula):
      let other = try compile(formula)
      let standsForMembers = formula.type == .list && type != .list
      return { value, batch throws(EvaluationError) in
        let other = try other(batch)
        if standsForMembers {
          return Comparing.isMember(value.texts(batch.cache), other.lists())
        }
        return Comparing.compare(.equal, value, other, batch.cache)
      }
    case .range(let low, let high):
      let (low, high) = (try compile(low), try compile(high))
      return { value, batch throws(EvaluationError) in
        let (low, high) = (try low(batch), try high(batch))
        return Comparing.isBetween(value, low, high, batch.cache)
      }
    case .column(let index):
      guard let members = bindings[index]?.members else {
        preconditionFailure("binding \(index) has no members")
      }
      return { value, batch throws(EvaluationError) in members.contains(value, batch.cache) }
    }
  }
}

/// Comparison of vectors of one type, row by row.
enum Comparing {
  static func compare(
    _ comparison: Comparison, _ left: Vector, _ right: Vector, _ cache: DictionaryCache
  ) -> [Bool] {
    if left.isMissingConstant || right.isMissingConstant {
      return againstMissing(comparison, left.isMissingConstant ? right : left)
    }
    switch left.storage {
    case .flags: return compare(comparison, keys(left.flags()), keys(right.flags()))
    case .decimals, .wideDecimals, .doubles:
      return numbers(comparison, left.numbers(), right.numbers())
    case .codes(_, .choice): return choices(comparison, left, right)
    case .codes, .texts: return texts(comparison, left, right, cache)
    case .dates: return dates(comparison, left.dates(), right.dates())
    case .quantities, .wideQuantities:
      return quantities(comparison, left.quantities(), right.quantities())
    case .lists: return lists(comparison, left.lists(), right.lists())
    }
  }

  /// Whether values lie between two others, both included.
  static func isBetween(
    _ value: Vector, _ low: Vector, _ high: Vector, _ cache: DictionaryCache
  ) -> [Bool] {
    let above = compare(.greaterOrEqual, value, low, cache)
    let below = compare(.lessOrEqual, value, high, cache)
    return zip(above, below).map { $0 && $1 }
  }

  /// Whether a text is among the members of a list; a missing one is not.
  static func isMember(_ texts: TextRows, _ lists: ListRows) -> [Bool] {
    (0..<texts.count).map { row in
      guard let text = texts.text(row) else { return false }
      return lists.members(row).contains { lists.dictionary[Int($0)].utf8.elementsEqual(text.utf8) }
    }
  }

  /// `missing = missing` is true; every other comparison with missing is false, and `!=` is the
  /// negation of `=`.
  private static func againstMissing(_ comparison: Comparison, _ other: Vector) -> [Bool] {
    switch comparison {
    case .equal: other.present().map { !$0 }
    case .notEqual: other.present()
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      Array(repeating: false, count: other.count)
    }
  }

  /// Values with their presence.
  typealias Keys<Value> = (values: [Value], present: [Bool])

  private static func keys(_ flags: [Bool]) -> Keys<UInt64> {
    (flags.map { $0 ? 1 : 0 }, Array(repeating: true, count: flags.count))
  }

  /// Dates are ranges of days: one is less that ends before the other begins, and less or equal
  /// that does not end behind its end; greater likewise.
  private static func dates(
    _ comparison: Comparison, _ left: DateVector, _ right: DateVector
  ) -> [Bool] {
    func keys(_ dates: DateVector) -> Keys<UInt64> {
      ((0..<dates.count).map { dates.key($0) }, dates.present)
    }
    return switch comparison {
    case .equal, .notEqual: compare(comparison, keys(left), keys(right))
    case .less: compare(.less, (left.last, left.present), (right.first, right.present))
    case .lessOrEqual:
      compare(.lessOrEqual, (left.last, left.present), (right.last, right.present))
    case .greater: compare(.greater, (left.first, left.present), (right.last, right.present))
    case .greaterOrEqual:
      compare(.greaterOrEqual, (left.first, left.present), (right.first, right.present))
    }
  }

  /// The kernel behind all comparisons.
  static func compare<Value: Comparable & BitwiseCopyable>(
    _ comparison: Comparison, _ left: Keys<Value>, _ right: Keys<Value>
  ) -> [Bool] {
    switch comparison {
    case .equal: return rows(left, right, both: ==, neither: true)
    case .notEqual: return rows(left, right, both: ==, neither: true).map { !$0 }
    case .less: return rows(left, right, both: <, neither: false)
    case .lessOrEqual: return rows(left, right, both: <=, neither: false)
    case .greater: return rows(left, right, both: >, neither: false)
    case .greaterOrEqual: return rows(left, right, both: >=, neither: false)
    }
  }

  @inline(__always)
  private static func rows<Value: BitwiseCopyable>(
    _ left: Keys<Value>, _ right: Keys<Value>, both: (Value, Value) -> Bool, neither: Bool
  ) -> [Bool] {
    let count = left.values.count
    return [Bool](unsafeUninitializedCapacity: count) { target, filled in
      left.values.withUnsafeBufferPointer { leftValues in
        right.values.withUnsafeBufferPointer { rightValues in
          left.present.withUnsafeBufferPointer { leftPresent in
            right.present.withUnsafeBufferPointer { rightPresent in
              for row in 0..<count {
                let (a, b) = (leftPresent[row], rightPresent[row])
                let holds = both(leftValues[row], rightValues[row])
                target.initializeElement(at: row, to: (a && b && holds) || (!a && !b && neither))
              }
            }
          }
        }
      }
      filled = count
    }
  }
}
