import Checker
import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: `with empty` has every group that the keys can have, once, in key order, and no other.
@Suite struct EmptyGroupTests {
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

  private func number(_ value: Int) -> Cell { .decimal(ScaledDecimal(value)) }

  @Test func `every word of a closed list has a group`() throws {
    let all = try rows("figures | where false | summarize n = count() by status with empty")
    #expect(all == FigureStatus.allCases.map { [.choice($0.spelling), number(0)] })
    // Groups that have rows are the same as without, and missing keeps its own.
    for key in ["status", "basis is missing", "change"] {
      let filled = try rows("figures | summarize n = count(), sum(value) by k = \(key) with empty")
      let plain = try rows("figures | summarize n = count(), sum(value) by k = \(key)")
      #expect(filled.filter { $0[1] != number(0) } == plain)
      #expect(filled.filter { $0[1] == number(0) }.allSatisfy { $0[2] == number(0) })
    }
  }

  @Test func `every whole number between the ends has a group`() throws {
    let found = try rows("replies | where year != 2023 | summarize n = count() by year")
    let years = found.compactMap { row -> Int? in
      if case .decimal(let year) = row[0] { Int(year.doubleValue) } else { nil }
    }
    let (first, last) = (try #require(years.min()), try #require(years.max()))
    #expect(first < 2023 && 2023 < last)
    let filled = try rows("replies | where year != 2023 | summarize n = count() by year with empty")
    #expect(filled.prefix(last - first + 1).map { $0[0] } == (first...last).map(number))
    #expect(filled.contains([number(2023), number(0)]))
    #expect(filled.filter { $0[1] != number(0) } == found)
    #expect(
      try rows("replies | where false | summarize n = count() by year with empty").isEmpty)
  }

  @Test func `written values are the groups and leave other rows out`() throws {
    let rows = try rows(
      "replies | summarize n = count(), t = first(title) by year in [2030, 2024, 2031..2032] "
        + "with empty"
    )
    let count = try self.rows("replies | where year = 2024 | count")[0][0]
    #expect(rows.map { $0[0] } == [2024, 2030, 2031, 2032].map(number))
    #expect(rows.map { $0[1] } == [count, number(0), number(0), number(0)])
    #expect(rows.dropFirst().allSatisfy { $0[2] == .missing })
    let agencies = try self.rows(
      "replies | summarize n = count() by agency in [\"无此单位\"] with empty")
    #expect(agencies == [[.text("无此单位"), number(0)]])
  }

  @Test func `several keys give every combination`() throws {
    let filled = try rows(
      "replies | where agency is present | summarize n = count() by agency, year in 2022..2025 "
        + "with empty")
    let agencies = try rows(
      "replies | where agency is present and year in 2022..2025 | distinct agency | select agency")
    #expect(filled.count == agencies.count * 4)
    let plain = try rows(
      "replies | where agency is present and year in 2022..2025 "
        + "| summarize n = count() by agency, year"
    )
    #expect(filled.filter { $0[2] != number(0) } == plain)
    #expect(Set(filled.map { "\($0[0]) \($0[1])" }).count == filled.count)
  }

  @Test func `too many groups end the run`() throws {
    let plan = try #require(
      Checked("replies | summarize count() by n = length * 100000 with empty").result.plan)
    let error = #expect(throws: EvaluationError.self) { try Executor().run(plan, over: corpus) }
    #expect(error?.diagnostic.code == .tooManyGroups)
  }
}
