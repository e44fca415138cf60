import CTextTables
import ChineseText
import Testing

@testable import Letters

/// Goal: the longest word that ends where a range does, and no word that only stands inside.
@Suite struct WordEndingsTests {
  private let words = WordEndings(
    WordTrie([("局", 1), ("教育局", 2), ("𠀀局", 3), ("一二三四五六七八", 4), ("零一二三四五六七八", 5)]))

  private func match(_ text: String, skipping classes: UInt16? = nil) -> WordTrie.Match? {
    text.unicodeScalars.map(\.value).withUnsafeBufferPointer { scalars in
      let text = TextScalars(scalars)
      let all = 0..<text.count
      return classes.map { words.match(in: text, all, skipping: $0) }
        ?? words.match(in: text, all)
    }
  }

  @Test func `the longest word at the end is found`() {
    #expect(match("青禾县教育局") == WordTrie.Match(payload: 2, length: 3))
    #expect(match("布局") == WordTrie.Match(payload: 1, length: 1))
    #expect(match("𠀀局") == WordTrie.Match(payload: 3, length: 2))
  }

  @Test func `a word that ends earlier is none`() {
    #expect(match("教育局长") == nil)
    #expect(match("") == nil)
  }

  @Test func `a range keeps out what stands before it`() {
    let scalars = "教育局".unicodeScalars.map(\.value)
    let found = scalars.withUnsafeBufferPointer { words.match(in: TextScalars($0), 1..<3) }
    #expect(found == WordTrie.Match(payload: 1, length: 1))
  }

  @Test func `characters left out do not divide a word`() {
    #expect(match("教 育 局", skipping: TEXT_SPACE)?.payload == 2)
    #expect(match("教 育 局") == WordTrie.Match(payload: 1, length: 1))
    #expect(match("  ", skipping: TEXT_SPACE) == nil)
  }

  @Test func `words longer than the limit never answer`() {
    #expect(match("零一二三四五六七八")?.payload == 4)
  }
}
