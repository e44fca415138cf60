import Diagnostics
import Plan
import Values

/// What is said of patterns.
extension Diagnostic {
  static func badRegex(_ reason: Bilingual, at span: Span) -> Diagnostic {
    Diagnostic(
      .badRegex, .error,
      Bilingual("正则表达式不成立：\(reason.chinese)", "not a regular expression: \(reason.english)"),
      at: span)
  }

  static func unknownText(_ name: String, at span: Span, near: Suggestions) -> Diagnostic {
    let quoted = Help(
      Bilingual("要找这几个字，就放进引号", "put it in quotes to look for these characters"),
      edit: Edit(span, with: "\"\(name)\""))
    return Diagnostic(
      .unknownName, .error,
      Bilingual("这里没有声明过“\(name)”", "nothing called '\(name)' is declared here"),
      at: span, help: near.names.isEmpty ? [quoted] : near.help(replacing: span))
  }

  static func unknownSpanKind(_ name: String, at span: Span, near: Suggestions) -> Diagnostic {
    let kinds = Bilingual.list(
      AnnotatedSpan.Kind.allCases.map {
        Bilingual("<\($0.spelling.chinese)>", "<\($0.spelling.english)>")
      })
    let meant = KindHint.of(name).map { [Help.write($0, at: span)] }
    return Diagnostic(
      .unknownSpanKind, .error,
      Bilingual("没有叫“<\(name)>”的标注", "no spans are annotated as '<\(name)>'"), at: span,
      help: (meant ?? near.help(replacing: span)).orElse(
        Bilingual("标注有\(kinds.chinese)", "the kinds are \(kinds.english)")))
  }

  static func unknownUnit(inSpan unit: String, at span: Span, near: Suggestions) -> Diagnostic {
    let plain = KindHint.withoutMultiplier(unit)
    let help = plain.map {
      [
        Help(
          Bilingual(
            "不写倍数：“\($0)”包括“\(unit)”", "leave the multiplier out: '\($0)' includes '\(unit)'"),
          edit: Edit(span, with: $0))
      ]
    }
    return Diagnostic(
      .unknownUnit, .error,
      Bilingual(
        "“\(unit)”不是单位，也不是量纲", "'\(unit)' is neither a unit nor a dimension"), at: span,
      help: (help ?? near.help(replacing: span)).orElse(
        Bilingual(
          "写单位，如 %、元、亩；或写量纲，如 金额、面积、时长",
          "write a unit such as %, 元, 亩, or a dimension such as money, area, duration")))
  }

  static func unitOfOtherSpan(_ kind: AnnotatedSpan.Kind, at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongType, .error,
      Bilingual(
        "只有“<数据 …>”能写单位，“<\(kind.spelling.chinese)>”不能",
        "only '<figure …>' takes a unit, '<\(kind.spelling.english)>' takes none"),
      at: span)
  }

  static func spansOfOtherText(
    _ written: String, at span: Span, pattern: Span
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, .error,
      Bilingual(
        "标注只在信的正文里；“\(written)”不是表里的“正文”",
        "annotated spans stand in the letters' texts; '\(written)' is no column 'text' of a table"),
      at: span,
      related: [Related(Bilingual("这里要找标注", "annotated spans are asked for here"), at: pattern)],
      help: [
        Help(
          Bilingual("在“正文”上找；要的是表的行，就“展开”它", "search 'text', or 'expand' the table of those rows"))
      ])
  }

  static func guardWithoutTheWord(
    _ word: String, _ text: String, at span: Span, _ place: Span
  ) -> Diagnostic {
    Diagnostic(
      .uselessGuard, .warning,
      Bilingual(
        "“\(word)”里没有 \(text)，避不开什么", "'\(word)' does not contain \(text) and guards nothing"),
      at: span,
      related: [Related(Bilingual("要找的词", "the word looked for"), at: place)],
      help: [
        Help(
          Bilingual(
            "“避开”后面写包含它的更长的词；附近不要出现的词用“不伴”",
            "behind 'guarding' stand longer words that contain it; 'without' is for words near it"))
      ])
  }

  static func guardIsTheWord(_ word: String, at span: Span, _ place: Span) -> Diagnostic {
    Diagnostic(
      .uselessGuard, .warning,
      Bilingual("避开“\(word)”本身，它就没有命中", "guarding '\(word)' from itself leaves no hit of it"),
      at: span,
      related: [Related(Bilingual("要找的词", "the word looked for"), at: place)],
      help: [
        Help(Bilingual("“避开”后面写更长的词", "behind 'guarding' stand longer words"))
      ])
  }

  static func patternTooLarge(at span: Span) -> Diagnostic {
    Diagnostic(
      .patternTooLarge, .error,
      Bilingual(
        "样式展开后超过 \(Checker.patternPartCountMax) 个部分或 \(Checker.patternHeightMax) 层",
        "the pattern expands to more than \(Checker.patternPartCountMax) parts or "
          + "\(Checker.patternHeightMax) levels"),
      at: span,
      help: [
        Help(
          Bilingual(
            "很长的词表先分成几份，分别查询再“合并”", "divide a very long list of words, and 'union' the results"))
      ])
  }
}

