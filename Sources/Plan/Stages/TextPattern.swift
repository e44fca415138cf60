package import Diagnostics

/// A checked pattern of the one text language.
///
/// A hit is the leftmost, then shortest span that satisfies the pattern; hits do not overlap.
package indirect enum TextPattern: Sendable {
  /// Characters; folded on both sides unless `exact`. Never empty.
  case literal(String, exact: Bool)
  /// Any of the patterns.
  case any([TextPattern])
  /// All of the patterns within the scope; the hit covers them.
  case all([TextPattern])
  /// Both patterns in either order with at most `distance` characters between.
  case near(TextPattern, TextPattern, distance: Int)
  /// Both patterns in this order with at most `distance` characters between.
  case then(TextPattern, TextPattern, distance: Int)
  /// A hit of the first with no hit of the second within `distance` characters.
  case without(TextPattern, TextPattern, distance: Int)
  /// A regular expression in RE2 syntax, already checked.
  case regex(String, at: Span)
  /// The pattern's parts must lie in one such unit.
  case scoped(TextPattern, PatternScope)
}

/// Where the parts of a pattern must lie together.
package enum PatternScope: Hashable, Sendable {
  /// One sentence; the default.
  case sentence
  /// One section.
  case section
  /// One paragraph.
  case paragraph
}
