import Diagnostics
import ReplyQL
import Syntax
import Values

/// Requests about what a text declares.
extension LanguageServer {
  /// Where a name is declared, here or in a file that is used; of the path behind `use` the file.
  func definition(_ parameters: JSONValue) throws(ServerError) -> JSONValue {
    let (document, offset) = try place(parameters)
    guard let token = document.token(at: offset) else { return .null }
    switch token.kind {
    case .string:
      guard let file = document.usedFile(at: token.span) else { return .null }
      let start: JSONValue = ["line": 0, "character": 0]
      return [
        "uri": .text(FileAddress.address(of: file)), "range": ["start": start, "end": start],
      ]
    case .name(let name, _):
      guard let found = document.declaration(of: name) else { return .null }
      return document.location(of: found.name.span, in: found.source)
    default: return .null
    }
  }

  /// The declarations and the queries of a text.
  func symbols(_ parameters: JSONValue) throws(ServerError) -> JSONValue {
    let document = try document(parameters)
    return .list(
      document.parsed.file.statements.compactMap { statement in
        guard let (name, place, kind) = Self.symbol(statement, in: document) else { return nil }
        return [
          "name": .text(name), "kind": .integer(kind),
          "range": document.range(of: statement.span), "selectionRange": document.range(of: place),
        ]
      })
  }

  /// The name of a statement, where it stands, and the number that the protocol gives its kind.
  private static func symbol(
    _ statement: Statement, in document: Document
  ) -> (String, Span, Int)? {
    switch statement {
    case .version, .error: return nil
    case .use(let path, _, let span): return path.isEmpty ? nil : (path, span, 2)
    case .parameter(let parameter): return named(parameter.name, 13)
    case .binding(let binding): return named(binding.name, 13)
    case .definition(let definition): return named(definition.name, 12)
    case .query(let query):
      let title = query.title.first ?? document.source.text(of: statement.span)
      let line = title.split { $0.isNewline }.first.map(String.init) ?? "|"
      return (line, statement.span, 19)
    }
  }

  private static func named(_ name: Name, _ kind: Int) -> (String, Span, Int)? {
    name.isError ? nil : (name.text, name.span, kind)
  }
}
