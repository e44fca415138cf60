import ChineseText
import Corpus
import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: hits are those of the definition, whatever the pattern, and the same wherever they are
/// asked for.
@Suite struct PatternTests {
  /// One row of a concordance.
  private struct Line: Equatable {
    let left: String
    let hit: String
    let right: String
    let start: Int
  }

  /// What every way of asking says of the rows of a table.
  private struct Answers {
    let counts: [Int]
    let flags: [Bool]
    let snippets: [String?]
    let extracts: [String?]
    let lines: [Line]
  }

  private static func answers(
    _ pattern: TextPattern, _ row: RowVariable, _ corpus: Corpus
  ) throws -> Answers {
    let text = Make.field(row, "text", .text)
    let asked = [
      Make.define(1, Formula(.occurrences(text, pattern), .number, at: Make.span)),
      Make.define(2, Make.flag(.contains(text, pattern))),
      Make.define(3, Formula(.snippet(text, pattern), .text, at: Make.span)),
      Make.define(4, Formula(.extract(text, pattern), .text, at: Make.span)),
    ]
    let values = try Executor().run(
      Make.plan(row, [], [(.extend(asked), asked.map(\.column))]), over: corpus)[0].table.cells
    return Answers(
      counts: values.map { Self.whole($0[0]) }, flags: values.map { $0[1] == .flag(true) },
      snippets: values.map { Self.text($0[2]) }, extracts: values.map { Self.text($0[3]) },
      lines: try Self.lines(pattern, row, corpus))
  }

  private static func lines(
    _ pattern: TextPattern, _ row: RowVariable, _ corpus: Corpus
  ) throws -> [Line] {
    let made = (0...3).map { Make.column($0, $0 == 3 ? .number : .text) }
    let concordance = Concordance(
      of: pattern, in: SchemaColumn(row.table, "text"), of: row, widthCharacters: 3,
      left: made[0], hit: made[1], right: made[2], start: made[3])
    let table = try Executor().run(
      Make.plan(row, [], [(.concordance(concordance), made)]), over: corpus)[0].table
    return table.cells.map { cells in
      Line(
        left: text(cells[0]) ?? "", hit: text(cells[1]) ?? "", right: text(cells[2]) ?? "",
        start: whole(cells[3]))
    }
  }

  private static func text(_ cell: Cell) -> String? {
    if case .text(let text) = cell { text } else { nil }
  }

