import ArgumentParser
import Diagnostics
import Glibc
import Output
import ReplyQL
import Shell
import Values

/// `replyql [CORPUS …]`, the shell; `replyql -c QUERY`, one query.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Talk with letters; with -c, answer one query.")

  @Argument(help: "Folders and files of letters; the bundled sample when none is named.")
  var paths: [String] = []

  @Option(name: .short, help: ArgumentHelp("Answer one query and leave.", valueName: "query"))
  var command: String?

  @OptionGroup var corpora: CorpusArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var limits: RunArguments

  func run() throws {
    try refuseUnknownCommand()
    if let command {
      let source = SourceText(name: "-c", text: command)
      let runner = QueryRunner(corpora: corpora, output: output, limits: limits)
      var request = QueryRequest(source)
      request.files = .around(nil)
      return try runner.run(request, more: paths)
    }
    let asOf = try limits.asOfDay(output.words.language.value)
    let corpus = try corpora.open(more: paths, words: output.words)
    let workspace = CorpusWorkspace(
      corpus, options: try corpora.forms.options(output.words), asOf: asOf,
      timeLimitSeconds: limits.timeLimit)
    var interactive = Interactive(Session(workspace, settings: settings))
    switch interactive.run() {
    case .done: return
    case .failed: throw ExitStatus.queryError
    case .interrupted: throw ExitStatus.interrupted
    case .unwritten: throw ExitStatus.corpusError
    }
  }

  /// Says so when the first word can only be a slip for a command: there is no such path.
  private func refuseUnknownCommand() throws {
    guard let word = paths.first, !word.contains("/"), !word.contains("."), access(word, F_OK) != 0
    else { return }
    let commands = RootCommand.configuration.subcommands.map { $0.configuration }
      .filter { $0.shouldDisplay && $0.commandName != Self.configuration.commandName }
      .compactMap(\.commandName).joined(separator: " ")
    output.words.complain(
      Bilingual(
        "没有文件或文件夹“\(word)”，也没有叫这个名字的命令；命令有 \(commands)",
        "'\(word)' is no file, folder or command; the commands are \(commands)"))
    throw ExitStatus.corpusError
  }

  /// What the options say about the session; the user can change it later.
  private var settings: Settings {
    let options = output.options(title: "")
    var settings = Settings()
    settings.language = options.language
    settings.format = output.resultFormat
    settings.ambiguousCells = options.ambiguousCells
    settings.isTerminal = options.isTerminal
    settings.isColored = options.isColored
    settings.widthCells = options.widthCells
    settings.rowCountMax = options.rowCountMax
    return settings
  }
}
