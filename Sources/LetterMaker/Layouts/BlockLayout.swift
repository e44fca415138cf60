/// How the labels and values of a metadata block are printed.
package enum BlockLayout: String, CaseIterable, Sendable {
  /// Cells divided by bars: `索引号: | … | 公开方式: | … |`.
  case cells
  /// Two labels a line with colons.
  case pairs
  /// A label and its value a line, without colons.
  case words
  /// All in one line.
  case oneLine
  /// Label and value on alternate lines.
  case alternate
  /// Values behind bullets, without labels.
  case bullets
  /// The session, the bare number, then labels.
  case card

  /// Whether labels say what each value is.
  var hasLabels: Bool { self != .bullets && self != .card }
}

/// A label with what stands behind it.
struct BlockField {
  /// As printed.
  let label: String
  /// `nil` where the cell is empty.
  let value: String?
  /// What the value states, if anything.
  let statement: Statement

  /// What a value states.
  enum Statement {
    /// Nothing that a column holds.
    case nothing
    /// A column, ranked below what the letter itself says.
    case column(FrameEvidence.Column, [String], rank: Int)
    /// The answering office.
    case agency(Office.Form, FrameEvidence.AgencyPlace)
    /// Another office, the publisher of the page.
    case publisher(Office)
  }
}
