import Foundation
import LanguageAudit
import Plan
import TestSupport
import Testing
import Values

/// Goal: the laws of the language hold for every text that the project has and for what fuzzing
/// found.
@Suite struct LanguageAuditTests {
  /// Texts that once broke a law or trapped.
  static let finds: [String] = [
    "replies | where false | where agency = \"x\"",
    "replies | summarize n = count() by k = if(false, missing, missing)",
    "replies | extend m = missing | summarize n = count_distinct(m), s = sum(m)",
    "replies | select f = [\"a\"] in [[\"b\"], [\"a\"]]",
    "figures | extend s = 99999999999999999999吨 + 1微克, t = 1微克 + 99999999999999999999吨",
  ]

  @Test(arguments: finds) func `finds break no law`(text: String) {
    #expect(LanguageAudit.breaches(of: text) == [])
  }

  @Test func `golden cases break no law`() throws {
    let folders = ["Tests/SyntaxTests/Golden", "Tests/CheckerTests/Golden"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: ProjectFolder.root.appending(path: folder), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "case" }
    }
    let inputs = try files.flatMap { try Golden(file: $0).cases.map(\.input) }
    #expect(inputs.count > 100)
    for input in inputs {
      #expect(LanguageAudit.breaches(of: input) == [], "\(input)")
    }
  }

  @Test func `examples of the catalogue break no law`() {
    let entries =
      Catalogue.tables.map(\.entry) + Catalogue.functions.map(\.entry)
      + Catalogue.aggregates.map(\.entry) + Catalogue.stages + Catalogue.operators
      + Catalogue.patterns
    for entry in entries {
      #expect(LanguageAudit.breaches(of: entry.example) == [], "\(entry.example)")
    }
  }

  /// Random damage, so that a breach shows before the fuzzer is started.
  @Test func `damaged examples break no law`() {
    var random = SplitMix64(seed: 5)
    let pieces = [
      "", "|", "(", ")", "\"", "“", "，", "且", " 0", "万元", "missing", "_", ".", "年", "\n",
    ]
    for entry in Catalogue.stages + Catalogue.operators {
      for _ in 0..<4 {
        var scalars = Array(entry.example.unicodeScalars)
        let place = Int.random(in: scalars.indices, using: &random)
        let end = min(scalars.count, place + Int.random(in: 0...6, using: &random))
        let piece = pieces[Int.random(in: pieces.indices, using: &random)]
        scalars.replaceSubrange(place..<end, with: Array(piece.unicodeScalars))
        let text = String(String.UnicodeScalarView(scalars))
        #expect(LanguageAudit.breaches(of: text) == [], "\(text)")
      }
    }
  }
}
