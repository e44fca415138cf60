import Diagnostics
import Plan
import Values

/// What is said of queries that run and hardly mean what they say.
extension Diagnostic {
  static func unused(_ name: String, _ keyword: Bilingual, at span: Span) -> Diagnostic {
    Diagnostic(
      .unusedName, .warning,
      Bilingual(
        "“\(keyword.chinese)”声明的“\(name)”没有用到", "'\(name)' of this '\(keyword.english)' is not used"
      ),
      at: span,
      help: [Help(Bilingual("用上它，或去掉这一句", "use it, or leave the statement out"))])
  }

  static func neverTogether(
    _ claim: Claim, _ other: Claim, _ name: String, _ either: Edit?
  ) -> Diagnostic {
    let help =
      either.map { edit in
        Help(
          Bilingual(
            "两个值都要就写“\(edit.replacement.nested)”", "for either value write '\(edit.replacement)'"),
          edit: edit)
      } ?? Help(Bilingual("有一个成立就够的话，用“或”连接", "where one of them is enough, join them by 'or'"))
    return Diagnostic(
      .neverTrue, .warning,
      Bilingual(
        "这个条件和前面的条件不会同时成立，结果总是空的",
        "this and an earlier condition never hold together: no row is left"),
      at: claim.condition.span,
      related: [
        Related(
          Bilingual("“\(name.nested)”在这里已有条件", "an earlier condition on '\(name)'"),
          at: other.condition.span)
      ],
      help: [help])
  }

  static func neverPossible(
    _ condition: Formula, _ name: String, in possible: ValueSet?
  ) -> Diagnostic {
    let range = possible?.inWords ?? Bilingual("没有这样的值", "has no such value")
    return Diagnostic(
      .neverTrue, .warning,
      Bilingual(
        "这个条件不会成立：“\(name.nested)”\(range.chinese)",
        "this never holds: '\(name)' \(range.english)"),
      at: condition.span)
  }

  static func neverReversed(_ claim: Claim, _ source: SourceText) -> Diagnostic {
    var help: [Help] = []
    if case .member(_, let members) = claim.condition.node, members.count == 1,
      case .range(let low, let high) = members[0], low.span.end <= high.span.start
    {
      let between = source.text(of: Span(low.span.end, high.span.start))
      let swapped = source.text(of: high.span) + between + source.text(of: low.span)
      help = [
        Help(
          Bilingual("写成“\(swapped)”", "write '\(swapped)'"),
          edit: Edit(low.span.joined(with: high.span), with: swapped))
      ]
    }
    return Diagnostic(
      .neverTrue, .warning,
      Bilingual("范围从大到小，里面什么也没有", "the range runs downwards and holds nothing"),
      at: claim.condition.span, help: help)
  }

  static func neverMissing(at span: Span) -> Diagnostic {
    Diagnostic(
      .neverTrue, .warning,
      Bilingual("与缺失比大小总不成立", "nothing is larger or smaller than a missing value"),
      at: span,
      help: [Help(Bilingual("问有没有值用“缺失”或“有值”", "ask by 'is missing' or 'is present'"))])
  }

  static func alwaysTrue(_ whole: Formula, _ name: String, _ both: Edit?) -> Diagnostic {
    Diagnostic(
      .alwaysTrue, .warning,
      Bilingual(
        "“或”的两边总有一边成立，什么也没有筛掉：“\(name.nested)”",
        "one side of this 'or' always holds, so nothing is left out: '\(name)'"),
      at: whole.span,
      help: [
        both.map {
          Help(
            Bilingual("两个都不要就用“且”", "join them by 'and' to leave both values out"), edit: $0)
        } ?? Help(Bilingual("去掉这个条件", "leave the condition out"))
      ])
  }

  static func withoutUnit(_ condition: Formula, _ name: String) -> Diagnostic {
    Diagnostic(
      .valueWithoutUnit, .warning,
      Bilingual(
        "“\(name.nested)”是不带单位的数，元、家、% 的数都在一起比了",
        "'\(name)' has no unit: amounts of 元, 家 and % are all compared"),
      at: condition.span,
      help: [
        Help(
          Bilingual(
            "写“数量 > 100元”，或再加一个条件，如“单位名 = \"元\"”",
            "write 'amount > 100元', or add a condition such as 'unit = \"元\"'"))
      ])
  }

