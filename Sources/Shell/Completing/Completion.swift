/// What could stand at the cursor.
package struct Completion: Equatable, Sendable {
  /// The bytes that a candidate replaces; they end at the cursor.
  package let replaced: Range<Int>
  /// The candidates, the likeliest first, each once.
  package let candidates: [Candidate]

  /// Collects candidates.
  package init(replacing replaced: Range<Int>, with candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// One text that could stand at the cursor.
  package struct Candidate: Hashable, Sendable {
    /// What is inserted.
    package let text: String
    /// What is inserted behind it when it is the only one: a blank, a bracket, nothing.
    package let tail: String

    /// Proposes a text.
    package init(_ text: String, tail: String = " ") {
      self.text = text
      self.tail = tail
    }
  }
}
