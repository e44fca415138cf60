import Foundation
import Testing

/// Goal: an editor that talks to the built program over pipes is served.
///
/// The client writes and reads JSON with Foundation, so that it shares nothing with the server.
@Suite struct LanguageServerTests {
  @Test func `a conversation from the first word to the last`() throws {
    let client = try EditorClient(["lsp", "--lang", "en"])
    let capabilities = try client.ask("initialize", ["capabilities": [String: Any]()])
    #expect(
      (capabilities["capabilities"] as? [String: Any])?["positionEncoding"] as? String == "utf-16")
    try client.tell("initialized", [:])
    let address = "file:///%E6%B5%8B/a.q"
    let text = "答复 ｜ 筛选 “😀” = agncy"
    try client.tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": address, "languageId": "replyql", "version": 1, "text": text]])
    let published = try client.next("textDocument/publishDiagnostics")
    let findings = published["diagnostics"] as? [[String: Any]] ?? []
    #expect(findings.map { $0["code"] as? String } == ["Q0302"])
    let range = findings.first?["range"] as? [String: [String: Int]]
    #expect(range?["start"] == ["line": 0, "character": "答复 ｜ 筛选 “😀” = ".utf16.count])
    let place: [String: Any] = [
      "textDocument": ["uri": address], "position": ["line": 0, "character": text.utf16.count - 2],
    ]
    let completion = try client.ask("textDocument/completion", place)
    let labels = (completion["items"] as? [[String: Any]])?.map { $0["label"] as? String }
    #expect(labels == [])
    let error = try client.ask("no/such/method", [:])
    #expect(error["code"] as? Int == -32601)
    #expect(try client.ask("shutdown", [:]).isEmpty)
    try client.tell("exit", [:])
    #expect(client.wait() == 0)
  }

  @Test func `values come from letters that are named`() throws {
    let folder = try Folder(["letters/a.txt": LetterFiles.whole])
    let letters = folder.url.appending(path: "letters").path
    let client = try EditorClient(["lsp", "--corpus", letters, "--lang", "zh"])
    _ = try client.ask("initialize", ["capabilities": [String: Any]()])
    let text = "答复 | 筛选 单位 = “松"
    try client.tell(
      "textDocument/didOpen", ["textDocument": ["uri": "file:///a.q", "version": 1, "text": text]])
    let completion = try client.ask(
      "textDocument/completion",
      [
        "textDocument": ["uri": "file:///a.q"],
        "position": ["line": 0, "character": text.utf16.count],
      ])
    let labels = (completion["items"] as? [[String: Any]])?.map { $0["label"] as? String }
    #expect(labels == ["松坪区城市管理局"])
    client.close()
    #expect(client.wait() == 1, "an editor that leaves without a word")
  }

  @Test func `what is no message is answered, and the end of the stream ends the program`() throws {
    let program = Program(folder: try Folder())
    let words = "Nonsense\r\n\r\nContent-Length: 1\r\n\r\n{Content-Length: 99999999\r\n\r\nabc"
    let answer = try program.run(["lsp"], input: Data(words.utf8))
    #expect(answer.status == 1 && answer.errors.isEmpty)
    #expect(answer.output.components(separatedBy: "Content-Length: ").count == 4)
    for code in ["-32600", "-32700", "at most 8388608 bytes"] {
      #expect(answer.output.contains(code), "\(answer.output)")
    }
  }
}

/// An editor's end of the pipes to a language server.
final class EditorClient {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received = Data()
  private var number = 0
  private var notifications: [(method: String, parameters: [String: Any])] = []

  /// What the server did that no server does.
  struct Surprise: Error {
    let what: String
  }

  init(_ arguments: [String]) throws {
    process.executableURL = Program.place
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// Asks and waits for the answer: its result, or its error; empty for a result that is null.
  func ask(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    number += 1
    try send(["jsonrpc": "2.0", "id": number, "method": method, "params": parameters])
    while true {
      let message = try read()
      if let other = message["method"] as? String {
        notifications.append((other, message["params"] as? [String: Any] ?? [:]))
        continue
      }
      guard message["id"] as? Int == number else { throw Surprise(what: "\(message)") }
      return message["result"] as? [String: Any] ?? message["error"] as? [String: Any] ?? [:]
    }
  }

  /// Tells something that has no answer.
  func tell(_ method: String, _ parameters: [String: Any]) throws {
    try send(["jsonrpc": "2.0", "method": method, "params": parameters])
  }

  /// Waits for what the server tells.
  func next(_ method: String) throws -> [String: Any] {
    while notifications.isEmpty {
      let message = try read()
      guard let name = message["method"] as? String else { throw Surprise(what: "\(message)") }
      notifications.append((name, message["params"] as? [String: Any] ?? [:]))
    }
    let first = notifications.removeFirst()
    guard first.method == method else { throw Surprise(what: first.method) }
    return first.parameters
  }

  /// Leaves without a word.
  func close() { try? input.fileHandleForWriting.close() }

  /// Waits for the program to end and returns its status.
  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func send(_ message: [String: Any]) throws {
    let body = try JSONSerialization.data(withJSONObject: message)
    let head = Data("Content-Length: \(body.count)\r\n\r\n".utf8)
    // Cut in the middle, so that the server must put messages together.
    let whole = head + body
    for part in [whole.prefix(whole.count / 2), whole.suffix(from: whole.count / 2)] {
      try input.fileHandleForWriting.write(contentsOf: part)
    }
  }

  private func read() throws -> [String: Any] {
    let end = Data("\r\n\r\n".utf8)
    while true {
      if let head = received.range(of: end) {
        let words = String(decoding: received[..<head.lowerBound], as: UTF8.self)
        let count = words.split(separator: " ").last.flatMap { Int($0) } ?? 0
        if received.count - head.upperBound >= count {
          let body = Data(received[head.upperBound..<(head.upperBound + count)])
          received = Data(received[(head.upperBound + count)...])
          return try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
        }
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw Surprise(what: "the server has left") }
      received += more
    }
  }
}
