import Foundation
import LetterMaker
import Letters
import ReadingScore
import ReplyQL
import Testing
import Values

/// Goal: letters that the reader's authors did not write are read as their maker says.
///
/// Every table and column has to reach the bar; `replyql-bench score made` prints the same measures
/// over thousands of letters.
@Suite struct MadeLetterTests {
  @Test func `made letters are read as they were made`() throws {
    let score = try Self.score(letters: 300, damage: .none)
    Self.expect(score, bar: 0.98)
  }

  @Test func `damaged letters are read as far as they can be`() throws {
    let score = try Self.score(letters: 300, damage: .heavy)
    Self.expect(score, bar: 0.93)
  }

  private static func score(letters: Int, damage: DamageLevel) throws -> ReadingScore {
    let maker = LetterMaker(seed: 20, lengthCharacters: 150...900)
    let encoder = JSONEncoder()
    var score = ReadingScore()
    for number in 1...letters {
      let made = maker.letter(number, damage: damage)
      let reading = LetterReader().read(made.bytes, id: made.id, path: made.id)
      for (index, truth) in made.truths.enumerated() {
        let letter = reading.letters.indices.contains(index) ? reading.letters[index] : nil
        let line = letter.map { LetterObject.line(of: $0, in: .chinese) } ?? Array("{}".utf8)
        score.add(
          "\(made.id) \(made.damages.map(\.rawValue))", found: try TruthRecord(json: Data(line)),
          truth: try TruthRecord(json: encoder.encode(truth)))
      }
    }
    return score
  }

  private static func expect(_ score: ReadingScore, bar: Double) {
    let shares =
      score.tables.filter { $0.value.stated > 0 }.mapValues(\.f1)
      .merging(score.columns.filter { !$0.key.hasSuffix(" exact") }.mapValues(\.share)) { $1 }
    #expect(shares.count > 50)
    for (name, share) in shares.sorted(by: { $0.key < $1.key }) {
      let wrong = score.disagreements.filter { $0.column == name }.prefix(3).map(\.line)
      #expect(share >= bar, "\(name) \(share)\n\(wrong.joined(separator: "\n"))")
    }
  }
}
