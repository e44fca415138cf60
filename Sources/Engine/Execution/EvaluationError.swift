package import Diagnostics

/// What only a running query can find: a limit reached, or dimensions that do not go together.
package struct EvaluationError: Error, Sendable {
  /// The finding.
  package let diagnostic: Diagnostic
}
