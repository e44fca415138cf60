package import Plan
package import ReplyQL
package import Values

/// What a session needs of the engine: letters that are open, and questions about them.
///
/// A value: opening other letters gives another workspace.
package protocol Workspace: Sendable {
  /// How the user named the letters, for the history and the greeting.
  var name: String { get }

  /// Every file of the letters that are open, in the order found.
  var files: [ReadFile] { get }

  /// How many rows a table has.
  func rowCount(of table: TableID) -> Int

  /// Opens other letters.
  ///
  /// - Throws: When no letter could be read; the present letters stay open then.
  func opened(_ paths: [String], _ context: WorkspaceContext) throws(WorkspaceError) -> Opened

  /// Checks a source and answers its queries.
  ///
  /// The answers before an error are kept; a source without a query has none.
  func run(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport

  /// Checks a source and says how it is answered, in `messages`.
  func explained(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport

  /// Answers every prefix of a source's last query, each titled by the stage it ends with.
  func stepped(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport

  /// Says why numerals are figures with these attributes, or why they are none.
  ///
  /// `nil` where there is no such numeral.
  func reasons(for question: NumeralQuestion, in language: Language) -> String?

  /// The columns that a stage behind the source could name, own ones first.
  ///
  /// Empty where the source is no query or has errors.
  func columns(behind source: WorkspaceSource) -> [VisibleColumn]

  /// The long text of a diagnostic's code such as `Q0301`, `nil` when there is none such.
  func explanation(ofCode code: String) -> Bilingual?

  /// Reads a file of queries; a plain name also finds a query that comes with the program.
  func source(ofFile path: String) throws(WorkspaceError) -> WorkspaceSource

  /// The queries that come with the program, by name.
  var savedQueries: [SavedQuery] { get }
}

/// A text to check or run.
package struct WorkspaceSource: Sendable {
  /// How messages name the text: a file, or the word for what was typed.
  package var name: String
  /// The file it was read from, beside which it finds what it uses; `nil` for what was typed.
  package var file: String?
  /// Declarations in force, and the queries.
  package var text: String
  /// How many lines of `text` were typed earlier; messages do not count them.
  package var earlierLineCount = 0
  /// Values for the text's parameters, as typed.
  package var parameters: [(name: String, value: String)] = []
  /// What `_` stands for.
  package var previous: Answer?

  /// Names a text.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// For whom a workspace works, and until when.
package struct WorkspaceContext: Sendable {
  /// The language of messages.
  package var language = Language.chinese
  /// Whether messages are coloured.
  package var isColored = false
  /// Whether warnings are told beside answers, as to a person at a terminal.
  package var tellsWarnings = false
  /// The room of a line of messages in cells, `nil` without limit.
  package var widthCells: Int?
  /// Whether explanations tell the time of each stage, which differs from run to run.
  package var showsTimes = false
  /// Asked now and then; `true` ends the work.
  package var isCancelled: @Sendable () -> Bool = { false }

  /// Chinese without colours.
  package init() {}
}

/// The answer to one query.
package struct Answer: Sendable {
  /// What the query's doc comment calls it, `nil` without one.
  package var title: String?
  /// The rows.
  package var table: Table
  /// How long it took, in seconds.
  package var elapsedSeconds: Double
  /// What the engine needs to go on from this answer.
  package var handle: (any Sendable)?

  /// Wraps the rows of a query.
  package init(
    title: String? = nil, table: Table, elapsedSeconds: Double = 0,
    handle: (any Sendable)? = nil
  ) {
    self.title = title
    self.table = table
    self.elapsedSeconds = elapsedSeconds
    self.handle = handle
  }
}

/// What came of a source.
package struct RunReport: Sendable {
  /// One answer for each query that was answered, in order.
  package var answers: [Answer]
  /// Diagnostics as the reader sees them, or the plan that was asked for; ends in a newline.
  package var messages: String
  /// Whether something is wrong with the source or went wrong while it ran.
  package var hasErrors: Bool

  /// Collects what came of a source.
  package init(answers: [Answer] = [], messages: String = "", hasErrors: Bool = false) {
    self.answers = answers
    self.messages = messages
    self.hasErrors = hasErrors
  }
}

/// Letters that were opened.
package struct Opened: Sendable {
  /// The workspace with them.
  package var workspace: any Workspace
  /// What the reader must know: how many letters, which files were not read; ends in a newline.
  package var messages: String

  /// Pairs a workspace with what is to be said about it.
  package init(workspace: any Workspace, messages: String) {
    self.workspace = workspace
    self.messages = messages
  }
}

/// A query that comes with the program.
package struct SavedQuery: Hashable, Sendable {
  /// Its name, as `.run` takes it.
  package var name: String
  /// Its title.
  package var title: String

  /// Names a query.
  package init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// Letters or a file that could not be read, in words for the reader.
package struct WorkspaceError: Error, Hashable, Sendable {
  /// One phrase that says what to do.
  package let message: Bilingual

  /// States what is wrong.
  package init(_ message: Bilingual) {
    self.message = message
  }
}
