import Checker
import Corpus
import Diagnostics
import Engine
import Foundation
import Oracle
import Plan
import ReplyQL
import TestSupport
import Testing
import Values

/// Goal: the engine answers as the specification says, on queries and letters nobody thought of.
///
/// Each round has a seed, a corpus and some queries of its own; `REPLYQL_ORACLE_ROUNDS` sets how
/// many are played, `REPLYQL_ORACLE_FIRST` with which seed they begin, and `REPLYQL_ORACLE_SHOW`
/// prints each query before it is asked, so that a trap has a name.
@Suite struct OracleTests {
  static let rounds: Range<Int> = {
    let (first, count) = (number("REPLYQL_ORACLE_FIRST") ?? 0, number("REPLYQL_ORACLE_ROUNDS"))
    return first..<first + (count ?? 24)
  }()

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  private static func show(_ text: String, _ seed: Int) {
    if number("REPLYQL_ORACLE_SHOW") != nil { print("\(seed): \(text)") }
  }

  /// A query that was made, its plan, and the letters it is asked of.
  private struct Question {
    let made: TypedQueryMaker.Made
    let text: String
    let plan: Plan
    let corpus: Corpus
    let letters: Letters
  }

  /// The queries of a round that check.
  private static func questions(seed: Int, count: Int = 60) -> [Question] {
    let corpus = RandomCorpus.corpus(seed: UInt64(seed))
    let letters = Letters(corpus)
    var maker = TypedQueryMaker(seed: UInt64(seed))
    return (0..<count).compactMap { _ in
      let made = maker.query()
      let text = made.text()
      return CheckedText(text).plan.map {
        Question(made: made, text: text, plan: $0, corpus: corpus, letters: letters)
      }
    }
  }

  @Test(arguments: rounds) func `engine and interpreter agree`(seed: Int) {
    for question in Self.questions(seed: seed) {
      Self.show(question.text, seed)
      let expected = Answer(of: question.plan, byInterpreterOver: question.letters)
      let found = Answer(of: question.plan, byEngineOver: question.corpus)
      #expect(found == expected, "seed \(seed): \(question.text)")
    }
  }

  @Test(arguments: rounds) func `slices and threads change nothing`(seed: Int) {
    for question in Self.questions(seed: seed + 1_000, count: 20) {
      Self.show(question.text, seed)
      let whole = Answer(of: question.plan, byEngineOver: question.corpus)
      var options = Answer.options
      options.threadCount = 3
      options.sliceRowCount = 1 + seed % 3
      let parts = Answer(of: question.plan, byEngineOver: question.corpus, options)
      #expect(parts == whole, "seed \(seed): \(question.text)")
    }
  }

  @Test(arguments: rounds) func `each prefix of a query is a query`(seed: Int) throws {
    for question in Self.questions(seed: seed + 2_000, count: 10) {
      for stageCount in question.made.stages.indices {
        let text = question.made.text(stageCount: stageCount)
        Self.show(text, seed)
        let checked = CheckedText(text)
        let plan = try #require(checked.plan, "seed \(seed): \(text)\n\(checked.problems)")
        let expected = Answer(of: plan, byInterpreterOver: question.letters)
        #expect(Answer(of: plan, byEngineOver: question.corpus) == expected, "\(seed): \(text)")
      }
    }
  }

  @Test(arguments: rounds) func `canonical text means the same in both languages`(
    seed: Int
  ) throws {
    for question in Self.questions(seed: seed + 3_000, count: 10) {
      Self.show(question.text, seed)
      let answer = Answer(of: question.plan, byEngineOver: question.corpus)
      for language in Language.allCases {
        let source = SourceText(name: "-c", text: question.text)
        let text = try #require(QueryFormatting.format(source, in: language))
        Self.show(text, seed)
        let checked = CheckedText(text)
        let plan = try #require(
          checked.plan, "\(seed): \(question.text)\n\(text)\n\(checked.problems)")
        let again = Answer(of: plan, byEngineOver: question.corpus)
        #expect(again == answer, "seed \(seed): \(question.text)\n\(text)")
      }
    }
  }

  @Test func `most queries that are made check`() {
    let checked = (0..<10).map { Self.questions(seed: $0).count }.reduce(0, +)
    #expect(checked > 480, "\(checked) of 600 check")
  }
}
