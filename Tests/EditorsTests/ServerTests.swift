import Diagnostics
import Editors
import Testing
import Values

/// Goal: a conversation goes as the protocol says, and wrong messages get proper answers.
@Suite struct ConversationTests {
  @Test func `the first request is initialize`() {
    var server = LanguageServer()
    let early = server.receive(["jsonrpc": "2.0", "id": 1, "method": "shutdown"])
    #expect(early.first?["error"]?["code"] == -32002)
    #expect(server.receive(["method": "textDocument/didOpen", "params": [:]]).isEmpty)
    let first = server.receive(["id": "x", "method": "initialize", "params": [:]])
    #expect(first.first?["id"] == "x")
    #expect(first.first?["result"]?["capabilities"]?["positionEncoding"] == "utf-16")
    let second = server.receive(["id": 2, "method": "initialize", "params": [:]])
    #expect(second.first?["error"]?["code"] == -32600)
  }

  @Test func `shutdown and exit end it in order, exit alone does not`() {
    var client = Client()
    #expect(client.ask("shutdown", .null) == .null)
    #expect(client.ask("textDocument/hover", [:])["code"] == -32600)
    #expect(!client.server.end.isOver)
    client.tell("exit", .null)
    #expect(client.server.end.isOver && client.server.end.isOrderly)
    var rude = Client()
    rude.tell("exit", .null)
    #expect(rude.server.end.isOver && !rude.server.end.isOrderly)
  }

  @Test func `wrong messages get the errors of the protocol`() {
    var client = Client()
    #expect(client.ask("textDocument/nothing", [:])["code"] == -32601)
    #expect(client.ask("textDocument/hover", [:])["code"] == -32602)
    #expect(client.ask("textDocument/hover", .null)["code"] == -32602)
    let closed: JSONValue = ["textDocument": ["uri": "file:///x.q"]]
    #expect(client.ask("textDocument/formatting", closed)["code"] == -32602)
    client.open("replies")
    let here: JSONValue = ["textDocument": ["uri": .text(Client.address)]]
    #expect(client.ask("textDocument/completion", here)["code"] == -32602, "no position")
    #expect(client.ask("textDocument/codeAction", here)["code"] == -32602, "no range")
    for message: JSONValue in [1, "x", [], [["id": 1, "method": "shutdown"]], .null] {
      #expect(client.receive(message).first?["error"]?["code"] == -32600)
    }
    #expect(client.receive(["id": 1]).first?["error"]?["code"] == -32600)
    #expect(client.receive(["id": [], "method": "shutdown"]).first?["id"] == .null)
    #expect(client.receive(["id": 1, "result": .null]).isEmpty, "an answer is not answered")
    #expect(client.receive(["method": "$/cancelRequest", "params": 1]).isEmpty)
  }

  @Test func `a wrong notification is told to the log`() {
    var client = Client()
    client.tell("textDocument/didOpen", ["textDocument": ["uri": "file:///a.q"]])
    client.tell("textDocument/didClose", ["textDocument": ["uri": "file:///a.q"]])
    client.open("replies")
    let range: JSONValue = ["start": ["line": 0], "end": ["line": 0]]
    client.tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .text(Client.address)],
        "contentChanges": [["range": range, "text": ""]],
      ])
    #expect(client.logs.count == 3)
    #expect(client.logs.last?.contains("contentChanges.range") == true)
  }

  @Test func `bytes are answered by bytes, wrong ones too`() {
    var connection = ServerConnection()
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    #expect(text(connection.receive(Array("Hello\r\n\r\n".utf8))).contains("-32600"))
    #expect(text(connection.receive(MessageFrames.framed(Array("{".utf8)))).contains("-32700"))
    let request: JSONValue = ["id": 1, "method": "initialize", "params": [:]]
    let answer = text(connection.receive(MessageFrames.framed(request.bytes)))
    #expect(answer.hasPrefix("Content-Length: ") && answer.contains("\"id\": 1"))
    _ = connection.receive(MessageFrames.framed((["method": "exit"] as JSONValue).bytes))
    #expect(connection.isOver && !connection.isOrderly)
    var lost = ServerConnection()
    #expect(text(lost.receive([UInt8](repeating: 65, count: 10_000))).contains("-32600"))
    #expect(lost.isOver)
  }

  /// Goal: no message of any shape traps: members are dropped, replaced and swapped at random.
  @Test func `spoilt messages do not trap`() {
    let messages: [JSONValue] = [
      ["id": 1, "method": "initialize", "params": ["locale": "zh-CN", "capabilities": [:]]],
      [
        "method": "textDocument/didOpen",
        "params": ["textDocument": ["uri": .text(Client.address), "text": "答复 | 筛选 年份 = 2024"]],
      ],
      [
        "method": "textDocument/didChange",
        "params": [
          "textDocument": ["uri": .text(Client.address), "version": 2],
          "contentChanges": [["range": range(0, 3, 0, 5), "text": "😀"], ["text": "replies |"]],
        ],
      ],
      request("completion"), request("hover"), request("definition"), request("formatting"),
      request("codeAction"), request("documentSymbol"), ["id": 9, "method": "shutdown"],
    ]
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      var server = LanguageServer()
      _ = server.receive(messages[0])
      _ = server.receive(messages[1])
      for message in messages { _ = server.receive(spoilt(message, &random)) }
    }
  }

  private func range(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> JSONValue {
    [
      "start": ["line": .integer(a), "character": .integer(b)],
      "end": ["line": .integer(c), "character": .integer(d)],
    ]
  }

  private func request(_ name: String) -> JSONValue {
    [
      "id": 5, "method": .text("textDocument/\(name)"),
      "params": [
        "textDocument": ["uri": .text(Client.address)], "position": ["line": 0, "character": 4],
        "range": range(0, 0, 9, 9), "context": ["only": .list(["quickfix"])],
      ],
    ]
  }

  private func spoilt(_ value: JSONValue, _ random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .null
    case 1: return .integer(Int.random(in: -5...5, using: &random))
    case 2: return .number("1e400")
    case 3: return .number("99999999999999999999")
    case 4: return []
    default: break
    }
    switch value {
    case .object(let members):
      return .object(
        members.filter { _ in Int.random(in: 0..<20, using: &random) > 0 }
          .map { JSONValue.Member($0.key, spoilt($0.value, &random)) })
    case .list(let values): return .list(values.map { spoilt($0, &random) })
    default: return value
    }
  }
}
