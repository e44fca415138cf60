import Checker
import Corpus
import Diagnostics
import Engine
import Foundation
import Plan
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
