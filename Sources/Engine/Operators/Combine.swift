import Corpus
import Plan

/// `union`, `except`, `intersect`: the rows of two tables together, without or in common.
struct Combine {
  let combination: Combination

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    guard let other = runner.tables[combination.other] else {
      preconditionFailure("binding \(combination.other) is no table")
    }
    let pairs = try joined(rows, other, runner)
    switch combination.identity {
    case .row(let first, let second, let outer):
      let mine = Self.stored(first, rows)
      let theirs = Self.stored(second, other)
      let rowCount = runner.context.corpus.table(first.table).rowCount
      guard combination.operation == .union else {
        return rows.selecting(kept(mine, theirs, idCount: rowCount))
      }
      let places = Self.united(mine, theirs, rowCount: rowCount)
      let list = places.map { place in
        Int(place) < mine.count ? mine[Int(place)] : theirs[Int(place) - mine.count]
      }
      var result = union(pairs, places)
      result.add(first, .rows(list))
      for variable in outer {
        let parents = runner.context.corpus.parentRows(of: first.table, in: variable.table)
        result.add(variable, .rows(RowList.rows(list).composed(with: parents, count: list.count)))
      }
      return result
    case .values:
      var ids = DenseIDs(rowCount: rows.count + other.count)
      for pair in pairs {
        ids.combine(pair.orderKeys(runner.context.dictionaries))
        try runner.context.check(at: runner.span)
      }
      let (groups, firstRows) = ids.numbered()
      guard combination.operation == .union else {
        return rows.selecting(
          kept(groups[..<rows.count], groups[rows.count...], idCount: firstRows.count))
      }
      return union(pairs, firstRows)
    }
  }

  /// The columns that both tables have, the first table's rows before the other's.
  private func joined(
    _ rows: RowSet, _ other: RowSet, _ runner: StageRunner
  ) throws(EvaluationError) -> [Vector] {
    var joined: [Vector] = []
    var bytes = rows.byteCount + other.byteCount
    for pair in combination.columns {
      try runner.context.check(at: runner.span)
      let pieces = [runner.column(pair.first, of: rows), runner.column(pair.second, of: other)]
      joined.append(try runner.concatenating(pieces, besides: bytes))
      bytes += joined[joined.count - 1].storage.byteCount
    }
    return joined
  }

  /// Some rows of the joined columns, under the identities of the first table's.
  private func union(_ joined: [Vector], _ places: [UInt32]) -> RowSet {
    var result = RowSet(count: places.count)
    for (pair, vector) in zip(combination.columns, joined) {
      let chosen = vector.selecting(places)
      result.add(pair.first, chosen.storage, chosen.list)
    }
    return result
  }

  /// The places of the first table's rows that the other has, or has not.
  private func kept(
    _ mine: some Collection<UInt32>, _ theirs: some Collection<UInt32>, idCount: Int
  ) -> [UInt32] {
    var isTheirs = [Bool](repeating: false, count: idCount)
    for id in theirs where id != TableColumn.noRow { isTheirs[Int(id)] = true }
    let keepsTheirs = combination.operation == .intersect
    var places: [UInt32] = []
    for (place, id) in mine.enumerated()
    where (id != TableColumn.noRow && isTheirs[Int(id)]) == keepsTheirs {
      places.append(UInt32(place))
    }
    return places
  }

  /// The places of the rows of either, each once, in corpus order.
  private static func united(
    _ mine: [UInt32], _ theirs: [UInt32], rowCount: Int
  ) -> [UInt32] {
    var places = [UInt32](repeating: TableColumn.noRow, count: rowCount)
    for (place, row) in theirs.enumerated() where row != TableColumn.noRow {
      places[Int(row)] = UInt32(mine.count + place)
    }
    // A row of both takes its columns from the first table.
    for (place, row) in mine.enumerated() where row != TableColumn.noRow {
      places[Int(row)] = UInt32(place)
    }
    return places.filter { $0 != TableColumn.noRow }
  }

  /// The stored rows of a variable.
  private static func stored(_ variable: RowVariable, _ rows: RowSet) -> [UInt32] {
    guard let list = rows.list(of: variable, in: variable.table) else {
      preconditionFailure("variable \(variable.number) is not bound")
    }
    return Vector.storedRows(list, count: rows.count)
  }
}
