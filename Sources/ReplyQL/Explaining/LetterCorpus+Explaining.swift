package import Diagnostics
import Engine
import Plan
import Syntax
import Values

extension LetterCorpus {
  /// Answers a text and says how: declarations and stages in sentences, with rows and columns.
  ///
  /// - Returns: The text for the reader, empty when there are findings that keep the text from
  ///   being run; and what came of the run.
  package func explain(
    _ request: QueryRequest, showsTimes: Bool = true
  ) -> (text: String, outcome: QueryOutcome) {
    let compiled = QueryCompiler.compile(request)
    let outcome = run(request, compiled)
    guard let plan = compiled.plan, !outcome.findings.hasErrors else { return ("", outcome) }
    let explainer = Explainer(compiled, in: request.options.language)
    let explanations = zip(plan.queries, outcome.results).map { query, result in
      explainer.explanation(of: query, Self.traces(of: query, result.trace))
    }
    let writer = ExplanationWriter(language: request.options.language, showsTimes: showsTimes)
    return (writer.text(of: explainer.declarations, explanations), outcome)
  }

  /// What a text does, a sentence for each declaration, source and stage, without any letter.
  ///
  /// Empty where the text cannot be run.
  package static func sentences(of request: QueryRequest) -> [String] {
    let compiled = QueryCompiler.compile(request)
    guard let plan = compiled.plan else { return [] }
    let explainer = Explainer(compiled, in: request.options.language)
    return explainer.declarations + plan.queries.flatMap(explainer.sentences)
  }

  /// What the stage that begins with a word does, `nil` where none does or the text cannot be run.
  package static func sentence(of request: QueryRequest, at word: Span) -> String? {
    let compiled = QueryCompiler.compile(request)
    guard compiled.plan != nil else { return nil }
    return Explainer(compiled, in: request.options.language).sentence(ofStageAt: word.start)
  }

  /// Answers every prefix of the text's last query: its source, then one stage more each time.
  ///
  /// A result is titled by the stage as it was written. The queries before the last are not run.
  package func steps(_ request: QueryRequest) -> QueryOutcome {
    var compiled = QueryCompiler.compile(request)
    guard let plan = compiled.plan, let query = plan.queries.last else {
      return run(request, compiled)
    }
    let explainer = Explainer(compiled, in: request.options.language)
    let prefixes = query.prefixes.map { count in
      let written =
        count == 0
        ? explainer.origin(of: query).written
        : "| \(explainer.words(of: query.steps[count - 1].span))"
      return query.prefix(count, title: written)
    }
    compiled.plan = Plan(bindings: plan.bindings, queries: prefixes)
    return run(request, compiled)
  }

  /// The trace by written stages.
  private static func traces(of query: CheckedQuery, _ trace: [StageTrace]) -> [StepTrace] {
    var start = 0
    return query.prefixes.map { end in
      defer { start = end + 1 }
      let part = trace[start...end]
      return StepTrace(
        span: trace[end].span, rowsIn: trace[start].rowsIn, rowsOut: trace[end].rowsOut,
        seconds: part.reduce(0) { $0 + $1.seconds },
        columns: end == 0 ? query.sourceColumns.map(\.column) : query.steps[end - 1].visible)
    }
  }
}
