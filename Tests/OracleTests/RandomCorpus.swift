import ChineseText
import Corpus
import Plan
import Values

/// Small corpora whose columns are filled at random, with what is hard on purpose.
///
/// Every table and column of the catalogue is there: ties, missing values, empty lists and texts,
/// words that are equal only when folded or only by canonical equivalence, rare ideographs,
/// numbers with nine places and of the largest size, units of one and of several dimensions.
struct RandomCorpus {
  private var random: SplitMix64
  private var clean: [UInt8] = []
  private var folded: [UInt8] = []
  private var characters = 0
  private var letterStarts: [UInt32] = [0]
  private var marks = TextMarks()
  private var rows: [TableID: [MadeRow]] = [:]

  /// A row before its columns: where its text stands and what it belongs to.
  private struct MadeRow {
    var clean: Range<Int>
    var folded: Range<Int>
    var parents: [TableID: UInt32] = [:]
  }

  /// Makes a corpus up.
  static func corpus(seed: UInt64) -> Corpus {
    var maker = Self(random: SplitMix64(seed: seed))
    let letterCount = maker.pick([0, 1, 2, 3, 4, 5])
    for letter in 0..<letterCount { maker.addLetter(UInt32(letter)) }
    return maker.finished()
  }

  private init(random: SplitMix64) { self.random = random }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  // Texts.

  private static let pieces = [
    "资金", "資金", "补助", "補助", "A", "Ａ", "a", "5", "五", "，", "(甲)", "〔乙〕", "𠮷", "é", "e\u{301}", "ß",
    "İ", "豈\u{F900}", "%", " ", "　", "🙂",
  ]

  /// Adds some characters and says where they stand.
  private mutating func addText() -> MadeRow {
    let start = (clean.count, folded.count)
    var text = ""
    for _ in 0..<number(0...6) { text += pick(Self.pieces) }
    let scalars = (text + "。").unicodeScalars.map(\.value)
    characters += scalars.count
    clean += utf8(of: scalars[...])
    folded += utf8(of: searchForm(of: fold(text + "。").unicodeScalars.map(\.value))[...])
    return MadeRow(clean: start.0..<clean.count, folded: start.1..<folded.count)
  }

  // Rows.

  private mutating func addLetter(_ letter: UInt32) {
    let start = (clean.count, folded.count)
    marks.sections.append(UInt32(folded.count))
    for _ in 0..<number(0...2) { addSentence(letter, section: nil) }
    for _ in 0..<number(0...2) { addSection(letter) }
    rows[.replies, default: []].append(
      MadeRow(clean: start.0..<clean.count, folded: start.1..<folded.count))
    letterStarts.append(UInt32(characters))
  }

  private mutating func addSection(_ letter: UInt32) {
    let start = (clean.count, folded.count)
    let number = UInt32(rows[.sections]?.count ?? 0)
    rows[.sections, default: []].append(
      MadeRow(clean: 0..<0, folded: 0..<0, parents: [.replies: letter]))
    marks.sections.append(UInt32(folded.count))
    for _ in 0..<self.number(1...2) { addSentence(letter, section: number) }
    // A section within the section has its last sentence.
    if pick([true, false]) {
      let inner = UInt32(rows[.sections]?.count ?? 0)
      let innerStart = (clean.count, folded.count)
      addSentence(letter, section: inner)
      rows[.sections, default: []].append(
        MadeRow(
          clean: innerStart.0..<clean.count, folded: innerStart.1..<folded.count,
          parents: [.replies: letter]))
    }
    rows[.sections]?[Int(number)].clean = start.0..<clean.count
    rows[.sections]?[Int(number)].folded = start.1..<folded.count
  }

