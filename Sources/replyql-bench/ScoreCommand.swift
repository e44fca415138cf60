import ArgumentParser

/// Scores the reading: `replyql-bench score …`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score how well letters are read, each measure beside its bar.",
    subcommands: [GoldScoreCommand.self, ScoreMadeCommand.self])
}
