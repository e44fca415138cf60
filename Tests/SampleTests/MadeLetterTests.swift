import Foundation
import LetterMaker
import Letters
import ReadingScore
import ReplyQL
import Testing
import Values

/// Goal: letters that the reader's authors did not write are read as their maker says.
@Suite struct MadeLetterTests {
  @Test func `made letters are read as they were made`() throws {
    let maker = LetterMaker(seed: 20, lengthCharacters: 300...2_000)
    let encoder = JSONEncoder()
    var score = ReadingScore()
    for number in 1...50 {
      let made = maker.letter(number)
      let reading = LetterReader().read(text: made.text, id: made.id, path: made.id)
      let letter = try #require(reading.letters.first, "letter \(number)")
      let found = try TruthRecord(json: Data(LetterObject.line(of: letter, in: .chinese)))
      let truth = try TruthRecord(json: encoder.encode(made.truth))
      score.add(made.id, found: found, truth: truth)
    }
    for table in ["sections", "figures", "citations", "outcomes", "commitments"] {
      #expect(score.tables[table]?.f1 ?? 0 >= 0.9, "\(table)")
    }
    #expect(score.replyShare >= 0.8)
  }
}
