import Plan
import Values

/// A table as a grid: the values of two keys, and where each row of the table lies.
struct HeatGrid {
  /// The labels of the rows, in the order of the table.
  let rows: [String]
  /// The labels of the columns.
  let columns: [String]
  /// How many rows and columns there are that do not fit.
  let leftOut: (rows: Int, columns: Int)
  /// How many rows of the table have the keys of an earlier one and are not drawn.
  let repeatedCount: Int
  /// The shade.
  let measure: ChartMeasure
  /// The names of the rows' and the columns' key.
  let names: (rows: String, columns: String)
  /// The least and the greatest value drawn, `nil` where there is none.
  let range: ClosedRange<Double>?
  private let places: [[Int?]]

  /// Lays a table out.
  init(_ table: Table, _ chart: Chart, in language: Language) {
    let (x, y) = (table.columns[chart.x], table.columns[chart.y])
    let across = ChartPlaces(x, rowCount: table.rowCount, in: language)
    let down = ChartPlaces(y, rowCount: table.rowCount, in: language)
    measure = ChartMeasure(
      table.columns[chart.value ?? chart.y], rowCount: table.rowCount, in: language)
    names = (down.name, across.name)
    let allColumns = across.distinctLabels(of: x, in: language)
    var seen = Set<String>()
    let allRows = down.labels.filter { seen.insert($0).inserted }
    rows = Array(allRows.prefix(ChartLimits.heatRowCountMax))
    columns = Array(allColumns.prefix(ChartLimits.heatColumnCountMax))
    leftOut = (allRows.count - rows.count, allColumns.count - columns.count)
    let rowOf = Dictionary(uniqueKeysWithValues: zip(rows, 0...))
    let columnOf = Dictionary(uniqueKeysWithValues: zip(columns, 0...))
    var places: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: columns.count), count: rows.count)
    var repeated = 0
    for place in 0..<table.rowCount {
      guard let row = rowOf[down.labels[place]], let column = columnOf[across.labels[place]]
      else { continue }
      if places[row][column] == nil { places[row][column] = place } else { repeated += 1 }
    }
    repeatedCount = repeated
    self.places = places
    let values = places.joined().compactMap { [measure] in $0.flatMap { measure.values[$0] } }
    range = values.min().flatMap { low in values.max().map { low...$0 } }
  }

  /// The value of a field with how it reads, `nil` where the table has no row or no value there.
  func field(_ row: Int, _ column: Int) -> (value: Double, text: String)? {
    guard let place = places[row][column], let value = measure.values[place] else { return nil }
    return (value, measure.texts[place])
  }

  /// How dark a value is, from 0 to 1; alike values are half dark.
  func share(_ value: Double) -> Double {
    guard let range, range.upperBound > range.lowerBound else { return 0.5 }
    return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }
}
