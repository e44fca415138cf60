import ArgumentParser
import Output
import ReplyQL
import Values

/// `replyql why [C …] --text TEXT`: why numerals are figures, or why they are none.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Tell why numerals are figures, or why they are none.",
    discussion: """
      Each numeral is shown in its sentence, with the rule that gave each attribute or with the \
      reason why it is no figure. Without a path the bundled sample is asked.
      """)

  @Argument(help: "Folders and files of letters.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("Only numerals with this text.", valueName: "text"))
  var text = ""

  @Option(help: ArgumentHelp("How many numerals are explained; 0 for all.", valueName: "count"))
  var limit = LetterCorpus.explainedCountMax

  @OptionGroup var corpora: CorpusArguments
  @OptionGroup var words: WordArguments

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes 0 or more") }
  }

  func run() throws {
    let corpus = try corpora.open(more: paths, words: words)
    let reasons = corpus.reasons(
      for: .holding(text), in: words.language.value, countMax: limit == 0 ? .max : limit)
    guard let reasons else {
      let shown = VisibleText.oneLine(text)
      return words.complain(
        Bilingual("没有含“\(shown)”的数字", "no numeral has '\(shown)' in it"))
    }
    Terminal.print(reasons)
  }
}
