import Plan
import Values

/// Stages, each with what can be named behind it.
extension TypedQueryMaker {
  /// A stage of any kind.
  mutating func stage(_ scope: inout Scope) -> String {
    switch number(0...19) {
    case 0...5: return rowStage(&scope)
    case 6: return extend(&scope)
    case 7: return select(&scope)
    case 8, 9, 10: return summarize(&scope)
    case 11: return expand(&scope)
    case 12: return combine(&scope)
    case 13: return lookup(&scope)
    case 14: return pivot(&scope)
    case 15: return kwic(&scope)
    case 16: return describe(&scope)
    case 17:
      scope = Scope(columns: [Column(name: "count", type: .number)], isChosen: true)
      return pick(["count", "计数"])
    case 18: return drop(&scope)
    default: return extend(&scope)
    }
  }

  /// A stage that keeps the columns as they are.
  mutating func rowStage(_ scope: inout Scope) -> String {
    switch number(0...8) {
    case 0, 1, 2: return "where \(value(.flag, scope, depth: 3))"
    case 3: return "sort by \(keys(scope))"
    case 4: return "\(pick(["take", "skip", "略过"])) \(pick(["0", "1", "2", "5"]))"
    case 5:
      let per = chance(0.6) ? " per \(key(scope))" : ""
      return "top \(pick(["1", "2", "3"])) by \(keys(scope))\(per)"
    case 6: return "sample \(pick(["1", "2", "4"])) seed \(number(0...9))"
    case 7: return "distinct" + (chance(0.8) ? " \(key(scope))" : "")
    default: return "assert \(value(.flag, scope, depth: 1)) or true \"消息\""
    }
  }

  private mutating func key(_ scope: Scope) -> String {
    value(type(in: scope, besides: [.list]), scope, depth: number(0...2))
  }

  private mutating func keys(_ scope: Scope) -> String {
    (0..<number(1...2)).map { _ in key(scope) + pick(["", " desc", " 升序"]) }
      .joined(separator: ", ")
  }

  /// A computed column, as it is written and as it is named.
  private mutating func definition(_ scope: Scope, depth: Int = 3) -> (String, Column) {
    let type = type(in: scope)
    let name = newName()
    return ("\(name) = \(value(type, scope, depth: depth))", Column(name: name, type: type))
  }

  private mutating func extend(_ scope: inout Scope) -> String {
    var parts: [String] = []
    for _ in 0..<number(1...2) {
      let (text, column) = definition(scope)
      parts.append(text)
      scope.columns += [column, column, column]
    }
    return "extend " + parts.joined(separator: ", ")
  }

  private mutating func select(_ scope: inout Scope) -> String {
    var parts: [String] = []
    var columns: [Column] = []
    for _ in 0..<number(1...4) {
      if chance(0.5) {
        let (text, column) = definition(scope, depth: 2)
        parts.append(text)
        columns.append(column)
      } else {
        let column = pick(scope.columns)
        let name = newName()
        parts.append("\(name) = \(column.name)")
        columns.append(Column(name: name, type: column.type))
      }
    }
    scope.columns = columns
    scope.isChosen = true
    return "\(pick(["select", "选取"])) " + parts.joined(separator: ", ")
  }

  private mutating func drop(_ scope: inout Scope) -> String {
    let column = pick(scope.columns)
    guard !column.name.contains("."), scope.columns.contains(where: { $0.name != column.name })
    else { return rowStage(&scope) }
    scope.columns.removeAll { $0.name == column.name }
    return "drop \(column.name)"
  }

  private mutating func aggregate(_ scope: Scope) -> (String, ValueType) {
    let condition = chance(0.25) ? " where \(value(.flag, scope, depth: 1))" : ""
    let numbers = value(.number, scope, depth: number(0...2))
    let type = type(in: scope, besides: [.list])
    let anything = value(type, scope, depth: number(0...1))
    switch number(0...11) {
    case 0: return ("count(\(condition.dropFirst()))", .number)
    case 1: return ("count(\(value(type, scope, depth: 1))\(condition))", .number)
    case 2: return ("count_distinct(\(anything)\(condition))", .number)
    case 3: return ("share(\(condition.dropFirst()))", .number)
    case 4, 5: return ("\(pick(["sum", "mean", "平均"]))(\(numbers)\(condition))", .number)
    case 6: return ("\(pick(["median", "stdev"]))(\(numbers)\(condition))", .number)
    case 7: return ("quantile(\(numbers), \(pick(["0", "0.25", "0.9", "1"])))", .number)
    case 8:
      return ("\(pick(["sum", "mean", "median"]))(\(value(.quantity, scope, depth: 1)))", .quantity)
    case 9: return ("list(\(value(.text, scope, depth: 1))\(condition))", .list)
    case 10 where type != .flag: return ("\(pick(["min", "最大"]))(\(anything)\(condition))", type)
    default: return ("\(pick(["first", "last", "mode"]))(\(anything)\(condition))", type)
    }
  }

