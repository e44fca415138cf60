import Plan
import Values

/// Expressions of a wanted type.
extension TypedQueryMaker {
  /// An expression of a type.
  mutating func value(_ type: ValueType, _ scope: Scope, depth: Int) -> String {
    let columns = scope.columns.filter { $0.type == type }
    let known = declared.filter { $0.type == type }
    if chance(0.08), !known.isEmpty { return pick(known).name }
    if depth <= 0 || chance(0.35) {
      return columns.isEmpty ? literal(type) : chance(0.85) ? pick(columns).name : literal(type)
    }
    if chance(0.25) { return either(type, scope, depth: depth) }
    switch type {
    case .number: return numberValue(scope, depth: depth - 1)
    case .text: return textValue(scope, depth: depth - 1)
    case .flag: return flagValue(scope, depth: depth - 1)
    case .date: return dateValue(scope, depth: depth - 1)
    case .list: return listValue(scope, depth: depth - 1)
    case .quantity: return quantityValue(scope, depth: depth - 1)
    case .choice, .unknown:
      return columns.isEmpty ? "missing" : pick(columns).name
    }
  }

  /// A literal of a type.
  mutating func literal(_ type: ValueType) -> String {
    switch type {
    case .number:
      return pick(["0", "1", "2", "3.5", "0.1", "100", "1e6", "2万", "2024", "0.000000001", "12亿"])
    case .text:
      return pick(["\"资金\"", "“補助”", "\"A\"", "\"\"", "\"é\"", "\"豈\"", "'10'", "\"x，y\""])
    case .flag: return pick(["true", "false", "真"])
    case .date:
      return pick(["2024年", "@2024-03", "@2023-H1", "2025年1月2日", "@2024-Q1", "@2024-02-29"])
    case .list: return pick(["[\"资金\", \"A\"]", "[]", "[\"a\", \"a\", \"\"]"])
    case .quantity: return pick(["5元", "1.5亿元", "3亩", "2公顷", "10%", "3年", "0元", "7人", "1微克"])
    case .choice, .unknown: return "missing"
    }
  }

  /// Forms that stand for a value of any type.
  private mutating func either(_ type: ValueType, _ scope: Scope, depth: Int) -> String {
    let (a, b) = (value(type, scope, depth: depth - 1), value(type, scope, depth: depth - 1))
    let condition = value(.flag, scope, depth: depth - 1)
    switch number(0...6) {
    case 0: return "if(\(condition), \(a), \(b))"
    case 1: return "如果（\(condition)，\(a)，missing）"
    case 2:
      return "case { \(condition): \(a), \(value(.flag, scope, depth: 0)): \(b) }"
    case 3: return "case { \(condition): \(a), else: \(b) }"
    case 4 where !macros.isEmpty: return "\(pick(macros))(\(a), \(b))"
    case 5: return picked(type, scope, depth: depth) ?? "(\(a) ?? \(b))"
    default: return "(\(a) ?? \(b))"
    }
  }

  /// The first, last … of the children's values.
  private mutating func picked(_ type: ValueType, _ scope: Scope, depth: Int) -> String? {
    guard let (child, inner) = child(of: scope) else { return nil }
    let columns = inner.columns.filter { $0.type == type && !$0.name.contains(".") }
    guard !columns.isEmpty else { return nil }
    let name = pick(
      type == .flag ? ["first", "last", "mode"] : ["first", "末个", "min", "max", "众数"])
    return "\(name)(\(child.name.english).\(pick(columns).name)\(filter(inner, depth: depth)))"
  }

  /// A child table with what can be named there.
  private mutating func child(of scope: Scope) -> (TableID, Scope)? {
    guard let table = scope.table else { return nil }
    let children = TableID.allCases.filter { $0.parents.contains(table) }
    guard !children.isEmpty else { return nil }
    let child = pick(children)
    // Columns that the query made keep their names around a child row.
    let made = scope.columns.filter(\.isMade)
    return (child, Scope(columns: Self.columns(of: child) + made, table: child))
  }

