import Diagnostics
import Foundation
import GrammarKit
import Syntax
import TestSupport
import Testing
import Values

/// Goal: what must hold for every text, right or wrong.
@Suite struct PropertyTests {
  /// Words, signs and blanks of the language, and things that are none.
  private static let pieces: [String] =
    Keyword.allCases.flatMap { [$0.spelling.chinese, $0.spelling.english] }
    + Symbol.allCases.map(\.rawValue)
    + [
      " ", " ", " ", "\n", "\n", "\t", "　", "replies", "年份", "单位含", "筛选年份", "x1", "_y",
      "`odd name`", "`", "\"a\"", "\"", "“数字化”", "“", "《意见》", "r\"\\\"", "12", "1_0", "1.5亿元",
      "10%", "3年", "2024年7月", "2024年13月", "@2024-07-25", "@2024-02-30", "@", "/a+/", "/", "# c",
      "## d", "&&", "||", "!", "≥", "，", "。", "｜", "＝", "\0", "\u{1B}[31m", "\u{FEFF}", "🙂",
      "\u{202E}", "é", "e\u{301}", "附近10", "1e999", "99999999999999999999999", "SELECT", "like",
    ]

  private func soup(_ random: inout SplitMix64, count: Int) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func check(_ text: String, _ note: String) {
    let source = SourceText(name: "-c", text: text)
    let parsed = ParsedSource(parsing: source)
    var offset = 0
    for token in parsed.tokens {
      #expect(token.span.start == offset, "tokens tile the source: \(note)")
      offset = token.span.end
    }
    #expect(offset == source.bytes.count, "the last token ends the source: \(note)")
    for diagnostic in parsed.diagnostics {
      #expect(diagnostic.span.end <= source.bytes.count, "\(note)")
      #expect(diagnostic.related.allSatisfy { $0.span.end <= source.bytes.count }, "\(note)")
      let edits = diagnostic.help.compactMap(\.edit)
      #expect(edits.allSatisfy { source.mended(by: $0) != nil }, "\(note)")
    }
    #expect(
      parsed.isValid
        || !DiagnosticRenderer(language: .chinese)
          .text(of: parsed.diagnostics, in: source).isEmpty
    )
    checkFormatting(of: parsed, source, note)
  }

  private func checkFormatting(of parsed: ParsedSource, _ source: SourceText, _ note: String) {
    guard parsed.isValid else { return }
    for language in Language.allCases {
      let formatter = Formatter(language: language)
      let once = SourceText(name: "", text: formatter.format(source) ?? "")
      #expect(
        TreeText.of(ParsedSource(parsing: once).file) == TreeText.of(parsed.file),
        "\(note): \(source.text.debugDescription)")
      #expect(formatter.format(once) == once.text, "\(note): \(source.text.debugDescription)")
    }
  }

  @Test func `token soups neither trap nor leave a byte out`() {
    for seed in UInt64(0)..<600 {
      var random = SplitMix64(seed: seed)
      check(soup(&random, count: Int(seed % 40)), "seed \(seed)")
    }
  }

  @Test func `random bytes neither trap nor leave a byte out`() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<Int(seed % 60)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(String(decoding: bytes, as: UTF8.self), "seed \(seed)")
    }
  }

  @Test func `every prefix of a query neither traps nor leaves a byte out`() {
    let query = "答复 ｜ 筛选 单位 含 “科技” 且 年份 ＞＝ 2023 ｜ 汇总 n = 计数（），m = sum(a.b where c) 按 单位 ｜ 取 10"
    for count in 0...query.unicodeScalars.count {
      check(String(query.unicodeScalars.prefix(count)), "prefix \(count)")
    }
  }

  /// Sentences of the grammar, so that every form of the tree is printed and read again.
  @Test func `formatting keeps the tree of every sentence`() throws {
    let file = ProjectFolder.root.appending(path: "grammar/replyql.ebnf")
    let examples = [
      "name": ["agency", "年份", "`where`"], "number": ["12", "3千"], "quantity": ["1.5亿元", "10%"],
      "date": ["@2024-07-25", "2024年上半年"], "string": ["'a\"\\n'", "《意见》"],
      "regex": ["/a\\/b/"],
    ]
    var maker = SentenceMaker(
      try Grammar(String(contentsOf: file, encoding: .utf8)), examples: examples)
    for seed in UInt64(0)..<600 {
      var random = SplitMix64(seed: seed)
      let sentence = maker.sentence(from: "File", depth: 12 + Int(seed % 9), using: &random)
      check(sentence.text, "seed \(seed)")
    }
  }

  @Test func `ten thousand nested brackets give one finding`() {
    for (open, close) in [
      ("(", ")"), ("[", "]"), ("f(", ")"), ("not ", ""), ("-", " "), ("if(a, b, ", ")"),
    ] {
      let nested =
        String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
      let source = SourceText(name: "-c", text: "t | where \(nested) | count")
      let parsed = ParsedSource(parsing: source)
      #expect(parsed.diagnostics.map(\.code) == [.nestingTooDeep], "\(open)")
    }
  }

  @Test func `unclosed nested brackets give few findings`() {
    let source = SourceText(name: "-c", text: "t | where " + String(repeating: "(", count: 10_000))
    let parsed = ParsedSource(parsing: source)
    #expect((1...3).contains(parsed.diagnostics.count))
    #expect(parsed.openEnd == .bracket(.openParenthesis))
  }

  @Test func `a tree is never higher than the limit`() {
    for chain in [" + 1", " ?? a", " mod 2", " or a = 1", " and b"] {
      let text = "t | where 1" + String(repeating: chain, count: 3_000)
      let parsed = ParsedSource(parsing: SourceText(name: "-c", text: text))
      guard case .query(let query) = parsed.file.statements.first else { continue }
      #expect(query.pipeline.shape.height <= TreeShape.heightMax + 2, "\(chain)")
      let isFlat = chain.contains("or") || chain.contains("and")
      #expect(parsed.diagnostics.map(\.code) == (isFlat ? [] : [.nestingTooDeep]), "\(chain)")
    }
  }

  @Test func `a pipeline has at most a hundred stages`() {
    let stages = { String(repeating: " | count", count: $0) }
    let allowed = ParsedSource(parsing: SourceText(name: "-c", text: "t" + stages(100)))
    #expect(allowed.isValid)
    let refused = ParsedSource(parsing: SourceText(name: "-c", text: "t" + stages(5_000)))
    #expect(refused.diagnostics.map(\.code) == [.tooManyStages])
  }

  @Test func `a source above the limit is refused unread`() {
    let text = String(repeating: "(", count: SourceText.byteCountMax + 1)
    let parsed = ParsedSource(parsing: SourceText(name: "-c", text: text))
    #expect(parsed.diagnostics.map(\.code) == [.sourceTooLong])
    #expect(parsed.tokens.last?.span.end == text.utf8.count)
  }

  @Test func `long hostile texts give few and short messages`() {
    let bodies = [
      "字", "1", "1元且", "元", "(", "\"", "\"\n", "!", "a,", "a ", "|", "| 取 1 ", "#\n", "## d\n",
      "param 年: number\n", "@", "`", "/", "\\", "“", "《", "a.", "not ", "-", "any(", "?",
      "a near 1 ",
      "case {", "[1,", "x = ", ") ",
    ]
    for body in bodies {
      for head in ["", "t | where 1"] {
        let text = head + String(repeating: body, count: 8_000 / body.utf8.count)
        let source = SourceText(name: "-c", text: text)
        let parsed = ParsedSource(parsing: source)
        #expect(parsed.diagnostics.count <= 2 * ParsedSource.diagnosticCountMax)
        let drawn = DiagnosticRenderer(language: .chinese).text(of: parsed.diagnostics, in: source)
        #expect(drawn.utf8.count < 8_000, "\(body)")
      }
    }
  }
}
