import Diagnostics
import Plan
import Syntax
import Values

/// How a query is answered: its source and its stages, each with a sentence and what it left.
struct QueryExplanation: Sendable {
  /// What the query's doc comment says; empty without one.
  let title: String
  /// The source first, then the stages in order.
  let steps: [Step]

  /// The source or a stage of a query.
  struct Step: Sendable {
    /// As it was written, on one line.
    let written: String
    /// What it does.
    let sentence: String
    /// Rows before it, `nil` for the source.
    let rowsIn: Int?
    /// Rows behind it.
    let rowsOut: Int
    /// Seconds it took.
    let seconds: Double
    /// The columns behind it, those that stay in the background too.
    let columns: [PlanColumn]
  }
}

/// Puts the explanation of a text together, from its tree, its plan and its run.
struct Explainer {
  private let source: SourceText
  private let narrator: Narrator
  private let file: QueryFile
  private let stages: [Span: Syntax.Stage]

  init(_ compiled: CompiledQuery, in language: Language) {
    source = compiled.findings.source
    file = compiled.file
    let formatter = QueryFormatting.formatter(compiled, language)
    narrator = Narrator(language: language, printer: formatter.printer(for: file))
    var stages: [Span: Syntax.Stage] = [:]
    for statement in file.statements + compiled.usedFiles.flatMap(\.statements) {
      Self.collect(statement, &stages)
    }
    self.stages = stages
  }

  /// What the declarations of the text say, a sentence each.
  var declarations: [String] { file.statements.compactMap(narrator.sentence) }

  /// How a query was answered.
  func explanation(of query: CheckedQuery, _ result: [StepTrace]) -> QueryExplanation {
    let (origin, sentences) = (origin(of: query), sentences(of: query))
    var steps = [
      QueryExplanation.Step(
        written: origin.written, sentence: sentences.first ?? "", rowsIn: nil,
        rowsOut: result.first?.rowsOut ?? 0, seconds: result.first?.seconds ?? 0,
        columns: query.sourceColumns.map(\.column))
    ]
    for (trace, sentence) in zip(result, sentences).dropFirst() {
      steps.append(
        QueryExplanation.Step(
          written: "| \(words(of: trace.span))", sentence: sentence, rowsIn: trace.rowsIn,
          rowsOut: trace.rowsOut, seconds: trace.seconds, columns: trace.columns))
    }
    return QueryExplanation(title: query.title, steps: steps)
  }

  /// What the source and each written stage of a query do.
  func sentences(of query: CheckedQuery) -> [String] {
    let origin = origin(of: query)
    let spans = query.prefixes.dropFirst().map { query.steps[$0 - 1].span }
    return [narrator.opening(from: origin.name, origin.rows)]
      + spans.enumerated().map { number, span in
        stages[span].map { narrator.sentence($0, behind: number == 0 ? origin.name : nil) } ?? ""
      }
  }

  /// What the stage that begins at a byte does.
  func sentence(ofStageAt start: Int) -> String? {
    stages.values.first { $0.span.start == start }.map { narrator.sentence($0) }
  }

  /// A source or a stage as it was written, on one line.
  func words(of span: Span) -> String {
    source.text(of: span).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Where the rows of a query come from: in code, in words, and what one row is.
  func origin(of query: CheckedQuery) -> (written: String, name: String, rows: Bilingual?) {
    switch query.source {
    case .table(let row):
      let name = row.table.name.text(in: narrator.language)
      // Columns of a table stand where its name was written.
      let written = query.sourceColumns.first.map { words(of: $0.formula.span) }
      return (written ?? name, name, Catalogue.description(of: row.table).entry.summary)
    case .binding, .previous: return ("_", narrator.previousResult, nil)
    }
  }

  /// The stages of a statement's pipelines, with those that stand in brackets before them.
  private static func collect(_ statement: Statement, _ stages: inout [Span: Syntax.Stage]) {
    switch statement {
    case .query(let query): collect(query.pipeline, &stages)
    case .binding(let binding):
      switch binding.value {
      case .pipeline(let pipeline): collect(pipeline, &stages)
      case .expression(let expression):
        if case .pipeline(let pipeline) = expression.asSource { collect(pipeline, &stages) }
      }
    case .version, .use, .parameter, .definition, .error: break
    }
  }

  private static func collect(_ pipeline: Pipeline, _ stages: inout [Span: Syntax.Stage]) {
    if case .pipeline(let inner) = pipeline.source { collect(inner, &stages) }
    for stage in pipeline.stages { stages[stage.span] = stage }
  }
}

/// What one written stage did; the checker can have made several steps of it.
struct StepTrace {
  /// Where it was written.
  let span: Span
  /// Rows before it.
  let rowsIn: Int
  /// Rows behind it.
  let rowsOut: Int
  /// Seconds it took.
  let seconds: Double
  /// The columns behind it.
  let columns: [PlanColumn]
}

extension CheckedQuery {
  /// How many steps lead to the end of each written stage; the source alone is 0.
  var prefixes: [Int] {
    [0]
      + steps.indices.filter { index in
        index + 1 == steps.count || steps[index + 1].span != steps[index].span
      }.map { $0 + 1 }
  }

  /// The query up to some step, under a title.
  func prefix(_ stepCount: Int, title: String) -> CheckedQuery {
    CheckedQuery(
      title: title, source: source, sourceColumns: sourceColumns,
      steps: Array(steps.prefix(stepCount)), span: span)
  }
}
