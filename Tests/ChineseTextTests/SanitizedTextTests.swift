import ChineseText
import Testing
import Values

/// Goal: no text can drive a terminal, and harmless text is untouched.
@Suite struct SanitizedTextTests {
  @Test func `sequences go whole, controls go alone`() {
    let rows = [
      ("关于\u{1B}[31m红\u{1B}[0m", "关于红"), ("a\u{1B}]0;title\u{7}b", "ab"),
      ("a\u{1B}]8;;x\u{1B}\\b", "ab"), ("a\u{9B}2Jb\u{9D}x\u{9C}c", "abc"),
      ("a\u{1B}(Bb\u{1B}cd", "abd"),
      ("a\u{1B}Pq\u{1B}\\b", "ab"), ("a\u{1B}]open", "aopen"), ("\u{0}\u{7}\u{8}\u{7F}x\r", "x"),
      ("a\u{202E}b\u{2066}c", "abc"), ("\u{1B}", ""), ("\u{1B}[", ""),
      ("é关😀e\u{301}", "é关😀e\u{301}"),
      ("a\u{1B}\u{1B}[31mb", "ab"),
    ]
    for (text, expected) in rows { #expect(sanitizedForTerminal(text) == expected, "\(text)") }
  }

  @Test func `newlines and tabs stay when asked for`() {
    #expect(sanitizedForTerminal("a\nb\tc\u{2028}d\r\ne") == "a b c d e")
    #expect(sanitizedForTerminal("a\n\tb", keepsNewlines: true) == "a\n b")
    #expect(sanitizedForTerminal("a\n\tb", keepsTabs: true) == "a \tb")
  }

  @Test func `nothing that a terminal obeys is left of any text`() {
    let pieces = scalars("\u{1B}[]P\\;m0\u{7}\u{9B}\u{9C}\u{9D}\u{90}关a\n\t\u{202E} /")
    for seed in UInt64(0)..<5_000 {
      var random = SplitMix64(seed: seed)
      let source = text(
        (0..<Int.random(in: 0...24, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? 0x20
        })
      let safe = sanitizedForTerminal(source)
      let isSafe = safe.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
      }
      #expect(isSafe, "seed \(seed)")
      #expect(sanitizedForTerminal(safe) == safe, "seed \(seed)")
    }
  }
}