  private mutating func filter(_ scope: Scope, depth: Int) -> String {
    chance(0.5) ? " where " + value(.flag, scope, depth: depth - 1) : ""
  }

  private mutating func numberValue(_ scope: Scope, depth: Int) -> String {
    let (a, b) = (value(.number, scope, depth: depth), value(.number, scope, depth: depth))
    let text = value(.text, scope, depth: depth)
    switch number(0...14) {
    case 14:
      let above = value(.quantity, scope, depth: 0)
      return "(\(above) / \(value(.quantity, scope, depth: 0)))"
    case 0, 1: return "(\(a) \(pick(["+", "-", "*", "/", "mod", "÷", "×"])) \(b))"
    case 2: return "-(\(a))"
    case 3: return "\(pick(["abs", "floor", "ceil", "sqrt", "round", "四舍五入"]))(\(a))"
    case 4: return "round(\(a), \(pick(["0", "1", "2", "9", b])))"
    case 5: return "\(pick(["ln", "log2", "log10", "exp"]))(\(a))"
    case 6: return "power(\(a), \(pick(["2", "0.5", "-1", b])))"
    case 7: return "length(\(text))"
    case 8: return "\(pick(["year", "quarter", "月", "day"]))(\(value(.date, scope, depth: depth)))"
    case 9:
      return "days_between(\(value(.date, scope, depth: 0)), \(value(.date, scope, depth: depth)))"
    case 10: return "count(\(value(.list, scope, depth: depth)))"
    case 11: return "occurrences(\(text), \(pattern()))"
    default: return childNumber(scope, depth: depth) ?? "(\(a) - \(b))"
    }
  }

  private mutating func childNumber(_ scope: Scope, depth: Int) -> String? {
    guard let (child, inner) = child(of: scope) else { return nil }
    let name = child.name.english
    if chance(0.4) { return "count(\(name)\(filter(inner, depth: depth)))" }
    let columns = inner.columns.filter { !$0.name.contains(".") }
    let numbers = columns.filter { $0.type == .number }
    if chance(0.6), !numbers.isEmpty {
      let call = pick(["sum", "mean", "median", "stdev", "中位数", "max", "quantile"])
      let share = call == "quantile" ? ", \(pick(["0", "0.3", "1"]))" : ""
      return "\(call)(\(name).\(pick(numbers).name)\(share)\(filter(inner, depth: depth)))"
    }
    let anything = columns.filter { $0.type != .list }
    return "\(pick(["count", "count_distinct"]))(\(name).\(pick(anything).name))"
  }

