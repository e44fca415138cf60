import Diagnostics
import Plan
import Values

extension Interpreter {
  /// The rows behind a stage, before which some columns were shown.
  func result(
    of stage: Stage, on rows: RowTable, showing visible: [PlanColumn]
  ) throws(Failure) -> RowTable {
    switch stage {
    case .filter(let condition):
      var kept: [Row] = []
      for row in rows.rows where try holds(condition, in: row) { kept.append(row) }
      return RowTable(rows: kept, computed: rows.computed)
    case .extend(let definitions): return try extended(rows, by: definitions)
    case .sort(let keys): return rows.with(try sorted(rows.rows, by: keys))
    case .take(let count): return rows.with(rows.rows.prefix(count))
    case .skip(let count): return rows.with(rows.rows.dropFirst(count))
    case .top(let count, let keys, let groups):
      let sorted = try sorted(rows.rows, by: keys)
      let parts = groups.isEmpty ? [sorted] : try grouped(sorted, by: groups).map(\.rows)
      return rows.with(parts.flatMap { $0.prefix(count) })
    case .sample(let count, let seed): return rows.with(Self.drawn(count, of: rows.rows, seed))
    case .distinct(let formulas):
      var firsts: [Row] = []
      var known: [[Value?]] = []
      for row in rows.rows {
        let values = try values(of: formulas, in: row)
        if known.contains(where: { TotalOrder.compare($0, values) == 0 }) { continue }
        known.append(values)
        firsts.append(row)
      }
      return rows.with(firsts)
    case .count(let column):
      return RowTable(
        rows: [Row(columns: [column.id: .exact(ScaledDecimal(rows.rows.count))])])
    case .summarize(let aggregates, let keys, let filling):
      var groups = [(values: [Value?](), rows: rows.rows)]
      if !keys.isEmpty { groups = try grouped(rows.rows, by: keys.map(\.formula)) }
      if !filling.isEmpty { groups = try filled(groups, filling) }
      return try summarized(rows, groups, aggregates, by: keys)
    case .expandTable(let child, let parent): return expanded(rows, by: child, of: parent)
    case .expandList(let list, let column):
      var result: [Row] = []
      for row in rows.rows {
        for member in try value(of: list, in: row)?.members ?? [] {
          result.append(row.with(column.id, .text(member)))
        }
      }
      return rows.with(result)
    case .chart: return rows
    case .assert(let condition, _):
      for row in rows.rows where try !holds(condition, in: row) {
        throw Failure(code: .assertionFailed)
      }
      return rows
    case .describe(let columns): return described(rows, visible, as: columns)
    case .concordance(let concordance): return self.concordance(concordance, in: rows)
    case .combine(let combination): return combined(rows, by: combination)
    case .lookup(let lookup): return try lookedUp(rows, by: lookup)
    }
  }

  /// Stable; missing values come last both ways.
  private func sorted(_ rows: [Row], by keys: [SortKey]) throws(Failure) -> [Row] {
    var keyed: [(row: Row, values: [Value?])] = []
    for row in rows { keyed.append((row, try values(of: keys.map(\.formula), in: row))) }
    func precedes(_ left: [Value?], _ right: [Value?]) -> Bool {
      for (key, (a, b)) in zip(keys, zip(left, right)) {
        let order = TotalOrder.compare(a, b)
        let isTurned = key.isDescending && a != nil && b != nil
        if order != 0 { return isTurned ? order > 0 : order < 0 }
      }
      return false
    }
    return keyed.enumerated().sorted { left, right in
      if precedes(left.element.values, right.element.values) { return true }
      if precedes(right.element.values, left.element.values) { return false }
      return left.offset < right.offset
    }.map(\.element.row)
  }

  /// Rows that are equal in some formulas, in the order of the formulas' values.
  private func grouped(
    _ rows: [Row], by formulas: [Formula]
  ) throws(Failure) -> [(values: [Value?], rows: [Row])] {
    var groups: [(values: [Value?], rows: [Row])] = []
    for row in rows {
      let values = try values(of: formulas, in: row)
      if let place = groups.firstIndex(where: { TotalOrder.compare($0.values, values) == 0 }) {
        groups[place].rows.append(row)
      } else {
        groups.append((values, [row]))
      }
    }
    return groups.sorted { TotalOrder.compare($0.values, $1.values) < 0 }
  }

  /// The groups with those of all combinations of the keys' values that no row belongs to.
  private func filled(
    _ groups: [(values: [Value?], rows: [Row])], _ filling: [GroupValues]
  ) throws(Failure) -> [(values: [Value?], rows: [Row])] {
    var combinations: [[Value?]] = [[]]
    for (place, values) in filling.enumerated() {
      let values = try self.values(values, of: groups.map { $0.values[place] })
      combinations = combinations.flatMap { start in values.map { start + [$0] } }
      guard combinations.count <= GroupValues.groupCountMax else {
        throw Failure(code: .tooManyGroups)
      }
    }
    let empty = combinations.filter { values in
      !groups.contains { TotalOrder.compare($0.values, values) == 0 }
    }
    return (groups + empty.map { ($0, []) })
      .sorted { TotalOrder.compare($0.values, $1.values) < 0 }
  }

