import Corpus
import Letters
import Plan
import Testing
import Values

/// Goal: what a letter states is what the columns say, whatever the order of arrival.
@Suite struct RoundTripTests {
  private let letters = (1...9).flatMap { number in
    LetterReader().read(text: LoadingTests.letter(number), id: "\(number)", path: "p\(number)")
      .letters
  }

  private func corpus(_ letters: [Letter]) -> Corpus {
    var builder = CorpusBuilder()
    for (sequence, letter) in letters.enumerated() {
      let hasRoom = builder.append(letter, sequence: sequence)
      #expect(hasRoom)
    }
    return builder.finish()
  }

  private func cells(_ corpus: Corpus, _ table: TableID, _ column: String) -> [Cell] {
    (0..<corpus.table(table).rowCount).map {
      corpus.table(table).columns[column]?.cell(at: $0) ?? .missing
    }
  }

  @Test func `columns say what the letters state`() {
    let corpus = corpus(letters.reversed())
    #expect(cells(corpus, .replies, "id") == letters.map { .text($0.id) })
    #expect(cells(corpus, .replies, "text") == letters.map { .text($0.printed($0.body)) })
    #expect(
      cells(corpus, .replies, "agency")
        == letters.map { $0.reply.agency.map { .text($0) } ?? .missing })
    #expect(
      cells(corpus, .replies, "issued")
        == letters.map { $0.reply.issued.map { .date($0) } ?? .missing })
    #expect(
      cells(corpus, .sentences, "text")
        == letters.flatMap { letter in letter.sentences.map { .text(letter.printed($0.span)) } })
    #expect(
      cells(corpus, .sections, "heading")
        == letters.flatMap { letter in letter.sections.map { .text(letter.printed($0.title)) } })
    #expect(
      cells(corpus, .figures, "value")
        == letters.flatMap { $0.figures.map { .decimal($0.value) } })
    #expect(
      cells(corpus, .figures, "text")
        == letters.flatMap { letter in letter.figures.map { .text(letter.printed($0.span)) } })
  }

  @Test func `parents are those of the letter`() {
    let corpus = corpus(letters.reversed())
    let sentences = corpus.parentRows(of: .figures, in: .sentences)
    var firstSentence = 0
    var row = 0
    for letter in letters {
      for figure in letter.figures {
        #expect(Int(sentences[row]) == firstSentence + figure.sentence)
        row += 1
      }
      firstSentence += letter.sentences.count
    }
    let index = corpus.children(of: .sentences, in: .figures)
    #expect(index.rows.count == row)
  }

  @Test func `places lead back to the raw file`() throws {
    let corpus = corpus(letters)
    guard case .texts(let column)? = corpus.column(SchemaColumn(.sentences, "text")) else {
      Issue.record("sentences have no text")
      return
    }
    var row = 0
    for letter in letters {
      for sentence in letter.sentences {
        let byte = try #require(column.bytes(at: row)).lowerBound
        let character = corpus.text.character(atCleanByte: byte)
        #expect(
          corpus.text.rawOffset(ofCharacter: character)
            == letter.rawSpan(sentence.span).lowerBound)
        let folded = try #require(column.folded)
        #expect(corpus.text.character(atFoldedByte: Int(folded.starts[row])) == character)
        #expect(corpus.text.cleanByte(ofCharacter: character) == byte)
        row += 1
      }
    }
  }
}
