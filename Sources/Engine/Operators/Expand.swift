import Corpus
import Plan

/// `expand` of a child table: one row for each child; rows without children are left out.
struct ExpandTable {
  let child: RowVariable
  let parent: RowVariable

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    guard let parents = rows.list(of: parent, in: parent.table) else {
      preconditionFailure("variable \(parent.number) is not bound")
    }
    let index = runner.context.corpus.children(of: parent.table, in: child.table)
    let stored = Vector.storedRows(parents, count: rows.count)
    var total = 0
    for row in stored where row != TableColumn.noRow {
      total += Int(index.starts[Int(row) + 1] - index.starts[Int(row)])
    }
    try runner.context.check(memory: rows.byteCount + total * 12, at: runner.span)
    var places: [UInt32] = []
    var children: [UInt32] = []
    places.reserveCapacity(total)
    children.reserveCapacity(total)
    for (place, row) in stored.enumerated() where row != TableColumn.noRow {
      let range = Int(index.starts[Int(row)])..<Int(index.starts[Int(row) + 1])
      children.append(contentsOf: index.rows[range])
      places.append(contentsOf: repeatElement(UInt32(place), count: range.count))
    }
    var result = rows.selecting(places)
    result.add(child, .rows(children))
    return result
  }
}

/// `expand` of a list: one row for each member; rows with an empty list are left out.
struct ExpandList {
  let list: Formula
  let column: PlanColumn

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    let lists = try runner.column(list, &rows).lists()
    try runner.context.check(memory: rows.byteCount + lists.codes.count * 8, at: runner.span)
    var places: [UInt32] = []
    places.reserveCapacity(lists.codes.count)
    for row in 0..<lists.count {
      places.append(contentsOf: repeatElement(UInt32(row), count: lists.members(row).count))
    }
    var result = rows.selecting(places)
    result.add(column.id, .codes(lists.codes, dictionary: .words(lists.dictionary)))
    return result
  }
}

extension Vector {
  /// A row list written out.
  static func storedRows(_ list: RowList, count: Int) -> [UInt32] {
    switch list {
    case .all: Array(0..<UInt32(count))
    case .rows(let rows): rows
    }
  }
}
