package import Corpus
package import Diagnostics
package import Plan
import Values

/// Runs checked plans over a corpus.
package struct Executor: Sendable {
  private let options: ExecutionOptions

  /// Fixes how plans are run.
  package init(options: ExecutionOptions = ExecutionOptions()) {
    self.options = options
  }

  /// Computes every query of a plan, in the order of the text.
  ///
  /// - Parameters:
  ///   - plan: A plan that the checker made without errors.
  ///   - corpus: The letters.
  ///   - previous: The result that the shell remembers; its columns are taken in order.
  /// - Returns: One result a query; rows in total order, the same whatever the thread count.
  /// - Throws: The one finding that stopped the run: Q0401–Q0406, or Q0309 for an expression
  ///   that only RE2 refuses.
  package func run(
    _ plan: Plan, over corpus: Corpus, previous: Table? = nil
  ) throws(EvaluationError) -> [QueryResult] {
    let context = ExecutionContext(corpus: corpus, options: options)
    var run = PlanRun(context: context, previous: previous)
    for binding in plan.bindings { try run.bind(binding) }
    var results: [QueryResult] = []
    for query in plan.queries { results.append(try run.result(of: query)) }
    return results
  }
}

/// A query's rows, and what each stage did.
package struct QueryResult: Sendable {
  /// The doc comment above the query; empty when there is none.
  package let title: String
  /// The rows.
  package let table: Table
  /// One entry for the source and one for each stage, in order.
  package let trace: [StageTrace]
}

/// What one stage did, for `explain`.
package struct StageTrace: Sendable {
  /// Where the stage was written; the whole query for the source.
  package let span: Span
  /// Rows before it; those of the source for the source itself.
  package let rowsIn: Int
  /// Rows behind it.
  package let rowsOut: Int
  /// Seconds it took.
  package let seconds: Double
}

/// One run of a plan: the values bound so far.
private struct PlanRun {
  let context: ExecutionContext
  let previous: Table?
  private var values: [BoundValue?] = []
  private var tables: [Int: RowSet] = [:]

  init(context: ExecutionContext, previous: Table?) {
    self.context = context
    self.previous = previous
  }

  /// Computes the next binding.
  mutating func bind(_ binding: Plan.Binding) throws(EvaluationError) {
    switch binding {
    case .value(let formula):
      var one = RowSet(count: 1)
      let runner = StageRunner(context: context, bindings: values, span: formula.span)
      values.append(single(try runner.column(formula, &one)))
    case .table(let query):
      tables[values.count] = try rows(of: query).rows
      values.append(nil)
    case .members(let query):
      let rows = try rows(of: query).rows
      guard let column = query.columns.first else { preconditionFailure("a query has columns") }
      let runner = StageRunner(context: context, bindings: values, span: query.span)
      let members = MemberSet(runner.column(column.id, of: rows), context.dictionaries)
      values.append(BoundValue(vector: .missing(count: 1), members: members))
    case .cell(let query):
      let rows = try rows(of: query).rows
      guard let column = query.columns.first, let bound = rows.column(column.id), rows.count == 1
      else {
        values.append(BoundValue(vector: .missing(count: 1)))
        return
      }
      values.append(single(Vector(bound.storage, bound.list, 0..<1)))
    }
  }

  /// One row's value at stored row 0, so that it can stand for every row.
  private func single(_ vector: Vector) -> BoundValue {
    let one = Assembly(pieces: [vector], piece: [0], row: [0], cache: context.dictionaries)
    return BoundValue(vector: one.vector())
  }

  func result(of query: Query) throws(EvaluationError) -> QueryResult {
    let (rows, trace) = try rows(of: query)
    let columns = query.columns.map { column in
      guard let bound = rows.column(column.id) else {
        preconditionFailure("column \(column.id.number) is not bound")
      }
      return TableColumn(
        name: column.name, type: column.type, storage: bound.storage,
        rows: bound.list.written, isBackground: column.isBackground)
    }
    let table = Table(
      columns: columns, rowCount: rows.count, notes: context.takeNotes(), chart: query.chart)
    return QueryResult(title: query.title, table: table, trace: trace)
  }

