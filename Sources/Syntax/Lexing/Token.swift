package import Diagnostics
package import Values

// The getters below are not inlined: the optimiser of Swift 6.3.1 crashes (CopyPropagation) on
// functions into which they are.

/// A piece of the source; tokens and blanks tile it.
package struct Token: Hashable, Sendable {
  /// What it is.
  package let kind: Kind
  /// Where it stands; empty for `end` only.
  package let span: Span

  /// Places a token.
  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The kinds of tokens.
  package enum Kind: Hashable, Sendable {
    /// A name, half-width.
    case name(String, isQuoted: Bool)
    /// A reserved word, with its half-width spelling in the source.
    case keyword(Keyword, spelling: String)
    /// Punctuation.
    case symbol(Symbol)
    /// A string's characters, without quotes and escapes.
    case string(String)
    /// A number.
    case number(NumberLiteral)
    /// A number with a unit.
    case quantity(QuantityLiteral)
    /// A range of days.
    case date(DayRange)
    /// A regular expression without its slashes.
    case regex(String)
    /// Something wrong that has been reported; the parser stays silent about it.
    case faulty
    /// Spaces and the like.
    case blank
    /// The end of a line.
    case newline
    /// `#` to the end of the line.
    case comment
    /// `##` to the end of the line: what stands behind it.
    case documentation(String)
    /// The end of the source.
    case end
  }

  /// Whether the parser does not see it.
  package var isTrivia: Bool {
    switch kind {
    case .blank, .newline, .comment, .documentation: true
    default: false
    }
  }

  /// Whether a value ends here, so that a slash behind it divides.
  @inline(never)
  package var endsValue: Bool {
    switch kind {
    case .name, .string, .number, .quantity, .date, .regex, .faulty: true
    case .keyword(let keyword, _):
      keyword.isAlsoName || keyword == .missing || keyword == .true || keyword == .false
    case .symbol(let symbol):
      symbol == .closeParenthesis || symbol == .closeBracket || symbol == .closeBrace
        || symbol == .previous
    default: false
    }
  }

  /// The language of the reserved word, `nil` for other tokens.
  @inline(never)
  package var language: Language? {
    guard case .keyword(let keyword, let spelling) = kind else { return nil }
    return spelling == keyword.rawValue || spelling.utf8.allSatisfy { $0 < 0x80 }
      ? .english : .chinese
  }

  /// The reserved word, if it is one.
  @inline(never)
  package var keyword: Keyword? {
    if case .keyword(let keyword, _) = kind { keyword } else { nil }
  }

  /// The punctuation, if it is some.
  @inline(never)
  package var symbol: Symbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }
}
