import ChineseText
import Corpus
import Plan
import Values

/// Small corpora with random rows: letters, sections, sentences, figures.
struct TestCorpus {
  static let letter = RowVariable(number: 0, table: .replies)
  static let sentence = RowVariable(number: 1, table: .sentences)
  static let figure = RowVariable(number: 2, table: .figures)

  let corpus: Corpus
  private(set) var random: SplitMix64

  private var clean: [UInt8] = []
  private var folded: [UInt8] = []
  private var letterStarts: [UInt32] = [0]
  private var marks = TextMarks()
  private var letterTexts = Spans()
  private var sentenceTexts = Spans()
  private var sentenceLetters: [UInt32] = []
  private var figureSentences: [UInt32] = []
  private var characters = 0

  struct Spans {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var foldedStarts: [UInt32] = []
    var foldedEnds: [UInt32] = []
  }

  /// Makes up a corpus of so many letters.
  init(seed: UInt64, letterCount: Int) {
    var maker = Self(random: SplitMix64(seed: seed))
    for letter in 0..<letterCount { maker.addLetter(UInt32(letter)) }
    self = maker.finished(letterCount: letterCount)
  }

  private init(random: SplitMix64) {
    self.random = random
    corpus = Corpus(tables: [:])
  }

  private init(_ other: TestCorpus, corpus: Corpus) {
    random = other.random
    self.corpus = corpus
  }

  private mutating func addLetter(_ letter: UInt32) {
    let start = (clean.count, folded.count)
    marks.sections.append(UInt32(folded.count))
    for _ in 0..<Int.random(in: 0...4, using: &random) { addSentence(letter) }
    letterTexts.add(start, (clean.count, folded.count))
    letterStarts.append(UInt32(characters))
  }

  private mutating func addSentence(_ letter: UInt32) {
    let start = (clean.count, folded.count)
    let alphabet = Array("资資金金补補助助A，aＡ%5五".unicodeScalars)
    var scalars: [UInt32] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)].value)
    }
    scalars.append(0x3002)
    characters += scalars.count
    let text = CleanText(cleaning: scalars)
    clean += Self.utf8(text.clean)
    folded += Self.utf8(text.folded)
    sentenceTexts.add(start, (clean.count, folded.count))
    marks.sentences += [UInt32(start.1), UInt32(folded.count)]
    marks.paragraphs += [UInt32(start.1), UInt32(folded.count)]
    let sentence = UInt32(sentenceLetters.count)
    sentenceLetters.append(letter)
    for _ in 0..<Int.random(in: 0...3, using: &random) { figureSentences.append(sentence) }
  }

  private static func utf8(_ scalars: [UInt32]) -> [UInt8] {
    Array(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))).utf8)
  }

  private mutating func finished(letterCount: Int) -> TestCorpus {
    marks.sentences = Array(Set(marks.sentences)).sorted()
    marks.paragraphs = Array(Set(marks.paragraphs)).sorted()
    let arenas = (TextArena(clean), TextArena(folded))
    let text = CorpusText(
      clean: arenas.0, folded: arenas.1, letterStarts: letterStarts, marks: marks,
      origins: Array(repeating: LetterOrigin(), count: letterCount))
    let replies = CorpusTable(
      rowCount: letterCount,
      columns: [
        "text": letterTexts.column(arenas), "agency": words(["局", "厅", "委"], letterCount),
        "year": numbers(2020...2024, scale: 0, letterCount), "issued": dates(letterCount),
        "proposers": lists(["甲", "乙", "丙"], letterCount),
      ])
    let sentences = CorpusTable(
      rowCount: sentenceLetters.count,
      columns: [
        "text": sentenceTexts.column(arenas),
        "role": choices(.role, sentenceLetters.count),
      ], parents: [.replies: sentenceLetters])
    let count = figureSentences.count
    let figures = CorpusTable(
      rowCount: count,
      columns: [
        "value": numbers(-300...300, scale: 2, count), "unit": words(["元", "亩", "公顷"], count),
        "amount": quantities(count), "status": choices(.status, count), "period": dates(count),
        "indicator": words(["产值", "投资", "资金", "补助", "a"], count),
      ],
      parents: [
        .sentences: figureSentences,
        .replies: figureSentences.map { sentenceLetters[Int($0)] },
      ])
    return TestCorpus(
      self,
      corpus: Corpus(
        tables: [.replies: replies, .sentences: sentences, .figures: figures], text: text))
  }
}

extension TestCorpus.Spans {
  fileprivate mutating func add(_ start: (Int, Int), _ end: (Int, Int)) {
    starts.append(UInt32(start.0))
    ends.append(UInt32(end.0))
    foldedStarts.append(UInt32(start.1))
    foldedEnds.append(UInt32(end.1))
  }

  fileprivate func column(_ arenas: (TextArena, TextArena)) -> ColumnStorage {
    .texts(
      TextColumn(
        arena: arenas.0, starts: starts, ends: ends,
        folded: FoldedSpans(arena: arenas.1, starts: foldedStarts, ends: foldedEnds)))
  }
}

extension TestCorpus {
  private mutating func present(_ count: Int) -> Bitmap {
    var bits = Bitmap(repeating: true, count: count)
    for row in 0..<count where Int.random(in: 0..<5, using: &random) == 0 { bits[row] = false }
    return bits
  }

  private mutating func numbers(
    _ range: ClosedRange<Int64>, scale: Int, _ count: Int
  ) -> ColumnStorage {
    .decimals(
      (0..<count).map { _ in Int64.random(in: range, using: &random) }, scale: scale,
      present: present(count))
  }

  private mutating func words(_ words: [String], _ count: Int) -> ColumnStorage {
    let sorted = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return .codes(codes(sorted.count, count), dictionary: .words(sorted))
  }

  private mutating func choices(_ list: ChoiceList, _ count: Int) -> ColumnStorage {
    .codes(codes(list.words.count, count), dictionary: .choice(list))
  }

  private mutating func codes(_ bound: Int, _ count: Int) -> [UInt32] {
    (0..<count).map { _ in
      let code = UInt32.random(in: 0...UInt32(bound), using: &random)
      return code == bound ? CodeDictionary.missing : code
    }
  }

  private mutating func dates(_ count: Int) -> ColumnStorage {
    let first = (0..<count).map { _ in Int32.random(in: 19_000...20_000, using: &random) }
    let last = first.map { $0 + Int32.random(in: 0...40, using: &random) }
    return .dates(
      first: first, last: last, precision: Array(repeating: 6, count: count),
      present: present(count))
  }

  private mutating func quantities(_ count: Int) -> ColumnStorage {
    let units = ["元", "亩", "公顷", "平方米"].map(Unit.named) + [nil]
    return .quantities(
      values: (0..<count).map { _ in Int64.random(in: 1...40, using: &random) }, scale: 1,
      unit: (0..<count).map { _ in UInt16.random(in: 0..<5, using: &random) }, units: units,
      present: present(count))
  }

  private mutating func lists(_ words: [String], _ count: Int) -> ColumnStorage {
    let sorted = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var starts: [UInt32] = [0]
    var members: [UInt32] = []
    for _ in 0..<count {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        members.append(UInt32.random(in: 0..<UInt32(words.count), using: &random))
      }
      starts.append(UInt32(members.count))
    }
    return .lists(starts: starts, codes: members, dictionary: sorted)
  }
}