  private mutating func addSentence(_ letter: UInt32, section: UInt32?) {
    var sentence = addText()
    sentence.parents = [.replies: letter, .sections: section ?? TableColumn.noRow]
    marks.sentences += [UInt32(sentence.folded.lowerBound), UInt32(sentence.folded.upperBound)]
    marks.paragraphs += [UInt32(sentence.folded.lowerBound), UInt32(sentence.folded.upperBound)]
    let place = UInt32(rows[.sentences]?.count ?? 0)
    rows[.sentences, default: []].append(sentence)
    for table in TableID.allCases where table.parents.contains(.sentences) {
      for _ in 0..<pick([0, 0, 1, 1, 2]) {
        var fact = sentence
        // Some facts stand outside of sentences.
        fact.parents[.sentences] = pick([place, place, place, TableColumn.noRow])
        rows[table, default: []].append(fact)
      }
    }
  }

  // Columns.

  private mutating func finished() -> Corpus {
    marks.sentences = Array(Set(marks.sentences)).sorted()
    marks.sections = Array(Set(marks.sections)).sorted()
    marks.paragraphs = Array(Set(marks.paragraphs)).sorted()
    let arenas = (TextArena(clean), TextArena(folded))
    var tables: [TableID: CorpusTable] = [:]
    for table in TableID.allCases { tables[table] = self.table(table, arenas) }
    let text = CorpusText(
      clean: arenas.0, folded: arenas.1, letterStarts: letterStarts, marks: marks,
      origins: Array(repeating: LetterOrigin(), count: letterStarts.count - 1))
    return Corpus(tables: tables, text: text)
  }

  private mutating func table(_ table: TableID, _ arenas: (TextArena, TextArena)) -> CorpusTable {
    let rows = rows[table] ?? []
    var columns: [String: ColumnStorage] = [:]
    for column in Catalogue.description(of: table).columns {
      columns[column.column.name] = storage(of: column, count: rows.count)
    }
    columns["text"] = .texts(
      TextColumn(
        arena: arenas.0, starts: rows.map { UInt32($0.clean.lowerBound) },
        ends: rows.map { UInt32($0.clean.upperBound) },
        folded: FoldedSpans(
          arena: arenas.1, starts: rows.map { UInt32($0.folded.lowerBound) },
          ends: rows.map { UInt32($0.folded.upperBound) })))
    if table == .replies {
      let ids = rows.indices.map { "letter\($0)" }
      columns["id"] = .codes(Array(0..<UInt32(ids.count)), dictionary: .words(ids))
    }
    var parents: [TableID: [UInt32]] = [:]
    for parent in table.parents {
      parents[parent] = rows.map { $0.parents[parent] ?? TableColumn.noRow }
    }
    return CorpusTable(rowCount: rows.count, columns: columns, parents: parents)
  }

  private mutating func storage(of column: ColumnDescription, count: Int) -> ColumnStorage {
    let present = present(count, canBeMissing: column.canBeMissing)
    switch column.type {
    case .text: return words(count, present)
    case .number: return numbers(count, present)
    case .date: return dates(count, present)
    case .list: return lists(count)
    case .quantity: return quantities(count, present)
    case .choice(let list):
      let few = min(list.words.count, 3)
      let codes = present.map {
        $0 ? UInt32.random(in: 0..<UInt32(few), using: &random) : CodeDictionary.missing
      }
      return .codes(codes, dictionary: .choice(list))
    case .flag, .unknown: preconditionFailure("no stored column of this type")
    }
  }

  private mutating func present(_ count: Int, canBeMissing: Bool) -> [Bool] {
    (0..<count).map { _ in !canBeMissing || number(0...3) > 0 }
  }

  private static let words = [
    "", "a", "A", "Ａ", "资金", "資金", "补助项目", "é", "e\u{301}", "豈", "\u{F900}", "𠮷", "甲、乙", "10",
    "2", "\u{10FFFF}", "\u{FFFD}", " x ",
  ]

