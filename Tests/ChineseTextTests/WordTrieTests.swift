import Testing
import Values

@testable import ChineseText

/// Goal: the trie finds what a naive search of the list finds, no more and no less.
@Suite struct WordTrieTests {
  @Test func `the longest word within the limit wins`() {
    let trie = WordTrie([("平方", 1), ("平方公里", 2), ("公里", 3), ("𠀀a", 4)])
    let text = scalars("3平方公里𠀀a")
    #expect(trie.longestMatch(in: text, at: 1) == .init(payload: 2, length: 4))
    #expect(trie.longestMatch(in: text, at: 1, limit: 4) == .init(payload: 1, length: 2))
    #expect(trie.longestMatch(in: text, at: 1, limit: 2) == nil)
    #expect(trie.longestMatch(in: text, at: 0) == nil)
    #expect(trie.longestMatch(in: text, at: 5)?.payload == 4)
    #expect(trie.longestMatch(in: text, at: text.count) == nil)
    #expect(trie.allMatches(in: text, at: 1).map(\.payload) == [1, 2])
    #expect(WordTrie([]).longestMatch(in: text, at: 0) == nil)
  }

  @Test func `a wrong list is our bug and stops at once`() async {
    await #expect(processExitsWith: .failure) { _ = WordTrie([("", 1)]) }
    await #expect(processExitsWith: .failure) { _ = WordTrie([("甲", 1), ("甲", 2)]) }
    await #expect(processExitsWith: .failure) {
      _ = WordTrie([(String(repeating: "甲", count: WordTrie.lengthLimit + 1), 1)])
    }
  }

  @Test func `agrees with a search word by word`() {
    let letters = Array("ab关于𠀀")
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      func word(_ limit: Int) -> String {
        String(
          (0..<Int.random(in: 1...limit, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          })
      }
      let words = Set((0..<20).map { _ in word(5) }).sorted().enumerated().map { ($1, $0) }
      let trie = WordTrie(words)
      let text = scalars(word(40))
      for offset in text.indices {
        let expected = words.filter { text[offset...].starts(with: scalars($0.0)) }
          .map { WordTrie.Match(payload: $0.1, length: scalars($0.0).count) }
          .sorted { $0.length < $1.length }
        #expect(trie.allMatches(in: text, at: offset) == expected, "seed \(seed)")
        #expect(trie.longestMatch(in: text, at: offset) == expected.last, "seed \(seed)")
      }
    }
  }
}
