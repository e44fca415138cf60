import Plan
import Values

/// A grid of two keys; each field has its shade and its value.
struct TerminalHeat {
  /// The cells of a shade.
  private static let shadeCells = 2
  /// The most cells of a column's label.
  private static let headingCellsMax = 12

  private let grid: HeatGrid
  private let pen: ChartPen
  private let labelCells: Int
  private let valueCells: Int
  private let columnCells: Int
  private let columnCount: Int

  /// Measures a table.
  init(_ table: Table, _ chart: Chart, _ pen: ChartPen, in language: Language) {
    self.pen = pen
    let grid = HeatGrid(table, chart, in: language)
    self.grid = grid
    let texts = grid.rows.indices.flatMap { row in
      grid.columns.indices.map { grid.field(row, $0)?.text ?? CellText.missing }
    }
    valueCells = texts.map(pen.cells).max() ?? 1
    let heading = min(grid.columns.map(pen.cells).max() ?? 0, Self.headingCellsMax)
    columnCells = max(heading, Self.shadeCells + 1 + valueCells)
    let natural = (grid.rows + [grid.names.rows]).map(pen.cells).max() ?? 0
    labelCells = min(natural, pen.widthCells / 3)
    columnCount = max(1, min(grid.columns.count, (pen.widthCells - labelCells) / (columnCells + 2)))
  }

  /// How many rows and fields the drawing leaves out, for the footer.
  var leftOutRowCount: Int { grid.leftOut.rows }
  /// The labels of the columns that are not drawn; beyond the limit their number only.
  var leftOutColumns: (labels: [String], moreCount: Int) {
    (Array(grid.columns.dropFirst(columnCount)), grid.leftOut.columns)
  }
  /// How many rows have the keys of an earlier one.
  var repeatedCount: Int { grid.repeatedCount }
  /// How many values measure something else.
  var strangerCount: Int { grid.measure.strangerCount }

  /// The drawing, its headings first.
  var lines: [String] {
    let columns = grid.columns.prefix(columnCount)
    let heading =
      pen.fitted(grid.names.rows, labelCells)
      + columns.map { "  " + pen.fitted($0, columnCells) }.joined()
    let rows = grid.rows.indices.map { row in
      pen.fitted(grid.rows[row], labelCells)
        + columns.indices.map { "  " + field(row, $0) }.joined()
    }
    let title = "\(grid.names.rows) × \(grid.names.columns): \(grid.measure.title)"
    return ([title, heading] + rows + legend).map(\.withoutTrailingBlanks)
  }

  private func field(_ row: Int, _ column: Int) -> String {
    let field = grid.field(row, column)
    let mark = field.map { shade(of: $0.value) } ?? " "
    let text = pen.fitted(field?.text ?? CellText.missing, valueCells, isRight: true)
    return pen.fitted(String(repeating: mark, count: Self.shadeCells) + " " + text, columnCells)
  }

  /// Nothing for zero where it is the least, so that what is there stands out.
  private func shade(of value: Double) -> String {
    if value == 0, grid.range?.lowerBound == 0 { return " " }
    let level = Int(grid.share(value) * Double(pen.shades.count))
    return pen.shades[min(pen.shades.count - 1, level)]
  }

  /// From which value on each shade is drawn.
  private var legend: [String] {
    guard let range = grid.range, range.lowerBound < range.upperBound else { return [] }
    let step = (range.upperBound - range.lowerBound) / Double(pen.shades.count)
    let parts = pen.shades.enumerated().map { level, shade in
      let from = range.lowerBound + step * Double(level)
      let sign = from == 0 ? ">" : ">="
      return String(repeating: shade, count: Self.shadeCells) + " \(sign) "
        + grid.measure.text(from)
    }
    let whole = parts.joined(separator: "   ")
    return pen.cells(of: whole) <= pen.widthCells ? [whole] : parts
  }
}
