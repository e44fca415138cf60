import Plan
import Values

/// A bar for each row: label, value and bar, so that nothing is told by the bar alone.
struct TerminalBars {
  private let places: ChartPlaces
  private let measure: ChartMeasure
  private let pen: ChartPen
  private let labelCells: Int
  private let valueCells: Int
  private let axis: (low: Double, high: Double)

  /// Measures the first rows of a table.
  init(_ table: Table, _ chart: Chart, rowCount: Int, _ pen: ChartPen, in language: Language) {
    self.pen = pen
    places = ChartPlaces(table.columns[chart.x], rowCount: rowCount, in: language)
    measure = ChartMeasure(table.columns[chart.y], rowCount: rowCount, in: language)
    let values = measure.values.compactMap(\.self)
    axis = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    valueCells = (measure.texts + [measure.title]).map(pen.cells).max() ?? 0
    let natural = (places.labels + [places.name]).map(pen.cells).max() ?? 0
    // Two fifths of the line at most, and never so much that no bar is left.
    let room = pen.widthCells - valueCells - 4 - pen.widthCells / 5
    labelCells = min(natural, max(4, min(pen.widthCells * 2 / 5, room)))
  }

  /// What is left out, for the footer.
  var strangerCount: Int { measure.strangerCount }

  /// The drawing, its heading first.
  var lines: [String] {
    let heading =
      pen.fitted(places.name, labelCells) + "  "
      + pen.fitted(measure.title, valueCells, isRight: true)
    return [heading.withoutTrailingBlanks]
      + places.labels.indices.map { line($0).withoutTrailingBlanks }
  }

  private func line(_ row: Int) -> String {
    pen.fitted(places.labels[row], labelCells) + "  "
      + pen.fitted(measure.texts[row], valueCells, isRight: true) + " "
      + bar(measure.values[row] ?? 0)
  }

  /// The bar with the line of zero; left of it stand bars below zero.
  private func bar(_ value: Double) -> String {
    let room = max(1, pen.widthCells - labelCells - valueCells - 4)
    let span = axis.high - axis.low
    let leftRoom =
      axis.low < 0 ? min(room - 1, max(1, Int((Double(room) * -axis.low / span).rounded()))) : 0
    guard value < 0 else {
      let length = axis.high > 0 ? Double(room - leftRoom) * (value / axis.high) : 0
      return String(repeating: " ", count: leftRoom) + pen.upright + pen.bar(length)
    }
    let left = pen.leftBar(Double(leftRoom) * (value / axis.low))
    return pen.fitted(left, leftRoom, isRight: true) + pen.upright
  }
}
