import Diagnostics
import Foundation
import Syntax
import TestSupport
import Testing
import Values

/// Goal: each mistake teaches the same in both languages, wherever it stands and however its signs
/// are typed, and what a message proposes mends it.
@Suite struct MistakeTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// Every input of the golden cases: errors, and doubts about queries that run.
  private static let inputs: [String] = {
    let walk = FileManager.default.enumerator(at: golden, includingPropertiesForKeys: nil)
    let files = (walk?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "case" }.sorted { $0.path < $1.path }
    return files.flatMap { (try? Golden(file: $0).cases.map(\.input)) ?? [] }
  }()

  @Test func `messages about mistakes are as expected`() throws {
    let failures = try Golden.failures(in: Self.golden.appending(path: "Mistakes")) {
      Checked($0.input).told
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  @Test func `there are many mistakes and each has a message`() {
    #expect(Self.inputs.count > 250)
    let mistakes = (try? Self.cases(in: "Mistakes")) ?? []
    #expect(mistakes.count >= 70)
    for input in mistakes { #expect(!Checked(input).diagnostics.isEmpty, "\(input)") }
  }

  @Test(arguments: inputs) func `Chinese text and rare signs before it change nothing`(
    input: String
  ) {
    let prefix = "let 前面的字 = \"汉字，𠮷😀\"; "
    expectSame(input, Checked(prefix + input), behind: prefix.utf8.count)
  }

  @Test(arguments: inputs) func `full-width signs change nothing`(input: String) {
    expectSame(input, Checked(input.withWideSigns), behind: 0)
  }

  @Test(arguments: inputs) func `what a message proposes mends it`(input: String) {
    let checked = Checked(input)
    for finding in checked.diagnostics + checked.doubts {
      for edit in finding.help.compactMap(\.edit) {
        let mended = checked.source.mended(by: edit)
        #expect(mended != nil, "\(input)")
        let text = mended?.text ?? ""
        #expect(Checked(text).count(of: finding) < checked.count(of: finding), "\(input)\n\(text)")
      }
    }
  }

  @Test(arguments: inputs) func `ranges for editors cover the same text`(input: String) throws {
    let prefix = "let 前面的字 = \"汉字，𠮷😀\"; "
    let checked = Checked(prefix + input)
    let text = DiagnosticJSON(language: .chinese).text(of: checked.diagnostics, in: checked.source)
    let found = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
    #expect(found.count == checked.diagnostics.count)
    for (object, finding) in zip(found, checked.diagnostics) {
      let range = object["range"] as? [String: [String: Int]] ?? [:]
      #expect(checked.source.text(of: finding.span) == checked.text(in: range), "\(input)")
      #expect(object["code"] as? String == finding.code.rawValue)
    }
  }

  @Test func `proposals for spoilt queries are sound`() {
    var random = SplitMix64(seed: 0x5B01)
    var (proposedCount, mendedCount) = (0, 0)
    for input in Self.inputs.filter({ $0.utf8.count < 300 }) {
      let checked = Checked(input.spoilt(using: &random))
      for finding in checked.diagnostics.prefix(5) {
        for edit in finding.help.compactMap(\.edit) {
          let text = checked.source.mended(by: edit)?.text ?? ""
          #expect(text.utf8.count > 0 && !text.contains("\u{FFFD}"), "\(checked.source.text)")
          proposedCount += 1
          if Checked(text).count(of: finding) < checked.count(of: finding) { mendedCount += 1 }
        }
      }
    }
    // A mended place can bring out the same mistake in another that the parser had passed over.
    #expect(proposedCount > 100 && mendedCount * 100 >= proposedCount * 95, "\(mendedCount)")
  }

  private static func cases(in folder: String) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: golden.appending(path: folder), includingPropertiesForKeys: nil)
    return try files.flatMap { try Golden(file: $0).cases.map(\.input) }
  }

  /// The same codes, places and edits, so many bytes further on.
  private func expectSame(_ input: String, _ variant: Checked, behind offset: Int) {
    let base = Checked(input)
    let expected = (base.diagnostics + base.doubts).map { base.digest(of: $0, behind: 0) }
    let found = (variant.diagnostics + variant.doubts)
      .filter { $0.span.start >= offset }.map { variant.digest(of: $0, behind: offset) }
    #expect(found == expected, "\(variant.source.text)")
  }
}

extension Checked {
  /// What is said of mistakes, else of doubts.
  fileprivate var told: String { diagnostics.isEmpty ? doubtReport : report }

  /// Code, place and edits of a finding, in half-width signs.
  fileprivate func digest(of finding: Diagnostic, behind offset: Int) -> String {
    let edits = finding.help.compactMap(\.edit).map { edit in
      "\(source.text(of: edit.span)) -> \(edit.replacement)"
    }
    let related = finding.related.map { source.text(of: $0.span) }
    let text = ([finding.code.rawValue, source.text(of: finding.span)] + related + edits)
      .joined(separator: "\n")
    return text.halfWidth
  }

  /// How often a finding is made, wherever it stands.
  fileprivate func count(of finding: Diagnostic) -> Int {
    (diagnostics + doubts).count { $0.code == finding.code && $0.message == finding.message }
  }

  /// The text of a range in lines and UTF-16 units.
  fileprivate func text(in range: [String: [String: Int]]) -> String {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    func offset(_ place: [String: Int]?) -> Int {
      let line = place?["line"] ?? 0
      let before = lines.prefix(line).reduce(0) { $0 + $1.utf16.count + 1 }
      return before + (place?["character"] ?? 0)
    }
    let units = Array(source.text.utf16)
    let (start, end) = (offset(range["start"]), offset(range["end"]))
    guard start <= end, end <= units.count else { return "outside" }
    return String(decoding: units[start..<end], as: UTF16.self)
  }
}

extension String {
  /// Punctuation outside of texts and comments in full-width form.
  fileprivate var withWideSigns: String {
    let source = SourceText(name: "-c", text: self)
    return Lexer.lex(source).tokens.map { token in
      let text = source.text(of: token.span)
      guard token.symbol != nil, token.symbol != .previous, token.kind != .newline else {
        return text
      }
      return String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            (0x21...0x7E).contains(scalar.value)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    }.joined()
  }

  /// Full-width forms of ASCII as ASCII.
  fileprivate var halfWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }

  /// The text with a token dropped, doubled, swapped or replaced.
  fileprivate func spoilt(using random: inout SplitMix64) -> String {
    let source = SourceText(name: "-c", text: self)
    var pieces = Lexer.lex(source).tokens.map { source.text(of: $0.span) }
    let places = pieces.indices.filter { !pieces[$0].allSatisfy(\.isWhitespace) }
    guard let place = places.randomElement(using: &random),
      let other = places.randomElement(using: &random)
    else { return self }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: pieces[place] = ""
    case 1: pieces[place] += " " + pieces[place]
    case 2: pieces.swapAt(place, other)
    case 3: pieces[place] = String(pieces[place].dropLast())
    default:
      pieces[place] =
        ["and", "含", "|", ")", "年分", "like", "[", "2024-01-01"].randomElement(
          using: &random) ?? ""
    }
    return pieces.joined()
  }
}
