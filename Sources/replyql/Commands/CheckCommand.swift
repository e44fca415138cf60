import ArgumentParser
import ReplyQL
import Shell
import Values

/// `replyql check FILE.q …`: what is wrong with files of queries, without running them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with files of queries.",
    discussion: "Exit status 1 when a file has an error.")

  @Argument(help: ArgumentHelp("Files of queries, or '-'.", valueName: "file.q"))
  var files: [String]

  @OptionGroup var words: WordArguments

  func run() throws {
    var isWrong = false
    for file in files {
      let place = CorpusWorkspace.place(ofFile: file)
      var request = QueryRequest(try words.read(place))
      request.files = .around(place)
      request.parameters = nil
      let findings = LetterCorpus.check(request)
      words.show(findings)
      isWrong = isWrong || findings.hasErrors
    }
    if isWrong { throw ExitStatus.queryError }
  }
}
