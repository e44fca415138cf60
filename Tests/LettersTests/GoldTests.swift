import GoldScore
import TestSupport
import Testing

/// The reading of the annotated letters, where they lie beside this checkout.
@Suite struct GoldTests {
  @Test func `every bar of the annotated letters is reached`() throws {
    guard let letters = ProjectFolder.seeds, let gold = ProjectFolder.gold else {
      print(ProjectFolder.noSharedLetters)
      return
    }
    let score = try GoldScore(letters: letters, gold: gold)
    #expect(score.measures.count == 15)
    for measure in score.measures {
      #expect(measure.passes, "\(measure.name): \(measure.value), the bar is \(measure.bar)")
    }
    #expect(score.metadataDifferences == [])
  }
}
