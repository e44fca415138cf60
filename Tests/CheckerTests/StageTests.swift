import Checker
import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: groups, filters within aggregates and rows of other tables mean what a loop would do.
@Suite struct StageTests {
  private let corpus: Corpus

  init() throws {
    corpus = try RunningTests.sample.get()
  }

  private func rows(_ text: String) throws -> [[Cell]] {
    let checked = Checked(text)
    let plan = try #require(checked.result.plan, "\(text)\n\(checked.report)")
    let table = try #require(try Executor().run(plan, over: corpus).last).table
    return (0..<table.rowCount).map { row in table.columns.map { $0.cell(at: row) } }
  }

  @Test(arguments: ["desc", "asc"])
  func `top per keeps the first rows of each group, ties in corpus order`(order: String) throws {
    let sorted = try rows("figures | sort by value \(order) | select agency, unit, value, id, text")
    var counts: [String: Int] = [:]
    let expected = sorted.filter { row in
      counts["\(row[0]) \(row[1])", default: 0] += 1
      return counts["\(row[0]) \(row[1])", default: 0] <= 2
    }
    let found = try rows(
      "figures | top 2 by value \(order) per agency, unit | select agency, unit, value, id, text")
    #expect(found.count == expected.count)
    // Within each group the order is the same.
    for group in Set(expected.map { "\($0[0]) \($0[1])" }) {
      #expect(
        found.filter { "\($0[0]) \($0[1])" == group }
          == expected.filter { "\($0[0]) \($0[1])" == group })
    }
  }

  @Test func `top by several keys orders ties by the next`() throws {
    let found = try rows("figures | top 40 by unit asc, value desc | select unit, value, text")
    #expect(
      try rows("figures | sort by unit, value desc | take 40 | select unit, value, text") == found)
    #expect(
      try rows("figures | top 7 by 1 | select text") == rows("figures | take 7 | select text"))
  }

  @Test(arguments: [
    "count(where F)", "sum(value where F)", "mean(value where F)",
    "max(amount where F)", "count_distinct(indicator where F)", "first(text where F)",
    "count(period where F)", "median(value where F)",
  ])
  func `a filter of an aggregate is a filter of the rows`(aggregate: String) throws {
    let filter = "unit = \"元\" and status = \"target\""
    let within = aggregate.replacing("F", with: filter)
    let plain = aggregate.replacing("(where F)", with: "()").replacing(" where F", with: "")
    let expected = try rows(
      "figures | where \(filter) | summarize v = \(plain) by agency | sort by agency")
    let all = try rows("figures | summarize v = \(within), n = count(where \(filter)) by agency")
    #expect(all.filter { $0[2] != .decimal(ScaledDecimal(0)) }.map { [$0[0], $0[1]] } == expected)
    #expect(all.count == (try rows("figures | distinct agency | select agency")).count)
  }

  @Test func `a pivot of a filtered aggregate is that of filtered rows`() throws {
    let filtered = try rows(
      "figures | where value > 100 | select agency, status, value | pivot sum(value) by status")
    let within = try rows(
      "figures | select agency, status, value | pivot sum(value where value > 100) by status")
    for row in filtered { #expect(within.contains(row)) }
    #expect(within.count >= filtered.count)
  }

  @Test func `rows are kept by their identity and by that of their letters`() throws {
    let promised = "commitments | where target is present"
    #expect(
      try rows("commitments | intersect (\(promised)) | select id, text")
        == rows("\(promised) | select id, text"))
    let byLetter = try rows("replies | where id in (\(promised) | select reply.id) | select id")
    #expect(
      try rows("replies | where any(commitments where target is present) | select id") == byLetter)
    #expect(!byLetter.isEmpty)
    // Rows reached by way of their letter are the rows of the table.
    #expect(
      try rows("replies | expand commitments | intersect (\(promised)) | select reply.id, text")
        == rows("\(promised) | select reply.id, text"))
    let missing = try rows("replies | where not (id in (\(promised) | select reply.id)) | count")
    let count = try rows("replies | count")[0][0]
    guard case .decimal(let none) = missing[0][0], case .decimal(let all) = count else {
      Issue.record("no counts")
      return
    }
    #expect(none.units + Int128(byLetter.count) * ScaledDecimal.unitsPerOne == all.units)
  }

  @Test func `queries of a file are titled by what stands above each`() {
    let checked = Checked("## 甲 · A\nreplies | count\n\n## 乙\n## B\nfigures | count\nreplies")
    #expect(checked.result.plan?.queries.map(\.title) == ["甲 · A", "乙\nB", ""])
  }
}
