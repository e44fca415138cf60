import Output
import Plan
import Values

/// Writes explanations for a reader: the code, the sentence, the rows and the columns of each step.
struct ExplanationWriter {
  /// The language of facts and names of columns.
  let language: Language
  /// Whether the time of each step is told; it differs from run to run.
  let showsTimes: Bool

  /// The declarations, then the queries with an empty line between; controls are made visible.
  func text(of declarations: [String], _ queries: [QueryExplanation]) -> String {
    let blocks = [declarations.map { $0 + "\n" }.joined()] + queries.map(text)
    return VisibleText.lines(blocks.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func text(of query: QueryExplanation) -> String {
    let name = VisibleText.oneLine(QueryHeader.name(ofResult: query.title, in: language))
    var columns: [String] = []
    let steps = query.steps.map { step in
      let named = step.columns.map(text)
      defer { columns = named }
      let shown = step.rowsIn != nil && named == columns ? unchanged : text(of: step.columns)
      let sentence = step.sentence.isEmpty ? "" : "  \(step.sentence)\n"
      return "\(step.written)\n\(sentence)  \(facts(of: step))\n  \(shown)\n"
    }
    return (name.isEmpty ? "" : "## \(name)\n") + steps.joined()
  }

  private func facts(of step: QueryExplanation.Step) -> String {
    let rowsIn = step.rowsIn.map { "\(NumberText.grouped($0)) → " } ?? ""
    let rowsOut = NumberText.grouped(step.rowsOut)
    let noun = step.rowsOut == 1 ? "row" : "rows"
    let rows = Bilingual("\(rowsIn)\(rowsOut) 行", "\(rowsIn)\(rowsOut) \(noun)").text(in: language)
    guard showsTimes else { return rows }
    let time = NumberText.readable((step.seconds * 100_000).rounded() / 100)
    return rows + Bilingual("，\(time) 毫秒", ", \(time) ms").text(in: language)
  }

  private var unchanged: String { Bilingual("各列不变", "the same columns").text(in: language) }

  private func text(of column: PlanColumn) -> String {
    "\(column.name.text(in: language)): \(column.type.name.text(in: language))"
  }

  /// The columns with their types; of those in the background only the number.
  private func text(of columns: [PlanColumn]) -> String {
    let shown = columns.filter { !$0.isBackground }
    let separator = Bilingual("，", ", ").text(in: language)
    let hiddenCount = columns.count - shown.count
    let rest =
      hiddenCount == 0
      ? ""
      : Bilingual("；另有 \(hiddenCount) 列可用", "; \(hiddenCount) more can be named").text(in: language)
    return shown.map(text).joined(separator: separator) + rest
  }
}
