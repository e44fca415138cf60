import ChineseText
import LetterMaker
import Letters
import Testing

/// Goal: no text takes longer to read than its length.
@Suite struct HostileTextTests {
  /// A rule that looks back over the whole text from every place takes minutes for these.
  @Test(.timeLimit(.minutes(4)))
  func `texts that repeat one piece are read to their end`() {
    for hostile in HostileText.all {
      let text = hostile.text(characters: 3_000)
      let reading = LetterReader().read(text: text, id: "a", path: "a")
      let count = reading.letters.first?.text.clean.count ?? 0
      #expect(count <= text.unicodeScalars.count)
    }
    let longest = HostileText.all.map { $0.text(characters: 1).unicodeScalars.count }.max() ?? 0
    #expect(longest < 80, "a piece is short, so that it is repeated often")
  }
}
