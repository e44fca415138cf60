import Diagnostics
import Plan
import Values

/// Finds the spans of one text that satisfy the parts of a pattern.
///
/// Whoever only needs the hits needs the shortest span at each place where one begins: the end of
/// the second part of `then` lies wherever it is reached first. Only what stands before another
/// part needs all of its spans, since a longer one can reach further.
struct SpanFinder {
  /// More spans than this of two parts in one unit are refused, not stored: 16 MiB.
  static let spanCountMax = 1 << 20

  let text: PatternText
  /// Where the pattern is used, for errors.
  let span: Span

  /// A cheap test of what every span of a node must contain.
  func mayContain(_ node: Matcher.Node, _ bytes: Range<Int>) -> Bool {
    switch node {
    case .literal(let needle, _):
      text.find(needle, from: bytes.lowerBound, to: bytes.upperBound) != nil
    case .words(let words): words.hasOccurrence(in: text.folded, bytes)
    case .annotated(let index): text.isOfCorpus && index.hasSpan(in: bytes)
    case .regex: true
    case .any(let nodes): nodes.contains { mayContain($0, bytes) }
    case .all(let nodes): nodes.allSatisfy { mayContain($0, bytes) }
    case .near(let first, let second, _), .then(let first, let second, _):
      mayContain(first, bytes) && mayContain(second, bytes)
    case .without(let node, _, _), .whole(let node, _), .scoped(let node, _):
      mayContain(node, bytes)
    }
  }

  /// The shortest span at each place of a part of the text where one begins, in order.
  func shortestSpans(
    of node: Matcher.Node, in part: TextPart
  ) throws(EvaluationError) -> [Range<Int>] {
    switch node {
    case .any(let nodes):
      var union: [Range<Int>] = []
      for node in nodes { union += try shortestSpans(of: node, in: part) }
      return SpanSet.shortest(union)
    case .then(let first, let second, let distance):
      let left = try spans(of: first, in: part)
      guard !left.isEmpty else { return [] }
      let right = try shortestSpans(of: second, in: part)
      return SpanSet.shortest(SpanSet.nearest(left, right, distance))
    case .near(let first, let second, let distance):
      let (left, right) = (try spans(of: first, in: part), try spans(of: second, in: part))
      return SpanSet.shortest(
        SpanSet.nearest(left, SpanSet.shortest(right), distance)
          + SpanSet.nearest(right, SpanSet.shortest(left), distance))
    case .scoped(let node, let scope):
      return try eachUnit(of: part, scope, having: node) { unit throws(EvaluationError) in
        try shortestSpans(of: node, in: unit)
      }
    case .literal, .words, .regex, .annotated, .all, .without, .whole:
      return SpanSet.shortest(try spans(of: node, in: part))
    }
  }

  /// All spans of a part of the text that satisfy a node, ordered by start, then by end.
  private func spans(
    of node: Matcher.Node, in part: TextPart
  ) throws(EvaluationError) -> [Range<Int>] {
    switch node {
    case .literal(let needle, let exact): return occurrences(of: needle, exact, in: part)
    case .words(let words):
      return characters(of: words.occurrences(in: text.folded, part.bytes), part)
    case .regex(let regex): return characters(of: regex.matches(in: text.folded, part.bytes), part)
    case .annotated(let index):
      guard text.isOfCorpus else { return [] }
      return SpanSet.ordered(characters(of: index.spans(in: part.bytes), part))
    case .any(let nodes):
      var union: [Range<Int>] = []
      for node in nodes { union += try spans(of: node, in: part) }
      return SpanSet.ordered(union)
    case .all(let nodes): return try covers(of: nodes, in: part)
    case .near(let first, let second, let distance):
      let (left, right) = (try spans(of: first, in: part), try spans(of: second, in: part))
      return SpanSet.ordered(
        try pairs(left, right, distance) + pairs(right, left, distance))
    case .then(let first, let second, let distance):
      let left = try spans(of: first, in: part)
      guard !left.isEmpty else { return [] }
      return SpanSet.ordered(try pairs(left, spans(of: second, in: part), distance))
    case .without(let node, let other, let distance):
      let candidates = try spans(of: node, in: part)
      guard !candidates.isEmpty else { return [] }
      let others = SpanReach(try spans(of: other, in: part))
      return candidates.filter { !others.comesWithin(distance, of: $0) }
    case .whole(let node, let words):
      let candidates = try spans(of: node, in: part)
      guard !candidates.isEmpty else { return [] }
      let longer = SpanReach(
        SpanSet.ordered(words.flatMap { occurrences(of: $0, nil, in: part) }))
      return candidates.filter { !longer.covers($0) }
    case .scoped(let node, let scope):
      return try eachUnit(of: part, scope, having: node) { unit throws(EvaluationError) in
        try spans(of: node, in: unit)
      }
    }
  }

