import Diagnostics
package import Values

/// Trees to canonical text in one language.
package struct Printer: Sendable {
  /// The language of reserved words and dates.
  package let language: Language
  /// The spelling of a name in that language, `nil` to keep it.
  let translate: @Sendable (String, NameContext) -> String?
  /// What is not translated.
  let ownNames: OwnNames

  /// The spelling of a reserved word.
  func word(_ keyword: Keyword) -> String { keyword.spelling.text(in: language) }

  /// A name, in backticks where it was written so or has become a reserved word.
  package func name(_ name: Name, _ context: NameContext?) -> String {
    if name.isQuoted { return "`\(name.text)`" }
    guard let context, !ownNames.contains(name.text, in: context) else { return name.text }
    guard let text = translate(name.text, context) else { return name.text }
    return Self.isPlain(text) ? text : "`\(text)`"
  }

  /// Whether a text is read as a name without backticks.
  static func isPlain(_ text: String) -> Bool {
    let lexed = Lexer.tokens(of: text)
    guard lexed.count == 2 else { return false }
    return lexed[0].isName
  }

  /// A path; the name behind a dot is translated as a column of the name before it.
  package func path(_ path: Path) -> String {
    if let plain = path.plainName { return name(plain, .reference) }
    var parts: [String] = []
    for (index, part) in path.names.enumerated() {
      let context = index == 0 ? NameContext.row : .member(of: path.names[index - 1].text)
      parts.append(name(part, context))
    }
    return parts.joined(separator: ".")
  }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.properties.generalCategory == .control:
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A regular expression between slashes.
  package static func regex(_ regex: RegexLiteral) -> String {
    "/"
      + regex.source.split(separator: "/", omittingEmptySubsequences: false)
      .joined(separator: "\\/") + "/"
  }

  /// A value written out.
  package func literal(_ literal: Literal) -> String {
    switch literal {
    case .number(let number): number.spelling
    case .quantity(let quantity): quantity.number.spelling + quantity.unit
    case .date(let days): date(days)
    case .text(let text): Self.quoted(text)
    case .flag(let flag): word(flag ? .true : .false)
    case .missing: word(.missing)
    }
  }

  private func date(_ days: DayRange) -> String {
    let (year, month, day) = days.first.civil
    let isChinese = language == .chinese
    switch days.precision {
    case .year: return isChinese ? "\(year)年" : "@\(year)"
    case .halfYear:
      let isFirst = month == 1
      return isChinese ? "\(year)年\(isFirst ? "上" : "下")半年" : "@\(year)-H\(isFirst ? 1 : 2)"
    case .quarter:
      let number = (month + 2) / 3
      return isChinese ? "\(year)年\(["一", "二", "三", "四"][number - 1])季度" : "@\(year)-Q\(number)"
    case .month: return isChinese ? "\(year)年\(month)月" : "@\(days)"
    default: return isChinese ? "\(year)年\(month)月\(day)日" : "@\(days)"
    }
  }
}

extension Lexer {
  /// The tokens of a short text, trivia included.
  static func tokens(of text: String) -> [Token] { lex(SourceText(name: "", text: text)).tokens }
}
