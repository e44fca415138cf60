package import Diagnostics

/// One step of a pipeline, as written.
///
/// Stage = RowStage | ColumnStage | TableStage | CombiningStage .
package struct Stage: Hashable, Sendable {
  /// What it does.
  package let node: Node
  /// From its keyword to its last token.
  package let span: Span
  /// How high it is and whether it contains an error.
  package let shape: TreeShape

  /// Places a stage.
  package init(_ node: Node, at span: Span) {
    self.node = node
    self.span = span
    shape = TreeShape(over: node.parts)
  }

  /// The stages of the language.
  package enum Node: Hashable, Sendable {
    /// Keeps the rows for which a flag is true.
    ///
    /// Where = "where" Expression .
    case filter(Expression)
    /// Shows these columns and no others.
    ///
    /// Select = "select" Items .
    case select([Item])
    /// Shows all columns but these.
    ///
    /// Drop = "drop" Path { "," Path } .
    case drop([Path])
    /// Adds columns; each sees the ones before it.
    ///
    /// Extend = "extend" Assignment { "," Assignment } .
    case extend([Assignment])
    /// Orders the rows.
    ///
    /// Sort = "sort" "by" Key { "," Key } .
    case sort([SortKey])
    /// Keeps the first rows.
    ///
    /// Take = "take" Expression .
    case take(Expression)
    /// Leaves the first rows out.
    ///
    /// Skip = "skip" Expression .
    case skip(Expression)
    /// Keeps the first rows of an order, largest first where a key says nothing.
    ///
    /// Top = "top" Expression "by" Key { "," Key } [ "per" Expression { "," Expression } ] .
    case top(Expression, by: [SortKey], per: [Expression])
    /// Keeps rows drawn at random.
    ///
    /// Sample = "sample" Expression [ "seed" Expression ] .
    case sample(Expression, seed: Expression?)
    /// Keeps the first of equal rows; without expressions all columns count.
    ///
    /// Distinct = "distinct" [ Expression { "," Expression } ] .
    case distinct([Expression])
    /// Counts the rows.
    ///
    /// Count = "count" .
    case count
    /// Makes one row of each group.
    ///
    /// Summarize = "summarize" Items [ "by" Items ] [ "with empty" ] .
    case summarize([Item], by: [Item], keepsEmptyGroups: Bool)
    /// Makes one column of each value of a key.
    ///
    /// Pivot = "pivot" Expression "by" Expression .
    case pivot(Expression, by: Expression)
    /// Makes one row of each child row or list member.
    ///
    /// Expand = "expand" Path .
    case expand(Path)
    /// Lets all rows through, or ends the query where a flag is not true.
    ///
    /// Assert = "assert" Expression string .
    case assert(Expression, message: String)
    /// Describes the columns.
    ///
    /// Describe = "describe" .
    case describe
    /// Lists the hits of a pattern with their surroundings.
    ///
    /// Concordance = "kwic" Pattern [ "width" Expression ] .
    case concordance(Pattern, width: Expression?)
    /// Draws the table.
    ///
    /// Chart = "chart" Name [ Assignment { "," Assignment } ] .
    case chart(Name, [Assignment])
    /// Adds the rows of another table, or leaves those out, or keeps only those, that it has too.
    ///
    /// CombiningStage = Union | Except | Intersect | Lookup .
    case combine(SetOperator, Source)
    /// Adds the columns of the rows of another table that have the same keys.
    ///
    /// Lookup = "lookup" [ "all" ] Source ( "on" | "by" ) Name { "," Name } .
    case lookup(Source, on: [Name], takesAll: Bool)
    /// A stage that was not understood.
    case error

    /// The shapes of the parts.
    package var parts: [TreeShape] {
      switch self {
      case .error: [.error]
      case .count, .describe: []
      case .filter(let operand), .take(let operand), .skip(let operand): [operand.shape]
      case .select(let items): items.map(\.shape)
      case .drop(let paths): paths.map(\.shape)
      case .extend(let assignments): assignments.map(\.shape)
      case .sort(let keys): keys.map(\.expression.shape)
      case .top(let count, let keys, let groups):
        [count.shape] + keys.map(\.expression.shape) + groups.map(\.shape)
      case .sample(let count, let seed): [count.shape] + (seed.map { [$0.shape] } ?? [])
      case .assert(let condition, _): [condition.shape]
      case .distinct(let expressions): expressions.map(\.shape)
      case .summarize(let items, let keys, _): items.map(\.shape) + keys.map(\.shape)
      case .pivot(let aggregate, let key): [aggregate.shape, key.shape]
      case .expand(let path): [path.shape]
      case .combine(_, let source): [source.shape]
      case .lookup(let source, let keys, _):
        [source.shape] + keys.map { TreeShape(height: 1, hasError: $0.isError) }
      case .concordance(let pattern, let width):
        [pattern.shape] + (width.map { [$0.shape] } ?? [])
      case .chart(let form, let channels):
        [TreeShape(height: 1, hasError: form.isError)] + channels.map(\.shape)
      }
    }
  }
}

/// A column of a result with the name it is given, if it is given one.
///
/// Item = [ Name "=" ] Expression .
package struct Item: Hashable, Sendable {
  /// The name before the `=`.
  package let name: Name?
  /// What fills the column.
  package let expression: Expression

  /// Names an expression.
  package init(_ name: Name?, _ expression: Expression) {
    self.name = name
    self.expression = expression
  }

  /// From the name to the end.
  package var span: Span { name.map { $0.span.joined(with: expression.span) } ?? expression.span }

  /// What is said of all nodes.
  package var shape: TreeShape {
    TreeShape(
      height: expression.shape.height,
      hasError: expression.shape.hasError || name?.isError == true)
  }
}

/// A column made, with its name.
///
/// Assignment = Name "=" Expression .
package struct Assignment: Hashable, Sendable {
  /// The name of the column.
  package let name: Name
  /// What fills it.
  package let expression: Expression

  /// Names an expression.
  package init(_ name: Name, _ expression: Expression) {
    self.name = name
    self.expression = expression
  }

  /// From the name to the end.
  package var span: Span { name.span.joined(with: expression.span) }

  /// What is said of all nodes.
  package var shape: TreeShape {
    TreeShape(
      height: expression.shape.height, hasError: expression.shape.hasError || name.isError)
  }
}

/// One key of an order.
///
/// Key = Expression [ "asc" | "desc" ] .
package struct SortKey: Hashable, Sendable {
  /// What is compared.
  package let expression: Expression
  /// Which end comes first, `nil` where nothing is said.
  package let order: Order?

  /// Orders by an expression.
  package init(_ expression: Expression, _ order: Order?) {
    self.expression = expression
    self.order = order
  }

  /// Which end comes first.
  package enum Order: Hashable, Sendable {
    /// `asc 升序`
    case ascending
    /// `desc 降序`
    case descending
  }
}
