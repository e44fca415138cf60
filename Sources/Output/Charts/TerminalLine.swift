import Plan
import Values

/// A line through the rows, in half cells, with the scale at its left and labels below.
struct TerminalLine {
  /// How many lines the curve takes.
  private static let heightLines = 12

  private let places: ChartPlaces
  private let measure: ChartMeasure
  private let points: ChartPoints
  private let axis: ChartAxis
  private let pen: ChartPen
  private let scaleCells: Int
  private let curveCells: Int

  /// Measures the first rows of a table.
  init(_ table: Table, _ chart: Chart, rowCount: Int, _ pen: ChartPen, in language: Language) {
    self.pen = pen
    places = ChartPlaces(table.columns[chart.x], rowCount: rowCount, in: language)
    measure = ChartMeasure(table.columns[chart.y], rowCount: rowCount, in: language)
    points = ChartPoints(places, measure.values)
    axis = ChartAxis(
      covering: points.points.compactMap(\.value), includesZero: false, stepCount: 4)
    scaleCells = min(
      axis.ticks.map(measure.tickText).map(pen.cells).max() ?? 0, pen.widthCells / 3)
    curveCells = pen.widthCells - scaleCells - 2
  }

  /// What is left out, for the footer.
  var strangerCount: Int { measure.strangerCount }
  /// How many rows have no place.
  var unplacedCount: Int { points.unplacedCount }

  /// The drawing, its heading first.
  var lines: [String] {
    let ticks = Dictionary(
      axis.ticks.map { (line(of: $0), measure.tickText($0)) }, uniquingKeysWith: { $1 })
    let curve = curve().enumerated().map { line, dots in
      pen.fitted(ticks[line] ?? "", scaleCells, isRight: true) + " " + pen.upright + dots
    }
    let indent = String(repeating: " ", count: scaleCells + 1)
    let base = indent + pen.corner + String(repeating: pen.level, count: curveCells)
    let all = [measure.title] + curve + [base, indent + " " + labels(), indent + " " + places.name]
    return all.map(\.withoutTrailingBlanks)
  }

  /// The line, from the top, on which a value lies.
  private func line(of value: Double) -> Int {
    Self.heightLines - 1 - half(of: value) / 2
  }

  /// The half line, from the bottom, on which a value lies.
  private func half(of value: Double) -> Int {
    Int((axis.share(value) * Double(Self.heightLines * 2 - 1)).rounded())
  }

  private func cell(of share: Double) -> Int { Int((share * Double(curveCells - 1)).rounded()) }

  private func curve() -> [String] {
    var isOn = Array(
      repeating: Array(repeating: false, count: curveCells), count: Self.heightLines * 2)
    for run in points.runs {
      var last = (cell(of: run[0].share), half(of: run[0].value))
      for point in run {
        let next = (cell(of: point.share), half(of: point.value))
        for (column, half) in Self.steps(from: last, to: next) { isOn[half][column] = true }
        last = next
      }
    }
    return (0..<Self.heightLines).map { line in
      let lower = (Self.heightLines - 1 - line) * 2
      return (0..<curveCells).map { column in
        pen.dot(upper: isOn[lower + 1][column], lower: isOn[lower][column])
      }.joined()
    }
  }

  /// The places between two places, both included, one for each step of the longer way.
  private static func steps(from start: (Int, Int), to end: (Int, Int)) -> [(Int, Int)] {
    let (across, up) = (end.0 - start.0, end.1 - start.1)
    let count = max(abs(across), abs(up))
    guard count > 0 else { return [end] }
    return (0...count).map { step in
      let share = Double(step) / Double(count)
      return (
        start.0 + Int((Double(across) * share).rounded()),
        start.1 + Int((Double(up) * share).rounded())
      )
    }
  }

  /// As many labels as fit below their points: the first, the last, then those between.
  private func labels() -> String {
    var placed: [(start: Int, end: Int, text: String)] = []
    let all = points.points.indices
    for place in Set([all.first, all.last].compactMap(\.self)).sorted() + all.dropFirst().dropLast()
    {
      let (point, width) = (points.points[place], pen.cells(of: points.points[place].label))
      guard width <= curveCells else { continue }
      let start = min(curveCells - width, max(0, cell(of: point.share) - width / 2))
      let isFree = placed.allSatisfy { start >= $0.end + 2 || start + width + 2 <= $0.start }
      if isFree { placed.append((start, start + width, point.label)) }
    }
    var line = ""
    var used = 0
    for label in placed.sorted(by: { $0.start < $1.start }) {
      line += String(repeating: " ", count: label.start - used) + label.text
      used = label.end
    }
    return line
  }
}
