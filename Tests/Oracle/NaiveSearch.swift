import ChineseText
import Plan
import Values

/// Hits of the simple patterns: literals and alternatives.
///
/// The other forms have an oracle of their own beside the engine's matcher.
struct NaiveSearch {
  private let pattern: TextPattern

  init(_ pattern: TextPattern) { self.pattern = pattern }

  /// The form in which texts are compared, one character for each.
  static func folded(_ text: [Unicode.Scalar]) -> [UInt32] {
    searchForm(of: fold(Interpreter.string(text)).unicodeScalars.map(\.value))
  }

  /// The hits: leftmost, then shortest, without overlap.
  func hits(in text: [Unicode.Scalar]) -> [Range<Int>] {
    let exact = text.map(\.value)
    let folded = Self.folded(text)
    var hits: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let lengths = Self.lengths(of: pattern, at: place, exact, folded)
      if let length = lengths.min() {
        hits.append(place..<place + length)
        place += length
      } else {
        place += 1
      }
    }
    return hits
  }

  /// How long the hits are that begin at a place.
  private static func lengths(
    of pattern: TextPattern, at place: Int, _ exact: [UInt32], _ folded: [UInt32]
  ) -> [Int] {
    switch pattern {
    case .literal(let needle, let isExact):
      let characters =
        isExact ? needle.unicodeScalars.map(\.value) : searchForm(of: foldForSearch(needle))
      let isThere = (isExact ? exact : folded)[place...].starts(with: characters)
      return isThere && !characters.isEmpty ? [characters.count] : []
    case .any(let patterns): return patterns.flatMap { lengths(of: $0, at: place, exact, folded) }
    default: preconditionFailure("this pattern has an oracle of its own")
    }
  }

  /// The first hit with twenty characters on each side.
  func snippet(of text: [Unicode.Scalar]) -> Value? {
    hits(in: text).first.map { hit in
      .text(
        Interpreter.string(
          text[max(0, hit.lowerBound - 20)..<min(text.count, hit.upperBound + 20)]))
    }
  }
}
