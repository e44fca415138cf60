import Diagnostics
import Plan
import Values

/// What is said of types, units and words of closed lists.
extension Diagnostic {
  /// Something needs one of some types and has another.
  static func needs(
    _ what: Bilingual, _ accepted: [ValueClass], found: Formula, _ source: String,
    help: [Help] = []
  ) -> Diagnostic {
    let (chinese, english) = (what.chinese, what.english)
    let needed = names(of: accepted)
    let type = found.type.name
    return Diagnostic(
      .wrongType, .error,
      Bilingual(
        "“\(chinese)”要\(needed.chinese)；“\(source.nested)”是\(type.chinese)",
        "'\(english)' needs \(needed.english); '\(source)' is a \(type.english)"),
      at: found.span, help: help)
  }

  /// Two sides do not go together.
  static func mismatch(
    _ left: Formula, _ right: Formula, at span: Span, help: [Help] = []
  ) -> Diagnostic {
    let (first, second) = (left.type.name, right.type.name)
    return Diagnostic(
      .wrongType, .error,
      Bilingual(
        "\(first.chinese)不能与\(second.chinese)相比",
        "a \(first.english) does not compare with a \(second.english)"),
      at: span,
      related: [
        Related(Bilingual(first.chinese, first.english), at: left.span),
        Related(Bilingual(second.chinese, second.english), at: right.span),
      ],
      help: help)
  }

  /// Words of two closed lists.
  static func listsMismatch(_ left: Formula, _ right: Formula, at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongType, .error,
      Bilingual("两边的选项不是同一个列表的", "the two sides are words of different closed lists"), at: span)
  }

  /// Two values that must be of one type are not.
  static func unlike(_ left: Formula, _ right: Formula) -> Diagnostic {
    let (first, second) = (left.type.name, right.type.name)
    return Diagnostic(
      .wrongType, .error,
      Bilingual(
        "各个值要同一类型；前面是\(first.chinese)，这里是\(second.chinese)",
        "the values must be of one type; before stands a \(first.english), here a \(second.english)"
      ),
      at: right.span, related: [Related(Bilingual(first.chinese, first.english), at: left.span)])
  }

  /// A general mistake of type.
  static func wrongType(_ message: Bilingual, at span: Span, help: [Help] = []) -> Diagnostic {
    Diagnostic(.wrongType, .error, message, at: span, help: help)
  }

  static func unknownUnit(_ unit: String, at span: Span, near: Suggestions) -> Diagnostic {
    Diagnostic(
      .unknownUnit, .error, Bilingual("不认识单位“\(unit)”", "'\(unit)' is no known unit"), at: span,
      help: near.help(replacing: span).orElse(
        Bilingual("可写 元、家、亩、%、个百分点 等单位", "units are such as 元, 家, 亩, %, 个百分点")))
  }

  static func dimensionMismatch(
    _ left: Dimension, _ right: Dimension, at span: Span, _ leftSpan: Span, _ rightSpan: Span
  ) -> Diagnostic {
    let (first, second) = (name(of: left), name(of: right))
    return Diagnostic(
      .dimensionMismatch, .error,
      Bilingual(
        "不同量纲的数量不能相比、相加：\(first.chinese)与\(second.chinese)",
        "quantities go together within one dimension; these are \(first.english) and "
          + "\(second.english)"),
      at: span, related: [Related(first, at: leftSpan), Related(second, at: rightSpan)])
  }

  static func unknownChoice(
    _ word: String, _ list: ChoiceList, at span: Span, near: Suggestions
  ) -> Diagnostic {
    let words = list.words
    let edit = near.names.count == 1 ? near.names.first : nil
    let nearest = near.names.map { "\"\($0)\"" }
    let message =
      near.names.isEmpty
      ? Bilingual(
        "可选的有 \(words.map { "\"\($0.chinese)\"" }.joined(separator: "、"))",
        "the words are \(words.map { "\"\($0.english)\"" }.joined(separator: ", "))")
      : edit.map { Bilingual("是不是 \"\($0)\"？", "did this mean \"\($0)\"?") }
        ?? Bilingual(
          "相近的有 \(nearest.joined(separator: "、"))", "near it: \(nearest.joined(separator: ", "))")
    return Diagnostic(
      .unknownChoice, .error,
      Bilingual("\"\(word)\" 不在这一列的选项里", "\"\(word)\" is no word of this closed list"), at: span,
      help: [Help(message, edit: edit.map { Edit(span, with: "\"\($0)\"") })])
  }

  /// The types in words: `number or quantity`.
  static func names(of accepted: [ValueClass]) -> Bilingual {
    let names = accepted.map(\.name)
    return Bilingual(
      names.map(\.chinese).joined(separator: "或"),
      "a " + names.map(\.english).joined(separator: " or a "))
  }

  /// A dimension in words: `money (人民币)`.
  static func name(of dimension: Dimension) -> Bilingual {
    let kind = dimension.kind.spelling
    guard !dimension.detail.isEmpty else { return kind }
    return Bilingual(
      "\(kind.chinese)（\(dimension.detail)）", "\(kind.english) (\(dimension.detail))")
  }
}
