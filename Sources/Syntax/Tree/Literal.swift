package import Diagnostics
package import Values

/// A value written out.
///
/// Literal = number | quantity | date | string | "true" | "false" | "missing" .
package enum Literal: Hashable, Sendable {
  /// `12`, `3.5`, `1.5亿`
  case number(NumberLiteral)
  /// `300家`, `10%`, `1.5亿元`
  case quantity(QuantityLiteral)
  /// `@2024-07`, `2024年7月`
  case date(DayRange)
  /// `"…"`, `“…”`, `《…》`: the characters meant, without quotes and escapes.
  case text(String)
  /// `true 真`, `false 假`
  case flag(Bool)
  /// `missing 缺失`
  case missing
}

/// A number as written, with its exact value.
package struct NumberLiteral: Hashable, Sendable {
  /// The value, Chinese multipliers applied; zero where the number was wrong and reported.
  package let value: ScaledDecimal
  /// The half-width spelling, with multipliers: `1.5亿`.
  package let spelling: String

  /// Pairs a value with its spelling.
  package init(_ value: ScaledDecimal, spelling: String) {
    self.value = value
    self.spelling = spelling
  }
}

/// A number directly followed by a unit.
package struct QuantityLiteral: Hashable, Sendable {
  /// The number with its multiplier.
  package let number: NumberLiteral
  /// The unit as written, half-width; the checker looks it up.
  package let unit: String
  /// Where the unit stands.
  package let unitSpan: Span

  /// Pairs a number with a unit.
  package init(_ number: NumberLiteral, unit: String, at unitSpan: Span) {
    self.number = number
    self.unit = unit
    self.unitSpan = unitSpan
  }
}

/// A regular expression as written between slashes.
package struct RegexLiteral: Hashable, Sendable {
  /// The expression, with `\/` read as `/`.
  package let source: String
  /// From slash to slash.
  package let span: Span

  /// Places a regular expression.
  package init(_ source: String, at span: Span) {
    self.source = source
    self.span = span
  }
}
