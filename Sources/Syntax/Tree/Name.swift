package import Diagnostics

/// A name as written: a table, column, function or binding; not yet resolved.
///
/// Name = name | "any" | "count" | "width" | "seed" .
package struct Name: Hashable, Sendable {
  /// The characters, half-width and without backticks; empty where a name is missing.
  package let text: String
  /// Whether it was written in backticks, so that no word of the language is meant.
  package let isQuoted: Bool
  /// Where it stands.
  package let span: Span

  /// Places a name.
  package init(_ text: String, isQuoted: Bool = false, at span: Span) {
    self.text = text
    self.isQuoted = isQuoted
    self.span = span
  }

  /// Whether the parser put it where a name was missing, and has said so.
  package var isError: Bool { text.isEmpty }
}

/// A name, or a name of a row and a name in it: `title`, `reply.title`, `figures.value`.
///
/// Path = Name { "." Name } .
package struct Path: Hashable, Sendable {
  /// The names, from the row to the column; never empty.
  package let names: [Name]

  /// Joins names.
  ///
  /// - Precondition: There is at least one.
  package init(_ names: [Name]) {
    precondition(!names.isEmpty)
    self.names = names
  }

  /// The name itself, where there is only one.
  package var plainName: Name? { names.count == 1 ? names[0] : nil }

  /// From the first name to the last.
  package var span: Span { names[0].span.joined(with: names[names.count - 1].span) }

  /// What is said of all nodes.
  package var shape: TreeShape {
    TreeShape(height: 1, hasError: names.contains { $0.isError })
  }
}