extension Bilingual {
  static let distance = Bilingual("距离", "a distance")
  static let emptyPattern = Bilingual(
    "样式里要有能查的字符", "a pattern has characters to look for")
  static let guardNeedsTexts = Bilingual(
    "“避开”后面要写明的文本列表，如 [\"印度尼西亚\"]",
    "behind 'guarding' stands a list of texts that is written out, such as [\"印度尼西亚\"]")
  static func namedPattern(_ name: String) -> Bilingual {
    Bilingual(
      "样式里的“\(name)”要是写明的文本、文本列表或样式",
      "'\(name)' in a pattern is a text, a list of texts or a pattern that is written out")
  }
}

/// What was meant by names that are near a kind of spans by their sense, not by their letters.
enum KindHint {
  private static let kinds: [String: String] = [
    "单位": "机构", "部门": "机构", "日期": "时间", "数字": "数据", "数值": "数据", "数量": "数据",
    "文件": "引用", "公司": "企业", "人名": "人", "人物": "人", "地名": "地", "地点": "地", "系统": "平台",
    "organisation": "agency", "organization": "agency", "org": "agency", "office": "agency",
    "number": "figure", "amount": "figure", "quantity": "figure", "time": "date",
    "document": "citation", "firm": "company", "people": "person", "location": "place",
    "entity": "mention", "name": "mention",
  ]

  /// The kind, or the figures of the unit or dimension, that a name stands for elsewhere.
  static func of(_ name: String) -> String? {
    let key = Catalogue.key(name)
    if let kind = kinds[key] { return kind }
    let isDimension = Dimension.Kind.allCases.contains {
      $0.spelling.chinese == key || $0.spelling.english == key
    }
    guard isDimension || Unit.named(name) != nil else { return nil }
    let isChinese = Dimension.Kind.allCases.contains { $0.spelling.chinese == key }
    return "\(isChinese ? "数据" : "figure") \(name)"
  }

  /// The unit that stands behind a multiplier: 元 of 亿元.
  static func withoutMultiplier(_ name: String) -> String? {
    let rest = String(name.drop { "十百千万亿".contains($0) })
    return rest != name && Unit.named(rest) != nil ? rest : nil
  }
}

/// What is wrong with regular expressions, in both languages.
enum RegexProblem {
  /// RE2's reasons, as they stand before the colon and the place.
  private static let reasons: [(english: String, chinese: String)] = [
    ("invalid escape sequence", "没有这种转义（反向引用也不支持）"),
    ("invalid character class range", "字符范围的两端颠倒或不成立"),
    ("invalid character class", "没有这种字符类"),
    ("missing ]", "少一个 ]"), ("missing )", "少一个 )"), ("unexpected )", "多一个 )"),
    ("trailing \\", "末尾的 \\ 后面缺字符"),
    ("no argument for repetition operator", "重复号前面没有可重复的内容"),
    ("invalid repetition size", "重复次数要在 0 到 1000 之间"),
    ("bad repetition operator", "重复号不能连写"),
    ("invalid perl operator", "不支持这种括号（前后断言也不支持）"),
    ("invalid named capture group", "分组的名字不成立"),
    ("invalid UTF-8", "字符不是有效的 UTF-8"),
    ("pattern too large", "表达式太大"),
  ]

  /// A reason of RE2 in both languages.
  static func wording(of reason: String) -> Bilingual {
    guard let known = reasons.first(where: { reason.hasPrefix($0.english) }) else {
      return Bilingual(reason, reason)
    }
    let place = reason.dropFirst(known.english.count)
    return Bilingual(
      known.chinese + (place.hasPrefix(": ") ? "：" + place.dropFirst(2) : place), reason)
  }
}