  private mutating func summarize(_ scope: inout Scope) -> String {
    var columns: [Column] = []
    var parts: [String] = []
    for _ in 0..<number(1...3) {
      let (text, type) = aggregate(scope)
      let name = newName()
      parts.append("\(name) = \(text)")
      columns.append(Column(name: name, type: type))
    }
    var by: [String] = []
    for _ in 0..<number(0...2) {
      let type = type(in: scope, besides: [.list])
      let name = newName()
      by.append("\(name) = \(value(type, scope, depth: number(0...2)))")
      columns.append(Column(name: name, type: type))
    }
    scope = Scope(columns: columns, isChosen: true)
    let isFilled = chance(0.25) && columns.contains { $0.type == .number || $0.type == .flag }
    let filling = isFilled ? pick([" with empty", " 含空组"]) : ""
    let keys = by.isEmpty ? "" : " by " + by.joined(separator: ", ") + filling
    return "\(pick(["summarize", "汇总"])) \(parts.joined(separator: ", "))\(keys)"
  }

  private mutating func expand(_ scope: inout Scope) -> String {
    let lists = scope.columns.filter { $0.type == .list && !$0.name.contains(".") }
    if chance(0.4), !lists.isEmpty {
      let list = pick(lists)
      scope.columns.removeAll { $0.name == list.name }
      scope.columns.append(Column(name: list.name, type: .text))
      return "expand \(list.name)"
    }
    guard let table = scope.table else { return rowStage(&scope) }
    let children = TableID.allCases.filter { $0.parents.contains(table) }
    guard !children.isEmpty else { return rowStage(&scope) }
    let child = pick(children)
    let made = scope.columns.filter(\.isMade)
    scope = Scope(columns: Self.columns(of: child) + made, table: child)
    return "\(pick(["expand", "展开"])) \(spelling(child.name))"
  }

  private mutating func combine(_ scope: inout Scope) -> String {
    let name = pick(["union", "except", "intersect", "合并", "相交"])
    if let table = scope.table, !scope.isChosen {
      var inner = Scope(columns: Self.columns(of: table), table: table)
      let made = scope.columns.filter(\.isMade)
      if name == "union" || name == "合并" { scope.columns.removeAll(where: \.isMade) }
      guard made.isEmpty || (name != "union" && name != "合并") else { return rowStage(&scope) }
      return "\(name) (\(table.name.english) | \(rowStage(&inner)))"
    }
    var (source, inner) = source()
    if chance(0.6) { source += " | " + rowStage(&inner) }
    let same = scope.columns.map { column in
      "\(column.name) = \(value(column.type, inner, depth: 1))"
    }
    return "\(name) (\(source) | select \(same.joined(separator: ", ")))"
  }

  private mutating func lookup(_ scope: inout Scope) -> String {
    let type = type(in: scope, besides: [.list])
    let (key, added) = (newName(), newName())
    let own = value(type, scope, depth: 1)
    var (source, inner) = source()
    if chance(0.4) { source += " | " + rowStage(&inner) }
    let other = value(type, inner, depth: 1)
    scope.columns.append(Column(name: key, type: type))
    let start = "extend \(key) = \(own) | lookup"
    if chance(0.5) {
      let (text, result) = aggregate(inner)
      scope.columns.append(Column(name: added, type: result))
      return "\(start) (\(source) | summarize \(added) = \(text) by \(key) = \(other)) on \(key)"
    }
    let shown = self.type(in: inner)
    scope.columns.append(Column(name: added, type: shown))
    let columns = "\(key) = \(other), \(added) = \(value(shown, inner, depth: 1))"
    return "\(start) all (\(source) | select \(columns)) on \(key)"
  }

  private mutating func pivot(_ scope: inout Scope) -> String {
    let choices = scope.columns.filter {
      if case .choice = $0.type { true } else { $0.type == .flag }
    }
    let row = key(scope)
    let (argument, name, over) = (newName(), newName(), newName())
    let number = value(.number, scope, depth: 1)
    let call = pick(["count()", "sum(\(argument))", "first(\(argument))", "max(\(argument))"])
    let start = "select \(name) = \(row), \(argument) = \(number), \(over) = "
    scope = Scope(columns: [Column(name: name, type: .unknown)], isChosen: true)
    if chance(0.5), !choices.isEmpty {
      return "\(start)\(pick(choices).name) | pivot \(call) by \(over)"
    }
    return "\(start)\(number) | pivot \(call) by \(over) in [-1..2, 2024]"
  }

  private mutating func kwic(_ scope: inout Scope) -> String {
    guard scope.table != nil else { return rowStage(&scope) }
    scope.columns += [
      Column(name: "hit", type: .text), Column(name: "right", type: .text),
      Column(name: "start", type: .number),
    ]
    return "kwic \(pattern()) width \(pick(["1", "3", "20"]))"
  }

  private mutating func describe(_ scope: inout Scope) -> String {
    scope = Scope(columns: [Column(name: "`distinct`", type: .number)], isChosen: true)
    return "describe"
  }
}
