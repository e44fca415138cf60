import Plan
import Values

/// A table for documents, in the pipe syntax of GitHub Flavored Markdown; always complete.
struct MarkdownTable: TableFormat {
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    let words = CellText(language: options.language)
    if let title = options.title { try sink.write("**\(escaped(title))**\n\n") }
    if !table.columns.isEmpty {
      let headings = table.columns.map { escaped($0.name.text(in: options.language)) }
      try sink.write(line(of: headings))
      let rules = table.columns.map { $0.type.isRightAligned ? "---:" : "---" }
      try sink.write(line(of: rules))
      for row in 0..<table.rowCount {
        try options.checkCancellation(atRow: row)
        try sink.write(line(of: table.columns.map { escaped(words.text($0.cell(at: row))) }))
      }
    }
    var footer = Footer.notes(of: table, in: options.language)
    if table.rowCount == 0 {
      footer.insert(Footer.rows(shown: 0, of: 0, in: options.language), at: 0)
    }
    for note in footer { try sink.write("\n\(escaped(note))\n") }
  }

  private func line(of cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.lines(text).unicodeScalars {
      switch scalar {
      case "\n": result += "<br>"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
