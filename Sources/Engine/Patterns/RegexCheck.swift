import Diagnostics
import Values

/// Asks RE2 about an expression before any row is read.
package enum RegexCheck {
  /// What is wrong with an expression in RE2's words, `nil` for a good one.
  package static func problem(in expression: String) -> String? {
    do throws(EvaluationError) {
      _ = try Regex(expression, at: Span(0, 0))
      return nil
    } catch {
      return error.diagnostic.message.english
    }
  }
}
