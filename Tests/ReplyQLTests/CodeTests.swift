import Diagnostics
import Foundation
import ReplyQL
import TestSupport
import Testing
import Values

/// Goal: no code without words, and no code that no test has seen.
@Suite struct CodeTests {
  @Test func `every code is explained in both languages`() {
    for code in DiagnosticCode.allCases {
      let text = CodeExplanation.text(of: code.rawValue)
      #expect(text?.chinese.isEmpty == false && text?.english.isEmpty == false, "\(code.rawValue)")
    }
    #expect(
      CodeExplanation.text(of: "q0301")?.english == CodeExplanation.text(of: "Q0301")?.english)
    #expect(CodeExplanation.text(of: "Q9999") == nil)
  }

  @Test func `every code of a query stands in a golden case or in a test by name`() throws {
    let tests = ProjectFolder.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let texts = try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { ["case", "repl", "swift"].contains($0.pathExtension) }
      .filter { $0.lastPathComponent != "CodeTests.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    for code in DiagnosticCode.allCases {
      let names = [code.rawValue, ".\(code)"]
      let isSeen = texts.contains { text in names.contains(where: text.contains) }
      #expect(isSeen, "\(code.rawValue)")
    }
  }
}
