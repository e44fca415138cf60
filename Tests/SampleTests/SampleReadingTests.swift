import Foundation
import Letters
import ReadingScore
import ReplyQL
import Testing
import Values

/// Goal: the bundled sample is read as its hand-made truth says, through the extract contract.
@Suite struct SampleReadingTests {
  /// The score over the whole sample; the disagreements go where `REPLYQL_DISAGREEMENTS` names.
  static func score() throws -> ReadingScore {
    var score = ReadingScore()
    for (name, truth, file) in try SampleTruth.all() {
      let bytes = [UInt8](try Data(contentsOf: file))
      let letters = LetterReader().read(bytes, id: name, path: file.lastPathComponent).letters
      let letter = try #require(letters.first, "\(name) gives no letter")
      let line = LetterObject.line(of: letter, in: .chinese)
      let found = try TruthRecord(json: Data(line))
      score.add(name, found: found, truth: truth)
    }
    if let path = ProcessInfo.processInfo.environment["REPLYQL_DISAGREEMENTS"] {
      let text = score.disagreements.map { $0.line + "\n" }.joined()
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return score
  }

  @Test func `rows and columns agree with the truth`() throws {
    let score = try Self.score()
    let least = [
      "sections": 0.97, "figures": 0.98, "dates": 0.97, "commitments": 0.95, "outcomes": 0.95,
      "citations": 0.98,
    ]
    for (table, share) in least {
      #expect(score.tables[table]?.f1 ?? 0 >= share, "\(table)")
    }
    #expect(score.replyShare >= 0.99)
  }

  @Test func `a disagreement is counted`() throws {
    let truth = try TruthRecord(
      json: Data(
        #"{"title":"甲","dates":[{"start":1,"end":3,"date":"2024"}],"complete":{"dates":true}}"#.utf8
      ))
    let found = try TruthRecord(
      json: Data(#"{"title":"乙","dates":[{"start":1,"end":4,"date":"2024"}]}"#.utf8))
    var score = ReadingScore()
    score.add("letter", found: found, truth: truth)
    #expect(score.disagreements.count == 3)
    #expect(score.replyShare == 0)
    #expect(score.tables["dates"]?.f1 == 0)
  }
}
