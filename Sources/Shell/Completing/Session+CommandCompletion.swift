import Output
import Plan
import ReplyQL
import Values

extension Session {
  /// The completions of a line that gives a command; `nil` where it gives none.
  func commandCompletions(_ before: String) -> Completion? {
    let line = before.drop { $0 == " " }
    guard let first = line.first, ".。．?？".contains(first) else { return nil }
    let end = before.utf8.count
    let isHelp = first == "?" || first == "？"
    let behind = String(line.dropFirst())
    guard let blank = behind.lastIndex(of: " "), !isHelp else {
      let spelling = Spelling(behind, in: settings.language)
      let names = isHelp ? explainable : Command.allCases.map(\.name)
      let start = end - behind.utf8.count
      return Completion(replacing: start..<end, with: QueryCompleter.unique(names, spelling, .word))
    }
    let typed = String(behind[blank...].dropFirst())
    let name = String(behind.prefix { $0 != " " })
    let candidates = Command.named(name).map { arguments(of: $0, typed) } ?? []
    return Completion(replacing: (end - typed.utf8.count)..<end, with: candidates)
  }

  private func arguments(of command: Command, _ typed: String) -> [Completion.Candidate] {
    let spelling = Spelling(typed, in: settings.language)
    switch command {
    case .help: return QueryCompleter.unique(explainable, spelling, .word)
    case .describe: return QueryCompleter.unique(TableID.allCases.map(\.name), spelling, .word)
    case .mode: return plain(OutputFormat.allCases.filter(\.isForScreens).map(\.rawValue), typed)
    case .timer: return plain(["on", "off"], typed)
    case .lang: return plain(Language.allCases.map(\.rawValue), typed)
    case .width: return plain(["ambiguous", "1", "2"], typed)
    case .run: return plain(workspace.savedQueries.map(\.name), typed) + paths(typed)
    case .open, .output: return paths(typed)
    case .files, .tables, .queries, .last, .explain, .steps, .why, .history, .quit: return []
    }
  }

  /// Everything that `.help` knows.
  private var explainable: [Bilingual] {
    Catalogue.stages.map(\.name) + TableID.allCases.map(\.name)
      + Catalogue.functions.map(\.entry.name) + Catalogue.aggregates.map(\.entry.name)
      + (Catalogue.operators + Catalogue.patterns).map(\.name)
      + Catalogue.columns.map(\.name) + Command.allCases.map(\.name)
  }

  private func plain(_ words: [String], _ typed: String) -> [Completion.Candidate] {
    words.filter { $0.hasPrefix(typed) }.map { Completion.Candidate($0) }
  }

  /// Folders keep the cursor behind their slash, so that the next key goes into them.
  private func paths(_ typed: String) -> [Completion.Candidate] {
    pathsStarting(typed).map { Completion.Candidate($0, tail: $0.hasSuffix("/") ? "" : " ") }
  }
}
