import ArgumentParser

/// `replyql`: the shell unless another command is named.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replyql",
    abstract: "Question government reply letters. 向提案、建议答复函提问。",
    discussion: """
      replyql                              the shell over the bundled sample of invented letters
      replyql letters/                     the shell over a folder
      replyql -c 'figures | take 5' --corpus letters/
      replyql run queries/refusals.q --corpus letters/ --param 年=2024

      Exit status: 0 done, 1 a query has an error, 2 wrong arguments, 3 a corpus or file could not \
      be read or written, 130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      ShellCommand.self, RunCommand.self, CheckCommand.self, FormatCommand.self,
      ExplainCommand.self, ExtractCommand.self,
    ],
    defaultSubcommand: ShellCommand.self)
}
