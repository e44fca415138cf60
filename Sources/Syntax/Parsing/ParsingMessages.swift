import ChineseText
import Diagnostics
import Values

/// The messages of parsing that depend on what stands around the mistake.
extension Parser {
  /// Something else should stand here; a stuck reserved word is the likelier cause.
  func unexpected(expecting expectation: Expectation) -> Diagnostic {
    if case .name(let text, false) = current.kind, let keyword = Keyword.glued(atStartOf: text),
      keyword.continuesLine
    {
      return .glued(keyword, atStartOf: current)
    }
    if let previous, case .name(let text, false) = previous.kind, beginsExpression(current),
      let relation = GluedRelation(atEndOf: text)
    {
      return .glued(relation, previous)
    }
    if let previous, case .name(let text, false) = previous.kind, beginsExpression(current),
      let keyword = Keyword.glued(atEndOf: text), keyword.needsMore
    {
      return .glued(keyword, atEndOf: previous)
    }
    if continuesPattern(current.keyword) {
      return .patternOutside(sourceText.text(of: current.span), at: current.span)
    }
    let wanted = expectation.wording
    let found = description(of: current)
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual(
        "这里应是\(wanted.chinese.setOff)，却是\(found.chinese.setOff)",
        "expected \(wanted.english), found \(found.english)"),
      at: current.kind == .end || isLineEnd(current) ? place : current.span,
      help: closers(current) + help(for: expectation))
  }

  /// A word that is no stage: stuck to a name, misspelt, or of another language.
  func unknownStage() -> Diagnostic {
    guard case .name(let text, let isQuoted) = current.kind, !isQuoted else {
      return unexpected(expecting: .stage)
    }
    var near = Self.stages(near: text)
    if near.isEmpty { near = Self.foreignStages(near: text) }
    if near.isEmpty, let keyword = Keyword.glued(atStartOf: text), keyword.beginsStage {
      return .glued(keyword, atStartOf: current)
    }
    if near.isEmpty, let keyword = Self.latinStage(atStartOf: text) {
      return .glued(keyword, atStartOf: current)
    }
    return .unknownStage(text, near: near, at: current.span)
  }

  /// At most three stages whose spelling or sound is near, the nearest first.
  private static func stages(near text: String) -> [String] {
    let word = Keyword.folded(text)
    guard word.utf8.count <= 60 else { return [] }
    var found: [(distance: Int, spelling: String)] = []
    for keyword in Keyword.allCases where keyword.beginsStage {
      for spelling in [keyword.spelling.english, keyword.spelling.chinese] {
        let limit = min(2, max(spelling.count, word.count) - 1)
        if let distance = editDistance(word, spelling, limit: limit), distance < spelling.count {
          found.append((distance, spelling))
        } else if samePinyin(word, spelling) {
          found.append((1, spelling))
        }
      }
    }
    return found.sorted { $0.distance < $1.distance }.prefix(3).map(\.spelling)
  }

  /// Stages for words of other languages that are misspelt themselves.
  private static func foreignStages(near text: String) -> [String] {
    let word = Keyword.folded(text)
    guard (4...20).contains(word.utf8.count) else { return [] }
    return ForeignWords.stages.filter { editDistance(word, $0.key, limit: 1) != nil }
      .map { entry in
        let isLatin = entry.key.utf8.allSatisfy { $0 < 0x80 }
        return entry.value.spelling.text(in: isLatin ? .english : .chinese)
      }.sorted().prefix(1).map(\.self)
  }

  private static func latinStage(atStartOf text: String) -> Keyword? {
    let word = Keyword.folded(text)
    return Keyword.allCases.first {
      $0.beginsStage && word.hasPrefix($0.rawValue) && word != $0.rawValue
    }
  }

  /// What messages call a token.
  private func description(of token: Token) -> Bilingual {
    switch token.kind {
    case .end: return Bilingual("结尾", "the end")
    case .string: return Bilingual("引号里的文字", "text in quotes")
    case .regex: return Bilingual("正则表达式", "a regular expression")
    case .symbol(.semicolon) where isLineEnd(token): return Bilingual("行尾", "the end of the line")
    default:
      let text = sourceText.text(of: token.span).clipped
      return .quoted(text)
    }
  }

  private func isLineEnd(_ token: Token) -> Bool {
    token.symbol == .semicolon && sourceText.text(of: token.span).hasPrefix("\n")
  }

  private func closers(_ token: Token) -> [Diagnostic.Help] {
    guard token.symbol?.isClosing == true else { return [] }
    return [
      .init(
        Bilingual("前面没有与它配对的括号", "no bracket before it is open"),
        edit: .init(token.span, with: ""))
    ]
  }

  private func help(for expectation: Expectation) -> [Diagnostic.Help] {
    switch expectation {
    case .table:
      [
        .init(
          Bilingual(
            "查询以表开头：答复 | 筛选 年份 = 2024", "a query begins with a table: replies | where year = 2024"
          ))
      ]
    default: []
    }
  }
}

