import Diagnostics

extension Parser {
  /// Pattern = Proximity [ "in sentence" | "in section" | "in paragraph" ] .
  mutating func pattern() -> Pattern {
    let start = current.span
    guard !isLost else { return Pattern(.error, at: place) }
    let inner = proximity()
    return scoped(inner, from: start)
  }

  private mutating func scoped(_ inner: Pattern, from start: Span) -> Pattern {
    guard !isLost, let scope = scope(current.keyword) else { return inner }
    advance()
    return pattern(.scoped(inner, scope), from: start)
  }

  private func scope(_ keyword: Keyword?) -> PatternScope? {
    switch keyword {
    case .inSentence: .sentence
    case .inSection: .section
    case .inParagraph: .paragraph
    default: nil
    }
  }

  /// Proximity = Term { ( "near" | "then" | "without" ) Distance Term } .
  private mutating func proximity() -> Pattern {
    let start = current.span
    let first = term()
    return proximity(of: first, from: start)
  }

  private mutating func proximity(of first: Pattern, from start: Span) -> Pattern {
    var left = first
    while !isLost, let relation = proximityOperator(current.keyword) {
      advance()
      let distance = distance()
      left = pattern(.proximity(relation, left, term(), distance: distance), from: start)
    }
    return left
  }

  /// Whether a word stands within patterns only.
  func continuesPattern(_ keyword: Keyword?) -> Bool {
    proximityOperator(keyword) != nil || scope(keyword) != nil
  }

  private func proximityOperator(_ keyword: Keyword?) -> ProximityOperator? {
    switch keyword {
    case .near: .near
    case .then: .then
    case .without: .without
    default: nil
    }
  }

  /// Distance = number | Name .
  private mutating func distance() -> Expression {
    let start = current.span
    if case .number(let number) = current.kind {
      return Expression(.literal(.number(number)), at: advance().span)
    }
    if current.isName { return expression(.reference(Path([name()])), from: start) }
    if let mistake = distanceMistake(), !isLost {
      report(mistake.message)
      for _ in 0..<mistake.tokenCount { advance() }
    } else {
      fail(expecting: .distance)
    }
    return Expression(.error, at: place)
  }

  /// What is wrong with a distance whose sense is clear, and how many tokens it takes.
  private func distanceMistake() -> (message: Diagnostic, tokenCount: Int)? {
    if case .quantity(let quantity) = current.kind {
      return (.distanceWithUnit(quantity, at: current.span), 1)
    }
    if current.symbol == .minus, case .number(let number) = peek().kind {
      let span = current.span.joined(with: peek().span)
      return (.negativeDistance(number, at: span), 2)
    }
    guard let relation = previous, beginsTerm(current) else { return nil }
    return (.missingDistance(behind: relation, in: sourceText), 0)
  }

  /// Whether a token other than a name begins a term.
  private func beginsTerm(_ token: Token) -> Bool {
    if case .string = token.kind { return true }
    return token.keyword == .any || token.symbol == .openParenthesis || beginsPatternOnly(token)
  }

  /// Term = Text | regex | "exactly" Text | Alternatives | Annotation | Guard | "(" Pattern ")" .
  private mutating func term() -> Pattern {
    let opening = current
    guard !isLost else { return Pattern(.error, at: place) }
    if case .regex(let regex) = opening.kind {
      advance()
      return Pattern(.regex(RegexLiteral(regex, at: opening.span)), at: opening.span)
    }
    switch opening.keyword {
    case .exactly:
      advance()
      if beginsTerm(current) || proximityOperator(current.keyword) != nil {
        if case .string = current.kind {} else { fail(.exactlyNeedsText(at: current.span)) }
      }
      return pattern(.exactly(text()), from: opening.span)
    case .all: return alternatives()
    case .any where peek().symbol == .openParenthesis: return alternatives()
    case .whole: return guarded()
    default: break
    }
    if opening.symbol == .less { return annotation() }
    guard take(.openParenthesis) else { return text() }
    let inner = deeper { $0.pattern() } ?? Pattern(.error, at: place)
    close(.closeParenthesis, openedAt: opening)
    return Pattern(inner.node, at: span(from: opening.span))
  }

  /// Text = string | Name .
  private mutating func text() -> Pattern {
    let start = current.span
    guard !isLost else { return Pattern(.error, at: place) }
    if case .string(let text) = current.kind {
      return Pattern(.literal(text), at: advance().span)
    }
    if current.isName { return pattern(.named(name()), from: start) }
    if current.kind == .faulty { return Pattern(.error, at: advance().span) }
    if proximityOperator(current.keyword) != nil {
      fail(.proximityWithoutLeft(current, in: sourceText))
    } else {
      fail(expecting: .pattern)
    }
    return Pattern(.error, at: place)
  }

  /// Alternatives = ( "any" | "all" ) "(" Pattern { "," Pattern } ")" .
  private mutating func alternatives() -> Pattern {
    let word = advance()
    let opening = current
    guard take(.openParenthesis) else {
      fail(expecting: .symbol(.openParenthesis))
      return Pattern(.error, at: span(from: word.span))
    }
    let parts = deeper { parser in parser.list { $0.pattern() } } ?? [Pattern(.error, at: place)]
    close(.closeParenthesis, openedAt: opening)
    return pattern(word.keyword == .any ? .any(parts) : .all(parts), from: word.span)
  }

  /// Annotation = "<" Name [ Name | "%" | string ] ">" .
  private mutating func annotation() -> Pattern {
    let opening = advance()
    if current.symbol == .percent {
      fail(.missingSpanKind(language, at: current.span))
    } else if !current.isName, current.kind != .faulty {
      fail(expecting: .spanKind)
    }
    let kind = isLost ? Name("", at: place) : name()
    var unit: Name?
    if !isLost, current.isName {
      unit = name()
    } else if !isLost, take(.percent) {
      unit = Name(Symbol.percent.rawValue, at: previous?.span ?? place)
    } else if !isLost, case .string(let text) = current.kind {
      unit = Name(text, at: advance().span)
    }
    if !take(.greater) { fail(expecting: .symbol(.greater)) }
    return pattern(.annotation(kind, unit: unit), from: opening.span)
  }

  /// Guard = "whole" Text "guarding" ( List | Name ) .
  private mutating func guarded() -> Pattern {
    let opening = advance()
    let text = text()
    if !take(.guarding) { fail(expecting: .keyword(.guarding)) }
    let wordsStart = current.span
    let words: Expression
    if isLost {
      words = Expression(.error, at: place)
    } else if current.symbol == .openBracket {
      words = list()
    } else {
      let name = name()
      words = expression(.reference(Path([name])), from: wordsStart)
    }
    return pattern(.whole(text, guarding: words), from: opening.span)
  }

  /// Whether a token begins a pattern and cannot begin an expression.
  func beginsPatternOnly(_ token: Token) -> Bool {
    if case .regex = token.kind { return true }
    switch token.keyword {
    case .exactly, .all, .whole: return true
    default: return token.symbol == .less
    }
  }

  /// Goes on with a pattern where an expression turns out to be its beginning.
  mutating func patternContinued(_ left: Expression, from start: Span) -> Expression {
    guard !isLost, continuesPattern(current.keyword), let first = left.asPattern else {
      return left
    }
    let whole = scoped(proximity(of: first, from: start), from: start)
    return expression(.pattern(whole), from: start)
  }
}
