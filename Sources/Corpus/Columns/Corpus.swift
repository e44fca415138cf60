package import Plan
import Synchronization
package import Values

/// All letters as columns: immutable, ordered by letter id and then by position.
package final class Corpus: Sendable {
  /// The texts of all letters.
  package let text: CorpusText
  /// What reading and loading had to say; empty for a corpus made by hand.
  package let report: LoadReport
  private let tables: [TableID: CorpusTable]
  private let childIndexes = Mutex<[ChildKey: ChildIndex]>([:])

  private struct ChildKey: Hashable {
    let parent: TableID
    let child: TableID
  }

  /// Puts a corpus together from finished columns.
  package init(
    tables: [TableID: CorpusTable], text: CorpusText = .empty, report: LoadReport = LoadReport()
  ) {
    self.tables = tables
    self.text = text
    self.report = report
  }

  /// How many letters.
  package var letterCount: Int { table(.replies).rowCount }

  /// The rows of a table.
  package func table(_ id: TableID) -> CorpusTable { tables[id] ?? .empty }

  /// A stored column, `nil` when there is none of that name.
  package func column(_ column: SchemaColumn) -> ColumnStorage? {
    table(column.table).columns[column.name]
  }

  /// The parent's row of every row of a table.
  ///
  /// - Precondition: `parent` is among the parents of `table`.
  package func parentRows(of table: TableID, in parent: TableID) -> [UInt32] {
    let rows = self.table(table)
    guard let parents = rows.parents[parent] else {
      precondition(rows.rowCount == 0, "\(table) has no parent \(parent)")
      return []
    }
    return parents
  }

  /// The rows of a child table by row of its parent; made on first use.
  package func children(of parent: TableID, in child: TableID) -> ChildIndex {
    let key = ChildKey(parent: parent, child: child)
    return childIndexes.withLock { indexes in
      if let index = indexes[key] { return index }
      let index = ChildIndex(
        parentRows: parentRows(of: child, in: parent), parentCount: table(parent).rowCount)
      indexes[key] = index
      return index
    }
  }

  /// The last day named by any letter's own dates, `nil` when no letter is dated.
  package var newestDay: Day? {
    guard case .dates(_, let last, _, let present)? = column(SchemaColumn(.replies, "issued"))
    else { return nil }
    var newest: Int32?
    for (row, day) in last.enumerated() where present?[row] ?? true {
      newest = max(newest ?? day, day)
    }
    return newest.map { Day(number: $0) }
  }
}
