/// Whether two short names could have been meant for each other.
enum Similarity {
  /// Whether one begins with the other, or few characters differ: one in three, two at most.
  static func isNear(_ name: String, _ typed: String) -> Bool {
    let (left, right) = (Array(name), Array(typed.lowercased()))
    guard !left.isEmpty, !right.isEmpty else { return false }
    if left.starts(with: right) { return true }
    let limit = min(2, max(left.count, right.count) / 3)
    return abs(left.count - right.count) <= limit && distance(left, right) <= limit
  }

  /// The fewest insertions, deletions, changes and swaps of neighbours.
  ///
  /// Source: F. J. Damerau, "A technique for computer detection and correction of spelling
  /// errors", CACM 7 (1964), in the form that edits no piece twice.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for row in 1...max(1, left.count) where row <= left.count {
      var line = [row]
      for column in 1...max(1, right.count) where column <= right.count {
        let isSame = left[row - 1] == right[column - 1]
        var best = min(rows[row - 1][column] + 1, line[column - 1] + 1)
        best = min(best, rows[row - 1][column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2]
          && left[row - 2] == right[column - 1]
        if isSwap { best = min(best, rows[row - 2][column - 2] + 1) }
        line.append(best)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}
