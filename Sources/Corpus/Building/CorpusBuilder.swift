import ChineseText
import Diagnostics
package import Letters
import Plan

/// Turns letters, in whatever order they come, into one corpus ordered by letter id.
///
/// A letter is taken apart when it is added and can be released at once; what stays is its text
/// as UTF-8 and its columns.
package struct CorpusBuilder {
  /// Bytes of clean text that one corpus holds at most: offsets are 32 bits.
  package static let byteCountMax = Int(UInt32.max)

  private var letters: [LetterRecord] = []
  private var byteCount = 0
  private var replies = ReplyTable()
  private var sections = SectionTable()
  private var sentences = SentenceTable()
  private var figures = FigureTable()
  private var commitments = CommitmentTable()
  private var outcomes = OutcomeTable()
  private var citations = CitationTable()
  private var dates = DateTable()
  private var mentions = MentionTable()

  /// No letters yet.
  package init() {}

  /// How many letters have been added.
  package var letterCount: Int { letters.count }

  /// Adds a letter.
  ///
  /// - Parameters:
  ///   - letter: The letter; its id need not be unique yet.
  ///   - sequence: Decides between letters of one id and path; the same on every run.
  /// - Returns: Whether there was room for it.
  package mutating func append(_ letter: Letter, sequence: Int) -> Bool {
    append(letter, EncodedText(letter), sequence: sequence)
  }

  /// Adds a letter whose text was encoded by the thread that read it.
  mutating func append(_ letter: Letter, _ text: EncodedText, sequence: Int) -> Bool {
    guard byteCount + text.clean.count <= Self.byteCountMax else { return false }
    byteCount += text.clean.count
    let source = LetterSource(letter: letter, text: text)
    letters.append(LetterRecord(source, sequence: sequence))
    replies.append(source)
    sections.append(source)
    sentences.append(source)
    figures.append(source)
    commitments.append(source)
    outcomes.append(source)
    citations.append(source)
    dates.append(source)
    mentions.append(source)
    return true
  }

  /// Letters with the same body as another, by path, each with a warning that names the other.
  func duplicates() -> [(path: String, warning: ReadingWarning)] {
    var first: [UInt64: Int] = [:]
    var pairs: [(path: String, warning: ReadingWarning)] = []
    let order = letters.indices.sorted { letters[$0].sequence < letters[$1].sequence }
    for index in order {
      let letter = letters[index]
      guard let other = first[letter.bodyHash] else {
        first[letter.bodyHash] = index
        continue
      }
      let twin = letters[other]
      pairs.append((letter.path, ReadingWarning(.duplicateLetter, detail: twin.path)))
      pairs.append((twin.path, ReadingWarning(.duplicateLetter, detail: letter.path)))
    }
    return pairs
  }

  /// The corpus of all letters added.
  package consuming func finish(report: LoadReport = LoadReport()) -> Corpus {
    let naming = LetterNaming(letters)
    let order = naming.order
    let (text, texts) = LetterRecord.joined(&letters, order)
    let sectionRows = sections.owners.layout(order)
    let sentenceRows = sentences.owners.layout(order)
    let finishing = FactFinishing(
      texts: texts, letterOrder: order, sentences: sentenceRows, sections: sectionRows)
    return Corpus(
      tables: [
        .replies: replies.finished(order, texts, ids: naming.ids, paths: naming.paths),
        .sections: sections.finished(sectionRows, texts),
        .sentences: sentences.finished(sentenceRows, texts, sections: sectionRows),
        .figures: figures.finished(finishing), .commitments: commitments.finished(finishing),
        .outcomes: outcomes.finished(finishing), .citations: citations.finished(finishing),
        .dates: dates.finished(finishing), .mentions: mentions.finished(finishing),
      ], text: text, report: report)
  }
}

/// What is kept of a letter beside its columns until the corpus is finished.
struct LetterRecord {
  let id: String
  let path: String
  let sequence: Int
  let characterCount: Int
  let origin: LetterOrigin
  /// A fingerprint of the folded body without white space; equal bodies have equal ones.
  let bodyHash: UInt64
  private let marks: TextMarks
  private var clean: [UInt8]
  private var folded: [UInt8]

  init(_ source: LetterSource, sequence: Int) {
    let letter = source.letter
    id = letter.id
    path = letter.path
    self.sequence = sequence
    characterCount = source.text.range.count
    let offsets = letter.text.offsets
    origin = LetterOrigin(
      firstCharacter: source.text.range.lowerBound, offsets: offsets.isIdentity ? nil : offsets)
    clean = source.text.clean
    folded = source.text.folded
    marks = Self.marks(of: source)
    bodyHash = Self.hash(letter.text.folded[letter.body])
  }

