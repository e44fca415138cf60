package import Diagnostics

/// What parsing returns: always a tree, and what is wrong with the text.
package struct ParsedSource: Sendable {
  /// How many findings lexing and parsing each collect at most; what follows is not reported.
  package static let diagnosticCountMax = 100

  /// The tree; parts that were not understood are marked in it.
  package let file: QueryFile
  /// What is wrong, in the order of the text.
  package let diagnostics: [Diagnostic]
  /// What another line could go on with, `nil` where the text is complete.
  package let openEnd: OpenEnd?
  /// Tokens and blanks, which tile the source; for the formatter, colours and completion.
  package let tokens: [Token]
  /// The tokens that the grammar speaks of: no trivia, and `;` for line ends that end a statement.
  package let statementTokens: [Token]

  /// Whether the text could go on in another line.
  package var isIncomplete: Bool { openEnd != nil }
  /// Whether there is nothing wrong.
  package var isValid: Bool { diagnostics.isEmpty }
}

extension ParsedSource {
  /// Lexes and parses a source's own text, or that of another file behind it.
  ///
  /// Total: every text gives a tree, in time linear in its length.
  package init(parsing source: SourceText, fileIndex: Int = 0) {
    let lexed = Lexer.lex(source, fileIndex: fileIndex)
    let layout = Layout(lexed.tokens)
    var parser = Parser(layout.tokens, DocComments(lexed.tokens, in: source), source)
    file = parser.file()
    let translated = parser.translated
    let lexing = lexed.diagnostics.filter { finding in
      !translated.contains { $0.start <= finding.span.start && finding.span.end <= $0.end }
    }
    diagnostics = (lexing + parser.diagnostics).sorted {
      ($0.span.start, $0.code.rawValue) < ($1.span.start, $1.code.rawValue)
    }
    openEnd = layout.openEnd
    tokens = lexed.tokens
    statementTokens = layout.tokens
  }
}