/// All other messages of parsing.
extension Diagnostic {
  static func unclosedBracket(
    _ opening: Token, _ symbol: Symbol, before token: Token, in source: SourceText
  ) -> Diagnostic {
    let offset = min(token.span.start, source.bytes.count)
    return Diagnostic(
      .unclosedBracket, .error,
      Bilingual(
        "这个括号没有配对的“\(symbol.rawValue)”", "this bracket has no matching '\(symbol.rawValue)'"),
      at: opening.span,
      related: [
        Related(
          Bilingual("到这里应已有“\(symbol.rawValue)”", "'\(symbol.rawValue)' is missing before this"),
          at: token.kind == .end ? Span(offset, offset) : token.span)
      ])
  }

  static func nestingTooDeep(at span: Span) -> Diagnostic {
    let limit = TreeShape.heightMax
    return Diagnostic(
      .nestingTooDeep, .error,
      Bilingual("表达式最多套 \(limit) 层", "an expression nests at most \(limit) levels"), at: span,
      help: [
        Help(
          Bilingual("用 设 给内层起个名字，或用 属于 […]", "name an inner part with let, or use in […]"))
      ])
  }

  static func tooManyStages(at span: Span) -> Diagnostic {
    let limit = Pipeline.stageCountMax
    return Diagnostic(
      .tooManyStages, .error,
      Bilingual("一个查询最多 \(limit) 步", "a pipeline has at most \(limit) stages"), at: span,
      help: [Help(Bilingual("用 设 给前一半起个名字", "name the first half with let"))])
  }

