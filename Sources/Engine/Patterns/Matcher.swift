import Diagnostics
import Plan

/// A pattern made ready: needles folded, expressions compiled.
///
/// The spans of a pattern are all stretches that satisfy it; its hits are chosen from them,
/// leftmost first, then shortest, without overlap. A regular expression has as its spans what
/// RE2 finds from left to right: it decides itself how long it is.
struct Matcher: Sendable {
  /// More spans than this in one unit of one text are refused, not stored.
  static let spanCountMax = 1 << 20

  private let node: Node
  /// The unit in which the parts of the whole pattern must lie; `nil` for the whole text.
  private let scope: PatternScope?
  private let span: Span

  indirect enum Node: Sendable {
    /// Folded bytes; with the printed ones where they must agree too.
    case literal([UInt8], exact: [UInt8]?)
    case any([Node])
    case all([Node])
    case near(Node, Node, distance: Int)
    case then(Node, Node, distance: Int)
    case without(Node, Node, distance: Int)
    case regex(Regex)
    case scoped(Node, PatternScope)
  }

  /// Makes a pattern ready.
  ///
  /// - Throws: Q0309 for an expression that RE2 refuses.
  init(_ pattern: TextPattern, at span: Span) throws(EvaluationError) {
    node = try Self.node(of: pattern)
    scope = Self.hasParts(pattern) ? .sentence : nil
    self.span = span
  }

  private static func node(of pattern: TextPattern) throws(EvaluationError) -> Node {
    switch pattern {
    case .literal(let text, let exact):
      return .literal(FoldedBytes.needle(text), exact: exact ? Array(text.utf8) : nil)
    case .any(let patterns): return .any(try nodes(of: patterns))
    case .all(let patterns): return .all(try nodes(of: patterns))
    case .near(let first, let second, let distance):
      return .near(try node(of: first), try node(of: second), distance: distance)
    case .then(let first, let second, let distance):
      return .then(try node(of: first), try node(of: second), distance: distance)
    case .without(let first, let second, let distance):
      return .without(try node(of: first), try node(of: second), distance: distance)
    case .regex(let expression, let span): return .regex(try Regex(expression, at: span))
    case .scoped(let pattern, let scope): return .scoped(try node(of: pattern), scope)
    }
  }

  private static func nodes(of patterns: [TextPattern]) throws(EvaluationError) -> [Node] {
    var nodes: [Node] = []
    for pattern in patterns { nodes.append(try node(of: pattern)) }
    return nodes
  }

  /// Whether some parts must lie together and no scope is written for them.
  private static func hasParts(_ pattern: TextPattern) -> Bool {
    switch pattern {
    case .literal, .regex, .scoped: false
    case .all, .near, .then: true
    case .any(let patterns): patterns.contains(where: hasParts)
    case .without(let first, let second, _): hasParts(first) || hasParts(second)
    }
  }

  /// Whether finding hits takes the printed characters too.
  var needsCleanText: Bool { Self.needsCleanText(node) }

  private static func needsCleanText(_ node: Node) -> Bool {
    switch node {
    case .literal(_, let exact): exact != nil
    case .regex: false
    case .any(let nodes), .all(let nodes): nodes.contains(where: needsCleanText)
    case .near(let first, let second, _), .then(let first, let second, _),
      .without(let first, let second, _):
      needsCleanText(first) || needsCleanText(second)
    case .scoped(let node, _): needsCleanText(node)
    }
  }

  /// Whether there is a hit.
  func matches(_ text: PatternText) throws(EvaluationError) -> Bool {
    if case .literal(let needle, nil) = node {
      return text.find(needle, from: text.range.lowerBound, to: text.range.upperBound) != nil
    }
    if case .regex(let regex) = node {
      return regex.hasMatch(in: text.folded, text.range)
    }
    guard mayMatch(node, text, text.range) else { return false }
    for unit in units(of: text) where mayMatch(node, text, unit) {
      if try !spans(node, text, unit).isEmpty { return true }
    }
    return false
  }

  /// All hits, from left to right.
  func hits(_ text: PatternText) throws(EvaluationError) -> [Range<Int>] {
    guard mayMatch(node, text, text.range) else { return [] }
    var hits: [Range<Int>] = []
    for unit in units(of: text) where mayMatch(node, text, unit) {
      var end = unit.lowerBound
      for span in try spans(node, text, unit) where span.lowerBound >= end {
        hits.append(span)
        end = span.upperBound
      }
    }
    return hits
  }

  private func units(of text: PatternText) -> [Range<Int>] {
    scope.map { text.units(of: text.range, $0) } ?? [text.range]
  }

  /// A cheap test of what every hit must contain.
  private func mayMatch(_ node: Node, _ text: PatternText, _ unit: Range<Int>) -> Bool {
    switch node {
    case .literal(let needle, _):
      text.find(needle, from: unit.lowerBound, to: unit.upperBound) != nil
    case .any(let nodes): nodes.contains { mayMatch($0, text, unit) }
    case .all(let nodes): nodes.allSatisfy { mayMatch($0, text, unit) }
    case .near(let first, let second, _), .then(let first, let second, _):
      mayMatch(first, text, unit) && mayMatch(second, text, unit)
    case .without(let first, _, _): mayMatch(first, text, unit)
    case .regex: true
    case .scoped(let node, _): mayMatch(node, text, unit)
    }
  }
}

