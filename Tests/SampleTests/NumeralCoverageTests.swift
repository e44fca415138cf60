import CTextTables
import ChineseText
import Foundation
import Letters
import Testing
import Values

/// Goal: no digit of a letter is passed over in silence: it is a figure, or a row says why not.
@Suite struct NumeralCoverageTests {
  private func letters() throws -> [Letter] {
    try SampleTruth.all().flatMap { name, _, file in
      LetterReader().read(
        [UInt8](try Data(contentsOf: file)), id: name, path: file.lastPathComponent
      ).letters
    }
  }

  @Test func `every digit of a sentence is a figure's or has a row`() throws {
    var digitCount = 0
    for letter in try letters() {
      let covered = covered(letter)
      for sentence in letter.sentences {
        for place in sentence.span where text_is(letter.text.folded[place], TEXT_DIGIT) {
          digitCount += 1
          #expect(covered.contains(place), "\(letter.id): \(letter.printed(sentence.span))")
        }
      }
    }
    #expect(digitCount > 1_000)
  }

  @Test func `no numeral is both a figure and none`() throws {
    for letter in try letters() {
      var figures = IndexSet()
      for figure in letter.figures { figures.insert(integersIn: figure.span) }
      for numeral in letter.rejected {
        #expect(
          !figures.intersects(integersIn: numeral.span),
          "\(letter.id): \(letter.printed(numeral.span))")
      }
    }
  }

  @Test func `the numerals stand in reading order, those of head and foot among them`() throws {
    for letter in try letters() {
      let starts = letter.rejected.map(\.span.lowerBound)
      #expect(starts == starts.sorted(), "\(letter.id)")
      for numeral in letter.rejected where numeral.sentence == nil && numeral.section == nil {
        let isTold = [.metadata, .date, .title].contains(numeral.reason)
        #expect(isTold, "\(letter.id): \(letter.printed(numeral.span))")
      }
    }
    let all = try letters().flatMap(\.rejected)
    #expect(all.contains { $0.sentence == nil && $0.reason == .metadata })
    #expect(all.contains { $0.sentence != nil && $0.reason == .metadata })
  }

  private func covered(_ letter: Letter) -> IndexSet {
    var covered = IndexSet()
    for figure in letter.figures { covered.insert(integersIn: figure.span) }
    for numeral in letter.rejected { covered.insert(integersIn: numeral.span) }
    return covered
  }
}
