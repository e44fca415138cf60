import ChineseText

/// How well extracted letters agree with their truths, column by column.
struct SampleScore {
  /// Right and all values of one column.
  struct Agreement {
    var right = 0
    var all = 0
    /// The share of right values; 1 where there was nothing to say.
    var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
  }

  /// Rows found, stated and predicted of one table.
  struct Detection {
    var matched = 0
    var stated = 0
    var predicted = 0
    /// The harmonic mean of precision and recall, in `0...1`.
    var f1: Double {
      stated + predicted == 0 ? 1 : 2 * Double(matched) / Double(stated + predicted)
    }
  }

  /// By column of `replies`, and by `table.column` for the others.
  private(set) var columns: [String: Agreement] = [:]
  /// By table.
  private(set) var tables: [String: Detection] = [:]
  /// One line for each disagreement.
  private(set) var disagreements: [String] = []

  /// The share of reply columns that agree, over all letters.
  var replyShare: Double {
    let counted = Self.replyColumns.compactMap { columns[$0] }
    return Agreement(
      right: counted.reduce(0) { $0 + $1.right }, all: counted.reduce(0) { $0 + $1.all }
    ).share
  }

  /// One line a table and a column, for a person who improves the reading.
  var summary: String {
    let tableLines = tables.sorted { $0.key < $1.key }.map { name, found in
      "\(name): F1 \(found.f1), \(found.matched) of \(found.stated), \(found.predicted) found\n"
    }
    let columnLines = columns.sorted { $0.key < $1.key }.map { name, agreement in
      "\(name): \(agreement.right) of \(agreement.all)\n"
    }
    return (tableLines + columnLines).joined() + "\n"
  }

  static let replyColumns = [
    "title", "kind", "agency", "region", "level", "session", "number", "subject", "proposers",
    "handlers", "doc_number", "index_number", "issued", "published", "year", "category",
    "disclosure", "signer", "contact", "phone", "cc", "script", "length",
  ]
  /// What makes two rows of a table the same, and which columns are compared then.
  static let itemColumns: [(table: String, keys: [String], columns: [String])] = [
    ("sections", ["start", "heading_end", "depth"], ["path", "marker", "heading", "role"]),
    (
      "figures", ["start", "end", "value"],
      ["value_max", "unit", "measure", "status", "change", "basis", "bound", "period", "scope"]
    ),
    ("dates", ["start", "end"], ["date", "precision"]),
    ("commitments", ["start", "end"], ["cue", "deadline", "specificity"]),
    ("outcomes", ["start", "end"], ["outcome", "reason"]),
    ("citations", ["start", "end"], ["title", "doc_number", "issuer", "year", "genre"]),
  ]

  /// Compares one letter.
  mutating func add(_ name: String, found: SampleTruth, truth: SampleTruth) {
    for column in Self.replyColumns where truth.columns[column] != nil {
      compare(name, column, found.columns[column], truth.columns[column])
    }
    for (table, keys, columns) in Self.itemColumns {
      addItems(name, table, keys, columns, found: found.items(table), truth: truth)
    }
  }

  private mutating func addItems(
    _ name: String, _ table: String, _ keys: [String], _ columns: [String],
    found: [SampleTruth.Item], truth: SampleTruth
  ) {
    let stated = truth.items(table)
    var matched = 0
    for item in stated {
      guard let twin = found.first(where: { same($0, item, keys) }) else {
        disagreements.append("\(name) \(table) missed: \(described(item))")
        continue
      }
      matched += 1
      for column in columns where item[column] != nil && !isOpen(column, item, table) {
        compare("\(name) \(described(item))", "\(table).\(column)", twin[column], item[column])
      }
    }
    let isComplete = truth.isComplete(table)
    if isComplete {
      for item in found where !stated.contains(where: { same($0, item, keys) }) {
        disagreements.append("\(name) \(table) invented: \(described(item))")
      }
    }
    tables[table, default: Detection()].matched += matched
    tables[table, default: Detection()].stated += stated.count
    tables[table, default: Detection()].predicted += isComplete ? found.count : matched
  }

  private mutating func compare(
    _ place: String, _ column: String, _ found: SampleTruth.Value?, _ truth: SampleTruth.Value?
  ) {
    let isRight = Self.equal(found ?? .missing, truth ?? .missing)
    columns[column, default: Agreement()].all += 1
    columns[column, default: Agreement()].right += isRight ? 1 : 0
    guard !isRight else { return }
    disagreements.append(
      "\(place) \(column): \(Self.text(found)) instead of \(Self.text(truth))")
  }

  /// Whether the truth leaves the column open: some headings have no clear role.
  private func isOpen(_ column: String, _ item: SampleTruth.Item, _ table: String) -> Bool {
    table == "sections" && column == "role" && item[column] == .missing
  }

  private func same(
    _ left: SampleTruth.Item, _ right: SampleTruth.Item, _ keys: [String]
  ) -> Bool {
    keys.allSatisfy { Self.equal(left[$0] ?? .missing, right[$0] ?? .missing) }
  }

  private func described(_ item: SampleTruth.Item) -> String {
    "\(Self.text(item["start"])) \(Self.text(item["text"] ?? item["heading"]))"
  }

  /// Whether two values say the same: folded, and an empty text like none.
  private static func equal(_ left: SampleTruth.Value, _ right: SampleTruth.Value) -> Bool {
    switch (left, right) {
    case (.text(let one), .text(let other)): fold(one) == fold(other)
    case (.text(""), .missing), (.missing, .text("")): true
    case (.list(let ones), .list(let others)):
      ones.count == others.count && zip(ones, others).allSatisfy { equal($0, $1) }
    default: left == right
    }
  }

  private static func text(_ value: SampleTruth.Value?) -> String {
    switch value {
    case .text(let text): String(text.prefix(40))
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .list(let values): values.map { text($0) }.joined(separator: "、")
    case .missing, nil: "–"
    case .flag(let flag): "\(flag)"
    case .object: "{…}"
    }
  }
}
