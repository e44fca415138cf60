import ArgumentParser

/// Measures ReplyQL; prints figures, judges nothing.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replyql-bench",
    abstract: "Measure loading, querying and reading.",
    discussion: """
      Times are process CPU seconds and wall-clock seconds on this machine, now; quote ratios \
      measured in one run. Build with -c release.
      """,
    subcommands: [LoadCommand.self, QueryCommand.self, ReadCommand.self])
}
