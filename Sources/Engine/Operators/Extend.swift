import Plan

/// `extend`: computes columns; each may look at those before it.
struct Extend {
  let definitions: [Definition]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    for definition in definitions {
      let vector = try runner.column(definition.formula, &rows)
      rows.add(definition.column.id, vector.storage, vector.list)
    }
    return rows
  }
}
