import Foundation
import LetterMaker
import Letters
import ReplyQL
import Testing
import Values

/// Goal: letters that the reader's authors did not write are read as their maker says.
@Suite struct MadeLetterTests {
  @Test func `made letters are read as they were made`() throws {
    let maker = LetterMaker(seed: 20, lengthCharacters: 300...2_000)
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    var score = SampleScore()
    for number in 1...50 {
      let made = maker.letter(number)
      let reading = LetterReader().read(text: made.text, id: made.id, path: made.id)
      let letter = try #require(reading.letters.first, "letter \(number)")
      let found = try decoder.decode(
        SampleTruth.self, from: Data(LetterObject.line(of: letter, in: .chinese)))
      var truth = try decoder.decode(SampleTruth.self, from: try encoder.encode(made.truth))
      truth.declareComplete(["sections", "figures", "citations", "outcomes"])
      score.add(made.id, found: found, truth: truth)
    }
    for table in ["sections", "figures", "citations", "outcomes", "commitments"] {
      #expect(score.tables[table]?.f1 ?? 0 >= 0.95, "\(table): \(score.summary)")
    }
    #expect(score.replyShare >= 0.98, "\(score.summary)")
    let wrong = score.disagreements.prefix(5).joined(separator: "\n")
    for column in ["figures.unit", "figures.measure", "figures.status", "figures.change"] {
      #expect(score.columns[column]?.share ?? 0 >= 0.93, "\(column)\n\(wrong)")
    }
  }
}
