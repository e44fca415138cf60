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
    return (findings.hasErrors ? nil : checked.plan, findings)
  }

  /// The columns of an earlier result, under ids of their own.
  private static func columns(of table: Table) -> [PlanColumn] {
    table.columns.enumerated().map { index, column in
      PlanColumn(
        ColumnID(number: index), column.name, column.type, isBackground: column.isBackground)
    }
  }
}
