import Plan

/// `distinct`: the first of the rows that are equal in the formulas.
struct Distinct {
  let formulas: [Formula]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    let grouping = try Summarize.grouping(&rows, formulas, runner)
    return rows.selecting(grouping.firstRows.sorted())
  }
}
