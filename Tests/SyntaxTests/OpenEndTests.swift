import Diagnostics
import Syntax
import Testing

/// Goal: the prompt asks for another line exactly where another line can go on.
@Suite struct OpenEndTests {
  private func openEnd(_ text: String) -> OpenEnd? {
    ParsedSource(parsing: SourceText(name: "-c", text: text)).openEnd
  }

  @Test func `complete texts are complete`() {
    for text in [
      "", "\n", "# c", "replies", "replies | count", "replies | where a = 1", "replies | distinct",
      "replies | sort by a desc", "t | where text contains <figure %>",
      "t | kwic \"a\" near 5 <date>", "t | where x is missing",
      "t | kwic \"a\" in section", "t | where a 在 2024年 内", "let x = _",
    ] {
      #expect(openEnd(text) == nil, "\(text)")
    }
  }

  @Test func `what is open is told`() {
    #expect(openEnd("replies | where (a = [1, 2]") == .bracket(.openParenthesis))
    #expect(openEnd("replies | where a in [1, 2") == .bracket(.openBracket))
    #expect(openEnd("t | extend a = case { b: 1") == .bracket(.openBrace))
    #expect(openEnd("replies |") == .bar)
    #expect(openEnd("答复 ｜  # 说明") == .bar)
    for text in [
      "replies | where", "replies | select a,", "replies | where a =", "t | where a >",
      "t | where a and", "let x =", "t | summarize n = count() by", "t | where a starts with",
    ] {
      #expect(openEnd(text) == .word, "\(text)")
    }
  }

  @Test func `broken texts are not open`() {
    #expect(openEnd("replies | where (a = 1])") == nil)
    #expect(openEnd("replies | where title contains \"a") == nil)
  }
}
