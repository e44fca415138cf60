import ArgumentParser
import Diagnostics
import ReplyQL
import Shell
import Values

/// `replyql explain Q0301`, a code; `replyql explain -c QUERY`, a plan.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a code such as Q0301, or how a query is answered.")

  @Argument(help: ArgumentHelp("A code, or a file of queries.", valueName: "code or file.q"))
  var subject: String?

  @Option(name: .short, help: ArgumentHelp("The query to explain.", valueName: "query"))
  var command: String?

  @OptionGroup var corpora: CorpusArguments
  @OptionGroup var limits: RunArguments
  @OptionGroup var words: WordArguments

  func validate() throws {
    guard (subject == nil) != (command == nil) else {
      throw ValidationError("explain takes a code, a file or -c with a query")
    }
  }

  func run() throws {
    if let command { return try explain(SourceText(name: "-c", text: command), file: nil) }
    guard let subject else { return }
    if let text = CodeExplanation.text(of: subject) {
      return Terminal.print("\(subject.uppercased())\n\n\(text.text(in: words.language.value))\n")
    }
    let file = CorpusWorkspace.place(ofFile: subject)
    if file.hasSuffix(".q") { return try explain(words.read(file), file: file) }
    words.complain(
      Bilingual(
        "没有叫“\(subject)”的代码或查询；代码形如 Q0301，写在每条消息的方括号里",
        "no code or query is called '\(subject)'; codes look like Q0301, in brackets in messages"
      ))
    throw ExitStatus.usage
  }

  private func explain(_ source: SourceText, file: String?) throws {
    var request = QueryRequest(source)
    request.files = .around(file)
    request.options = try limits.options(words.language.value)
    let findings = LetterCorpus.check(request)
    guard !findings.hasErrors else {
      words.show(findings)
      throw ExitStatus.queryError
    }
    let corpus = try corpora.open(more: [], words: words)
    Interruption.clear()
    let (text, outcome) = corpus.explain(request)
    words.tell(outcome.findings)
    if outcome.wasInterrupted { throw ExitStatus.interrupted }
    if outcome.findings.hasErrors { throw ExitStatus.queryError }
    Terminal.print(text)
  }
}