  static func keywordAsName(_ spelling: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .keywordAsName, .error,
      Bilingual("“\(spelling)”是保留字，不能直接作名字", "'\(spelling)' is a reserved word, not a name"),
      at: span,
      help: [
        Help(
          Bilingual("作名字时放在反引号里", "put it in backticks to use it as a name"),
          edit: Edit(span, with: "`\(spelling)`"))
      ])
  }

  static func glued(_ keyword: Keyword, atStartOf token: Token) -> Diagnostic {
    let isLatin = token.startsInLatin
    let spelling = isLatin ? keyword.spelling.english : keyword.spelling.chinese
    return glued(spelling, token.nameText, String(token.nameText.dropFirst(spelling.count)), token)
  }

  static func glued(_ keyword: Keyword, atEndOf token: Token) -> Diagnostic {
    let spelling = keyword.spelling.chinese
    return glued(spelling, token.nameText, nil, token)
  }

  static func glued(_ relation: GluedRelation, _ token: Token) -> Diagnostic {
    let written = "\(relation.name) \(relation.text)"
    return Diagnostic(
      .gluedKeyword, .error,
      Bilingual("列名和后面的词要用空格隔开", "a column is set off from the word behind it by a space"),
      at: token.span,
      help: [
        Help(
          Bilingual("写作“\(written.clipped)”", "write '\(written.clipped)'"),
          edit: Edit(token.span, with: written))
      ])
  }

  private static func glued(
    _ spelling: String, _ text: String, _ rest: String?, _ token: Token
  ) -> Diagnostic {
    let split = rest.map { "\(spelling) \($0)" } ?? "\(text.dropLast(spelling.count)) \(spelling)"
    return Diagnostic(
      .gluedKeyword, .error,
      Bilingual(
        "“\(spelling)”与名字之间要有空格", "'\(spelling)' is set off from a name by a space"),
      at: token.span,
      help: [
        Help(
          Bilingual("写作“\(split.clipped)”", "write '\(split.clipped)'"),
          edit: Edit(token.span, with: split))
      ])
  }

  static func unknownStage(_ text: String, near: [String], at span: Span) -> Diagnostic {
    var help: [Help] = []
    if let first = near.first {
      let shown = Bilingual.list(near)
      help = [
        Help(
          Bilingual("是不是\(shown.chinese)？", "did this mean \(shown.english)?"),
          edit: near.count == 1 ? Edit(span, with: first) : nil)
      ]
    } else {
      let stages = Keyword.allCases.filter(\.beginsStage).map(\.spelling)
      help = [
        Help(
          Bilingual(
            "可用的有 " + stages.map(\.chinese).joined(separator: "、"),
            "the stages are " + stages.map(\.english).joined(separator: ", ")))
      ]
    }
    return Diagnostic(
      .unknownStage, .error,
      Bilingual("没有叫“\(text.clipped)”的步骤", "no stage is called '\(text.clipped)'"), at: span,
      help: help)
  }

  static func missingBar(before token: Token) -> Diagnostic {
    let start = Span(token.span.start, token.span.start)
    return Diagnostic(
      .unexpectedToken, .error, Bilingual("每一步前面要有“|”", "a stage stands behind '|'"),
      at: token.span,
      help: [Help(Bilingual("加上“|”", "write '|' before it"), edit: Edit(start, with: "| "))])
  }

  static func topWithoutKeys(
    _ keyword: Token, _ count: String, at span: Span
  ) -> Diagnostic {
    let take = Keyword.take.spelling.text(in: keyword.language ?? .english)
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“前”要写明按什么排，如“前 10 按 数值”", "'top' needs what to order by, as 'top 10 by value'"),
      at: span,
      help: [
        Help(
          Bilingual("只要最前面的行就写“取”", "for the first rows write 'take'"),
          edit: Edit(span, with: "\(take) \(count)"))
      ])
  }

  static func missingBy(
    behind keyword: Keyword, _ language: Language, at span: Span
  ) -> Diagnostic {
    let name = keyword.spelling
    let by = Keyword.by.spelling.text(in: language)
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“\(name.chinese)”的键前面要有“按”", "the keys of '\(name.english)' stand behind 'by'"),
      at: span,
      help: [Help(Bilingual("加上“按”", "write 'by' before them"), edit: Edit(span, with: "\(by) "))])
  }

  static func commaInWhere(_ language: Language, _ span: Span) -> Diagnostic {
    let and = Keyword.and.spelling.text(in: language)
    return Diagnostic(
      .unexpectedToken, .error,
      Bilingual("几个条件用“且”或者“或”连接", "conditions are joined by 'and' or 'or'"), at: span,
      help: [Help(Bilingual("改成“\(and)”", "write '\(and)'"), edit: Edit(span, with: " \(and) "))])
  }

  static func chainedComparison(at span: Span) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, .error,
      Bilingual("比较不能连写", "comparisons do not chain"), at: span,
      help: [
        Help(
          Bilingual("用 且 连接两个比较，或用 介于 … 与 …", "join two with and, or use between … and …"))
      ])
  }

  static func regexExpected(_ token: Token) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, .error,
      Bilingual("“匹配”后面要有 /正则表达式/", "'matches' needs a /regular expression/"), at: token.span,
      help: regex(for: token))
  }

  /// A text between slashes.
  static func regex(of text: String) -> String { "/\(text.replacing("/", with: #"\/"#))/" }

  /// The text between slashes, where a text stands.
  private static func regex(for token: Token) -> [Help] {
    guard case .string(let text) = token.kind, !text.isEmpty else { return [] }
    let written = regex(of: text)
    return [
      Help(
        Bilingual(
          "写成\(written.clipped)；只找文字就用“含”", "write \(written.clipped), or 'contains' for plain text"
        ),
        edit: Edit(token.span, with: written))
    ]
  }
}

extension String {
  /// Short enough to stand in a message.
  var clipped: String { CellWidth.truncated(self, toCells: 40) }

  /// With a space before it where it begins with a sign that is not Chinese.
  fileprivate var setOff: String { unicodeScalars.first?.isASCII == true ? " \(self)" : self }
}

extension Token {
  /// The characters of a name, empty for other tokens.
  fileprivate var nameText: String {
    if case .name(let text, _) = kind { text } else { "" }
  }

  fileprivate var startsInLatin: Bool {
    nameText.unicodeScalars.first.map { $0.isASCII } ?? false
  }
}
