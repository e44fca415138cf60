import ArgumentParser
import Corpus
import Diagnostics
import Formats
import Glibc
import Output
import ReplyQL
import Values

/// `replyql extract [C … | -]`: structured letters as JSON Lines.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print letters as structured JSON Lines.",
    discussion: """
      Files and folders are read in order; '-' reads lines {"id": …, "text": …} on standard input \
      and answers each at once. Without a path the bundled sample is printed.
      """)

  @Argument(help: "Folders and files of letters, or '-'.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("Write the lines to a file.", valueName: "file"))
  var output: String?

  @Flag(
    name: .customLong("why"),
    help: "Add the rule of each attribute of a figure, and the numerals that are none.")
  var explains = false

  @OptionGroup var forms: FormArguments
  @OptionGroup var words: WordArguments

  func validate() throws {
    guard paths == ["-"] || !paths.contains("-") else {
      throw ValidationError("extract takes '-' alone, or files and folders")
    }
  }

  func run() throws {
    Interruption.install()
    var sink = try openedSink()
    let extraction = LetterExtraction(
      language: words.language.value, options: try forms.options(words), explains: explains)
    do {
      if paths == ["-"] {
        try extractLines(extraction, &sink)
      } else {
        try extractFiles(extraction, &sink)
      }
      try sink.finish()
    } catch OutputError.brokenPipe {
      return
    } catch OutputError.failed(let number) {
      let reason = String(cString: strerror(number))
      let place = output.map { Bilingual.quoted($0) }
      words.complain(
        Bilingual(
          "写不到\(place?.chinese ?? "标准输出")（\(reason)）",
          "could not write to \(place?.english ?? "standard output") (\(reason))"))
      throw ExitStatus.corpusError
    }
  }

  private func openedSink() throws -> ByteSink {
    guard let output else { return ByteSink(descriptor: STDOUT_FILENO) }
    let file = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let reason = String(cString: strerror(errno))
      words.complain(
        Bilingual("写不了“\(output)”（\(reason)）", "cannot write '\(output)' (\(reason))"))
      throw ExitStatus.corpusError
    }
    return ByteSink(descriptor: file)
  }

  private func extractFiles(_ extraction: LetterExtraction, _ sink: inout ByteSink) throws {
    var failure: OutputError?
    let report: LoadReport
    do throws(LoadError) {
      report = try extraction.extract(
        paths, isCancelled: { Interruption.isRequested },
        deliver: { line in
          do throws(OutputError) {
            try sink.write(bytes: line)
            return true
          } catch {
            failure = error
            return false
          }
        })
    } catch {
      words.complain(error.message)
      if case .cancelled = error { throw ExitStatus.interrupted }
      throw ExitStatus.corpusError
    }
    if let failure { throw failure }
    if Interruption.isRequested { throw ExitStatus.interrupted }
    let letterCount = report.files.reduce(0) { $0 + $1.letterCount }
    if !report.unread.isEmpty || letterCount == 0 {
      words.remark(
        report.summary(letterCount: letterCount, in: words.language.value, fileCountMax: 20))
    }
    if letterCount == 0 { throw ExitStatus.corpusError }
  }

  /// Reads lines as they come and answers each before the next is awaited.
  private func extractLines(_ extraction: LetterExtraction, _ sink: inout ByteSink) throws {
    var reader = LineReader(descriptor: STDIN_FILENO)
    var number = 0
    var (answeredCount, failedCount) = (0, 0)
    while let line = reader.next() {
      number += 1
      if Interruption.isRequested { throw ExitStatus.interrupted }
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      let pieces: [[UInt8]]
      do throws(FileFailure) {
        pieces = try extraction.extract(line: line[...], number: number)
      } catch {
        words.complain(
          Bilingual(
            "第 \(number) 行：\(error.reason.chinese)（\(error.code.rawValue)）",
            "line \(number): \(error.reason.english) (\(error.code.rawValue))"))
        failedCount += 1
        continue
      }
      answeredCount += 1
      for piece in pieces { try sink.write(bytes: piece) }
      try sink.finish()
    }
    if Interruption.isRequested { throw ExitStatus.interrupted }
    if answeredCount == 0, failedCount > 0 { throw ExitStatus.corpusError }
  }
}
