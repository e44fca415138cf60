import Foundation
import LetterMaker
import Testing

/// Goal: invented letters are the same for a seed, and state exactly what their truth says.
@Suite struct LetterMakerTests {
  let maker = LetterMaker(seed: 7, lengthCharacters: 300...2_500)

  @Test func `the same seed and number give the same letter`() {
    for number in 1...20 {
      #expect(
        maker.letter(number).text
          == LetterMaker(
            seed: 7, lengthCharacters: 300...2_500
          ).letter(number).text)
    }
    #expect(maker.letter(1).text != LetterMaker(seed: 8).letter(1).text)
  }

  @Test func `each truth stands in the text where it says`() {
    for number in 1...400 {
      let letter = maker.letter(number)
      let scalars = Array(letter.text.unicodeScalars)
      func text(_ start: Int, _ end: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<end]))
      }
      for figure in letter.truth.figures {
        #expect(text(figure.start, figure.end) == figure.text)
      }
      for citation in letter.truth.citations {
        #expect(text(citation.start, citation.end).contains(citation.title))
      }
      for commitment in letter.truth.commitments {
        let sentence = text(commitment.start, commitment.end)
        #expect(sentence.hasSuffix("。") && sentence.contains(commitment.cue.value ?? ""))
      }
      for section in letter.truth.sections {
        #expect(text(section.start, section.headingEnd).contains(section.heading))
      }
    }
  }

  @Test func `lengths lie near what was asked for`() {
    for number in 1...50 {
      let count = maker.letter(number).text.unicodeScalars.count
      #expect(count >= 300 && count <= 3_600, "letter \(number): \(count)")
    }
  }

  @Test func `a thousand letters differ in layout, kind and outcome`() {
    let truths = (1...1_000).map { maker.letter($0).truth }
    #expect(Set(truths.map(\.kind.value)).count >= 3)
    #expect(Set(truths.flatMap(\.outcomes).map(\.outcome.value)).count >= 6)
    #expect(Set(truths.map { $0.docNumber == .missing }).count == 2)
    #expect(Set(truths.map(\.id)).count == 1_000)
  }
}
