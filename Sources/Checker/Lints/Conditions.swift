import Plan
import Values

/// Something that conditions can speak of more than once.
indirect enum Subject: Hashable {
  /// A stored column of a row.
  case field(RowVariable, SchemaColumn)
  /// A column that a stage made.
  case computed(ColumnID)
  /// A function of others.
  case call(FunctionID, [Subject])

  /// What a formula is, `nil` where no other formula is surely the same.
  init?(_ formula: Formula) {
    switch formula.node {
    case .field(let row, let column): self = .field(row, column)
    case .computed(let id): self = .computed(id)
    case .call(let function, let arguments):
      let subjects = arguments.compactMap { Subject($0) }
      guard subjects.count == arguments.count else { return nil }
      self = .call(function, subjects)
    default: return nil
    }
  }
}

/// What one condition says of one thing.
struct Claim {
  /// What it speaks of.
  let value: Formula
  /// What that must be.
  let values: ValueSet
  /// The condition.
  let condition: Formula
}

extension Formula {
  /// What the formula says of a single thing, `nil` where it says nothing that can be followed.
  var claim: Claim? {
    switch node {
    case .compare(let comparison, let left, let right):
      if let constant = right.constant { return claim(of: left, ValueSet(comparison, constant)) }
      guard let constant = left.constant else { return nil }
      return claim(of: right, ValueSet(comparison.mirrored, constant))
    case .member(let value, let members): return claim(of: value, ValueSet(of: members))
    case .within(let value, let range): return claim(of: value, range.date.map { ValueSet($0) })
    case .before(let left, let right): return orderClaim(left, right)
    case .after(let left, let right): return orderClaim(right, left)
    case .isMissing(let value): return claim(of: value, ValueSet(members: []))
    case .contains(let value, _), .startsWith(let value, _), .endsWith(let value, _):
      return claim(of: value, ValueSet(admitsMissing: false))
    case .not(let operand): return operand.denial(at: self)
    case .or(let operands): return union(of: operands)
    default: return nil
    }
  }

  /// What it says of a single thing that the formula does not hold.
  func denial(at place: Formula) -> Claim? {
    let values: (Formula, ValueSet?)? =
      switch node {
      case .not(let operand): operand.claim.map { ($0.value, $0.values) }
      case .compare(let comparison, let left, let right):
        right.constant.map { (left, ValueSet(denying: comparison, $0)) }
      case .isMissing(let value): (value, ValueSet(admitsMissing: false))
      case .member(let value, let members): (value, ValueSet(denying: members))
      default: nil
      }
    guard let (value, set) = values, let set else { return nil }
    return Claim(value: value, values: set, condition: place)
  }

  private func claim(of value: Formula, _ values: ValueSet?) -> Claim? {
    values.map { Claim(value: value, values: $0, condition: self) }
  }

  /// That a date ends before another begins.
  private func orderClaim(_ earlier: Formula, _ later: Formula) -> Claim? {
    if let date = later.date {
      let end = ValueSet.Limit(value: Int128(date.first.number) - 1)
      return claim(of: earlier, ValueSet(admitsMissing: false, high: end))
    }
    guard let date = earlier.date else { return nil }
    let start = ValueSet.Limit(value: Int128(date.last.number) + 1)
    return claim(of: later, ValueSet(admitsMissing: false, low: start))
  }

  private func union(of operands: [Formula]) -> Claim? {
    let claims = operands.compactMap(\.claim)
    guard let first = claims.first, claims.count == operands.count,
      let subject = Subject(first.value), claims.allSatisfy({ Subject($0.value) == subject })
    else { return nil }
    let values = claims.dropFirst().reduce(first.values) { $0.union($1.values) }
    return Claim(value: first.value, values: values, condition: self)
  }

  private var date: DayRange? {
    if case .date(let date)? = constant { date } else { nil }
  }
}

extension ValueSet {
  /// The values that are one of some.
  fileprivate init?(of members: [Formula.Member]) {
    self.init(admitsMissing: false)
    if members.count == 1, case .range(let low, let high) = members[0] {
      guard let low = low.constant, let high = high.constant,
        let above = ValueSet(.greaterOrEqual, low), let below = ValueSet(.lessOrEqual, high)
      else { return }
      self = above.intersection(below)
      return
    }
    let values = Self.constants(members)
    if values.count == members.count { self.members = Set(values) }
  }

  /// The values that are none of some.
  fileprivate init?(denying members: [Formula.Member]) {
    let values = Self.constants(members)
    guard values.count == members.count else { return nil }
    self.init(excluded: Set(values))
  }

  /// Values that are equal only if they are the same; quantities are not.
  private static func constants(_ members: [Formula.Member]) -> [Constant] {
    members.compactMap { member in
      guard case .value(let value) = member, let constant = value.constant else { return nil }
      if case .quantity = constant { return nil }
      return constant
    }
  }

  /// The values for which a comparison does not hold, a missing one among them.
  fileprivate init?(denying comparison: Comparison, _ constant: Constant) {
    self.init(comparison.negated, constant)
    switch comparison {
    case .notEqual: admitsMissing = false
    default: admitsMissing = true
    }
    // A quantity of another dimension makes the comparison false as well.
    dimension = nil
  }

  /// The dates of which every day lies in a range.
  fileprivate init(_ range: DayRange) {
    self.init(
      admitsMissing: false, low: Limit(value: Int128(range.first.number)),
      high: Limit(value: Int128(range.last.number)))
  }
}

extension Comparison {
  /// The same with its sides swapped.
  fileprivate var mirrored: Comparison {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }

  /// What holds of two values where this does not.
  fileprivate var negated: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
