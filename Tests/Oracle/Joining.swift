import Corpus
import Diagnostics
import Plan
import Values

/// Stages that bring another table in, and the concordance.
extension Interpreter {
  private func bound(_ index: Int) -> (rows: RowTable, columns: [PlanColumn]) {
    guard case .rows(let rows, let columns) = bindings[index] else {
      preconditionFailure("no table")
    }
    return (rows, columns)
  }

  /// `union`, `except`, `intersect`.
  func combined(_ rows: RowTable, by combination: Combination) -> RowTable {
    let other = bound(combination.other).rows
    var isTheirs: [Bool] = []
    var result = RowTable(computed: rows.computed)
    for pair in combination.columns where other.computed.contains(pair.second) {
      result.computed.insert(pair.first)
    }
    switch combination.identity {
    case .row(let mine, let theirs, let outer):
      isTheirs = rows.rows.map { row in
        other.rows.contains { $0.variables[theirs] == row.variables[mine] }
      }
      if combination.operation == .union {
        return united(rows, other, combination, mine, theirs, outer, into: result)
      }
    case .values:
      func values(_ row: Row, _ id: (Combination.Pair) -> ColumnID) -> [Value?] {
        combination.columns.map { row.value(of: id($0)) }
      }
      isTheirs = rows.rows.map { row in
        other.rows.contains { TotalOrder.compare(values($0, \.second), values(row, \.first)) == 0 }
      }
      if combination.operation == .union {
        let all =
          rows.rows.map { values($0, \.first) } + other.rows.map { values($0, \.second) }
        var kept: [[Value?]] = []
        for values in all where !kept.contains(where: { TotalOrder.compare($0, values) == 0 }) {
          kept.append(values)
        }
        result.rows = kept.map { Self.row($0, combination.columns, result.computed) }
        return result
      }
    }
    let wanted = combination.operation == .intersect
    return rows.with(zip(rows.rows, isTheirs).filter { $0.1 == wanted }.map(\.0))
  }

  /// The rows of a table that one of two has, in corpus order; those of both as the first has
  /// them.
  private func united(
    _ rows: RowTable, _ other: RowTable, _ combination: Combination, _ mine: RowVariable,
    _ theirs: RowVariable, _ outer: [RowVariable], into empty: RowTable
  ) -> RowTable {
    var result = empty
    for number in (letters.rows[mine.table] ?? []).indices {
      let own = rows.rows.first { $0.variables[mine] == number }
      guard let found = own ?? other.rows.first(where: { $0.variables[theirs] == number }) else {
        continue
      }
      let values = combination.columns.map { found.value(of: own == nil ? $0.second : $0.first) }
      var row = Self.row(values, combination.columns, empty.computed)
      row.variables[mine] = number
      for variable in outer {
        row.variables[variable] = letters.rows[mine.table]?[number].parents[variable.table]
      }
      result.rows.append(row)
    }
    return result
  }

  private static func row(
    _ values: [Value?], _ columns: [Combination.Pair], _ computed: Set<ColumnID>
  ) -> Row {
    zip(columns, values).reduce(Row()) { row, column in
      let id = column.0.first
      return row.with(id, computed.contains(id) ? column.1.asComputed : column.1)
    }
  }

  /// `lookup`: the columns of the rows with the same keys; a missing key has no partner.
  func lookedUp(_ rows: RowTable, by lookup: Lookup) throws(Failure) -> RowTable {
    let (other, columns) = bound(lookup.other)
    let types = Dictionary(uniqueKeysWithValues: columns.map { ($0.id, $0.type) })
    var result = RowTable(
      computed: rows.computed.union(other.computed.intersection(lookup.columns)))
    for row in rows.rows {
      let keys = try values(of: lookup.keys.map(\.formula), in: row)
      let partners = other.rows.filter { partner in
        zip(lookup.keys, keys).allSatisfy { key, value in
          value != nil && TotalOrder.compare(partner.value(of: key.column), value) == 0
        }
      }
      guard lookup.takesAll || partners.count <= 1 else { throw Failure(code: .severalMatches) }
      let found: [Row?] = partners.isEmpty ? [nil] : partners
      result.rows += found.map { partner in
        lookup.columns.reduce(row) { row, id in
          row.with(id, (partner?.value(of: id)).settled(as: types[id] ?? .unknown))
        }
      }
    }
    return result
  }

  /// `kwic`: one row a hit, with its surroundings within the body of its letter.
  func concordance(_ concordance: Concordance, in rows: RowTable) -> RowTable {
    var hits: [(row: Row, hit: Range<Int>, place: Range<Int>)] = []
    for row in rows.rows {
      guard let place = textPlace(of: concordance, in: row) else { continue }
      let text = Array(letters.characters[place])
      for hit in NaiveSearch(concordance.pattern).hits(in: text) {
        let start = place.lowerBound + hit.lowerBound
        hits.append((row, start..<start + hit.count, place))
      }
    }
    if concordance.row.table == .sections {
      // Sections nest: a hit is shown once, for the first of the smallest sections around it.
      hits = hits.enumerated().filter { index, candidate in
        let same = hits.indices.filter { hits[$0].hit.lowerBound == candidate.hit.lowerBound }
        let least = same.map { hits[$0].place.count }.min()
        return same.first { hits[$0].place.count == least } == index
      }.map(\.element)
    }
    return rows.with(
      hits.map { row, hit, place in
        let letter = row.letter(of: concordance.row, in: letters)
        let body = letter.flatMap { letters.rows[.replies]?[$0].textPlace } ?? place
        let limits =
          min(body.lowerBound, place.lowerBound)..<max(body.upperBound, place.upperBound)
        let width = concordance.widthCharacters
        func text(_ range: Range<Int>) -> Value { .text(Self.string(letters.characters[range])) }
        let left = max(limits.lowerBound, hit.lowerBound - width)..<hit.lowerBound
        let right = hit.upperBound..<min(limits.upperBound, hit.upperBound + width)
        let start = letters.corpus.text.rawOffset(ofCharacter: hit.lowerBound)
        return row.with(concordance.left.id, text(left)).with(concordance.hit.id, text(hit))
          .with(concordance.right.id, text(right))
          .with(concordance.start.id, .exact(ScaledDecimal(start)))
      })
  }

  /// Where the text searched stands.
  private func textPlace(of concordance: Concordance, in row: Row) -> Range<Int>? {
    precondition(concordance.column.name == "text")
    guard let number = row.variables[concordance.row] else { return nil }
    let table = concordance.column.table
    let place =
      table == concordance.row.table
      ? number : letters.rows[concordance.row.table]?[number].parents[table]
    return place.flatMap { letters.rows[table]?[$0].textPlace }
  }
}

extension Row {
  /// The letter that the row of a variable belongs to.
  fileprivate func letter(of variable: RowVariable, in letters: Letters) -> Int? {
    guard let number = variables[variable] else { return nil }
    if variable.table == .replies { return number }
    return letters.rows[variable.table]?[number].parents[.replies]
  }
}
