import Checker
import Corpus
import Diagnostics
import Engine
import Foundation
import Plan
import Syntax
import TestSupport
import Testing
import Values

/// Goal: what checks also runs; the bundled sample answers every example of the catalogue.
@Suite struct RunningTests {
  /// The bundled sample, loaded once.
  static let sample = Result {
    try CorpusLoader().load([
      ProjectFolder.root.appending(path: "Sources/ReplyQL/Sample/letters").path
    ])
  }

  private let corpus: Corpus

  init() throws {
    corpus = try Self.sample.get()
  }

  @Test func `every example of the catalogue has an answer`() throws {
    for example in Self.examples {
      let plan = try #require(Checked(example).result.plan, "\(example)")
      let results = try Executor().run(plan, over: corpus)
      // A table that no letter fills yet has examples without rows.
      let isEmpty = results.allSatisfy { $0.trace[0].rowsOut == 0 }
      #expect(isEmpty || results.contains { $0.table.rowCount > 0 }, "\(example)")
      for (query, result) in zip(plan.queries, results) {
        #expect(query.columns.map(\.name) == result.table.columns.map(\.name), "\(example)")
        // Every value prints: its storage fits its type.
        for column in result.table.columns {
          for row in 0..<result.table.rowCount { expect(column.cell(at: row), column.type) }
        }
      }
    }
  }

  @Test(arguments: [(7, ["a", "e", "h"]), (1, ["b", "f", "i"])])
  func `a seed draws the same rows everywhere`(seed: Int, drawn: [String]) throws {
    // Drawn from ten rows by a second program that follows the published algorithms.
    let letters = "abcdefghij".map { "\"\($0)\"" }.joined(separator: ", ")
    let text = "replies | take 1 | select l = [\(letters)] | expand l | sample 3"
    for query in [text + " seed \(seed)"] + (seed == Catalogue.seedDefault ? [text] : []) {
      let plan = try #require(Checked(query).result.plan)
      let table = try #require(try Executor().run(plan, over: corpus).first).table
      #expect((0..<3).map { table.columns[0].cell(at: $0) } == drawn.map { .text($0) })
      #expect(table.notes.map(\.message.english) == ["3 rows drawn at random with seed \(seed)"])
    }
  }

  /// The only cell of a query's answer.
  private func cell(_ query: String) throws -> Cell {
    let plan = try #require(Checked(query).result.plan, "\(Checked(query).report)")
    return try #require(try Executor().run(plan, over: corpus).first).table.columns[0].cell(at: 0)
  }

  @Test(arguments: [
    "\"产业\"", "any(\"服务\", \"资金\")", "<figure %>", "\"资金\" near 20 \"支持\" in section",
    "<agency> then 10 \"印发\"", "whole \"服务\" guarding [\"服务业\"]", "/[0-9]+万元/",
  ])
  func `all that asks for hits gives the same`(pattern: String) throws {
    let rows = try cell("replies | kwic \(pattern) | count")
    let summed = try cell("replies | summarize n = sum(occurrences(text, \(pattern)))")
    #expect(rows == summed)
    #expect(summed != .decimal(ScaledDecimal(0)), "the sample has hits")
    let texts = [
      "text contains \(pattern)", "occurrences(text, \(pattern)) > 0",
      "snippet(text, \(pattern)) is present", "extract(text, \(pattern)) is present",
    ]
    let counts = try texts.map { try cell("replies | where \($0) | count") }
    #expect(counts.allSatisfy { $0 == counts[0] }, "\(counts)")
    let rate = try cell("replies | summarize r = rate(\(pattern))")
    let quotient = try cell(
      "replies | summarize r = sum(occurrences(text, \(pattern))) * 10000 / sum(length(text))")
    #expect(rate == quotient)
  }

  @Test func `a rate counts the rows where its condition holds`() throws {
    let filtered = try cell("sentences | summarize r = rate(\"产业\" where role = \"plan\")")
    #expect(
      try filtered == cell("sentences | where role = \"plan\" | summarize r = rate(\"产业\")"))
    #expect(try filtered != cell("sentences | summarize r = rate(\"产业\")"))
  }

  @Test func `figures by unit are those of the table`() throws {
    for (filter, condition) in [
      ("%", "unit = \"%\""), ("亩", "unit = \"亩\""), ("area", "dimension = \"area\""),
      ("\"percentage points\"", "dimension = \"percentage points\""),
    ] {
      // Each figure that lies within a sentence is a span of it; figures do not overlap.
      let spans = try cell("sentences | summarize n = sum(occurrences(text, <figure \(filter)>))")
      let rows = try cell(
        "figures | where sentence.text is present and \(condition) | count")
      #expect(spans == rows, "\(filter)")
    }
  }

  @Test(arguments: [
    "(", ")", "[", "[b-a]", "\\1", "a**", "*", "a{2000}", "(?=a)", "(?P<a", "[[:x:]]",
    "(?:a{1000}){1000}",
  ])
  func `what RE2 says of wrong expressions is known in Chinese`(expression: String) throws {
    let reason = try #require(RegexCheck.problem(in: expression))
    let query = "replies | where title matches /\(expression)/"
    let source = SourceText(name: "", text: query)
    let checked = Checker.check(
      ParsedSource(parsing: source).file, source: source, validateRegex: RegexCheck.problem)
    let message = try #require(checked.diagnostics.first { $0.code == .badRegex }?.message)
    #expect(message.english.hasSuffix(reason))
    #expect(!message.chinese.contains(reason), "\(message.chinese)")
  }

  @Test func `random queries that check run without a trap`() {
    var maker = QueryMaker(seed: 0xACE)
    for _ in 0..<300 {
      let text = maker.query()
      guard let plan = Checked(text).result.plan else { continue }
      var options = ExecutionOptions()
      options.timeLimitSeconds = 10
      do throws(EvaluationError) {
        for result in try Executor(options: options).run(plan, over: corpus) {
          for column in result.table.columns where result.table.rowCount > 0 {
            expect(column.cell(at: 0), column.type)
          }
        }
      } catch {
        #expect(error.diagnostic.code == .mixedDimensions, "\(text)")
      }
    }
  }

  private static let examples: [String] =
    Catalogue.tables.map(\.entry.example) + Catalogue.functions.map(\.entry.example)
    + Catalogue.aggregates.map(\.entry.example) + Catalogue.stages.map(\.example)
    + Catalogue.operators.map(\.example) + Catalogue.patterns.map(\.example)

  private func expect(_ cell: Cell, _ type: ValueType) {
    let fits =
      switch (cell, type) {
      case (.missing, _), (_, .unknown), (.flag, .flag), (.decimal, .number), (.double, .number),
        (.text, .text), (.choice, .choice), (.date, .date), (.quantity, .quantity),
        (.list, .list):
        true
      default: false
      }
    #expect(fits, "\(cell) in a column of \(type)")
  }
}
