import Diagnostics
import Plan
import ReplyQL
import Syntax
import Values

/// Requests about the word at the cursor.
extension LanguageServer {
  /// What could stand at the cursor, each with what the catalogue says of it.
  func completion(_ parameters: JSONValue) throws(ServerError) -> JSONValue {
    let (document, offset) = try place(parameters)
    let before = document.statementText(before: offset)
    let completion = completer(of: document, at: offset).completion(of: before)
    let typed = completion.replaced.upperBound - completion.replaced.lowerBound
    let range = document.range(of: Span(max(0, offset - typed), offset))
    let items = completion.candidates.enumerated().map { index, candidate in
      item(candidate, range: range, order: index, document, before)
    }
    // Names come in the language that is typed, so more letters can bring other ones.
    return ["isIncomplete": true, "items": .list(items)]
  }

  private func item(
    _ candidate: Completion.Candidate, range: JSONValue, order: Int, _ document: Document,
    _ before: String
  ) -> JSONValue {
    let inserted = candidate.tail == "(" ? candidate.text + "(" : candidate.text
    let help = WordHelp(language)
    let digits = "\(order)"
    var members: [JSONValue.Member] = [
      .init("label", .text(candidate.text)),
      .init("kind", .integer(Self.kind(of: candidate.kind))),
      .init("sortText", .text(String(repeating: "0", count: max(0, 5 - digits.count)) + digits)),
      .init("filterText", .text(candidate.text)),
      .init("textEdit", ["range": range, "newText": .text(inserted)]),
    ]
    if case .column(let type) = candidate.kind {
      members.append(.init("detail", .text(type.name.text(in: language))))
    }
    if let text = documentation(of: candidate, help, document, before) {
      members.append(.init("documentation", ["kind": "markdown", "value": .text(text)]))
    }
    return .object(members)
  }

  private func documentation(
    of candidate: Completion.Candidate, _ help: WordHelp, _ document: Document, _ before: String
  ) -> String? {
    switch candidate.kind {
    case .column:
      completer(of: document, at: document.source.bytes.count)
        .column(named: candidate.text, behind: before).map(help.text)
    case .table: help.table(named: candidate.text)
    case .stage: Catalogue.stage(named: candidate.text).map(help.text)
    case .function: help.function(named: candidate.text)
    case .declaration:
      document.declaration(of: candidate.text).map {
        help.text(of: $0.statement, in: $0.source)
      }
    case .word: help.word(candidate.text)
    case .value: nil
    }
  }

  /// The number that the protocol gives a kind.
  private static func kind(of kind: Completion.Kind) -> Int {
    switch kind {
    case .column: 5
    case .table: 7
    case .stage, .word: 14
    case .function: 3
    case .declaration: 6
    case .value: 12
    }
  }

  /// What the word at the cursor means, in both languages.
  func hover(_ parameters: JSONValue) throws(ServerError) -> JSONValue {
    let (document, offset) = try place(parameters)
    guard let token = document.token(at: offset), let text = meaning(of: token, in: document)
    else { return .null }
    return [
      "contents": ["kind": "markdown", "value": .text(text)],
      "range": document.range(of: token.span),
    ]
  }

  private func meaning(of token: Token, in document: Document) -> String? {
    let help = WordHelp(language)
    let isCalled = Self.isCalled(token, in: document)
    switch token.kind {
    case .keyword(let keyword, let spelling):
      if isCalled, let function = help.function(named: spelling) { return function }
      guard keyword.beginsStage, let entry = Catalogue.stage(named: keyword.rawValue) else {
        return help.word(keyword.rawValue)
      }
      let sentence = LetterCorpus.sentence(of: document.request(in: language), at: token.span)
      return (sentence.map { "\($0)\n\n---\n\n" } ?? "") + help.text(of: entry)
    case .symbol(let symbol): return help.word(symbol.rawValue)
    case .name(let name, let isQuoted):
      if let found = document.declaration(of: name) {
        return help.text(of: found.statement, in: found.source)
      }
      let before = document.statementText(before: token.span.start)
      let completer = completer(of: document, at: token.span.start)
      if isCalled, !isQuoted { return help.function(named: name) }
      return completer.column(named: name, behind: before).map(help.text)
        ?? help.table(named: name)
        ?? computed(name, before, completer)
    default: return nil
    }
  }

  /// The type of a column that a stage has made.
  private func computed(
    _ name: String, _ before: String, _ completer: QueryCompleter
  ) -> String? {
    completer.columns(behind: before).first { column in
      column.name.chinese == name || Catalogue.key(column.name.english) == Catalogue.key(name)
    }.map { "`\(name)`: \($0.type.name.text(in: language))" }
  }

  private static func isCalled(_ token: Token, in document: Document) -> Bool {
    document.parsed.tokens.first { $0.span.start >= token.span.end && !$0.isTrivia }?
      .symbol == .openParenthesis
  }

  /// Completion at a place of a text.
  private func completer(of document: Document, at offset: Int) -> QueryCompleter {
    let language = language
    return QueryCompleter(
      language: language, declared: document.declaredNames + document.usedNames,
      whole: { document.whole($0, at: offset) },
      columnsBehind: { pipeline in
        let text = document.whole(pipeline, at: offset)
        var request = QueryRequest(SourceText(name: document.source.name, text: text))
        request.files = document.files
        request.parameters = nil
        return LetterCorpus.columns(behind: request).map { VisibleColumn($0.name, $0.type) }
      }, valuesOf: surroundings.valuesOf)
  }
}
