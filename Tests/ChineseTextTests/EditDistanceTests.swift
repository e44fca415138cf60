import ChineseText
import Testing
import Values

/// Goal: known distances, symmetry, and the same answer with any sufficient limit.
@Suite struct EditDistanceTests {
  @Test func `known distances`() {
    let rows = [
      ("", "", 0), ("a", "", 1), ("where", "wehre", 1), ("kitten", "sitting", 3), ("答复", "复答", 1),
      ("ca", "abc", 3), ("单位", "单元", 1), ("abc", "abc", 0),
    ]
    for (first, second, distance) in rows {
      #expect(editDistance(first, second, limit: 10) == distance, "\(first) \(second)")
      #expect(editDistance(second, first, limit: distance) == distance, "\(second) \(first)")
      #expect(editDistance(first, second, limit: distance - 1) == nil, "\(first) \(second)")
      #expect(editDistance(first, second, limit: .max) == distance)
    }
  }

  @Test func `a limit changes only whether there is an answer`() {
    let letters = Array("ab复")
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      func word() -> String {
        String(
          (0..<Int.random(in: 0...7, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          })
      }
      let (first, second) = (word(), word())
      let distance = editDistance(first, second, limit: 100)
      for limit in 0...8 {
        let expected = distance.flatMap { $0 <= limit ? $0 : nil }
        #expect(editDistance(first, second, limit: limit) == expected, "seed \(seed)")
      }
    }
  }
}