  private static func whole(_ cell: Cell) -> Int {
    if case .decimal(let number) = cell {
      Int(number.units / ScaledDecimal.unitsPerOne)
    } else {
      -1
    }
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  /// A text around a hit, `width` characters on each side.
  private static func line(_ text: [UInt32], _ hit: Range<Int>, _ width: Int, _ start: Int) -> Line
  {
    Line(
      left: string(text[max(0, hit.lowerBound - width)..<hit.lowerBound]), hit: string(text[hit]),
      right: string(text[hit.upperBound..<min(text.count, hit.upperBound + width)]),
      start: start + hit.lowerBound)
  }

  /// What differs between the answers and the definition.
  private static func differences(
    _ pattern: TextPattern, _ test: PatternCorpus, _ row: RowVariable
  ) throws -> [String] {
    let answers = try answers(pattern, row, test.corpus)
    let texts = test.texts[row.table] ?? []
    var differences: [String] = []
    var lines: [Line] = []
    for (index, text) in texts.enumerated() {
      let hits = text.hits(pattern)
      let start = row.table == .sentences ? test.sentenceStarts[index] : 0
      lines += hits.map { line(text.clean, $0, 3, start) }
      let snippet = hits.first.map { line(text.clean, $0, 20, 0) }
      let isSame =
        answers.counts[index] == hits.count && answers.flags[index] == !hits.isEmpty
        && answers.snippets[index] == snippet.map { $0.left + $0.hit + $0.right }
        && answers.extracts[index] == snippet?.hit
      if !isSame { differences.append("\(Self.string(text.clean[...])): \(hits)") }
    }
    // A sentence is shown within its letter, so only what is hit can be compared there.
    let isLetter = row.table == .replies
    let isSame =
      isLetter
      ? answers.lines == lines
      : answers.lines.map { [$0.hit, "\($0.start)"] } == lines.map { [$0.hit, "\($0.start)"] }
    if !isSame { differences.append("\(answers.lines)\nis not\n\(lines)") }
    return differences
  }

  @Test(arguments: 0..<4) func `hits agree with a naive matcher`(part: Int) throws {
    var hitCount = 0
    for seed in UInt64(part * 100)..<UInt64(part * 100 + 100) {
      let test = PatternCorpus(seed: seed, letterCount: 4)
      var maker = PatternMaker(seed: seed &+ 7_000)
      for depth in 1...3 {
        let pattern = maker.pattern(depth: depth)
        for row in [PatternCorpus.letter, PatternCorpus.sentence] {
          let differences = try Self.differences(pattern, test, row)
          #expect(differences.isEmpty, "seed \(seed): \(pattern)\n\(differences)")
        }
        hitCount += test.texts[.replies]?.reduce(0) { $0 + $1.hits(pattern).count } ?? 0
      }
    }
    #expect(hitCount > 300, "the patterns find something")
  }

  @Test func `texts that are no part of a letter are one unit without spans`() throws {
    for seed in UInt64(0)..<100 {
      let test = PatternCorpus(seed: seed, letterCount: 4)
      var maker = PatternMaker(seed: seed)
      let pattern = maker.pattern(depth: 2)
      // The default never applies, but the text no longer lies in the corpus.
      let text = Formula(
        .coalesce(Make.field(PatternCorpus.letter, "text", .text), Make.text("")), .text,
        at: Make.span)
      let copied = Formula(.call(.left, [text, Make.number(1_000)]), .text, at: Make.span)
      let count = Make.define(1, Formula(.occurrences(copied, pattern), .number, at: Make.span))
      let plan = Make.plan(PatternCorpus.letter, [], [(.extend([count]), [count.column])])
      let cells = try Executor().run(plan, over: test.corpus)[0].table.cells
      for (row, text) in (test.texts[.replies] ?? []).enumerated() {
        let alone = NaiveMatcher(
          clean: text.clean, folded: text.folded, borders: [:], annotations: [],
          expressions: PatternCorpus.expressions)
        #expect(
          Self.whole(cells[row][0]) == alone.hits(pattern).count, "seed \(seed): \(pattern)")
      }
    }
  }

  @Test func `expressions run on folded text and keep their syntax`() throws {
    let test = TestCorpus(seed: 5, letterCount: 60)
    func total(_ expression: String) throws -> [Int] {
      try Self.answers(.regex(expression, at: Make.span), TestCorpus.letter, test.corpus).counts
    }
    #expect(try total("資") == total("资"))
    #expect(try total("Ａ") == total("a"))
    #expect(try total("[资補]") == total("资|补"))
    #expect(try total("\\D") != total("\\d"))
    #expect(try total("，") == total(","))
  }

  // MARK: Limits

  /// A letter without any mark in which one character stands again and again.
  private static func letter(of character: String, count: Int) -> Corpus {
    let bytes = Array(String(repeating: character, count: count).utf8)
    let (clean, folded) = (TextArena(bytes), TextArena(bytes))
    let spans = FoldedSpans(arena: folded, starts: [0], ends: [UInt32(bytes.count)])
    let text = ColumnStorage.texts(
      TextColumn(arena: clean, starts: [0], ends: [UInt32(bytes.count)], folded: spans))
    return Corpus(
      tables: [.replies: CorpusTable(rowCount: 1, columns: ["text": text])],
      text: CorpusText(
        clean: clean, folded: folded, letterStarts: [0, UInt32(count)], marks: TextMarks(),
        origins: [LetterOrigin()]))
  }

  @Test func `two parts that meet in every way cost no more than their places`() throws {
    let corpus = Self.letter(of: "资", count: 20_000)
    let word = TextPattern.literal("资", exact: false)
    let pattern = TextPattern.near(word, word, distance: 10_000)
    let answers = try Self.answers(pattern, PatternCorpus.letter, corpus)
    #expect(answers.counts == [10_000])
  }

  @Test func `parts that must be kept in every way are refused, not stored`() throws {
    let corpus = Self.letter(of: "资", count: 20_000)
    let word = TextPattern.literal("资", exact: false)
    let inner = TextPattern.near(word, word, distance: 10_000)
    #expect {
      try Self.answers(.then(inner, word, distance: 1), PatternCorpus.letter, corpus)
    } throws: { error in
      (error as? EvaluationError)?.diagnostic.code == .tooManySpans
    }
  }
}
