import ChineseText
import Diagnostics
import Plan
import Values

extension Interpreter {
  /// The value of a formula in a row.
  func value(of formula: Formula, in row: Row) throws(Failure) -> Value? {
    try found(formula, in: row).settled(as: formula.type)
  }

  private func found(_ formula: Formula, in row: Row) throws(Failure) -> Value? {
    switch formula.node {
    case .constant(let constant): return Self.value(of: constant)
    case .field(let variable, let column):
      guard let number = row.variables[variable] else { return nil }
      return letters.value(column, ofRow: number, in: variable.table)
    case .computed(let id): return row.value(of: id)
    case .binding(let index):
      guard case .value(let value, _) = bindings[index] else { preconditionFailure("no value") }
      return value
    case .not, .and, .or, .compare, .member, .within, .before, .after, .isMissing, .contains,
      .startsWith, .endsWith:
      return .flag(try flag(of: formula, in: row))
    case .coalesce, .conditional:
      let value = try choice(of: formula, in: row)
      return isComputed(formula) ? value.asComputed : value
    case .arithmetic(let arithmetic, let left, let right):
      return try self.arithmetic(
        arithmetic, value(of: left, in: row), value(of: right, in: row),
        givesNumber: formula.type == .number)
    case .negate(let operand): return try value(of: operand, in: row).flatMap(Self.opposite)
    case .call(let function, let arguments):
      return call(function, try values(of: arguments, in: row))
    case .occurrences(let text, let pattern):
      let scalars = try value(of: text, in: row)?.scalars
      return scalars.map { .exact(ScaledDecimal(NaiveSearch(pattern).hits(in: $0).count)) }
    case .extract(let text, let pattern):
      guard let scalars = try value(of: text, in: row)?.scalars else { return nil }
      let hit = NaiveSearch(pattern).hits(in: scalars).first
      return hit.map { .text(Self.string(scalars[$0])) }
    case .snippet(let text, let pattern):
      let scalars = try value(of: text, in: row)?.scalars
      return scalars.flatMap { NaiveSearch(pattern).snippet(of: $0) }
    case .children(let children, let aggregate):
      return try self.value(of: aggregate, over: children, in: row)
    case .list(let members):
      let texts = try values(of: members, in: row).compactMap { $0?.scalars }
      return .list(texts.map { Self.string($0) })
    }
  }

