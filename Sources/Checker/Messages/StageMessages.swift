import Diagnostics
import Plan
import Values

/// What is said of calls, aggregates, counts and parameters.
extension Diagnostic {
  static func wrongArgumentCount(
    _ entry: CatalogueEntry, found: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .wrongArgumentCount, .error,
      Bilingual(
        "“\(entry.name.chinese)”的写法是“\(entry.form.chinese)”；这里有 \(found) 个参数",
        "'\(entry.name.english)' is written '\(entry.form.english)'; here it has \(found) "
          + (found == 1 ? "argument" : "arguments")),
      at: span)
  }

  static func aggregateOutside(_ entry: CatalogueEntry, at span: Span) -> Diagnostic {
    let name = entry.name
    return Diagnostic(
      .aggregateOutsideSummarize, .error,
      Bilingual(
        "“\(name.chinese)”只用在“汇总”里，或用于子表",
        "'\(name.english)' stands in 'summarize' or over child rows only"),
      at: span,
      help: [
        Help(
          Bilingual(
            "写成“汇总 \(entry.form.chinese)”，或“\(name.chinese)(数据.数值)”",
            "write 'summarize \(entry.form.english)', or '\(name.english)(figures.value)'"))
      ])
  }

  static func columnOutsideAggregate(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .columnOutsideAggregate, .error,
      Bilingual(
        "一组有许多行，“\(name)”要放进聚合或写在“按”后面",
        "a group has many rows; '\(name)' belongs into an aggregate or behind 'by'"),
      at: span,
      help: [
        Help(Bilingual("如“首个(\(name))”，或“按 \(name)”", "as 'first(\(name))', or 'by \(name)'"))
      ])
  }

  static func badCount(_ what: Bilingual, _ bounds: ClosedRange<Int>, at span: Span) -> Diagnostic {
    let limit = "\(bounds.lowerBound)…\(bounds.upperBound)"
    return Diagnostic(
      .badCount, .error,
      Bilingual(
        "\(what.chinese)要写成 \(limit) 的整数", "\(what.english) is a whole number of \(limit)"),
      at: span)
  }

  static func badParameter(
    _ message: Bilingual, at span: Span, help: [Help] = []
  ) -> Diagnostic {
    Diagnostic(.badParameter, .error, message, at: span, help: help)
  }

  static func notOneValue(_ message: Bilingual, at span: Span) -> Diagnostic {
    Diagnostic(
      .notOneValue, .error, message, at: span,
      help: [
        Help(
          Bilingual(
            "让它以“计数”、不分组的“汇总”或“取 1”结束，并只选一列",
            "let it end in 'count', 'summarize' without groups or 'take 1', with one column"))
      ])
  }

  static func tooLarge(at span: Span) -> Diagnostic {
    Diagnostic(
      .expansionTooLarge, .error,
      Bilingual(
        "“设”和“定义”展开后超过 \(Checker.expansionMax) 个部分",
        "'let' and 'def' expand to more than \(Checker.expansionMax) parts"),
      at: span)
  }

  static func tooManyColumns(at span: Span) -> Diagnostic {
    let limit = Checker.columnCountMax
    return Diagnostic(
      .tooManyColumns, .error,
      Bilingual("一步最多有 \(limit) 列", "a stage shows at most \(limit) columns"), at: span)
  }

  static func notInThisVersion(_ message: Bilingual, at span: Span) -> Diagnostic {
    Diagnostic(.notInThisVersion, .error, message, at: span)
  }
}
