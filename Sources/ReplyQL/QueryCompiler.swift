import Checker
import Diagnostics
import Engine
import Plan
import Syntax
import Values

/// A text that was parsed and checked.
struct CompiledQuery {
  /// What to run; `nil` when the text cannot be run.
  var plan: Plan?
  /// What is wrong or worth knowing.
  let findings: Findings
  /// The tree.
  let file: QueryFile
  /// The trees of the files it uses; their spans count behind its own text.
  let usedFiles: [QueryFile]
  /// The names that the files it uses declare.
  let usedNames: Set<String>
  /// What the names of the text are called.
  let names: NameSpellings
}

/// From a text to a plan, without any letter.
enum QueryCompiler {
  /// Parses and checks a text.
  static func compile(_ request: QueryRequest) -> CompiledQuery {
    let program = QueryProgram(parsing: request.source, finding: request.files)
    let file = program.main.file
    let checked = Checker.check(
      file, source: program.source, used: program.used, parameters: request.parameters,
      previous: request.previous.map(columns), validateRegex: RegexCheck.problem)
    let found = (program.diagnostics + checked.diagnostics).sorted {
      ($0.span.start, $0.code.rawValue) < ($1.span.start, $1.code.rawValue)
    }
    let findings = Findings(diagnostics: found, source: program.source)
    let plan = findings.hasErrors ? nil : checked.plan
    let doubts =
      plan.map { Linter.findings(in: program.main, planned: $0, of: program.source) } ?? []
    return CompiledQuery(
      plan: plan.map { titled($0, by: file.documentation) },
      findings: Findings(diagnostics: found + doubts, source: program.source), file: file,
      usedFiles: Array(program.used.values),
      usedNames: program.usedNames, names: checked.names)
  }

  /// The plan with the file's own doc comment as the title of its only query, if that has none.
  private static func titled(_ plan: Plan, by documentation: [String]) -> Plan {
    guard plan.queries.count == 1, let query = plan.queries.first, query.title.isEmpty else {
      return plan
    }
    let titled = CheckedQuery(
      title: documentation.joined(separator: "\n"), source: query.source,
      sourceColumns: query.sourceColumns, steps: query.steps, span: query.span)
    return Plan(bindings: plan.bindings, queries: [titled])
  }

  /// The columns of an earlier result, under ids of their own.
  private static func columns(of table: Table) -> [PlanColumn] {
    table.columns.enumerated().map { index, column in
      PlanColumn(
        ColumnID(number: index), column.name, column.type, isBackground: column.isBackground)
    }
  }
}
