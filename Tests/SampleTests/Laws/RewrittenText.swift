/// A text after each of its scalars was replaced, with where each place went.
struct RewrittenText {
  /// The new text.
  let text: String
  private let starts: [Int]
  private let ends: [Int]

  /// Replaces scalars one by one.
  ///
  /// A span that ends behind a scalar ends behind all that stands in the scalar's place.
  init(_ text: String, _ replacement: (Unicode.Scalar) -> [Unicode.Scalar]) {
    var rewritten = String.UnicodeScalarView()
    var (starts, ends) = ([Int](), [0])
    var count = 0
    for scalar in text.unicodeScalars {
      let twin = replacement(scalar)
      starts.append(count)
      count += twin.count
      ends.append(count)
      rewritten.append(contentsOf: twin)
    }
    self.text = String(rewritten)
    self.starts = starts + [count]
    self.ends = ends
  }

  /// Puts whole lines in front and behind.
  init(_ text: String, before: String, behind: String) {
    let shift = before.unicodeScalars.count
    self.text = before + text + behind
    starts = (0...text.unicodeScalars.count).map { $0 + shift }
    ends = starts
  }

  /// Where a span went.
  func place(_ span: Range<Int>) -> Range<Int> { starts[span.lowerBound]..<ends[span.upperBound] }
}