extension Matcher {
  /// All stretches of a unit that satisfy a node, ordered by start, then by end.
  private func spans(
    _ node: Node, _ text: PatternText, _ unit: Range<Int>
  ) throws(EvaluationError) -> [Range<Int>] {
    switch node {
    case .literal(let needle, let exact): return literal(needle, exact, text, unit)
    case .regex(let regex): return regex.matches(in: text.folded, unit)
    case .any(let nodes):
      var union: [Range<Int>] = []
      for node in nodes { union += try spans(node, text, unit) }
      return SpanSet.ordered(union)
    case .all(let nodes):
      var parts: [[Range<Int>]] = []
      for node in nodes {
        let part = try spans(node, text, unit)
        if part.isEmpty { return [] }
        parts.append(part)
      }
      return SpanSet.covers(of: parts)
    case .near(let first, let second, let distance):
      let (left, right) = (try spans(first, text, unit), try spans(second, text, unit))
      let forward = try pairs(left, right, distance, text)
      return SpanSet.ordered(forward + (try pairs(right, left, distance, text)))
    case .then(let first, let second, let distance):
      let (left, right) = (try spans(first, text, unit), try spans(second, text, unit))
      return SpanSet.ordered(try pairs(left, right, distance, text))
    case .without(let first, let second, let distance):
      let others = try spans(second, text, unit)
      return try spans(first, text, unit).filter {
        !SpanSet.isClose($0, to: others, distance, text)
      }
    case .scoped(let node, let scope):
      var union: [Range<Int>] = []
      for part in text.units(of: unit, scope) { union += try spans(node, text, part) }
      return union
    }
  }

  /// All occurrences, overlapping ones too.
  private func literal(
    _ needle: [UInt8], _ exact: [UInt8]?, _ text: PatternText, _ unit: Range<Int>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = unit.lowerBound
    while let span = text.find(needle, from: start, to: unit.upperBound) {
      if exact.map({ text.clean[text.cleanBytes(of: span)].elementsEqual($0) }) ?? true {
        found.append(span)
      }
      start = span.lowerBound + Scalars.length(needle[0])
    }
    return found
  }

  /// What covers a left and a right span with at most `distance` characters between.
  private func pairs(
    _ left: [Range<Int>], _ right: [Range<Int>], _ distance: Int, _ text: PatternText
  ) throws(EvaluationError) -> [Range<Int>] {
    var pairs: [Range<Int>] = []
    for first in left {
      var index = SpanSet.firstIndex(in: right, from: first.upperBound)
      while index < right.count {
        let second = right[index]
        let gap = first.upperBound..<second.lowerBound
        // A character has at most four bytes.
        if gap.count / 4 > distance || text.characterCount(gap) > distance { break }
        pairs.append(first.lowerBound..<second.upperBound)
        index += 1
      }
      if pairs.count > Self.spanCountMax {
        throw .memoryLimit(bytes: Self.spanCountMax * MemoryLayout<Range<Int>>.size, at: span)
      }
    }
    return pairs
  }
}

/// Arithmetic of spans that are ordered by start, then by end.
enum SpanSet {
  /// Ordered, each once.
  static func ordered(_ spans: [Range<Int>]) -> [Range<Int>] {
    let sorted = spans.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var result: [Range<Int>] = []
    for span in sorted where span != result.last { result.append(span) }
    return result
  }

  /// The first span that starts at or behind an offset.
  static func firstIndex(in spans: [Range<Int>], from offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each start, the shortest stretch that covers one span of each part.
  static func covers(of parts: [[Range<Int>]]) -> [Range<Int>] {
    let leastEnds = parts.map { part in
      var ends = part.map(\.upperBound)
      for index in stride(from: ends.count - 2, through: 0, by: -1) {
        ends[index] = min(ends[index], ends[index + 1])
      }
      return ends
    }
    var covers: [Range<Int>] = []
    for (owner, part) in parts.enumerated() {
      for span in part {
        var end = span.upperBound
        var isComplete = true
        for other in parts.indices where other != owner {
          let index = firstIndex(in: parts[other], from: span.lowerBound)
          guard index < parts[other].count else {
            isComplete = false
            break
          }
          end = max(end, leastEnds[other][index])
        }
        if isComplete { covers.append(span.lowerBound..<end) }
      }
    }
    var result: [Range<Int>] = []
    for cover in ordered(covers) where cover.lowerBound != result.last?.lowerBound {
      result.append(cover)
    }
    return result
  }

  /// Whether some other span overlaps, or stands within `distance` characters.
  static func isClose(
    _ span: Range<Int>, to others: [Range<Int>], _ distance: Int, _ text: PatternText
  ) -> Bool {
    others.contains { other in
      if other.lowerBound >= span.upperBound {
        let gap = span.upperBound..<other.lowerBound
        return gap.count / 4 <= distance && text.characterCount(gap) <= distance
      }
      if other.upperBound <= span.lowerBound {
        let gap = other.upperBound..<span.lowerBound
        return gap.count / 4 <= distance && text.characterCount(gap) <= distance
      }
      return true
    }
  }
}

extension Regex {
  /// Whether there is a match that is not empty.
  func hasMatch(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = firstMatch(in: bytes, range, from: range.lowerBound) else { return false }
    return first.match.isEmpty ? !matches(in: bytes, range).isEmpty : true
  }
}
