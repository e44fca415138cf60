import Diagnostics
import Values

/// Habits from other languages within expressions.
extension Parser {
  /// `(a, b)` behind `in`, where a list is meant.
  mutating func foreignList() -> Expression? {
    guard current.symbol == .openParenthesis, hasCommaBeforeClosing() else { return nil }
    let start = position
    let opening = advance()
    let members = list { $0.member() }
    guard close(.closeParenthesis, openedAt: opening) else {
      return Expression(.error, at: span(from: opening.span))
    }
    let whole = span(from: opening.span)
    let inner = Span(opening.span.end, max(opening.span.end, tokens[position - 1].span.start))
    if start < position {
      report(.listInParentheses("[\(sourceText.text(of: inner))]", at: whole))
    }
    return expression(.list(members), from: opening.span)
  }

  /// Whether the bracket that is next holds a comma of its own.
  private func hasCommaBeforeClosing() -> Bool {
    var open = 0
    for token in tokens[position...] {
      switch token.symbol {
      case .openParenthesis, .openBracket, .openBrace: open += 1
      case .closeParenthesis, .closeBracket, .closeBrace: open -= 1
      case .comma where open == 1: return true
      case .bar, .semicolon: return false
      default: break
      }
      if open == 0 { return false }
    }
    return false
  }

  /// `count(*)`; consumes the star.
  mutating func takeForeignStar() -> Bool {
    guard current.symbol == .times, peek().symbol == .closeParenthesis else { return false }
    report(.foreignWord("(*)", "()", at: current.span, replacing: ""))
    advance()
    return true
  }

  /// `CASE WHEN`.
  mutating func failForeignCase() {
    if word(current) == "when" { fail(.caseWhen(at: current.span)) }
  }

  /// `descending`, 从大到小 and the like.
  mutating func foreignOrder() -> SortKey.Order? {
    guard let word = word(current), let keyword = ForeignWords.orders[word], !isLost else {
      return nil
    }
    let language: Language = word.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
    report(
      .foreignWord(
        sourceText.text(of: current.span), keyword.spelling.text(in: language), at: current.span))
    advance()
    return keyword == .descending ? .descending : .ascending
  }

  /// `2024-07-25` without a sign before it: three numbers that touch.
  mutating func foreignDate() -> Expression? {
    guard case .number(let year) = current.kind, year.spelling.utf8.count == 4,
      peek().symbol == .minus, peek(3).symbol == .minus,
      (0..<4).allSatisfy({ peek($0).span.end == peek($0 + 1).span.start }),
      let month = twoDigits(peek(2)), let day = twoDigits(peek(4)),
      let days = DayRange(
        year: Int(year.spelling) ?? 0, month: month, day: day)
    else { return nil }
    let whole = current.span.joined(with: peek(4).span)
    let text = sourceText.text(of: whole)
    let digits = text.unicodeScalars.map { HalfWidth.form(of: $0) }
    report(
      .foreignWord(text, "@" + String(String.UnicodeScalarView(digits)), at: whole))
    for _ in 0..<5 { advance() }
    return Expression(.literal(.date(days)), at: whole)
  }

  private func twoDigits(_ token: Token) -> Int? {
    guard case .number(let number) = token.kind, number.spelling.utf8.count == 2 else { return nil }
    return Int(number.spelling)
  }
}
