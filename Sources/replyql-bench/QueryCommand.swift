import ArgumentParser
import Diagnostics
import Plan
import ReplyQL
import Values

/// Measures answering: `replyql-bench query PATH …`.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Load letters, then answer a query several times: least and median time.")

  @Argument(help: "Folders and files of letters.")
  var paths: [String]

  @Option(name: .short, help: ArgumentHelp("The query.", valueName: "query"))
  var command = """
    figures | where status = "target" and unit = "家" \
    | summarize n = count(), total = sum(value) by agency
    """

  @Option(help: "How often the query is answered.")
  var runs = 9

  func validate() throws {
    guard (1...10_000).contains(runs) else { throw ValidationError("--runs takes 1 to 10000") }
  }

  func run() throws {
    let corpus = try LetterCorpus.open(paths)
    let request = QueryRequest(SourceText(name: "-c", text: command))
    var wall: [Double] = []
    for _ in 0..<runs {
      var outcome: QueryOutcome?
      let cost = Measurement.of { outcome = corpus.run(request) }
      if let findings = outcome?.findings, findings.hasErrors {
        print(findings.text(in: .english))
        throw ExitCode.failure
      }
      wall.append(cost.wallSeconds * 1_000)
    }
    wall.sort()
    print("letters: \(corpus.letterCount), figures: \(corpus.rowCount(of: .figures))")
    print(command)
    show("least", wall[0], "ms")
    show("median", wall[wall.count / 2], "ms")
  }
}
