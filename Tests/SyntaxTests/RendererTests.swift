import Diagnostics
import Syntax
import Testing
import Values

/// Goal: findings are drawn right under any text and for any span.
@Suite struct RendererTests {
  private func finding(
    _ span: Span, related: [Diagnostic.Related] = [], help: [Diagnostic.Help] = []
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, .warning, Bilingual("不对", "wrong"), at: span, related: related, help: help)
  }

  private func lines(_ diagnostic: Diagnostic, _ text: String, width: Int = 80) -> [String] {
    let renderer = DiagnosticRenderer(language: .english, widthCells: width)
    return renderer.text(of: diagnostic, in: SourceText(name: "a.q", text: text))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `carets count cells, not characters and not bytes`() {
    let drawn = lines(finding(Span(7, 13)), "答复 年份 = 2024")
    #expect(drawn[0] == "warning[Q0201]: wrong")
    #expect(drawn[1] == " --> a.q:1:4")
    #expect(drawn[3] == "1 | 答复 年份 = 2024")
    #expect(drawn[4] == "  |      ^^^^")
  }

  @Test func `tabs take one cell and controls never reach the terminal`() {
    let drawn = lines(finding(Span(5, 6)), "\t\u{1B}[2Jx\u{202E}")
    #expect(drawn[3] == "1 |  ?[2Jx?")
    #expect(drawn[4] == "  |      ^")
  }

  @Test func `a span over several lines is marked on its first`() {
    let drawn = lines(finding(Span(2, 8)), "ab cd\nef gh")
    #expect(drawn[3] == "1 | ab cd")
    #expect(drawn[4] == "  |   ^^^")
  }

  @Test func `related places are drawn in the order of their lines`() {
    let related = Diagnostic.Related(Bilingual("这里", "here"), at: Span(0, 1))
    let drawn = lines(finding(Span(8, 9), related: [related]), "a\nb\nc\nd e")
    #expect(
      Array(drawn[3...7]) == ["1 | a", "  | - here", " ...", "4 | d e", "  |   ^"])
  }

  @Test func `an edit is shown as the mended line`() {
    let edit = Diagnostic.Edit(Span(2, 3), with: "x\ny")
    let help = Diagnostic.Help(Bilingual("改", "mend"), edit: edit)
    let drawn = lines(finding(Span(2, 3), help: [help]), "a b c")
    #expect(Array(drawn[5...6]) == ["  = help: mend", "1 + a x"])
  }

  @Test func `a long line is clipped around the place`() {
    let text = String(repeating: "前", count: 200) + "中" + String(repeating: "后", count: 200)
    let drawn = lines(finding(Span(600, 603)), text, width: 40)
    #expect(drawn[3].hasPrefix("1 | …前") && drawn[3].hasSuffix("后…"))
    #expect(drawn[3].unicodeScalars.count < 30)
    let caret = drawn[4].prefix { $0 != "^" }.count
    let before = drawn[3].prefix { $0 != "中" }
    #expect(before.dropFirst(4).reduce(4) { $0 + ($1 == "…" ? 1 : 2) } == caret)
  }

  @Test func `no span traps`() {
    let texts = ["", "\n", "a", "答复\n\n年份", "\u{1B}", "e\u{301}\u{301}🙂"]
    for text in texts {
      for start in 0...20 {
        for length in [0, 1, 5, 1_000_000] {
          let span = Span(start, start + length)
          let edit = Diagnostic.Edit(span, with: "x")
          let diagnostic = finding(
            span, related: [.init(Bilingual("a", "a"), at: Span(3, 4))],
            help: [.init(Bilingual("b", "b"), edit: edit)])
          for width in [0, 1, 10] {
            let renderer = DiagnosticRenderer(
              language: .chinese, widthCells: width, usesColor: true, ambiguousCells: 2)
            let source = SourceText(name: "\u{7}", text: text)
            #expect(!renderer.text(of: [diagnostic], in: source).contains("\u{7}"))
            #expect(
              DiagnosticJSON(language: .english).text(of: [diagnostic], in: source).hasSuffix("]"))
          }
        }
      }
    }
  }

  @Test func `five findings are shown and the rest counted`() {
    let findings = Array(repeating: finding(Span(0, 1)), count: 8)
    let source = SourceText(name: "a.q", text: "x")
    let drawn = DiagnosticRenderer(language: .chinese).text(of: findings, in: source)
    #expect(drawn.split(separator: "警告").count == 5)
    #expect(drawn.hasSuffix("还有 3 条\n"))
  }

  @Test func `programs get UTF-16 ranges and edits`() {
    let source = SourceText(name: "a\"b", text: "x\n🙂答 &&")
    let edit = Diagnostic.Edit(Span(10, 12), with: "and")
    let diagnostic = finding(Span(10, 12), help: [.init(Bilingual("改", "mend"), edit: edit)])
    let range = #""range":{"start":{"line":1,"character":4},"end":{"line":1,"character":6}}"#
    #expect(
      DiagnosticJSON(language: .english).text(of: [diagnostic], in: source)
        == #"[{"source":"a\"b","code":"Q0201","severity":"warning","message":"wrong",\#(range),"#
        + #""related":[],"help":[{"message":"mend","edit":{\#(range),"newText":"and"}}]}]"#)
  }

  @Test func `every code of lexing and parsing is explained and has a case`() {
    let codes = DiagnosticCode.allCases.filter {
      $0.rawValue.hasPrefix("Q01") || $0.rawValue.hasPrefix("Q02")
    }
    #expect(Set(DiagnosticCode.syntaxExplanations.keys) == Set(codes))
  }

  /// The lines "right" parse, the lines "wrong" give the code they explain.
  @Test func `the examples of the explanations are what they say`() {
    for (code, text) in DiagnosticCode.syntaxExplanations {
      for line in (text.chinese + "\n" + text.english).split(separator: "\n") {
        let isWrong = line.hasPrefix("错：") || line.hasPrefix("Wrong: ")
        let isRight = line.hasPrefix("对：") || line.hasPrefix("Right: ")
        guard isWrong || isRight, code != .nestingTooDeep else { continue }
        let example = line.drop { $0 != ":" && $0 != "：" }.dropFirst().drop { $0 == " " }
        let parsed = ParsedSource(parsing: SourceText(name: "", text: String(example)))
        let codes = parsed.diagnostics.map(\.code)
        #expect(isRight ? codes.isEmpty : codes.contains(code), "\(code.rawValue): \(line)")
      }
    }
  }
}
