import Diagnostics
import Engine
import Foundation
import Plan
import ReplyQL
import TestSupport
import Testing
import Values

/// Goal: every form of a query can be read aloud in both languages.
@Suite struct ExplainingTests {
  static let goldens = ProjectFolder.root.appending(path: "Tests/ReplyQLTests/Golden/Explaining")

  private func sentences(_ text: String, in language: Language) -> [String] {
    var request = QueryRequest(SourceText(name: "test", text: text))
    request.parameters = nil
    request.options.language = language
    return LetterCorpus.sentences(of: request)
  }

  @Test func `each query is told in sentences`() throws {
    let failures = try Golden.failures(in: Self.goldens) { golden in
      Language.allCases.map { sentences(golden.input, in: $0).joined(separator: "\n") }
        .joined(separator: "\n\n")
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  /// Goal: no form is without words: each sentence of each example of the catalogue says something.
  @Test func `each example of the catalogue is told in whole sentences`() {
    let entries =
      Catalogue.stages + Catalogue.operators + Catalogue.patterns
      + Catalogue.functions.map(\.entry) + Catalogue.aggregates.map(\.entry)
      + Catalogue.tables.map(\.entry)
    for entry in entries {
      let chinese = sentences(entry.example, in: .chinese)
      let english = sentences(entry.example, in: .english)
      #expect(chinese.count == english.count && chinese.count > 1, "\(entry.example)")
      #expect(chinese.allSatisfy { $0.hasSuffix("。") && $0.count > 3 }, "\(chinese)")
      #expect(english.allSatisfy { $0.hasSuffix(".") && $0.count > 3 }, "\(english)")
    }
  }

  @Test func `a text with errors is not told`() {
    #expect(sentences("replies | where nothing = 1", in: .english).isEmpty)
    #expect(sentences("replies |", in: .english).isEmpty)
  }
}
