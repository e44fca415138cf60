import Diagnostics
import Plan
import Syntax
import Values

/// What is known of the dimension of a quantity before any row is read.
///
/// A column mixes dimensions from row to row; a filter that compares it with a quantity, or asks
/// for its unit, settles that of the rows it keeps.
extension Checker {
  /// A column of the plan, told from others.
  enum Measured: Hashable {
    case field(row: Int, name: String)
    case computed(Int)

    init?(_ formula: Formula) {
      switch formula.node {
      case .field(let row, let column): self = .field(row: row.number, name: column.name)
      case .computed(let id): self = .computed(id.number)
      default: return nil
      }
    }
  }

  /// The dimension of a formula's quantities, `nil` where rows can have several.
  func dimension(of formula: Formula) -> Dimension? {
    guard formula.type == .quantity else { return nil }
    switch formula.node {
    case .constant(.quantity(_, let unit)): return unit.dimension
    case .field, .computed: return Measured(formula).flatMap { dimensions[$0] }
    case .negate(let operand): return dimension(of: operand)
    case .coalesce(let left, let right): return common([left, right])
    case .conditional(let branches, let otherwise):
      return common(branches.map(\.value) + (otherwise.map { [$0] } ?? []))
    case .arithmetic(let operation, let left, let right):
      return dimension(of: operation, left, right)
    case .children(_, let aggregate): return aggregate.argument.flatMap { dimension(of: $0) }
    case .binding(let index):
      guard case .value(let value) = bindings[index] else { return nil }
      return dimension(of: value)
    default: return nil
    }
  }

  private func common(_ formulas: [Formula]) -> Dimension? {
    let found = Set(formulas.map { dimension(of: $0) })
    return found.count == 1 ? found.first ?? nil : nil
  }

  private func dimension(
    of operation: Arithmetic, _ left: Formula, _ right: Formula
  ) -> Dimension? {
    let (first, second) = (dimension(of: left), dimension(of: right))
    switch operation {
    case .add, .subtract, .remainder:
      guard operation == .subtract, let first, first.kind == .share, second == first else {
        return first
      }
      return Dimension(.points)
    case .multiply:
      if left.type != .quantity || first?.kind == .share { return second }
      if right.type != .quantity || second?.kind == .share { return first }
      return first?.parts.flatMap { $0.under == second ? $0.over : nil }
        ?? second?.parts.flatMap { $0.under == first ? $0.over : nil }
    case .divide:
      guard right.type == .quantity, let first, let second else { return first }
      return second.kind == .share ? first : first.per(second)
    }
  }

  /// Remembers what a column is computed from.
  mutating func noteDimension(of column: PlanColumn, _ value: Formula?) {
    guard let value, column.type == .quantity else { return }
    dimensions[.computed(column.id.number)] = dimension(of: value)
  }

  /// Remembers what a condition says of the rows that it keeps.
  mutating func noteDimensions(of condition: Formula) {
    switch condition.node {
    case .and(let conditions):
      for condition in conditions { noteDimensions(of: condition) }
    case .compare(let comparison, let left, let right) where comparison != .notEqual:
      note(left, [right])
      note(right, [left])
    case .member(let value, let members):
      let others = members.flatMap { member -> [Formula] in
        switch member {
        case .value(let other): [other]
        case .range(let low, let high): [low, high]
        case .column: []
        }
      }
      note(value, others)
    default: break
    }
  }

  /// A column that equals or is compared with others has their dimension.
  private mutating func note(_ value: Formula, _ others: [Formula]) {
    guard let key = Measured(value), !others.isEmpty else { return }
    if value.type == .quantity, let dimension = common(others) {
      dimensions[key] = dimension
    } else if case .field(let row, let column) = value.node, column.name == "unit" {
      let found = Set(others.flatMap(\.unitNames).map { Unit.named($0)?.dimension })
      guard found.count == 1, let dimension = found.first ?? nil else { return }
      dimensions[.field(row: row.number, name: "amount")] = dimension
    }
  }

  /// Forgets what was known of columns to which rows of another table come.
  mutating func forgetDimensions(of columns: [VisibleColumn], _ rows: [RowVariable]) {
    let numbers = Set(rows.map(\.number))
    dimensions = dimensions.filter { key, _ in
      switch key {
      case .field(let row, _): !numbers.contains(row)
      case .computed(let id): !columns.contains { $0.column.id.number == id }
      }
    }
  }
}

extension Formula {
  /// The texts that it can stand for, as far as they are written out; one that is none otherwise.
  fileprivate var unitNames: [String] {
    switch node {
    case .constant(.text(let text)): [text]
    case .list(let members): members.flatMap(\.unitNames)
    default: [""]
    }
  }
}
