import Plan
import Values

/// `lookup`: adds the columns of another table's rows that have the same keys.
struct LookUp {
  let lookup: Lookup

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    guard let other = runner.tables[lookup.other] else {
      preconditionFailure("binding \(lookup.other) is no table")
    }
    var rows = rows
    let keys = try Keys(lookup, &rows, other, runner)
    let (places, partners) =
      lookup.takesAll
      ? try all(rows, keys, runner) : (nil, try one(rows, keys, runner))
    let unmatched = partners.count { $0 == TableColumn.noRow }
    runner.context.note(.unmatched, unmatched, at: runner.span)
    var result = places.map(rows.selecting) ?? rows
    for id in lookup.columns {
      try runner.context.check(at: runner.span)
      let column = runner.column(id, of: other).selecting(partners)
      result.add(id, column.storage, column.list)
      try runner.context.check(memory: result.byteCount, at: runner.span)
    }
    return result
  }

  /// The partner of each row; a second one ends the run.
  private func one(
    _ rows: RowSet, _ keys: Keys, _ runner: StageRunner
  ) throws(EvaluationError) -> [UInt32] {
    var partners: [UInt32] = []
    partners.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      if row % Workers.sliceRowCountDefault == 0 { try runner.context.check(at: runner.span) }
      let found = keys.partners(of: row)
      guard found.count <= 1 else {
        throw .severalMatches(
          Bilingual(
            keys.text(of: row, lookup, .chinese), keys.text(of: row, lookup, .english)),
          count: found.count, at: runner.span)
      }
      partners.append(found.first ?? TableColumn.noRow)
    }
    return partners
  }

  /// Each row as often as it has partners, at least once, with the partners.
  private func all(
    _ rows: RowSet, _ keys: Keys, _ runner: StageRunner
  ) throws(EvaluationError) -> (places: [UInt32]?, partners: [UInt32]) {
    let total = (0..<rows.count).reduce(0) { $0 + max(1, keys.partners(of: $1).count) }
    try runner.context.check(
      memory: rows.byteCount + total * 4 * (2 + lookup.columns.count), at: runner.span)
    guard total < Int(TableColumn.noRow) else {
      throw .memoryLimit(bytes: runner.context.options.memoryLimitBytes, at: runner.span)
    }
    var places: [UInt32] = []
    var partners: [UInt32] = []
    places.reserveCapacity(total)
    partners.reserveCapacity(total)
    for row in 0..<rows.count {
      if row % Workers.sliceRowCountDefault == 0 { try runner.context.check(at: runner.span) }
      let found = keys.partners(of: row)
      partners.append(contentsOf: found)
      if found.isEmpty { partners.append(TableColumn.noRow) }
      places.append(contentsOf: repeatElement(UInt32(row), count: max(1, found.count)))
    }
    return (places, partners)
  }

  /// Which rows of the other table have the keys of a row.
  private struct Keys {
    /// The keys of the rows, one vector a key.
    private let values: [Vector]
    private let groups: [UInt32]
    private let isPresent: [Bool]
    /// The rows of the other table by group.
    private let others: (starts: [Int], rows: [UInt32])

    init(
      _ lookup: Lookup, _ rows: inout RowSet, _ other: RowSet, _ runner: StageRunner
    ) throws(EvaluationError) {
      let count = rows.count
      var ids = DenseIDs(rowCount: count + other.count)
      var isPresent = [Bool](repeating: true, count: count + other.count)
      var values: [Vector] = []
      for key in lookup.keys {
        try runner.context.check(at: runner.span)
        let value = try runner.column(key.formula, &rows)
        let pieces = [value, runner.column(key.column, of: other)]
        let joined = try runner.concatenating(pieces, besides: rows.byteCount + other.byteCount)
        ids.combine(joined.orderKeys(runner.context.dictionaries))
        for (row, isKnown) in joined.present().enumerated() where !isKnown {
          isPresent[row] = false
        }
        values.append(value)
      }
      self.values = values
      let (groups, firstRows) = ids.numbered()
      self.groups = groups
      self.isPresent = isPresent
      others = Grouping(groups: Array(groups[count...]), groupCount: firstRows.count)
        .rowLists(including: Array(isPresent[count...]))
    }

    /// The rows of the other table with the keys of a row, in their order.
    func partners(of row: Int) -> ArraySlice<UInt32> {
      guard isPresent[row] else { return [] }
      let group = Int(groups[row])
      return others.rows[others.starts[group]..<others.starts[group + 1]]
    }

    /// The keys of a row in words.
    func text(of row: Int, _ lookup: Lookup, _ language: Language) -> String {
      let parts = zip(lookup.keys, values).map { key, vector in
        "\(key.name) = \(vector.text(row, language) ?? "")"
      }
      return parts.joined(separator: language == .chinese ? "、" : ", ")
    }
  }
}
