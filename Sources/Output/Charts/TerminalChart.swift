import Plan
import Values

/// A result drawn for a reader at a terminal, with what it leaves out said below.
struct TerminalChart {
  /// What is drawn.
  let chart: Chart

  /// Writes title, drawing and footer.
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    let (lines, notes, shownCount) = drawing(of: table, options)
    let style = TerminalStyle(isColored: options.isColored)
    if let title = options.title { try sink.write(VisibleText.oneLine(title) + "\n") }
    for (row, line) in lines.enumerated() {
      try options.checkCancellation(atRow: row)
      try sink.write((row == 0 ? style.heading(line) : line) + "\n")
    }
    let language = options.language
    var footer = [Footer.rows(shown: shownCount, of: table.rowCount, in: language)]
    if shownCount < table.rowCount { footer.append(ChartWords.fewerRows.text(in: language)) }
    footer += notes.map { $0.text(in: language) }
    footer += Footer.notes(of: table, isDrawn: true, in: language)
    for line in footer { try sink.write(style.faint(line) + "\n") }
  }

  private func drawing(
    of table: Table, _ options: OutputOptions
  ) -> (lines: [String], notes: [Bilingual], shownCount: Int) {
    let (pen, language) = (ChartPen(options), options.language)
    guard table.rowCount > 0 else { return ([], [], 0) }
    switch chart.form {
    case .bar:
      let room = min(ChartLimits.barCountMax, options.rowCountMax ?? .max)
      let count = min(table.rowCount, room)
      let bars = TerminalBars(table, chart, rowCount: count, pen, in: language)
      return (bars.lines, ChartWords.strangers(bars.strangerCount), count)
    case .line:
      let count = min(table.rowCount, ChartLimits.pointCountMax)
      let line = TerminalLine(table, chart, rowCount: count, pen, in: language)
      let notes =
        ChartWords.strangers(line.strangerCount) + ChartWords.unplaced(line.unplacedCount)
      return (line.lines, notes, count)
    case .heat:
      let heat = TerminalHeat(table, chart, pen, in: language)
      let (labels, more) = heat.leftOutColumns
      let notes =
        ChartWords.leftOut(rows: heat.leftOutRowCount, columns: labels.count + more)
        + ChartWords.repeated(heat.repeatedCount) + ChartWords.strangers(heat.strangerCount)
      return (heat.lines, notes, table.rowCount)
    }
  }
}

/// What footers say of drawings.
enum ChartWords {
  /// What to do about rows that are not drawn.
  static let fewerRows = Bilingual(
    "图只画得下这些；先用“前”、“汇总”或“筛选”减少行",
    "a chart has room for these; take fewer with 'top', 'summarize' or 'where' first")

  /// Values of another dimension.
  static func strangers(_ count: Int) -> [Bilingual] {
    guard count > 0 else { return [] }
    return [
      Bilingual(
        "\(count) 行量纲不同或数太大，没有画",
        "\(count) of the rows measure something else or are too large, and are not drawn")
    ]
  }

  /// Rows without a place on a line.
  static func unplaced(_ count: Int) -> [Bilingual] {
    guard count > 0 else { return [] }
    return [
      Bilingual("\(count) 行缺 x，没有画", "\(count) of the rows have no x and are not drawn")
    ]
  }

  /// Rows and columns of a grid that do not fit.
  static func leftOut(rows: Int, columns: Int) -> [Bilingual] {
    let parts = [(rows, "行", "row"), (columns, "列", "column")].filter { $0.0 > 0 }.map {
      Bilingual("\($0.0) \($0.1)", "\($0.0) \($0.2)\($0.0 == 1 ? "" : "s")")
    }
    guard !parts.isEmpty else { return [] }
    return [
      Bilingual(
        "热图另有 \(parts.map(\.chinese).joined(separator: "、"))放不下",
        "\(parts.map(\.english).joined(separator: " and ")) of the grid did not fit")
    ]
  }

  /// Rows whose field is taken.
  static func repeated(_ count: Int) -> [Bilingual] {
    guard count > 0 else { return [] }
    return [
      Bilingual(
        "\(count) 行与前面的行 x、y 都相同，没有画；先“汇总”",
        "\(count) of the rows repeat the x and y of an earlier one and are not drawn; "
          + "'summarize' first"
      )
    ]
  }
}
