import Checker
import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: arithmetic keeps the dimensions that it can, and says before any row is read where not.
@Suite struct QuantityTests {
  private let corpus: Corpus

  init() throws {
    corpus = try RunningTests.sample.get()
  }

  /// The value of an expression of literals, and what the footer says.
  private func value(_ expression: String) throws -> (cell: Cell, notes: [String]) {
    let checked = Checked("replies | take 1 | select v = \(expression)")
    let plan = try #require(checked.result.plan, "\(expression)\n\(checked.report)")
    let table = try #require(try Executor().run(plan, over: corpus).last).table
    return (table.columns[0].cell(at: 0), table.notes.map(\.message.english))
  }

  private static func quantity(_ number: String, _ unit: String) -> Cell {
    let parts = number.split(separator: ".").map(String.init)
    let decimals = parts.count > 1 ? parts[1] : ""
    let units = Int128(parts[0] + decimals) ?? 0
    return .quantity(
      ScaledDecimal(mantissa: units, exponent: -decimals.count) ?? ScaledDecimal(0),
      Unit.named(unit))
  }

  @Test(arguments: [
    // A share of a quantity, and the whole of which a share is known.
    ("3亿元 * 10%", "30000000", "元"), ("5‰ * 2000人", "10", "人"), ("20% * 10%", "2", "%"),
    ("1亿元 / 25%", "400000000", "元"), ("3成 * 100亩", "30", "亩"),
    // A quantity for each of another, and back.
    ("3亿元 / 20公顷", "15000000", "元/公顷"), ("600元 / 3个月", "200", "元/个月"),
    ("3000元/亩 * 2公顷", "90000", "元"), ("2公顷 * 3000元/亩", "90000", "元"),
    ("1000人 / 4家", "250", "人/家"),
    // Sums and differences in the unit of the left side; shares differ by points.
    ("1公顷 + 15亩", "2", "公顷"), ("1亿元 - 5000万元", "50000000", "元"), ("1吨 - 500公斤", "0.5", "吨"),
    ("12.7% - 10%", "2.7", "百分点"), ("12.7% - 5‰", "12.2", "百分点"),
    ("10% + 2.7个百分点", "12.7", "%"), ("10% - 2.7百分点", "7.3", "%"), ("10% + 5%", "15", "%"),
    ("-(2公里) * 3", "-6", "公里"), ("1兆瓦 / 4", "0.25", "兆瓦"),
  ])
  func `a quantity comes out in its unit`(expression: String, number: String, unit: String) throws {
    let expected = Self.quantity(number, unit)
    let found = try value(expression)
    if case .quantity(let value, let made) = found.cell, case .quantity(let wanted, _) = expected {
      #expect(value == wanted, "\(expression) is \(found.cell)")
      #expect(made?.name == unit || made?.dimension.kind == .points, "\(expression)")
    } else {
      Issue.record("\(expression) is \(found.cell)")
    }
  }

  @Test(arguments: [
    ("3公顷 / 1亩", 45.0), ("1亿元 / 5000万元", 2.0), ("1天 / 6小时", 4.0), ("3000千瓦时 / 1兆瓦时", 3.0),
    ("50% / 20%", 2.5), ("1吨 / 1斤", 2000.0), ("5元/平方米 / 1元/亩", 10_000.0 / 3),
  ])
  func `a quotient of one dimension is a number`(expression: String, expected: Double) throws {
    guard case .double(let found) = try value(expression).cell else {
      Issue.record("\(expression) is no number")
      return
    }
    #expect(abs(found - expected) < 1e-9 * expected, "\(expression)")
  }

  @Test(arguments: [
    ("1公顷 = 15亩", true), ("2.61亿元 = 26100万元", true), ("1平方公里 > 99公顷", true),
    ("1兆瓦时 = 1000度", true), ("1000元/亩 = 1.5万元/公顷", true), ("1元/平方米 > 600元/亩", true),
    ("2里 = 1公里", true), ("1斤 < 1公斤", true), ("90分钟 > 1小时", true), ("3成 = 30%", true),
    ("100‰ = 10%", true), ("1美元 != 2美元", true), ("1.5小时 in [90分钟]", true),
  ])
  func `quantities compare after conversion`(expression: String, expected: Bool) throws {
    #expect(try value("if(\(expression), 1, 0)").cell == .decimal(ScaledDecimal(expected ? 1 : 0)))
  }

  @Test(arguments: ["1亿元 / 0亩", "1亿元 / 0%", "1亿元 / 0元", "1亿元 / 0"])
  func `a division by zero is missing and counted`(expression: String) throws {
    let found = try value(expression)
    #expect(found.cell == .missing)
    #expect(found.notes.contains { $0.contains("1") && $0.contains("zero") }, "\(found.notes)")
  }

  @Test(arguments: ["missing * 3亿元", "3亿元 / missing", "10% * missing", "missing - 10%"])
  func `arithmetic with missing is missing`(expression: String) throws {
    #expect(try value(expression).cell == .missing)
  }

  @Test func `a filter settles the dimension of a column`() {
    func type(_ text: String) -> String { Checked(text).columns }
    let unit = "figures | where unit = \"元\" | select p = amount / 3亩"
    #expect(type(unit) == "p quantity")
    #expect(type("figures | where amount >= 1亿元 | select p = amount / 3亩") == "p quantity")
    #expect(type("figures | where amount in [1亩, 2公顷] | select p = amount / 3亩") == "p number")
    #expect(
      type("figures | where unit in [\"亩\", \"公顷\"] | select p = 3元 / amount") == "p quantity")
    // What is not known is taken for one dimension, and the run finds rows that are not.
    #expect(type("figures | select p = amount / 3亩") == "p number")
    #expect(type("figures | where unit in [\"元\", \"亩\"] | select p = amount / 3亩") == "p number")
    #expect(
      type("figures | where unit = \"元\" | union figures | select p = amount / 3亩") == "p number")
    // Aggregates, computed columns and other tables keep it.
    let joined = """
      let m = figures | where unit = "元" | summarize m = sum(amount) by agency
      let a = figures | where unit = "亩" | summarize a = max(amount) by agency
      m | lookup a on agency | extend p = m / (a + 1公顷) | select p
      """
    #expect(type(joined) == "p quantity")
  }

  @Test func `a mean of money is money, and a rate of the sample prints`() throws {
    let checked = Checked(
      "figures | where unit = \"元\" | summarize s = sum(amount), n = count() | extend m = s / n")
    #expect(checked.columns == "s quantity, n number, m quantity")
  }
}