  private mutating func words(_ count: Int, _ present: [Bool]) -> ColumnStorage {
    let values = present.map { isPresent in isPresent ? pick(Self.words) : nil }
    guard pick([true, false]) else { return .texts(Self.texts(values)) }
    let sorted = Self.ascending(values.compactMap(\.self))
    let codes = values.map { value in
      value.flatMap { value in
        sorted.firstIndex { $0.utf8.elementsEqual(value.utf8) }.map { UInt32($0) }
      } ?? CodeDictionary.missing
    }
    return .codes(codes, dictionary: .words(sorted))
  }

  /// Words in the order of their bytes, each once.
  private static func ascending(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !(result.last.map { $0.utf8.elementsEqual(word.utf8) } ?? false) {
      result.append(word)
    }
    return result
  }

  private static func texts(_ values: [String?]) -> TextColumn {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for value in values {
      starts.append(value == nil ? TextColumn.missing : UInt32(bytes.count))
      bytes += Array((value ?? "").utf8)
      ends.append(UInt32(bytes.count))
    }
    return TextColumn(arena: TextArena(bytes), starts: starts, ends: ends)
  }

  private mutating func units(_ count: Int) -> [Int128] {
    let extremes = pick([true, false, false])
    let fine = pick([true, false])
    return (0..<count).map { _ in
      if extremes, pick([true, false, false]) {
        return pick([ScaledDecimal.magnitudeMax, -ScaledDecimal.magnitudeMax, 1, -1])
      }
      return fine
        ? Int128(number(-30...30)) * pick([100_000_000, 1, 333_333_333])
        : Int128(number(-3...6)) * ScaledDecimal.unitsPerOne
    }
  }

  private mutating func numbers(_ count: Int, _ present: [Bool]) -> ColumnStorage {
    let units = units(count)
    guard pick([true, true, false]) else {
      return .wideDecimals(units, present: Bitmap(flags: present))
    }
    return NarrowDecimals(units: units).storage(present: Bitmap(flags: present))
  }

  private mutating func quantities(_ count: Int, _ present: [Bool]) -> ColumnStorage {
    let choices = pick([
      ["元", "角", "分钱"], ["亩", "公顷", "平方米", "平方公里", "平方千米"], ["元", "亩", "人", ""], ["%"],
      ["年", "个月", "天"], ["吨", "微克"],
    ])
    let units = choices.map(Unit.named)
    return .wideQuantities(
      values: self.units(count), unit: (0..<count).map { _ in UInt16(number(0...units.count - 1)) },
      units: units, present: Bitmap(flags: present))
  }

  private mutating func dates(_ count: Int, _ present: [Bool]) -> ColumnStorage {
    let days = (0..<count).map { _ -> DayRange in
      let year = number(2023...2025)
      let known = pick([
        DayRange(year: year), DayRange(year: year, month: number(1...12)),
        DayRange(year: year, month: number(1...3), day: number(1...4)),
        DayRange(months: 1...6, of: year, precision: .halfYear),
      ])
      let first = Day(number: Int32(number(19_700...19_720)))
      return known ?? DayRange(first: first, last: first, precision: .day)
    }
    return .dates(
      first: days.map(\.first.number), last: days.map(\.last.number),
      precision: days.map(\.precision.rawValue), present: Bitmap(flags: present))
  }

  private mutating func lists(_ count: Int) -> ColumnStorage {
    let dictionary = Self.ascending(Self.words)
    var starts: [UInt32] = [0]
    var codes: [UInt32] = []
    for _ in 0..<count {
      for _ in 0..<pick([0, 0, 1, 2, 3]) { codes.append(UInt32(number(0...dictionary.count - 1))) }
      starts.append(UInt32(codes.count))
    }
    return .lists(starts: starts, codes: codes, dictionary: dictionary)
  }
}

extension Bitmap {
  /// Packs flags.
  init(flags: [Bool]) {
    self.init(repeating: false, count: flags.count)
    for (row, flag) in flags.enumerated() where flag { self[row] = true }
  }
}
