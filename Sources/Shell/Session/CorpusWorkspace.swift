import Diagnostics
import Engine
package import Formats
import Glibc
package import Plan
package import ReplyQL
package import Values

/// The workspace of the real program: letters that were opened, behind the facade.
package struct CorpusWorkspace: Workspace {
  /// The letters.
  package let corpus: LetterCorpus
  /// What is told about tables and JSON when other letters are opened.
  package let options: FormatOptions
  /// What `as_of()` gives; the newest letter's date when `nil`.
  package let asOf: Day?
  /// Seconds after which a query stops, `nil` for no limit.
  package let timeLimitSeconds: Double?

  /// Opens a workspace over letters.
  package init(
    _ corpus: LetterCorpus, options: FormatOptions = FormatOptions(), asOf: Day? = nil,
    timeLimitSeconds: Double? = nil
  ) {
    self.corpus = corpus
    self.options = options
    self.asOf = asOf
    self.timeLimitSeconds = timeLimitSeconds
  }

  /// How the user named the letters.
  package var name: String { corpus.name }

  /// Every file of the load.
  package var files: [ReadFile] { corpus.files }

  /// How many rows a table has.
  package func rowCount(of table: TableID) -> Int { corpus.rowCount(of: table) }

  /// Opens other letters; these stay as they are.
  ///
  /// Among the paths may stand `--text-column` and `--map` with what follows them, as on the
  /// program's command line; what was told there stays in force beside it.
  package func opened(
    _ words: [String], _ context: WorkspaceContext
  ) throws(WorkspaceError) -> Opened {
    let (paths, options) = try Self.told(words, options)
    do throws(OpenFailure) {
      let opened = try LetterCorpus.open(
        paths, options: options, isCancelled: context.isCancelled)
      let workspace = CorpusWorkspace(
        opened, options: options, asOf: asOf, timeLimitSeconds: timeLimitSeconds)
      return Opened(workspace: workspace, messages: opened.loadSummary(in: context.language))
    } catch {
      throw WorkspaceError(error.message)
    }
  }

  /// Tells options from paths.
  private static func told(
    _ words: [String], _ options: FormatOptions
  ) throws(WorkspaceError) -> (paths: [String], options: FormatOptions) {
    var (paths, options, rest) = ([String](), options, words[...])
    while let word = rest.popFirst() {
      guard word == "--text-column" || word == "--map" else {
        paths.append(word)
        continue
      }
      guard let value = rest.popFirst() else {
        throw WorkspaceError(
          Bilingual("\(word) 后面还缺列名", "\(word) takes the name of a column"))
      }
      do throws(OptionFailure) {
        if word == "--map" { try options.map(value) } else { options.textColumn = value }
      } catch {
        throw WorkspaceError(error.message)
      }
    }
    return (paths, options)
  }

  /// Checks a source and answers its queries.
  package func run(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = corpus.run(request(source, context))
    let elapsed = (clock.now - start) / .seconds(1)
    return report(of: outcome, source, context, elapsedSeconds: elapsed)
  }

  /// Answers every prefix of a source's last query.
  package func stepped(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport {
    report(of: corpus.steps(request(source, context)), source, context, elapsedSeconds: 0)
  }

  private func report(
    of outcome: QueryOutcome, _ source: WorkspaceSource, _ context: WorkspaceContext,
    elapsedSeconds: Double
  ) -> RunReport {
    let answers = outcome.results.map { result in
      let title = QueryHeader.name(ofResult: result.title, in: context.language)
      return Answer(
        title: title.isEmpty ? nil : title, table: result.table, elapsedSeconds: elapsedSeconds)
    }
    return RunReport(
      answers: answers, messages: messages(outcome.findings, source, context),
      hasErrors: outcome.findings.hasErrors)
  }

  /// Checks a source and says how it was answered.
  package func explained(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport {
    let (text, outcome) = corpus.explain(
      request(source, context), showsTimes: context.showsTimes)
    return RunReport(
      messages: messages(outcome.findings, source, context) + text,
      hasErrors: outcome.findings.hasErrors)
  }

  /// Says why numerals are figures with these attributes, or why they are none.
  package func reasons(for question: NumeralQuestion, in language: Language) -> String? {
    corpus.reasons(for: question, in: language)
  }

  /// The columns that a stage behind the source could name.
  package func columns(behind source: WorkspaceSource) -> [VisibleColumn] {
    LetterCorpus.columns(behind: request(source, WorkspaceContext())).map {
      VisibleColumn($0.name, $0.type)
    }
  }

  /// The long text of a code.
  package func explanation(ofCode code: String) -> Bilingual? { CodeExplanation.text(of: code) }

  /// Reads a file of queries, or a saved query by its name.
  package func source(ofFile path: String) throws(WorkspaceError) -> WorkspaceSource {
    do throws(QueryFileError) {
      let place = Self.place(ofFile: path)
      let text = try QueryFileText.read(place)
      var source = WorkspaceSource(name: text.name, text: text.text)
      source.file = place
      return source
    } catch {
      throw WorkspaceError(error.message)
    }
  }

  /// The queries that come with the program.
  package var savedQueries: [SavedQuery] {
    ProgramFolders.queryFiles.compactMap { path in
      guard let source = try? QueryFileText.read(path) else { return nil }
      let name = path.split(separator: "/").last.map { String($0.dropLast(2)) } ?? path
      return SavedQuery(name: name, title: QueryHeader(of: source).title)
    }
  }

  /// The file as named, else the saved query of that name.
  package static func place(ofFile path: String) -> String {
    if access(path, F_OK) == 0 { return path }
    let name = path.hasSuffix(".q") ? path : "\(path).q"
    if access(name, F_OK) == 0 { return name }
    return ProgramFolders.queryFiles.first { $0.hasSuffix("/\(name)") } ?? path
  }

  private func request(_ source: WorkspaceSource, _ context: WorkspaceContext) -> QueryRequest {
    var request = QueryRequest(SourceText(name: source.name, text: source.text))
    request.parameters = Dictionary(
      source.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    request.files = .around(source.file)
    request.previous = source.previous?.table
    request.options.language = context.language
    request.options.asOf = asOf
    request.options.timeLimitSeconds = timeLimitSeconds
    request.options.cancellation = Cancellation(polling: context.isCancelled)
    return request
  }

  private func messages(
    _ findings: Findings, _ source: WorkspaceSource, _ context: WorkspaceContext
  ) -> String {
    let told =
      context.tellsWarnings ? findings.withoutNotes.withoutUnusedNames : findings.errorsOnly
    return told.behind(lineCount: source.earlierLineCount).text(
      in: context.language, widthCells: context.widthCells ?? 100, isColored: context.isColored)
  }
}
