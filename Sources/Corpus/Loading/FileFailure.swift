package import Diagnostics
package import Values

/// Why a file gave no letter.
package struct FileFailure: Error, Equatable, Sendable {
  /// Q0501, Q0502 or Q0521.
  package let code: DiagnosticCode
  /// The fact in one phrase.
  package let reason: Bilingual

  /// Gives a reason.
  package init(_ code: DiagnosticCode, _ reason: Bilingual) {
    self.code = code
    self.reason = reason
  }
}
