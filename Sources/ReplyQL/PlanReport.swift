import Diagnostics
import Engine
import Output
import Plan
import Values

/// How a text is answered: its stages with the rows and the columns behind each.
struct PlanReport {
  let language: Language
  let source: SourceText

  /// The report on a plan that ran.
  func text(of plan: Plan, _ results: [QueryResult]) -> String {
    zip(plan.queries, results).map { query, result in
      let name = VisibleText.oneLine(QueryHeader.name(ofResult: query.title, in: language))
      let title = name.isEmpty ? "" : "## \(name)\n"
      let columns = [query.sourceColumns.map(\.column)] + query.steps.map(\.visible)
      let lines = zip(result.trace, columns).enumerated().map { index, entry in
        stage(entry.0, entry.1, isSource: index == 0, of: query)
      }
      return title + lines.joined()
    }.joined(separator: "\n")
  }

  private func stage(
    _ trace: StageTrace, _ columns: [PlanColumn], isSource: Bool, of query: Query
  ) -> String {
    let written = isSource ? sourceWords(of: query) : "| " + words(of: trace.span)
    let rowsIn = NumberText.grouped(trace.rowsIn)
    let rowsOut = NumberText.grouped(trace.rowsOut)
    let time = NumberText.readable((trace.seconds * 100_000).rounded() / 100)
    let rows = isSource ? rowsOut : "\(rowsIn) → \(rowsOut)"
    let facts = Bilingual("  行 \(rows)，\(time) 毫秒", "  rows \(rows), \(time) ms").text(in: language)
    return "\(written)\n\(facts)\n  \(named(columns))\n"
  }

  private func sourceWords(of query: Query) -> String {
    let end = query.steps.first?.span.start ?? query.span.end
    let start = min(query.span.start, end)
    let text = source.text(of: Span(start, end))
    return Self.oneLine(String(text.reversed().drop { " |｜\n>".contains($0) }.reversed()))
  }

  private func words(of span: Span) -> String { Self.oneLine(source.text(of: span)) }

  private func named(_ columns: [PlanColumn]) -> String {
    columns.map { column in
      "\(column.name.text(in: language)): \(column.type.name.text(in: language))"
    }.joined(separator: Bilingual("，", ", ").text(in: language))
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }
}

extension LetterCorpus {
  /// Runs a text and says how each query was answered; findings when it cannot be run.
  package func explain(_ request: QueryRequest) -> (text: String, outcome: QueryOutcome) {
    let outcome = run(request)
    guard let plan = QueryCompiler.compile(request).plan, !outcome.findings.hasErrors else {
      return ("", outcome)
    }
    let report = PlanReport(language: request.options.language, source: request.source)
    return (report.text(of: plan, outcome.results), outcome)
  }
}
