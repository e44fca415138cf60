import Plan
import Values

/// Values as JSON (RFC 8259) under the headings of one language.
///
/// Quantities are `{"value": …, "unit": …}`, lists are arrays, missing values are `null`. What
/// could steer a terminal is written as an escape, which reads back as the same character.
struct JSONText {
  /// The language of keys and closed lists.
  let language: Language
  private let keys: [String]
  private let columns: [TableColumn]

  /// Prepares the keys of a table.
  init(_ table: Table, in language: Language) {
    self.language = language
    columns = table.columns
    keys = columns.map { Self.quoted($0.name.text(in: language)) }
  }

  /// A row on one line.
  func object(at row: Int) -> String {
    var result = "{"
    for (index, column) in columns.enumerated() {
      if index > 0 { result += ", " }
      result += keys[index]
      result += ": "
      result += value(column.cell(at: row))
    }
    return result + "}"
  }

  private func value(_ cell: Cell) -> String {
    switch cell {
    case .missing: "null"
    case .flag(let flag): "\(flag)"
    case .decimal(let number): number.description
    case .double(let number): number.isFinite ? NumberText.shortest(number) : "null"
    case .text(let text): Self.quoted(text)
    case .choice(let word): Self.quoted(word.text(in: language))
    case .date(let range): Self.quoted(range.description)
    case .quantity(let value, let unit):
      "{\"value\": \(value), \"unit\": \(unit.map { Self.quoted($0.name) } ?? "null")}"
    case .list(let texts): "[" + texts.map(Self.quoted).joined(separator: ", ") + "]"
    }
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(contentsOf: ["\\", "t"])
      case "\r": result.append(contentsOf: ["\\", "r"])
      case _ where VisibleText.isControl(scalar):
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }
}

/// One JSON array with one object a row, each on its line.
struct JSONArray: TableFormat {
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    guard table.rowCount > 0 else { return try sink.write("[]\n") }
    let json = JSONText(table, in: options.language)
    for row in 0..<table.rowCount {
      try options.checkCancellation(atRow: row)
      try sink.write((row == 0 ? "[\n  " : ",\n  ") + json.object(at: row))
    }
    try sink.write("\n]\n")
  }
}

/// One JSON object a line, without an array around them.
struct JSONLines: TableFormat {
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    let json = JSONText(table, in: options.language)
    for row in 0..<table.rowCount {
      try options.checkCancellation(atRow: row)
      try sink.write(json.object(at: row) + "\n")
    }
  }
}
