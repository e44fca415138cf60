import Checker
import Diagnostics
import Plan
import Syntax
import Values

/// A text taken through parser and checker.
struct Checked {
  let source: SourceText
  let program: QueryProgram
  let result: CheckedSource

  /// Checks a text that stands in `-c` beside some files, by name.
  init(
    _ text: String, files: [String: String]? = nil, parameters: [String: String]? = [:],
    previous: [PlanColumn]? = nil
  ) {
    let finder = files.map(Self.finder(of:)) ?? .none
    program = QueryProgram(parsing: SourceText(name: "-c", text: text), finding: finder)
    source = program.source
    result = Checker.check(
      program.main.file, source: source, used: program.used, parameters: parameters,
      previous: previous, validateRegex: Self.reason)
  }

  private static func finder(of files: [String: String]) -> FileFinder {
    FileFinder(origin: FileFinder.Place(identity: "-c", name: "-c")) { path, _ in
      guard let text = files[path] else { return .failure(.missing) }
      return .success(FoundFile(FileFinder.Place(identity: path, name: path), text: text))
    }
  }

  /// What is wrong, from the parser and from the checker.
  var diagnostics: [Diagnostic] { program.diagnostics + result.diagnostics }

  /// Warnings and notes about a text without errors.
  var doubts: [Diagnostic] {
    guard diagnostics.isEmpty, let plan = result.plan else { return [] }
    return Linter.findings(in: program.main, planned: plan, of: source)
  }

  /// The columns of the last query's result: `agency text, n number`.
  var columns: String {
    guard let query = result.plan?.queries.last else { return "no plan: \(report)" }
    return Self.text(of: query.columns)
  }

  static func text(of columns: [PlanColumn]) -> String {
    columns.map { "\($0.name.english) \($0.type.name.english)" }.joined(separator: ", ")
  }

  /// Everything that is said, in both languages, with the text that each place covers.
  var report: String { diagnostics.map(text).joined(separator: "\n") }

  /// The doubts in the same form, each behind its severity.
  var doubtReport: String {
    doubts.map { "\($0.severity.rawValue) \(text(of: $0))" }.joined(separator: "\n")
  }

  private func text(of diagnostic: Diagnostic) -> String {
    var lines = ["\(diagnostic.code.rawValue) `\(source.text(of: diagnostic.span))`"]
    lines.append("  \(diagnostic.message.chinese)")
    lines.append("  \(diagnostic.message.english)")
    for related in diagnostic.related {
      lines.append(
        "  - `\(source.text(of: related.span))` \(related.label.chinese) / \(related.label.english)"
      )
    }
    for help in diagnostic.help {
      let edit = help.edit.map { edit in
        " => `\(source.text(of: edit.span))` -> `\(edit.replacement)`"
      }
      lines.append("  ? \(help.message.chinese)")
      lines.append("  ? \(help.message.english)\(edit ?? "")")
    }
    return lines.joined(separator: "\n")
  }

  /// Says what is wrong with an expression, as far as these tests need it.
  private static func reason(_ expression: String) -> String? {
    var depth = 0
    for scalar in expression.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth < 0 { return "unexpected )" }
    }
    return depth == 0 ? nil : "missing )"
  }
}
