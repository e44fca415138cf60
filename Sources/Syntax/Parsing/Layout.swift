import Diagnostics

/// What is still open at the end of a text, so that another line can go on with it.
package enum OpenEnd: Hashable, Sendable {
  /// A bracket: `(`, `[` or `{`; the innermost.
  case bracket(Symbol)
  /// The text ends in `|`.
  case bar
  /// The text ends in a comma, an operator or a word that needs something behind it.
  case word
}

/// Decides which line ends also end a statement.
///
/// A line end counts as `;` unless a bracket is open, the line ends in something that needs more,
/// or the next line begins with `|`, an infix word or a closing bracket. A word that begins a
/// declaration closes all brackets, so that a forgotten one does not swallow the rest of a file.
struct Layout {
  /// The tokens that the parser sees; statement-ending line ends have become `;`.
  private(set) var tokens: [Token] = []
  /// What is open at the end, `nil` where the text is complete or broken.
  private(set) var openEnd: OpenEnd?
  private var brackets: [Symbol] = []
  private var isBalanced = true

  /// Drops trivia and settles line ends.
  init(_ all: [Token]) {
    var newline: Token?
    for token in all {
      if token.kind == .newline { newline = newline ?? token }
      if token.isTrivia { continue }
      if token.kind == .end { settleEnd() }
      if let lineEnd = newline, let last = tokens.last, endsStatement(last, before: token) {
        tokens.append(Token(.symbol(.semicolon), at: lineEnd.span))
        brackets = []
      }
      newline = nil
      tokens.append(token)
      follow(token)
    }
  }

  private func endsStatement(_ last: Token, before next: Token) -> Bool {
    if next.kind == .end { return false }
    if !brackets.isEmpty { return next.keyword?.beginsDeclaration == true }
    return !needsMore(last) && !next.continuesLine
  }

  private mutating func settleEnd() {
    guard isBalanced, let last = tokens.last else { return }
    if let bracket = brackets.last {
      openEnd = .bracket(bracket)
    } else if last.symbol == .bar {
      openEnd = .bar
    } else if needsMore(last) {
      openEnd = .word
    }
  }

  private mutating func follow(_ token: Token) {
    switch token.symbol {
    case .openParenthesis, .openBracket, .openBrace:
      if let symbol = token.symbol { brackets.append(symbol) }
    case .closeParenthesis: close(.openParenthesis)
    case .closeBracket: close(.openBracket)
    case .closeBrace: close(.openBrace)
    default: break
    }
  }

  private mutating func close(_ symbol: Symbol) {
    if brackets.last == symbol { brackets.removeLast() } else { isBalanced = false }
  }

  /// Whether a statement cannot end behind a token; a `>` that closes an annotation can.
  ///
  /// Comparisons do not chain: a name between `<` and `>`, perhaps with a unit, compares nothing.
  private func needsMore(_ last: Token) -> Bool {
    guard last.symbol == .greater else { return last.needsMore }
    let line = tokens.suffix(4)
    guard let opening = line.lastIndex(where: { $0.symbol == .less }) else { return true }
    return !tokens[opening + 1].isName
  }
}

extension Token {
  /// Whether something must follow, so that the end of the line cannot end the statement.
  var needsMore: Bool {
    switch kind {
    case .keyword(let keyword, _): keyword.needsMore
    case .symbol(let symbol):
      switch symbol {
      case .closeParenthesis, .closeBracket, .closeBrace, .semicolon, .previous, .percent: false
      default: true
      }
    default: false
    }
  }

  /// Whether a line that begins with it goes on from the line before.
  var continuesLine: Bool {
    switch kind {
    case .keyword(let keyword, _): keyword.continuesLine
    case .symbol(let symbol):
      symbol == .bar || symbol == .closeParenthesis || symbol == .closeBracket
        || symbol == .closeBrace
    default: false
    }
  }
}

extension Keyword {
  /// Whether it begins a declaration; no bracket can be open across one.
  var beginsDeclaration: Bool {
    switch self {
    case .version, .use, .param, .let, .def: true
    default: false
    }
  }

  /// Whether it begins a stage.
  package var beginsStage: Bool {
    switch self {
    case .where, .select, .drop, .extend, .sort, .take, .skip, .top, .distinct, .count,
      .summarize, .expand, .describe, .kwic, .chart, .sample, .assert, .pivot, .union, .except,
      .intersect,
      .lookup:
      true
    default: false
    }
  }

  /// Whether something must follow.
  var needsMore: Bool {
    switch self {
    case .count, .any, .width, .seed, .distinct, .describe, .ascending, .descending, .withEmpty,
      .inside, .missing, .present, .true, .false, .inSentence, .inSection, .inParagraph:
      false
    default: true
    }
  }

  /// Whether it can only stand behind something.
  var continuesLine: Bool {
    switch self {
    case .by, .on, .per, .ascending, .descending, .withEmpty, .or, .and, .isMember, .between,
      .contains, .matches, .startsWith, .endsWith, .within, .inside, .before, .after, .is,
      .present, .remainder, .else, .near, .then, .without, .guarding, .inSentence, .inSection,
      .inParagraph:
      true
    default: false
    }
  }
}
