import ArgumentParser
import Foundation
import LetterMaker
import Letters
import ReadingScore
import ReplyQL

/// Scores against invented letters: `replyql-bench score made`.
struct ScoreMadeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "made",
    abstract: "Make invented letters, read them, and score every column beside its bar.",
    discussion: """
      Rows are the same when their spans are. A column is compared over the rows that are the \
      same; a missing value is a value. Damage is none, light, heavy, or one of: \
      \(Damage.allCases.map(\.rawValue).joined(separator: ", ")). Ends with status 1 when a bar \
      is missed.
      """)

  /// The least share of right values, of undamaged and of damaged letters.
  static let bars = (undamaged: 0.98, damaged: 0.93)

  @Option(name: .customLong("letters"), help: "How many letters.")
  var letterCount = 2_000

  @Option(help: "Which letters: the same seed gives the same ones.")
  var seed: UInt64 = 1

  @Option(help: "The shortest letter, in characters.")
  var shortest = 150

  @Option(help: "The longest letter, in characters.")
  var longest = 3_000

  @Option(help: "What happened to the letters.")
  var damage = "none"

  @Option(help: "How many disagreements are shown.")
  var show = 0

  @Option(help: "The column, or table, whose disagreements are shown; all by default.")
  var column: String?

  func validate() throws {
    guard (1...1_000_000).contains(letterCount) else {
      throw ValidationError("--letters must lie between 1 and 1000000")
    }
    guard shortest >= 1, shortest <= longest, longest <= 1_000_000 else {
      throw ValidationError("--shortest must lie between 1 and --longest, at most 1000000")
    }
    guard DamageLevel(damage) != nil else {
      throw ValidationError("--damage takes none, light, heavy or one of the kinds in --help")
    }
  }

  func run() throws {
    guard let level = DamageLevel(damage) else { return }
    let maker = LetterMaker(seed: seed, lengthCharacters: shortest...longest)
    var scoring = MadeScoring(shownColumn: column, shownCount: show)
    for number in 1...letterCount {
      try scoring.add(maker.letter(number, damage: level))
    }
    let bar = level == .none ? Self.bars.undamaged : Self.bars.damaged
    let misses = ScoreTable(scoring.score, bar: bar).printed()
    for line in scoring.shown { print(line) }
    if misses > 0 { throw ExitCode.failure }
  }
}
