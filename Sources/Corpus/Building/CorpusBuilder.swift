import ChineseText
import Diagnostics
package import Letters
import Plan

/// Turns letters, in whatever order they come, into one corpus ordered by letter id.
///
/// A letter is taken apart when it is added and can be released at once; what stays is its text
/// as UTF-8 and its columns.
package struct CorpusBuilder {
  /// Bytes of text that one corpus holds at most: offsets are 32 bits.
  package static let byteCountMax = Int(UInt32.max) - 1

  private var letters: [LetterRecord] = []
  private var clean = TextBlocks()
  private var folded = TextBlocks()
  private var byteCount = 0
  private var replies = ReplyTable()
  private var sections = SectionTable()
  private var sentences = SentenceTable()
  private var figures = FigureTable()
  private var rejected = RejectedTable()
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
    let size = max(text.clean.count, text.folded.count)
    guard byteCount + size <= Self.byteCountMax else { return false }
    byteCount += size
    let source = LetterSource(letter: letter, text: text)
    letters.append(
      LetterRecord(
        source, sequence: sequence, clean: clean.append(text.clean),
        folded: folded.append(text.folded)))
    replies.append(source)
    sections.append(source)
    sentences.append(source)
    figures.append(source)
    rejected.append(source)
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

  /// The corpus of all letters added; nothing is left in the builder.
  package mutating func finish(report: LoadReport = LoadReport()) -> Corpus {
    let naming = LetterNaming(letters)
    let order = naming.order
    let (text, texts) = joined(order)
    letters = []
    let sectionRows = sections.owners.layout(order)
    let sentenceRows = sentences.owners.layout(order)
    let finishing = FactFinishing(
      texts: texts, letterOrder: order, sentences: sentenceRows, sections: sectionRows)
    // One table after the other, each released when its columns are finished.
    var tables: [TableID: CorpusTable] = [:]
    tables[.figures] = Self.take(&figures, FigureTable()).finished(finishing)
    tables[.rejected] = Self.take(&rejected, RejectedTable()).finished(finishing)
    tables[.commitments] = Self.take(&commitments, CommitmentTable()).finished(finishing)
    tables[.outcomes] = Self.take(&outcomes, OutcomeTable()).finished(finishing)
    tables[.citations] = Self.take(&citations, CitationTable()).finished(finishing)
    tables[.dates] = Self.take(&dates, DateTable()).finished(finishing)
    tables[.mentions] = Self.take(&mentions, MentionTable()).finished(finishing)
    tables[.sentences] = Self.take(&sentences, SentenceTable())
      .finished(sentenceRows, texts, sections: sectionRows)
    tables[.sections] = Self.take(&sections, SectionTable()).finished(sectionRows, texts)
    tables[.replies] = Self.take(&replies, ReplyTable())
      .finished(order, texts, ids: naming.ids, paths: naming.paths)
    return Corpus(tables: tables, text: text, report: report)
  }

  /// The texts of all letters in order; the blocks are released on the way.
  private mutating func joined(_ order: [UInt32]?) -> (CorpusText, TextLayout) {
    let ordered = letters.reordered(order)
    let clean = Self.take(&clean, TextBlocks()).joined(ordered.map(\.clean))
    let folded = Self.take(&folded, TextBlocks()).joined(ordered.map(\.folded))
    var marks = TextMarks()
    var letterStarts: [UInt32] = [0]
    for (place, letter) in ordered.enumerated() {
      letter.addMarks(to: &marks, at: folded.starts[place])
      letterStarts.append((letterStarts.last ?? 0) + UInt32(letter.characterCount))
    }
    let text = CorpusText(
      clean: clean.arena, folded: folded.arena, letterStarts: letterStarts, marks: marks,
      origins: ordered.map(\.origin))
    let layout = TextLayout(
      clean: clean.arena, folded: folded.arena, cleanStarts: clean.starts,
      foldedStarts: folded.starts)
    return (text, layout)
  }

  /// Hands a value over and leaves another in its place.
  private static func take<Value>(_ value: inout Value, _ empty: Value) -> Value {
    let taken = value
    value = empty
    return taken
  }
}
