import ChineseText
import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: hits are those of the definition, whatever the pattern.
@Suite struct PatternTests {
  private static func pattern(depth: Int, using random: inout SplitMix64) -> TextPattern {
    let words = ["资", "金", "补", "助", "a", "5", "资金", "补助", "a,", "金资"]
    let distance = Int.random(in: 0...6, using: &random)
    func part() -> TextPattern { pattern(depth: depth - 1, using: &random) }
    switch depth == 0 ? 0 : Int.random(in: 0...7, using: &random) {
    case 1: return .any([part(), part()])
    case 2: return .all([part(), part()])
    case 3: return .near(part(), part(), distance: distance)
    case 4: return .then(part(), part(), distance: distance)
    case 5: return .without(part(), part(), distance: distance)
    case 6: return .scoped(part(), .sentence)
    default:
      return .literal(words[Int.random(in: 0..<words.count, using: &random)], exact: false)
    }
  }

  private static func counts(
    _ pattern: TextPattern, _ row: RowVariable, _ corpus: Corpus
  ) throws -> [Cell] {
    let text = Make.field(row, "text", .text)
    let count = Make.define(1, Formula(.occurrences(text, pattern), .number, at: Make.span))
    let flag = Make.define(2, Make.flag(.contains(text, pattern)))
    let columns = [count.column, flag.column]
    let table = try Executor().run(
      Make.plan(row, [], [(.extend([count, flag]), columns)]), over: corpus)[0].table
    for cells in table.cells {
      #expect((cells[0] == .decimal(ScaledDecimal(0))) == (cells[1] == .flag(false)))
    }
    return table.cells.map { $0[0] }
  }

  @Test func `hits agree with a naive matcher`() throws {
    for seed in UInt64(0)..<300 {
      let test = TestCorpus(seed: seed, letterCount: 6)
      var random = SplitMix64(seed: seed &+ 7_000)
      let pattern = Self.pattern(depth: 3, using: &random)
      for row in [TestCorpus.letter, TestCorpus.sentence] {
        let actual = try Self.counts(pattern, row, test.corpus)
        let texts = try #require(test.corpus.column(SchemaColumn(row.table, "text")))
        for (index, cell) in actual.enumerated() {
          guard case .text(let text) = texts.cell(at: index) else { continue }
          let folded = CleanText(cleaning: text.unicodeScalars.map(\.value)).folded
          let expected = NaiveMatcher(text: folded).hits(pattern).count
          #expect(cell == .decimal(ScaledDecimal(expected)), "seed \(seed): \(pattern) in \(text)")
        }
      }
    }
  }

  @Test func `exact literals look at the printed characters`() throws {
    let test = TestCorpus(seed: 3, letterCount: 40)
    for needle in ["资", "資", "Ａ", "A", "a", "助资"] {
      let actual = try Self.counts(.literal(needle, exact: true), TestCorpus.letter, test.corpus)
      let texts = try #require(test.corpus.column(SchemaColumn(.replies, "text")))
      for (index, cell) in actual.enumerated() {
        guard case .text(let text) = texts.cell(at: index) else { continue }
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(needle.unicodeScalars)
        var count = 0
        var place = 0
        while place + wanted.count <= scalars.count {
          let isHit = Array(scalars[place..<place + wanted.count]) == wanted
          count += isHit ? 1 : 0
          place += isHit ? wanted.count : 1
        }
        #expect(cell == .decimal(ScaledDecimal(count)), "\(needle) in \(text)")
      }
    }
  }

  @Test func `expressions run on folded text and keep their syntax`() throws {
    let test = TestCorpus(seed: 5, letterCount: 60)
    func total(_ expression: String) throws -> [Cell] {
      try Self.counts(.regex(expression, at: Make.span), TestCorpus.letter, test.corpus)
    }
    #expect(try total("資") == total("资"))
    #expect(try total("Ａ") == total("a"))
    #expect(try total("[资補]") == total("资|补"))
    #expect(try total("\\D") != total("\\d"))
    #expect(try total("，") == total(","))
  }
}