  private mutating func textValue(_ scope: Scope, depth: Int) -> String {
    let text = value(.text, scope, depth: depth)
    switch number(0...8) {
    case 0: return "\(pick(["lower", "trim", "fold", "simplify", "pinyin", "归一"]))(\(text))"
    case 1: return "replace(\(text), \(literal(.text)), \(value(.text, scope, depth: 0)))"
    case 2: return "\(pick(["left", "right"]))(\(text), \(pick(["0", "1", "3", "-2", "2.7"])))"
    case 3:
      return "substring(\(text), \(value(.number, scope, depth: 0)), \(pick(["1", "2", "9"])))"
    case 4: return "join(\(value(.list, scope, depth: depth)), \(pick(["\"、\"", "\"\"", text])))"
    case 5, 6: return "\(pick(["first", "末个"]))(\(value(.list, scope, depth: depth)))"
    case 7: return "\(pick(["snippet", "extract"]))(\(text), \(pattern()))"
    default: return text
    }
  }

  private mutating func dateValue(_ scope: Scope, depth: Int) -> String {
    let date = value(.date, scope, depth: depth)
    return pick(["start(\(date))", "终止日(\(date))", "as_of()", date])
  }

  private mutating func listValue(_ scope: Scope, depth: Int) -> String {
    switch number(0...3) {
    case 0:
      return "split(\(value(.text, scope, depth: depth)), \(pick(["\"、\"", "\"\"", "\"a\""])))"
    case 1:
      return "[\(value(.text, scope, depth: depth)), \(value(.text, scope, depth: 0))]"
    case 2:
      guard let (child, inner) = child(of: scope) else { return literal(.list) }
      let texts = inner.columns.filter { $0.type == .text && !$0.name.contains(".") }
      return "list(\(child.name.english).\(pick(texts).name))"
    default: return literal(.list)
    }
  }

  private mutating func quantityValue(_ scope: Scope, depth: Int) -> String {
    let amount = value(.quantity, scope, depth: depth)
    let factor = value(.number, scope, depth: depth)
    switch number(0...5) {
    case 0: return "-(\(amount))"
    case 1: return "(\(amount) * \(factor))"
    case 2: return "(\(factor) * \(amount))"
    case 3: return "(\(amount) / \(factor))"
    case 4: return "(\(amount) \(pick(["+", "-"])) \(value(.quantity, scope, depth: 0)))"
    default: return amount
    }
  }

  private mutating func flagValue(_ scope: Scope, depth: Int) -> String {
    switch number(0...11) {
    case 0: return "not \(value(.flag, scope, depth: depth))"
    case 1, 2:
      let (a, b) = (value(.flag, scope, depth: depth), value(.flag, scope, depth: depth))
      return "(\(a) \(pick(["and", "or", "且", "或"])) \(b))"
    case 3: return "\(value(type(in: scope), scope, depth: depth)) \(pick(["is missing", "有值"]))"
    case 4: return "\(value(.text, scope, depth: depth)) contains \(pattern())"
    case 5:
      let side = pick(["starts with", "结尾为"])
      return "\(value(.text, scope, depth: depth)) \(side) \(value(.text, scope, depth: 0))"
    case 6:
      let relation = pick(["within", "before", "晚于"])
      return "\(value(.date, scope, depth: depth)) \(relation) \(value(.date, scope, depth: 0))"
    case 7: return membership(scope, depth: depth)
    case 8:
      guard let (child, inner) = child(of: scope) else { return "true" }
      return "any(\(child.name.english)\(filter(inner, depth: depth)))"
    case 9: return "\(value(.list, scope, depth: depth)) contains \(pattern())"
    default: return comparison(scope, depth: depth)
    }
  }

  private mutating func comparison(_ scope: Scope, depth: Int) -> String {
    let type = type(in: scope)
    let sign = pick(["=", "!=", "<", "<=", ">", ">=", "≥", "＝"])
    if case .choice(let list) = type {
      let columns = scope.columns.filter { $0.type == type }
      let word = spelling(pick(Array(list.words.prefix(3))))
      let other = chance(0.7) ? "\"\(word)\"" : pick(columns).name
      return "\(pick(columns).name) \(sign) \(other)"
    }
    if chance(0.15), type != .list, type != .flag {
      let (low, high) = (value(type, scope, depth: 0), value(type, scope, depth: 0))
      return "\(value(type, scope, depth: depth)) between \(low) and \(high)"
    }
    return "\(value(type, scope, depth: depth)) \(sign) \(value(type, scope, depth: depth))"
  }

  private mutating func membership(_ scope: Scope, depth: Int) -> String {
    let type = type(in: scope)
    let left = value(type, scope, depth: depth)
    if chance(0.4) {
      var (source, inner) = source()
      if chance(0.5) { source += " | " + rowStage(&inner) }
      let same = inner.columns.filter { $0.type == type }
      if let column = same.isEmpty ? nil : pick(same) {
        return "\(left) in (\(source) | select \(column.name))"
      }
    }
    if type == .number, chance(0.5) { return "\(left) in [-2..3, 2024, \(literal(.number))]" }
    return "\(left) in [\(value(type, scope, depth: 0)), \(value(type, scope, depth: 0))]"
  }

  /// A pattern that the interpreter knows.
  mutating func pattern() -> String {
    let literals = [
      "\"资金\"", "\"補助\"", "exactly \"a\"", "\"a\"", "\"é\"", "\"(甲)\"", "精确 “Ａ”", "\"[乙]\"",
    ]
    return chance(0.7) ? pick(literals) : "any(\(pick(literals)), \(pick(literals)), \"5\")"
  }
}