  /// The values that a key takes in the combinations, each once.
  private func values(
    _ values: GroupValues, of occurring: [Value?]
  ) throws(Failure) -> [Value?] {
    var all = occurring
    switch values {
    case .occurring: break
    case .listed(let constants): all = try self.values(of: constants, in: Row())
    case .wholeNumbers:
      let numbers = occurring.compactMap { $0?.double }
      guard let low = numbers.min()?.rounded(.up), let high = numbers.max()?.rounded(.down) else {
        return []
      }
      guard low >= -1e15, high <= 1e15, high - low < Double(GroupValues.groupCountMax) else {
        throw Failure(code: .tooManyGroups)
      }
      all = low <= high ? (Int(low)...Int(high)).map { .exact(ScaledDecimal($0)) } : []
    }
    var distinct: [Value?] = []
    for value in all where !distinct.contains(where: { TotalOrder.compare($0, value) == 0 }) {
      distinct.append(value)
    }
    return distinct
  }

  private func summarized(
    _ rows: RowTable, _ groups: [(values: [Value?], rows: [Row])],
    _ aggregates: [AggregateColumn], by keys: [Definition]
  ) throws(Failure) -> RowTable {
    var result = RowTable()
    for group in groups {
      var row = Row()
      for (key, value) in zip(keys, group.values) {
        row = row.with(key.column.id, isComputed(key.formula) ? value.asComputed : value)
      }
      for aggregate in aggregates {
        var whole = 0
        for row in rows.rows where try holds(aggregate.aggregate.filter, in: row) { whole += 1 }
        row = row.with(
          aggregate.column.id,
          try value(of: aggregate.aggregate, over: group.rows, outOf: whole))
      }
      result.rows.append(row)
    }
    result.computed = Set(
      keys.filter { isComputed($0.formula) }.map(\.column.id)
        + aggregates.filter { isComputed($0.aggregate) }.map(\.column.id))
    return result
  }

  private func expanded(
    _ rows: RowTable, by child: RowVariable, of parent: RowVariable
  ) -> RowTable {
    rows.with(
      rows.rows.flatMap { row in
        let number = row.variables[parent]
        let children =
          number.map { letters.children(of: $0, of: parent.table, in: child.table) } ?? []
        return children.map { number in
          var expanded = row
          expanded.variables[child] = number
          return expanded
        }
      })
  }

  /// The places drawn one after the other from those left; the rows keep their order.
  ///
  /// Numbers of the generator past the last whole multiple of a bound are thrown away.
  private static func drawn(_ count: Int, of rows: [Row], _ seed: Int) -> [Row] {
    guard count < rows.count else { return rows }
    var random = SplitMix64(seed: UInt64(seed))
    var places = Array(rows.indices)
    for place in 0..<count {
      let bound = UInt64(rows.count - place)
      let surplus = (UInt64.max % bound + 1) % bound
      var number = random.next()
      while number > UInt64.max - surplus { number = random.next() }
      places.swapAt(place, place + Int(number % bound))
    }
    return places[..<count].sorted().map { rows[$0] }
  }

  /// One row a column: name, type, rows with a value, different values, least, greatest.
  private func described(
    _ rows: RowTable, _ visible: [PlanColumn], as columns: [PlanColumn]
  ) -> RowTable {
    RowTable(
      rows: visible.map { shown in
        let values = rows.rows.compactMap { $0.value(of: shown.id) }
        let sorted = values.sorted { TotalOrder.compare($0, $1) < 0 }
        var different = 0
        for (place, value) in sorted.enumerated()
        where place == 0 || TotalOrder.compare(sorted[place - 1], value) != 0 { different += 1 }
        // Of equal values, the one of the earliest row is shown.
        func shownText(_ extreme: Value?) -> Value? {
          let first = values.first { TotalOrder.compare($0, extreme) == 0 }
          return first.map { .text($0.text(in: language)) }
        }
        let facts: [Value?] = [
          .text(shown.name.text(in: language)), .text(shown.type.name.text(in: language)),
          .exact(ScaledDecimal(values.count)), .exact(ScaledDecimal(different)),
          shownText(sorted.first), shownText(sorted.last),
        ]
        return zip(columns, facts).reduce(Row()) { $0.with($1.0.id, $1.1) }
      })
  }
}

extension RowTable {
  /// Other rows with the same columns.
  func with(_ rows: some Sequence<Row>) -> RowTable {
    RowTable(rows: Array(rows), computed: computed)
  }
}

extension Row {
  /// The row with a column more.
  func with(_ id: ColumnID, _ value: Value?) -> Row {
    var row = self
    row.columns[id] = .some(value)
    return row
  }
}
