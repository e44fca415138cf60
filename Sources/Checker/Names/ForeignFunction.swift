import Plan

/// A call of another language with what serves here.
struct ForeignFunction {
  /// The name, or the whole call, that serves here.
  let replacement: String
  /// Whether the whole call is replaced, and not just its name.
  let isWholeCall: Bool

  /// Translates a call, by its name and the texts of its arguments; `nil` for unknown names.
  init?(_ name: String, _ arguments: [String]) {
    let key = Catalogue.key(name)
    if let same = Self.names[key] {
      (replacement, isWholeCall) = (same, false)
    } else if let written = Self.written(key, arguments) {
      (replacement, isWholeCall) = (written, true)
    } else {
      return nil
    }
  }

  private static let names = [
    "avg": "mean", "average": "mean", "len": "length", "char_length": "length",
    "strlen": "length", "string_size": "length", "substr": "substring", "mid": "substring",
    "std": "stdev", "stddev": "stdev", "log": "ln", "pow": "power", "ceiling": "ceil",
    "nunique": "count_distinct", "dcount": "count_distinct", "percentile": "quantile",
    "datediff": "days_between", "make_list": "list", "array_agg": "list",
    "regexp_extract": "extract", "strip": "trim", "tolower": "lower", "to_lower": "lower",
    "getyear": "year", "iff": "if", "iif": "if", "ifelse": "if", "if_else": "if", "now": "as_of",
    "today": "as_of", "getdate": "as_of", "平均值": "平均", "求和": "合计", "总和": "合计", "总计": "合计",
    "个数": "计数", "数量": "计数", "次数": "计数", "最大值": "最大", "最小值": "最小", "均值": "平均",
    "去重数": "去重计数", "字数": "长度",
  ]

  /// Forms that differ, with `$0`, `$1` … for the arguments, by the number of these.
  private static let forms: [String: [Int: String]] = [
    "isnull": [1: "$0 is missing", 2: "($0 ?? $1)"], "isna": [1: "$0 is missing"],
    "isempty": [1: "$0 is missing"], "isblank": [1: "$0 is missing"],
    "isnotnull": [1: "$0 is present"], "isnotempty": [1: "$0 is present"],
    "notna": [1: "$0 is present"], "ifnull": [2: "($0 ?? $1)"], "nvl": [2: "($0 ?? $1)"],
    "coalesce": [2: "($0 ?? $1)", 3: "($0 ?? $1 ?? $2)"],
    "concat": [2: "join([$0, $1], \"\")", 3: "join([$0, $1, $2], \"\")"],
    "strcat": [2: "join([$0, $1], \"\")", 3: "join([$0, $1, $2], \"\")"],
    "concatenate": [2: "join([$0, $1], \"\")", 3: "join([$0, $1, $2], \"\")"],
    "like": [2: "$0 contains $1"],
  ]

  private static func written(_ key: String, _ arguments: [String]) -> String? {
    if let form = forms[key]?[arguments.count] {
      return arguments.enumerated().reduce(form) { text, argument in
        text.replacing("$\(argument.offset)", with: argument.element)
      }
    }
    guard let (aggregate, takesValue) = conditional[key] else { return nil }
    return conditionalCall(aggregate, takesValue: takesValue, arguments)
  }

  /// Aggregates with a condition: of spreadsheets, and of KQL.
  private static let conditional: [String: (String, takesValue: Bool)] = [
    "countif": ("count", false), "countifs": ("count", false), "sumif": ("sum", true),
    "averageif": ("mean", true), "avgif": ("mean", true), "maxif": ("max", true),
    "minif": ("min", true),
  ]

  /// `count(where kind = "提案")` for `COUNTIF(kind, "提案")`.
  private static func conditionalCall(
    _ aggregate: String, takesValue: Bool, _ arguments: [String]
  ) -> String? {
    switch (takesValue, arguments.count) {
    case (false, 1): return "\(aggregate)(where \(arguments[0]))"
    case (false, let count) where count > 1 && count % 2 == 0:
      let pairs = stride(from: 0, to: count, by: 2).map {
        criterion(arguments[$0], arguments[$0 + 1])
      }
      return "\(aggregate)(where \(pairs.joined(separator: " and ")))"
    case (true, 2): return "\(aggregate)(\(arguments[0]) where \(arguments[1]))"
    case (true, 3):
      return "\(aggregate)(\(arguments[2]) where \(criterion(arguments[0], arguments[1])))"
    default: return nil
    }
  }

  /// A criterion of a spreadsheet: `"提案"`, `">5"`, `"*供水*"`.
  private static func criterion(_ column: String, _ written: String) -> String {
    let quotes: Set<Character> = ["\"", "“", "”", "'"]
    guard let first = written.first, quotes.contains(first) else { return "\(column) = \(written)" }
    let text = written.filter { !quotes.contains($0) }
    for sign in [">=", "<=", "<>", ">", "<", "="] where text.hasPrefix(sign) {
      let rest = text.dropFirst(sign.count)
      let isNumber = !rest.isEmpty && rest.allSatisfy { "0123456789.".contains($0) }
      return "\(column) \(sign == "<>" ? "!=" : sign) \(isNumber ? "\(rest)" : "\"\(rest)\"")"
    }
    guard text.contains("*") else { return "\(column) = \"\(text)\"" }
    return "\(column) contains \"\(text.filter { $0 != "*" })\""
  }
}
