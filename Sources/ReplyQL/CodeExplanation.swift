package import Diagnostics
package import Values

/// The long text of a code, as `replyql explain CODE` prints it.
package enum CodeExplanation {
  /// The text of a code such as `Q0301`, case-insensitive; `nil` when there is none such.
  package static func text(of code: String) -> Bilingual? {
    guard let known = DiagnosticCode(rawValue: code.uppercased()) else { return nil }
    return texts[known]
  }

  /// Every code with its text.
  package static let texts: [DiagnosticCode: Bilingual] = [
    DiagnosticCode.syntaxExplanations, DiagnosticCode.checkerExplanations,
    DiagnosticCode.runningExplanations, DiagnosticCode.readingExplanations,
  ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
}
