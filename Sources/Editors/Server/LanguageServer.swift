import Diagnostics
import ReplyQL
import Syntax
import Values

/// A language server as a value: a message in, messages out, and no stream.
///
/// Total: every JSON value is answered as the protocol asks; none traps. Texts are known as the
/// editor has them, and nothing is read from files but what a text names with `use`.
///
/// Source: Language Server Protocol 3.17.
package struct LanguageServer: Sendable {
  /// How many texts can be open at once.
  package static let documentCountMax = 500

  /// Where a conversation stands.
  enum Phase: Sendable {
    /// Nothing but `initialize` is answered.
    case new
    /// Everything is answered.
    case running
    /// Nothing but `exit` is heard.
    case shutDown
    /// The program ends.
    case over(isOrderly: Bool)
  }

  let surroundings: ServerSurroundings
  var phase = Phase.new
  var documents: [String: Document] = [:]
  var unit = TextPositions.Unit.utf16
  var language: Language

  /// Waits for `initialize`.
  package init(_ surroundings: ServerSurroundings = ServerSurroundings()) {
    self.surroundings = surroundings
    language = surroundings.language ?? .chinese
  }

  /// Whether the conversation is over, and if so, whether the editor ended it as it should.
  package var end: (isOver: Bool, isOrderly: Bool) {
    if case .over(let isOrderly) = phase { (true, isOrderly) } else { (false, false) }
  }

  /// Answers a message.
  package mutating func receive(_ message: JSONValue) -> [JSONValue] {
    let id = message["id"]
    guard case .object = message, id.map(Self.isID) ?? true else {
      return [ServerError(.invalidRequest, "this is no request").response(to: .null)]
    }
    guard let method = message["method"]?.text else {
      // An answer to a question of ours is none of our business: we ask none.
      if message["result"] != nil || message["error"] != nil { return [] }
      return [ServerError(.invalidRequest, "a request names a method").response(to: id ?? .null)]
    }
    let parameters = message["params"] ?? .null
    guard let id else { return notified(method, parameters) }
    do throws(ServerError) {
      let result = try result(of: method, parameters)
      return [["jsonrpc": "2.0", "id": id, "result": result]]
    } catch {
      return [error.response(to: id)]
    }
  }

  private static func isID(_ value: JSONValue) -> Bool {
    switch value {
    case .number, .text: true
    case .null, .flag, .list, .object: false
    }
  }

  private mutating func result(
    of method: String, _ parameters: JSONValue
  ) throws(ServerError) -> JSONValue {
    let request = ServerRequest(rawValue: method)
    switch (phase, request) {
    case (.new, .initialize): return initialize(parameters)
    case (.new, _): throw ServerError(.notInitialized, "the first request is 'initialize'")
    case (.running, .initialize):
      throw ServerError(.invalidRequest, "'initialize' comes once only")
    case (.running, .some(let request)): return try result(of: request, parameters)
    case (.running, nil): throw ServerError(.unknownMethod, "there is no method '\(method)'")
    case (.shutDown, _), (.over, _):
      throw ServerError(.invalidRequest, "the server has been shut down")
    }
  }

  private mutating func result(
    of request: ServerRequest, _ parameters: JSONValue
  ) throws(ServerError) -> JSONValue {
    switch request {
    case .initialize: return initialize(parameters)
    case .shutdown:
      phase = .shutDown
      return .null
    case .completion: return try completion(parameters)
    case .hover: return try hover(parameters)
    case .formatting: return try formatting(parameters)
    case .definition: return try definition(parameters)
    case .codeAction: return try codeActions(parameters)
    case .documentSymbol: return try symbols(parameters)
    }
  }

  private mutating func notified(_ method: String, _ parameters: JSONValue) -> [JSONValue] {
    guard let notification = ServerNotification(rawValue: method) else { return [] }
    if notification == .exit {
      if case .shutDown = phase {
        phase = .over(isOrderly: true)
      } else {
        phase = .over(isOrderly: false)
      }
      return []
    }
    guard case .running = phase else { return [] }
    do throws(ServerError) {
      switch notification {
      case .exit: return []
      case .didOpen: return try opened(parameters)
      case .didChange: return try changed(parameters)
      case .didClose: return try closed(parameters)
      }
    } catch {
      return [Self.log("\(method): \(error.message)")]
    }
  }

  /// A line for the editor's log, the one way to say what is wrong with a notification.
  static func log(_ text: String) -> JSONValue {
    [
      "jsonrpc": "2.0", "method": "window/logMessage",
      "params": ["type": 1, "message": .text(text)],
    ]
  }

  /// The open text that a request is about.
  func document(_ parameters: JSONValue) throws(ServerError) -> Document {
    guard let address = parameters["textDocument"]?["uri"]?.text else {
      throw .missing("textDocument.uri")
    }
    guard let document = documents[address] else {
      throw ServerError(.invalidParameters, "the document '\(address)' is not open")
    }
    return document
  }

  /// The open text and the byte that a request is about.
  func place(
    _ parameters: JSONValue
  ) throws(ServerError) -> (document: Document, offset: Int) {
    let document = try document(parameters)
    guard let offset = document.offset(of: parameters["position"]) else {
      throw .missing("position")
    }
    return (document, offset)
  }
}

