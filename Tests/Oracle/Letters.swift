package import Corpus
import Plan
import Values

/// A corpus as plain rows: for each table, for each row, a value for each column.
package struct Letters: Sendable {
  /// A row of a table, by its number.
  struct Row: Sendable {
    /// The values, by English name.
    var values: [String: Value] = [:]
    /// The rows of other tables that it belongs to.
    var parents: [TableID: Int] = [:]
    /// Where the row's `text` stands in the texts of all letters, in characters.
    var textPlace: Range<Int>?
  }

  /// All rows of all tables, in order.
  let rows: [TableID: [Row]]
  /// The characters of all letters, one letter behind the other.
  let characters: [Unicode.Scalar]
  /// The text layer, for the places of hits in the files.
  let corpus: Corpus

  /// Reads all values of a corpus out.
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    characters = Array(corpus.text.clean.text(0..<corpus.text.clean.bytes.count).unicodeScalars)
    var rows: [TableID: [Row]] = [:]
    for table in TableID.allCases { rows[table] = Self.rows(of: table, corpus) }
    self.rows = rows
  }

  private static func rows(of table: TableID, _ corpus: Corpus) -> [Row] {
    let stored = corpus.table(table)
    return (0..<stored.rowCount).map { number in
      var row = Row()
      for (name, column) in stored.columns {
        row.values[name] = value(column.cell(at: number), column)
        if name == "text", case .texts(let texts) = column, texts.arena === corpus.text.clean,
          let bytes = texts.bytes(at: number)
        {
          let start = corpus.text.character(atCleanByte: bytes.lowerBound)
          row.textPlace = start..<start + texts.arena.text(bytes).unicodeScalars.count
        }
      }
      for (parent, rows) in stored.parents where rows[number] != TableColumn.noRow {
        row.parents[parent] = Int(rows[number])
      }
      return row
    }
  }

  private static func value(_ cell: Cell, _ column: ColumnStorage) -> Value? {
    switch cell {
    case .missing: return nil
    case .flag(let flag): return .flag(flag)
    case .decimal(let number): return .exact(number)
    case .double(let number): return .computed(number)
    case .text(let text): return .text(text)
    case .choice(let word):
      guard case .codes(_, .choice(let list)) = column,
        let code = list.words.firstIndex(of: word)
      else { return nil }
      return .choice(list, code)
    case .date(let days): return .date(days)
    case .quantity(let number, let unit): return .quantity(number, unit)
    case .list(let members): return .list(members)
    }
  }

  /// The value of a column in a row of its table or of a table below it.
  func value(_ column: SchemaColumn, ofRow number: Int, in table: TableID) -> Value? {
    let place = column.table == table ? number : rows[table]?[number].parents[column.table]
    return place.flatMap { rows[column.table]?[$0].values[column.name] }
  }

  /// The rows of a child table that belong to a row.
  func children(of number: Int, of parent: TableID, in child: TableID) -> [Int] {
    let all = rows[child] ?? []
    return all.indices.filter { all[$0].parents[parent] == number }
  }
}