  /// FNV-1a over scalars, 64 bits: among a million letters two different bodies meet with a
  /// chance of one in thirty million.
  private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars where scalar > 0x20 {
      hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func marks(of source: LetterSource) -> TextMarks {
    var marks = TextMarks()
    var paragraph: Int?
    var paragraphEnd: UInt32 = 0
    for sentence in source.letter.sentences {
      let span = source.text.span(sentence.span).folded
      marks.sentences += [span.lowerBound, span.upperBound]
      if sentence.paragraph != paragraph {
        if paragraph != nil { marks.paragraphs.append(paragraphEnd) }
        marks.paragraphs.append(span.lowerBound)
        paragraph = sentence.paragraph
      }
      paragraphEnd = span.upperBound
    }
    if paragraph != nil { marks.paragraphs.append(paragraphEnd) }
    marks.sections =
      [0]
      + source.letter.sections.map {
        source.text.span($0.span).folded.lowerBound
      }
    return marks
  }

  /// Joins the texts of all letters in order; each letter's own copy is released on the way.
  static func joined(
    _ letters: inout [LetterRecord], _ order: [UInt32]?
  ) -> (CorpusText, TextLayout) {
    var clean: [UInt8] = []
    var folded: [UInt8] = []
    clean.reserveCapacity(letters.reduce(0) { $0 + $1.clean.count })
    folded.reserveCapacity(letters.reduce(0) { $0 + $1.folded.count })
    var marks = TextMarks()
    var cleanStarts: [UInt64] = []
    var foldedStarts: [UInt64] = []
    var letterStarts: [UInt32] = [0]
    var origins: [LetterOrigin] = []
    for place in letters.indices {
      let letter = order.map { Int($0[place]) } ?? place
      cleanStarts.append(UInt64(clean.count))
      foldedStarts.append(UInt64(folded.count))
      letters[letter].addMarks(to: &marks, at: UInt32(folded.count))
      clean += letters[letter].clean
      folded += letters[letter].folded
      letters[letter].clean = []
      letters[letter].folded = []
      letterStarts.append((letterStarts.last ?? 0) + UInt32(letters[letter].characterCount))
      origins.append(letters[letter].origin)
    }
    let arenas = (clean: TextArena(clean), folded: TextArena(folded))
    let text = CorpusText(
      clean: arenas.clean, folded: arenas.folded, letterStarts: letterStarts, marks: marks,
      origins: origins)
    let layout = TextLayout(
      clean: arenas.clean, folded: arenas.folded, cleanStarts: cleanStarts,
      foldedStarts: foldedStarts)
    return (text, layout)
  }

  private func addMarks(to all: inout TextMarks, at start: UInt32) {
    func add(_ marks: [UInt32], to all: inout [UInt32]) {
      for mark in marks.sorted() where all.last != mark + start { all.append(mark + start) }
    }
    add(marks.sentences, to: &all.sentences)
    add(marks.sections, to: &all.sections)
    add(marks.paragraphs, to: &all.paragraphs)
  }
}

/// The final ids of letters, and the order that follows from them.
struct LetterNaming {
  /// Ids in order: ascending by UTF-8 bytes, each once.
  let ids: [String]
  /// The path of each letter in order.
  let paths: [String]
  /// The letters in order as they arrived, `nil` when they arrived so.
  let order: [UInt32]?

  /// Gives letters of one id the suffixes `#2`, `#3` … in the order of their paths.
  init(_ letters: [LetterRecord]) {
    let sorted = letters.indices.sorted { left, right in
      let (a, b) = (letters[left], letters[right])
      if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
      if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
      return a.sequence < b.sequence
    }
    var taken = Set(letters.map(\.id))
    var named: [(id: String, letter: Int)] = []
    for letter in sorted {
      var id = letters[letter].id
      if let last = named.last, letters[last.letter].id == id {
        id = Self.free(id, &taken)
      }
      named.append((id, letter))
    }
    named.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    ids = named.map(\.id)
    paths = named.map { letters[$0.letter].path }
    let isSorted = named.enumerated().allSatisfy { $0.offset == $0.element.letter }
    order = isSorted ? nil : named.map { UInt32($0.letter) }
  }

  private static func free(_ id: String, _ taken: inout Set<String>) -> String {
    var number = 2
    while taken.contains("\(id)#\(number)") { number += 1 }
    taken.insert("\(id)#\(number)")
    return "\(id)#\(number)"
  }
}
