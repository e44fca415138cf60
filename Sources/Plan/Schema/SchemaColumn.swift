package import Values

/// A stored column of a table.
///
/// The raw value is the English name within its table; the catalogue holds names and help.
package struct SchemaColumn: Hashable, Sendable {
  /// The table it belongs to.
  package let table: TableID
  /// The English name, unique within the table.
  package let name: String

  /// Names a column of a table.
  package init(_ table: TableID, _ name: String) {
    self.table = table
    self.name = name
  }
}

/// What the catalogue says of one stored column.
package struct ColumnDescription: Sendable {
  /// Which column.
  package let column: SchemaColumn
  /// Both names.
  package let name: Bilingual
  /// Its type.
  package let type: ValueType
  /// Whether letters can leave it unstated.
  package let canBeMissing: Bool
  /// One line of help, in both languages.
  package let help: Bilingual

  /// Describes a column.
  package init(
    _ column: SchemaColumn, _ name: Bilingual, _ type: ValueType, canBeMissing: Bool,
    help: Bilingual
  ) {
    self.column = column
    self.name = name
    self.type = type
    self.canBeMissing = canBeMissing
    self.help = help
  }
}
