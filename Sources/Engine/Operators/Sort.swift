import Plan

/// `sort`: orders the rows; equal ones keep their order, missing values come last both ways.
struct Sort {
  let keys: [SortKey]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    return rows.selecting(try Self.order(&rows, keys, runner))
  }

  /// The places of the rows in order.
  static func order(
    _ rows: inout RowSet, _ keys: [SortKey], _ runner: StageRunner
  ) throws(EvaluationError) -> [UInt32] {
    var columns: [[UInt64]] = []
    for key in keys {
      let words = try runner.column(key.formula, &rows).orderKeys(runner.context.dictionaries).keys
      columns.append(key.isDescending ? words.map(descending) : words)
      try runner.context.check(at: runner.span)
      try runner.context.check(memory: rows.byteCount + rows.count * 24, at: runner.span)
    }
    return order(columns, rowCount: rows.count)
  }

  /// A key turned around; missing stays the largest.
  private static func descending(_ key: UInt64) -> UInt64 {
    key == OrderKeys.missing ? key : OrderKeys.missing - 1 - key
  }

  /// The places of rows ordered by several words each, the first word first.
  static func order(_ columns: [[UInt64]], rowCount: Int) -> [UInt32] {
    guard let first = columns.first else { return Array(0..<UInt32(rowCount)) }
    // Key and place lie together, so that most comparisons touch one cache line.
    var pairs = first.enumerated().map { (key: $1, row: UInt32($0)) }
    let rest = columns.dropFirst()
    pairs.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      for column in rest {
        let (a, b) = (column[Int(left.row)], column[Int(right.row)])
        if a != b { return a < b }
      }
      return left.row < right.row
    }
    return pairs.map(\.row)
  }
}
