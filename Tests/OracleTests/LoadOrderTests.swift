import Corpus
import Foundation
import Letters
import Oracle
import TestSupport
import Testing
import Values

/// Goal: what is answered does not depend on the order in which letters arrive.
@Suite struct LoadOrderTests {
  /// The bundled letters, read once.
  private static let read: [Letter] = {
    let folder = ProjectFolder.root.appending(path: "Sources/ReplyQL/Sample/letters")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.map { LetterReader().read(text: $0, id: name, path: name).letters } ?? []
    }
  }()

  private static func corpus(of letters: [Letter]) -> Corpus {
    var builder = CorpusBuilder()
    for (place, letter) in letters.enumerated() {
      precondition(builder.append(letter, sequence: place))
    }
    return builder.finish()
  }

  @Test(arguments: 0..<6) func `the order of loading changes nothing`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let letters = Array(Self.read.shuffled(using: &random).prefix(8))
    try #require(letters.count == 8)
    let one = Self.corpus(of: letters)
    let other = Self.corpus(of: letters.shuffled(using: &random))
    var maker = TypedQueryMaker(seed: UInt64(seed))
    for _ in 0..<60 {
      let text = maker.query().text()
      guard let plan = CheckedText(text).plan else { continue }
      let answer = Answer(of: plan, byEngineOver: one)
      #expect(Answer(of: plan, byEngineOver: other) == answer, "seed \(seed): \(text)")
    }
  }
}
