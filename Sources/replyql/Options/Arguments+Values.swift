import Corpus
import Diagnostics
import Engine
import Formats
import Glibc
import Output
import ReplyQL
import Values

extension LanguageArgument {
  /// The language as the rest of the program knows it.
  var value: Language { self == .en ? .english : .chinese }
}

extension WordArguments {
  /// Whether messages on standard error get colours.
  private var colorsErrors: Bool { color.applies(to: STDERR_FILENO) }

  /// Shows findings on standard error, in the format asked for.
  func show(_ findings: Findings) {
    guard !findings.isEmpty else { return }
    switch errorFormat {
    case .json: Terminal.complain(findings.json(in: language.value))
    case .text:
      let width = isatty(STDERR_FILENO) == 1 ? Terminal.columnCount : 100
      Terminal.complain(
        findings.text(in: language.value, widthCells: width, isColored: colorsErrors))
    }
  }

  /// Shows findings beside an answer: errors to everyone, warnings to a person at a terminal,
  /// everything to a program that asks for JSON.
  func tell(_ findings: Findings) {
    guard errorFormat == .text else { return show(findings) }
    show(isatty(STDERR_FILENO) == 1 ? findings.withoutNotes : findings.errorsOnly)
  }

  /// Says on standard error what went wrong outside of a query.
  func complain(_ message: Bilingual) {
    switch errorFormat {
    case .json:
      let json = DiagnosticJSON(language: language.value)
      Terminal.complain(json.text(ofFailure: message) + "\n")
    case .text: Terminal.complain(of: message, in: language.value)
    }
  }

  /// Says something worth knowing on standard error.
  func remark(_ text: String) {
    Terminal.complain(text)
  }
}

extension FormArguments {
  /// What is told, for the readers of files.
  func options(_ words: WordArguments) throws -> FormatOptions {
    var options = FormatOptions()
    options.textColumn = textColumn
    do throws(OptionFailure) {
      for map in maps { try options.map(map) }
    } catch {
      words.complain(error.message)
      throw ExitStatus.usage
    }
    return options
  }
}

extension CorpusArguments {
  /// Opens the letters, showing progress on a terminal and telling at the end what was not read.
  func open(more paths: [String], words: WordArguments) throws -> LetterCorpus {
    Interruption.install()
    let language = words.language.value
    let options = try forms.options(words)
    let shows = !hidesProgress && isatty(STDERR_FILENO) == 1
    let reporter = shows ? ProgressReporter(language: language) : nil
    let corpus: LetterCorpus
    do throws(OpenFailure) {
      corpus = try LetterCorpus.open(
        paths + corpora, options: options, isCancelled: { Interruption.isRequested },
        progress: reporter?.show)
    } catch {
      reporter?.clear()
      if error.wasCancelled { throw ExitStatus.interrupted }
      words.complain(error.message)
      if let report = error.report, !report.files.isEmpty {
        words.remark(report.summary(letterCount: 0, in: language, fileCountMax: 20))
      }
      throw ExitStatus.corpusError
    }
    reporter?.clear()
    // A stop that comes with the last file is one all the same.
    if Interruption.isRequested { throw ExitStatus.interrupted }
    if !corpus.corpus.report.unread.isEmpty { words.remark(corpus.loadSummary(in: language)) }
    return corpus
  }
}

extension RunArguments {
  /// The engine's options.
  func options(_ language: Language) throws -> ExecutionOptions {
    ExecutionOptions(
      timeLimitSeconds: timeLimit, language: language, asOf: try asOfDay(language),
      cancellation: Cancellation(polling: { Interruption.isRequested }))
  }

  /// The day that `as_of()` gives, `nil` for the newest letter's.
  func asOfDay(_ language: Language) throws -> Day? {
    guard let asOf else { return nil }
    guard let day = Day(iso: asOf) else {
      let message = Bilingual(
        "--as-of 要写成 2024-12-31 这样的日期，“\(asOf)”不是",
        "--as-of takes a day such as 2024-12-31; '\(asOf)' is none")
      Terminal.complain(of: message, in: language)
      throw ExitStatus.usage
    }
    return day
  }
}

extension OutputArguments {
  /// How many rows of a result a terminal shows when nothing else is asked.
  private static let rowCountMax = 40

  /// The format asked for, else the one that the output file's ending names, else a table.
  var resultFormat: OutputFormat {
    if let format { return OutputFormat(rawValue: format.rawValue) ?? .table }
    let ending = output?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return OutputFormat(rawValue: ending == "md" ? "markdown" : ending) ?? .table
  }

  /// How a result is written.
  func options(title: String) -> OutputOptions {
    let isTerminal = output == nil && isatty(STDOUT_FILENO) == 1
    var options = OutputOptions()
    options.language = words.language.value
    let name = QueryHeader.name(ofResult: title, in: options.language)
    options.title = name.isEmpty ? nil : name
    options.ambiguousCells = ambiguous
    options.hasByteOrderMark = hasByteOrderMark
    options.guardsFormulas = guardFormulas
    options.isCancelled = { Interruption.isRequested }
    options.isTerminal = isTerminal
    options.isColored = output == nil && words.color.applies(to: STDOUT_FILENO)
    if isTerminal { options.widthCells = Terminal.columnCount }
    if let rows {
      options.rowCountMax = rows == 0 ? nil : rows
    } else if isTerminal {
      options.rowCountMax = Self.rowCountMax
    }
    options.fullViewHint = Bilingual("加 --rows 0 看全部", "--rows 0 shows all")
    return options
  }
}
