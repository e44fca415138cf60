package import Output
package import Plan

/// What a session answers to a line.
package struct Reply: Sendable {
  /// What to print or write, in order.
  package var pieces: [Piece] = []
  /// Whether something went wrong; a script stops then.
  package var hasFailed = false
  /// Whether the user leaves.
  package var isLast = false
  /// What is open, so that the next line goes on: `(`, `|`, a word; `nil` when nothing is.
  package var openMark: String?
  /// What was typed, complete, to be remembered; empty while something is open.
  package var statements: [String] = []

  /// Something to print or write.
  package enum Piece: Sendable {
    /// Text for the reader, with its line ends.
    case text(String)
    /// What is wrong, with its line ends; for standard error in a script.
    case problem(String)
    /// What must be known beside a result, with its line ends; for standard error in a script.
    case remark(String)
    /// A result for the screen.
    case table(Table, OutputFormat, OutputOptions)
    /// A result for a file, complete.
    case file(path: String, Table, OutputFormat, OutputOptions)
  }
}

extension Reply {
  /// Adds lines of text.
  mutating func say(_ text: String) {
    if !text.isEmpty { pieces.append(.text(text.hasSuffix("\n") ? text : text + "\n")) }
  }

  /// Adds what is wrong.
  mutating func complain(_ text: String) {
    hasFailed = true
    if !text.isEmpty { pieces.append(.problem(text.hasSuffix("\n") ? text : text + "\n")) }
  }
}
