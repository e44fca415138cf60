import Checker
import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: the stages that bring a second table in obey the algebra of sets.
@Suite struct CombiningTests {
  private let corpus: Corpus

  init() throws {
    corpus = try RunningTests.sample.get()
  }

  /// The cells of the last query of a text, row by row.
  private func rows(_ text: String) throws -> [[Cell]] {
    let checked = Checked(text)
    let plan = try #require(checked.result.plan, "\(text)\n\(checked.report)")
    let table = try #require(try Executor().run(plan, over: corpus).last).table
    return (0..<table.rowCount).map { row in table.columns.map { $0.cell(at: row) } }
  }

  private static let conditions: [(table: String, first: String, second: String)] = [
    ("replies", "year = 2024", "any(figures where unit = \"元\")"),
    ("figures", "unit = \"元\"", "value > 100"), ("figures", "false", "value > 100"),
    ("commitments", "deadline is present", "true"),
    ("replies | expand sections", "depth = 1", "length > 100"),
  ]

  @Test(arguments: conditions)
  func `rows of one table are told apart by themselves`(
    table: String, first: String, second: String
  ) throws {
    func expect(_ stage: String, _ condition: String) throws {
      let all = try rows("\(table) | where \(condition)")
      #expect(
        try rows("\(table) | where \(first) | \(stage) (\(table) | where \(second))") == all)
      // The letter of a row is still at hand, and so are its children.
      #expect(
        try rows(
          "\(table) | where \(first) | \(stage) (\(table) | where \(second)) | select reply.id")
          == rows("\(table) | where \(condition) | select reply.id"))
    }
    try expect("union", "\(first) or \(second)")
    try expect("except", "\(first) and not (\(second))")
    try expect("intersect", "\(first) and \(second)")
  }

  @Test func `a union of rows keeps computed columns, the first table's for rows of both`() throws {
    let text =
      "let a = replies | where year = 2024 | extend n = 1\n"
      + "let b = replies | extend n = 2\na | union b | select id, n"
    #expect(try rows(text) == rows("replies | select id, n = if(year = 2024, 1, 2)"))
  }

  @Test(arguments: [
    "unit", "value", "dimension", "period", "amount", "unit, value", "text, n = value / 3",
  ])
  func `rows with columns of their own are told apart by their values`(columns: String) throws {
    let all = try rows("figures | select \(columns) | distinct")
    let few = try rows("figures | where value > 50 | select \(columns) | distinct")
    let table = "(figures | select \(columns))"
    let part = "(figures | where value > 50 | select \(columns))"
    #expect(try rows("\(table) | union \(part)") == all)
    #expect(try rows("\(part) | union \(part)") == few)
    #expect(
      try rows("\(part) | union \(table)") == few + all.filter { !few.contains($0) })
    #expect(
      try rows("\(table) | except \(part) | distinct") == all.filter { !few.contains($0) })
    #expect(
      try rows("\(table) | intersect \(part) | distinct") == all.filter { few.contains($0) })
    #expect(try rows("\(table) | except \(table)").isEmpty)
  }

  @Test func `members of a list are no rows of the corpus`() throws {
    let text = "replies | expand proposers | union (replies | expand proposers)"
    #expect(
      try rows("\(text) | count") == rows("replies | expand proposers | distinct | count"))
  }

  @Test func `a value that is missing in every row goes with any type`() throws {
    let nothing = "n = (replies | where false | take 1 | select year)"
    let years = try rows("replies | select n = year | distinct")
    #expect(
      try rows("replies | select n = year | union (replies | take 1 | select \(nothing))")
        == (years.contains([.missing]) ? years : years + [[.missing]]))
    #expect(try rows("figures | extend \(nothing) | where n > value").isEmpty)
  }

  @Test(arguments: [
    "unit", "value", "dimension", "start(period)", "amount", "indicator", "value / 3", "value > 3",
    "id", "amount * 2",
  ])
  func `in a query is in the list of its values`(column: String) throws {
    let values = "(figures | where value > 50 | select v = \(column))"
    let all = try rows("figures | select v = \(column)").map { $0[0] }
    let members = try rows("figures | where value > 50 | select v = \(column)").map { $0[0] }
    let kept = try rows("figures | select v = \(column) | where v in \(values)").map { $0[0] }
    #expect(kept == all.filter { $0 != .missing && members.contains($0) })
    let others = try rows("figures | select v = \(column) | where not v in \(values)")
    #expect(kept.count + others.count == all.count)
    #expect(
      try rows("figures | where (\(column)) in (figures | where false | select v = \(column))")
        .isEmpty)
  }

  @Test func `in a declared table, a column under another name, units and numbers`() throws {
    let plans = "let plans = commitments | where deadline is present | select 信 = id\n"
    #expect(
      try rows(plans + "replies | where id in plans | select id")
        == rows("replies | where any(commitments where deadline is present) | select id"))
    let mu = "(replies | take 1 | select a = 1500亩)"
    #expect(
      try rows("replies | take 1 | where 100公顷 in \(mu) | count") == [[.decimal(ScaledDecimal(1))]])
    #expect(
      try rows("replies | where kind in (replies | select kind) | count")
        == rows("replies | where kind is present | count"))
    #expect(
      try rows("replies | where \"提案\" in (replies | select kind) | count")
        == rows("replies | count"))
    #expect(
      try rows("replies | where 0.5 in (replies | take 1 | select n = 1 / 2) | count")
        == rows("replies | count"))
  }

  @Test func `a lookup adds what a row of the same key has`() throws {
    #expect(
      try rows("replies | lookup (figures | summarize n = count() by id) on id | select id, n")
        == rows("replies | select id, n = if(count(figures) > 0, count(figures), missing)"))
    #expect(
      try rows("figures | lookup (replies | select id, t = title) on id | select id, t")
        == rows("figures | select id, t = reply.title"))
    let two = "(figures | summarize n = count(), m = max(value) by id, unit)"
    #expect(
      try rows(
        "figures | lookup \(two) on id, unit | summarize n = max(n), m = max(m) by id, unit")
        == rows(
          "figures | summarize n = count(), m = max(value) by id, unit | select id, unit,"
            + " n = if(unit is present, n, missing), m = if(unit is present, m, missing)"))
  }

  @Test func `a lookup of all gives a row for each match, and one for none`() throws {
    #expect(
      try rows(
        "replies | lookup all (figures | select id, 句 = text) on id"
          + " | where 句 is present | select id, 句")
        == rows("figures | select id, text"))
    #expect(
      try rows(
        "replies | lookup all (figures | where false | select id, n = value) on id"
          + " | select id, n")
        == rows("replies | select id, n = missing"))
    let none = "replies | select id, n = if(false, 1, missing)"
    #expect(
      try rows("\(none) | lookup all (\(none) | select n, other = id) on n | select id, other")
        == rows("replies | select id, n = missing"))
  }

  @Test func `a lookup ends at a key with several rows, and names it`() throws {
    let plan = try #require(
      Checked("replies | lookup (figures | select id, value) on id").result.plan)
    let error = #expect(throws: EvaluationError.self) { try Executor().run(plan, over: corpus) }
    let found = try #require(error).diagnostic
    let first = try rows(
      "figures | summarize n = count() by id | where n > 1 | take 1 | select id, n")
    guard case .text(let id) = first[0][0], case .decimal(let count) = first[0][1] else {
      Issue.record("a letter has several figures")
      return
    }
    #expect(found.code == .severalMatches)
    #expect(found.message.english.hasPrefix("id = \(id) has \(count) rows"))
    #expect(found.help[0].message.english.contains("'lookup all'"))
  }

  @Test func `a pivot is a summarize with a filter for each column`() throws {
    let chosen = "figures | select agency, status, value"
    #expect(
      try rows("\(chosen) | pivot sum(value) by status in [\"目标\", \"实绩\"]")
        == rows(
          "\(chosen) | summarize a = sum(value where status = \"目标\"),"
            + " b = sum(value where status = \"实绩\") by agency"))
    let words = ChoiceList.status.words.enumerated().map { number, word in
      "n\(number) = count(where status = \"\(word.chinese)\")"
    }
    let table = "figures | select agency, status"
    #expect(
      try rows("\(table) | pivot count() by status")
        == rows("\(table) | summarize \(words.joined(separator: ", ")) by agency"))
    #expect(
      try rows("replies | select year | pivot count() by year in 2020..2024")
        == rows(
          "replies | summarize "
            + (2020...2024).map { "n\($0) = count(where year = \($0))" }
            .joined(separator: ", ")))
  }
}
