package import Plan

/// A way to write results; the raw value is its name on the command line.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// Rows and columns, aligned by terminal cells.
  case table
  /// One field a line.
  case vertical
  /// Comma-separated values.
  case csv
  /// Tab-separated values.
  case tsv
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// A table for documents.
  case markdown
  /// The drawing of a result that has a chart.
  case svg

  /// What writes the format.
  package var writer: any TableFormat {
    switch self {
    case .table: AlignedTable()
    case .vertical: VerticalRecords()
    case .csv: SeparatedValues.commas
    case .tsv: SeparatedValues.tabs
    case .json: JSONArray()
    case .jsonl: JSONLines()
    case .markdown: MarkdownTable()
    case .svg: SVGChart()
    }
  }

  /// Whether programs read it: it is complete, numbers stand apart from units, no notes.
  package var isForMachines: Bool {
    switch self {
    case .table, .vertical, .markdown, .svg: false
    case .csv, .tsv, .json, .jsonl: true
    }
  }

  /// Whether a screen can show it; a drawing goes to a file.
  package var isForScreens: Bool { self != .svg }

  /// Returns the whole result in this format.
  ///
  /// - Throws: `OutputError.interrupted`, and `.noChart` where there is nothing to draw.
  package func text(
    of table: Table, _ options: OutputOptions = OutputOptions()
  ) throws(OutputError) -> String {
    var sink = ByteSink()
    try writer.write(table, options, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

/// Writes a table in one format.
package protocol TableFormat: Sendable {
  /// Writes the whole of a table, line breaks included, without finishing the sink.
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError)
}

extension OutputOptions {
  /// How many rows are written between two questions whether to stop.
  private static let rowCountBetweenChecks = 256

  /// Ends the writing when the user asked for it.
  func checkCancellation(atRow row: Int) throws(OutputError) {
    if row.isMultiple(of: Self.rowCountBetweenChecks), isCancelled() { throw .interrupted }
  }
}
