import Foundation
import Shell
import TestSupport
import Testing
import Values

/// Goal: sessions go as they stand on paper.
@Suite struct TranscriptTests {
  static let folder = ProjectFolder.root.appending(path: "Tests/ShellTests/Transcripts")

  @Test func `sessions go as written`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "repl" }.sorted { $0.path < $1.path }
    #expect(!files.isEmpty)
    for file in files {
      let failure = try Transcript(file: file).failure(playing: Session(FakeWorkspace()))
      #expect(failure == nil, "\(failure ?? "")")
    }
  }
}

/// Goal: scripts are divided where a session would divide them.
@Suite struct ScriptTests {
  @Test func `queries that go on in the next line stay together`() {
    let script = "答复\n| 计数\n数据\n.mode csv\n数据 | 筛选 计数(\n.单位\n) > 1\n\n。退出"
    #expect(
      Session.parts(of: script)
        == ["答复\n| 计数\n数据", ".mode csv", "数据 | 筛选 计数(\n.单位\n) > 1\n", "。退出"])
    #expect(Session.parts(of: "") == [""])
  }

  @Test func `a pasted text of commands and queries is answered in order`() {
    var session = Session(FakeWorkspace())
    let reply = session.feed(".mode csv\n答复\n| 计数\n.lang en\n数据 |")
    #expect(reply.statements == [".mode csv", "答复\n| 计数", ".lang en"])
    #expect(reply.openMark == "|" && session.settings.language == .english)
    #expect(session.finish().statements == ["数据 |"])
    #expect(session.feed(".quit\n数据").isLast)
  }

  @Test func `a long paste is read in one go`() {
    var session = Session(FakeWorkspace())
    let text = (0..<2_000).map { "答复 | 取 \($0)" }.joined(separator: "\n")
    #expect(session.feed(text).statements.count == 1)
  }
}
