import ChineseText
import Corpus
import Plan
import Values

/// Small random corpora for patterns: letters cut into sections, paragraphs and sentences, with
/// annotated spans anywhere.
///
/// The characters fold in every way: traditional, full-width, capital, brackets; some take four
/// bytes. Some letters are empty.
struct PatternCorpus {
  static let letter = RowVariable(number: 0, table: .replies)
  static let sentence = RowVariable(number: 1, table: .sentences)
  static let units = ["元", "平方米", "㎡", "亩", "%"]

  /// What each regular expression in the tests matches as a whole, over folded characters.
  static let expressions: [String: @Sendable ([UInt32]) -> Bool] = [
    "資+": { $0.allSatisfy { $0 == scalar("资") } },
    "[资金]{2}": { $0.count == 2 && $0.allSatisfy { $0 == scalar("资") || $0 == scalar("金") } },
    "金.": { $0.count == 2 && $0[0] == scalar("金") && $0[1] != scalar("\n") },
    "[0-9]*%": { $0.last == scalar("%") && $0.dropLast().allSatisfy { $0 == scalar("5") } },
    "𠮷|Ａ": { $0 == [scalar("𠮷")] || $0 == [scalar("a")] },
    "补*": { $0.allSatisfy { $0 == scalar("补") } },
  ]

  private(set) var corpus = Corpus(tables: [:])
  /// What the text of each row is, for the rows of letters and of sentences.
  private(set) var texts: [TableID: [NaiveMatcher]] = [.replies: [], .sentences: []]
  /// Where each sentence begins in its letter.
  private(set) var sentenceStarts: [Int] = []

  private var random: SplitMix64
  private var clean: [UInt32] = []
  private var folded: [UInt32] = []
  private var letterStarts: [Int] = [0]
  private var borders: [PatternScope: [Int]] = [:]
  private var sentences: [Range<Int>] = []
  private var annotations: [NaiveMatcher.Annotation] = []

  private static func scalar(_ text: String) -> UInt32 { text.unicodeScalars.first?.value ?? 0 }

  /// Makes up a corpus of so many letters.
  init(seed: UInt64, letterCount: Int) {
    random = SplitMix64(seed: seed)
    for _ in 0..<letterCount { addLetter() }
    finish()
  }

  private mutating func addLetter() {
    let start = clean.count
    borders[.section, default: []].append(start)
    for _ in 0..<Int.random(in: 0...3, using: &random) { addParagraph() }
    letterStarts.append(clean.count)
    guard clean.count > start else { return }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let first = Int.random(in: start..<clean.count, using: &random)
      let end = Int.random(in: first + 1...min(first + 4, clean.count), using: &random)
      let kinds = AnnotatedSpan.Kind.allCases.filter { $0 != .mention }
      let kind = kinds[Int.random(in: kinds.indices, using: &random)]
      let unit = Int.random(in: 0...Self.units.count, using: &random)
      let isBare = kind != .figure || unit == Self.units.count
      annotations.append(
        NaiveMatcher.Annotation(
          range: first..<end, kind: kind, unit: isBare ? nil : Self.units[unit]))
    }
  }

  private mutating func addParagraph() {
    borders[.paragraph, default: []].append(clean.count)
    if Int.random(in: 0..<3, using: &random) == 0 { borders[.section]?.append(clean.count) }
    for _ in 0..<Int.random(in: 1...2, using: &random) { addSentence() }
    borders[.paragraph]?.append(clean.count)
    if Bool.random(using: &random) { add("\n") }
  }

  private mutating func addSentence() {
    let alphabet = Array("资資金金补補助5５%％aＡ，〔[𠮷𪚥".unicodeScalars)
    let start = clean.count
    var text = ""
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    add(text + "。")
    sentences.append(start..<clean.count)
    borders[.sentence, default: []] += [start, clean.count]
  }

  private mutating func add(_ text: String) {
    let cleaned = CleanText(cleaning: text.unicodeScalars.map(\.value))
    precondition(cleaned.clean.count == text.unicodeScalars.count, "nothing is removed")
    clean += cleaned.clean
    folded += searchForm(of: cleaned.folded)
  }

  // MARK: Columns

  private mutating func finish() {
    let bytes = (Self.byteStarts(clean), Self.byteStarts(folded))
    let arenas = (TextArena(Self.utf8(clean)), TextArena(Self.utf8(folded)))
    func column(_ ranges: [Range<Int>]) -> ColumnStorage {
      .texts(
        TextColumn(
          arena: arenas.0, starts: ranges.map { bytes.0[$0.lowerBound] },
          ends: ranges.map { bytes.0[$0.upperBound] },
          folded: FoldedSpans(
            arena: arenas.1, starts: ranges.map { bytes.1[$0.lowerBound] },
            ends: ranges.map { bytes.1[$0.upperBound] })))
    }
    let letters = zip(letterStarts, letterStarts.dropFirst()).map { $0..<$1 }
    var marks = TextMarks()
    marks.sentences = Self.marks(borders[.sentence] ?? [], bytes.1)
    marks.sections = Self.marks(borders[.section] ?? [], bytes.1)
    marks.paragraphs = Self.marks(borders[.paragraph] ?? [], bytes.1)
    var tables = annotationTables(column)
    tables[.replies] = CorpusTable(rowCount: letters.count, columns: ["text": column(letters)])
    tables[.sentences] = CorpusTable(
      rowCount: sentences.count, columns: ["text": column(sentences)],
      parents: [.replies: sentences.map { letter(of: $0.lowerBound) }])
    corpus = Corpus(
      tables: tables,
      text: CorpusText(
        clean: arenas.0, folded: arenas.1, letterStarts: letterStarts.map(UInt32.init),
        marks: marks, origins: Array(repeating: LetterOrigin(), count: letters.count)))
    texts = [.replies: letters.map(naive), .sentences: sentences.map(naive)]
    sentenceStarts = sentences.map {
      $0.lowerBound - letterStarts[Int(letter(of: $0.lowerBound))]
    }
  }

  private func annotationTables(
    _ column: ([Range<Int>]) -> ColumnStorage
  ) -> [TableID: CorpusTable] {
    var tables: [TableID: CorpusTable] = [:]
    for table in [TableID.figures, .dates, .citations, .mentions] {
      let rows = annotations.filter { $0.kind.table == table }
      var columns = ["text": column(rows.map(\.range))]
      if table == .figures { columns["amount"] = Self.amounts(rows) }
      if table == .mentions {
        columns["type"] = .codes(
          rows.map { UInt32($0.kind.mentionType?.rawValue ?? 0) }, dictionary: .choice(.mention))
      }
      tables[table] = CorpusTable(rowCount: rows.count, columns: columns)
    }
    return tables
  }

  private static func amounts(_ rows: [NaiveMatcher.Annotation]) -> ColumnStorage {
    .quantities(
      values: rows.map { _ in 1 }, scale: 0,
      unit: rows.map { row in
        UInt16(row.unit.flatMap { units.firstIndex(of: $0) } ?? units.count)
      },
      units: units.map(Unit.named) + [nil], present: nil)
  }

  /// The letter in which a character stands.
  func letter(of character: Int) -> UInt32 {
    UInt32((letterStarts.firstIndex { $0 > character } ?? 1) - 1)
  }

  private func naive(_ range: Range<Int>) -> NaiveMatcher {
    func moved(_ place: Int) -> Int { place - range.lowerBound }
    return NaiveMatcher(
      clean: Array(clean[range]), folded: Array(folded[range]),
      borders: borders.mapValues { $0.map(moved) },
      annotations: annotations.filter { range.contains($0.range) }.map {
        NaiveMatcher.Annotation(
          range: moved($0.range.lowerBound)..<moved($0.range.upperBound), kind: $0.kind,
          unit: $0.unit)
      }, expressions: Self.expressions)
  }

  private static func marks(_ places: [Int], _ byteStarts: [UInt32]) -> [UInt32] {
    Set(places).sorted().map { byteStarts[$0] }
  }

  private static func byteStarts(_ scalars: [UInt32]) -> [UInt32] {
    scalars.reduce(into: [0]) { starts, scalar in
      starts.append((starts.last ?? 0) + UInt32(utf8([scalar]).count))
    }
  }

  private static func utf8(_ scalars: [UInt32]) -> [UInt8] {
    Array(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))).utf8)
  }
}

