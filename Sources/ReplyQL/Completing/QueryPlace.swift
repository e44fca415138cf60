import Diagnostics
import Plan
import Syntax

/// Where in a query the cursor stands, seen from the tokens before it.
struct QueryPlace {
  /// What stands at the cursor.
  enum Expected: Equatable {
    /// The start of a statement: a table.
    case source
    /// Behind `|`: a stage.
    case stage
    /// A column, or what is made of columns.
    case value
    /// Behind `expand`: a child table or a list.
    case children
    /// Behind a name and a dot: a column of that row.
    case member(of: String)
    /// The characters of a text that is compared with a column; `quote` closes it.
    case text(column: String?, quote: String)
    /// A text with its quotes, compared with a column.
    case quotedText(column: String)
    /// Behind `<` in a pattern: a kind of annotated spans.
    case spanKind
  }

  /// What can stand there.
  let expected: Expected
  /// The start of the word at the cursor.
  let typed: String
  /// The pipeline before the stage of the cursor, as text; `nil` without one.
  let pipeline: String?
  /// What stands behind the innermost open bracket: a child table in `count(figures where …`.
  let childTable: String?

  /// Looks at a text that ends at the cursor.
  init(_ text: String) {
    let source = SourceText(name: "", text: text)
    var tokens = Lexer.lex(source).tokens.filter { $0.kind != .end }
    var typed = ""
    if let last = tokens.last, Self.isWord(last) {
      typed = source.text(of: last.span)
      tokens.removeLast()
    }
    var openQuote: Character?
    if let last = tokens.last, last.kind == .faulty, let quote = Self.quote(last, source) {
      openQuote = quote
      typed = String(source.text(of: last.span).dropFirst())
      tokens.removeLast()
    }
    let line = Self.statement(tokens.filter { !$0.isTrivia })
    self.typed = typed
    let bar = Self.lastBar(of: line)
    childTable = Self.openBracket(of: line).flatMap { index in
      line.dropFirst(index + 1).first.map { source.text(of: $0.span) }
    }
    pipeline = bar.map { index in
      let start = line.first?.span.start ?? 0
      return source.text(of: Span(start, line[index].span.start))
    }
    let column = Self.comparedColumn(line, source)
    if let openQuote {
      expected = .text(column: column, quote: String(Self.closing(openQuote)))
    } else {
      expected = Self.expected(behind: line, column: column, source)
    }
  }

  private static func expected(
    behind line: [Token], column: String?, _ source: SourceText
  ) -> Expected {
    guard let last = line.last else { return .source }
    switch last.symbol {
    case .bar: return .stage
    case .dot where line.count > 1: return .member(of: source.text(of: line[line.count - 2].span))
    case .equal, .notEqual, .openBracket:
      if let column { return .quotedText(column: column) }
    default: break
    }
    if last.symbol == .less, beginsSpan(line) { return .spanKind }
    if last.keyword == .expand { return .children }
    if last.keyword == .isMember, let column { return .quotedText(column: column) }
    return .value
  }

  /// Whether the `<` at the end of the line begins an annotated span and compares nothing.
  private static func beginsSpan(_ line: [Token]) -> Bool {
    guard let before = line.dropLast().last, before.endsValue else { return true }
    switch line.dropLast(2).last?.keyword {
    case .near, .then, .without: return true
    default: return false
    }
  }

  private static func isWord(_ token: Token) -> Bool {
    switch token.kind {
    case .name(_, let isQuoted): !isQuoted
    case .keyword: true
    case .symbol(let symbol): symbol == .previous
    default: false
    }
  }

  private static func quote(_ token: Token, _ source: SourceText) -> Character? {
    source.text(of: token.span).first.flatMap { "\"'“‘「『＂＇".contains($0) ? $0 : nil }
  }

  private static func closing(_ quote: Character) -> Character {
    switch quote {
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    case "『": "』"
    default: quote
    }
  }

  /// The tokens behind the last `;`, without the `let name =` before a pipeline.
  private static func statement(_ tokens: [Token]) -> [Token] {
    let last = tokens.lastIndex { $0.symbol == .semicolon }
    let statement = tokens.dropFirst(last.map { $0 + 1 } ?? 0)
    let isBinding =
      statement.first?.keyword == .let && statement.dropFirst(2).first?.symbol == .equal
    return Array(isBinding ? statement.dropFirst(3) : statement)
  }

  /// The bar that begins the stage of the cursor; bars in closed brackets do not count.
  private static func lastBar(of line: [Token]) -> Int? {
    var depth = 0
    return line.indices.last { index in
      defer { depth = max(0, depth + nesting(of: line[index])) }
      return depth == 0 && line[index].symbol == .bar
    }
  }

  /// The innermost bracket that is open at the end.
  private static func openBracket(of line: [Token]) -> Int? {
    var depth = 0
    return line.indices.last { index in
      depth += nesting(of: line[index])
      return depth < 0
    }
  }

  /// How a token changes the depth of brackets for who reads backwards.
  private static func nesting(of token: Token) -> Int {
    switch token.symbol {
    case .closeParenthesis, .closeBracket, .closeBrace: 1
    case .openParenthesis, .openBracket, .openBrace: -1
    default: 0
    }
  }

  /// The name before `=`, `!=`, `in` or the list behind it, at the end of the line.
  private static func comparedColumn(_ line: [Token], _ source: SourceText) -> String? {
    var rest = line[...]
    while let last = rest.last, last.symbol == .comma || last.symbol == .openBracket {
      rest.removeLast()
      if case .string = rest.last?.kind { rest.removeLast() }
    }
    guard let comparison = rest.popLast(),
      comparison.symbol == .equal || comparison.symbol == .notEqual
        || comparison.keyword == .isMember
    else { return nil }
    guard let name = rest.last, case .name(let text, _) = name.kind else { return nil }
    return text
  }
}
