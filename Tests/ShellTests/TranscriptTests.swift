import Foundation
import Shell
import TestSupport
import Testing

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
