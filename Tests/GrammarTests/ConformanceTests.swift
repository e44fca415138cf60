import Diagnostics
import Foundation
import GrammarKit
import Syntax
import TestSupport
import Testing
import Values

/// Goal: the grammar that people read is the grammar that the parser obeys.
@Suite struct ConformanceTests {
  private let grammar: Grammar

  init() throws {
    let file = ProjectFolder.root.appending(path: "grammar/replyql.ebnf")
    grammar = try Grammar(String(contentsOf: file, encoding: .utf8))
  }

  /// Spellings of each class of tokens, plain and odd.
  private static let examples: [String: [String]] = [
    "name": ["agency", "年份", "`odd name`", "x_1", "starts", "empty"],
    "number": ["12", "3.5", "1_000", "3千", "1e6"],
    "quantity": ["1.5亿元", "10%", "3年", "20万千瓦时"],
    "date": ["@2024-07-25", "2024年7月", "2024年上半年"],
    "string": ["\"数字化\"", "'a\\'b'", "“科技”", "《意见》", "r\"\\d\""],
    "regex": ["/a+/", "/增长[0-9.]+%/"],
  ]

  private var vocabulary: [GrammarToken] {
    grammar.literals.sorted().map { GrammarToken(literal: $0) }
      + Self.examples.keys.sorted().flatMap { name in
        (Self.examples[name] ?? []).map { GrammarToken(class: name, text: $0) }
      }
  }

  @Test func `the grammar is closed`() {
    #expect(grammar.flaws.isEmpty, "\(grammar.flaws)")
    #expect(grammar.tokenClasses == Set(Self.examples.keys))
  }

  @Test func `grammar and lexer know the same words`() {
    let words = Keyword.allCases.map(\.spelling.english) + Symbol.allCases.map(\.rawValue)
    #expect(grammar.literals == Set(words))
    #expect(Set(words).count == words.count)
  }

  @Test func `both spellings of a word are the same token`() {
    for keyword in Keyword.allCases {
      for spelling in [keyword.spelling.chinese, keyword.spelling.english] {
        let lexed = Lexer.lex(SourceText(name: "", text: spelling))
        #expect(lexed.tokens.map(\.keyword) == [keyword, nil], "\(spelling)")
        #expect(lexed.diagnostics.isEmpty, "\(spelling)")
      }
    }
    let chinese = Keyword.allCases.map(\.spelling.chinese)
    #expect(Set(chinese).count == chinese.count)
  }

  @Test func `every production is quoted where it is parsed and where its tree is`() throws {
    let parsing = try quotedProductions(in: "Sources/Syntax/Parsing")
    let tree = try quotedProductions(in: "Sources/Syntax/Tree")
    let lines = Set(grammar.productions.map(\.line))
    #expect(parsing == lines, "\(parsing.symmetricDifference(lines).sorted())")
    #expect(tree.isSubset(of: lines), "\(tree.subtracting(lines).sorted())")
  }

  /// The doc comments of a folder that are productions.
  private func quotedProductions(in folder: String) throws -> Set<String> {
    let folder = ProjectFolder.root.appending(path: folder)
    var found: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let line = line.trimmed
        guard line.hasPrefix("/// "), line.hasSuffix(" ."), line.contains(" = ") else { continue }
        found.insert(String(line.dropFirst(4)))
      }
    }
    return found
  }

  private func parses(_ text: String) -> Bool {
    ParsedSource(parsing: SourceText(name: "", text: text)).isValid
  }

  @Test func `parser and grammar agree on sentences and on spoilt ones`() {
    var maker = SentenceMaker(grammar, examples: Self.examples)
    let vocabulary = vocabulary
    for seed in UInt64(0)..<1_200 {
      var random = SplitMix64(seed: seed)
      let start = ["File", "Stages", "Pipeline"][Int(seed % 3)]
      let sentence = maker.sentence(from: start, depth: 12 + Int(seed % 9), using: &random)
      guard sentence.count <= 60 else { continue }
      #expect(parses(sentence.text), "seed \(seed): \(sentence.text)")
      for _ in 0..<3 {
        let spoilt = sentence.spoilt(with: vocabulary, using: &random)
        let accepts = Recogniser.accepts(spoilt, by: grammar, from: "File")
        #expect(parses(spoilt.text) == accepts, "seed \(seed): \(spoilt.text)")
      }
    }
    let missed = maker.alternatives.subtracting(maker.covered)
    #expect(missed.isEmpty, "alternatives never made: \(missed)")
  }

  @Test func `parser and grammar agree on every case and every query`() throws {
    let mistakes: Set<DiagnosticCode> = [
      .unexpectedToken, .unclosedBracket, .unknownStage, .keywordAsName, .gluedKeyword,
    ]
    let inputs = try goldenInputs() + queries()
    #expect(inputs.count > 60)
    for input in inputs {
      let parsed = ParsedSource(parsing: SourceText(name: "", text: input))
      let tokens = parsed.statementTokens.dropLast().map(grammarToken)
      let accepts = Recogniser.accepts(tokens, by: grammar, from: "File")
      if parsed.isValid { #expect(accepts, "\(input)") }
      if parsed.diagnostics.contains(where: { mistakes.contains($0.code) }) {
        #expect(!accepts, "\(input)")
      }
    }
  }

  private func grammarToken(_ token: Token) -> GrammarToken {
    switch token.kind {
    case .keyword(let keyword, _): GrammarToken(literal: keyword.spelling.english)
    case .symbol(let symbol): GrammarToken(literal: symbol.rawValue)
    case .name(let text, _): GrammarToken(class: "name", text: text)
    case .string(let text): GrammarToken(class: "string", text: text)
    case .number(let number): GrammarToken(class: "number", text: number.spelling)
    case .quantity(let quantity): GrammarToken(class: "quantity", text: quantity.unit)
    case .date(let days): GrammarToken(class: "date", text: "\(days)")
    case .regex(let source): GrammarToken(class: "regex", text: source)
    default: GrammarToken(class: "faulty", text: "")
    }
  }

  private func goldenInputs() throws -> [String] {
    let folder = ProjectFolder.root.appending(path: "Tests/SyntaxTests/Golden")
    return try files(below: folder, named: ".case").flatMap { file in
      try Golden(file: file).cases.map(\.input)
    }
  }

  private func queries() throws -> [String] {
    let folder = ProjectFolder.root.appending(path: "queries")
    return try files(below: folder, named: ".q").map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private func files(below folder: URL, named ending: String) throws -> [URL] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
  }
}
