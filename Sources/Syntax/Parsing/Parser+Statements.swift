import Diagnostics
import Values

extension Parser {
  /// File = [ Statement ] { ";" [ Statement ] } .
  mutating func file() -> QueryFile {
    var statements: [Statement] = []
    let documentation = comments.ofFile
    while current.kind != .end {
      if take(.semicolon) { continue }
      let before = position
      beginStatement()
      statements.append(statement())
      endStatement()
      precondition(position > before, "a statement takes at least one token")
    }
    return QueryFile(documentation: documentation, statements: statements)
  }

  /// Statement = Version | Use | Parameter | Let | Definition | Query .
  private mutating func statement() -> Statement {
    switch current.keyword {
    case .version: return version()
    case .use: return use()
    case .param: return .parameter(parameter())
    case .let: return .binding(binding())
    case .def: return .definition(definition())
    default: return query()
    }
  }

  /// Reports what stands behind a statement, and skips it.
  private mutating func endStatement() {
    if current.kind != .end, current.symbol != .semicolon {
      fail(expecting: .endOfStatement)
      skipStatement()
    }
    recover()
  }

  /// Version = "version" number .
  private mutating func version() -> Statement {
    let start = advance().span
    guard case .number(let number) = current.kind else {
      fail(expecting: .number)
      skipStatement()
      return .error(span(from: start))
    }
    advance()
    return .version(number, span(from: start))
  }

  /// Use = "use" string .
  private mutating func use() -> Statement {
    let start = advance().span
    guard case .string(let path) = current.kind else {
      fail(expecting: .string)
      skipStatement()
      return .error(span(from: start))
    }
    let pathSpan = advance().span
    return .use(path: path, span(from: start), pathSpan: pathSpan)
  }

  /// Parameter = "param" Name ":" Name [ "=" Expression ] .
  private mutating func parameter() -> Parameter {
    let start = advance().span
    let name = self.name()
    if !take(.colon) { fail(expecting: .symbol(.colon)) }
    let type = self.name()
    let fallback = take(.equal) ? expression() : nil
    let whole = span(from: start)
    return Parameter(
      name, type: type, fallback: fallback, documentation: comments.declaration(whole), at: whole)
  }

  /// Let = "let" Name "=" ( Pipeline | Argument ) .
  private mutating func binding() -> Let {
    let start = advance().span
    let name = self.name()
    if !take(.equal) { fail(expecting: .symbol(.equal)) }
    let value = argument()
    let bound: Let.Value
    if current.symbol == .bar, !isLost, let source = value.asSource {
      bound = .pipeline(pipeline(of: source, from: value.span))
    } else {
      bound = .expression(value)
    }
    let whole = span(from: start)
    return Let(name, to: bound, documentation: comments.declaration(whole), at: whole)
  }

  /// Definition = "def" Name "(" [ Name { "," Name } ] ")" "=" Expression .
  private mutating func definition() -> Definition {
    let start = advance().span
    let name = self.name()
    let opening = current
    var parameters: [Name] = []
    if take(.openParenthesis) {
      if current.symbol != .closeParenthesis { parameters = list { $0.name() } }
      close(.closeParenthesis, openedAt: opening)
    } else {
      fail(expecting: .symbol(.openParenthesis))
    }
    if !take(.equal) { fail(expecting: .symbol(.equal)) }
    let body = expression()
    let whole = span(from: start)
    return Definition(
      name, parameters, as: body, documentation: comments.declaration(whole), at: whole)
  }

  /// Query = Pipeline | Stages .
  private mutating func query() -> Statement {
    if let statement = foreignQuery() { return statement }
    let start = current.span
    let isContinuation = current.symbol == .bar || isBareStage(current)
    let pipeline =
      isContinuation
      ? pipeline(of: .previous(Span(start.start, start.start)), from: start) : self.pipeline()
    if pipeline.stages.isEmpty, case .error = pipeline.source {
      skipStatement()
      return .error(span(from: start))
    }
    return .query(Query(title: comments.title(of: pipeline.span), pipeline))
  }

  /// Pipeline = Source [ Stages ] .
  mutating func pipeline() -> Pipeline {
    let start = current.span
    let source = self.source()
    return pipeline(of: source, from: start)
  }

  /// Goes on with the stages behind a source.
  mutating func pipeline(of source: Source, from start: Span) -> Pipeline {
    let stages = self.stages()
    let made = Pipeline(source, stages, at: span(from: start))
    if made.shape.height <= TreeShape.heightMax { return made }
    failNesting()
    return Pipeline(.error(made.span), [], at: made.span)
  }

  /// Source = Name | "_" | "(" Pipeline ")" .
  mutating func source() -> Source {
    let start = current.span
    if take(.previous) { return .previous(start) }
    let opening = current
    if take(.openParenthesis) {
      let inner = deeper { $0.pipeline() }
      close(.closeParenthesis, openedAt: opening)
      return inner.map { .pipeline($0) } ?? .error(span(from: start))
    }
    if current.isName { return .name(name()) }
    fail(expecting: .table)
    return .error(start)
  }

  /// Name = name | "any" | "count" | "width" | "seed" .
  mutating func name() -> Name {
    switch current.kind {
    case .name(let text, let isQuoted):
      return Name(text, isQuoted: isQuoted, at: advance().span)
    case .keyword(let keyword, let spelling):
      if keyword.isAlsoName { return Name(spelling, at: advance().span) }
      guard !keyword.beginsDeclaration, isNamePosition(peek()) else { break }
      report(.keywordAsName(spelling, at: current.span))
      return Name("", at: advance().span)
    case .faulty: return Name("", at: advance().span)
    default: break
    }
    fail(expecting: .name)
    return Name("", at: place)
  }

  /// Whether a name would fit before a token, so that a reserved word is meant as one.
  func isNamePosition(_ next: Token) -> Bool {
    switch next.symbol {
    case .equal, .comma, .bar, .closeParenthesis, .semicolon, .colon, .dot, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual:
      true
    default: next.kind == .end
    }
  }
}

extension Token {
  /// Whether a name stands here.
  var isName: Bool {
    switch kind {
    case .name: true
    case .keyword(let keyword, _): keyword.isAlsoName
    default: false
    }
  }
}
