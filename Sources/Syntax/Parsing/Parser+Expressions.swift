import Diagnostics

extension Parser {
  /// Expression = Conjunction { "or" Conjunction } .
  mutating func expression() -> Expression {
    let start = current.span
    guard !isLost else { return Expression(.error, at: place) }
    let first = conjunction()
    var operands = [first]
    while !isLost, takeJunction(.or) { operands.append(conjunction()) }
    return operands.count == 1 ? first : expression(.or(operands), from: start)
  }

  /// Conjunction = Negation { "and" Negation } .
  private mutating func conjunction() -> Expression {
    let start = current.span
    let first = negation()
    var operands = [first]
    while !isLost, takeJunction(.and) { operands.append(negation()) }
    return operands.count == 1 ? first : expression(.and(operands), from: start)
  }

  /// Negation = "not" Negation | Comparison .
  private mutating func negation() -> Expression {
    let start = current.span
    guard take(.not) else { return comparison() }
    let operand = deeper { $0.negation() } ?? Expression(.error, at: place)
    return expression(.not(operand), from: start)
  }

  /// Comparison = Operand [ Relation | Enclosure | Membership | Interval | Match | Presence ] .
  private mutating func comparison() -> Expression {
    let start = current.span
    let left = operand()
    guard !isLost else { return left }
    guard let compared = comparison(of: left, from: start) else { return left }
    if !isLost, beginsComparison(current) { fail(.chainedComparison(at: current.span)) }
    return compared
  }

  /// Goes on with what compares the left operand, `nil` where nothing does.
  mutating func comparison(of left: Expression, from start: Span) -> Expression? {
    relation(left, from: start) ?? enclosure(left, from: start) ?? membership(left, from: start)
      ?? interval(left, from: start) ?? match(left, from: start) ?? presence(left, from: start)
      ?? foreignComparison(left, from: start)
  }

  /// Relation = ( Comparator | "starts with" | "ends with" | "before" | "after" ) Operand .
  private mutating func relation(_ left: Expression, from start: Span) -> Expression? {
    let comparison: ComparisonOperator
    switch current.keyword {
    case .startsWith: comparison = .startsWith
    case .endsWith: comparison = .endsWith
    case .before: comparison = .before
    case .after: comparison = .after
    default:
      guard let symbol = comparator(current.symbol) else { return nil }
      comparison = symbol
    }
    advance()
    return expression(.compare(comparison, left, operand()), from: start)
  }

  /// Comparator = "=" | "!=" | "<" | "<=" | ">" | ">=" .
  private func comparator(_ symbol: Symbol?) -> ComparisonOperator? {
    switch symbol {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// Enclosure = "within" Operand [ "内" ] .
  private mutating func enclosure(_ left: Expression, from start: Span) -> Expression? {
    guard take(.within) else { return nil }
    let right = operand()
    if !isLost, take(.inside) {}
    return expression(.compare(.within, left, right), from: start)
  }

  /// Membership = "in" Member .
  private mutating func membership(_ left: Expression, from start: Span) -> Expression? {
    guard take(.isMember) else { return nil }
    let right = foreignList() ?? member()
    return expression(.compare(.isMember, left, right), from: start)
  }

  /// Interval = "between" Operand "and" Operand .
  private mutating func interval(_ left: Expression, from start: Span) -> Expression? {
    guard take(.between) else { return nil }
    let low = operand()
    if !isLost, !take(.and) { fail(expecting: .keyword(.and)) }
    let high = isLost ? Expression(.error, at: place) : operand()
    return expression(.between(left, low, high), from: start)
  }

  /// Match = "contains" Pattern | "matches" regex .
  private mutating func match(_ left: Expression, from start: Span) -> Expression? {
    if take(.contains) { return expression(.contains(left, pattern()), from: start) }
    guard take(.matches) else { return nil }
    guard case .regex(let regex) = current.kind else {
      if let regex = foreignRegex() { return expression(.matches(left, regex), from: start) }
      fail(.regexExpected(current))
      return Expression(.error, at: span(from: start))
    }
    let literal = RegexLiteral(regex, at: advance().span)
    return expression(.matches(left, literal), from: start)
  }

  /// `matches regex "…"` of KQL; consumes both.
  private mutating func foreignRegex() -> RegexLiteral? {
    guard current.isWord(in: ["regex"]), case .string(let text) = peek().kind, !text.isEmpty else {
      return nil
    }
    let whole = current.span.joined(with: peek().span)
    report(
      .foreignWord(sourceText.text(of: whole), Diagnostic.regex(of: text), at: whole))
    advance()
    advance()
    return RegexLiteral(text, at: whole)
  }

  /// Presence = [ "is" ] ( "missing" | "present" ) .
  private mutating func presence(_ left: Expression, from start: Span) -> Expression? {
    let hasIs = take(.is)
    if take(.present) { return expression(.presence(left, isPresent: true), from: start) }
    if take(.missing) { return expression(.presence(left, isPresent: false), from: start) }
    guard hasIs else { return nil }
    if let isPresent = foreignNull(from: start) {
      return expression(.presence(left, isPresent: isPresent), from: start)
    }
    fail(expecting: .presence)
    return Expression(.error, at: span(from: start))
  }

  /// Operand = Sum { "??" Sum } .
  mutating func operand() -> Expression {
    let start = current.span
    var left = sum()
    while !isLost, take(.coalesce) { left = expression(.coalesce(left, sum()), from: start) }
    return left
  }

  /// Sum = Product { ( "+" | "-" ) Product } .
  private mutating func sum() -> Expression {
    let start = current.span
    var left = product()
    while !isLost {
      let operation: ArithmeticOperator
      switch current.symbol {
      case .plus: operation = .add
      case .minus: operation = .subtract
      default: return left
      }
      advance()
      left = expression(.arithmetic(operation, left, product()), from: start)
    }
    return left
  }

  /// Product = Factor { ( "*" | "/" | "mod" ) Factor } .
  private mutating func product() -> Expression {
    let start = current.span
    var left = factor()
    while !isLost {
      let operation: ArithmeticOperator
      switch (current.symbol, current.keyword) {
      case (.times, _): operation = .multiply
      case (.slash, _): operation = .divide
      case (_, .remainder): operation = .remainder
      case (.percent, _):
        let isSetOff = previous.map { $0.span.end == current.span.start } ?? false
        report(
          .foreignWord("%", Keyword.remainder.rawValue, at: current.span, isSetOff: isSetOff))
        operation = .remainder
      default: return left
      }
      advance()
      left = expression(.arithmetic(operation, left, factor()), from: start)
    }
    return left
  }

  /// Factor = "-" Factor | Primary .
  private mutating func factor() -> Expression {
    let start = current.span
    guard take(.minus) else { return primary() }
    let operand = deeper { $0.factor() } ?? Expression(.error, at: place)
    return expression(.negate(operand), from: start)
  }

  /// Whether a token begins a comparison behind its left operand.
  private func beginsComparison(_ token: Token) -> Bool {
    if comparator(token.symbol) != nil { return true }
    switch token.keyword {
    case .startsWith, .endsWith, .before, .after, .within, .isMember, .between, .contains,
      .matches, .is:
      return true
    default: return false
    }
  }

  /// Whether an expression can begin with a token.
  func beginsExpression(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .string, .number, .quantity, .date, .faulty: true
    case .keyword(let keyword, _):
      switch keyword {
      case .not, .if, .cases, .missing, .true, .false: true
      default: keyword.isAlsoName
      }
    case .symbol(let symbol):
      symbol == .openParenthesis || symbol == .openBracket || symbol == .minus
        || symbol == .previous
    default: false
    }
  }
}
