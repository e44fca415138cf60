import Testing
import Values

@testable import ChineseText

/// Goal: of a web page the text that a reader sees, in lines and cells, with the way back.
@Suite struct PageTests {
  private func shown(_ page: String) -> String {
    text(CleanText(cleaning: scalars(page), isPage: true).clean)
  }

  @Test func `a page shows its blocks as lines and its cells in rows`() {
    let rows = [
      ("<p>甲</p><p>乙<br>丙</p>", "甲\n乙\n丙"),
      ("<div>\n  甲\n  <div>乙</div>丙\n</div>", "甲\n乙\n丙"),
      ("甲\n乙 丙\n  x\ny", "甲乙 丙 x y"),
      ("<b>甲</b><i> 乙</i>\t<u>丙</u>", "甲 乙 丙"),
      (
        "<table><tr><td>索引号<td>12<td>文号<td></tr><tr><th>标题</th><td>丁</td></tr></table>戊",
        "索引号|12|文号|\n标题|丁\n戊"
      ),
      ("<tr><td><p>单位</p></td><td></td><td><p>水利局</p></td></tr>", "单位||水利局"),
      ("<table><td>&nbsp;<td><p>甲</p><p>乙</p></td><td>丙</table>", "\u{A0}|甲\n乙\n丙"),
      ("<table><tr><td></td><td>甲<p>乙</td><td></td></tr></table>丙", "甲\n乙\n丙"),
      ("<pre>甲\n  乙</pre>\n丙", "甲\n  乙\n丙"), ("<h1>甲</H1 >乙<HR/>丙", "甲\n乙\n丙"),
      ("甲<wbr>乙<custom-x>丙</custom-x>", "甲乙丙"),
    ]
    for (page, expected) in rows { #expect(shown(page) == expected, "\(page)") }
  }

  @Test func `what a page does not show is left out`() {
    let rows = [
      ("甲<script>if (a<b) '</p>乙'</script>丙", "甲丙"), ("甲<style>乙</STYLE >丙", "甲丙"),
      ("甲<!-- <p>乙</p> -->丙<!-->丁<!--x--!>戊", "甲丙丁戊"),
      ("<!DOCTYPE html><?xml x?><![if !a]>甲<![endif]></ x>乙", "甲乙"),
      ("甲<template><div>乙</div></template>丙", "甲丙"),
      ("甲<div style='color:red; DISPLAY : none'><div>乙</div>丙</div>丁", "甲\n丁"),
      ("甲<span hidden>乙</span>丙<input hidden>丁", "甲丙丁"),
      ("<p style=\"display:none\">乙<p>丙", "丙"), ("<li hidden>乙<li>丙</ul>丁", "丙\n丁"),
      ("<table><tr><td hidden>乙<td>丙</table>", "丙"),
      ("<select><option>乙<option>丙</select>甲<ruby>业<rt>yè</rt></ruby>", "甲业"),
      ("<title>乙</title><body data-x='<p>丁' title=\"a>b\">甲", "甲"),
      ("<textarea>乙</textarea>甲<svg><text>丙</text></svg>", "甲"),
    ]
    for (page, expected) in rows { #expect(shown(page) == expected, "\(page)") }
  }

  @Test func `an article that waits for its script is read where nothing else is`() {
    #expect(shown("<p>menu</p><div style='display:none'>甲<p>乙</div>") == "menu\n甲\n乙")
    #expect(shown("<p>丙</p><div style='display:none'>甲<p>乙</div>") == "丙")
  }

  @Test func `references become their characters`() {
    let rows = [
      ("&lt;&amp;&gt;&quot;&#39;", "<&>\"'"), ("甲&nbsp;乙&ensp;丙", "甲\u{A0}乙\u{2002}丙"),
      ("&#20851;&#x4E8E;&#X7684", "关于的"), ("&ldquo;甲&rdquo;&middot;&mdash;", "“甲”·—"),
      ("&copy2024&ampx&nbsp", "©2024&x\u{A0}"),
      ("&#150;&#0;&#xD800;&#99999999;", "–\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a&b &unknown; &; & &#; &#x;", "a&b &unknown; &; & &#; &#x;"),
      ("&CounterClockwiseContourIntegral;", "∳"),
    ]
    for (page, expected) in rows { #expect(shown(page) == expected, "\(page)") }
  }

  @Test func `pages that break off or break the rules keep their text`() {
    let rows = [
      ("甲<a href=\"x>乙", "甲乙"), ("甲<!-- 乙", "甲<!-- 乙"), ("甲<b", "甲<b"), ("甲<", "甲<"),
      ("甲<script>乙", "甲"), ("<title>甲<p>乙", "甲\n乙"), ("</div></p>甲</td>", "甲"),
      ("甲<3<丙", "甲<3<丙"), ("", ""), ("<p>", ""),
    ]
    for (page, expected) in rows { #expect(shown(page) == expected, "\(page)") }
  }

  @Test func `a page is told from a text with tags in it`() {
    func isPage(_ text: String) -> Bool {
      scalars(text).withUnsafeBufferPointer { PageDetection.isPage($0) }
    }
    for page in [
      "\u{FEFF}\n<!DOCTYPE HTML PUBLIC 'x'><p>甲", "<html>", "<!-- x --><HEAD>",
      "<meta charset=gbk>",
      "<?xml version='1.0'?><!-- x -->\n<html>", "<div class=x>甲</div>\n", "<table><tr></table>",
    ] { #expect(isPage(page), "\(page)") }
    for text in ["", "<", "甲<p>", "<p>甲", "<3>", "<unknown>x</unknown>", "</div>", "<!-- x -->甲"] {
      #expect(!isPage(text), "\(text)")
    }
  }

  @Test func `places on a page lead back into its source`() {
    let page = "<html><p>关&#x4E8E;</p><p>業(yè)務(wù)發(fā)&amp;展\r\n好</p>"
    let text = CleanText(cleaning: scalars(page))
    #expect(ChineseTextTests.text(text.clean) == "关于\n業務發&展好")
    let expected = ["关", "&#x4E8E;", "</p><p>", "業(yè)", "務(wù)", "發(fā)", "&amp;", "展", "好"]
    for (offset, printed) in expected.enumerated() {
      let span = text.offsets.rawSpan(of: offset..<offset + 1)
      #expect(ChineseTextTests.text(Array(scalars(page)[span])) == printed)
    }
    #expect(text.notes == [.markup(count: 5, firstOffset: 0)])
    let noted = CleanText(cleaning: scalars("<html><p>甲&lt;\u{7}"), isPage: true)
    #expect(
      noted.notes == [
        .controlCharacters(count: 1, firstOffset: 14), .markup(count: 2, firstOffset: 0),
      ])
  }

  @Test func `any page keeps order and place, whatever is in it`() {
    let pieces = [
      "关", "業(yè)", "務 (wù)", "\r\n", " ", "<p>", "</p>", "<td>", "<tr>", "</table>", "<br>",
      "&amp;",
      "&#x5173;", "&nbsp", "<!--", "-->", "<div hidden>", "</div>", "<script>", "</script>",
      "<a b='",
      "'", "\"", ">", "<", "&", "e\u{300}", "\u{200B}", "<pre>", "</pre>", "<title>", "<select>",
      "x",
    ].map(scalars)
    for seed in UInt64(0)..<3_000 {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...40, using: &random)
      let raw = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let text = CleanText(cleaning: raw, isPage: true)
      #expect(text.clean.count == text.offsets.cleanCount)
      var previous = 0
      for offset in text.clean.indices {
        let span = text.offsets.rawSpan(of: offset..<offset + 1)
        let holds =
          span.lowerBound >= previous && !span.isEmpty && span.upperBound <= raw.count
          && text.offsets.cleanOffset(ofRaw: span.lowerBound) == offset
          && (text.clean[offset] < 0x3000 || text.clean[offset] == raw[span.lowerBound]
            || raw[span.lowerBound] == 0x26)
        if !holds { Issue.record("seed \(seed), offset \(offset): \(ChineseTextTests.text(raw))") }
        previous = span.upperBound
      }
    }
  }

  @Test func `a page of any depth or damage takes the same time a character`() {
    let count = 300_000
    for piece in [
      "<div>", "<a b='", "<a b=\"", "<!--", "<title>", "<b", "&#", "<td>", "</p", "<p hidden>",
    ] {
      let raw = scalars(String(repeating: piece, count: count / piece.count) + "甲")
      #expect(CleanText(cleaning: raw, isPage: true).offsets.rawCount == raw.count)
    }
  }

  @Test func `what a page declares of its encoding decides ties only`() {
    func declared(_ page: String) -> TextEncoding? {
      Array(page.utf8).withUnsafeBytes { GuessedDecoding.declaredEncoding(in: $0) }
    }
    #expect(declared("<meta charset=\"GBK\">") == .gb18030)
    #expect(declared("<c><META content='text/html; CharSet = big5-hkscs'>") == .big5)
    #expect(declared("<meta charset=utf-8>") == nil)
    #expect(declared("charset") == nil)
    #expect(declared("") == nil)
    #expect(GuessedDecoding.order(gb18030: 0.5, big5: 0.5, declared: nil).winner == .gb18030)
    #expect(GuessedDecoding.order(gb18030: 0.5, big5: 0.495, declared: .big5).winner == .big5)
    #expect(GuessedDecoding.order(gb18030: 0.6, big5: 0.5, declared: .big5).winner == .gb18030)
    #expect(GuessedDecoding.order(gb18030: 0.4, big5: 0.5, declared: .gb18030).winner == .big5)
  }
}
