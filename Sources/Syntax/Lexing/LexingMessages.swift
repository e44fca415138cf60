import Diagnostics
import Values

/// All messages of lexing.
extension Diagnostic {
  static func sourceTooLong(byteCount: Int) -> Diagnostic {
    let limit = SourceText.byteCountMax / 1_048_576
    return Diagnostic(
      .sourceTooLong, .error,
      Bilingual(
        "查询最长 \(limit) MiB，这里有 \(byteCount) 字节",
        "a query has at most \(limit) MiB; this one has \(byteCount) bytes"),
      at: Span(0, 0))
  }

  static func unknownCharacter(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    let isShown = scalar.value > 0x20 && scalar.properties.generalCategory != .control
    let shown =
      isShown
      ? Bilingual("“\(scalar)”（\(name)）", "'\(scalar)' (\(name))") : Bilingual("\(name) ", name)
    if scalar == "\u{FFFD}" {
      return Diagnostic(
        .unknownCharacter, .error,
        Bilingual("这里的字节不是 UTF-8 文字", "the bytes here are not UTF-8 text"),
        at: span, help: [Help(Bilingual("把文件存成 UTF-8", "save the file as UTF-8"))])
    }
    return Diagnostic(
      .unknownCharacter, .error,
      Bilingual("\(shown.chinese)在查询里没有意义", "\(shown.english) has no meaning in a query"),
      at: span,
      help: [
        Help(
          Bilingual(
            "文字要放在引号里，特别的名字放在反引号里", "text stands in quotes, an odd name in backticks"))
      ])
  }

  static func unterminatedString(at span: Span) -> Diagnostic {
    Diagnostic(
      .unterminatedString, .error,
      Bilingual("引号要在同一行里配对，这个没有配上", "a string closes on its line; this quote has no partner"),
      at: span)
  }

  static func badEscape(at span: Span) -> Diagnostic {
    Diagnostic(
      .badEscape, .error,
      Bilingual(
        #"反斜线后面可以是 " ' \ n t u{…}"#, #"a backslash stands before " ' \ n t or u{…}"#),
      at: span,
      help: [
        Help(
          Bilingual(
            #"写 \\ 表示反斜线，或写 r"…" 不用转义"#, #"write \\ for a backslash, or r"…" without escapes"#))
      ])
  }

  static func badNumber(at span: Span) -> Diagnostic {
    Diagnostic(
      .badNumber, .error,
      Bilingual(
        "数写作 12、3.5、1_000 或 1e6", "a number is written 12, 3.5, 1_000 or 1e6"), at: span)
  }

  static func numberOutOfRange(at span: Span) -> Diagnostic {
    Diagnostic(
      .badNumber, .error,
      Bilingual(
        "数最多九位小数，不超过 10 的 20 次方",
        "a number has at most nine decimal places and is at most 10 to the power of 20"), at: span)
  }

  static func impossibleDate(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .impossibleDate, .error,
      Bilingual("日历上没有 \(text.clipped)", "the calendar has no \(text.clipped)"), at: span,
      help: [
        Help(
          Bilingual(
            "日期写作 2024年7月25日、@2024-07-25、@2024-07、@2024、@2024-Q3 或 @2024-H1",
            "a date is written @2024-07-25, @2024-07, @2024, @2024-Q3 or @2024-H1"))
      ])
  }

  static func unterminatedRegex(at span: Span) -> Diagnostic {
    Diagnostic(
      .unterminatedRegex, .error,
      Bilingual(
        "正则表达式要在同一行里用 / 结束", "a regular expression ends with a slash on its line"), at: span,
      help: [Help(Bilingual(#"里面的斜线写 \/"#, #"a slash inside is written \/"#))])
  }

  static func unterminatedName(at span: Span) -> Diagnostic {
    Diagnostic(
      .unterminatedName, .error,
      Bilingual(
        "反引号里要有名字，并在同一行里配对", "backticks enclose a name on one line"), at: span)
  }

  static func foreignOperator(
    _ spelling: String, _ replacement: String, at span: Span
  ) -> Diagnostic {
    let word = replacement.split(separator: " ").joined()
    return Diagnostic(
      .foreignSyntax, .error,
      Bilingual("“\(spelling)”在这里写作“\(word)”", "'\(spelling)' is written '\(word)'"),
      at: span,
      help: [
        Help(Bilingual("改成“\(word)”", "write '\(word)'"), edit: Edit(span, with: replacement))
      ])
  }

  static func foreignComment(at span: Span) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, .error,
      Bilingual("注释以 # 开头", "a comment begins with #"), at: span,
      help: [Help(Bilingual("改成“#”", "write '#'"), edit: Edit(span, with: "#"))])
  }
}
