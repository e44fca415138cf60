import Plan
import Values

/// Values with commas or tabs between them, one row a line, headings first.
///
/// Commas follow RFC 4180 but for the line end, which is a line feed: a field with a comma, a
/// quotation mark, a line break or outer blanks stands in quotation marks; a missing value is an
/// empty field and an empty text is `""`. Tabs write `\t`, `\n`, `\r` and `\\` in fields and never
/// quote. Fields that look like formulas are data and stay as they are unless `guardsFormulas`.
struct SeparatedValues: TableFormat {
  /// Comma-separated values.
  static let commas = SeparatedValues(separator: ",")
  /// Tab-separated values.
  static let tabs = SeparatedValues(separator: "\t")

  /// What stands between two fields.
  let separator: String

  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    if options.hasByteOrderMark { try sink.write("\u{FEFF}") }
    let columns = MachineColumn.columns(of: table, in: options.language)
    let headings = columns.map { field($0.heading, isText: true, options) }
    try sink.write(headings.joined(separator: separator) + "\n")
    for row in 0..<table.rowCount {
      try options.checkCancellation(atRow: row)
      let fields = columns.map { column in
        let isText = column.column.type.isShortenable
        return column.text(at: row, in: options.language)
          .map { field($0, isText: isText, options) } ?? ""
      }
      try sink.write(fields.joined(separator: separator) + "\n")
    }
  }

  private func field(_ value: String, isText: Bool, _ options: OutputOptions) -> String {
    var value = value
    if options.isTerminal { value = VisibleText.lines(value) }
    if options.guardsFormulas, isText, looksLikeFormula(value) { value = "'" + value }
    return separator == "," ? quoted(value) : escaped(value)
  }

  private func quoted(_ value: String) -> String {
    let bytes = value.utf8
    let hasSpecial = bytes.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    let hasOuterBlank = bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ")
    guard hasSpecial || hasOuterBlank || bytes.isEmpty else { return value }
    var result = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append("\"") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  private func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a spreadsheet program would compute the text.
  ///
  /// Source: the starts listed by OWASP, "CSV Injection", with their full-width forms.
  private func looksLikeFormula(_ value: String) -> Bool {
    value.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
