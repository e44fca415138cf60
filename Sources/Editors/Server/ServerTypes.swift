package import Plan
package import Syntax
package import Values

/// What a language server needs of the world around it.
package struct ServerSurroundings: Sendable {
  /// The language of messages, `nil` to follow the editor.
  package var language: Language?
  /// The version of the program.
  package var version = ""
  /// Finds the files that the file of a path uses.
  package var filesBeside: @Sendable (String) -> FileFinder = { _ in .none }
  /// The values that the letters have in a stored column of texts; none without letters.
  package var valuesOf: @Sendable (SchemaColumn) -> [String] = { _ in [] }

  /// A world without files and letters.
  package init() {}
}

/// Why a request got no result.
struct ServerError: Error, Hashable, Sendable {
  /// The number that the protocol gives it.
  let code: Code
  /// One phrase for who reads the editor's log; the protocol's own language is English.
  let message: String

  /// The numbers of JSON-RPC 2.0 and the Language Server Protocol that are used.
  enum Code: Int, Sendable {
    /// The bytes are no JSON.
    case noJSON = -32700
    /// The JSON is no message, or comes at the wrong time.
    case invalidRequest = -32600
    /// Nothing is known of the method.
    case unknownMethod = -32601
    /// The parameters lack something.
    case invalidParameters = -32602
    /// A request came before `initialize`.
    case notInitialized = -32002
  }

  /// Says why.
  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Says which parameter is missing.
  static func missing(_ parameter: String) -> ServerError {
    ServerError(.invalidParameters, "the parameter '\(parameter)' is missing or of another type")
  }

  /// The answer to a request.
  func response(to id: JSONValue) -> JSONValue {
    [
      "jsonrpc": "2.0", "id": id,
      "error": ["code": .integer(code.rawValue), "message": .text(message)],
    ]
  }
}

/// The requests that are answered.
enum ServerRequest: String, CaseIterable, Sendable {
  case initialize
  case shutdown
  case completion = "textDocument/completion"
  case hover = "textDocument/hover"
  case formatting = "textDocument/formatting"
  case definition = "textDocument/definition"
  case codeAction = "textDocument/codeAction"
  case documentSymbol = "textDocument/documentSymbol"
}

/// The notifications that do something.
enum ServerNotification: String, CaseIterable, Sendable {
  case exit
  case didOpen = "textDocument/didOpen"
  case didChange = "textDocument/didChange"
  case didClose = "textDocument/didClose"
}
