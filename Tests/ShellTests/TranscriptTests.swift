import Foundation
import ReplyQL
import Shell
import TestSupport
import Testing
import Values

/// Goal: sessions go as they stand on paper.
@Suite struct TranscriptTests {
  static let tests = ProjectFolder.root.appending(path: "Tests/ShellTests")

  @Test func `sessions go as written`() throws {
    for file in try transcripts(in: "Transcripts") {
      let failure = try Transcript(file: file).failure(playing: Session(FakeWorkspace()))
      #expect(failure == nil, "\(failure ?? "")")
    }
  }

  @Test func `sessions with the real engine go as written`() throws {
    let letters = Self.tests.appending(path: "Letters").path
    let workspace = CorpusWorkspace(try LetterCorpus.open([letters]))
    for file in try transcripts(in: "Sessions") {
      let failure = try Transcript(file: file).failure(playing: Session(workspace))
      #expect(failure == nil, "\(failure ?? "")")
    }
  }

  private func transcripts(in folder: String) throws -> [URL] {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.tests.appending(path: folder), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "repl" }.sorted { $0.path < $1.path }
    #expect(!files.isEmpty, "a moved folder is no passed test")
    return files
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
