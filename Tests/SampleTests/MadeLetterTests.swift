import Foundation
import LetterMaker
import Letters
import ReadingScore
import ReplyQL
import Testing
import Values

/// Goal: letters that the reader's authors did not write are read as their maker says.
///
/// A column at its bar keeps the bar; one below it keeps what was reached, a floor that may only
/// be raised. `replyql-bench score made` prints the same measures over more letters.
@Suite struct MadeLetterTests {
  /// What was reached where the bar is not: tables by their name, columns by theirs.
  static let undamagedFloors: [String: Double] = [
    "citations.doc_number": 0.85
  ]
  static let damagedFloors: [String: Double] = [
    "citations.doc_number": 0.85
  ]

  @Test func `made letters are read as they were made`() throws {
    let score = try Self.score(letters: 120, damage: .none)
    Self.expect(score, bar: 0.98, floors: Self.undamagedFloors)
  }

  @Test func `damaged letters are read as far as they can be`() throws {
    let score = try Self.score(letters: 120, damage: .heavy)
    Self.expect(score, bar: 0.93, floors: Self.damagedFloors)
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

  private static func expect(_ score: ReadingScore, bar: Double, floors: [String: Double]) {
    let shares =
      score.tables.filter { $0.value.stated > 0 }.mapValues(\.f1)
      .merging(score.columns.filter { !$0.key.hasSuffix(" exact") }.mapValues(\.share)) { $1 }
    for (name, share) in shares.sorted(by: { $0.key < $1.key }) {
      let floor = floors[name] ?? bar
      let wrong = score.disagreements.filter { $0.column == name }.prefix(3).map(\.line)
      #expect(
        share >= floor,
        "\(name) \(share), the floor is \(floor)\n\(wrong.joined(separator: "\n"))")
      #expect(floor <= bar, "\(name) has a floor above its bar")
    }
  }
}
