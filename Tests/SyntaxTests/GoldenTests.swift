import Diagnostics
import Foundation
import Syntax
import TestSupport
import Testing
import Values

/// Goal: what texts mean, and what is said of wrong ones, word by word.
@Suite struct GoldenTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()

  @Test func `trees are as expected`() throws {
    let failures = try Golden.failures(in: folder.appending(path: "Golden/Trees")) { golden in
      let parsed = ParsedSource(parsing: SourceText(name: "-c", text: golden.input))
      let codes = parsed.diagnostics.map { "\n! \($0.code.rawValue) \($0.message.english)" }
      return TreeText.of(parsed.file) + codes.joined()
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  /// Each input is rendered in Chinese, then in English.
  @Test func `messages are as expected`() throws {
    let failures = try Golden.failures(in: folder.appending(path: "Golden/Messages")) { golden in
      let source = SourceText(name: "-c", text: golden.input)
      let diagnostics = ParsedSource(parsing: source).diagnostics
      return Language.allCases.map {
        DiagnosticRenderer(language: $0, widthCells: 80).text(of: diagnostics, in: source)
      }.joined(separator: "\n")
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  /// Each input is formatted in Chinese, then in English.
  @Test func `canonical text is as expected`() throws {
    let failures = try Golden.failures(in: folder.appending(path: "Golden/Formatting")) { golden in
      let source = SourceText(name: "-c", text: golden.input)
      return Language.allCases.map {
        Formatter(language: $0).format(source) ?? "(has mistakes)\n"
      }.joined(separator: "--\n")
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }
}
