import ArgumentParser

/// `replyql`: the shell unless another command is named.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replyql",
    abstract: "Question government reply letters. 向提案、建议答复函提问。",
    usage: """
      replyql [<path> ...] [<options>]            the shell; without a path, over the sample
      replyql [<path> ...] -c <query> [<options>] one query
      replyql <subcommand> ...
      """,
    discussion: """
      replyql letters/
      replyql -c 'figures | take 5' --corpus letters/
      replyql run due-commitments --corpus letters/ --param 期间=2026年

      'replyql shell --help' lists the options: --format, --output, --lang, --as-of and more.

      Exit status: 0 done, 1 a query has an error, 2 wrong arguments, 3 a corpus or file could not \
      be read or written, 130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      ShellCommand.self, RunCommand.self, CheckCommand.self, FormatCommand.self,
      ExplainCommand.self, WhyCommand.self, ExtractCommand.self, LanguageServerCommand.self,
      GenerateCommand.self,
    ],
    defaultSubcommand: ShellCommand.self)
}
