import Diagnostics
import Plan
import Values

/// What is said of names.
extension Diagnostic {
  static func unknownTable(_ name: String, at span: Span, near: Suggestions) -> Diagnostic {
    Diagnostic(
      .unknownTable, .error, Bilingual("没有叫“\(name)”的表", "no table is called '\(name)'"),
      at: span,
      help: near.help(replacing: span).orElse(
        Bilingual(
          "表有\(Bilingual.list(TableID.allCases.map(\.name)).chinese)",
          "the tables are \(Bilingual.list(TableID.allCases.map(\.name)).english)")))
  }

  static func unknownColumn(
    _ name: String, at span: Span, near: Suggestions, closing: Scope.Closing?,
    mending: Help? = nil
  ) -> Diagnostic {
    guard let closing else {
      return Diagnostic(
        .unknownColumn, .error, Bilingual("这里没有列“\(name)”", "no column is called '\(name)' here"),
        at: span,
        help: near.help(replacing: span).orElse(
          Bilingual("“描述”列出这里的全部列", "'describe' lists the columns")))
    }
    let stage = closing.stage
    return Diagnostic(
      .unknownColumn, .error,
      Bilingual("列“\(name)”到这里已经没有了", "the column '\(name)' is gone at this point"), at: span,
      related: [
        Related(
          Bilingual("“\(stage.chinese)”在这里去掉了它", "dropped by '\(stage.english)' here"),
          at: closing.span)
      ],
      help: [mending ?? closing.advice])
  }

  static func unknownName(_ name: String, at span: Span, near: Suggestions) -> Diagnostic {
    Diagnostic(
      .unknownName, .error,
      Bilingual("这里没有声明过“\(name)”", "nothing called '\(name)' is declared here"), at: span,
      help: near.names.isEmpty
        ? [
          Help(
            Bilingual(
              "文字要写在引号里；名字先用“设”或“参数”声明", "quote a text, or declare the name with 'let'"),
            edit: name.utf8.contains { $0 >= 0x80 } ? Edit(span, with: "\"\(name)\"") : nil)
        ] : near.help(replacing: span))
  }

  static func unknownFunction(_ name: String, at span: Span, near: Suggestions) -> Diagnostic {
    Diagnostic(
      .unknownFunction, .error, Bilingual("没有叫“\(name)”的函数", "no function is called '\(name)'"),
      at: span, help: near.help(replacing: span))
  }

  static func translatedFunction(
    _ name: String, at span: Span, _ help: Help
  ) -> Diagnostic {
    Diagnostic(
      .unknownFunction, .error, Bilingual("没有叫“\(name)”的函数", "no function is called '\(name)'"),
      at: span, help: [help])
  }

  static func columnTwice(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .error,
      Bilingual("列名“\(name)”用了两次", "the column '\(name)' is made twice"),
      at: span,
      related: [Related(Bilingual("第一次在这里", "first here"), at: first)],
      help: [Help(Bilingual("给其中一个另起名：“新名 = …”", "name one of them: 'name = …'"))])
  }

  static func declaredTwice(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .error, Bilingual("“\(name)”声明了两次", "'\(name)' is declared twice"),
      at: span,
      related: [Related(Bilingual("第一次在这里", "first here"), at: first)])
  }

  static func usedTwice(
    _ name: String, at use: Span, here: Span, first: Span
  ) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .error,
      Bilingual(
        "引入的文件又声明了“\(name)”", "the file used here declares '\(name)' again"), at: use,
      related: [
        Related(Bilingual("在这里又声明", "declared again here"), at: here),
        Related(Bilingual("第一次在这里", "first here"), at: first),
      ],
      help: [Help(Bilingual("给其中一个改名", "rename one of them"))])
  }

  static func notAChildTable(
    _ name: Bilingual, of row: Bilingual?, at span: Span, children: [Bilingual]
  ) -> Diagnostic {
    let message =
      row.map {
        Bilingual(
          "“\(name.chinese)”不是“\($0.chinese)”的子表",
          "\($0.english.withArticle) has no '\(name.english)'")
      }
      ?? Bilingual(
        "这里的行不属于哪封信，没有子表", "the rows here are no rows of a table and have no children")
    let list = Bilingual.list(children)
    let help = Help(Bilingual("子表有\(list.chinese)", "its children are \(list.english)"))
    return Diagnostic(
      .notAChildTable, .error, message, at: span, help: children.isEmpty ? [] : [help])
  }

  static func childrenAsValue(_ table: TableID, at span: Span) -> Diagnostic {
    let name = table.name
    return Diagnostic(
      .wrongType, .error,
      Bilingual(
        "“\(name.chinese)”是多个子行，不是一个值", "'\(name.english)' are many child rows, not one value"),
      at: span,
      help: [
        Help(
          Bilingual(
            "用聚合，如“计数(\(name.chinese))”；或先“展开 \(name.chinese)”",
            "aggregate them as 'count(\(name.english))', or 'expand \(name.english)' first"))
      ])
  }
}

extension Scope.Closing {
  /// What to do about a column that the stage took away.
  var advice: Diagnostic.Help {
    guard keepsColumns else {
      return Diagnostic.Help(
        Bilingual("把用到它的步骤移到那一步前面", "use the column before that stage"))
    }
    return Diagnostic.Help(
      Bilingual(
        "把用到它的步骤移到前面，或在“\(stage.chinese)”里保留它",
        "use the column before that stage, or keep it in '\(stage.english)'"))
  }
}

extension String {
  /// The word with its article: 'a figure', 'an outcome'.
  var withArticle: String {
    guard let first, "aeiou".contains(first) else { return "a \(self)" }
    return "an \(self)"
  }
}

extension [Diagnostic.Help] {
  /// These, or a general advice where there are none.
  func orElse(_ advice: Bilingual) -> [Diagnostic.Help] {
    isEmpty ? [Diagnostic.Help(advice)] : self
  }
}
