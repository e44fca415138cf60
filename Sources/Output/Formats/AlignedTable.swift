import ChineseText
import Plan
import Values

/// Rows and columns, aligned by terminal cells; numbers end in one column.
///
/// Where the line is too short, texts are shortened with `…`, and then trailing columns are left
/// out; the footer says what is not shown and how to see it. Columns in the background are left
/// out at once, unless there are no others. A result with a chart is drawn instead.
struct AlignedTable: TableFormat {
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    if let chart = table.chart {
      return try TerminalChart(chart: chart).write(table, options, to: &sink)
    }
    let shape = TableShape(table, options)
    if let title = options.title { try sink.write(VisibleText.oneLine(title) + "\n") }
    if !shape.table.columns.isEmpty {
      try shape.writeHeading(to: &sink)
      for row in 0..<shape.rowCount {
        try options.checkCancellation(atRow: row)
        try shape.writeRow(row, to: &sink)
      }
      try shape.writeRule(.bottom, to: &sink)
    }
    if options.showsFooter { try shape.writeFooter(to: &sink) }
  }
}

/// A table with the widths of its columns settled.
private struct TableShape {
  /// The cells below which a column of texts is not worth showing.
  static let leastTextCells = 12
  /// The cells below which a heading over short values is shortened.
  static let leastHeadingCells = 8

  let table: Table
  let options: OutputOptions
  let rowCount: Int
  let headings: [String]
  let background: [String]
  let layout: ColumnLayout
  let isShortened: Bool
  let borders: OutputOptions.Borders
  let style: TerminalStyle

  init(_ whole: Table, _ options: OutputOptions) {
    let chosen = whole.columns.filter { !$0.isBackground }
    let table =
      chosen.isEmpty ? whole : Table(columns: chosen, rowCount: whole.rowCount, notes: whole.notes)
    self.table = table
    self.options = options
    rowCount = min(table.rowCount, options.rowCountMax ?? table.rowCount)
    func heading(_ column: TableColumn) -> String {
      VisibleText.oneLine(column.name.text(in: options.language))
    }
    headings = table.columns.map(heading)
    background = chosen.isEmpty ? [] : whole.columns.filter(\.isBackground).map(heading)
    // Boxes are drawn two cells wide where ambiguous characters are, and would not meet.
    let hasWideBoxes = options.borders == .box && options.ambiguousCells == 2
    borders = hasWideBoxes ? .ascii : options.borders
    style = TerminalStyle(isColored: options.isColored)
    var demands: [ColumnLayout.Demand] = []
    for (index, column) in table.columns.enumerated() {
      demands.append(
        Self.demand(of: column, heading: headings[index], rowCount: rowCount, options))
    }
    let isPlain = borders == .plain
    layout = ColumnLayout(
      demands, room: options.widthCells, edge: isPlain ? 0 : 4, gap: isPlain ? 2 : 3)
    isShortened = zip(demands, layout.widths).contains { $0.natural > $1 }
  }

  private static func demand(
    of column: TableColumn, heading: String, rowCount: Int, _ options: OutputOptions
  ) -> ColumnLayout.Demand {
    let headingCells = CellWidth.cells(of: heading, ambiguous: options.ambiguousCells)
    var valueCells = 1
    for row in 0..<rowCount {
      let text = Self.text(of: column, row: row, options)
      valueCells = max(valueCells, CellWidth.cells(of: text, ambiguous: options.ambiguousCells))
    }
    let natural = max(headingCells, valueCells)
    let least =
      column.type.isShortenable
      ? min(natural, leastTextCells) : max(valueCells, min(headingCells, leastHeadingCells))
    return ColumnLayout.Demand(natural: natural, least: least)
  }

  /// The value on one line, long texts already without what can never be shown.
  private static func text(of column: TableColumn, row: Int, _ options: OutputOptions) -> String {
    let text = CellText(language: options.language).text(column.cell(at: row))
    guard let width = options.widthCells else { return VisibleText.oneLine(text) }
    // Marks without width are rare: eight scalars a cell hold more than a line can show.
    let scalars = text.unicodeScalars.prefix(8 * width + 8)
    return VisibleText.oneLine(String(scalars))
  }

  func writeHeading(to sink: inout ByteSink) throws(OutputError) {
    try writeRule(.top, to: &sink)
    let cells = layout.widths.indices.map { index in
      let isRight = table.columns[index].type.isRightAligned
      return style.heading(fitted(headings[index], layout.widths[index], isRight: isRight))
    }
    try sink.write(line(of: cells))
    try writeRule(.middle, to: &sink)
  }

  func writeRow(_ row: Int, to sink: inout ByteSink) throws(OutputError) {
    let cells = layout.widths.indices.map { index in
      let column = table.columns[index]
      let text = Self.text(of: column, row: row, options)
      let cell = fitted(text, layout.widths[index], isRight: column.type.isRightAligned)
      return text == CellText.missing ? style.faint(cell) : cell
    }
    try sink.write(line(of: cells))
  }

  private func fitted(_ text: String, _ width: Int, isRight: Bool) -> String {
    let ambiguous = options.ambiguousCells
    let shown = CellWidth.truncated(text, toCells: width, ambiguous: ambiguous)
    let cells = CellWidth.cells(of: shown, ambiguous: ambiguous)
    let blanks = String(repeating: " ", count: max(0, width - cells))
    return isRight ? blanks + shown : shown + blanks
  }

  private func line(of cells: [String]) -> String {
    switch borders {
    case .plain:
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    case .box, .ascii:
      let bar = borders == .box ? style.faint("│") : "|"
      return "\(bar) " + cells.joined(separator: " \(bar) ") + " \(bar)\n"
    }
  }
}

extension TableShape {
  /// A horizontal line of a table.
  enum Rule {
    case top
    case middle
    case bottom
  }

  func writeRule(_ rule: Rule, to sink: inout ByteSink) throws(OutputError) {
    let (left, cross, right, dash) = strokes(of: rule)
    let margin = borders == .plain ? 0 : 2
    if borders == .plain, rule != .middle { return }
    let parts = layout.widths.map { String(repeating: dash, count: $0 + margin) }
    try sink.write(style.faint(left + parts.joined(separator: cross) + right) + "\n")
  }

  private func strokes(of rule: Rule) -> (String, String, String, String) {
    switch (borders, rule) {
    case (.box, .top): ("┌", "┬", "┐", "─")
    case (.box, .middle): ("├", "┼", "┤", "─")
    case (.box, .bottom): ("└", "┴", "┘", "─")
    case (.ascii, _): ("+", "+", "+", "-")
    case (.plain, _): ("", "  ", "", "-")
    }
  }

  func writeFooter(to sink: inout ByteSink) throws(OutputError) {
    let language = options.language
    var lines = [Footer.rows(shown: rowCount, of: table.rowCount, in: language)]
    let omitted = headings.dropFirst(layout.widths.count)
    if !omitted.isEmpty { lines.append(Footer.omitted(columns: Array(omitted), in: language)) }
    if isShortened { lines.append(Footer.shortened(in: language)) }
    if rowCount < table.rowCount || !omitted.isEmpty || isShortened {
      lines.append((options.fullViewHint ?? Footer.fullViewHint).text(in: language))
    }
    if !background.isEmpty {
      lines.append(Footer.background(columns: background, in: language))
    }
    lines += Footer.notes(of: table, in: language)
    for line in lines { try sink.write(style.faint(line) + "\n") }
  }
}
