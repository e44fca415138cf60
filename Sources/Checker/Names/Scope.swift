import Diagnostics
import Plan
import Values

/// What names mean at one place of a pipeline.
struct Scope: Sendable {
  /// The columns that are shown, in order; no two share a spelling.
  var columns: [VisibleColumn] = []
  /// The rows bound, outermost first; empty behind a stage that makes rows of its own.
  var rows: [RowVariable] = []
  /// The stage behind which plain names mean shown columns only.
  var closing: Closing?
  /// The stages that took single columns away, by spelling.
  var gone: [String: Closing] = [:]
  /// Whether there is exactly one row, whatever the corpus.
  var isSingleRow = false
  /// Whether a row of the innermost table can stand in several rows.
  var repeatsRows = false
  /// Whether a broken stage hides what columns there are; names are then not reported.
  var isUncertain = false
  /// What names mean around a child row; at most one.
  var outer: [Scope] = []

  /// A stage that took columns away.
  struct Closing: Sendable {
    let stage: Bilingual
    let span: Span
    /// Whether the stage could have kept them.
    var keepsColumns = true
    /// The rows whose stored columns it hid.
    var rows: [RowVariable] = []
    /// What names meant before it; one.
    var scopes: [Scope] = []
  }

  /// The shown column of a spelling.
  func column(named key: String) -> VisibleColumn? {
    columns.first { $0.isNamed(key) }
  }

  /// A stored column that a plain name means: of the row, its sentence, section or reply.
  func stored(named key: String) -> StoredColumn? {
    guard closing == nil, gone[key] == nil else { return nil }
    return Self.stored(named: key, of: rows)
  }

  /// A stored column of the innermost row or of its parents; own columns come first.
  static func stored(named key: String, of rows: [RowVariable]) -> StoredColumn? {
    guard let row = rows.last else { return nil }
    for table in [row.table] + row.table.parents {
      guard let description = Catalogue.column(named: key, in: table) else { continue }
      return StoredColumn(row: rows.last { $0.table == table } ?? row, description: description)
    }
    return nil
  }

  /// The bound row that a row name means: bound itself, or a parent of the innermost.
  func row(of table: TableID) -> RowVariable? {
    if let bound = rows.last(where: { $0.table == table }) { return bound }
    if let row = rows.last, row.table.parents.contains(table) { return row }
    return outer.first?.row(of: table)
  }

  /// The innermost bound row whose children are in the table.
  func parent(ofChildrenIn table: TableID) -> RowVariable? {
    rows.last { table.parents.contains($0.table) } ?? outer.first?.parent(ofChildrenIn: table)
  }

  /// The stage that took away what a spelling meant.
  func closing(of key: String) -> Closing? {
    if let closing = gone[key] { return closing }
    if let closing, Self.stored(named: key, of: closing.rows) != nil { return closing }
    return outer.first?.closing(of: key)
  }
}

/// A stored column of a bound row or of one of its parents.
struct StoredColumn: Sendable {
  let row: RowVariable
  let description: ColumnDescription
}

/// A shown column with what it stands for.
struct VisibleColumn: Sendable {
  let column: PlanColumn
  /// The stored column it repeats, `nil` for computed ones.
  var stored: StoredColumn?

  /// Whether a query can call it so; English spellings are compared in lower case.
  func isNamed(_ key: String) -> Bool {
    Catalogue.key(column.name.english) == key || Catalogue.key(column.name.chinese) == key
  }

  /// The spellings under which it is found.
  var keys: [String] { [Catalogue.key(column.name.english), Catalogue.key(column.name.chinese)] }

  /// A formula that gives its values.
  func formula(at span: Span) -> Formula {
    guard let stored else { return Formula(.computed(column.id), column.type, at: span) }
    return stored.formula(at: span)
  }
}

extension StoredColumn {
  /// A formula that gives its values.
  func formula(at span: Span) -> Formula {
    Formula(.field(row, description.column), description.type, at: span)
  }
}

/// Where an expression stands.
struct Context: Sendable {
  /// What names mean there.
  var scope: Scope
  /// What may stand there.
  var place = Place.row

  /// What an expression may be made of.
  enum Place {
    /// Values of one row.
    case row
    /// Aggregates over the rows of a group, and its keys.
    case group(keys: [VisibleColumn])
  }

  /// No row at all: `let`, `param` and counts of rows.
  static let constant = Context(scope: Scope())

  /// The same names, for the values of one row.
  var ofRows: Context { Context(scope: scope) }
}
