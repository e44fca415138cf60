import Diagnostics
import Values

/// The messages of parsing patterns.
extension Diagnostic {
  static func missingDistance(behind relation: Token, in source: SourceText) -> Diagnostic {
    let word = source.text(of: relation.span)
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“\(word)”后面要写字数", "behind '\(word)' stands a number of characters"),
      at: relation.span,
      help: [
        Help(
          Bilingual("如“\(word) 10”：中间至多 10 个字符", "as '\(word) 10': at most 10 characters between"),
          edit: Edit(relation.span, with: "\(word) 10"))
      ])
  }

  static func negativeDistance(_ number: NumberLiteral, at span: Span) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, .error,
      Bilingual("距离不能是负数", "a distance is not negative"), at: span,
      help: [
        Help(
          Bilingual(
            "“附近”两边都找，“先后”只往后找；写作“\(number.spelling)”",
            "'near' looks both ways, 'then' ahead; write '\(number.spelling)'"),
          edit: Edit(span, with: number.spelling))
      ])
  }

  static func distanceWithUnit(_ quantity: QuantityLiteral, at span: Span) -> Diagnostic {
    let number = quantity.number.spelling
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("距离按字符数，不写单位", "a distance counts characters and has no unit"), at: span,
      help: [
        Help(
          Bilingual("写作“\(number)”", "write '\(number)'"), edit: Edit(span, with: "\(number) "))
      ])
  }

  static func proximityWithoutLeft(_ relation: Token, in source: SourceText) -> Diagnostic {
    let word = source.text(of: relation.span)
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“\(word)”写在两个样式之间", "'\(word)' stands between two patterns"),
      at: relation.span,
      help: [
        Help(
          Bilingual("如 \"完成\" \(word) 5 \"未\"", "as \"完成\" \(word) 5 \"未\""))
      ])
  }

  static func exactlyNeedsText(at span: Span) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“精确”后面要一个文本", "behind 'exactly' stands a text"), at: span,
      help: [
        Help(
          Bilingual(
            "每个文本各写一次：任一(精确 \"資金\", 精确 \"補助\")",
            "write it before each text: any(exactly \"資金\", exactly \"補助\")"))
      ])
  }

  static func missingSpanKind(_ language: Language, at span: Span) -> Diagnostic {
    let kind = language == .chinese ? "数据" : "figure"
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("尖括号里先写种类", "the kind of spans comes first"), at: span,
      help: [
        Help(
          Bilingual("写作“<\(kind) %>”", "write '<\(kind) %>'"),
          edit: Edit(Span(span.start, span.start), with: "\(kind) "))
      ])
  }

  static func patternOutside(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“\(word)”只写在样式里", "'\(word)' stands within patterns only"), at: span,
      help: [
        Help(
          Bilingual(
            "样式写在“含”或“索引”后面：正文 含 \"资金\" 附近 10 \"补助\"",
            "a pattern stands behind 'contains' or 'kwic': text contains \"资金\" near 10 \"补助\""))
      ])
  }
}
