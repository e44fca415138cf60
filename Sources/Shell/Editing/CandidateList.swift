import ChineseText

/// Candidates of a completion, laid out for a terminal.
package enum CandidateList {
  /// The most candidates that are listed; the rest is counted.
  package static let countMax = 100

  /// Lines of columns, filled downwards, as wide as the widest candidate; each ends in a newline.
  package static func columns(
    _ candidates: [String], widthCells: Int, ambiguous: Int = 1
  ) -> String {
    let shown = candidates.prefix(countMax).map {
      CellWidth.truncated($0, toCells: max(1, widthCells - 1), ambiguous: ambiguous)
    }
    let cells = shown.map { CellWidth.cells(of: $0, ambiguous: ambiguous) }
    let width = (cells.max() ?? 0) + 2
    let columnCount = max(1, (widthCells + 1) / width)
    let rowCount = (shown.count + columnCount - 1) / columnCount
    var text = ""
    for row in 0..<rowCount {
      var line = ""
      for index in stride(from: row, to: shown.count, by: rowCount) {
        line += shown[index]
        let isLast = index + rowCount >= shown.count
        if !isLast { line += String(repeating: " ", count: width - cells[index]) }
      }
      text += line + "\n"
    }
    if candidates.count > countMax { text += "… +\(candidates.count - countMax)\n" }
    return text
  }

  /// The longest text that all candidates begin with.
  package static func commonStart(_ candidates: [String]) -> String {
    guard let first = candidates.first else { return "" }
    var common = Array(first)
    for candidate in candidates.dropFirst() {
      common = zip(common, candidate).prefix { $0 == $1 }.map(\.0)
    }
    return String(common)
  }
}
