import Testing
import Values

@testable import ChineseText

/// Goal: each row of the cleaning table, then the way back to the raw text.
@Suite struct CleanTextTests {
  private func cleaned(_ raw: String) -> CleanText { CleanText(cleaning: scalars(raw)) }

  @Test func `cleaning removes and joins as the design says`() {
    let rows = [
      ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\n", "a\nb\nc\nd\ne\nf\n"),
      ("关\u{200B}于\u{FEFF}\u{AD}的\u{FE0F}建\u{202E}议\u{0}\u{1B}", "关于的建议"),
      ("e\u{300}u\u{308}\u{30C}a\u{301}", "èǚá"), ("q\u{300}\u{301}", "q\u{300}\u{301}"),
      ("<!-- x -->甲</span><b>乙</b>a<b,<3", "甲乙a<b,<3"), ("甲<br/>乙<P class=\"x\">丙", "甲\n乙\n丙"),
      ("甲<!-- 乙", "甲<!-- 乙"), ("<unknown>甲<2>", "<unknown>甲<2>"),
      ("甲<p 且 乙>3", "甲<p 且 乙>3"), ("<td nowrap>甲</TD><span style='x:仿宋'>乙", "甲乙"),
    ]
    for (raw, expected) in rows { #expect(text(cleaned(raw).clean) == expected) }
  }

  @Test func `printed readings go when there are three of them`() {
    let rows = [
      ("業(yè)務(wù)發(fā)展", "業務發展"), ("關 (guan) 於( yú )區（qū）的", "關 於區的"),
      ("業(yè)務(wù)", "業(yè)務(wù)"), ("業(ㄧㄝˋ)務(ㄨˋ)發(ㄈㄚ)", "業務發"),
      ("業(ye\u{300})務(wu\u{300})略(lu\u{308}e\u{300})女(lv)", "業務略女"),
      ("業(yè)務(wù)發(fā)平台(app)(第4號)表(含软件)(xyz)(b)", "業務發平台(app)(第4號)表(含软件)(xyz)(b)"),
      ("a(yè)1(wù)。(fā)", "a(yè)1(wù)。(fā)"),
    ]
    for (raw, expected) in rows { #expect(text(cleaned(raw).clean) == expected) }
  }

  @Test func `folding keeps the count and pairs straight quotes in a paragraph`() {
    let text = cleaned("“Ａ”，\"關於\"，\"x\n\"後\"")
    #expect(ChineseTextTests.text(text.folded) == "“a”,“关于”,“x\n“后”")
    #expect(text.clean.count == text.folded.count)
  }

  @Test func `a span that ends on a host ends after its reading`() {
    let text = cleaned("工業(yè)\u{200B}園區(qū)發(fā)展\r\n好")
    #expect(ChineseTextTests.text(text.clean) == "工業園區發展\n好")
    #expect(text.offsets.rawSpan(of: 0..<2) == 0..<6)
    #expect(text.offsets.rawSpan(of: 2..<3) == 7..<8)
    #expect(text.offsets.rawSpan(of: 2..<4) == 7..<13)
    #expect(text.offsets.rawSpan(of: 5..<6) == 18..<19)
    #expect(text.offsets.rawSpan(of: 6..<7) == 19..<21)
    #expect(text.offsets.rawSpan(of: 2..<2) == 7..<7)
    #expect(text.offsets.cleanOffset(ofRaw: 3) == 2)
    #expect(text.offsets.cleanOffset(ofRaw: 20) == 6)
    #expect(text.offsets.cleanOffset(ofRaw: 21) == 7)
    #expect(text.offsets.rawOffset(ofStart: 8) == 22)
  }

  @Test func `evidence and notes tell script and controls`() {
    #expect(cleaned("关于促进发展的建议").evidence.script == .simplified)
    #expect(cleaned("關於促進發展的建議").evidence.script == .traditional)
    #expect(cleaned("業(yè)務(wù)發(fā)展").evidence.script == .damaged)
    #expect(cleaned("关于\u{FFFD}").evidence.script == .damaged)
    #expect(cleaned("").evidence.script == .simplified)
    #expect(cleaned("⼯⽇").evidence.traditionalCount == 0)
    #expect(
      cleaned("关\u{7}于\u{202E}</b><b>").notes == [
        .controlCharacters(count: 2, firstOffset: 1), .markup(count: 2, firstOffset: 4),
      ])
    #expect(cleaned("关\u{200B}于").notes.isEmpty)
  }

  @Test func `clean offsets lead back to the same raw characters`() {
    let pieces = [
      "关", "關", "業(yè)", "務 (wù)", "\r\n", "\r", "\n", "\u{200B}", "(", ")", "yè", "<b>", "</p>",
      "<", "<!--", "-->", "e\u{300}", "u\u{308}\u{30C}", "\u{300}", "\u{0}", "\u{202E}", "\"", "１",
      "，", " ", "\u{FFFD}", "😀", "(a", "發(fa)", "（ㄈㄚ）",
    ].map(scalars)
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...40, using: &random)
      let raw = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      check(raw, seed: seed)
    }
  }

  private func check(_ raw: [UInt32], seed: UInt64) {
    let text = CleanText(cleaning: raw)
    var previous = 0
    for offset in text.clean.indices {
      let span = text.offsets.rawSpan(of: offset..<offset + 1)
      let holds =
        span.lowerBound >= previous && !span.isEmpty && span.upperBound <= raw.count
        && text.offsets.cleanOffset(ofRaw: span.lowerBound) == offset
        && (raw[span.lowerBound] == text.clean[offset] || isJoined(text.clean[offset]))
      if !holds { Issue.record("seed \(seed), offset \(offset): \(ChineseTextTests.text(raw))") }
      previous = span.upperBound
    }
    var last = 0
    for offset in 0...raw.count {
      let clean = text.offsets.cleanOffset(ofRaw: offset)
      if clean < last || clean > text.clean.count { Issue.record("seed \(seed), raw \(offset)") }
      last = clean
    }
  }

  private func isJoined(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar >= 0xC0 }
}
