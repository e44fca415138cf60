package import Diagnostics

/// A checked pattern of the one text language.
///
/// A pattern is satisfied by spans of a text. Of those, its hits are chosen from left to right: at
/// the leftmost place where one begins the shortest, and then on behind its end, so that hits do
/// not overlap. A span keeps the printed characters and their offset, however it was compared.
package indirect enum TextPattern: Sendable {
  /// Each occurrence of some characters; folded on both sides unless `exact`. Never empty.
  case literal(String, exact: Bool)
  /// The spans of each pattern.
  case any([TextPattern])
  /// Where a span of one of the patterns begins, the shortest that covers it and spans of all
  /// others.
  case all([TextPattern])
  /// What reaches from a span of one pattern to a span of the other, in either order, with at most
  /// `distance` characters between the two.
  case near(TextPattern, TextPattern, distance: Int)
  /// What reaches from a span of the first pattern to a span of the second that follows it, with
  /// at most `distance` characters between the two.
  case then(TextPattern, TextPattern, distance: Int)
  /// The spans of the first that no span of the second overlaps, or stands within `distance`
  /// characters of.
  case without(TextPattern, TextPattern, distance: Int)
  /// What a regular expression in RE2 syntax, already checked, matches from left to right; it
  /// decides itself how long a match is. Matches without characters do not count.
  case regex(String, at: Span)
  /// Spans that were read from the letter; none in texts that are no part of a letter's text.
  case annotated(AnnotatedSpan)
  /// The spans of a pattern that lie within no occurrence of any of the longer words.
  case whole(TextPattern, guarding: [String])
  /// The spans of a pattern in one unit of the letter after the other; a text that is no part of a
  /// letter's text is one unit.
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

extension TextPattern {
  /// The pattern with the scope that holds where none is written: `near`, `then` and `all` hold
  /// within one sentence.
  ///
  /// - Complexity: linear in the parts that stand around those.
  package var withDefaultScope: TextPattern {
    switch self {
    case .near, .then, .all: .scoped(self, .sentence)
    case .any(let patterns): .any(patterns.map(\.withDefaultScope))
    case .without(let first, let second, let distance):
      .without(first.withDefaultScope, second.withDefaultScope, distance: distance)
    case .literal, .regex, .annotated, .whole, .scoped: self
    }
  }
}
