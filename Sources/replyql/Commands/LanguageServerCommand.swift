import ArgumentParser
import Editors
import Glibc
import Output
import Plan
import ReplyQL
import Synchronization
import Values

/// `replyql lsp`: what editors ask, over standard input and output.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Serve an editor over standard input and output.",
    discussion: """
      Diagnostics, completion, help and formatting for files of queries, by the Language Server \
      Protocol. Letters are read only with --corpus, to complete the values of their columns. \
      Messages are in the editor's language unless --lang names one.
      """)

  @OptionGroup var corpora: CorpusArguments

  @Option(name: .customLong("lang"), help: "The language of messages: zh or en.")
  var language: LanguageArgument?

  func run() throws {
    var surroundings = ServerSurroundings()
    surroundings.language = language?.value
    surroundings.version = RootCommand.configuration.version
    surroundings.filesBeside = { .beside($0) }
    if !corpora.corpora.isEmpty {
      var words = WordArguments()
      words.language = language ?? .standard
      let values = ColumnValues(try corpora.open(more: [], words: words))
      surroundings.valuesOf = values.values
    }
    try serve(ServerConnection(surroundings))
  }

  /// Answers until the editor leaves.
  private func serve(_ start: ServerConnection) throws {
    var connection = start
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !connection.isOver {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      let answer = connection.receive(buffer[..<count])
      guard !answer.isEmpty else { continue }
      do throws(OutputError) {
        var sink = ByteSink(descriptor: STDOUT_FILENO)
        try sink.write(bytes: answer)
        try sink.finish()
      } catch {
        break
      }
    }
    if !connection.isOrderly { throw ExitStatus.queryError }
  }
}

/// The values that letters have in their columns, each column read once.
private final class ColumnValues: Sendable {
  /// How many values of a column are proposed.
  private static let countMax = 200

  private let corpus: LetterCorpus
  private let known = Mutex<[SchemaColumn: [String]]>([:])

  init(_ corpus: LetterCorpus) { self.corpus = corpus }

  /// The most frequent values of a column of texts.
  func values(of column: SchemaColumn) -> [String] {
    if let values = known.withLock({ $0[column] }) { return values }
    let values = corpus.values(of: column, countMax: Self.countMax)
    known.withLock { $0[column] = values }
    return values
  }
}
