package import Diagnostics
package import Values

/// A column that a stage shows.
package struct PlanColumn: Sendable {
  /// Its identity in the plan.
  package let id: ColumnID
  /// Its name in either language; the same twice where the query named it.
  package let name: Bilingual
  /// The type of its values.
  package let type: ValueType
  /// Whether no stage chose it and the catalogue leaves it to machine formats.
  package let isBackground: Bool

  /// Describes a shown column.
  package init(
    _ id: ColumnID, _ name: Bilingual, _ type: ValueType, isBackground: Bool = false
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.isBackground = isBackground
  }
}

/// A column with the formula that computes it.
package struct Definition: Sendable {
  /// The column made.
  package let column: PlanColumn
  /// What fills it.
  package let formula: Formula

  /// Defines a column.
  package init(_ column: PlanColumn, as formula: Formula) {
    self.column = column
    self.formula = formula
  }
}

/// One key of an order.
package struct SortKey: Sendable {
  /// What is compared; missing sorts last both ways.
  package let formula: Formula
  /// Whether the largest comes first.
  package let isDescending: Bool

  /// Orders by a formula.
  package init(_ formula: Formula, isDescending: Bool) {
    self.formula = formula
    self.isDescending = isDescending
  }
}

/// A checked stage: what it does to the rows before it.
package enum Stage: Sendable {
  /// Keeps the rows where the flag is true.
  case filter(Formula)
  /// Computes columns, row by row, each with those before it at hand.
  ///
  /// The rest stays visible; `select`, `drop` and `extend` differ in what the step shows.
  case extend([Definition])
  /// Orders the rows, stably.
  case sort([SortKey])
  /// Keeps the first rows.
  case take(Int)
  /// Leaves the first rows out.
  case skip(Int)
  /// Keeps the first rows of an order, for each group where there is one.
  case top(Int, by: [SortKey], per: [Formula])
  /// Keeps so many rows drawn without replacement, in their order; the same rows for a seed.
  case sample(Int, seed: Int)
  /// Keeps the first of the rows that are equal in the formulas.
  case distinct([Formula])
  /// One row with the number of rows.
  case count(PlanColumn)
  /// One row a group, in key order; without groups one row, even of no rows.
  ///
  /// With values for each key, also the groups of their combinations that no row belongs to.
  case summarize([AggregateColumn], by: [Definition], filling: [GroupValues] = [])
  /// One row for each child row, bound to the variable; the old variables stay.
  case expandTable(RowVariable, of: RowVariable)
  /// One row for each member of a list; rows with an empty list are left out.
  case expandList(Formula, into: PlanColumn)
  /// Keeps all rows; the run ends with the message where the flag is false for some.
  case assert(Formula, message: String)
  /// One row a visible column: name, type, rows with a value, distinct values, least, greatest.
  case describe([PlanColumn])
  /// One row a hit, with its surroundings.
  case concordance(Concordance)
  /// The rows of two tables together, without or in common.
  case combine(Combination)
  /// The columns of rows of another table, by keys.
  case lookup(Lookup)
  /// All rows as they are; the result is to be drawn. The last stage of a query.
  case chart(Chart)
}

/// An aggregate with the column it fills.
package struct AggregateColumn: Sendable {
  /// The column made.
  package let column: PlanColumn
  /// What fills it.
  package let aggregate: Aggregate

  /// Defines an aggregate's column.
  package init(_ column: PlanColumn, as aggregate: Aggregate) {
    self.column = column
    self.aggregate = aggregate
  }
}

/// 索引: the hits of a pattern with what stands left and right of them.
package struct Concordance: Sendable {
  /// What is looked for.
  package let pattern: TextPattern
  /// The text searched: a stored text column of the row bound to `row`.
  package let row: RowVariable
  /// Which text column.
  package let column: SchemaColumn
  /// Characters shown on each side.
  package let widthCharacters: Int
  /// The columns made: left, hit, right (texts) and start (number, 0-based raw code point).
  package let left: PlanColumn
  /// The hit as printed.
  package let hit: PlanColumn
  /// What follows the hit.
  package let right: PlanColumn
  /// Where the hit starts in the raw file.
  package let start: PlanColumn

  /// Puts a concordance together.
  package init(
    of pattern: TextPattern, in column: SchemaColumn, of row: RowVariable, widthCharacters: Int,
    left: PlanColumn, hit: PlanColumn, right: PlanColumn, start: PlanColumn
  ) {
    self.pattern = pattern
    self.row = row
    self.column = column
    self.widthCharacters = widthCharacters
    self.left = left
    self.hit = hit
    self.right = right
    self.start = start
  }
}

/// A stage with its place and the columns visible behind it.
package struct Step: Sendable {
  /// What is done.
  package let stage: Stage
  /// Where it was written.
  package let span: Span
  /// The columns visible behind it, in order, each computed by this or an earlier step.
  package let visible: [PlanColumn]

  /// Places a stage.
  package init(_ stage: Stage, at span: Span, visible: [PlanColumn]) {
    self.stage = stage
    self.span = span
    self.visible = visible
  }
}

/// A checked query: where its rows come from, and what is done to them.
package struct Query: Sendable {
  /// The doc comment above it; empty when there is none.
  package let title: String
  /// Where the rows come from.
  package let source: Source
  /// The columns of the source that some step or the reader needs, computed for each row.
  package let sourceColumns: [Definition]
  /// What is done, in order.
  package let steps: [Step]
  /// Where it was written.
  package let span: Span

  /// Puts a query together.
  package init(
    title: String, source: Source, sourceColumns: [Definition], steps: [Step], span: Span
  ) {
    self.title = title
    self.source = source
    self.sourceColumns = sourceColumns
    self.steps = steps
    self.span = span
  }

  /// Where rows come from.
  package enum Source: Sendable {
    /// All rows of a table, in corpus order.
    case table(RowVariable)
    /// The result of a table-valued `let`, by its index in the plan; columns keep their ids.
    case binding(Int)
    /// The rows and columns of the result that the shell remembers, under fresh ids.
    case previous([PlanColumn])
  }

  /// The columns of the result.
  package var columns: [PlanColumn] {
    steps.last?.visible ?? sourceColumns.map(\.column)
  }
}

/// Everything a source text asks for, checked.
package struct Plan: Sendable {
  /// The `let` values and parameters, in the order of their indices.
  package let bindings: [Binding]
  /// The queries, in the order of the text.
  package let queries: [Query]

  /// Puts a plan together.
  package init(bindings: [Binding], queries: [Query]) {
    self.bindings = bindings
    self.queries = queries
  }

  /// A value computed once before the queries that use it.
  package enum Binding: Sendable {
    /// A single value.
    case value(Formula)
    /// A table.
    case table(Query)
    /// The single cell of a table with one row and one column.
    case cell(Query)
    /// The distinct values of the one column of a table.
    case members(Query)
  }
}
