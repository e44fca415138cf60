/// What every node knows of the nodes below it.
///
/// The parser builds no node higher than `heightMax`, so that walking a tree is safe.
package struct TreeShape: Hashable, Sendable {
  /// The greatest height of a tree, and the deepest nesting of brackets.
  package static let heightMax = 200
  /// A node without children.
  package static let leaf = TreeShape(height: 1, hasError: false)
  /// A place where the parser found nothing usable, and said so.
  package static let error = TreeShape(height: 1, hasError: true)

  /// How many nodes stand above one another, from 1.
  package let height: Int
  /// Whether some part was not understood; a diagnostic has said so.
  package let hasError: Bool

  /// States a shape.
  package init(height: Int, hasError: Bool) {
    self.height = height
    self.hasError = hasError
  }

  /// The shape of a node with these parts.
  package init(over parts: [TreeShape]) {
    height = 1 + (parts.map(\.height).max() ?? 0)
    hasError = parts.contains(where: \.hasError)
  }
}
