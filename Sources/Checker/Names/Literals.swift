import ChineseText
import Diagnostics
import Syntax
import Values

/// Values in texts that are no queries: parameters, and texts that look like something else.
enum Literals {
  /// The number that a text is, written as in a query.
  static func number(_ text: String) -> ScaledDecimal? {
    let (sign, digits) = text.hasPrefix("-") ? (Int128(-1), String(text.dropFirst())) : (1, text)
    guard case .number(let number)? = token(digits) else { return nil }
    return ScaledDecimal(units: sign * number.value.units)
  }

  /// How the number that a text is, perhaps in Chinese characters, is written in a query.
  static func spelling(ofNumber text: String) -> String? {
    if number(text) != nil { return text }
    let scalars = text.unicodeScalars.map(\.value)
    guard let numeral = ChineseNumeral.parse(scalars, at: 0), numeral.end == scalars.count,
      !numeral.isApproximate
    else { return nil }
    let number = ScaledDecimal(
      mantissa: Int128(numeral.mantissa), exponent: -numeral.decimalPlaces)
    return number?.description
  }

  /// The date that a text is: `2024-07-25`, `@2024`, `2024年7月`.
  static func date(_ text: String) -> DayRange? {
    for written in [text, "@\(text)"] {
      if case .date(let date)? = token(written) { return date }
    }
    return nil
  }

  /// The flag that a text is, in either language.
  static func flag(_ text: String) -> Bool? {
    switch text {
    case "true", "真": true
    case "false", "假": false
    default: nil
    }
  }

  /// The members of a text that divides them by commas.
  static func list(_ text: String) -> [String] {
    text.split { ",，、".contains($0) }.map(String.init)
  }

  /// The only token of a text, `nil` where there are more or something is wrong.
  private static func token(_ text: String) -> Token.Kind? {
    let lexed = Lexer.lex(SourceText(name: "", text: text))
    guard lexed.diagnostics.isEmpty else { return nil }
    let tokens = lexed.tokens.filter { !$0.isTrivia }
    return tokens.count == 2 ? tokens[0].kind : nil
  }
}
