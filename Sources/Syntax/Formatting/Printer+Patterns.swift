extension Printer {
  /// A pattern where any fits.
  package func pattern(_ pattern: Pattern) -> String {
    guard case .scoped(let inner, let scope) = pattern.node else { return proximity(pattern) }
    return proximity(inner) + " " + word(self.scope(scope))
  }

  private func scope(_ scope: PatternScope) -> Keyword {
    switch scope {
    case .sentence: .inSentence
    case .section: .inSection
    case .paragraph: .inParagraph
    }
  }

  private func proximity(_ pattern: Pattern) -> String {
    guard case .proximity(let relation, let left, let right, let distance) = pattern.node else {
      return term(pattern)
    }
    return proximity(left) + " " + word(keyword(relation)) + " " + expression(distance) + " "
      + term(right)
  }

  private func keyword(_ relation: ProximityOperator) -> Keyword {
    switch relation {
    case .near: .near
    case .then: .then
    case .without: .without
    }
  }

  private func term(_ pattern: Pattern) -> String {
    switch pattern.node {
    case .literal(let text): Self.quoted(text)
    case .named(let inner): name(inner, .reference)
    case .exactly(let inner): word(.exactly) + " " + term(inner)
    case .any(let parts): word(.any) + "(" + parts.map(self.pattern).joined(separator: ", ") + ")"
    case .all(let parts): word(.all) + "(" + parts.map(self.pattern).joined(separator: ", ") + ")"
    case .regex(let regex): Self.regex(regex)
    case .annotation(let kind, let unit):
      "<" + name(kind, .annotation) + (unit.map { " " + self.unit($0) } ?? "") + ">"
    case .whole(let inner, let words):
      word(.whole) + " " + term(inner) + " " + word(.guarding) + " " + expression(words)
    case .proximity, .scoped: "(" + self.pattern(pattern) + ")"
    case .error: ""
    }
  }

  /// A unit or dimension, in quotes where it does not read as a name.
  private func unit(_ unit: Name) -> String {
    let text = translate(unit.text, .annotation) ?? unit.text
    let isPlain = text == Symbol.percent.rawValue || Self.isPlain(text)
    return isPlain ? text : Self.quoted(text)
  }
}