  static func sumOfShares(_ value: Formula) -> Diagnostic {
    Diagnostic(
      .sumOfShares, .warning,
      Bilingual("百分比不能加在一起", "percentages do not add up"), at: value.span,
      help: [
        Help(
          Bilingual(
            "用“平均”或“中位数”，或合计它们所占的数量", "use 'mean' or 'median', or add up what they are shares of"))
      ])
  }

  static func unsorted(at span: Span) -> Diagnostic {
    Diagnostic(
      .takeWithoutSort, .note,
      Bilingual(
        "没有排过序，取的是排在最前的行，不是最大的",
        "nothing sorts the rows: these are the first ones, not the largest"),
      at: span,
      help: [
        Help(
          Bilingual(
            "要最大的写“前 10 按 数值”，随机看几行写“抽样 10”",
            "for the largest write 'top 10 by value', for a look at any 'sample 10'"))
      ])
  }

  static func shortNeedle(at span: Span) -> Diagnostic {
    Diagnostic(
      .shortNeedle, .note,
      Bilingual(
        "一个字会在许多别的词里找到", "a single character is found within many other words"),
      at: span,
      help: [
        Help(Bilingual("写出整个词，几个词用“任一”", "write the whole word, or several with 'any'"))
      ])
  }

  static func noRows(at span: Span) -> Diagnostic {
    Diagnostic(
      .noRows, .warning, Bilingual("取 0 行，结果总是空的", "0 rows are kept: the result is empty"),
      at: span)
  }

  static func sortedTwice(_ span: Span, after first: Span, _ merged: Edit?) -> Diagnostic {
    Diagnostic(
      .sortTwice, .warning,
      Bilingual(
        "前一次排序只在这一次并列时起作用", "the sort before this one only breaks its ties"), at: span,
      related: [Related(Bilingual("前一次", "the sort before"), at: first)],
      help: [
        Help(
          Bilingual("写成一次排序，主要的键在前", "write one sort, the main key first"), edit: merged)
      ])
  }

  static func repeated(
    _ written: String, at span: Span, first: Span, _ edit: Edit?
  ) -> Diagnostic {
    let name = Bilingual.quoted(written)
    return Diagnostic(
      .repeated, .warning,
      Bilingual("\(name.chinese)写了两次", "\(name.english) stands here twice"), at: span,
      related: [Related(Bilingual("第一次在这里", "first here"), at: first)],
      help: edit.map { [Help(Bilingual("去掉一个", "leave one out"), edit: $0)] } ?? [])
  }

  static func keepsMissing(
    _ condition: Formula, _ written: String, _ name: String, _ isChinese: Bool
  ) -> Diagnostic {
    let more = isChinese ? " 且 \(name) 有值" : " and \(name) is present"
    return Diagnostic(
      .keepsMissing, .note,
      Bilingual(
        "没有写明“\(name.nested)”的行也留下了", "rows that do not state '\(name)' are kept as well"),
      at: condition.span,
      help: [
        Help(
          Bilingual("不要它们就加上“\(more.trimmed)”", "to leave them out add '\(more.trimmed)'"),
          edit: Edit(Span(condition.span.end, condition.span.end), with: more))
      ])
  }

  static func wholeText(_ condition: Formula, _ name: String, _ edit: Edit?) -> Diagnostic {
    Diagnostic(
      .wholeText, .warning,
      Bilingual(
        "“\(name.nested)”是整篇或整句，不会正好等于几个字",
        "'\(name)' is a whole text and never just these few characters"),
      at: condition.span,
      help: [Help(Bilingual("找里面的字用“含”", "to look for words in it use 'contains'"), edit: edit)])
  }

  static func unusedSilencer(_ code: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .unusedSilencer, .note,
      Bilingual(
        "这一行和下一行没有 \(code) 可以允许", "there is no \(code) on this line or the next to allow"),
      at: span,
      help: [Help(Bilingual("去掉这个代码", "leave the code out"), edit: Edit(span, with: ""))])
  }
}

extension ValueSet {
  /// What the values always are, as the end of a sentence; `nil` where they have no least one.
  fileprivate var inWords: Bilingual? {
    guard let low else { return nil }
    let first = ScaledDecimal(units: low.value)
    guard let high else {
      return Bilingual("不小于 \(first)", "is at least \(first)")
    }
    let last = ScaledDecimal(units: high.value)
    return Bilingual("总在 \(first) 到 \(last) 之间", "lies between \(first) and \(last)")
  }
}

extension String {
  /// Without a blank before it.
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
