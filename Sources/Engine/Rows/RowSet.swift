import Corpus
import Plan

/// The rows between two stages: which stored rows they are, without copies of any value.
///
/// Variables and columns that were bound together share one row list, so a filter rewrites each
/// list once, however many columns hang on it.
struct RowSet: Sendable {
  /// How many rows.
  private(set) var count: Int
  private var lists: [RowList]
  private var variables: [VariableKey: Int] = [:]
  private var columns: [Int: (storage: ColumnStorage, list: Int)] = [:]

  private struct VariableKey: Hashable {
    let number: Int
    let table: TableID
  }

  /// Rows without any column, one by one.
  init(count: Int) {
    self.count = count
    lists = [.all]
  }

  /// All rows of a table, bound to a variable.
  init(table variable: RowVariable, rowCount: Int) {
    self.init(count: rowCount)
    variables[VariableKey(number: variable.number, table: variable.table)] = 0
  }

  /// Binds a finished column, one stored row for each row.
  mutating func add(_ column: ColumnID, _ storage: ColumnStorage) {
    add(column, storage, .all)
  }

  /// Binds a stored column by way of a row list.
  mutating func add(_ column: ColumnID, _ storage: ColumnStorage, _ list: RowList) {
    columns[column.number] = (storage, index(of: list))
  }

  /// Binds a variable by way of a row list.
  mutating func add(_ variable: RowVariable, _ list: RowList) {
    variables[VariableKey(number: variable.number, table: variable.table)] = index(of: list)
  }

  private mutating func index(of list: RowList) -> Int {
    if case .all = list {
      for (index, known) in lists.enumerated() {
        if case .all = known { return index }
      }
    }
    lists.append(list)
    return lists.count - 1
  }

  /// The rows of a variable's table or of one of its parents, `nil` when not bound.
  func list(of variable: RowVariable, in table: TableID) -> RowList? {
    variables[VariableKey(number: variable.number, table: table)].map { lists[$0] }
  }

  /// The stored column of an identity.
  func column(_ id: ColumnID) -> (storage: ColumnStorage, list: RowList)? {
    columns[id.number].map { ($0.storage, lists[$0.list]) }
  }

  /// Makes sure that the parents' rows of a variable are at hand.
  mutating func bind(_ variable: RowVariable, in table: TableID, of corpus: Corpus) {
    guard list(of: variable, in: table) == nil else { return }
    guard let own = list(of: variable, in: variable.table) else {
      preconditionFailure("variable \(variable.number) is not bound")
    }
    let parents = corpus.parentRows(of: variable.table, in: table)
    let list = RowList.rows(own.composed(with: parents, count: count))
    lists.append(list)
    variables[VariableKey(number: variable.number, table: table)] = lists.count - 1
  }

  /// The rows at the given places, in their order; a place may come several times.
  func selecting(_ places: [UInt32]) -> RowSet {
    var result = self
    result.count = places.count
    result.lists = lists.map { list in
      switch list {
      case .all: .rows(places)
      case .rows(let rows): .rows(RowList.rows(places).composed(with: rows, count: places.count))
      }
    }
    return result
  }

  /// The rows within a range.
  func selecting(_ range: Range<Int>) -> RowSet {
    range == 0..<count ? self : selecting(range.map { UInt32($0) })
  }

  /// Bytes that the row lists and computed columns take, roughly.
  var byteCount: Int {
    var bytes = 0
    for case .rows(let rows) in lists { bytes += rows.count * 4 }
    for (_, column) in columns { bytes += column.storage.byteCount }
    return bytes
  }
}

/// Which stored row stands behind each row.
enum RowList: Sendable {
  /// The same number.
  case all
  /// The one named, or `TableColumn.noRow`.
  case rows([UInt32])

  /// Follows a second step: row → this list → `next`.
  func composed(with next: [UInt32], count: Int) -> [UInt32] {
    switch self {
    case .all: return next.count == count ? next : Array(next[..<count])
    case .rows(let rows):
      return next.withUnsafeBufferPointer { next in
        rows.map { $0 == TableColumn.noRow ? TableColumn.noRow : next[Int($0)] }
      }
    }
  }
}

extension ColumnStorage {
  /// Bytes that the values take, roughly; shared texts and dictionaries are not counted.
  var byteCount: Int {
    switch self {
    case .flags(let bits): bits.words.count * 8
    case .decimals(let values, _, _): values.count * 8
    case .wideDecimals(let values, _): values.count * 16
    case .doubles(let values, _): values.count * 8
    case .codes(let codes, _): codes.count * 4
    case .texts(let column): column.starts.count * 8
    case .dates(let first, _, _, _): first.count * 9
    case .quantities(let values, _, _, _, _): values.count * 10
    case .wideQuantities(let values, _, _, _): values.count * 18
    case .lists(let starts, let codes, _): (starts.count + codes.count) * 4
    }
  }
}
