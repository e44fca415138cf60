import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

/// Goal: what is said of wrong queries, word by word, in both languages and at the right place.
@Suite struct GoldenTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  /// Codes without a case: what passes a limit stands in `ExpansionTests`, a circle takes files.
  private let limits: Set<DiagnosticCode> = [
    .expansionTooLarge, .tooManyColumns, .patternTooLarge, .useCycle,
  ]

  @Test func `diagnostics are as expected`() throws {
    let failures = try Golden.failures(in: folder) { Checked($0.input).report }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  @Test func `doubts about queries that run are as expected`() throws {
    let failures = try Golden.failures(in: folder.appending(path: "Doubts")) {
      let checked = Checked($0.input)
      return checked.diagnostics.isEmpty ? checked.doubtReport : checked.report
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  @Test func `every code of the checker has a case`() throws {
    let folders = [folder, folder.appending(path: "Doubts")]
    let files = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == "case" }
    let outputs = try files.flatMap { try Golden(file: $0).cases.map(\.output) }
    let codes = DiagnosticCode.allCases.filter {
      $0.rawValue.hasPrefix("Q03") && !limits.contains($0)
    }
    for code in codes {
      #expect(outputs.contains { $0.contains(code.rawValue) }, "\(code.rawValue)")
    }
  }

  @Test func `explanations say what they say in queries that are wrong and right`() {
    for code in DiagnosticCode.allCases where code.rawValue.hasPrefix("Q03") {
      let text = DiagnosticCode.checkerExplanations[code]
      #expect(text != nil, "\(code.rawValue)")
      let lines = (text?.english ?? "").split(separator: "\n").map(String.init)
      let wrong = lines.filter { $0.hasPrefix("Wrong: ") }.map { $0.dropFirst(7) }
      let right = lines.filter { $0.hasPrefix("Right: ") }.map { $0.dropFirst(7) }
      #expect(!wrong.isEmpty && !right.isEmpty, "\(code.rawValue)")
      guard !limits.contains(code) else { continue }
      for query in wrong {
        let checked = Checked(String(query))
        let codes = (checked.diagnostics + checked.doubts).map(\.code)
        #expect(codes.contains(code), "\(query)")
      }
      for query in right {
        let checked = Checked(String(query))
        #expect(checked.diagnostics.isEmpty, "\(query)")
        #expect(!checked.doubts.contains { $0.code == code }, "\(query)")
      }
      #expect(text?.chinese.contains("错：") == true && text?.chinese.contains("对：") == true)
    }
  }
}
