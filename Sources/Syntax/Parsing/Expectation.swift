import Values

/// What would have fitted where something else stands.
enum Expectation {
  case commaOr(Symbol)
  case symbol(Symbol)
  case keyword(Keyword)
  case endOfStatement
  case endOfStage
  case stage
  case table
  case name
  case number
  case distance
  case string
  case expression
  case pattern
  case spanKind
  case presence

  /// What messages call it.
  var wording: Bilingual {
    switch self {
    case .commaOr(let symbol):
      Bilingual("逗号或“\(symbol.rawValue)”", "a comma or '\(symbol.rawValue)'")
    case .symbol(let symbol): .quoted(symbol.rawValue)
    case .keyword(.on): Bilingual("“按”", "'on'")
    case .keyword(let keyword):
      .quoted(keyword.spelling)
    case .endOfStatement: Bilingual("“|”或一句的结尾", "'|' or the end of the statement")
    case .endOfStage: Bilingual("逗号、“|”或一句的结尾", "a comma, '|' or the end of the statement")
    case .stage: Bilingual("一步，如 筛选、汇总", "a stage such as where or summarize")
    case .table: Bilingual("表，如 答复、数据", "a table such as replies or figures")
    case .name: Bilingual("名字", "a name")
    case .number: Bilingual("数", "a number")
    case .distance: Bilingual("字数，如 10", "a number of characters such as 10")
    case .string: Bilingual("引号里的文字", "text in quotes")
    case .expression: Bilingual("值或列名", "a value or a column")
    case .pattern: Bilingual("样式，如 \"资金\"", "a pattern such as \"资金\"")
    case .spanKind: Bilingual("标注的种类，如 数据、时间", "a kind of spans such as figure or date")
    case .presence: Bilingual("缺失 或 有值", "missing or present")
    }
  }
}
