import ChineseText
import Foundation
import Output
import Plan
import TestSupport
import Testing
import Values

/// Goal: each format prints exactly what its goldens show.
@Suite struct FormatGoldenTests {
  static let folder = ProjectFolder.root.appending(path: "Tests/OutputTests/Golden")

  @Test func `formats print what the goldens show`() throws {
    let reports = try Golden.failures(in: Self.folder) { one in
      let words = one.input.split(separator: " ").map(String.init)
      let table = try #require(words.first.flatMap(Samples.table(named:)), "\(one.input)")
      let format = try #require(words.dropFirst().first.flatMap(OutputFormat.init(rawValue:)))
      var options = OutputOptions()
      for word in words.dropFirst(2) { apply(word, to: &options) }
      return shown(try format.text(of: table, options))
    }
    #expect(reports.isEmpty, "\(reports.joined(separator: "\n\n"))")
  }

  /// Writes what an editor could change unseen as `<U+…>`.
  private func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isUnseen = scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
      let isMark = [0x202E, 0xFEFF].contains(scalar.value)
      if isUnseen || isMark {
        result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func apply(_ word: String, to options: inout OutputOptions) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts[0], parts.last ?? "") {
    case ("width", let value): options.widthCells = Int(value)
    case ("rows", let value): options.rowCountMax = Int(value)
    case ("ambiguous", let value): options.ambiguousCells = Int(value) ?? 1
    case ("lang", let value): options.language = Language(rawValue: value) ?? .chinese
    case ("borders", let value): options.borders = .init(rawValue: value) ?? .box
    case ("title", let value): options.title = value
    case ("hint", let value): options.fullViewHint = Bilingual(value, value)
    case ("color", _): options.isColored = true
    case ("terminal", _): options.isTerminal = true
    case ("bom", _): options.hasByteOrderMark = true
    case ("guard", _): options.guardsFormulas = true
    default: Issue.record("unknown option \(word)")
    }
  }
}
