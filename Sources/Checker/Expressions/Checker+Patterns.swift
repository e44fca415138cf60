import ChineseText
import Diagnostics
import Plan
import Syntax
import Values

/// What a pattern means, with its size, which names can multiply.
struct PatternMeaning {
  /// What it looks for; without the scope that holds where none is written.
  let pattern: TextPattern
  /// How many texts, expressions and spans it is made of.
  let partCount: Int
  /// How deep its parts stand within one another.
  let height: Int

  /// A pattern over the parts it is made of.
  init(_ pattern: TextPattern, over parts: [PatternMeaning] = []) {
    self.pattern = pattern
    partCount = parts.isEmpty ? 1 : parts.reduce(0) { $0 + $1.partCount }
    height = 1 + (parts.map(\.height).max() ?? 0)
  }
}

extension Checker {
  /// The most characters that `near`, `then` and `without` reach.
  static let distanceMax = 10_000
  /// How many texts, expressions and spans a pattern is made of, names expanded.
  static let patternPartCountMax = 10_000
  /// How deep the parts of a pattern stand within one another, names expanded.
  static let patternHeightMax = 200

  /// A text or list and what it must contain.
  mutating func contains(
    _ text: Expression, _ pattern: Pattern, at span: Span, in context: Context
  ) -> Formula {
    let value = formula(text, in: context)
    let checked = searched(pattern)
    let isFit =
      value.isMissingWord || require(value, [.text, .list], for: Keyword.contains.spelling)
    guard let checked, isFit, !value.isBroken, requireSpans(of: value, for: checked, pattern)
    else { return .uncertain(at: span) }
    return Formula(.contains(value, checked), .flag, at: span)
  }

  /// A text and the regular expression that must match in it.
  mutating func matches(
    _ text: Expression, _ regex: RegexLiteral, at span: Span, in context: Context
  ) -> Formula {
    let value = formula(text, in: context)
    let source = validated(regex)
    let isFit = value.isMissingWord || require(value, [.text], for: Keyword.matches.spelling)
    guard let source, isFit, !value.isBroken else { return .uncertain(at: span) }
    return Formula(.contains(value, .regex(source, at: regex.span)), .flag, at: span)
  }

  /// The source of a regular expression, `nil` after a report.
  mutating func validated(_ regex: RegexLiteral) -> String? {
    guard let reason = validateRegex(regex.source) else { return regex.source }
    report(.badRegex(RegexProblem.wording(of: reason), at: regex.span))
    return nil
  }

  /// A pattern ready to be searched, `nil` after a report.
  mutating func searched(_ pattern: Pattern) -> TextPattern? {
    meaning(of: pattern)?.pattern.withDefaultScope
  }

  /// Whether the spans that a pattern asks for can be there: only letters' texts have them.
  mutating func requireSpans(
    of value: Formula, for pattern: TextPattern, _ written: Pattern
  ) -> Bool {
    guard pattern.asksForSpans, !value.isMissingWord else { return true }
    if case .field(_, let column) = value.node, column.name == "text" { return true }
    report(.spansOfOtherText(text(at: value.span), at: value.span, pattern: written.span))
    return false
  }

  /// The meaning of a pattern, `nil` after a report.
  mutating func meaning(of pattern: Pattern) -> PatternMeaning? {
    guard !pattern.shape.hasError else {
      noteBroken()
      return nil
    }
    guard mayExpand(at: pattern.span), let made = made(of: pattern) else { return nil }
    guard made.partCount <= Self.patternPartCountMax, made.height <= Self.patternHeightMax else {
      report(.patternTooLarge(at: pattern.span))
      return nil
    }
    return made
  }

  private mutating func made(of pattern: Pattern) -> PatternMeaning? {
    switch pattern.node {
    case .literal: return texts(of: pattern).map { literals($0, isExact: false) }
    case .named(let name):
      if holes[Catalogue.key(name.text)] == nil,
        case .pattern(let meaning)? = declaration(named: name.text)?.meaning
      {
        return meaning
      }
      return texts(of: pattern).map { literals($0, isExact: false) }
    case .exactly(let inner): return exactly(inner)
    case .any(let parts):
      return meanings(of: parts).map { PatternMeaning(.any($0.map(\.pattern)), over: $0) }
    case .all(let parts):
      return meanings(of: parts).map { PatternMeaning(.all($0.map(\.pattern)), over: $0) }
    case .proximity(let relation, let left, let right, let distance):
      return proximity(relation, left, right, distance)
    case .regex(let regex):
      return validated(regex).map { PatternMeaning(.regex($0, at: regex.span)) }
    case .annotation(let kind, let unit): return annotated(kind, unit)
    case .whole(let inner, let words): return whole(inner, guarding: words)
    case .scoped(let inner, let scope):
      return meaning(of: inner).map {
        PatternMeaning(.scoped($0.pattern, scope.checked), over: [$0])
      }
    case .error:
      noteBroken()
      return nil
    }
  }

  private mutating func meanings(of parts: [Pattern]) -> [PatternMeaning]? {
    let made = parts.map { meaning(of: $0) }
    return made.contains { $0 == nil } ? nil : made.compactMap(\.self)
  }

  private func literals(_ texts: [String], isExact: Bool) -> PatternMeaning {
    let parts = texts.map { PatternMeaning(.literal($0, exact: isExact)) }
    return parts.count == 1 ? parts[0] : PatternMeaning(.any(parts.map(\.pattern)), over: parts)
  }

  private mutating func exactly(_ inner: Pattern) -> PatternMeaning? {
    switch inner.node {
    case .literal, .named: return texts(of: inner).map { literals($0, isExact: true) }
    default:
      // The parser has said that only a text can stand here.
      noteBroken()
      return nil
    }
  }

  private mutating func proximity(
    _ relation: ProximityOperator, _ left: Pattern, _ right: Pattern, _ distance: Expression
  ) -> PatternMeaning? {
    let (first, second) = (meaning(of: left), meaning(of: right))
    guard let distance = count(distance, .distance, 0...Self.distanceMax), let first, let second
    else { return nil }
    let pattern: TextPattern =
      switch relation {
      case .near: .near(first.pattern, second.pattern, distance: distance)
      case .then: .then(first.pattern, second.pattern, distance: distance)
      case .without: .without(first.pattern, second.pattern, distance: distance)
      }
    return PatternMeaning(pattern, over: [first, second])
  }
}

extension Syntax.PatternScope {
  /// The scope of the plan.
  var checked: CheckedScope {
    switch self {
    case .sentence: .sentence
    case .section: .section
    case .paragraph: .paragraph
    }
  }
}

extension TextPattern {
  /// Whether annotated spans are a part of it.
  var asksForSpans: Bool {
    switch self {
    case .annotated: true
    case .literal, .regex: false
    case .any(let patterns), .all(let patterns): patterns.contains(where: \.asksForSpans)
    case .near(let first, let second, _), .then(let first, let second, _),
      .without(let first, let second, _):
      first.asksForSpans || second.asksForSpans
    case .whole(let pattern, _), .scoped(let pattern, _): pattern.asksForSpans
    }
  }
}
