import Plan
import Values

extension SVGPage {
  /// A grid of two keys; each field is shaded and says its value.
  mutating func draw(heat table: Table, _ chart: Chart) {
    let grid = HeatGrid(table, chart, in: language)
    let longest = (grid.rows + [grid.names.rows]).map(SVGDocument.width).max() ?? 0
    let texts = grid.rows.indices.flatMap { row in
      grid.columns.indices.compactMap { grid.field(row, $0)?.text }
    }
    let widest = max(
      texts.map(SVGDocument.width).max() ?? 0,
      min(HeatFrame.headingWidthMax, grid.columns.map(SVGDocument.width).max() ?? 0))
    let frame = HeatFrame(
      left: Self.margin + min(longest, Self.width * 0.36) + 10,
      top: bottom + Self.lineHeight * 2 + 8, fieldWidth: widest + 14)
    let needed = [frame.x(grid.columns.count), frame.left + HeatFrame.legendWidth]
    width = Self.margin + max(needed.max() ?? 0, Self.margin + SVGDocument.width(of: title) * 1.5)
    document.text(grid.names.columns, frame.left, bottom + 12, style: "axis")
    document.text(grid.names.rows, frame.left - 10, frame.top - 8, .end, style: "axis")
    drawHeadings(grid, frame)
    for row in grid.rows.indices { drawRow(row, grid, frame) }
    bottom = frame.y(grid.rows.count) + 26
    drawLegend(grid, frame)
    note(
      ChartWords.leftOut(rows: grid.leftOut.rows, columns: grid.leftOut.columns)
        + ChartWords.repeated(grid.repeatedCount) + ChartWords.strangers(grid.measure.strangerCount)
    )
  }

  private mutating func drawHeadings(_ grid: HeatGrid, _ frame: HeatFrame) {
    for (column, label) in grid.columns.enumerated() {
      let fitted = SVGDocument.fitted(label, frame.fieldWidth - 4)
      document.text(
        fitted, frame.x(column) + frame.fieldWidth / 2, frame.top - 8, .middle, style: "axis",
        full: fitted == label ? nil : label)
    }
  }

  private mutating func drawRow(_ row: Int, _ grid: HeatGrid, _ frame: HeatFrame) {
    let (y, label) = (frame.y(row), grid.rows[row])
    let baseline = y + HeatFrame.fieldHeight / 2 + 4.5
    let fitted = SVGDocument.fitted(label, frame.left - 10 - Self.margin)
    document.text(
      fitted, frame.left - 10, baseline, .end, full: fitted == label ? nil : label)
    for column in grid.columns.indices {
      guard let field = grid.field(row, column) else { continue }
      let share = grid.share(field.value)
      document.rectangle(
        frame.x(column) + 1, y + 1, frame.fieldWidth - 2, HeatFrame.fieldHeight - 2,
        style: "field", fill: HeatFrame.color(share))
      document.text(
        field.text, frame.x(column) + frame.fieldWidth / 2, baseline, .middle,
        style: share > HeatFrame.paleShare ? "pale" : "label")
    }
  }

  /// The shades with the values at both ends.
  private mutating func drawLegend(_ grid: HeatGrid, _ frame: HeatFrame) {
    document.text(grid.measure.title, frame.left, bottom, style: "axis")
    guard let range = grid.range, range.lowerBound < range.upperBound else { return }
    bottom += 10
    let steps = 10
    let stepWidth = HeatFrame.legendWidth / Double(steps)
    for step in 0..<steps {
      document.rectangle(
        frame.left + Double(step) * stepWidth, bottom, stepWidth, 12, style: "field",
        fill: HeatFrame.color(Double(step) / Double(steps - 1)))
    }
    bottom += 26
    document.text(grid.measure.tickText(range.lowerBound), frame.left, bottom, style: "axis")
    document.text(
      grid.measure.tickText(range.upperBound), frame.left + HeatFrame.legendWidth, bottom, .end,
      style: "axis")
  }
}

/// Where the fields of a grid lie, and how dark they are.
private struct HeatFrame {
  /// How high a field is.
  static let fieldHeight = 30.0
  /// How wide the shades of the legend are together.
  static let legendWidth = 200.0
  /// The most room of a column's heading.
  static let headingWidthMax = 90.0
  /// From this shade on, texts are white.
  static let paleShare = 0.55

  let left: Double
  let top: Double
  let fieldWidth: Double

  /// Where a column begins.
  func x(_ column: Int) -> Double { left + Double(column) * fieldWidth }
  /// Where a row begins.
  func y(_ row: Int) -> Double { top + Double(row) * Self.fieldHeight }

  /// A colour between the lightest and the darkest, which also differ in grey.
  static func color(_ share: Double) -> String {
    let (light, dark) = ([232.0, 240, 246], [23.0, 78, 122])
    let parts = zip(light, dark).map { Int(($0 + ($1 - $0) * share).rounded()) }
    return "rgb(\(parts[0]),\(parts[1]),\(parts[2]))"
  }
}
