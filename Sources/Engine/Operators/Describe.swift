import Plan
import Values

/// `describe`: one row a visible column with its type, values, least and greatest.
///
/// The columns made are, in order: name, type, rows with a value, distinct values, least,
/// greatest; the last two are texts as the table would print them.
struct Describe {
  let columns: [PlanColumn]
  /// The columns visible before the stage.
  let visible: [PlanColumn]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    precondition(columns.count == 6)
    let language = runner.context.options.language
    var texts = (
      name: TextBuilder(), type: TextBuilder(), least: TextBuilder(),
      greatest: TextBuilder()
    )
    var counts = (present: [Int64](), distinct: [Int64]())
    for column in visible {
      try runner.context.check(at: runner.span)
      guard let bound = rows.column(column.id) else {
        preconditionFailure("column \(column.id.number) is not bound")
      }
      let facts = ColumnFacts(
        Vector(bound.storage, bound.list, 0..<rows.count), runner.context.dictionaries, language)
      texts.name.append(column.name.text(in: language).utf8)
      texts.type.append(column.type.name.text(in: language).utf8)
      texts.least.append(optional: facts.least)
      texts.greatest.append(optional: facts.greatest)
      counts.present.append(facts.presentCount)
      counts.distinct.append(facts.distinctCount)
    }
    var result = RowSet(count: visible.count)
    let vectors = [
      texts.name.vector(), texts.type.vector(), .whole(counts.present), .whole(counts.distinct),
      texts.least.vector(), texts.greatest.vector(),
    ]
    for (column, vector) in zip(columns, vectors) { result.add(column.id, vector.storage) }
    return result
  }
}

extension TextBuilder {
  fileprivate mutating func append(optional text: String?) {
    if let text { append(text.utf8) } else { appendMissing() }
  }
}

/// What `describe` says of one column.
private struct ColumnFacts {
  let presentCount: Int64
  let distinctCount: Int64
  let least: String?
  let greatest: String?

  init(_ vector: Vector, _ cache: DictionaryCache, _ language: Language) {
    let keys = vector.orderKeys(cache)
    let present = vector.present()
    presentCount = Int64(present.count { $0 })
    var least: Int?
    var greatest: Int?
    var distinct = DenseIDs(rowCount: vector.count)
    distinct.combine(keys)
    let firsts = distinct.numbered().firstRows.filter { present[Int($0)] }
    distinctCount = Int64(firsts.count)
    for row in firsts.map({ Int($0) }) {
      if least.map({ keys.keys[row] < keys.keys[$0] }) ?? true { least = row }
      if greatest.map({ keys.keys[row] > keys.keys[$0] }) ?? true { greatest = row }
    }
    self.least = least.flatMap { vector.text($0, language) }
    self.greatest = greatest.flatMap { vector.text($0, language) }
  }
}
