package import Diagnostics
import Plan
import Values

/// What only a running query can find: a limit reached, or dimensions that do not go together.
package struct EvaluationError: Error, Sendable {
  /// The finding.
  package let diagnostic: Diagnostic

  /// A message names no more dimensions than a reader takes in.
  private static let mixedNameCountMax = 5

  /// Wraps a finding.
  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  static func interrupted(at span: Span) -> EvaluationError {
    EvaluationError(
      Diagnostic(.interrupted, .error, Bilingual("查询已中断", "the query was interrupted"), at: span))
  }

  static func timeLimit(seconds: Double, at span: Span) -> EvaluationError {
    EvaluationError(
      Diagnostic(
        .timeLimit, .error,
        Bilingual("查询超过了 \(seconds) 秒的时限", "the query ran past its limit of \(seconds) s"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual("先筛选再计算，或放宽 --time-limit", "filter earlier, or raise --time-limit"))
        ]))
  }

  static func memoryLimit(bytes: Int, at span: Span) -> EvaluationError {
    let size = bytes >> 20
    return EvaluationError(
      Diagnostic(
        .memoryLimit, .error,
        Bilingual("这一步需要的内存超过 \(size) MiB 的上限", "this step needs more than \(size) MiB of memory"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual("在这一步之前先筛选", "filter the rows before this step"))
        ]))
  }

  /// Some rows failed a condition; the first is named by its number and its first columns.
  static func assertionFailed(
    _ message: String, count: Int, of rowCount: Int, row: Int, shown: Bilingual, at span: Span
  ) -> EvaluationError {
    EvaluationError(
      Diagnostic(
        .assertionFailed, .error,
        Bilingual(
          "\(message) (\(rowCount) 行里有 \(count) 行不成立)",
          "\(message) (fails for \(count) of \(rowCount) \(rowCount == 1 ? "row" : "rows"))"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual(
              "第一处在第 \(row) 行：\(shown.chinese)", "the first is row \(row): \(shown.english)"))
        ]))
  }

  /// A key has several rows in a table where one is looked up.
  static func severalMatches(_ key: Bilingual, count: Int, at span: Span) -> EvaluationError {
    EvaluationError(
      Diagnostic(
        .severalMatches, .error,
        Bilingual(
          "\(key.chinese) 在另一张表里有 \(count) 行，“关联”至多配一行",
          "\(key.english) has \(count) rows in the other table; 'lookup' takes at most one"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual(
              "要全部配上写“关联 全部”；只要一行就先在括号里“去重”或“汇总”",
              "'lookup all' takes all of them; for one, 'distinct' or 'summarize' in brackets first"
            ))
        ]))
  }

  /// The keys of a stage with empty groups have too many combinations.
  static func tooManyGroups(at span: Span) -> EvaluationError {
    let limit = GroupValues.groupCountMax
    return EvaluationError(
      Diagnostic(
        .tooManyGroups, .error,
        Bilingual("“含空组”超过 \(limit) 组", "'with empty' makes more than \(limit) groups"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual(
              "写出要哪些组，如“按 年份 属于 2020..2025”",
              "say which groups there should be, as 'by year in 2020..2025'"))
        ]))
  }

  static func mixedDimensions(_ names: [Bilingual], at span: Span) -> EvaluationError {
    let shown = names.prefix(mixedNameCountMax)
    let isCut = names.count > shown.count
    let chinese = shown.map(\.chinese).joined(separator: "、") + (isCut ? " 等 \(names.count) 种" : "")
    let english =
      shown.map(\.english).joined(separator: ", ")
      + (isCut ? " and \(names.count - shown.count) more" : "")
    return EvaluationError(
      Diagnostic(
        .mixedDimensions, .error,
        Bilingual("不同量纲的数量不能合在一起：\(chinese)", "quantities of different dimensions: \(english)"),
        at: span,
        help: [
          Diagnostic.Help(
            Bilingual(
              "先筛选出一种量纲或单位，或改用不带单位的数值",
              "keep one dimension or unit first, or use the plain number `value`"))
        ]))
  }
}
