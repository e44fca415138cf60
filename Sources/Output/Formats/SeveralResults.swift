package import Plan
import Values

/// Several results in one stream, so that a reader and a program can tell them apart.
///
/// Formats for readers have an empty line between two. JSON is one array with an object a result:
/// its number, its title and its rows; JSON Lines have number and title in every line. The other
/// formats hold one result, and refuse more before anything is run.
package struct SeveralResults {
  private let format: OutputFormat

  /// Results in a format that holds several, or one result in any.
  package init(_ format: OutputFormat) {
    self.format = format
  }

  /// Writes results in order, each with its own options; one alone as the format has it.
  ///
  /// - Precondition: the format holds several, or there is at most one.
  package func write(
    _ results: [(table: Table, options: OutputOptions)], to sink: inout ByteSink
  ) throws(OutputError) {
    precondition(results.count < 2 || format.holdsSeveral)
    let isAlone = results.count == 1
    for (index, result) in results.enumerated() {
      if !isAlone, format == .json {
        try writeArrayElement(index, of: results.count, result.table, result.options, to: &sink)
      } else if !isAlone, format == .jsonl {
        try writeLines(index, result.table, result.options, to: &sink)
      } else {
        if index > 0 { try sink.write("\n") }
        try format.writer.write(result.table, result.options, to: &sink)
      }
    }
  }

  private func writeArrayElement(
    _ index: Int, of count: Int, _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    try sink.write((index == 0 ? "[\n" : "") + head(index, options) + ", \"rows\": ")
    try JSONArray().write(table, options, to: &sink)
    try sink.write(index + 1 < count ? "},\n" : "}\n]\n")
  }

  private func writeLines(
    _ index: Int, _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    let json = JSONText(table, in: options.language)
    for row in 0..<table.rowCount {
      try options.checkCancellation(atRow: row)
      try sink.write(head(index, options) + ", \"row\": \(json.object(at: row))}\n")
    }
  }

  /// The number of a result, from 1, and its title.
  private func head(_ index: Int, _ options: OutputOptions) -> String {
    let title = options.title.map(JSONText.quoted) ?? "null"
    return "{\"query\": \(index + 1), \"title\": \(title)"
  }
}

extension OutputFormat {
  /// Whether several results can stand in one stream.
  package var holdsSeveral: Bool {
    switch self {
    case .table, .vertical, .markdown, .json, .jsonl: true
    case .csv, .tsv, .svg: false
    }
  }
}
