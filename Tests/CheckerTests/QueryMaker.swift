import Plan
import TestSupport
import Values

/// Makes queries that parse and often check: stages in any order, expressions of any type.
struct QueryMaker {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func query() -> String {
    let table = pick(TableID.allCases)
    var text =
      "let k = 3\nlet words = [\"资金\", \"项目\"]\n" + pick([table.name.english, table.name.chinese])
    for _ in 0..<Int.random(in: 0...4, using: &random) { text += " | " + stage(table) }
    return text
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func stage(_ table: TableID) -> String {
    let name = pick(["a", "b", "n", "数"])
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return "where " + flag(table, 2)
    case 1: return "select \(column(table)), \(name) = \(value(table, 2))"
    case 2: return "drop \(column(table))"
    case 3: return "extend \(name) = \(value(table, 2)), m = \(value(table, 1))"
    case 4: return "sort by \(value(table, 1)) desc, \(column(table))"
    case 5: return "take " + pick(["3", "k", "0"])
    case 6: return "top 2 by \(value(table, 1)) per \(column(table))"
    case 7: return "distinct \(column(table))"
    case 8: return "count"
    case 9:
      return
        "summarize \(aggregate(table)), x = \(aggregate(table)) / 2 by \(column(table))"
    case 10: return "expand " + pick(TableID.allCases).name.english
    case 11: return "describe"
    case 17: return "lookup all (\(table.name.english) | select id, z = \(column(table))) on id"
    case 18: return "pivot \(aggregate(table)) by \(column(table)) in [\(value(table, 0)), 2024]"
    case 15: return "sample k seed 4"
    case 16: return "assert \(flag(table, 1)) or true \"真\""
    case 13: return "\(pick(["union", "except", "intersect"])) \(table.name.english)"
    case 14:
      return "\(pick(["union", "合并", "except"])) (\(table.name.english) | \(stage(table)))"
    case 12: return "kwic \(pattern(2)) width 10"
    default: return "summarize \(aggregate(table))"
    }
  }

  private mutating func column(_ table: TableID) -> String {
    let owner = pick([table, table] + table.parents)
    let name = pick(Catalogue.description(of: owner).columns).name
    return pick([name.english, name.chinese, "\(owner.rowName.english).\(name.english)", "n", "a"])
  }

  private mutating func aggregate(_ table: TableID) -> String {
    let name = pick(Catalogue.aggregates).entry.name.english
    return pick(["\(name)(\(column(table)))", "\(name)()", "\(name)(where \(flag(table, 1)))"])
  }

  private mutating func flag(_ table: TableID, _ depth: Int) -> String {
    guard depth > 0 else { return "true" }
    switch Int.random(in: 0..<10, using: &random) {
    case 8: return "\(column(table)) in (\(table.name.english) | select \(column(table)))"
    case 0: return "\(value(table, depth - 1)) = \(value(table, depth - 1))"
    case 1: return "\(value(table, depth - 1)) >= \(value(table, depth - 1))"
    case 2: return "\(column(table)) contains \(pattern(2))"
    case 3: return "\(column(table)) is missing"
    case 4: return "(\(flag(table, depth - 1)) or not \(flag(table, depth - 1)))"
    case 5: return "\(column(table)) in [\(value(table, 0)), \(value(table, 0))]"
    case 6: return "\(column(table)) within 2024年"
    case 7: return "any(\(pick(TableID.allCases).name.english) where \(flag(table, depth - 1)))"
    default: return "\(column(table)) between \(value(table, 0)) and \(value(table, 0))"
    }
  }

  private mutating func value(_ table: TableID, _ depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 11 : 5), using: &random) {
    case 0: return pick(["1", "2024", "k", "1.5亿元", "10%", "missing"])
    case 1: return pick(["\"目标\"", "\"x\"", "2024年7月", "true", "words"])
    case 2, 3, 4: return column(table)
    case 5: return "(\(value(table, depth - 1)) + \(value(table, depth - 1)))"
    case 6: return "-\(value(table, depth - 1))"
    case 7:
      return "if(\(flag(table, depth - 1)), \(value(table, depth - 1)), \(value(table, depth - 1)))"
    case 8: return "(\(value(table, depth - 1)) ?? \(value(table, depth - 1)))"
    case 9:
      let function = pick(Catalogue.functions)
      let arguments = function.parameters.map { _ in value(table, depth - 1) }
      return "\(function.entry.name.english)(\(arguments.joined(separator: ", ")))"
    default:
      let child = pick(TableID.allCases)
      let column = pick(Catalogue.description(of: child).columns).name.english
      return "\(pick(Catalogue.aggregates).entry.name.english)(\(child.name.english).\(column))"
    }
  }

  private mutating func pattern(_ depth: Int) -> String {
    guard depth > 0 else { return "\"资金\"" }
    switch Int.random(in: 0..<9, using: &random) {
    case 6: return "<\(pick(["figure %", "数据 金额", "figure 元", "date", "机构", "date 元"]))>"
    case 7: return "(<figure> near 3 \(pattern(depth - 1)) in section)"
    case 8: return "whole words guarding [\"资金链\", \"项目部\"]"
    case 0: return "any(\(pattern(depth - 1)), words)"
    case 1: return "\(pattern(0)) near k \(pattern(0))"
    case 2: return "/[0-9]+%/"
    case 3: return "exactly \"資金\""
    case 4: return "(all(\(pattern(depth - 1)), \"项目\") in section)"
    default: return pattern(0)
    }
  }
}
