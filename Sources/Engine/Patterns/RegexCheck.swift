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
      let message = error.diagnostic.message.english
      let prefix = "bad regular expression: "
      return message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
    }
  }
}
