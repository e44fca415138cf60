import ChineseText
import Plan
import Values

/// The meaning of patterns, written out without any regard for speed.
///
/// The spans of a pattern are a set, described as the language describes it; the hits are picked
/// from the set one after the other. All ranges are of characters of one text.
struct NaiveMatcher {
  /// An annotated span of the text.
  struct Annotation {
    let range: Range<Int>
    let kind: AnnotatedSpan.Kind
    var unit: String?
  }

  /// As printed.
  let clean: [UInt32]
  /// Folded, in the form in which searches compare.
  let folded: [UInt32]
  /// Where units begin or end, by scope.
  let borders: [PatternScope: [Int]]
  let annotations: [Annotation]
  /// What each regular expression matches as a whole.
  let expressions: [String: @Sendable ([UInt32]) -> Bool]

  /// The hits: leftmost, then shortest, without overlap.
  func hits(_ pattern: TextPattern) -> [Range<Int>] {
    let spans = spans(pattern, 0..<folded.count)
    var hits: [Range<Int>] = []
    while true {
      let rest = spans.filter { $0.lowerBound >= hits.last?.upperBound ?? 0 }
      let next = rest.min { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      guard let next else { return hits }
      hits.append(next)
    }
  }

  private func spans(_ pattern: TextPattern, _ unit: Range<Int>) -> Set<Range<Int>> {
    switch pattern {
    case .literal(let text, let exact):
      return occurrences(text, unit).filter { !exact || clean[$0] == scalars(text)[...] }
    case .any(let patterns):
      return patterns.reduce(into: []) { $0.formUnion(spans($1, unit)) }
    case .all(let patterns): return covers(patterns.map { spans($0, unit) }, unit)
    case .near(let first, let second, let distance):
      let (left, right) = (spans(first, unit), spans(second, unit))
      return pairs(left, right, distance).union(pairs(right, left, distance))
    case .then(let first, let second, let distance):
      return pairs(spans(first, unit), spans(second, unit), distance)
    case .without(let first, let second, let distance):
      let others = spans(second, unit)
      return spans(first, unit).filter { span in
        !others.contains {
          $0.lowerBound - span.upperBound <= distance && span.lowerBound - $0.upperBound <= distance
        }
      }
    case .regex(let expression, _): return matches(expression, unit)
    case .annotated(let wanted):
      return Set(annotations.filter { isWanted($0, wanted) }.map(\.range)).filter {
        unit.contains($0)
      }
    case .whole(let pattern, let words):
      let longer = words.reduce(into: Set<Range<Int>>()) { $0.formUnion(occurrences($1, unit)) }
      return spans(pattern, unit).filter { span in !longer.contains { $0.contains(span) } }
    case .scoped(let pattern, let scope):
      return units(unit, scope).reduce(into: []) { $0.formUnion(spans(pattern, $1)) }
    }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func ranges(_ unit: Range<Int>) -> [Range<Int>] {
    unit.flatMap { start in (start + 1..<unit.upperBound + 1).map { start..<$0 } }
  }

  private func occurrences(_ text: String, _ unit: Range<Int>) -> Set<Range<Int>> {
    let needle = searchForm(of: foldForSearch(text))
    return Set(ranges(unit).filter { folded[$0] == needle[...] })
  }

  /// From left to right, each as long as can be.
  private func matches(_ expression: String, _ unit: Range<Int>) -> Set<Range<Int>> {
    guard let isMatch = expressions[expression] else { preconditionFailure(expression) }
    let all = ranges(unit).filter { isMatch(Array(folded[$0])) }
    var matches: [Range<Int>] = []
    while true {
      let rest = all.filter { $0.lowerBound >= matches.last?.upperBound ?? 0 }
      let next = rest.min { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
      guard let next else { return Set(matches) }
      matches.append(next)
    }
  }

  private func isWanted(_ annotation: Annotation, _ wanted: AnnotatedSpan) -> Bool {
    let isOfKind =
      annotation.kind == wanted.kind
      || wanted.kind == .mention && annotation.kind.table == .mentions
    guard isOfKind, let filter = wanted.filter else { return isOfKind }
    switch (filter, annotation.unit) {
    case (.unit(let unit), let printed?):
      // The units of `PatternCorpus` that are two spellings of one measure.
      return unit.name == printed || Set([unit.name, printed]) == ["平方米", "㎡"]
    case (.dimension(let kind), let printed?):
      return ["元": "money", "平方米": "area", "㎡": "area", "亩": "area", "%": "share"][printed]
        == kind.spelling.english
    case (_, nil): return false
    }
  }

  private func units(_ unit: Range<Int>, _ scope: PatternScope) -> [Range<Int>] {
    let inside = (borders[scope] ?? []).filter { $0 > unit.lowerBound && $0 < unit.upperBound }
    let cuts = [unit.lowerBound] + Set(inside).sorted() + [unit.upperBound]
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  private func pairs(
    _ left: Set<Range<Int>>, _ right: Set<Range<Int>>, _ distance: Int
  ) -> Set<Range<Int>> {
    Set(
      left.flatMap { first in
        right.filter { (0...distance).contains($0.lowerBound - first.upperBound) }
          .map { first.lowerBound..<$0.upperBound }
      })
  }

  /// Where a span of one part begins: the shortest that covers it and a span of all others.
  private func covers(_ parts: [Set<Range<Int>>], _ unit: Range<Int>) -> Set<Range<Int>> {
    let covering = ranges(unit).filter { range in
      parts.joined().contains { $0.lowerBound == range.lowerBound && range.contains($0) }
        && parts.allSatisfy { part in part.contains { range.contains($0) } }
    }
    return Set(
      covering.filter { range in
        !covering.contains {
          $0.lowerBound == range.lowerBound && $0.upperBound < range.upperBound
        }
      })
  }
}
