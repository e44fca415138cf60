import Diagnostics
import Plan
import Values

/// `summarize`: one row a group, in key order; without groups one row, even of no rows.
struct Summarize {
  let aggregates: [AggregateColumn]
  let keys: [Definition]
  /// For which values each key has a group all the same; empty where rows alone make groups.
  let values: [GroupValues]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    var vectors: [Vector] = []
    for key in keys { vectors.append(try runner.column(key.formula, &rows)) }
    let grouping = try Self.grouping(&vectors, values, rowCount: rows.count, runner)
    var result = RowSet(count: grouping.groupCount)
    for (key, vector) in zip(keys, vectors) {
      let firsts = vector.selecting(grouping.firstRows)
      result.add(key.column.id, firsts.storage, firsts.list)
    }
    for aggregate in aggregates {
      try runner.context.check(at: runner.span)
      let values = try Self.values(aggregate, &rows, grouping, runner)
      result.add(aggregate.column.id, values.storage, values.list)
    }
    return result
  }

  /// Groups by the values of keys; groups without rows have theirs behind those of the rows.
  private static func grouping(
    _ keys: inout [Vector], _ values: [GroupValues], rowCount: Int, _ runner: StageRunner
  ) throws(EvaluationError) -> Grouping {
    guard !keys.isEmpty else {
      return Grouping(groups: Array(repeating: 0, count: rowCount), groupCount: 1)
    }
    let cache = runner.context.dictionaries
    guard !values.isEmpty else {
      return Grouping(keys: keys.map { $0.orderKeys(cache) }, rowCount: rowCount)
    }
    let filled = try EmptyGroups(keys, values, rowCount: rowCount, runner)
    keys = filled.keys
    return filled.grouping(cache)
  }

  /// Groups of rows that are equal in some formulas, in key order.
  static func grouping(
    _ rows: inout RowSet, _ formulas: [Formula], _ runner: StageRunner
  ) throws(EvaluationError) -> Grouping {
    var keys: [OrderKeys] = []
    for formula in formulas {
      keys.append(try runner.column(formula, &rows).orderKeys(runner.context.dictionaries))
      try runner.context.check(at: runner.span)
    }
    return Grouping(keys: keys, rowCount: rows.count)
  }

  private static func values(
    _ column: AggregateColumn, _ rows: inout RowSet, _ grouping: Grouping, _ runner: StageRunner
  ) throws(EvaluationError) -> Vector {
    let aggregate = column.aggregate
    var included: [Bool]?
    if let filter = aggregate.filter { included = try runner.flags(filter, &rows) }
    var argument: Vector?
    if let formula = aggregate.argument { argument = try runner.column(formula, &rows) }
    if let argument { noteSkipped(argument, included, column, runner) }
    return try Aggregator(
      function: aggregate.function, parameter: aggregate.parameter, grouping: grouping,
      included: included, context: runner.context, span: aggregate.argument?.span ?? runner.span
    ).values(of: argument)
  }

  /// Says in the footer how many rows had no value to aggregate; `count` is asked to tell.
  private static func noteSkipped(
    _ argument: Vector, _ included: [Bool]?, _ column: AggregateColumn, _ runner: StageRunner
  ) {
    switch column.aggregate.function {
    case .count, .share, .any, .first, .last: return
    default: break
    }
    let present = argument.present()
    var skipped = 0
    for row in present.indices where !present[row] && included?[row] ?? true { skipped += 1 }
    let name = column.column.name
    runner.context.note(.skipped(name.chinese, name.english), skipped, at: runner.span)
  }
}
