import Foundation
import Testing

/// Goal: the real program at a real terminal: typing, editing, keys, leaving.
@Suite struct TerminalTests {
  /// The program beside the test's own bundle.
  static var program: URL {
    let tests = URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "replyql")
  }

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "replyql-\(UUID().uuidString)")

  private func terminal(_ kind: String = "xterm") throws -> PseudoTerminal {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A locale without UTF-8: Chinese must be typed all the same.
    return try PseudoTerminal(
      Self.program, [],
      environment: [
        "TERM": kind, "LC_ALL": "C", "HOME": folder.path, "EDITRC": "/dev/null",
        "REPLYQL_HISTORY": folder.appending(path: "history.jsonl").path,
        "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
      ])
  }

  @Test func `a session is typed, edited, searched, pasted and left`() throws {
    let terminal = try terminal()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (left, right, backspace) = ("\u{1B}[D", "\u{1B}[C", "\u{7F}")
    try terminal.expect("replyql>")
    terminal.type("答复 ｜ 书数\(left)\(backspace)计\(right)错\(backspace)\r")
    try terminal.expect("1 行", "replyql>")
    terminal.type("答复 |\r")
    try terminal.expect("…|>")
    terminal.type("计数\r")
    try terminal.expect("1 行", "replyql>")
    terminal.type("乱写\u{3}")
    try terminal.expect("^C", "replyql>")
    terminal.type(".mode\r")
    try terminal.expect("table vertical csv", "replyql>")
    terminal.type("\u{12}计数")
    try terminal.expect("(搜索 “计数”)")
    terminal.type("\r")
    try terminal.expect("1 行", "replyql>")
    terminal.type("\u{1B}[200~replyql> 答复\n      …|> | 计数\n9 行\n\u{1B}[201~\r")
    try terminal.expect("1 行", "replyql>")
    terminal.type("数据 | 筛\t")
    try terminal.expect("选")
    #expect(!terminal.isRestored, "a line is being edited")
    terminal.type("\u{3}")
    try terminal.expect("replyql>")
    terminal.type("\u{4}")
    #expect(terminal.exitStatus() == 0, "\(terminal.transcript)")
    #expect(terminal.isRestored)
    let history = try String(
      contentsOf: folder.appending(path: "history.jsonl"), encoding: .utf8)
    #expect(history.split(separator: "\n").count == 5, "\(history)")
    #expect(history.contains("\"text\":\"答复 |\\n计数\""))
  }

  @Test func `a terminal that can only print gets plain lines`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try terminal("dumb")
    try terminal.expect("replyql> ")
    terminal.type("答复 |\n")
    try terminal.expect("…|> ")
    terminal.type("\u{3}")
    try terminal.expect("replyql> ")
    terminal.type("答复 | 计数\n")
    try terminal.expect("1 行", "replyql> ")
    #expect(terminal.isRestored)
    #expect(!terminal.transcript.contains("\u{1B}"), "no escapes")
    terminal.type("\u{4}")
    #expect(terminal.exitStatus() == 0)
  }

  @Test func `statements of one session are found in the next`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try terminal()
    try first.expect("replyql>")
    first.type("答复 | 取 1 | 计数\r")
    try first.expect("1 行", "replyql>")
    first.type(" .mode\r")
    try first.expect("table vertical csv", "replyql>")
    first.type(".quit\r")
    #expect(first.exitStatus() == 0, "\(first.transcript)")
    let second = try terminal()
    try second.expect("replyql>")
    second.type("\u{12}取 1\r")
    try second.expect("1 行", "replyql>")
    second.type(".history 9\r")
    try second.expect("取 1", ".quit", "replyql>")
    #expect(!second.transcript.contains(".mode"), "a line behind a blank is not kept")
    second.type("\u{4}")
    #expect(second.exitStatus() == 0, "\(second.transcript)")
  }
}

extension PseudoTerminal {
  /// Goes on once the program has written these, in this order.
  func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for text in texts {
      try #require(
        sees(text), "“\(text)” is not in\n\(transcript)", sourceLocation: sourceLocation)
    }
  }
}
