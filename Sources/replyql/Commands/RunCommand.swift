import ArgumentParser
import Diagnostics
import Glibc
import ReplyQL
import Shell
import Values

/// `replyql run FILE.q`, a saved query.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Answer the queries of a file.",
    discussion: "A plain name such as 'refusals' also finds a query that comes with the program.")

  @Argument(help: ArgumentHelp("The file of queries, or '-'.", valueName: "file.q"))
  var file: String

  @Option(
    name: .customLong("param"), parsing: .upToNextOption,
    help: ArgumentHelp("Values for the file's parameters.", valueName: "名=值"))
  var parameters: [String] = []

  @OptionGroup var corpora: CorpusArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var limits: RunArguments

  func run() throws {
    let place = CorpusWorkspace.place(ofFile: file)
    var request = QueryRequest(try output.words.read(place))
    request.files = .around(place)
    request.parameters = try named()
    try QueryRunner(corpora: corpora, output: output, limits: limits).run(request)
  }

  /// The values by name; full-width `＝` divides as well.
  private func named() throws -> [String: String] {
    var values: [String: String] = [:]
    for parameter in parameters {
      guard let sign = parameter.firstIndex(where: { $0 == "=" || $0 == "＝" }),
        sign != parameter.startIndex
      else {
        output.words.complain(
          Bilingual(
            "--param 要写成 名=值，“\(parameter)”里没有等号",
            "--param takes name=value; there is no equals sign in '\(parameter)'"))
        throw ExitStatus.usage
      }
      values[String(parameter[..<sign])] = String(parameter[parameter.index(after: sign)...])
    }
    return values
  }
}

extension WordArguments {
  /// Reads a file of queries, `-` for standard input, or says why not and ends the program.
  func read(_ path: String) throws -> SourceText {
    do throws(QueryFileError) {
      return try path == "-"
        ? QueryFileText.read("/dev/stdin", name: "-") : QueryFileText.read(path)
    } catch {
      complain(error.message)
      if case .unreadable(_, ENOENT) = error, !path.contains("/"), !path.hasSuffix(".q") {
        listSavedQueries()
      }
      throw ExitStatus.corpusError
    }
  }

  /// Names the queries that come with the program.
  private func listSavedQueries() {
    let names = ProgramFolders.queryFiles.compactMap { path in
      path.split(separator: "/").last?.dropLast(2)
    }
    guard !names.isEmpty else { return }
    let list = names.joined(separator: ", ")
    let line = Bilingual("随附的查询有：\(list)", "queries that come with the program: \(list)")
    remark(line.text(in: language.value) + "\n")
  }
}
