import Checker
import Diagnostics
import Engine
import Plan
import Syntax
import Values

/// From a text to a plan, without any letter.
enum QueryCompiler {
  /// Parses and checks a text; the plan is `nil` when it cannot be run.
  static func compile(_ request: QueryRequest) -> (plan: Plan?, findings: Findings) {
    let parsed = ParsedSource(parsing: request.source)
    let checked = Checker.check(
      parsed.file, source: request.source, parameters: request.parameters,
      previous: request.previous.map(columns), validateRegex: RegexCheck.problem)
    let found = (parsed.diagnostics + checked.diagnostics).sorted {
      ($0.span.start, $0.code.rawValue) < ($1.span.start, $1.code.rawValue)
    }
    let findings = Findings(diagnostics: found, source: request.source)
    let plan = findings.hasErrors ? nil : checked.plan
    return (plan.map { titled($0, by: parsed.file.documentation) }, findings)
  }

  /// The plan with the file's own doc comment as the title of its only query, if that has none.
  private static func titled(_ plan: Plan, by documentation: [String]) -> Plan {
    guard plan.queries.count == 1, let query = plan.queries.first, query.title.isEmpty else {
      return plan
    }
    let titled = Query(
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
