import ChineseText
import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// The value of a literal; a unit that is not known is reported.
  mutating func constant(_ literal: Literal, at span: Span) -> Formula {
    switch literal {
    case .number(let number): Formula(.constant(.number(number.value)), .number, at: span)
    case .quantity(let quantity): self.quantity(quantity, at: span)
    case .date(let date): Formula(.constant(.date(date)), .date, at: span)
    case .text(let text): Formula(.constant(.text(text)), .text, at: span)
    case .flag(let flag): Formula(.constant(.flag(flag)), .flag, at: span)
    case .missing: Formula(.constant(.missing), .unknown, at: span)
    }
  }

  private mutating func quantity(_ literal: QuantityLiteral, at span: Span) -> Formula {
    guard let unit = Unit.named(simplify(literal.unit)) else {
      let names = Unit.listed.keys.sorted().map { Bilingual($0, $0) }
      report(
        .unknownUnit(
          literal.unit, at: literal.unitSpan, near: near(literal.unit, among: names)))
      return .broken(at: span)
    }
    return Formula(.constant(.quantity(literal.number.value, unit)), .quantity, at: span)
  }

  /// The word of a closed list that a text stands for, reported when there is none.
  mutating func choice(_ word: String, of list: ChoiceList, at span: Span) -> Formula {
    let key = Catalogue.key(simplify(word))
    let words = list.words
    if let code = words.firstIndex(where: { $0.chinese == key || Catalogue.key($0.english) == key })
    {
      return Formula(.constant(.choice(list, UInt8(code))), .choice(list), at: span)
    }
    report(
      .unknownChoice(word, list, at: span, near: near(word, among: words)))
    return .broken(at: span)
  }

  /// A whole number that is known before the query runs.
  mutating func count(
    _ expression: Expression, _ what: Bilingual, _ bounds: ClosedRange<Int>
  ) -> Int? {
    let value = formula(expression, in: .constant)
    guard !value.isBroken else { return nil }
    guard case .constant(.number(let number)) = value.node, number.isWhole,
      let count = Int(exactly: number.units / ScaledDecimal.unitsPerOne), bounds.contains(count)
    else {
      report(.badCount(what, bounds, at: expression.span))
      return nil
    }
    return count
  }
}
