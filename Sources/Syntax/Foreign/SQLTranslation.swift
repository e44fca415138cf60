import Diagnostics
import Values

/// A query in SQL, `SELECT … FROM … WHERE … GROUP BY … HAVING … ORDER BY … LIMIT …`, as a pipeline.
///
/// Works on tokens: clauses are found by their words, and within a clause only what is written
/// otherwise here is changed. Joins, unions and queries within queries are not translated.
struct SQLTranslation {
  /// The pipeline.
  let text: String
  /// The whole statement.
  let span: Span

  /// The clauses of a statement.
  private enum Clause: Hashable {
    case select
    case from
    case filter
    case group
    case having
    case order
    case take
    case skip
  }

  /// Translates the statement that begins the tokens with `select`; `nil` where it cannot.
  init?(_ tokens: ArraySlice<Token>, _ source: SourceText) {
    let statement = Self.statement(tokens, source)
    guard let first = statement.first, let last = statement.last, statement.count > 1 else {
      return nil
    }
    let language = first.language ?? .english
    guard let clauses = Self.clauses(statement, source),
      let from = clauses[.from], from.count == 1, let table = from.first, table.isName
    else { return nil }
    var writer = SQLWriter(source, language)
    guard
      let stages = writer.stages(
        select: clauses[.select] ?? [], where: clauses[.filter], group: clauses[.group],
        having: clauses[.having], order: clauses[.order], take: clauses[.take],
        skip: clauses[.skip])
    else { return nil }
    text = ([source.text(of: table.span)] + stages).joined(separator: " | ")
    span = first.span.joined(with: last.span)
  }

  /// Where the statement that begins the tokens ends: a clause can stand on a line of its own.
  static func statement(_ tokens: ArraySlice<Token>, _ source: SourceText) -> [Token] {
    var statement: [Token] = []
    let tokens = tokens.prefix(ForeignWords.tokenCountMax)
    for (index, token) in zip(tokens.indices, tokens) {
      if token.kind == .end { break }
      if token.symbol == .semicolon {
        let isLineEnd = source.text(of: token.span).hasPrefix("\n")
        let next = tokens.index(after: index)
        guard isLineEnd, next < tokens.endIndex, tokens[next].beginsClause else { break }
      } else {
        statement.append(token)
      }
    }
    return statement
  }

  /// The tokens of each clause, `nil` where one stands twice or is of a kind not translated.
  private static func clauses(
    _ statement: [Token], _ source: SourceText
  ) -> [Clause: [Token]]? {
    var clauses: [Clause: [Token]] = [.select: []]
    var (current, depth, index) = (Clause.select, 0, 1)
    while index < statement.count {
      let token = statement[index]
      if token.opensBracket { depth += 1 }
      if token.symbol?.isClosing == true { depth -= 1 }
      index += 1
      if token.keyword == .select || token.isWord(in: ["join", "union"]) || token.symbol == .bar {
        return nil
      }
      guard depth == 0, let next = clause(token) else {
        clauses[current, default: []].append(token)
        continue
      }
      guard clauses[next] == nil else { return nil }
      if next == .group || next == .order {
        if index < statement.count, statement[index].keyword == .by { index += 1 }
      }
      current = next
      clauses[current] = []
    }
    return clauses
  }

  private static func clause(_ token: Token) -> Clause? {
    switch token.keyword {
    case .where: return .filter
    case .sort: return .order
    case .take: return .take
    case .skip: return .skip
    default: break
    }
    if token.isWord(in: ["from", "从"]) { return .from }
    if token.isWord(in: ["group", "分组"]) { return .group }
    if token.isWord(in: ["having"]) { return .having }
    if token.isWord(in: ["order"]) { return .order }
    if token.isWord(in: ["limit"]) { return .take }
    return token.isWord(in: ["offset"]) ? .skip : nil
  }
}

extension Token {
  /// Whether it begins a clause of SQL behind the first.
  fileprivate var beginsClause: Bool {
    keyword == .where
      || isWord(in: ["from", "从", "group", "分组", "having", "order", "limit", "offset"])
  }

  /// Whether it opens a bracket.
  var opensBracket: Bool {
    symbol == .openParenthesis || symbol == .openBracket || symbol == .openBrace
  }

  /// Whether it is a name without backticks spelled like one of some words.
  func isWord(in words: [String]) -> Bool {
    if case .name(let text, false) = kind { words.contains(Keyword.folded(text)) } else { false }
  }
}
