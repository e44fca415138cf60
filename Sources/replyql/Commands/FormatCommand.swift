import ArgumentParser
import Diagnostics
import Glibc
import ReplyQL
import Values

/// `replyql fmt FILE.q …`: canonical text in either language.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Write files of queries in canonical form.",
    discussion: """
      Files are rewritten in place; '-' reads standard input and writes standard output. With \
      --lang, keywords and names are written in that language, else in that of the file.
      """)

  @Argument(help: ArgumentHelp("Files of queries, or '-'.", valueName: "file.q"))
  var files: [String]

  @Flag(help: "Change nothing; name the files that are not in canonical form and exit with 1.")
  var check = false

  @Option(name: .customLong("lang"), help: "The language to write: zh or en.")
  var language: LanguageArgument?

  @Option(help: "auto, always or never.")
  var color = ColorArgument.auto

  @Option(help: "How diagnostics are written: text or json.")
  var errorFormat = ErrorFormatArgument.text

  func run() throws {
    var isUnclean = false
    for file in files {
      let source = try words.read(file)
      let findings = LetterCorpus.parse(source)
      guard
        let text = QueryFormatting.format(
          source, in: language?.value, files: .around(file))
      else {
        words.show(findings)
        isUnclean = true
        continue
      }
      if check {
        guard text != source.text else { continue }
        Terminal.print(file + "\n")
        isUnclean = true
      } else {
        try deliver(text, of: file, was: source.text)
      }
    }
    if isUnclean { throw ExitStatus.queryError }
  }

  private var words: WordArguments {
    var words = WordArguments()
    words.language = language ?? .standard
    words.color = color
    words.errorFormat = errorFormat
    return words
  }

  private func deliver(_ text: String, of file: String, was old: String) throws {
    if file == "-" { return Terminal.print(text) }
    guard text != old else { return }
    do throws(QueryFileError) {
      try QueryFileText.write(text, to: file)
    } catch {
      words.complain(error.message)
      throw ExitStatus.corpusError
    }
  }
}
