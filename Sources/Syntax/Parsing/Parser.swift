import Diagnostics
import Values

/// Tokens to tree by recursive descent: one function for each production of the grammar.
///
/// A function `mutating` consumes tokens. A mistake is reported once; then the parser stays silent
/// until it has found a `|`, `,`, `;` or closing bracket to go on from.
struct Parser {
  /// Tokens without trivia; `end` is the last.
  let tokens: [Token]
  /// Where titles and documentation come from.
  let comments: DocComments
  /// The text, for messages and edits.
  let sourceText: SourceText
  /// The next token.
  private(set) var position = 0
  /// What is wrong, in order of finding.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many brackets, signs and negations enclose the next token.
  private var depth = 0
  /// Whether a mistake has been reported and nothing to go on from been found yet.
  private(set) var isLost = false
  private var hasReportedNesting = false
  private var lastReportPosition: Int?
  /// The language of the last reserved word, in which edits are proposed.
  private(set) var language = Language.english

  /// What has been translated as a whole, so that its parts need no words of their own.
  private(set) var translated: [Span] = []

  /// Begins at the first token.
  init(_ tokens: [Token], _ comments: DocComments, _ source: SourceText) {
    precondition(tokens.last?.kind == .end, "the end closes the tokens")
    self.tokens = tokens
    self.comments = comments
    sourceText = source
  }

  /// The next token.
  var current: Token { tokens[position] }

  /// The token so many places behind the next one; `end` behind the last.
  func peek(_ distance: Int = 1) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  /// The last token consumed.
  var previous: Token? { position > 0 ? tokens[position - 1] : nil }

  /// Consumes the next token and returns it.
  @discardableResult
  mutating func advance() -> Token {
    let token = current
    language = token.language ?? language
    if position < tokens.count - 1 { position += 1 }
    return token
  }

  /// Consumes the symbol if it is next.
  mutating func take(_ symbol: Symbol) -> Bool {
    guard current.symbol == symbol else { return false }
    advance()
    return true
  }

  /// Consumes the word if it is next.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard current.keyword == keyword else { return false }
    advance()
    return true
  }

  /// From the start of a span to the last token consumed.
  func span(from start: Span) -> Span {
    guard let previous, previous.span.end >= start.start else { return start }
    return start.joined(with: previous.span)
  }

  /// An empty place before the next token.
  var place: Span {
    let offset = current.kind == .end ? (previous?.span.end ?? 0) : current.span.start
    return Span(offset, offset)
  }
}

extension Parser {
  /// Reports a mistake at the next token, unless it has been reported, and is lost after it.
  mutating func fail(_ diagnostic: Diagnostic) {
    if current.kind != .faulty { report(diagnostic) }
    isLost = true
  }

  /// Reports that something else should stand here.
  mutating func fail(expecting expectation: Expectation) {
    if isLost { return }
    if isFull {
      isLost = true
      return
    }
    fail(unexpected(expecting: expectation))
  }

  /// Reports a mistake and goes on; one diagnostic a token.
  mutating func report(_ diagnostic: Diagnostic) {
    if lastReportPosition == position || isLost || isFull { return }
    lastReportPosition = position
    diagnostics.append(diagnostic)
  }

  /// Whether enough mistakes have been found; further ones are not reported.
  private var isFull: Bool { diagnostics.count >= ParsedSource.diagnosticCountMax }

  /// Where lost, skips to something to go on from.
  ///
  /// That is, outside of brackets that open on the way: `|`, `,`, `;`, a closing bracket, a word
  /// that begins a clause, the end.
  mutating func recover() {
    guard isLost else { return }
    var open = 0
    while current.kind != .end {
      switch current.symbol {
      case .openParenthesis, .openBracket, .openBrace: open += 1
      case .closeParenthesis, .closeBracket, .closeBrace:
        if open == 0 { return found() }
        open -= 1
      case .bar, .comma:
        if open == 0 { return found() }
      case .semicolon: return found()
      default:
        if open == 0, current.keyword == .by || current.keyword == .per { return found() }
      }
      advance()
    }
    found()
  }

  /// Where lost, skips to the next stage or the end of the statement.
  mutating func recoverAtStage() {
    guard isLost else { return }
    recover()
    while current.symbol == .comma || current.keyword == .by || current.keyword == .per {
      isLost = true
      advance()
      recover()
    }
  }

  /// Skips what has been translated as a whole.
  mutating func skipTranslated(to end: Int) {
    translated.append(Span(current.span.start, max(current.span.start, end)))
    while current.kind != .end, current.span.start < end { advance() }
  }

  /// Skips to the end of the statement.
  mutating func skipStatement() {
    while current.kind != .end, current.symbol != .semicolon { advance() }
    found()
  }

  private mutating func found() { isLost = false }

  /// Consumes a closing bracket, or reports that it is missing; whether all was well before it.
  @discardableResult
  mutating func close(_ symbol: Symbol, openedAt opening: Token) -> Bool {
    if !isLost, take(symbol) { return true }
    if !isLost {
      let isOver =
        current.kind == .end || current.symbol == .semicolon || current.symbol == .bar
        || current.symbol.map { $0.isClosing } == true
      fail(
        isOver
          ? .unclosedBracket(opening, symbol, before: current, in: sourceText)
          : unexpected(expecting: .commaOr(symbol)))
    }
    recover()
    while current.symbol == .comma {
      isLost = true
      advance()
      recover()
    }
    if current.symbol == symbol { advance() }
    return false
  }

  /// Runs a parsing function one level deeper; past the limit, skips and returns `nil`.
  mutating func deeper<Node>(_ parse: (inout Parser) -> Node) -> Node? {
    depth += 1
    defer { depth -= 1 }
    if depth <= TreeShape.heightMax { return parse(&self) }
    failNesting()
    recover()
    isLost = true
    return nil
  }

  /// Reports once a statement that it is nested too deeply.
  mutating func failNesting() {
    if hasReportedNesting { isLost = true }
    fail(.nestingTooDeep(at: current.span))
    hasReportedNesting = true
  }

  /// Forgets what was reported of the last statement.
  mutating func beginStatement() {
    hasReportedNesting = false
    depth = 0
  }

  /// Places an expression; one that is too high becomes an error.
  mutating func expression(_ node: Expression.Node, from start: Span) -> Expression {
    let made = Expression(node, at: span(from: start))
    if made.shape.height <= TreeShape.heightMax { return made }
    failNesting()
    return Expression(.error, at: made.span)
  }

  /// Places a pattern; one that is too high becomes an error.
  mutating func pattern(_ node: Pattern.Node, from start: Span) -> Pattern {
    let made = Pattern(node, at: span(from: start))
    if made.shape.height <= TreeShape.heightMax { return made }
    failNesting()
    return Pattern(.error, at: made.span)
  }

  /// Parses elements between commas; at least one.
  mutating func list<Node>(_ element: (inout Parser) -> Node) -> [Node] {
    var elements: [Node] = []
    repeat {
      let before = position
      elements.append(element(&self))
      recover()
      assert(position >= before)
    } while take(.comma)
    return elements
  }
}

extension Symbol {
  /// Whether it closes a bracket.
  var isClosing: Bool {
    self == .closeParenthesis || self == .closeBracket || self == .closeBrace
  }
}
