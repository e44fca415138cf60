import ArgumentParser

/// Measures ReplyQL.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replyql-bench",
    abstract: "Measure loading, querying and reading, and score the reading.",
    discussion: """
      Times are CPU seconds and wall-clock seconds on this machine, now; quote ratios measured in \
      one run. Build with -c release.
      """,
    subcommands: [
      LoadCommand.self, QueryCommand.self, ReadCommand.self, LinearCommand.self, ParseCommand.self,
      ScoreCommand.self,
    ])
}
