/// A half-open range of UTF-8 byte offsets in a source text.
package struct Span: Hashable, Sendable {
  /// Offset of the first byte.
  package let start: Int
  /// Offset behind the last byte, not before `start`.
  package let end: Int

  /// Spans the bytes from `start` up to, but not including, `end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end)
    self.start = start
    self.end = end
  }

  /// The smallest span that covers this one and `other`.
  package func joined(with other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
