import ArgumentParser
import Foundation
import GoldScore

/// Scores against a hand annotation: `replyql-bench score gold`.
struct GoldScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gold",
    abstract: "Read annotated letters and score them with the annotation's own scorer.",
    discussion: "Ends with status 1 when a bar is missed. The scorer needs python3.")

  @Option(help: ArgumentHelp("The folder of the letters.", valueName: "folder"))
  var letters = "../shared/seeds"

  @Option(help: ArgumentHelp("The folder of the annotation and its score.py.", valueName: "folder"))
  var gold = "../shared/gold"

  func run() throws {
    let score: GoldScore
    do {
      score = try GoldScore(letters: URL(filePath: letters), gold: URL(filePath: gold))
    } catch {
      throw ValidationError("\(error); name the folders with --letters and --gold")
    }
    print("  value    bar  measure")
    for measure in score.measures {
      let mark = measure.passes ? " " : "!"
      print("\(mark) \(digits(measure.value))  \(digits(measure.bar))  \(measure.name)")
    }
    for difference in score.metadataDifferences { print("  \(difference)") }
    if score.measures.contains(where: { !$0.passes }) { throw ExitCode.failure }
  }

  private func digits(_ value: Double) -> String { String(format: "%.3f", value) }
}