  private func rows(
    of query: Query
  ) throws(EvaluationError) -> (rows: RowSet, trace: [StageTrace]) {
    var start = ExecutionContext.now()
    var rows = try source(of: query)
    let sourceCount = rows.count
    rows = try Extend(definitions: query.sourceColumns).run(
      rows, StageRunner(context: context, bindings: values, span: query.span))
    var trace = [
      StageTrace(
        span: query.span, rowsIn: sourceCount, rowsOut: rows.count,
        seconds: ExecutionContext.now() - start)
    ]
    var visible = query.sourceColumns.map(\.column)
    for step in query.steps {
      try context.check(at: step.span)
      start = ExecutionContext.now()
      let runner = StageRunner(
        context: context, bindings: values, tables: tables, span: step.span)
      let result = try Self.run(step.stage, rows, visible, runner)
      try context.check(memory: result.byteCount, at: step.span)
      trace.append(
        StageTrace(
          span: step.span, rowsIn: rows.count, rowsOut: result.count,
          seconds: ExecutionContext.now() - start))
      rows = result
      visible = step.visible
    }
    return (rows, trace)
  }

  private func source(of query: Query) throws(EvaluationError) -> RowSet {
    switch query.source {
    case .table(let variable):
      return RowSet(table: variable, rowCount: context.corpus.table(variable.table).rowCount)
    case .binding(let index):
      guard let rows = tables[index] else { preconditionFailure("binding \(index) is no table") }
      return rows
    case .previous(let columns):
      guard let previous, previous.columns.count == columns.count else {
        preconditionFailure("the plan was checked against another result")
      }
      var rows = RowSet(count: previous.rowCount)
      for (column, stored) in zip(columns, previous.columns) {
        rows.add(column.id, stored.storage, stored.rows.map { .rows($0) } ?? .all)
      }
      return rows
    }
  }

  private static func run(
    _ stage: Stage, _ rows: RowSet, _ visible: [PlanColumn], _ runner: StageRunner
  ) throws(EvaluationError) -> RowSet {
    switch stage {
    case .filter(let condition): return try Filter(condition: condition).run(rows, runner)
    case .extend(let definitions): return try Extend(definitions: definitions).run(rows, runner)
    case .sort(let keys): return try Sort(keys: keys).run(rows, runner)
    case .take(let count): return rows.selecting(0..<min(count, rows.count))
    case .skip(let count): return rows.selecting(min(count, rows.count)..<rows.count)
    case .top(let count, let keys, let groups):
      return try Top(count: count, keys: keys, groups: groups).run(rows, runner)
    case .sample(let count, let seed):
      return try Sample(count: count, seed: seed).run(rows, runner)
    case .assert(let condition, let message):
      return try Assert(condition: condition, message: message, visible: visible)
        .run(rows, runner)
    case .distinct(let formulas): return try Distinct(formulas: formulas).run(rows, runner)
    case .count(let column):
      var result = RowSet(count: 1)
      result.add(column.id, Vector.whole([Int64(rows.count)]).storage)
      return result
    case .summarize(let aggregates, let keys, let values):
      return try Summarize(aggregates: aggregates, keys: keys, values: values).run(rows, runner)
    case .expandTable(let child, let parent):
      return try ExpandTable(child: child, parent: parent).run(rows, runner)
    case .expandList(let list, let column):
      return try ExpandList(list: list, column: column).run(rows, runner)
    case .describe(let columns):
      return try Describe(columns: columns, visible: visible).run(rows, runner)
    case .concordance(let concordance):
      return try Concordances(concordance: concordance).run(rows, runner)
    case .combine(let combination):
      return try Combine(combination: combination).run(rows, runner)
    case .lookup(let lookup): return try LookUp(lookup: lookup).run(rows, runner)
    case .chart: return rows
    }
  }
}

extension RowList {
  /// The rows of a result's column, `nil` where they are the stored ones.
  fileprivate var written: [UInt32]? {
    switch self {
    case .all: nil
    case .rows(let rows): rows
    }
  }
}
