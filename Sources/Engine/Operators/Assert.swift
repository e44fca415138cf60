import Plan
import Values

/// `assert`: lets all rows through, or ends the run where a flag is false.
struct Assert {
  /// How many columns of the first row that failed are shown.
  private static let shownColumnCountMax = 4
  /// How many characters of each.
  private static let shownCharactersMax = 40

  let condition: Formula
  let message: String
  /// The columns visible before the stage.
  let visible: [PlanColumn]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    let failing = Formula(.not(condition), .flag, at: condition.span)
    let places = try runner.places(failing, &rows)
    guard let first = places.first else { return rows }
    throw .assertionFailed(
      message, count: places.count, of: rows.count, row: Int(first) + 1,
      shown: Bilingual(
        shown(Int(first), rows, runner, in: .chinese),
        shown(Int(first), rows, runner, in: .english)),
      at: condition.span)
  }

  /// What a reader sees first of a row.
  private func shown(
    _ row: Int, _ rows: RowSet, _ runner: StageRunner, in language: Language
  ) -> String {
    let columns = visible.filter { !$0.isBackground }.prefix(Self.shownColumnCountMax)
    let parts = columns.map { column in
      let name = column.name.text(in: language)
      let missing = Bilingual("缺失", "missing").text(in: language)
      let text = runner.column(column.id, of: rows).text(row, language) ?? missing
      let isCut = text.count > Self.shownCharactersMax
      return "\(name) = \(isCut ? text.prefix(Self.shownCharactersMax - 1) + "…" : text)"
    }
    return parts.joined(separator: language == .chinese ? "、" : ", ")
  }
}
