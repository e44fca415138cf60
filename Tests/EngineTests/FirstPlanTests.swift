import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: whole plans give the cells that adding up by hand gives.
@Suite struct FirstPlanTests {
  @Test func `filter and summarize agree with a loop over cells`() throws {
    for seed in UInt64(0)..<30 {
      let test = TestCorpus(seed: seed, letterCount: 12)
      let figure = TestCorpus.figure
      let value = Make.field(figure, "value", .number)
      let agency = Make.field(figure, .replies, "agency", .text)
      let condition = Make.flag(.compare(.greater, value, Make.number(0)))
      let columns = [Make.column(10, .text), Make.column(11, .number), Make.column(12, .number)]
      let plan = Make.plan(
        figure, [],
        [
          (.filter(condition), []),
          (
            .summarize(
              [
                AggregateColumn(columns[1], as: Aggregate(.count, of: nil)),
                AggregateColumn(columns[2], as: Aggregate(.sum, of: value)),
              ], by: [Definition(columns[0], as: agency)]), columns
          ),
        ])
      let table = try Executor().run(plan, over: test.corpus)[0].table
      var expected: [String?: (count: Int, sum: Int128)] = [:]
      let figures = test.corpus.table(.figures)
      let letters = try #require(figures.parents[.replies])
      for row in 0..<figures.rowCount {
        guard case .decimal(let number) = figures.columns["value"]?.cell(at: row) else { continue }
        guard number.units > 0 else { continue }
        var key: String?
        let cell = test.corpus.table(.replies).columns["agency"]?.cell(at: Int(letters[row]))
        if case .text(let text) = cell { key = text }
        expected[key, default: (0, 0)].count += 1
        expected[key, default: (0, 0)].sum += number.units
      }
      #expect(table.rowCount == expected.count)
      for row in table.cells {
        var key: String?
        if case .text(let text) = row[0] { key = text }
        let group = try #require(expected[key])
        #expect(row[1] == .decimal(ScaledDecimal(group.count)))
        #expect(row[2] == .decimal(ScaledDecimal(units: group.sum)))
      }
    }
  }
}
