import Diagnostics
import Editors
import Testing

/// An editor on paper: sends messages to a server and keeps what comes back.
struct Client {
  private(set) var server: LanguageServer
  private(set) var diagnostics: [String: [JSONValue]] = [:]
  private(set) var logs: [String] = []
  private var number = 0
  static let address = "file:///queries/%E6%B5%8B.q"

  /// Opens a conversation; `encodings` are what the editor offers.
  init(
    _ surroundings: ServerSurroundings = ServerSurroundings(), locale: String = "en",
    encodings: [JSONValue] = []
  ) {
    server = LanguageServer(surroundings)
    let answer = ask(
      "initialize",
      [
        "locale": .text(locale),
        "capabilities": ["general": ["positionEncodings": .list(encodings)]],
      ])
    #expect(answer["capabilities"]?["hoverProvider"] == true)
    tell("initialized", [:])
  }

  /// Sends a request and returns its result, or its error.
  mutating func ask(_ method: String, _ parameters: JSONValue) -> JSONValue {
    number += 1
    let answers = receive([
      "jsonrpc": "2.0", "id": .integer(number), "method": .text(method), "params": parameters,
    ])
    #expect(answers.count == 1 && answers.first?["id"] == .integer(number))
    return answers.first?["result"] ?? answers.first?["error"] ?? .null
  }

  /// Sends a notification.
  mutating func tell(_ method: String, _ parameters: JSONValue) {
    _ = receive(["jsonrpc": "2.0", "method": .text(method), "params": parameters])
  }

  /// Sends a message and keeps what is no answer.
  mutating func receive(_ message: JSONValue) -> [JSONValue] {
    var answers: [JSONValue] = []
    for answer in server.receive(message) {
      switch answer["method"]?.text {
      case "textDocument/publishDiagnostics":
        let address = answer["params"]?["uri"]?.text ?? ""
        diagnostics[address] = answer["params"]?["diagnostics"]?.list
      case "window/logMessage": logs.append(answer["params"]?["message"]?.text ?? "")
      default: answers.append(answer)
      }
    }
    return answers
  }

  /// Opens a text.
  mutating func open(_ text: String, at address: String = Self.address) {
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .text(address), "languageId": "replyql", "version": 1, "text": .text(text),
        ]
      ])
  }

  /// Asks about a place of the open text.
  mutating func ask(
    _ method: String, line: Int, character: Int, at address: String = Self.address
  ) -> JSONValue {
    ask(
      "textDocument/\(method)",
      [
        "textDocument": ["uri": .text(address)],
        "position": ["line": .integer(line), "character": .integer(character)],
      ])
  }

  /// The labels of the completions at the end of a text, which is opened.
  mutating func completions(_ text: String) -> [String] {
    open(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let answer = ask(
      "completion", line: lines.count - 1, character: lines.last?.utf16.count ?? 0)
    return answer["items"]?.list?.compactMap { $0["label"]?.text } ?? []
  }
}
