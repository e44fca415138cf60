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

  /// `descending` and `ascending`, written out.
  mutating func foreignOrder() -> SortKey.Order? {
    let order: SortKey.Order
    switch word(current) {
    case "descending": order = .descending
    case "ascending": order = .ascending
    default: return nil
    }
    guard !isLost else { return nil }
    let keyword = order == .descending ? Keyword.descending : .ascending
    report(.foreignWord(sourceText.text(of: current.span), keyword.rawValue, at: current.span))
    advance()
    return order
  }

  /// `2024-07-25` without a sign before it: three numbers that touch.
  mutating func foreignDate() -> Expression? {
    guard case .number(let year) = current.kind, year.spelling.utf8.count == 4,
      peek().symbol == .minus, peek(3).symbol == .minus,
      peek(4).span.end == current.span.start + 10,
      let month = twoDigits(peek(2)), let day = twoDigits(peek(4)),
      let days = DayRange(
        year: Int(year.spelling) ?? 0, month: month, day: day)
    else { return nil }
    let whole = current.span.joined(with: peek(4).span)
    let text = sourceText.text(of: whole)
    report(.foreignWord(text, "@" + text, at: whole))
    for _ in 0..<5 { advance() }
    return Expression(.literal(.date(days)), at: whole)
  }

  private func twoDigits(_ token: Token) -> Int? {
    guard case .number(let number) = token.kind, number.spelling.utf8.count == 2 else { return nil }
    return Int(number.spelling)
  }
}
