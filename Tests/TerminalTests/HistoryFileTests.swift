import Foundation
import Glibc
import Testing

@testable import replyql

/// Goal: statements of all sessions are kept, and nothing else is brought back.
@Suite struct HistoryFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "replyql-\(UUID().uuidString)")

  private var file: HistoryFile {
    HistoryFile(path: folder.appending(path: "deep/history.jsonl").path)
  }

  private func entry(_ text: String) -> HistoryFile.Entry {
    HistoryFile.Entry(time: 1_700_000_000, corpus: "样本", text: text)
  }

  @Test func `a statement comes back as it was, lines and all`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(file.entries().isEmpty)
    let texts = ["答复 |\n计数", "where \"x\\\" = “引”", "é😀𠮷"]
    for text in texts { file.append(entry(text)) }
    #expect(file.entries() == texts.map(entry))
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `each statement comes back once, where it was last`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    for text in ["甲", "乙", "甲"] { file.append(entry(text)) }
    #expect(file.entries().map(\.text) == ["乙", "甲"])
  }

  @Test func `what is blank, secret or too long is not kept`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let long = String(repeating: "长", count: HistoryFile.statementByteCountMax)
    for text in ["", "\n", " 密", long, "好"] { file.append(entry(text)) }
    #expect(file.entries().map(\.text) == ["好"])
  }

  @Test func `damaged lines and control characters are passed over and left alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    file.append(entry("前"))
    let damage =
      "{\n\u{FF}nonsense\n{\"text\":5}\n{\"time\":1,\"corpus\":\"\",\"text\":\"\\u001b[2J\"}\n"
    let before = try Data(contentsOf: URL(filePath: file.path)) + Data(damage.utf8)
    try before.write(to: URL(filePath: file.path))
    file.append(entry("后"))
    #expect(file.entries().map(\.text) == ["前", "后"])
    #expect(try Data(contentsOf: URL(filePath: file.path)).starts(with: before))
  }

  @Test func `sessions at the same time lose nothing of each other`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, sessions) = (file, 8)
    DispatchQueue.concurrentPerform(iterations: sessions) { session in
      for number in 0..<50 {
        let text = "会话 \(session) 语句 \(number) " + String(repeating: "甲", count: 3_000)
        file.append(HistoryFile.Entry(time: 0, corpus: "", text: text))
      }
    }
    #expect(file.entries().count == sessions * 50)
  }

  @Test func `the user's settings say where the file is`() {
    #expect(HistoryFile.ofUser(environment: [:]) == nil)
    #expect(HistoryFile.ofUser(environment: ["REPLYQL_HISTORY": ""]) == nil)
    #expect(HistoryFile.ofUser(environment: ["REPLYQL_HISTORY": "h"])?.path == "h")
    let home = HistoryFile.ofUser(environment: ["HOME": "/h", "XDG_STATE_HOME": "relative"])
    #expect(home?.path == "/h/.local/state/replyql/history.jsonl")
    let state = HistoryFile.ofUser(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s"])
    #expect(state?.path == "/s/replyql/history.jsonl")
  }
}
