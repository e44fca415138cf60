import Plan

/// The meaning of patterns, written out without any regard for speed, over folded characters.
struct NaiveMatcher {
  let text: [UInt32]

  /// The hits: leftmost, then shortest, without overlap, unit by unit.
  func hits(_ pattern: TextPattern) -> [Range<Int>] {
    let units = Self.hasParts(pattern) ? sentences(0..<text.count) : [0..<text.count]
    return units.flatMap { unit in
      var hits: [Range<Int>] = []
      for span in ordered(spans(pattern, unit)) where span.lowerBound >= hits.last?.upperBound ?? 0
      {
        hits.append(span)
      }
      return hits
    }
  }

  private static func hasParts(_ pattern: TextPattern) -> Bool {
    switch pattern {
    case .literal, .regex, .scoped: false
    case .all, .near, .then: true
    case .any(let patterns): patterns.contains(where: hasParts)
    case .without(let first, let second, _): hasParts(first) || hasParts(second)
    }
  }

  private func ordered(_ spans: [Range<Int>]) -> [Range<Int>] {
    Set(spans).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text[index] == 0x3002 {
      units.append(start..<index + 1)
      start = index + 1
    }
    return start < range.upperBound ? units + [start..<range.upperBound] : units
  }

  private func spans(_ pattern: TextPattern, _ unit: Range<Int>) -> [Range<Int>] {
    switch pattern {
    case .literal(let needle, _):
      let needle = needle.unicodeScalars.map(\.value)
      return unit.filter {
        $0 + needle.count <= unit.upperBound && Array(text[$0..<$0 + needle.count]) == needle
      }.map { $0..<$0 + needle.count }
    case .any(let patterns): return patterns.flatMap { spans($0, unit) }
    case .all(let patterns): return covers(patterns.map { spans($0, unit) }, unit)
    case .near(let first, let second, let distance):
      return pairs(spans(first, unit), spans(second, unit), distance)
        + pairs(spans(second, unit), spans(first, unit), distance)
    case .then(let first, let second, let distance):
      return pairs(spans(first, unit), spans(second, unit), distance)
    case .without(let first, let second, let distance):
      let others = spans(second, unit)
      return spans(first, unit).filter { span in
        !others.contains {
          $0.lowerBound - span.upperBound <= distance && span.lowerBound - $0.upperBound <= distance
        }
      }
    case .scoped(let pattern, _): return sentences(unit).flatMap { spans(pattern, $0) }
    case .regex: return []
    }
  }

  private func pairs(
    _ left: [Range<Int>], _ right: [Range<Int>], _ distance: Int
  ) -> [Range<Int>] {
    left.flatMap { first in
      right.filter {
        (0...distance).contains($0.lowerBound - first.upperBound)
      }.map { first.lowerBound..<$0.upperBound }
    }
  }

  private func covers(_ parts: [[Range<Int>]], _ unit: Range<Int>) -> [Range<Int>] {
    unit.compactMap { start in
      (start...unit.upperBound).first { end in
        let inside = parts.map { part in
          part.filter { $0.lowerBound >= start && $0.upperBound <= end }
        }
        return inside.allSatisfy { !$0.isEmpty }
          && inside.joined().contains { $0.lowerBound == start }
      }.map { start..<$0 }
    }
  }
}
