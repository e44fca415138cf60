import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: each stage does to random rows what a loop over their cells does.
@Suite struct OperatorTests {
  private let figure = TestCorpus.figure
  private let value = Make.field(TestCorpus.figure, "value", .number)
  private let unit = Make.field(TestCorpus.figure, "unit", .text)
  private let amount = Make.field(TestCorpus.figure, "amount", .quantity)
  private let period = Make.field(TestCorpus.figure, "period", .date)

  private var source: [Definition] {
    [Make.define(1, value), Make.define(2, unit), Make.define(3, period)]
  }

  private func run(
    _ stages: [Stage], _ corpus: Corpus, options: ExecutionOptions = ExecutionOptions()
  ) throws -> Table {
    let columns = source.map(\.column)
    let plan = Make.plan(figure, source, stages.map { ($0, columns) })
    return try Executor(options: options).run(plan, over: corpus)[0].table
  }

  private func number(_ cell: Cell) -> Int128? {
    if case .decimal(let number) = cell { return number.units }
    return nil
  }

  @Test func `sort is stable and puts missing last both ways`() throws {
    for seed in UInt64(0)..<20 {
      let corpus = TestCorpus(seed: seed, letterCount: 20).corpus
      let rows = try run([], corpus).cells
      for isDescending in [false, true] {
        let expected = rows.enumerated().sorted { left, right in
          guard let a = number(left.element[0]) else {
            return number(right.element[0]) == nil && left.offset < right.offset
          }
          guard let b = number(right.element[0]) else { return true }
          if a != b { return isDescending ? a > b : a < b }
          return left.offset < right.offset
        }.map(\.element)
        let sorted = try run([.sort([SortKey(value, isDescending: isDescending)])], corpus)
        #expect(sorted.cells == expected)
        let top = try run(
          [.top(5, by: [SortKey(value, isDescending: isDescending)], per: [])], corpus)
        #expect(top.cells == Array(expected.prefix(5)))
      }
    }
  }

  @Test func `take, skip, distinct and top per group keep the right rows`() throws {
    for seed in UInt64(0)..<20 {
      let corpus = TestCorpus(seed: seed, letterCount: 20).corpus
      let rows = try run([], corpus).cells
      #expect(try run([.take(7)], corpus).cells == Array(rows.prefix(7)))
      #expect(try run([.skip(7)], corpus).cells == Array(rows.dropFirst(7)))
      #expect(try run([.skip(3), .take(2)], corpus).cells == Array(rows.dropFirst(3).prefix(2)))
      var seen: [Cell] = []
      let firsts = rows.filter { row in
        defer { seen.append(row[1]) }
        return !seen.contains(row[1])
      }
      #expect(try run([.distinct([unit])], corpus).cells == firsts)
      let top = try run([.top(1, by: [SortKey(value, isDescending: true)], per: [unit])], corpus)
      #expect(top.rowCount == firsts.count)
      for row in top.cells {
        let best = rows.filter { $0[1] == row[1] }.compactMap { number($0[0]) }.max()
        #expect(number(row[0]) == best)
      }
    }
  }

