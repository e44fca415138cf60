import Plan
import Values

extension SVGPage {
  /// A bar for each row from the left, its label before it and its value behind it.
  mutating func draw(bars table: Table, _ chart: Chart) {
    let count = min(table.rowCount, ChartLimits.barCountMax)
    let places = ChartPlaces(table.columns[chart.x], rowCount: count, in: language)
    let measure = ChartMeasure(table.columns[chart.y], rowCount: count, in: language)
    let axis = ChartAxis(
      covering: measure.values.compactMap(\.self), includesZero: true, stepCount: 5)
    let longest = (places.labels + [places.name]).map(SVGDocument.width).max() ?? 0
    let valueRoom = (measure.texts.map(SVGDocument.width).max() ?? 0) + 10
    let left = Self.margin + min(longest, Self.width * 0.36) + 10
    // Values of bars below zero stand at their left end.
    let right = Self.width - Self.margin - valueRoom
    let frame = BarFrame(
      left: axis.low < 0 ? left + valueRoom : left, right: right, labelEnd: left - 10, axis: axis)
    document.text(places.name, frame.labelEnd, bottom + 12, .end, style: "axis")
    bottom += 22
    let top = bottom
    let end = top + Double(count) * BarFrame.rowHeight
    drawTicks(frame, measure, from: top, to: end)
    for row in 0..<count {
      drawBar(row, places.labels[row], measure, frame, top: top + Double(row) * BarFrame.rowHeight)
    }
    document.line(frame.x(0), top, to: frame.x(0), end, style: "base")
    bottom = end + 40
    let middle = (frame.left + frame.right) / 2
    document.text(measure.title, middle, bottom, .middle, style: "axis")
    note(ChartWords.strangers(measure.strangerCount))
    note(shown: count, of: table.rowCount)
  }

  private mutating func drawTicks(
    _ frame: BarFrame, _ measure: ChartMeasure, from top: Double, to end: Double
  ) {
    for tick in frame.axis.ticks {
      let x = frame.x(tick)
      document.line(x, top, to: x, end, style: "grid")
      document.text(measure.tickText(tick), x, end + 16, .middle, style: "axis")
    }
  }

  private mutating func drawBar(
    _ row: Int, _ label: String, _ measure: ChartMeasure, _ frame: BarFrame, top: Double
  ) {
    let baseline = top + BarFrame.rowHeight / 2 + 4.5
    let room = frame.labelEnd - Self.margin
    let fitted = SVGDocument.fitted(label, room)
    document.text(
      fitted, frame.labelEnd, baseline, .end, full: fitted == label ? nil : label)
    let value = measure.values[row]
    if let value, value != 0 {
      let (start, end) = (frame.x(min(0, value)), frame.x(max(0, value)))
      let height = BarFrame.rowHeight * 0.64
      document.rectangle(
        start, top + (BarFrame.rowHeight - height) / 2, max(1, end - start), height,
        style: value < 0 ? "below" : "bar")
    }
    let text = measure.texts[row]
    if let value, value < 0 {
      document.text(text, frame.x(value) - 5, baseline, .end, style: "axis")
    } else {
      document.text(text, frame.x(value ?? 0) + 5, baseline, .start, style: "axis")
    }
  }
}

/// Where bars begin and end.
private struct BarFrame {
  /// From one bar to the next.
  static let rowHeight = 26.0

  let left: Double
  let right: Double
  /// Where labels end.
  let labelEnd: Double
  let axis: ChartAxis

  /// Where a value stands.
  func x(_ value: Double) -> Double { left + (right - left) * axis.share(value) }
}
