import Corpus
import Diagnostics
import Plan

/// A pattern made ready for one corpus: needles folded, expressions compiled, spans looked up.
///
/// Spans and hits are ranges of characters, counted from the first one of the text searched.
struct Matcher: Sendable {
  private let node: Node
  /// Where the pattern is used, for errors.
  let span: Span

  indirect enum Node: Sendable {
    /// Folded bytes; with the printed ones where they must agree too.
    case literal([UInt8], exact: [UInt8]?)
    /// Any of many folded texts.
    case words(WordSearch)
    case any([Node])
    case all([Node])
    case near(Node, Node, distance: Int)
    case then(Node, Node, distance: Int)
    case without(Node, Node, distance: Int)
    case regex(Regex)
    case annotated(SpanIndex)
    /// The folded longer words.
    case whole(Node, guarding: [[UInt8]])
    case scoped(Node, PatternScope)
  }

  /// Makes a pattern ready.
  ///
  /// - Throws: Q0309 for an expression that RE2 refuses.
  init(_ pattern: TextPattern, at span: Span, in corpus: Corpus) throws(EvaluationError) {
    node = try Self.node(of: pattern, corpus)
    self.span = span
  }

  private static func node(
    of pattern: TextPattern, _ corpus: Corpus
  ) throws(EvaluationError) -> Node {
    switch pattern {
    case .literal(let text, let exact):
      return .literal(FoldedBytes.needle(text), exact: exact ? Array(text.utf8) : nil)
    case .any(let patterns): return try alternatives(patterns, corpus)
    case .all(let patterns): return .all(try nodes(of: patterns, corpus))
    case .near(let first, let second, let distance):
      return .near(try node(of: first, corpus), try node(of: second, corpus), distance: distance)
    case .then(let first, let second, let distance):
      return .then(try node(of: first, corpus), try node(of: second, corpus), distance: distance)
    case .without(let first, let second, let distance):
      return .without(
        try node(of: first, corpus), try node(of: second, corpus), distance: distance)
    case .regex(let expression, let span): return .regex(try Regex(expression, at: span))
    case .annotated(let span): return .annotated(SpanIndex(of: span, in: corpus))
    case .whole(let pattern, let words):
      return .whole(try node(of: pattern, corpus), guarding: words.map(FoldedBytes.needle))
    case .scoped(let pattern, let scope): return .scoped(try node(of: pattern, corpus), scope)
    }
  }

  /// Any of some patterns; many texts among them are looked for at once.
  private static func alternatives(
    _ patterns: [TextPattern], _ corpus: Corpus
  ) throws(EvaluationError) -> Node {
    var words: [[UInt8]] = []
    var others: [TextPattern] = []
    for pattern in patterns.flatMap(\.alternatives) {
      if case .literal(let text, exact: false) = pattern {
        words.append(FoldedBytes.needle(text))
      } else {
        others.append(pattern)
      }
    }
    var made = try nodes(of: others, corpus)
    if words.count >= WordSearch.wordCountMin {
      made.append(.words(WordSearch(words)))
    } else {
      made += words.map { .literal($0, exact: nil) }
    }
    return made.count == 1 ? made[0] : .any(made)
  }

  private static func nodes(
    of patterns: [TextPattern], _ corpus: Corpus
  ) throws(EvaluationError) -> [Node] {
    var nodes: [Node] = []
    for pattern in patterns { nodes.append(try node(of: pattern, corpus)) }
    return nodes
  }

  /// Whether finding hits takes the printed characters too.
  var needsCleanText: Bool { Self.needsCleanText(node) }

  private static func needsCleanText(_ node: Node) -> Bool {
    switch node {
    case .literal(_, let exact): exact != nil
    case .words, .regex, .annotated: false
    case .any(let nodes), .all(let nodes): nodes.contains(where: needsCleanText)
    case .near(let first, let second, _), .then(let first, let second, _),
      .without(let first, let second, _):
      needsCleanText(first) || needsCleanText(second)
    case .whole(let node, _), .scoped(let node, _): needsCleanText(node)
    }
  }

  /// Whether there is a hit.
  ///
  /// - Throws: Q0410 where too many spans lie in one unit.
  func matches(_ text: PatternText) throws(EvaluationError) -> Bool {
    try isSatisfied(node, SpanFinder(text: text, span: span), text.whole)
  }

  /// All hits, from left to right.
  ///
  /// - Throws: Q0410 where too many spans lie in one unit.
  func hits(_ text: PatternText) throws(EvaluationError) -> [Range<Int>] {
    let finder = SpanFinder(text: text, span: span)
    guard finder.mayContain(node, text.whole.bytes) else { return [] }
    var hits: [Range<Int>] = []
    for span in try finder.shortestSpans(of: node, in: text.whole)
    where span.lowerBound >= hits.last?.upperBound ?? 0 {
      hits.append(span)
    }
    return hits
  }

  /// Whether some span satisfies a node, found without the spans where that is possible.
  private func isSatisfied(
    _ node: Node, _ finder: SpanFinder, _ part: TextPart
  ) throws(EvaluationError) -> Bool {
    switch node {
    case .literal(_, nil), .words, .annotated: return finder.mayContain(node, part.bytes)
    case .regex(let regex): return regex.firstHit(in: finder.text.folded, part.bytes) != nil
    case .any(let nodes):
      for node in nodes where try isSatisfied(node, finder, part) { return true }
      return false
    case .scoped(let node, let scope):
      guard finder.mayContain(node, part.bytes) else { return false }
      var counter = CharacterCounter(of: finder.text, from: part)
      for unit in finder.text.units(of: part.bytes, scope) {
        let first = counter.character(at: unit.lowerBound)
        if try isSatisfied(node, finder, TextPart(bytes: unit, firstCharacter: first)) {
          return true
        }
      }
      return false
    case .literal, .all, .near, .then, .without, .whole:
      guard finder.mayContain(node, part.bytes) else { return false }
      return try !finder.shortestSpans(of: node, in: part).isEmpty
    }
  }
}

extension TextPattern {
  /// The alternatives that it is made of, or itself.
  fileprivate var alternatives: [TextPattern] {
    if case .any(let patterns) = self { patterns.flatMap(\.alternatives) } else { [self] }
  }
}
