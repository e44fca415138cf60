/// How well letters were read, table by table and column by column.
///
/// Rows are the same when their spans are; a column is compared over the rows that are the same,
/// and a missing value is a value.
package struct ReadingScore: Sendable {
  /// Right and all values of one column.
  package struct Tally: Sendable {
    /// Values that agree.
    package fileprivate(set) var right = 0
    /// Values that were compared.
    package fileprivate(set) var all = 0
    /// The share of right values, in `0...1`; 1 where there was nothing to compare.
    package var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
  }

  /// Rows of one table.
  package struct Detection: Sendable {
    /// Rows that stand in both.
    package fileprivate(set) var matched = 0
    /// Rows of the truth.
    package fileprivate(set) var stated = 0
    /// Rows that were read and are judged.
    package fileprivate(set) var predicted = 0
    /// The share of what was read that is stated, in `0...1`.
    package var precision: Double { predicted == 0 ? 1 : Double(matched) / Double(predicted) }
    /// The share of what is stated that was read, in `0...1`.
    package var recall: Double { stated == 0 ? 1 : Double(matched) / Double(stated) }
    /// The harmonic mean of precision and recall, in `0...1`.
    package var f1: Double {
      stated + predicted == 0 ? 1 : 2 * Double(matched) / Double(stated + predicted)
    }
  }

  /// By column of `replies`, and by `table.column` for the others.
  package private(set) var columns: [String: Tally] = [:]
  /// By table.
  package private(set) var tables: [String: Detection] = [:]
  /// What did not agree, in the order of letters and tables.
  package private(set) var disagreements: [Disagreement] = []

  /// Nothing was compared yet.
  package init() {}

  /// The share of the columns of `replies` that agree, over all letters.
  package var replyShare: Double {
    let counted = Self.replyColumns.compactMap { columns[$0] }
    return Tally(
      right: counted.reduce(0) { $0 + $1.right }, all: counted.reduce(0) { $0 + $1.all }
    ).share
  }

  /// The columns of `replies` that truths state.
  package static let replyColumns = [
    "title", "kind", "agency", "region", "level", "session", "number", "subject", "proposers",
    "handlers", "doc_number", "index_number", "issued", "published", "year", "category",
    "disclosure", "signer", "contact", "phone", "cc", "script", "length",
  ]
  /// The other tables, with what closes a row's span and the columns that are compared.
  package static let itemColumns: [(table: String, end: String, columns: [String])] = [
    ("sections", "heading_end", ["depth", "path", "marker", "heading", "role"]),
    (
      "figures", "end",
      [
        "value", "value_max", "unit", "measure", "status", "change", "change_verb", "basis",
        "bound", "period", "scope", "indicator",
      ]
    ),
    ("dates", "end", ["date", "precision"]),
    ("commitments", "end", ["cue", "deadline", "target", "condition", "specificity"]),
    ("outcomes", "end", ["outcome", "reason"]),
    ("citations", "end", ["title", "doc_number", "issuer", "year", "genre"]),
    ("mentions", "end", ["type", "name"]),
  ]
  /// The column that wordings are compared in by overlap; its exact share stands beside it.
  package static let wordingColumn = "indicator"

  /// Compares one letter.
  package mutating func add(_ letter: String, found: TruthRecord, truth: TruthRecord) {
    for column in Self.replyColumns {
      guard let stated = truth.columns[column] else { continue }
      let values = [stated] + truth.alternatives(column)
      let read = found.columns[column] ?? .missing
      note(
        Disagreement(
          letter: letter, column: column, found: read.line, truth: stated.line, span: nil),
        isRight: values.contains { Agreement.holds(column, read, $0) })
    }
    for (table, end, columns) in Self.itemColumns {
      addItems(letter, table, end, columns, found: found.items(table), truth: truth)
    }
  }

  private mutating func addItems(
    _ letter: String, _ table: String, _ end: String, _ columns: [String],
    found: [TruthRecord.Item], truth: TruthRecord
  ) {
    let open = truth.openSpans
    func isJudged(_ span: Range<Int>) -> Bool { !open.contains { $0.overlaps(span) } }
    let stated = Self.bySpan(truth.items(table), end).filter { isJudged($0.span) }
    let read = Self.bySpan(found, end).filter { isJudged($0.span) }
    let twins = Dictionary(read.map { ($0.span, $0.item) }) { first, _ in first }
    let known = Set(stated.map(\.span))
    var matched = 0
    for (span, item) in stated {
      guard let twin = twins[span] else {
        disagreements.append(
          Disagreement(
            letter: letter, column: table, found: "missed", truth: Self.name(item), span: span))
        continue
      }
      matched += 1
      for column in columns where item[column] != nil && !Self.isOpen(column, item, table) {
        compare(letter, table, column, twin[column] ?? .missing, item, span)
      }
    }
    let isComplete = truth.isComplete(table)
    if isComplete {
      for (span, item) in read where !known.contains(span) {
        disagreements.append(
          Disagreement(
            letter: letter, column: table, found: "invented \(Self.name(item))", truth: "–",
            span: span))
      }
    }
    tables[table, default: Detection()].matched += matched
    tables[table, default: Detection()].stated += stated.count
    tables[table, default: Detection()].predicted += isComplete ? read.count : matched
  }

  private mutating func compare(
    _ letter: String, _ table: String, _ column: String, _ found: TruthRecord.Value,
    _ item: TruthRecord.Item, _ span: Range<Int>
  ) {
    let truth = item[column] ?? .missing
    let isWording = column == Self.wordingColumn
    let isSame = Agreement.holds(column, found, truth)
    note(
      Disagreement(
        letter: letter, column: "\(table).\(column)", found: found.line,
        truth: "\(truth.line) (\(Self.name(item)))", span: span),
      isRight: isSame || isWording && Agreement.overlaps(found, truth))
    if isWording {
      columns["\(table).\(column) exact", default: Tally()].all += 1
      columns["\(table).\(column) exact", default: Tally()].right += isSame ? 1 : 0
    }
  }

  private mutating func note(_ disagreement: Disagreement, isRight: Bool) {
    columns[disagreement.column, default: Tally()].all += 1
    columns[disagreement.column, default: Tally()].right += isRight ? 1 : 0
    if !isRight { disagreements.append(disagreement) }
  }

  /// Whether the truth leaves the column open: some headings have no clear role.
  private static func isOpen(_ column: String, _ item: TruthRecord.Item, _ table: String) -> Bool {
    table == "sections" && column == "role" && item[column] == .missing
  }

  private static func name(_ item: TruthRecord.Item) -> String {
    (item["text"] ?? item["heading"] ?? item["title"] ?? item["cue"] ?? .missing).line
  }

  private static func bySpan(
    _ items: [TruthRecord.Item], _ end: String
  ) -> [(span: Range<Int>, item: TruthRecord.Item)] {
    items.compactMap { item in
      guard let first = item["start"]?.number, let last = item[end]?.number, first <= last else {
        return nil
      }
      return (Int(first)..<Int(last), item)
    }
  }
}

/// Something that was read otherwise than the truth says.
package struct Disagreement: Sendable {
  /// The letter's name.
  package let letter: String
  /// `title`, `figures.unit`; the table alone for a row that was missed or invented.
  package let column: String
  /// What was read.
  package let found: String
  /// What the truth states.
  package let truth: String
  /// Where, in scalars of the raw text; `nil` for columns of `replies`.
  package let span: Range<Int>?

  /// On one line.
  package var line: String {
    "\(letter) \(span.map { "\($0.lowerBound) " } ?? "")\(column): \(found) instead of \(truth)"
  }
}
