import ChineseText
import Plan
import Values

/// One field a line, with the line breaks of its text; for rows too wide for a table.
struct VerticalRecords: TableFormat {
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    let style = TerminalStyle(isColored: options.isColored)
    let words = CellText(language: options.language)
    let headings = table.columns.map { VisibleText.oneLine($0.name.text(in: options.language)) }
    let widths = headings.map { CellWidth.cells(of: $0, ambiguous: options.ambiguousCells) }
    let margin = (widths.max() ?? 0) + 2
    let indent = String(repeating: " ", count: margin)
    let rowCount = min(table.rowCount, options.rowCountMax ?? table.rowCount)
    if let title = options.title { try sink.write(VisibleText.oneLine(title) + "\n") }
    for row in 0..<rowCount {
      try options.checkCancellation(atRow: row)
      try sink.write(style.faint(ruler(row: row, options.language)) + "\n")
      for (index, column) in table.columns.enumerated() {
        let text = VisibleText.lines(words.text(column.cell(at: row)))
        let value = text.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\n\(indent)")
        let blanks = String(repeating: " ", count: margin - widths[index])
        let shown = text == CellText.missing ? style.faint(value) : value
        let field = value.isEmpty ? "" : blanks + shown
        try sink.write(style.heading(headings[index]) + field + "\n")
      }
    }
    var footer = [Footer.rows(shown: rowCount, of: table.rowCount, in: options.language)]
    if rowCount < table.rowCount {
      footer.append((options.fullViewHint ?? Footer.fullViewHint).text(in: options.language))
    }
    footer += Footer.notes(of: table, in: options.language)
    for line in footer { try sink.write(style.faint(line) + "\n") }
  }

  private func ruler(row: Int, _ language: Language) -> String {
    let number = NumberText.grouped(row + 1)
    return Bilingual("---- 第 \(number) 行 ----", "---- row \(number) ----").text(in: language)
  }
}
