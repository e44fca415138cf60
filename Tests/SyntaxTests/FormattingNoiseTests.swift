import Diagnostics
import Foundation
import GrammarKit
import Syntax
import TestSupport
import Testing
import Values

/// Goal: whatever stands between and however the tokens are written, formatting keeps the meaning
/// and every comment, and formatting again changes nothing.
///
/// Sentences of the grammar are written with blanks, line ends and comments anywhere, words in
/// either language, and punctuation in either width; those that parse are formatted.
@Suite struct FormattingNoiseTests {
  private static let examples = [
    "name": ["agency", "年份", "`where`", "`odd 名`", "n"], "number": ["12", "3千", "１２", "1_000"],
    "quantity": ["1.5亿元", "10%", "１０％", "3个月"],
    "date": ["@2024-07-25", "2024年上半年", "２０２４年７月", "@2024-Q3", "2024年三季度"],
    "string": ["'a\"\\n'", "《意见》", "“a # b”", "「字」", "r\"\\\"", "\"\\u{1F600}\"", "＂a＂"],
    "regex": ["/a\\/b/", "/#+/", "/[0-9]+%/"],
  ]

  /// How signs are written by an input method that is left on.
  private static let wide = [
    "|": ["｜", "|>"], ",": ["，", "、"], "(": ["（"], ")": ["）"], "[": ["【", "［"],
    "]": ["】", "］"], "{": ["｛"], "}": ["｝"], "=": ["＝", "=="], "!=": ["≠", "！＝", "<>"],
    "<": ["＜"], "<=": ["≤", "＜＝"], ">": ["＞"], ">=": ["≥"], "+": ["＋"], "-": ["－"],
    "*": ["×", "＊"], "/": ["÷", "／"], ":": ["："], ";": ["；"], ".": ["．", "。"], "??": ["？？"],
  ]

  private static let gaps = [" ", " ", " ", " ", "  ", "　", "\t", "\n", "\n\n\n", " \r\n"]

  private func written(_ token: GrammarToken, _ random: inout SplitMix64) -> String {
    if let forms = Self.wide[token.text], Bool.random(using: &random) {
      return forms.randomElement(using: &random) ?? token.text
    }
    guard !token.isClass, let keyword = Keyword.spelled(token.text) else { return token.text }
    switch Int.random(in: 0..<4, using: &random) {
    case 0, 1: return keyword.spelling.chinese
    case 2: return token.text.uppercased()
    default: return token.text
    }
  }

  /// A sentence with noise; each comment has a number, so that none can stand for another.
  private func noisy(
    _ sentence: [GrammarToken], _ random: inout SplitMix64
  ) -> (text: String, comments: Set<String>) {
    var text = ""
    var comments: Set<String> = []
    let rate = Int.random(in: 4...30, using: &random)
    for token in sentence {
      text += written(token, &random)
      let gap = Self.gaps.randomElement(using: &random) ?? " "
      text += gap
      guard Int.random(in: 0..<rate, using: &random) == 0 else { continue }
      let comment = ["#", "##", "＃", "# 注，"].randomElement(using: &random) ?? "#"
      let whole = "\(comment) c\(comments.count)."
      comments.insert(whole)
      text += "\(whole)\n"
    }
    return (text, comments)
  }

  private func maker() throws -> SentenceMaker {
    let file = ProjectFolder.root.appending(path: "grammar/replyql.ebnf")
    return SentenceMaker(
      try Grammar(String(contentsOf: file, encoding: .utf8)), examples: Self.examples)
  }

  /// What the comments say, sorted; how many `#` they begin with can change.
  private func comments(of source: SourceText) -> [String] {
    ParsedSource(parsing: source).tokens.compactMap { token in
      switch token.kind {
      case .comment, .documentation: String(source.text(of: token.span).drop { "#＃".contains($0) })
      default: nil
      }
    }.sorted()
  }

  @Test func `noise neither changes the meaning nor loses a comment`() throws {
    var maker = try maker()
    var formattedCount = 0
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let sentence = maker.sentence(from: "File", depth: 8 + Int(seed % 12), using: &random)
      let source = SourceText(name: "", text: noisy(sentence, &random).text)
      let parsed = ParsedSource(parsing: source)
      guard parsed.isValid else { continue }
      formattedCount += 1
      let note: Comment = "seed \(seed): \(source.text.debugDescription)"
      for language in Language.allCases {
        let formatter = Formatter(language: language)
        let text = formatter.format(source)
        let once = SourceText(name: "", text: text ?? "")
        let again = ParsedSource(parsing: once)
        try #require(again.isValid, note)
        #expect(TreeText.of(again.file) == TreeText.of(parsed.file), note)
        #expect(formatter.format(once) == once.text, note)
        #expect(comments(of: once) == comments(of: source), note)
        let other = Formatter(language: language == .chinese ? .english : .chinese)
        let there = SourceText(name: "", text: other.format(source) ?? "")
        #expect(formatter.format(there) == once.text, note)
        #expect(Self.isOneStageALine(once), note)
      }
    }
    #expect(formattedCount > 600, "noise leaves enough sentences whole: \(formattedCount)")
  }

  /// Whether a bar outside of brackets always begins its line.
  private static func isOneStageALine(_ source: SourceText) -> Bool {
    var (depth, isLineStart) = (0, true)
    for token in ParsedSource(parsing: source).tokens {
      switch token.kind {
      case .newline: isLineStart = true
      case .blank: break
      case .symbol(.bar):
        if depth == 0, !isLineStart { return false }
        isLineStart = false
      case .symbol(let symbol):
        isLineStart = false
        if [.openParenthesis, .openBracket, .openBrace].contains(symbol) { depth += 1 }
        if [.closeParenthesis, .closeBracket, .closeBrace].contains(symbol) { depth -= 1 }
      default: isLineStart = false
      }
    }
    return true
  }
}