  /// All occurrences, overlapping ones too.
  private func occurrences(
    of needle: [UInt8], _ exact: [UInt8]?, in part: TextPart
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var counter = CharacterCounter(of: text, from: part)
    var clean = CleanPlaces(of: text)
    let length = needle.withUnsafeBufferPointer(Scalars.count)
    var start = part.bytes.lowerBound
    while let place = text.find(needle, from: start, to: part.bytes.upperBound) {
      let first = counter.character(at: place.lowerBound)
      let span = first..<first + length
      if exact.map({ text.clean[clean.bytes(of: span)].elementsEqual($0) }) ?? true {
        found.append(span)
      }
      start = place.lowerBound + Scalars.length(needle[0])
    }
    return found
  }

  /// Byte ranges of a part as ranges of characters; they ascend by start.
  private func characters(of ranges: [Range<Int>], _ part: TextPart) -> [Range<Int>] {
    var counter = CharacterCounter(of: text, from: part)
    return ranges.map { range in
      let start = counter.character(at: range.lowerBound)
      return start..<start + text.characterCount(range)
    }
  }

  private func covers(
    of nodes: [Matcher.Node], in part: TextPart
  ) throws(EvaluationError) -> [Range<Int>] {
    var parts: [[Range<Int>]] = []
    for node in nodes {
      let spans = try shortestSpans(of: node, in: part)
      if spans.isEmpty { return [] }
      parts.append(spans)
    }
    return SpanSet.covers(of: parts)
  }

  private func pairs(
    _ left: [Range<Int>], _ right: [Range<Int>], _ distance: Int
  ) throws(EvaluationError) -> [Range<Int>] {
    guard
      let pairs = SpanSet.pairs(left, right, distance, countMax: Self.spanCountMax)
    else { throw .tooManySpans(at: span) }
    return pairs
  }

  /// The spans found in one unit of a part after the other, where a node can have some.
  private func eachUnit(
    of part: TextPart, _ scope: PatternScope, having node: Matcher.Node,
    _ find: (TextPart) throws(EvaluationError) -> [Range<Int>]
  ) throws(EvaluationError) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var counter = CharacterCounter(of: text, from: part)
    for unit in text.units(of: part.bytes, scope) where mayContain(node, unit) {
      let first = counter.character(at: unit.lowerBound)
      found += try find(TextPart(bytes: unit, firstCharacter: first))
    }
    return found
  }
}

extension EvaluationError {
  /// Two parts of a pattern stand beside one another in too many ways.
  static func tooManySpans(at span: Span) -> EvaluationError {
    EvaluationError(
      Diagnostic(
        .tooManySpans, .error,
        Bilingual(
          "样式的两部分在一个单元里有超过 \(SpanFinder.spanCountMax) 种搭配",
          "two parts of the pattern stand together in more than \(SpanFinder.spanCountMax) ways "
            + "within one unit"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual(
              "把距离写小，把范围写成“同句”，或少套几层“附近”和“先后”",
              "make the distances smaller, look 'in sentence', or nest 'near' and 'then' less"))
        ]))
  }
}
