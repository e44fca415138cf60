import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// What a name or a path means as a value.
  mutating func reference(_ path: Path, in context: Context) -> Formula {
    if let name = path.plainName { return plain(name, in: context) }
    guard path.names.count == 2 else {
      report(
        .unknownColumn(
          text(at: path.span), at: path.span, near: .none, closing: nil))
      return .broken(at: path.span)
    }
    return ofRow(path, in: context)
  }

  private mutating func plain(_ name: Name, in context: Context) -> Formula {
    let (key, scope) = (Catalogue.key(name.text), context.scope)
    if let hole = holes[key] { return argument(hole, in: context).placed(at: name.span) }
    if case .group(let keys) = context.place {
      if let column = keys.first(where: { $0.isNamed(key) }) {
        note(name, .reference, column.column.name)
        return column.key(at: name.span)
      }
    }
    if let column = scope.column(named: key), column.stored == nil {
      note(name, .reference, column.column.name)
      return column.isUsable(in: context) ? column.formula(at: name.span) : outside(name)
    }
    if let declared = declaration(named: name.text) { return value(of: declared, at: name.span) }
    if let found = found(key, at: name.span, in: scope) {
      note(name, found.name, of: found.formula, in: scope)
      guard case .group = context.place else { return found.formula }
      return outside(name)
    }
    if !scope.isUncertain { report(unknown(name, in: scope)) }
    return .broken(at: name.span)
  }

  private mutating func outside(_ name: Name) -> Formula {
    report(.columnOutsideAggregate(name.text, at: name.span))
    return .broken(at: name.span)
  }

  /// A column that is there without the query's doing: shown or stored, here or around.
  private func found(
    _ key: String, at span: Span, in scope: Scope
  ) -> (formula: Formula, name: Bilingual)? {
    if let column = scope.column(named: key) {
      return (column.formula(at: span), column.column.name)
    }
    if let stored = scope.stored(named: key) {
      return (stored.formula(at: span), stored.description.name)
    }
    return scope.outer.first.flatMap { found(key, at: span, in: $0) }
  }

  private mutating func ofRow(_ path: Path, in context: Context) -> Formula {
    let (first, second) = (path.names[0], path.names[1])
    let span = path.span
    guard let table = Catalogue.table(ofRowNamed: first.text) ?? Catalogue.table(named: first.text)
    else {
      let rows = rowNames(in: context.scope)
      report(
        .unknownName(
          first.text, at: first.span, near: near(first.text, among: rows)))
      return .broken(at: span)
    }
    let isRowName = Catalogue.table(ofRowNamed: first.text) != nil
    note(first, .row, isRowName ? table.rowName : table.name)
    guard let row = context.scope.row(of: table) else {
      if !context.scope.isUncertain { report(notARow(table, at: first.span, in: context.scope)) }
      return .broken(at: span)
    }
    guard let description = Catalogue.column(named: second.text, in: table) else {
      let names = Catalogue.description(of: table).columns.map(\.name)
      report(
        .unknownColumn(
          second.text, at: second.span, near: near(second.text, among: names),
          closing: nil))
      return .broken(at: span)
    }
    note(second, .member(of: first.text), description.name)
    if case .group = context.place {
      report(.columnOutsideAggregate(text(at: span), at: span))
      return .broken(at: span)
    }
    return StoredColumn(row: row, description: description).formula(at: span)
  }

  private func notARow(_ table: TableID, at span: Span, in scope: Scope) -> Diagnostic {
    if scope.parent(ofChildrenIn: table) != nil { return .childrenAsValue(table, at: span) }
    let names = rowNames(in: scope)
    return .unknownName(
      text(at: span), at: span, near: near(text(at: span), among: names))
  }

  private func rowNames(in scope: Scope) -> [Bilingual] {
    TableID.allCases.filter { scope.row(of: $0) != nil }.map(\.rowName)
  }

  private func unknown(_ name: Name, in scope: Scope) -> Diagnostic {
    if let table = Catalogue.table(named: name.text), scope.parent(ofChildrenIn: table) != nil {
      return .childrenAsValue(table, at: name.span)
    }
    let key = Catalogue.key(name.text)
    if let quoted = unquoted(name) { return quoted }
    guard !scope.names.isEmpty else {
      return .unknownName(name.text, at: name.span, near: near(name.text, among: declaredNames))
    }
    let candidates = scope.names + declaredNames
    if let glued = gluedRelation(name, in: scope) { return glued }
    let closing = scope.closing(of: key)
    return .unknownColumn(
      name.text, at: name.span, near: near(name.text, among: candidates), closing: closing,
      mending: closing.flatMap { mending(name, droppedBy: $0) })
  }

  /// The value that a declared name stands for.
  private mutating func value(of declared: Declaration, at span: Span) -> Formula {
    switch declared.meaning {
    case .value(let formula): return formula.placed(at: span)
    case .table(let pipeline):
      if let cell = cells[declared.name.span] { return cell.placed(at: span) }
      let query = expanding(declared) { $0.query(pipeline, title: "") }
      guard let query else { return .broken(at: span) }
      let value = cell(query.query, query.scope, at: span)
      if !value.isBroken { cells[declared.name.span] = value }
      return value
    case .members: report(.wrongType(.membersAsValue, at: span))
    case .pattern: report(.wrongType(.patternAsValue, at: span))
    case .macro:
      report(.macroAsValue(declared.name.text, at: span))
    case .broken: break
    }
    return .broken(at: span)
  }

  /// The value of a pipeline that gives one row with one column.
  mutating func cell(_ pipeline: Pipeline, at span: Span) -> Formula {
    guard let query = query(pipeline, title: "") else { return .broken(at: span) }
    return cell(query.query, query.scope, at: span)
  }

  private mutating func cell(_ query: CheckedQuery, _ scope: Scope, at span: Span) -> Formula {
    guard !scope.isUncertain else { return .broken(at: span) }
    guard scope.isSingleRow, scope.columns.count == 1 else {
      report(.notOneValue(scope.isSingleRow ? .manyColumns : .manyRows, at: span))
      return .broken(at: span)
    }
    return bound(.cell(query), scope.columns[0].column.type, at: span)
  }
}

extension VisibleColumn {
  /// The column as a key of the group, which later stages find under its identity.
  func key(at span: Span) -> Formula { Formula(.computed(column.id), column.type, at: span) }

  /// Whether a computed column may stand where the context wants values of one row.
  func isUsable(in context: Context) -> Bool {
    if case .group = context.place { false } else { true }
  }
}

extension Scope {
  /// Every name that means a column here, the shown ones first.
  var names: [Bilingual] {
    let shown = columns.map(\.column.name)
    let hidden = closing == nil ? rows.last.map { [$0.table] + $0.table.parents } ?? [] : []
    let stored = hidden.flatMap { Catalogue.description(of: $0).columns.map(\.name) }
    return shown + stored + (outer.first?.names ?? [])
  }
}

extension Bilingual {
  static let membersAsValue = Bilingual(
    "这个列表的成员不是文本，只能写在“属于”后面", "a list of other things than texts stands behind 'in' only")
  static let manyRows = Bilingual(
    "当作一个值的表要正好一行", "a table that stands for a value has exactly one row")
  static let manyColumns = Bilingual(
    "当作一个值的表要正好一列", "a table that stands for a value has exactly one column")
}
