import ArgumentParser

/// Which letters.
struct CorpusArguments: ParsableArguments {
  @Option(
    name: .customLong("corpus"), parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Folders and files of letters: .txt .md .html .docx .pdf .jsonl .csv .zip .tar.gz and so on; \
      the bundled sample when none is named.
      """,
      valueName: "path"))
  var corpora: [String] = []

  @Flag(name: .customLong("no-progress"), help: "No progress line while letters are read.")
  var hidesProgress = false

  @OptionGroup var forms: FormArguments
}

/// What is told about files whose form does not say it.
struct FormArguments: ParsableArguments {
  @Option(
    name: .customLong("text-column"),
    help: ArgumentHelp(
      "The column of a CSV or TSV that holds the letters, by name or number.",
      valueName: "column"))
  var textColumn: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Names of columns or JSON fields: text=content,id=no,url=link,agency=dept,published=date.",
      valueName: "name=column,…"))
  var maps: [String] = []
}

/// How results and messages are written.
struct OutputArguments: ParsableArguments {
  @Option(help: "table, vertical, csv, tsv, json, jsonl, markdown or svg (of a chart).")
  var format: FormatArgument?

  @Option(help: ArgumentHelp("Write the results to a file.", valueName: "file"))
  var output: String?

  @Flag(name: .customLong("bom"), help: "Begin CSV and TSV with a byte order mark, for Excel.")
  var hasByteOrderMark = false

  @Flag(help: "Put ' before CSV texts that a spreadsheet would run as a formula.")
  var guardFormulas = false

  @Option(
    help: ArgumentHelp(
      "Rows that a table on a terminal shows; 0 for all. Files and pipes get all.",
      valueName: "count"))
  var rows: Int?

  @Option(help: "Cells of “ ” … — and the like: 1 or 2.")
  var ambiguous = 1

  @OptionGroup var words: WordArguments

  func validate() throws {
    guard ambiguous == 1 || ambiguous == 2 else {
      throw ValidationError("--ambiguous takes 1 or 2")
    }
    guard rows ?? 0 >= 0 else { throw ValidationError("--rows takes 0 or more") }
  }
}

/// In which language and colours the program speaks.
struct WordArguments: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language of headings and messages: zh or en.")
  var language = LanguageArgument.standard

  @Option(help: "auto, always or never.")
  var color = ColorArgument.auto

  @Option(help: "How diagnostics are written: text or json.")
  var errorFormat = ErrorFormatArgument.text
}

/// How queries are run.
struct RunArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The day that as_of() gives, such as 2024-12-31.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("Stop a query after so many seconds.", valueName: "seconds"))
  var timeLimit: Double?

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit takes seconds above 0")
    }
  }
}
