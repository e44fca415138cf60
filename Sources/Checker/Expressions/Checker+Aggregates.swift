import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// The child rows that a call speaks of: a child table, perhaps with one of its columns.
  struct ChildPath {
    let parent: RowVariable
    let table: TableID
    let names: [Name]
    let span: Span

    /// The name of the column.
    var column: Name? { names.dropFirst().first }
  }

  /// The child rows of a call's first argument, `nil` where it is no child table.
  func childPath(_ call: Call, in scope: Scope) -> ChildPath? {
    guard case .reference(let path)? = call.arguments.first?.node, path.names.count <= 2,
      let table = Catalogue.table(named: path.names[0].text),
      let parent = scope.parent(ofChildrenIn: table)
    else { return nil }
    if path.names.count == 2, scope.rows.contains(where: { $0.table == table }) { return nil }
    return ChildPath(
      parent: parent, table: table, names: path.names, span: path.span)
  }

  /// An aggregate over child rows.
  mutating func childAggregate(
    _ aggregate: AggregateDescription, _ path: ChildPath, _ call: Call, at span: Span,
    in scope: Scope
  ) -> Formula {
    let child = row(of: path.table)
    note(path.names[0], path.column == nil ? .reference : .row, path.table.name)
    let context = Context(scope: Scope(rows: [child], outer: [scope]))
    let filter = call.filter.map { condition($0, in: context) }
    var argument: Formula?
    if let column = path.column {
      guard let description = Catalogue.column(named: column.text, in: path.table) else {
        let names = Catalogue.description(of: path.table).columns.map(\.name)
        report(
          .unknownColumn(
            column.text, at: column.span, near: near(column.text, among: names),
            closing: nil))
        return .broken(at: span)
      }
      note(column, .member(of: path.names[0].text), description.name)
      argument = StoredColumn(row: child, description: description).formula(at: path.span)
    } else if aggregate.argument == .required {
      report(.childColumnNeeded(aggregate.entry.name, path.table, at: path.span))
      return .broken(at: span)
    }
    guard
      let made = self.aggregate(
        aggregate, of: argument, filter: nil, rest: call.arguments.dropFirst(), at: span)
    else { return .broken(at: span) }
    let children = ChildRows(of: path.parent, as: child, filter: filter)
    return Formula(.children(children, made), aggregate.resultType(of: argument), at: span)
  }

  /// An aggregate over the rows of a group; makes a column that the formula refers to.
  mutating func groupAggregate(
    _ aggregate: AggregateDescription, _ call: Call, at span: Span, in context: Context
  ) -> Formula {
    let rows = context.ofRows
    var arguments = call.arguments[...]
    var argument: Formula?
    let wrongCount = Diagnostic.wrongArgumentCount(
      aggregate.entry, found: call.arguments.count, at: span)
    switch aggregate.argument {
    case .absent: break
    case .optional: argument = arguments.popFirst().map { formula($0, in: rows) }
    case .required:
      guard let first = arguments.popFirst() else {
        report(wrongCount)
        return .broken(at: span)
      }
      argument = formula(first, in: rows)
    }
    let filter = call.filter.map { condition($0, in: rows) }
    guard arguments.count == (aggregate.takesNumber ? 1 : 0) else {
      report(wrongCount)
      return .broken(at: span)
    }
    guard
      let made = self.aggregate(
        aggregate, of: argument, filter: filter, rest: arguments, at: span)
    else { return .broken(at: span) }
    let column = column(name(of: aggregate, argument), aggregate.resultType(of: argument))
    noteDimension(of: column, argument)
    aggregates.append(AggregateColumn(column, as: made))
    return Formula(.computed(column.id), column.type, at: span)
  }

  private mutating func aggregate(
    _ aggregate: AggregateDescription, of argument: Formula?, filter: Formula?,
    rest: ArraySlice<Expression>, at span: Span
  ) -> Aggregate? {
    if let argument {
      guard !argument.isBroken else { return nil }
      guard
        argument.isMissingWord
          || require(
            argument, aggregate.accepted, for: aggregate.entry.name, isAggregate: true)
      else { return nil }
    }
    guard rest.count == (aggregate.takesNumber ? 1 : 0) else {
      report(.wrongArgumentCount(aggregate.entry, found: rest.count + 1, at: span))
      return nil
    }
    var parameter: Double?
    if let last = rest.first {
      guard let share = share(last) else { return nil }
      parameter = share
    }
    return Aggregate(aggregate.aggregate, of: argument, filter: filter, parameter: parameter)
  }

  /// The `q` of `quantile`: a number from 0 to 1, or a percentage.
  private mutating func share(_ expression: Expression) -> Double? {
    let value = formula(expression, in: .constant)
    guard !value.isBroken else { return nil }
    let share: Double? =
      switch value.constant {
      case .number(let number): number.doubleValue
      case .quantity(let number, let unit) where unit.name == "%": number.doubleValue / 100
      default: nil
      }
    if let share, (0...1).contains(share) { return share }
    report(.badShare(at: expression.span))
    return nil
  }

  /// What an aggregate is called that the query gives no name: `count`, `mean_value`.
  private func name(of aggregate: AggregateDescription, _ argument: Formula?) -> Bilingual {
    let name = aggregate.entry.name
    guard let argument else { return name }
    let column =
      switch argument.node {
      case .field(_, let column):
        Catalogue.column(named: column.name, in: column.table)?.name
      case .computed: Bilingual(text(at: argument.span), text(at: argument.span))
      default: Bilingual?.none
      }
    guard let column else { return name }
    return Bilingual("\(name.chinese)_\(column.chinese)", "\(name.english)_\(column.english)")
  }
}

extension AggregateDescription {
  /// The type of its value.
  func resultType(of argument: Formula?) -> ValueType { result ?? argument?.type ?? .number }
}

extension Diagnostic {
  static func childrenOfGroup(_ name: Bilingual, _ written: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongType, .error,
      Bilingual(
        "一组有许多行，每行各有子行", "a group has many rows, each with child rows of its own"), at: span,
      help: [
        Help(
          Bilingual("先在每行里数，再合计：“合计(\(written))”", "aggregate those of each row: 'sum(\(written))'")
        )
      ])
  }

  static func childColumnNeeded(
    _ name: Bilingual, _ table: TableID, at span: Span
  ) -> Diagnostic {
    let columns = Catalogue.description(of: table).columns
    let column = columns.first { $0.type == .number } ?? columns.last
    let (chinese, english) = (column?.name.chinese ?? "", column?.name.english ?? "")
    return Diagnostic(
      .wrongArgumentCount, .error,
      Bilingual(
        "“\(name.chinese)”要子行的一列，如“\(name.chinese)(\(table.name.chinese).\(chinese))”",
        "'\(name.english)' needs a column of the child rows, as "
          + "'\(name.english)(\(table.name.english).\(english))'"),
      at: span)
  }

  static func badShare(at span: Span) -> Diagnostic {
    Diagnostic(
      .badCount, .error, Bilingual("“q”要写成 0 到 1 的数", "'q' is a number from 0 to 1"), at: span)
  }

  static func macroAsValue(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongType, .error,
      Bilingual(
        "“\(name)”是“定义”的，用时写“\(name)(…)”", "'\(name)' is a 'def' and is used as '\(name)(…)'"),
      at: span)
  }

  static func macroArguments(
    _ name: String, form: String, found: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .wrongArgumentCount, .error,
      Bilingual(
        "“\(name)”的写法是“\(form)”；这里有 \(found) 个参数",
        "'\(name)' is written '\(form)'; here it has \(found) "
          + (found == 1 ? "argument" : "arguments")), at: span)
  }
}
