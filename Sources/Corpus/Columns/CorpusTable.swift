package import Plan

/// All rows of one table, as columns in corpus order.
package struct CorpusTable: Sendable {
  /// How many rows.
  package let rowCount: Int
  /// The stored columns by English name: those of the catalogue, and `change_verb` of figures.
  package let columns: [String: ColumnStorage]
  /// For each parent table, the parent's row of every row, or `TableColumn.noRow`.
  package let parents: [TableID: [UInt32]]

  /// Puts a table together.
  ///
  /// - Precondition: each parent list has an entry for every row.
  package init(
    rowCount: Int, columns: [String: ColumnStorage], parents: [TableID: [UInt32]] = [:]
  ) {
    precondition(parents.values.allSatisfy { $0.count == rowCount })
    self.rowCount = rowCount
    self.columns = columns
    self.parents = parents
  }

  /// A table without rows.
  package static let empty = CorpusTable(rowCount: 0, columns: [:])
}

/// Which rows of a child table belong to each row of its parent.
package struct ChildIndex: Sendable {
  /// The children of parent row `r` are `rows[starts[r]..<starts[r + 1]]`, in corpus order.
  package let starts: [UInt32]
  /// Rows of the child table.
  package let rows: [UInt32]

  /// Turns parent rows around.
  ///
  /// - Complexity: linear in both counts.
  init(parentRows: [UInt32], parentCount: Int) {
    var starts = [UInt32](repeating: 0, count: parentCount + 1)
    for parent in parentRows where parent != TableColumn.noRow { starts[Int(parent) + 1] += 1 }
    for row in 0..<parentCount { starts[row + 1] += starts[row] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: Int(starts[parentCount]))
    for (row, parent) in parentRows.enumerated() where parent != TableColumn.noRow {
      rows[Int(next[Int(parent)])] = UInt32(row)
      next[Int(parent)] += 1
    }
    self.starts = starts
    self.rows = rows
  }
}
