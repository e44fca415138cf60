/// Which columns of a table fit into a line, and how wide each becomes.
struct ColumnLayout: Equatable {
  /// The cells that each shown column gets; the first `widths.count` columns are shown.
  let widths: [Int]

  /// What a column asks for.
  struct Demand {
    /// The cells that show everything.
    let natural: Int
    /// The cells below which it is not worth showing, at most `natural`.
    let least: Int
  }

  /// Shares out a line.
  ///
  /// Leading columns are shown as long as each gets its least; what is left goes to the narrow
  /// ones first, so that only wide columns are shortened. The first column is always shown.
  ///
  /// - Parameters:
  ///   - demands: What each column asks for, in order.
  ///   - room: Cells of the line; `nil` gives every column what it asks for.
  ///   - edge: Cells of the outer borders together.
  ///   - gap: Cells between two columns.
  init(_ demands: [Demand], room: Int?, edge: Int, gap: Int) {
    guard let room, let first = demands.first else {
      widths = demands.map(\.natural)
      return
    }
    var shownCount = 0
    var used = edge
    for demand in demands {
      used += demand.least + (shownCount > 0 ? gap : 0)
      if shownCount > 0, used > room { break }
      shownCount += 1
    }
    let free = room - edge - gap * (shownCount - 1)
    if first.least > free {
      widths = [max(1, free)]
    } else {
      widths = Self.shared(Array(demands.prefix(shownCount)), free: free)
    }
  }

  private static func shared(_ demands: [Demand], free: Int) -> [Int] {
    func widths(cap: Int) -> [Int] { demands.map { max($0.least, min($0.natural, cap)) } }
    var low = 0
    var high = demands.map(\.natural).max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(cap: middle).reduce(0, +) <= free { low = middle } else { high = middle - 1 }
    }
    var result = widths(cap: low)
    var left = free - result.reduce(0, +)
    for index in result.indices where left > 0 && result[index] < demands[index].natural {
      result[index] += 1
      left -= 1
    }
    return result
  }
}