extension LanguageServer {
  /// Settles the language and the unit of positions, and says what can be asked.
  private mutating func initialize(_ parameters: JSONValue) -> JSONValue {
    phase = .running
    if surroundings.language == nil, let locale = parameters["locale"]?.text?.lowercased() {
      language = locale.hasPrefix("zh") ? .chinese : .english
    }
    let offered = parameters["capabilities"]?["general"]?["positionEncodings"]?.list ?? []
    unit = offered.contains(.text(TextPositions.Unit.utf8.rawValue)) ? .utf8 : .utf16
    return [
      "capabilities": [
        "positionEncoding": .text(unit.rawValue),
        "textDocumentSync": ["openClose": true, "change": 2],
        "completionProvider": [
          "triggerCharacters": .list(["|", "｜", ".", "\"", "“", "(", "（", " "])
        ],
        "hoverProvider": true,
        "documentFormattingProvider": true,
        "definitionProvider": true,
        "documentSymbolProvider": true,
        "codeActionProvider": ["codeActionKinds": .list(["quickfix", "refactor.rewrite"])],
      ],
      "serverInfo": ["name": "replyql", "version": .text(surroundings.version)],
    ]
  }

  private mutating func opened(_ parameters: JSONValue) throws(ServerError) -> [JSONValue] {
    let item = parameters["textDocument"]
    guard let address = item?["uri"]?.text else { throw .missing("textDocument.uri") }
    guard let text = item?["text"]?.text else { throw .missing("textDocument.text") }
    guard documents.count < Self.documentCountMax || documents[address] != nil else {
      throw ServerError(
        .invalidRequest, "\(Self.documentCountMax) documents are open; close one first")
    }
    let files = FileAddress.path(of: address).map(surroundings.filesBeside) ?? .none
    let document = Document(
      address, item?["version"] ?? .null, text: text, in: unit, files: files)
    documents[address] = document
    return [published(document)]
  }

  private mutating func changed(_ parameters: JSONValue) throws(ServerError) -> [JSONValue] {
    var document = try document(parameters)
    guard let changes = parameters["contentChanges"]?.list else {
      throw .missing("contentChanges")
    }
    let version = parameters["textDocument"]?["version"] ?? .null
    for change in changes {
      guard let text = change["text"]?.text else { throw .missing("contentChanges.text") }
      let range = document.bytes(of: change["range"])
      guard range != nil || change["range"] == nil else { throw .missing("contentChanges.range") }
      document = document.changed(range, to: text, version)
      guard document.source.bytes.count <= Document.byteCountMax else {
        documents[document.address] = nil
        throw ServerError(.invalidRequest, "the document is longer than a query can be")
      }
    }
    documents[document.address] = document
    return [published(document)]
  }

  private mutating func closed(_ parameters: JSONValue) throws(ServerError) -> [JSONValue] {
    let document = try document(parameters)
    documents[document.address] = nil
    return [Self.publishing([], of: document)]
  }

  /// What is wrong with a text, for its editor.
  private func published(_ document: Document) -> JSONValue {
    let findings = document.findings()
    let messages = findings.diagnostics.map {
      DiagnosticMessage(language).json($0, of: findings, in: document)
    }
    return Self.publishing(messages, of: document)
  }

  private static func publishing(_ findings: [JSONValue], of document: Document) -> JSONValue {
    var members: [JSONValue.Member] = [.init("uri", .text(document.address))]
    if document.version != .null { members.append(.init("version", document.version)) }
    members.append(.init("diagnostics", .list(findings)))
    return [
      "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": .object(members),
    ]
  }
}
