import Diagnostics
import Output
import Plan
import Values

/// A conversation as a value: a line in, a reply out, and no terminal.
///
/// Lines are commands (`.help`, `。help`, `?name`) or parts of queries. A query runs once nothing is
/// open. A line that begins with `|` goes on from the last query: it runs that query with the new
/// stages behind it. `_` is the table of the last result.
package struct Session: Sendable {
  /// The letters that are open.
  package internal(set) var workspace: any Workspace
  /// What the user has set.
  package var settings: Settings
  /// Earlier statements, oldest first.
  package internal(set) var history: [String]
  /// Returns the paths of files that begin with a text, for completion.
  package var pathsStarting: @Sendable (String) -> [String] = { _ in [] }

  /// The last answer, and the query it answers where stages can be put behind it.
  var last: (answer: Answer, pipeline: String?)?
  /// What `let`, `param`, `def` and `use` have declared, in order.
  var declarations: [Draft.Declaration] = []
  /// The lines of a statement that is not complete.
  var pending = ""

  /// Begins a conversation.
  package init(_ workspace: any Workspace, settings: Settings = Settings(), history: [String] = [])
  {
    self.workspace = workspace
    self.settings = settings
    self.history = history
  }

  /// What a session says first: the letters and where help is.
  package var greeting: String {
    let count = NumberText.grouped(workspace.rowCount(of: .replies))
    return Bilingual(
      "ReplyQL：\(workspace.name)，\(count) 封答复函。键入 .help 看帮助，Ctrl-D 离开。\n",
      "ReplyQL: \(workspace.name), \(count) letters. Type .help for help, Ctrl-D to leave.\n"
    ).text(in: settings.language)
  }

  /// The prompt for the next line.
  package var prompt: String {
    openMark.map(Prompt.next(open:)) ?? Prompt.first
  }

  /// What is open, `nil` where the next line begins a statement.
  private var openMark: String? {
    pending.isEmpty ? nil : Draft(pending).openMark
  }

  /// Answers a line, or several that were pasted or read together.
  package mutating func feed(_ text: String) -> Reply {
    var reply = Reply()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !reply.isLast {
      if let command = CommandLine(String(line)) {
        run(command, typed: String(line), &reply)
      } else {
        pending += pending.isEmpty ? String(line) : "\n\(line)"
      }
    }
    reply.openMark = openMark
    if reply.openMark == nil || reply.isLast { runPending(&reply) }
    return reply
  }

  /// The commands and the queries of a script, in order; each part is to be fed on its own.
  ///
  /// Lines between two commands stay together, because a query can go on in the next line.
  package static func parts(of script: String) -> [String] {
    var parts: [String] = []
    var together: [Substring] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      let isCommand = CommandLine(String(line)) != nil
      if isCommand, Draft(together.joined(separator: "\n")).openMark == nil {
        if !together.isEmpty { parts.append(together.joined(separator: "\n")) }
        parts.append(String(line))
        together = []
      } else {
        together.append(line)
      }
    }
    return together.isEmpty ? parts : parts + [together.joined(separator: "\n")]
  }

  /// Carries a command out once what stands before it has run; what is open goes first.
  private mutating func run(_ command: CommandLine, typed: String, _ reply: inout Reply) {
    if pending.isEmpty || Draft(pending).openMark == nil {
      runPending(&reply)
      reply.statements.append(typed)
      history.append(typed)
      run(command, &reply)
    } else if command.command != nil {
      reply.complain(
        text("前面的语句还没有写完；按 Ctrl-C 放弃它", "a statement is still open; Ctrl-C gives it up"))
    } else {
      pending += "\n\(typed)"
    }
  }

  /// Answers what is still open when no more lines come.
  package mutating func finish() -> Reply {
    var reply = Reply()
    runPending(&reply)
    return reply
  }

  /// Puts statements of earlier sessions before those of this one.
  package mutating func remember(_ earlier: [String]) {
    history = earlier + history
  }

  /// Gives up what is open.
  package mutating func abandon() {
    pending = ""
  }

  private mutating func runPending(_ reply: inout Reply) {
    let text = pending
    pending = ""
    let draft = Draft(text)
    guard !text.isEmpty, !draft.isBlank else { return }
    reply.statements.append(text)
    history.append(text)
    if let query = draft.explainedQuery { return explain(Draft(query), &reply) }
    let source = source(of: draft)
    let report = workspace.run(source, settings.context)
    show(report, &reply)
    guard !report.hasErrors else { return }
    declare(draft.declarations)
    if let answer = report.answers.last {
      // The declarations are kept apart, so the pipeline can stand behind them again.
      let pipeline =
        draft.goesOn
        ? last?.pipeline.flatMap { Draft("\($0)\n\(text)").lastPipeline } : draft.lastPipeline
      last = (answer, pipeline)
    }
  }

  /// The text with what it builds on: declarations, and the last query where it goes on from it.
  func source(of draft: Draft) -> WorkspaceSource {
    let names = Set(draft.declarations.map(\.name))
    var earlier = declarations.filter { !names.contains($0.name) }.map(\.text)
    if draft.goesOn, let pipeline = last?.pipeline { earlier.append(pipeline) }
    let typed = Bilingual("输入", "input").text(in: settings.language)
    let before = earlier.map { $0 + "\n" }.joined()
    var source = WorkspaceSource(name: typed, text: before + draft.source.text)
    source.earlierLineCount = before.utf8.count { $0 == UInt8(ascii: "\n") }
    source.previous = last?.answer
    return source
  }

  private mutating func declare(_ new: [Draft.Declaration]) {
    let names = Set(new.map(\.name))
    declarations.removeAll { names.contains($0.name) }
    declarations += new
  }

  /// Adds what came of a source to a reply.
  func show(_ report: RunReport, _ reply: inout Reply) {
    if !report.hasErrors { reply.say(report.messages) }
    for answer in report.answers {
      var options = settings.screen
      options.title = answer.title
      reply.pieces.append(.table(answer.table, settings.format, options))
      if settings.format.isForMachines { tellNotes(of: answer.table, &reply) }
      if settings.isTimed { reply.say(elapsed(answer.elapsedSeconds)) }
    }
    if report.hasErrors { reply.complain(report.messages) }
  }

  /// Adds what a format for programs has no place for.
  func tellNotes(of table: Table, _ reply: inout Reply) {
    for note in Footer.notes(of: table, in: settings.language) {
      reply.pieces.append(.remark(note + "\n"))
    }
  }

  private func elapsed(_ seconds: Double) -> String {
    let milliseconds = NumberText.readable((seconds * 10_000).rounded() / 10)
    return Bilingual("用时 \(milliseconds) 毫秒", "\(milliseconds) ms").text(in: settings.language)
  }
}