  @Test func `comparisons with missing are false, and not equal negates equal`() throws {
    let corpus = TestCorpus(seed: 9, letterCount: 60).corpus
    let zero = Make.number(0)
    let rows = try run([], corpus).cells
    func count(_ node: Formula.Node) throws -> Int {
      try run([.filter(Make.flag(node))], corpus).rowCount
    }
    let present = rows.compactMap { number($0[0]) }
    #expect(try count(.compare(.less, value, zero)) == present.count { $0 < 0 })
    #expect(try count(.compare(.greaterOrEqual, value, zero)) == present.count { $0 >= 0 })
    #expect(try count(.compare(.equal, value, zero)) == present.count { $0 == 0 })
    #expect(
      try count(.compare(.notEqual, value, zero)) == rows.count - present.count { $0 == 0 })
    #expect(try count(.isMissing(value)) == rows.count - present.count)
    #expect(try count(.compare(.equal, value, value)) == rows.count)
    let missing = Formula(.constant(.missing), .unknown, at: Make.span)
    #expect(try count(.compare(.equal, value, missing)) == rows.count - present.count)
    #expect(try count(.compare(.less, value, missing)) == 0)
    #expect(try count(.compare(.equal, unit, Make.text("元"))) == rows.count { $0[1] == .text("元") })
    #expect(
      try count(.compare(.less, unit, Make.text("公里")))
        == rows.count {
          guard case .text(let text) = $0[1] else { return false }
          return text.utf8.lexicographicallyPrecedes("公里".utf8)
        })
  }

  @Test func `quantities compare after conversion and within a dimension only`() throws {
    let corpus = TestCorpus(seed: 11, letterCount: 80).corpus
    let hectare = try #require(Unit.named("公顷"))
    let wanted = Formula(
      .constant(.quantity(ScaledDecimal(1), hectare)), .quantity, at: Make.span)
    let storage = try #require(corpus.column(SchemaColumn(.figures, "amount")))
    let sizes: [String: Int128] = ["亩": 10_000, "公顷": 150_000, "平方米": 15]
    let expected = (0..<corpus.table(.figures).rowCount).count { row in
      guard case .quantity(let number, let unit?) = storage.cell(at: row),
        let size = sizes[unit.name]
      else { return false }
      return number.units * size >= 150_000 * ScaledDecimal.unitsPerOne
    }
    let kept = try run([.filter(Make.flag(.compare(.greaterOrEqual, amount, wanted)))], corpus)
    #expect(kept.rowCount == expected)
    #expect(expected > 0)
  }

  @Test func `expanding gives each child and each member a row`() throws {
    let corpus = TestCorpus(seed: 13, letterCount: 25).corpus
    let letter = TestCorpus.letter
    let proposers = Make.field(letter, "proposers", .list)
    let year = Make.define(1, Make.field(letter, "year", .number))
    let member = Make.column(5, .text)
    let members = try Executor().run(
      Make.plan(letter, [year], [(.expandList(proposers, into: member), [member])]), over: corpus)
    let lists = try #require(corpus.column(SchemaColumn(.replies, "proposers")))
    let expected = (0..<corpus.letterCount).flatMap { row -> [[Cell]] in
      guard case .list(let words) = lists.cell(at: row) else { return [] }
      return words.map { [.text($0)] }
    }
    #expect(members[0].table.cells == expected)
    let child = RowVariable(number: 8, table: .figures)
    let childValue = Make.define(6, Make.field(child, "value", .number))
    let figures = try Executor().run(
      Make.plan(
        letter, [year],
        [
          (.expandTable(child, of: letter), [year.column]),
          (.extend([childValue]), [year.column, childValue.column]),
        ]), over: corpus)[0].table
    #expect(figures.rowCount == corpus.table(.figures).rowCount)
    #expect(figures.cells.map { $0[1] } == (try run([], corpus)).cells.map { $0[0] })
  }

  @Test func `child aggregates agree with a loop over the children`() throws {
    let corpus = TestCorpus(seed: 17, letterCount: 40).corpus
    let letter = TestCorpus.letter
    let child = RowVariable(number: 8, table: .figures)
    let childValue = Make.field(child, "value", .number)
    let positive = Make.flag(.compare(.greater, childValue, Make.number(0)))
    let children = ChildRows(of: letter, as: child, filter: positive)
    let count = Make.define(
      1, Formula(.children(children, Aggregate(.count, of: nil)), .number, at: Make.span))
    let total = Make.define(
      2, Formula(.children(children, Aggregate(.sum, of: childValue)), .number, at: Make.span))
    let table = try Executor().run(
      Make.plan(letter, [], [(.extend([count, total]), [count.column, total.column])]),
      over: corpus)[0].table
    let parents = corpus.parentRows(of: .figures, in: .replies)
    let values = try run([], corpus).cells.map { number($0[0]) }
    for (row, cells) in table.cells.enumerated() {
      let own = values.indices.filter { parents[$0] == row }.compactMap { values[$0] }
        .filter { $0 > 0 }
      #expect(cells[0] == .decimal(ScaledDecimal(own.count)))
      #expect(cells[1] == .decimal(ScaledDecimal(units: own.reduce(0, +))))
    }
  }

  @Test func `statistics of groups agree with sorted lists`() throws {
    let corpus = TestCorpus(seed: 19, letterCount: 60).corpus
    let names: [AggregateID] = [.median, .min, .max, .countDistinct, .mode, .first, .last, .mean]
    let columns = names.indices.map { Make.column(20 + $0, .number) }
    let aggregates = zip(columns, names).map {
      AggregateColumn($0, as: Aggregate($1, of: value))
    }
    let plan = Make.plan(
      figure, [],
      [(.summarize(aggregates, by: [Make.define(10, unit)]), [Make.column(10, .text)] + columns)])
    let table = try Executor().run(plan, over: corpus)[0].table
    let rows = try run([], corpus).cells
    for group in table.cells {
      let own = rows.filter { $0[1] == group[0] }.compactMap { number($0[0]) }
      let sorted = own.sorted()
      let middle = sorted.count / 2
      let median =
        sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
      let counts = Dictionary(grouping: sorted) { $0 }.mapValues(\.count)
      let most = counts.values.max()
      let expected: [Int128?] = [
        median, sorted.first, sorted.last,
        Int128(Set(own).count) * ScaledDecimal.unitsPerOne,
        counts.filter { $0.value == most }.keys.min(), own.first, own.last,
      ]
      #expect(group.dropFirst().prefix(7).map(number) == expected)
      let mean = ScaledDecimal(units: own.reduce(0, +)).doubleValue / Double(own.count)
      #expect(group[8] == .double(mean))
    }
    #expect(table.notes.count == names.count - 2)
  }

  @Test func `one thread and four give the same rows`() throws {
    let corpus = TestCorpus(seed: 23, letterCount: 25_000).corpus
    let half = Formula(.arithmetic(.divide, value, Make.number(3)), .number, at: Make.span)
    let total = Make.column(30, .number)
    let key = Make.define(31, unit)
    let stages: [(Stage, [PlanColumn])] = [
      (.filter(Make.flag(.compare(.greater, value, Make.number(-1)))), []),
      (
        .summarize([AggregateColumn(total, as: Aggregate(.sum, of: half))], by: [key]),
        [key.column, total]
      ),
    ]
    #expect(corpus.table(.figures).rowCount > 1 << 16)
    let plan = Make.plan(figure, [], stages)
    let one = try Executor(options: ExecutionOptions(threadCount: 1)).run(plan, over: corpus)
    let four = try Executor(options: ExecutionOptions(threadCount: 4)).run(plan, over: corpus)
    #expect(one[0].table.cells == four[0].table.cells)
  }

  @Test func `a sample has so many of the rows, in order, the same for a seed`() throws {
    let corpus = TestCorpus(seed: 3, letterCount: 40).corpus
    let all = try run([], corpus).cells
    for seed in 0..<5 {
      for count in [0, 1, 7, all.count - 1, all.count, all.count + 1] {
        let drawn = try run([.sample(count, seed: seed)], corpus)
        #expect(drawn.rowCount == min(count, all.count))
        #expect(drawn.cells == (try run([.sample(count, seed: seed)], corpus).cells))
        #expect(isSubsequence(drawn.cells, of: all))
        #expect(drawn.notes.count == (count == 0 ? 0 : 1))
      }
    }
    let draws = try (0..<5).map { try run([.sample(7, seed: $0)], corpus).cells }
    #expect(Set(draws.map { "\($0)" }).count > 1)
  }

  private func isSubsequence(_ part: [[Cell]], of whole: [[Cell]]) -> Bool {
    var rest = whole[...]
    return part.allSatisfy { row in
      guard let place = rest.firstIndex(of: row) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  @Test func `an assertion passes rows through, or names the first that fails`() throws {
    let corpus = TestCorpus(seed: 5, letterCount: 20).corpus
    let rows = try run([], corpus).cells
    let present = Make.flag(.not(Make.flag(.isMissing(value))))
    let kept = try run([.filter(present), .assert(present, message: "有值")], corpus).cells
    #expect(kept == rows.filter { $0[0] != .missing })
    let failing = rows.indices.filter { rows[$0][0] == .missing }
    let first = try #require(failing.first)
    let error = #expect(throws: EvaluationError.self) {
      try run([.assert(present, message: "有值")], corpus)
    }
    let found = try #require(error).diagnostic
    #expect(found.code == .assertionFailed)
    #expect(
      found.message.chinese == "有值 (\(rows.count) 行里有 \(failing.count) 行不成立)")
    #expect(
      found.help[0].message.english.hasPrefix("the first is row \(first + 1): column1 = missing"))
  }
}
