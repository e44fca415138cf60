package import Diagnostics
package import Plan
package import Values

/// Runs plans row by row: slow, and obviously right.
///
/// Written from the specification of the language, not from the engine: the two share the plan,
/// the text layer (folding, readings) and nothing else. No row is looked at before it is needed,
/// and nothing is kept from one row to the next.
package struct Interpreter {
  /// The rows asked.
  let letters: Letters
  /// What `as_of()` gives.
  let asOf: Day?
  /// The language of words that `describe` writes.
  let language: Language
  /// The values of the plan's bindings so far.
  var bindings: [Bound] = []
  /// The columns at hand whose numbers are binary64.
  var computed: Set<ColumnID> = []

  /// A binding's value.
  enum Bound {
    /// One value, and whether it is binary64.
    case value(Value?, isComputed: Bool)
    /// Rows.
    case rows(RowTable, [PlanColumn])
    /// The values of one column, without missing ones.
    case members([Value])
  }

  /// Prepares to ask letters.
  package init(
    _ letters: Letters, asOf: Day? = nil, language: Language = .chinese
  ) {
    self.letters = letters
    self.asOf = asOf ?? Self.newestDay(of: letters)
    self.language = language
  }

  private static func newestDay(of letters: Letters) -> Day? {
    (letters.rows[.replies] ?? []).compactMap { $0.values["issued"]?.days?.last }.max()
  }

  /// Answers every query of a plan.
  ///
  /// - Throws: what stops a run: a failed assertion, a key with several rows, dimensions that do
  ///   not go together.
  package mutating func run(_ plan: Plan) throws(Failure) -> [Table] {
    for binding in plan.bindings { bindings.append(try bound(binding)) }
    var results: [Table] = []
    for query in plan.queries {
      results.append(try rows(of: query).table(of: query.columns))
    }
    return results
  }

  private func bound(_ binding: Plan.Binding) throws(Failure) -> Bound {
    switch binding {
    case .value(let formula):
      return .value(try value(of: formula, in: Row()), isComputed: isComputed(formula))
    case .table(let query): return .rows(try rows(of: query), query.columns)
    case .cell(let query):
      let rows = try rows(of: query)
      let id = query.columns[0].id
      let only = rows.rows.count == 1 ? rows.rows[0].value(of: id) : nil
      return .value(
        only.settled(as: query.columns[0].type), isComputed: rows.computed.contains(id))
    case .members(let query):
      let id = query.columns[0].id
      return .members(try rows(of: query).rows.compactMap { $0.value(of: id) })
    }
  }

  private func rows(of query: Query) throws(Failure) -> RowTable {
    var rows = RowTable()
    switch query.source {
    case .table(let variable):
      rows.rows = (letters.rows[variable.table] ?? []).indices.map {
        Row(variables: [variable: $0])
      }
    case .binding(let index):
      guard case .rows(let bound, _) = bindings[index] else { preconditionFailure("no table") }
      rows = bound
    case .previous: preconditionFailure("the shell's result is no part of a plan by itself")
    }
    rows = try extended(rows, by: query.sourceColumns)
    var visible = query.sourceColumns.map(\.column)
    for step in query.steps {
      var interpreter = self
      interpreter.computed = rows.computed
      rows = try interpreter.result(of: step.stage, on: rows, showing: visible)
      visible = step.visible
    }
    return rows
  }
}

/// What stops a run.
package struct Failure: Error, Equatable {
  /// The code of the diagnostic.
  package let code: DiagnosticCode
}

/// The rows between two stages.
package struct RowTable {
  /// In order.
  var rows: [Row] = []
  /// The columns whose numbers are binary64, in every row.
  var computed: Set<ColumnID> = []
}

/// A row of a pipeline: the stored rows it stands for, and the columns made so far.
package struct Row {
  /// The stored row that each variable is bound to.
  var variables: [RowVariable: Int] = [:]
  /// The values of the columns made.
  var columns: [ColumnID: Value?] = [:]

  /// The value of a column.
  func value(of id: ColumnID) -> Value? {
    guard let value = columns[id] else {
      preconditionFailure("column \(id.number) is not made")
    }
    return value
  }
}

extension Interpreter {
  /// The values of some formulas in a row.
  func values(of formulas: [Formula], in row: Row) throws(Failure) -> [Value?] {
    var values: [Value?] = []
    for formula in formulas { values.append(try value(of: formula, in: row)) }
    return values
  }

  /// Whether a flag is set; a missing one is not.
  func holds(_ formula: Formula?, in row: Row) throws(Failure) -> Bool {
    guard let formula else { return true }
    return try value(of: formula, in: row)?.holds ?? false
  }
}

extension Interpreter {
  /// Whether the numbers of a formula are binary64: where some of them may be, all are.
  func isComputed(_ formula: Formula) -> Bool {
    switch formula.node {
    case .computed(let id): return computed.contains(id)
    case .binding(let index):
      if case .value(_, let isComputed) = bindings[index] { return isComputed }
      return false
    case .negate(let operand): return isComputed(operand)
    case .arithmetic: return formula.type == .number
    case .coalesce(let first, let second):
      return isComputed(first) || isComputed(second)
    case .conditional(let branches, let otherwise):
      let values = branches.map(\.value) + (otherwise.map { [$0] } ?? [])
      return values.contains { isComputed($0) }
    case .call(let function, let arguments):
      switch function {
      case .sqrt, .ln, .log2, .log10, .exp, .power: return true
      case .abs, .round, .floor, .ceil: return isComputed(arguments[0])
      default: return false
      }
    case .children(_, let aggregate): return isComputed(aggregate)
    default: return false
    }
  }

  /// Whether the numbers of an aggregate are binary64.
  func isComputed(_ aggregate: Aggregate) -> Bool {
    switch aggregate.function {
    case .mean, .quantile, .stdev: true
    case .share: true
    case .sum, .median, .min, .max, .mode, .first, .last:
      aggregate.argument.map { isComputed($0) } ?? false
    case .count, .countDistinct, .list, .any: false
    }
  }

  /// Rows with further columns, each computed with those before it at hand.
  func extended(_ rows: RowTable, by definitions: [Definition]) throws(Failure) -> RowTable {
    var result = rows
    var interpreter = self
    for definition in definitions {
      interpreter.computed = result.computed
      for index in result.rows.indices {
        result.rows[index].columns[definition.column.id] = .some(
          try interpreter.value(of: definition.formula, in: result.rows[index]))
      }
      if interpreter.isComputed(definition.formula) {
        result.computed.insert(definition.column.id)
      }
    }
    return result
  }
}

extension Value? {
  /// The value as one of a type: flags and lists are never missing, but false and empty.
  func settled(as type: ValueType) -> Value? {
    switch type {
    case .flag: self ?? .flag(false)
    case .list: self ?? .list([])
    default: self
    }
  }

  /// An exact number as binary64; any other value as it is.
  var asComputed: Value? {
    guard case .exact(let number) = self else { return self }
    return .computed(number.doubleValue)
  }
}
