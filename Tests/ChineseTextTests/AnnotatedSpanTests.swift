import Foundation
import TestSupport
import Testing

@testable import ChineseText

/// Goal: the spans that readers marked in real letters survive the way to clean text and back.
@Suite struct AnnotatedSpanTests {
  private struct Span: Decodable {
    let doc: String
    let start: Int
    let end: Int
  }

  @Test func `marked spans come back exactly`() throws {
    guard let seeds = ProjectFolder.seeds, let gold = ProjectFolder.gold else {
      print(ProjectFolder.noSharedLetters)
      return
    }
    var letters: [String: CleanText] = [:]
    for file in try FileManager.default.contentsOfDirectory(
      at: seeds, includingPropertiesForKeys: nil)
    {
      let scalars = try decode(Array(Data(contentsOf: file))).scalars
      letters[String(file.lastPathComponent.prefix(3))] = CleanText(cleaning: scalars)
    }
    for name in ["figures", "dates", "citations", "commitments"] {
      let lines = try String(
        contentsOf: gold.appending(path: "\(name).jsonl"), encoding: .utf8)
      for line in lines.split(separator: "\n") {
        let span = try JSONDecoder().decode(Span.self, from: Data(line.utf8))
        let letter = try #require(letters[span.doc])
        let clean =
          letter.offsets.cleanOffset(
            ofRaw: span.start)..<letter.offsets.cleanOffset(
            ofRaw: span.end)
        #expect(letter.offsets.rawSpan(of: clean) == span.start..<span.end, "\(name): \(line)")
      }
    }
  }
}
