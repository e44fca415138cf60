import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// The most characters that `near`, `then` and `without` reach.
  static let distanceMax = 10_000

  /// A text or list and what it must contain.
  mutating func contains(
    _ text: Expression, _ pattern: Pattern, at span: Span, in context: Context
  ) -> Formula {
    let value = formula(text, in: context)
    let checked = self.pattern(pattern)
    let isFit =
      value.isMissingWord || require(value, [.text, .list], for: Keyword.contains.spelling)
    guard let checked, isFit, !value.isBroken else { return .uncertain(at: span) }
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
    report(.badRegex(reason, at: regex.span))
    return nil
  }

  /// The meaning of a pattern, `nil` after a report.
  mutating func pattern(_ pattern: Pattern) -> TextPattern? {
    guard !pattern.shape.hasError else {
      noteBroken()
      return nil
    }
    guard mayExpand(at: pattern.span) else { return nil }
    switch pattern.node {
    case .literal(let text): return literal(text, isExact: false, at: pattern.span)
    case .named(let name): return named(name, isExact: false)
    case .exactly(let inner): return exactly(inner)
    case .any(let parts): return patterns(parts).map { .any($0) }
    case .all(let parts): return patterns(parts).map { .all($0) }
    case .proximity(let relation, let left, let right, let distance):
      return proximity(relation, left, right, distance)
    case .regex(let regex): return validated(regex).map { .regex($0, at: regex.span) }
    case .scoped(let inner, let scope):
      return self.pattern(inner).map { .scoped($0, scope.checked) }
    case .annotation, .whole:
      report(.notInThisVersion(.patternAdvice, at: pattern.span))
      return nil
    case .error:
      noteBroken()
      return nil
    }
  }

  private mutating func literal(_ text: String, isExact: Bool, at span: Span) -> TextPattern? {
    guard !text.isEmpty else {
      report(.wrongType(.emptyPattern, at: span))
      return nil
    }
    return .literal(text, exact: isExact)
  }

  private mutating func exactly(_ inner: Pattern) -> TextPattern? {
    switch inner.node {
    case .literal(let text): return literal(text, isExact: true, at: inner.span)
    case .named(let name): return named(name, isExact: true)
    default:
      report(.wrongType(.exactlyNeedsText, at: inner.span))
      return nil
    }
  }

  private mutating func patterns(_ parts: [Pattern]) -> [TextPattern]? {
    let checked = parts.map { pattern($0) }
    return checked.contains { $0 == nil } ? nil : checked.compactMap(\.self)
  }

  private mutating func proximity(
    _ relation: ProximityOperator, _ left: Pattern, _ right: Pattern, _ distance: Expression
  ) -> TextPattern? {
    let (first, second) = (pattern(left), pattern(right))
    guard let distance = count(distance, .distance, 0...Self.distanceMax), let first, let second
    else { return nil }
    return switch relation {
    case .near: .near(first, second, distance: distance)
    case .then: .then(first, second, distance: distance)
    case .without: .without(first, second, distance: distance)
    }
  }

  /// A declared text, list of texts or pattern.
  private mutating func named(_ name: Name, isExact: Bool) -> TextPattern? {
    guard let declared = declaration(named: name.text) else {
      report(
        .unknownName(
          name.text, at: name.span, near: near(name.text, among: declaredNames)))
      return nil
    }
    let value: Formula
    switch declared.meaning {
    case .pattern(let pattern):
      guard !isExact else { break }
      return pattern
    case .broken: return nil
    default: break
    }
    guard case .value(let formula) = declared.meaning else {
      report(.wrongType(.namedPattern(name.text), at: name.span))
      return nil
    }
    value = formula
    switch value.node {
    case .constant(.text(let text)): return literal(text, isExact: isExact, at: name.span)
    case .list(let members):
      let texts = members.compactMap { member -> String? in
        if case .text(let text)? = member.constant { text } else { nil }
      }
      guard texts.count == members.count, !texts.isEmpty else { break }
      let patterns = texts.compactMap { literal($0, isExact: isExact, at: name.span) }
      return patterns.count == texts.count ? .any(patterns) : nil
    default: break
    }
    report(.wrongType(.namedPattern(name.text), at: name.span))
    return nil
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

extension Bilingual {
  static let distance = Bilingual("距离", "a distance")
  static let emptyPattern = Bilingual("样式不能是空的文本", "a pattern is not empty")
  static let exactlyNeedsText = Bilingual(
    "“精确”后面要一个文本", "behind 'exactly' stands a text")
  static let patternAdvice = Bilingual(
    "本版本还不能查“<…>”和“整词”这两种样式",
    "this version does not search '<…>' and 'whole' patterns")
  static let useAdvice = Bilingual(
    "本版本还不能“引入”别的文件", "this version does not 'use' other files")

  static func namedPattern(_ name: String) -> Bilingual {
    Bilingual(
      "样式里的“\(name)”要是写明的文本、文本列表或样式",
      "'\(name)' in a pattern is a text, a list of texts or a pattern that is written out")
  }
}
