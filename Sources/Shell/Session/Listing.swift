import Plan
import Values

/// A table of texts made by a command, such as the list of tables.
struct Listing {
  private var columns: [(name: Bilingual, isNumber: Bool, values: [String?])] = []

  /// Adds a column of texts; `nil` is missing.
  mutating func add(_ name: Bilingual, _ values: [String?]) {
    columns.append((name, false, values))
  }

  /// Adds a column of counts.
  mutating func add(_ name: Bilingual, counts: [Int]) {
    columns.append((name, true, counts.map(String.init)))
  }

  /// The table.
  var table: Table {
    Table(
      columns: columns.map { column in
        column.isNumber
          ? TableColumn(
            name: column.name, type: .number,
            storage: .decimals(
              column.values.map { $0.flatMap { Int64($0) } ?? 0 }, scale: 0, present: nil))
          : TableColumn(
            name: column.name, type: .text, storage: .texts(Self.texts(column.values)))
      }, rowCount: columns.first?.values.count ?? 0)
  }

  private static func texts(_ values: [String?]) -> TextColumn {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for value in values {
      starts.append(value == nil ? TextColumn.missing : UInt32(bytes.count))
      bytes += Array((value ?? "").utf8)
      ends.append(UInt32(bytes.count))
    }
    return TextColumn(arena: TextArena(bytes), starts: starts, ends: ends)
  }
}
