import Checker
import Diagnostics
import Plan
import Syntax
import TestSupport
import Testing
import Values

/// Goal: whatever is written, checking ends with diagnostics or a sound plan, never with a trap.
@Suite struct SoupTests {
  @Test func `soups of tokens check`() {
    var random = SplitMix64(seed: 0x5EED)
    for _ in 0..<1_500 {
      let words = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        Self.words.randomElement(using: &random) ?? ""
      }
      expectSound(words.joined(separator: " "))
    }
  }

  @Test func `right queries with a token dropped doubled or replaced check`() {
    var random = SplitMix64(seed: 0xBAD)
    let queries =
      PlanTests.specified + Catalogue.stages.map(\.example)
      + Catalogue.operators.map(\.example) + Catalogue.functions.map(\.entry.example)
      + Catalogue.aggregates.map(\.entry.example)
    for query in queries {
      let source = SourceText(name: "-c", text: query)
      let tokens = Lexer.lex(source).tokens.filter { !$0.isTrivia && !$0.span.isEmpty }
        .map { source.text(of: $0.span) }
      for place in tokens.indices {
        var spoilt = tokens
        switch Int.random(in: 0..<4, using: &random) {
        case 0: spoilt.remove(at: place)
        case 1: spoilt.insert(tokens[place], at: place)
        case 2: spoilt.swapAt(place, Int.random(in: tokens.indices, using: &random))
        default: spoilt[place] = Self.words.randomElement(using: &random) ?? ""
        }
        expectSound(spoilt.joined(separator: " "))
      }
    }
  }

  @Test func `random trees of right shape check`() {
    var maker = QueryMaker(seed: 0x7EE)
    var soundCount = 0
    for _ in 0..<1_000 {
      let text = maker.query()
      expectSound(text)
      if Checked(text).result.plan != nil { soundCount += 1 }
    }
    // Enough of them are right for the plans to be worth looking at.
    #expect(soundCount > 30, "\(soundCount)")
  }

  /// Every finding lies in the text and has both wordings; a plan and errors exclude each other.
  private func expectSound(_ text: String) {
    let checked = Checked(text)
    let end = checked.source.bytes.count
    for diagnostic in checked.result.diagnostics {
      let edits = diagnostic.help.compactMap { $0.edit?.span }
      let spans = [diagnostic.span] + diagnostic.related.map(\.span) + edits
      #expect(spans.allSatisfy { $0.end <= end }, "\(text)")
      #expect(!diagnostic.message.chinese.isEmpty && !diagnostic.message.english.isEmpty)
    }
    guard checked.program.diagnostics.isEmpty else { return }
    let hasPlan = checked.result.plan != nil
    let hasErrors = checked.result.diagnostics.contains { $0.severity == .error }
    #expect(hasPlan != hasErrors, "\(text)\n\(checked.report)")
    for query in checked.result.plan?.queries ?? [] { expectSound(query, of: text) }
  }

  private func expectSound(_ query: PlanQuery, of text: String) {
    var made = Set(query.sourceColumns.map(\.column.id))
    if case .previous(let columns) = query.source { made.formUnion(columns.map(\.id)) }
    for step in query.steps {
      made.formUnion(step.stage.madeColumns)
      #expect(step.visible.allSatisfy { made.contains($0.id) }, "\(text)")
      let names = step.visible.flatMap { Set([$0.name.english, $0.name.chinese]) }
      #expect(Set(names).count == names.count, "\(text)")
    }
  }

  private static let words: [String] =
    Keyword.allCases.flatMap { [$0.spelling.english, $0.spelling.chinese] }
    + Catalogue.tables.flatMap { [$0.entry.name.english, $0.entry.name.chinese] }
    + Catalogue.columns.flatMap { [$0.name.english, $0.name.chinese] }
    + Catalogue.functions.map(\.entry.name.english)
    + Catalogue.aggregates.map(\.entry.name.chinese)
    + [
      "|", "|", "|", "(", ")", "[", "]", ",", ",", "=", "=", "!=", "<", ">=", "+", "-", "*", "/",
      "..", ".", "??", "{", "}", ":", "_", "1", "2024", "1.5亿元", "10%", "300家", "2024年",
      "@2024-07", "\"目标\"", "\"x\"", "/a.b/", "/(/", "x", "x", "y", "\n", ";",
    ]
}

extension Span {
  var isEmpty: Bool { start == end }
}
