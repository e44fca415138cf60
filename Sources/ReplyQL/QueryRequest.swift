package import Diagnostics
package import Engine
package import Plan
package import Syntax

/// A text to check or run, with what it depends on.
package struct QueryRequest: Sendable {
  /// The text.
  package var source: SourceText
  /// Values for its parameters as typed, by name; `nil` to check a file without them.
  package var parameters: [String: String]? = [:]
  /// Where the files are found that the text uses.
  package var files = FileFinder.none
  /// The table that `_` stands for.
  package var previous: Table?
  /// Limits, the day of `as_of()` and the language of computed words.
  package var options = ExecutionOptions()

  /// Asks with default limits.
  package init(_ source: SourceText) {
    self.source = source
  }
}

/// What came of a request: results, or findings that say why there are none.
package struct QueryOutcome: Sendable {
  /// One result for each query, in the order of the text; empty when something is wrong.
  package let results: [QueryResult]
  /// What is wrong or worth knowing.
  package let findings: Findings
  /// Whether the user stopped it.
  package let wasInterrupted: Bool
}
