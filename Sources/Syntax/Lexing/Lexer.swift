package import Diagnostics
import Values

/// What lexing returns: every piece of the source, and what is wrong with it.
package struct LexedSource: Sendable {
  /// Tokens and blanks in order; they tile the source, and `end` closes them.
  package let tokens: [Token]
  /// What is wrong, in order.
  package let diagnostics: [Diagnostic]
}

/// Text to tokens.
///
/// Total: every text lexes. Nothing is taken back, so the work is linear.
package struct Lexer {
  /// The characters of the source.
  let scalars: [Unicode.Scalar]
  /// Where each character starts, and at the end where the last one ends.
  let offsets: [Int]
  /// The next character.
  var index = 0
  /// What has been read.
  var tokens: [Token] = []
  /// What is wrong.
  var diagnostics: [Diagnostic] = []
  /// Whether a slash divides, because a value ends before it.
  ///
  /// The distance behind `near`, `then` or `without` is no value: a pattern follows it.
  private var slashDivides = false
  private var isDistanceNext = false
  /// The language of the last reserved word, in which edits are proposed.
  private(set) var language = Language.english

  /// Reads a source's own text, or that of another file behind it.
  package static func lex(_ source: SourceText, fileIndex: Int = 0) -> LexedSource {
    let range = source.files[fileIndex].range
    let whole = Span(range.lowerBound, range.upperBound)
    guard range.count <= SourceText.byteCountMax else {
      let end = Token(.end, at: Span(whole.end, whole.end))
      return LexedSource(
        tokens: [Token(.faulty, at: whole), end],
        diagnostics: [.sourceTooLong(byteCount: range.count)])
    }
    var lexer = Lexer(source.text(of: whole), at: whole.start)
    while lexer.index < lexer.scalars.count { lexer.readToken() }
    lexer.tokens.append(Token(.end, at: Span(whole.end, whole.end)))
    return LexedSource(tokens: lexer.tokens, diagnostics: lexer.diagnostics)
  }

  private init(_ text: String, at start: Int) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = start
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  private mutating func readToken() {
    let start = index
    let kind = readKind()
    precondition(index > start, "each token takes at least one character")
    let token = Token(kind, at: span(from: start))
    tokens.append(token)
    guard !token.isTrivia else { return }
    language = token.language ?? language
    slashDivides = token.endsValue && !isDistanceNext
    isDistanceNext = token.keyword.map { [.near, .then, .without].contains($0) } ?? false
  }

  private mutating func readKind() -> Token.Kind {
    let first = peek()
    switch first {
    case "\n":
      index += 1
      return .newline
    case "#": return readComment()
    case "\"", "'", "“", "”", "‘", "’", "「", "『", "《": return readString()
    case "`": return readQuotedName()
    case "@": return readDate()
    case "/" where isAhead("//") && scalars[index] != "÷": return readForeignComment()
    case "/" where scalars[index] != "÷" && !slashDivides: return readRegex()
    case _ where HalfWidth.isBlank(first): return readBlank()
    case _ where HalfWidth.isDigit(first): return readNumber()
    case _ where HalfWidth.isLetter(first) || first == "_": return readWord()
    default: return readSymbol()
    }
  }

  private mutating func readBlank() -> Token.Kind {
    while HalfWidth.isBlank(peek()) { index += 1 }
    return .blank
  }

  private mutating func readComment() -> Token.Kind {
    let isDocumentation = peek(1) == "#"
    let start = index + (isDocumentation ? 2 : 1)
    skipLine()
    return isDocumentation ? .documentation(text(from: min(start, index)).trimmed) : .comment
  }

  /// Takes a finding, unless there are enough.
  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < ParsedSource.diagnosticCountMax { diagnostics.append(diagnostic) }
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while index < scalars.count, scalars[index] != "\n" { index += 1 }
  }

  /// The half-width form of the character so many places ahead; NUL behind the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar {
    index + distance < scalars.count ? HalfWidth.form(of: scalars[index + distance]) : "\0"
  }

  /// Whether the characters ahead are, in half-width form, these.
  func isAhead(_ text: String) -> Bool {
    var distance = 0
    for scalar in text.unicodeScalars {
      guard index + distance < scalars.count, peek(distance) == scalar else { return false }
      distance += 1
    }
    return true
  }

  /// The bytes from a character up to the next one.
  func span(from start: Int) -> Span { Span(offsets[start], offsets[index]) }

  /// The characters as they stand in the source.
  func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<index]))
  }

  /// The characters in half-width form.
  func halfWidthText(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range].map(HalfWidth.form)))
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    var kept = Substring(self).unicodeScalars
    while let first = kept.first, HalfWidth.isBlank(HalfWidth.form(of: first)) {
      kept.removeFirst()
    }
    while let last = kept.last, HalfWidth.isBlank(HalfWidth.form(of: last)) { kept.removeLast() }
    return String(Substring(kept))
  }
}