/// Makes patterns of every form.
struct PatternMaker {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  /// A pattern whose parts nest so deep.
  mutating func pattern(depth: Int) -> TextPattern {
    let distance = Int.random(in: 0...6, using: &random)
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0...9, using: &random) {
    case 0: return .any([pattern(depth: depth - 1), pattern(depth: depth - 1)])
    case 1: return .all([pattern(depth: depth - 1), pattern(depth: depth - 1), leaf()])
    case 2, 3:
      return .near(pattern(depth: depth - 1), pattern(depth: depth - 1), distance: distance)
    case 4, 5:
      return .then(pattern(depth: depth - 1), pattern(depth: depth - 1), distance: distance)
    case 6: return .without(pattern(depth: depth - 1), leaf(), distance: distance)
    case 7: return .without(leaf(), pattern(depth: depth - 1), distance: distance)
    case 8: return .scoped(pattern(depth: depth - 1), pick([.sentence, .section, .paragraph]))
    default: return leaf()
    }
  }

  private mutating func leaf() -> TextPattern {
    switch Int.random(in: 0...10, using: &random) {
    case 10: return .any((0..<Int.random(in: 10...24, using: &random)).map { _ in word() })
    case 0, 1: return .annotated(annotation())
    case 2: return .regex(pick(PatternCorpus.expressions.keys.sorted()), at: Make.span)
    case 3: return .literal(pick(["资", "資", "Ａ", "a", "〔", "𠮷"]), exact: true)
    case 4:
      return .whole(
        .any([.literal(pick(["资", "金", "5"]), exact: false), .literal("𪚥", exact: false)]),
        guarding: pick([["资金"], ["资资", "金补"], ["5%", "a5"]]))
    default:
      let words = ["资", "金", "补", "助", "a", "5", "資金", "补助", "Ａ，", "金资", "𠮷", "𪚥𠮷", "【", "。"]
      return .literal(pick(words), exact: false)
    }
  }

  /// One to three characters, most of which stand in no text.
  private mutating func word() -> TextPattern {
    let characters = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      pick(["资", "金", "補", "助", "5", "Ａ", "𠮷", "𪚥", "办", "水", "b"])
    }
    return .literal(characters.joined(), exact: false)
  }

  private mutating func annotation() -> AnnotatedSpan {
    let filters: [AnnotatedSpan.Filter?] =
      [nil, .dimension(.area), .dimension(.money)]
      + PatternCorpus.units.map { Unit.named($0).map { .unit($0) } }
    let kind = pick(AnnotatedSpan.Kind.allCases)
    return AnnotatedSpan(kind, kind == .figure ? pick(filters) : nil)
  }
}
