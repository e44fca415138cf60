import Corpus
import Diagnostics
import Plan
import Values

extension FormulaCompiler {
  /// An aggregate over the child rows of each row, computed for a slice of parents at once.
  func childAggregate(
    _ children: ChildRows, _ aggregate: Aggregate, at span: Span
  ) throws(EvaluationError) -> Evaluation {
    let filters = try compile([children.filter, aggregate.filter].compactMap(\.self))
    let argument = try aggregate.argument.map(compileOne)
    let inner = [children.filter, aggregate.filter, aggregate.argument].compactMap(\.self)
    let fields = inner.flatMap { FieldUse.fields(of: $0) }
    let index = context.corpus.children(of: children.parent.table, in: children.row.table)
    let bindings = ChildBinding(children: children, index: index, fields: fields)
    return { batch throws(EvaluationError) in
      let (batch, owners) = try bindings.expand(batch, at: span)
      var included: [Bool]?
      for filter in filters {
        let flags = try filter(batch).flags()
        included = included.map { zip($0, flags).map { $0 && $1 } } ?? flags
      }
      let values = try argument.map { argument throws(EvaluationError) in try argument(batch) }
      return try Aggregator(
        function: aggregate.function, parameter: aggregate.parameter, grouping: owners,
        included: included, context: batch.context, span: span
      ).values(of: values)
    }
  }

  private func compileOne(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    try compile(formula)
  }
}

/// The way from a slice of parent rows to their child rows.
private struct ChildBinding: Sendable {
  let children: ChildRows
  let index: ChildIndex
  /// The stored columns that the formulas over the children look at.
  let fields: [FieldUse]

  /// One row for each child, with the place of its parent within the slice.
  func expand(
    _ batch: Batch, at span: Span
  ) throws(EvaluationError) -> (Batch, Grouping) {
    guard let parents = batch.rows.list(of: children.parent, in: children.parent.table) else {
      preconditionFailure("variable \(children.parent.number) is not bound")
    }
    var places: [UInt32] = []
    var rows: [UInt32] = []
    for row in batch.range {
      let parent: UInt32 =
        switch parents {
        case .all: UInt32(row)
        case .rows(let rows): rows[row]
        }
      guard parent != TableColumn.noRow else { continue }
      let range = Int(index.starts[Int(parent)])..<Int(index.starts[Int(parent) + 1])
      rows.append(contentsOf: index.rows[range])
      places.append(contentsOf: repeatElement(UInt32(row), count: range.count))
    }
    try batch.context.check(memory: rows.count * 16, at: span)
    let start = UInt32(batch.range.lowerBound)
    let owners = Grouping(groups: places.map { $0 - start }, groupCount: batch.count)
    var expanded = batch.rows.selecting(places)
    expanded.add(children.row, .rows(rows))
    for field in fields where field.variable == children.row {
      expanded.bind(field.variable, in: field.table, of: batch.context.corpus)
    }
    return (Batch(rows: expanded, range: 0..<rows.count, context: batch.context), owners)
  }
}

/// A stored column's table as a formula reaches it from a variable.
struct FieldUse: Hashable, Sendable {
  let variable: RowVariable
  let table: TableID

  /// The tables that a formula looks at, child variables included.
  static func fields(of formula: Formula) -> [FieldUse] {
    switch formula.node {
    case .constant, .computed, .binding: []
    case .field(let variable, let column): [FieldUse(variable: variable, table: column.table)]
    case .not(let operand), .isMissing(let operand), .negate(let operand),
      .contains(let operand, _), .occurrences(let operand, _), .snippet(let operand, _),
      .extract(let operand, _):
      fields(of: operand)
    case .and(let operands), .or(let operands), .call(_, let operands), .list(let operands):
      operands.flatMap(fields)
    case .compare(_, let left, let right), .within(let left, let right),
      .before(let left, let right), .after(let left, let right), .coalesce(let left, let right),
      .arithmetic(_, let left, let right), .startsWith(let left, let right),
      .endsWith(let left, let right):
      fields(of: left) + fields(of: right)
    case .member(let value, let members): fields(of: value) + members.flatMap(fields)
    case .conditional(let branches, let otherwise):
      branches.flatMap { fields(of: $0.condition) + fields(of: $0.value) }
        + (otherwise.map(fields) ?? [])
    case .children(let children, let aggregate):
      [FieldUse(variable: children.parent, table: children.parent.table)]
        + [children.filter, aggregate.filter, aggregate.argument].compactMap(\.self)
        .flatMap(fields)
    }
  }

  private static func fields(of member: Formula.Member) -> [FieldUse] {
    switch member {
    case .value(let formula): fields(of: formula)
    case .range(let low, let high): fields(of: low) + fields(of: high)
    case .column: []
    }
  }
}
