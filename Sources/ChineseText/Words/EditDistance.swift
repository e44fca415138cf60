/// How many characters must be inserted, dropped, changed or swapped with a neighbour.
///
/// No stretch is edited twice (optimal string alignment). `nil` when the distance is above the
/// limit, which also bounds the work to the limit times the length.
///
/// Source: F. J. Damerau, "A technique for computer detection and correction of spelling
/// errors", Communications of the ACM 7 (1964), 171–176.
package func editDistance(_ first: String, _ second: String, limit: Int) -> Int? {
  let rows = Array(first)
  let columns = Array(second)
  guard limit >= 0, abs(rows.count - columns.count) <= limit else { return nil }
  let limit = min(limit, max(rows.count, columns.count))
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: columns.count + 1)
  var last = (0...columns.count).map { min($0, far) }
  for row in 1..<(rows.count + 1) {
    var current = [Int](repeating: far, count: columns.count + 1)
    current[0] = min(row, far)
    // Cells further from the diagonal than the limit are above it.
    let low = max(1, row - limit)
    let high = min(columns.count, row + limit)
    var column = low
    while column <= high {
      let isSame = rows[row - 1] == columns[column - 1]
      var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, rows[row - 1] == columns[column - 2],
        rows[row - 2] == columns[column - 1]
      {
        best = min(best, beforeLast[column - 2] + 1)
      }
      current[column] = min(best, far)
      column += 1
    }
    (beforeLast, last) = (last, current)
  }
  let distance = last[columns.count]
  return distance <= limit ? distance : nil
}
