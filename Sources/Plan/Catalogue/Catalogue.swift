import Values

/// What the language is made of, described once.
///
/// Lexer, checker, completion, help, the reference page and the tests read these descriptions;
/// English names are found in any case, Chinese names as they are.
package enum Catalogue {
  /// Returns the table that a query calls `name`.
  package static func table(named name: String) -> TableID? { tablesByName[key(name)] }

  /// Returns the table whose row a path such as `reply.title` begins with.
  package static func table(ofRowNamed name: String) -> TableID? { rowsByName[key(name)] }

  /// Returns the column of `table` itself, not of its parents, that a query calls `name`.
  package static func column(named name: String, in table: TableID) -> ColumnDescription? {
    columnsByName[table]?[key(name)]
  }

  /// Returns the function that a query calls `name`.
  package static func function(named name: String) -> FunctionDescription? {
    functionsByName[key(name)]
  }

  /// Returns the aggregate that a query calls `name`.
  package static func aggregate(named name: String) -> AggregateDescription? {
    aggregatesByName[key(name)]
  }

  /// Returns the stage that begins with the keyword `name`.
  package static func stage(named name: String) -> CatalogueEntry? { stagesByName[key(name)] }

  /// The form under which a spelling is found: ASCII letters in lower case.
  package static func key(_ name: String) -> String {
    guard name.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return name }
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
        }))
  }

  /// What the catalogue says of a table.
  package static func description(of table: TableID) -> TableDescription {
    tables[Int(table.rawValue)]
  }

  /// What the catalogue says of a function.
  package static func description(of function: FunctionID) -> FunctionDescription? {
    functionsByID[function]
  }

  /// What the catalogue says of an aggregate.
  package static func description(of aggregate: AggregateID) -> AggregateDescription? {
    aggregatesByID[aggregate]
  }

  /// Every function, by subject.
  package static let functions: [FunctionDescription] =
    textFunctions + numberFunctions + dateFunctions + listFunctions

  /// Every column of every table, in the order in which it is printed.
  package static let columns: [ColumnDescription] = tables.flatMap(\.columns)

  private static let tablesByName = index(tables.map { ($0.entry.name, $0.table) })
  private static let rowsByName = index(tables.map { ($0.table.rowName, $0.table) })
  private static let functionsByName = index(functions.map { ($0.entry.name, $0) })
  private static let aggregatesByName = index(aggregates.map { ($0.entry.name, $0) })
  private static let stagesByName = index(stages.map { ($0.name, $0) })
  private static let columnsByName = Dictionary(
    uniqueKeysWithValues: tables.map { table in
      (table.table, index(table.columns.map { ($0.name, $0) }))
    })
  private static let functionsByID = Dictionary(
    uniqueKeysWithValues: functions.map { ($0.function, $0) })
  private static let aggregatesByID = Dictionary(
    uniqueKeysWithValues: aggregates.map { ($0.aggregate, $0) })

  /// Both spellings of each entry; the test of the catalogue proves that none is there twice.
  private static func index<Value>(_ entries: [(Bilingual, Value)]) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, value) in entries {
      values[key(name.english)] = value
      values[name.chinese] = value
    }
    return values
  }
}
