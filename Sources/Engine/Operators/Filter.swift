import Plan

/// `where`: keeps the rows where the flag is true; no value is copied.
struct Filter {
  let condition: Formula

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    let places = try runner.places(condition, &rows)
    return places.count == rows.count ? rows : rows.selecting(places)
  }
}
