import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Shows these columns and no others.
  mutating func select(_ items: [Item], at span: Span, _ progress: inout Progress) {
    let scope = progress.scope
    var list = ColumnList()
    for item in limited(items, at: span) {
      let value = formula(item.expression, in: Context(scope: scope))
      let name = name(of: item, value)
      if item.name == nil, let shown = shown(item.expression, value, in: scope) {
        list.add(shown, at: item.span, &self)
      } else {
        let made = VisibleColumn(column: column(name, value.type), stored: scope.field(of: value))
        if !value.isBroken { list.definitions.append(CheckedDefinition(made.column, as: value)) }
        noteDimension(of: made.column, value)
        list.add(made, at: item.name?.span ?? item.span, &self)
      }
    }
    progress.scope.columns = list.columns
    progress.scope.close(behind: Keyword.select.spelling, at: span, from: scope)
    progress.add(.extend(list.definitions), at: span)
  }

  /// The column that is shown already under the name it is asked for by.
  private func shown(
    _ expression: Expression, _ value: Formula, in scope: Scope
  ) -> VisibleColumn? {
    guard case .reference(let path) = expression.node, !value.isBroken else { return nil }
    guard path.names.count == 1 else {
      return scope.columns.first {
        $0.stored != nil && $0.formula(at: value.span).isSame(as: value)
      }
      .map(\.chosen)
    }
    return scope.column(named: Catalogue.key(path.names[0].text)).flatMap {
      $0.formula(at: value.span).isSame(as: value) ? $0.chosen : nil
    }
  }

  /// Shows all columns but these.
  mutating func drop(_ paths: [Path], at span: Span, _ progress: inout Progress) {
    let closing = Scope.Closing(
      stage: Keyword.drop.spelling, span: span, keepsColumns: false, scopes: [progress.scope])
    for path in paths {
      let value = formula(
        Expression(.reference(path), at: path.span), in: Context(scope: progress.scope))
      guard !value.isBroken else { continue }
      let gone = progress.scope.columns.filter { $0.formula(at: value.span).isSame(as: value) }
      progress.scope.columns.removeAll { $0.formula(at: value.span).isSame(as: value) }
      let names = gone.flatMap(\.keys) + path.plainName.map { [Catalogue.key($0.text)] }.orEmpty
      for key in names + spellings(of: value) { progress.scope.gone[key] = closing }
    }
    if progress.scope.columns.isEmpty, !progress.scope.isUncertain {
      report(.wrongType(.noColumnLeft, at: span))
    }
    progress.add(.extend([]), at: span)
  }

  private func spellings(of value: Formula) -> [String] {
    storedName(of: value).map { [Catalogue.key($0.english), Catalogue.key($0.chinese)] }.orEmpty
  }

  /// Adds columns; each sees the ones before it.
  mutating func extend(
    _ assignments: [Assignment], at span: Span, _ progress: inout Progress
  ) {
    var named: [String: Span] = [:]
    var definitions: [CheckedDefinition] = []
    for assignment in limited(
      assignments, besides: progress.scope.columns.count, at: span)
    {
      let value = formula(assignment.expression, in: Context(scope: progress.scope))
      guard !assignment.name.isError else { continue }
      let text = assignment.name.text
      let key = Catalogue.key(text)
      if let first = named.updateValue(assignment.name.span, forKey: key) {
        report(.columnTwice(text, at: assignment.name.span, first: first))
        continue
      }
      let name = progress.scope.column(named: key)?.column.name ?? Bilingual(text, text)
      let made = VisibleColumn(column: column(name, value.type))
      noteDimension(of: made.column, value)
      progress.scope.show(made)
      if !value.isBroken { definitions.append(CheckedDefinition(made.column, as: value)) }
    }
    progress.add(.extend(definitions), at: span)
  }

  /// As many parts of a stage as it can have; more are reported.
  mutating func limited<Part>(
    _ parts: [Part], besides shownCount: Int = 0, at span: Span
  ) -> ArraySlice<Part> {
    let room = max(0, Self.columnCountMax - shownCount)
    if parts.count > room { report(.tooManyColumns(at: span)) }
    return parts.prefix(room)
  }

  /// What a column is called: as the query says, else as its column or its text.
  func name(of item: Item, _ value: Formula) -> Bilingual {
    if let name = item.name { return Bilingual(name.text, name.text) }
    if case .reference(let path) = item.expression.node {
      let text = path.names[path.names.count - 1].text
      return storedName(of: value) ?? Bilingual(text, text)
    }
    let text = text(at: item.expression.span)
    return Bilingual(text, text)
  }
}

/// Columns in the making, no two of one name.
struct ColumnList {
  /// The columns, in order.
  var columns: [VisibleColumn] = []
  /// What computes those that are new.
  var definitions: [CheckedDefinition] = []
  private var places: [String: Span] = [:]

  /// Appends a column, or reports that its name is taken.
  mutating func add(_ column: VisibleColumn, at span: Span, _ checker: inout Checker) {
    if let first = column.keys.compactMap({ places[$0] }).first {
      checker.report(.columnTwice(checker.text(at: span), at: span, first: first))
      return
    }
    for key in column.keys { places[key] = span }
    columns.append(column)
  }
}

extension Scope {
  /// Shows a column in the place of one of its name, or at the end.
  mutating func show(_ column: VisibleColumn) {
    for key in column.keys { gone[key] = nil }
    if let place = columns.firstIndex(where: { old in column.keys.contains { old.isNamed($0) } }) {
      columns[place] = column
    } else {
      columns.append(column)
    }
  }

  /// Makes plain names mean shown columns only, and remembers which stage did so.
  mutating func close(behind stage: Bilingual, at span: Span, from old: Scope) {
    let keeps = stage == Keyword.select.spelling || stage == Keyword.summarize.spelling
    let closing = Closing(
      stage: stage, span: span, keepsColumns: keeps, rows: old.rows, scopes: [old])
    // The stage that hid the stored columns first is the one to name.
    self.closing = old.closing ?? closing
    let shown = Set(columns.flatMap(\.keys))
    for column in old.columns {
      for key in column.keys where !shown.contains(key) { gone[key] = gone[key] ?? closing }
    }
    for key in shown { gone[key] = nil }
  }

  /// The stored column that a formula repeats.
  func field(of value: Formula) -> StoredColumn? {
    guard case .field(let row, let column) = value.node,
      let description = Catalogue.column(named: column.name, in: column.table)
    else { return nil }
    return StoredColumn(row: row, description: description)
  }
}

extension VisibleColumn {
  /// The same column, now chosen by a stage.
  var chosen: VisibleColumn {
    let shown = PlanColumn(column.id, column.name, column.type)
    return VisibleColumn(column: shown, stored: stored)
  }
}

extension Formula {
  /// Whether both are the same column.
  func isSame(as other: Formula) -> Bool {
    switch (node, other.node) {
    case (.field(let row, let column), .field(let otherRow, let otherColumn)):
      row == otherRow && column == otherColumn
    case (.computed(let id), .computed(let otherID)): id == otherID
    default: false
    }
  }
}

extension [String]? {
  /// The members, none where there is no list.
  var orEmpty: [String] { self ?? [] }
}

extension Bilingual {
  static let noColumnLeft = Bilingual("至少要留下一列", "at least one column must be left")
}
