import Diagnostics

extension Parser {
  /// Primary = Literal | List | Path | Call | If | Case | "_" | Group .
  mutating func primary() -> Expression {
    let start = current.span
    guard !isLost else { return Expression(.error, at: place) }
    if let date = foreignDate() { return date }
    if let literal = literal() { return literal }
    if current.isName, foreignNullLiteral() { return Expression(.literal(.missing), at: start) }
    if current.isName { return peek().symbol == .openParenthesis ? call() : reference() }
    switch current.symbol {
    case .openParenthesis: return group()
    case .openBracket: return list()
    case .previous:
      advance()
      return expression(.subquery(Pipeline(.previous(start), [], at: start)), from: start)
    default: break
    }
    switch current.keyword {
    case .if: return conditional()
    case .cases: return cases()
    default: return missingPrimary()
    }
  }

  /// Literal = number | quantity | date | string | "true" | "false" | "missing" .
  private mutating func literal() -> Expression? {
    let literal: Literal
    switch current.kind {
    case .number(let number): literal = .number(number)
    case .quantity(let quantity): literal = .quantity(quantity)
    case .date(let days): literal = .date(days)
    case .string(let text): literal = .text(text)
    case .keyword(.true, _): literal = .flag(true)
    case .keyword(.false, _): literal = .flag(false)
    case .keyword(.missing, _): literal = .missing
    default: return nil
    }
    return Expression(.literal(literal), at: advance().span)
  }

  /// Reports that an expression is missing; what was already reported counts as one.
  private mutating func missingPrimary() -> Expression {
    let start = current.span
    if current.kind == .faulty {
      advance()
      return Expression(.error, at: start)
    }
    if case .keyword(let keyword, let spelling) = current.kind, isNamePosition(peek()),
      !keyword.beginsDeclaration, !keyword.beginsStage || previous?.symbol != .bar
    {
      report(.keywordAsName(spelling, at: current.span))
      return Expression(.error, at: advance().span)
    }
    fail(expecting: .expression)
    return Expression(.error, at: place)
  }

  private mutating func reference() -> Expression {
    let start = current.span
    let path = self.path()
    return expression(.reference(path), from: start)
  }

  /// Path = Name { "." Name } .
  mutating func path() -> Path {
    var names = [name()]
    while !isLost, !isMethodNext, take(.dot) { names.append(name()) }
    return Path(names)
  }

  /// List = "[" [ Member { "," Member } ] "]" .
  mutating func list() -> Expression {
    let opening = advance()
    let members: [Expression] =
      current.symbol == .closeBracket
      ? [] : deeper { parser in parser.list { $0.member() } } ?? []
    let isClosed = close(.closeBracket, openedAt: opening)
    let lost = isClosed ? [] : [Expression(.error, at: place)]
    return expression(.list(members + lost), from: opening.span)
  }

  /// Member = Operand [ ".." Operand ] .
  mutating func member() -> Expression {
    let start = current.span
    let low = operand()
    guard !isLost, take(.dots) else { return low }
    return expression(.range(low, operand()), from: start)
  }

  /// Call = Name "(" [ Arguments ] ")" .
  private mutating func call() -> Expression {
    let start = current.span
    let name = self.name()
    let opening = advance()
    var given: (arguments: [Expression], filter: Expression?) = ([], nil)
    if current.symbol != .closeParenthesis {
      given = deeper { $0.arguments() } ?? ([Expression(.error, at: place)], nil)
    }
    if !close(.closeParenthesis, openedAt: opening) {
      given.arguments.append(Expression(.error, at: place))
    }
    return expression(.call(Call(name, to: given.arguments, where: given.filter)), from: start)
  }

  /// Arguments = Where | Argument { "," Argument } [ Where ] .
  private mutating func arguments() -> ([Expression], Expression?) {
    var arguments: [Expression] = []
    if takeForeignStar() { return ([], nil) }
    if current.keyword != .where { arguments = list { $0.argument() } }
    return (arguments, take(.where) ? condition() : nil)
  }

  /// Argument = Expression | Pattern .
  mutating func argument() -> Expression {
    let start = current.span
    if beginsPatternOnly(current) { return expression(.pattern(pattern()), from: start) }
    return patternContinued(expression(), from: start)
  }

  /// If = "if" "(" Expression "," Expression "," Expression ")" .
  private mutating func conditional() -> Expression {
    let start = advance().span
    let opening = current
    guard take(.openParenthesis) else {
      fail(expecting: .symbol(.openParenthesis))
      return Expression(.error, at: span(from: start))
    }
    let parts = deeper { parser in
      var parts = [parser.expression()]
      while parts.count < 3 {
        parser.recover()
        if !parser.take(.comma) { parser.fail(expecting: .symbol(.comma)) }
        parts.append(parser.expression())
      }
      return parts
    }
    close(.closeParenthesis, openedAt: opening)
    guard let parts else { return Expression(.error, at: span(from: start)) }
    return expression(
      .conditional(parts[0], then: parts[1], otherwise: parts[2]), from: start)
  }

  /// Case = "case" "{" Arm { "," Arm } [ "," "else" ":" Expression ] "}" .
  private mutating func cases() -> Expression {
    let start = advance().span
    let opening = current
    guard take(.openBrace) else {
      failForeignCase()
      fail(expecting: .symbol(.openBrace))
      return Expression(.error, at: span(from: start))
    }
    let node = deeper { parser in
      var arms = [parser.arm()]
      var otherwise: Expression?
      parser.recover()
      while otherwise == nil, parser.take(.comma) {
        if parser.take(.else) {
          otherwise = parser.valueOfArm()
        } else {
          arms.append(parser.arm())
        }
        parser.recover()
      }
      return Expression.Node.cases(arms, otherwise: otherwise)
    }
    close(.closeBrace, openedAt: opening)
    return expression(node ?? .error, from: start)
  }

  /// Arm = Expression ":" Expression .
  private mutating func arm() -> Expression.Arm {
    let condition = expression()
    return Expression.Arm(when: condition, then: valueOfArm())
  }

  private mutating func valueOfArm() -> Expression {
    if !take(.colon) { fail(expecting: .symbol(.colon)) }
    return expression()
  }

  /// Group = "(" ( Expression | Pipeline | Pattern ) ")" .
  private mutating func group() -> Expression {
    let opening = advance()
    let inner = deeper { $0.grouped() } ?? Expression(.error, at: place)
    guard close(.closeParenthesis, openedAt: opening) else {
      return Expression(.error, at: span(from: opening.span))
    }
    return inner.placed(at: span(from: opening.span))
  }

  private mutating func grouped() -> Expression {
    let start = current.span
    let inner = argument()
    guard !isLost, current.symbol == .bar, let source = inner.asSource else { return inner }
    return expression(.subquery(pipeline(of: source, from: start)), from: start)
  }
}
