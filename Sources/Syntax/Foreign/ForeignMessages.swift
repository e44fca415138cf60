import Diagnostics
import Values

/// The messages about habits from other languages.
extension Diagnostic {
  static func selectFirst(at span: Span, _ edit: Edit?) -> Diagnostic {
    let help =
      edit.map { Help(Bilingual("把整句改写过来", "rewrite the whole of it"), edit: $0) }
      ?? Help(
        Bilingual(
          "SELECT a FROM 表 WHERE 条件 写作 表 | 筛选 条件 | 选取 a",
          "SELECT a FROM t WHERE c is written t | where c | select a"))
    return Diagnostic(
      .foreignSyntax, .error,
      Bilingual("查询以表开头，一步接一步", "a query begins with a table, then goes step by step"), at: span,
      help: [help])
  }

  static func fromFirst(
    _ word: Span, at span: Span, _ edit: Edit, in source: SourceText
  ) -> Diagnostic {
    let name = Bilingual.quoted(source.text(of: word))
    let help =
      edit.replacement.isEmpty
      ? Bilingual("去掉\(name.chinese)", "leave \(name.english) out")
      : Bilingual("把整句改写过来", "rewrite the whole of it")
    return Diagnostic(
      .foreignSyntax, .error, Bilingual("查询直接以表名开头", "a query begins with the name of its table"),
      at: span, help: [Help(help, edit: edit)])
  }

  static func frame(at span: Span, _ edit: Edit) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, .error,
      Bilingual("查询以表开头，筛选和分组各是一步", "a query begins with a table; filters and groups are stages"),
      at: span, help: [Help(Bilingual("把整句改写过来", "rewrite the whole of it"), edit: edit)])
  }

  static func foreignWord(
    _ word: String, _ replacement: String, at span: Span, isSetOff: Bool = false,
    replacing edit: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, .error,
      Bilingual("“\(word)”在这里写作“\(replacement)”", "'\(word)' is written '\(replacement)'"),
      at: span,
      help: [
        Help(
          Bilingual("改成“\(replacement)”", "write '\(replacement)'"),
          edit: Edit(span, with: edit ?? (isSetOff ? " \(replacement) " : replacement)))
      ])
  }

  static func caseWhen(at span: Span) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, .error,
      Bilingual("分情况的各支写在花括号里", "the arms of 'case' stand in braces"), at: span,
      help: [
        Help(
          Bilingual(
            "CASE WHEN c THEN a ELSE b END 写作 分情况 { c: a, 否则: b }",
            "CASE WHEN c THEN a ELSE b END is written case { c: a, else: b }"))
      ])
  }

  static func listInParentheses(_ written: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, .error, Bilingual("列表写在方括号里", "a list stands in square brackets"),
      at: span,
      help: [
        Help(
          Bilingual("写作 \(written.clipped)", "write \(written.clipped)"),
          edit: Edit(span, with: written))
      ])
  }

  static func groupBy(at span: Span, _ edit: Edit?) -> Diagnostic {
    let help =
      edit.map { edit in
        Help(
          Bilingual("写作“\(edit.replacement.clipped)”", "write '\(edit.replacement.clipped)'"),
          edit: edit)
      }
      ?? Help(
        Bilingual(
          "GROUP BY 单位 写作 汇总 计数() 按 单位", "GROUP BY agency is written summarize count() by agency"))
    return Diagnostic(
      .foreignSyntax, .error, Bilingual("分组是“汇总”的一部分", "grouping is part of 'summarize'"), at: span,
      help: [help])
  }

  static func alias(
    _ name: Token, of value: String, at span: Span, replacing whole: Span, in source: SourceText
  ) -> Diagnostic {
    let written = "\(source.text(of: name.span)) = \(value)"
    return Diagnostic(
      .foreignSyntax, .error,
      Bilingual("起名写作 名 = 值", "a name stands before its value: name = value"), at: span,
      help: [
        Help(
          Bilingual("写作 \(written.clipped)", "write \(written.clipped)"),
          edit: Edit(whole, with: written))
      ]
    )
  }

  static func like(_ word: Token, pattern: Token, in source: SourceText) -> Diagnostic {
    var help = Help(
      Bilingual(
        "“含”不需要通配符；开头用“开头为”，结尾用“结尾为”",
        "contains needs no wildcards; use starts with or ends with for the ends"))
    if case .string(let text) = pattern.kind {
      let needle = LikePattern(text)
      let language = Language.english
      let written = "\(needle.operatorText(in: language)) \"\(needle.text)\""
      if needle.isPlain {
        help = Help(
          Bilingual("写作“\(written.clipped)”", "write '\(written.clipped)'"),
          edit: Edit(word.span.joined(with: pattern.span), with: written))
      }
    }
    let spelling = source.text(of: word.span)
    return Diagnostic(
      .foreignSyntax, .error,
      Bilingual("“\(spelling)”在这里写作“含”", "'\(spelling)' is written 'contains'"), at: word.span,
      help: [help])
  }

  static func infixNot(
    _ replacement: String, at span: Span, replacing whole: Span
  ) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, .error,
      Bilingual("“非”放在整个比较之前", "'not' stands before the whole comparison"), at: span,
      help: [
        Help(
          Bilingual("写作 \(replacement.clipped)…", "write \(replacement.clipped)…"),
          edit: Edit(whole, with: replacement))
      ])
  }
}
