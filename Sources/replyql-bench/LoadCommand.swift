import ArgumentParser
import Corpus
import Formats
import Plan
import ReplyQL

/// Measures loading: `replyql-bench load PATH …`.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load letters once: speed, and peak memory against the text.")

  @Argument(help: "Folders and files of letters.")
  var paths: [String]

  @Option(name: .customLong("text-column"), help: "The column of a table that holds the letters.")
  var textColumn: String?

  @Option(name: .customLong("map"), help: "Names of columns or JSON fields, as replyql takes them.")
  var maps: [String] = []

  func run() throws {
    var corpus: LetterCorpus?
    var options = FormatOptions()
    options.textColumn = textColumn
    for map in maps { try options.map(map) }
    let told = options
    let cost = try Measurement.of { corpus = try LetterCorpus.open(paths, options: told) }
    guard let corpus else { return }
    let textBytes = corpus.corpus.text.clean.bytes.count
    print("letters: \(corpus.letterCount)")
    show("text", Double(textBytes) / 1e6, "MB")
    show("wall", cost.wallSeconds, "s")
    show("processor", cost.processorSeconds, "s")
    show("speed", Double(textBytes) / 1e6 / cost.wallSeconds, "MB/s")
    show("speed per processor second", Double(textBytes) / 1e6 / cost.processorSeconds, "MB/s")
    show("peak memory", Double(Measurement.peakBytes) / 1e6, "MB")
    show("peak memory / text", Double(Measurement.peakBytes) / Double(textBytes), "times")
  }
}
