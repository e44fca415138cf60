import Plan
import Values

extension SVGPage {
  /// A line through the rows, in the order of their numbers or days, else in that of the table.
  mutating func draw(line table: Table, _ chart: Chart) {
    let count = min(table.rowCount, ChartLimits.pointCountMax)
    let places = ChartPlaces(table.columns[chart.x], rowCount: count, in: language)
    let measure = ChartMeasure(table.columns[chart.y], rowCount: count, in: language)
    let points = ChartPoints(places, measure.values)
    let axis = ChartAxis(
      covering: points.points.compactMap(\.value), includesZero: false, stepCount: 5)
    let scale = axis.ticks.map(measure.tickText).map(SVGDocument.width).max() ?? 0
    document.text(measure.title, Self.margin, bottom + 12, style: "axis")
    bottom += 28
    let frame = LineFrame(
      left: Self.margin + scale + 10, right: Self.width - Self.margin - 20, top: bottom,
      axis: axis)
    for tick in axis.ticks {
      document.line(frame.left, frame.y(tick), to: frame.right, frame.y(tick), style: "grid")
      document.text(
        measure.tickText(tick), frame.left - 8, frame.y(tick) + 4, .end, style: "axis")
    }
    document.line(frame.left, frame.end, to: frame.right, frame.end, style: "base")
    for run in points.runs {
      document.curve(run.map { (frame.x($0.share), frame.y($0.value)) })
    }
    drawDots(points, measure, frame)
    drawLabels(points, frame)
    bottom = frame.end + 42
    document.text(
      places.name, (frame.left + frame.right) / 2, bottom, .middle, style: "axis")
    note(ChartWords.strangers(measure.strangerCount) + ChartWords.unplaced(points.unplacedCount))
    note(shown: count, of: table.rowCount)
  }

  /// Dots while there are few enough to be told apart; a point alone is always seen.
  private mutating func drawDots(
    _ points: ChartPoints, _ measure: ChartMeasure, _ frame: LineFrame
  ) {
    let isSparse = points.points.count <= LineFrame.dotCountMax
    let isAlone = points.runs.contains { $0.count == 1 }
    guard isSparse || isAlone else { return }
    for point in points.points {
      guard let value = point.value else { continue }
      document.dot(
        frame.x(point.share), frame.y(value), full: "\(point.label): \(measure.text(value))")
    }
  }

  /// As many labels as fit below their points: the first, the last, then those between.
  private mutating func drawLabels(_ points: ChartPoints, _ frame: LineFrame) {
    var taken: [ClosedRange<Double>] = []
    let all = points.points.indices
    for place in [all.first, all.last].compactMap(\.self) + all.dropFirst().dropLast() {
      let label = SVGDocument.fitted(points.points[place].label, LineFrame.labelWidthMax)
      let half = SVGDocument.width(of: label) / 2 + 6
      let middle = min(Self.width - half, frame.x(points.points[place].share))
      let range = (middle - half)...(middle + half)
      guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
      taken.append(range)
      document.text(label, middle, frame.end + 18, .middle, style: "axis")
    }
  }
}

/// Where a curve lies.
private struct LineFrame {
  /// How high a curve is.
  static let height = 320.0
  /// So many points are marked.
  static let dotCountMax = 80
  /// The most room of a label.
  static let labelWidthMax = 120.0

  let left: Double
  let right: Double
  let top: Double
  let axis: ChartAxis

  /// The foot of the curve.
  var end: Double { top + Self.height }

  /// Where a place stands.
  func x(_ share: Double) -> Double { left + (right - left) * share }
  /// Where a value stands.
  func y(_ value: Double) -> Double { end - Self.height * axis.share(value) }
}