  /// `??`, `if` and `case`: the first value that there is, or that its condition asks for.
  private func choice(of formula: Formula, in row: Row) throws(Failure) -> Value? {
    switch formula.node {
    case .coalesce(let first, let second):
      if let value = try value(of: first, in: row) { return value }
      return try value(of: second, in: row)
    case .conditional(let branches, let otherwise):
      for branch in branches where try holds(branch.condition, in: row) {
        return try value(of: branch.value, in: row)
      }
      guard let otherwise else { return nil }
      return try value(of: otherwise, in: row)
    default: preconditionFailure("no choice")
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func value(of constant: Constant) -> Value? {
    switch constant {
    case .missing: nil
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    case .number(let number): .exact(number)
    case .quantity(let number, let unit): .quantity(number, unit)
    case .date(let days): .date(days)
    case .choice(let list, let code): .choice(list, Int(code))
    }
  }

  private func value(
    of aggregate: Aggregate, over children: ChildRows, in row: Row
  ) throws(Failure) -> Value? {
    guard let parent = row.variables[children.parent] else {
      return try value(of: aggregate, over: [], outOf: 0)
    }
    var rows: [Row] = []
    for number in letters.children(
      of: parent, of: children.parent.table, in: children.row.table)
    {
      var child = row
      child.variables[children.row] = number
      if try holds(children.filter, in: child) { rows.append(child) }
    }
    return try value(of: aggregate, over: rows, outOf: rows.count)
  }
}

/// What is true or false, and never missing.
extension Interpreter {
  private func flag(of formula: Formula, in row: Row) throws(Failure) -> Bool {
    switch formula.node {
    case .not(let operand): return try !holds(operand, in: row)
    case .and(let operands):
      for operand in operands where try !holds(operand, in: row) { return false }
      return true
    case .or(let operands):
      for operand in operands where try holds(operand, in: row) { return true }
      return false
    case .compare(let comparison, let left, let right):
      return Self.compare(comparison, try value(of: left, in: row), try value(of: right, in: row))
    case .member(let value, let members):
      return try isMember(
        try self.value(of: value, in: row), value.type, of: members, in: row)
    case .within(let left, let right):
      return try bothDates(left, right, in: row) { $0.isWithin($1) }
    case .before(let left, let right):
      return try bothDates(left, right, in: row) { $0.last < $1.first }
    case .after(let left, let right):
      return try bothDates(left, right, in: row) { $0.first > $1.last }
    case .isMissing(let operand): return try value(of: operand, in: row) == nil
    case .contains(let operand, let pattern):
      let value = try value(of: operand, in: row)
      let texts = value?.members?.map { Array($0.unicodeScalars) } ?? [value?.scalars ?? []]
      return value != nil && texts.contains { !NaiveSearch(pattern).hits(in: $0).isEmpty }
    case .startsWith(let text, let needle):
      return try bothFolded(text, needle, in: row) { $0.starts(with: $1) }
    case .endsWith(let text, let needle):
      return try bothFolded(text, needle, in: row) { $0.reversed().starts(with: $1.reversed()) }
    default: preconditionFailure("no flag")
    }
  }

  private func bothDates(
    _ left: Formula, _ right: Formula, in row: Row, _ holds: (DayRange, DayRange) -> Bool
  ) throws(Failure) -> Bool {
    guard let a = try value(of: left, in: row)?.days, let b = try value(of: right, in: row)?.days
    else { return false }
    return holds(a, b)
  }

  private func bothFolded(
    _ text: Formula, _ needle: Formula, in row: Row, _ holds: ([UInt32], [UInt32]) -> Bool
  ) throws(Failure) -> Bool {
    guard let a = try value(of: text, in: row)?.scalars,
      let b = try value(of: needle, in: row)?.scalars
    else { return false }
    return holds(NaiveSearch.folded(a), NaiveSearch.folded(b))
  }

  private func isMember(
    _ value: Value?, _ type: ValueType, of members: [Formula.Member], in row: Row
  ) throws(Failure) -> Bool {
    for member in members {
      let isEqual =
        switch member {
        case .value(let formula) where formula.type == .list && type != .list:
          try isText(value, amongMembersOf: formula, in: row)
        case .value(let formula):
          Self.compare(.equal, value, try self.value(of: formula, in: row))
        case .range(let low, let high):
          try isWithin(value, low, high, in: row)
        case .column(let index): isMember(value, ofColumn: index)
        }
      if isEqual { return true }
    }
    return false
  }

  /// A list behind `in` stands for its members.
  private func isText(
    _ value: Value?, amongMembersOf list: Formula, in row: Row
  ) throws(Failure) -> Bool {
    let members = try self.value(of: list, in: row)?.members ?? []
    return members.contains { Self.compare(.equal, value, .text($0)) }
  }

  private func isWithin(
    _ value: Value?, _ low: Formula, _ high: Formula, in row: Row
  ) throws(Failure) -> Bool {
    let (low, high) = (try self.value(of: low, in: row), try self.value(of: high, in: row))
    return Self.compare(.greaterOrEqual, value, low) && Self.compare(.lessOrEqual, value, high)
  }

  private func isMember(_ value: Value?, ofColumn index: Int) -> Bool {
    guard case .members(let members) = bindings[index] else { preconditionFailure("no column") }
    return value != nil && members.contains { Self.compare(.equal, value, $0) }
  }

  /// Whether a comparison holds.
  static func compare(_ comparison: Comparison, _ left: Value?, _ right: Value?) -> Bool {
    if comparison == .notEqual { return !compare(.equal, left, right) }
    guard let left, let right else {
      return comparison == .equal && left == nil && right == nil
    }
    if case .quantity(_, let a) = left, case .quantity(_, let b) = right,
      a?.dimension != b?.dimension
    {
      return false
    }
    if case .date(let a) = left, case .date(let b) = right {
      return dates(comparison, a, b)
    }
    let order = TotalOrder.compare(left, right)
    return switch comparison {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

extension Interpreter {
  /// Dates are ranges of days: less is before, greater is after, and the ends may be shared where
  /// equality is allowed.
  private static func dates(_ comparison: Comparison, _ left: DayRange, _ right: DayRange) -> Bool {
    switch comparison {
    case .equal: left.first == right.first && left.last == right.last
    case .notEqual: left.first != right.first || left.last != right.last
    case .less: left.last < right.first
    case .lessOrEqual: left.last <= right.last
    case .greater: left.first > right.last
    case .greaterOrEqual: left.first >= right.first
    }
  }
}

/// Computing with numbers and quantities.
extension Interpreter {
  private static func opposite(_ value: Value) -> Value? {
    switch value {
    case .exact(let number): .exact(ScaledDecimal(units: -number.units))
    case .quantity(let number, let unit): .quantity(ScaledDecimal(units: -number.units), unit)
    default: value.double.flatMap { .finite(-$0) }
    }
  }

  private func arithmetic(
    _ arithmetic: Arithmetic, _ left: Value?, _ right: Value?, givesNumber: Bool
  ) throws(Failure) -> Value? {
    guard let left, let right else { return nil }
    if case .quantity(let a, let unit) = left {
      guard case .quantity(let b, let other) = right else {
        return Self.scaled((a, unit), by: right, divides: arithmetic == .divide)
      }
      if arithmetic == .multiply || arithmetic == .divide && !givesNumber {
        return try Self.combined(arithmetic, (a, unit), (b, other))
      }
      return try Self.quantities(arithmetic, (a, unit), (b, other))
    }
    if case .quantity(let b, let unit) = right {
      return Self.scaled((b, unit), by: left, divides: false)
    }
    guard let a = left.double, let b = right.double else { preconditionFailure("no numbers") }
    switch arithmetic {
    case .add: return .finite(a + b)
    case .subtract: return .finite(a - b)
    case .multiply: return .finite(a * b)
    case .divide: return b == 0 ? nil : .finite(a / b)
    case .remainder: return b == 0 ? nil : .finite(a.truncatingRemainder(dividingBy: b))
    }
  }

  /// The sum or difference in the unit of the left side, or the plain quotient.
  private static func quantities(
    _ arithmetic: Arithmetic, _ left: (ScaledDecimal, Unit?), _ right: (ScaledDecimal, Unit?)
  ) throws(Failure) -> Value? {
    var right = right
    let kinds = (left.1?.dimension.kind, right.1?.dimension.kind)
    let percent = Unit.named("%")
    if arithmetic == .subtract, kinds == (.share, .share),
      let a = Amount.converted(left.0.units, from: left.1, to: percent),
      let b = Amount.converted(right.0.units, from: right.1, to: percent)
    {
      return Amount.limited(a - b).map { .quantity(ScaledDecimal(units: $0), Unit.named("百分点")) }
    }
    if kinds == (.share, .points), arithmetic != .divide { right.1 = percent }
    guard left.1?.dimension == right.1?.dimension else {
      throw Failure(code: .mixedDimensions)
    }
    if arithmetic == .divide {
      guard right.0.units != 0 else { return nil }
      let factor = Amount.factor(from: left.1, to: right.1)
      return .finite(
        left.0.doubleValue * Double(factor.numerator)
          / (right.0.doubleValue * Double(factor.denominator)))
    }
    guard let other = Amount.converted(right.0.units, from: right.1, to: left.1) else { return nil }
    let (sum, overflow) = left.0.units.addingReportingOverflow(
      arithmetic == .subtract ? -other : other)
    return Amount.limited(overflow ? nil : sum).map {
      .quantity(ScaledDecimal(units: $0), left.1)
    }
  }

  /// The product of a share or a rate with a quantity, or a quotient of two dimensions.
  private static func combined(
    _ arithmetic: Arithmetic, _ left: (ScaledDecimal, Unit?), _ right: (ScaledDecimal, Unit?)
  ) throws(Failure) -> Value? {
    func result(_ unit: Unit?, _ numerator: Int128, _ denominator: Int128) -> Value? {
      if arithmetic == .divide, right.0.units == 0 { return nil }
      let one = ScaledDecimal.unitsPerOne
      let (times, over) = arithmetic == .divide ? (one, right.0.units) : (right.0.units, one)
      let plain = Amount.quotient(left.0.units, times: times, over: over)
      return Amount.limited(
        plain.flatMap { Amount.quotient($0, times: numerator, over: denominator) }
      ).map { .quantity(ScaledDecimal(units: $0), unit) }
    }
    func size(_ unit: Unit) -> (Int128, Int128) {
      (Int128(unit.numerator), Int128(unit.denominator))
    }
    if let unit = right.1, unit.dimension.kind == .share {
      let (up, down) = size(unit)
      return arithmetic == .divide
        ? result(left.1, 100 * down, up) : result(left.1, up, 100 * down)
    }
    guard arithmetic == .multiply else {
      guard let under = right.1 else { return result(left.1, 1, 1) }
      guard let unit = left.1?.per(under) else { throw Failure(code: .mixedDimensions) }
      return result(unit, 1, 1)
    }
    if let unit = left.1, unit.dimension.kind == .share {
      return result(right.1, size(unit).0, 100 * size(unit).1)
    }
    guard let first = left.1, let second = right.1 else { return result(left.1 ?? right.1, 1, 1) }
    for (rate, other) in [(first, second), (second, first)] {
      guard let parts = rate.parts, parts.under.dimension == other.dimension else { continue }
      return result(
        parts.over, size(other).0 * size(parts.under).1, size(other).1 * size(parts.under).0)
    }
    throw Failure(code: .mixedDimensions)
  }

  /// A quantity times or over a number: exact where the number is.
  private static func scaled(
    _ quantity: (ScaledDecimal, Unit?), by number: Value, divides: Bool
  ) -> Value? {
    let units = quantity.0.units
    let one = ScaledDecimal.unitsPerOne
    var result: Int128?
    if case .exact(let factor) = number {
      if divides, factor.units == 0 { return nil }
      result = Amount.quotient(
        units, times: divides ? one : factor.units, over: divides ? factor.units : one)
    } else if let factor = number.double, !divides || factor != 0 {
      let value = quantity.0.doubleValue
      result = Amount.nearest(divides ? value / factor : value * factor)
    }
    return Amount.limited(result).map { .quantity(ScaledDecimal(units: $0), quantity.1) }
  }
}
