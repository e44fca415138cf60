import Foundation
import ReadingScore
import TestSupport

/// What a careful reader finds in the letters of the sample; see `Tests/Fixtures/README.md`.
enum SampleTruth {
  /// The truths by letter name, and the letters' files.
  static func all() throws -> [(name: String, truth: TruthRecord, letter: URL)] {
    let root = ProjectFolder.root
    let letters = root.appending(path: "Sources/ReplyQL/Sample/letters")
    return try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Tests/Fixtures/sample-truth"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.map { file in
      let name = file.deletingPathExtension().lastPathComponent
      let truth = try TruthRecord(json: Data(contentsOf: file))
      return (name, truth, letters.appending(path: "\(name).txt"))
    }
  }
}
