import Diagnostics
import Engine
import Foundation
import Output
import Plan
import ReplyQL
import TestSupport
import Testing
import Values

/// Goal: each saved query is a small paper that anyone can repeat.
@Suite struct SavedQueryTests {
  /// A saved query with its text and header.
  struct Saved {
    let name: String
    let source: SourceText
    let header: QueryHeader

    /// The query with the files that it uses.
    var request: QueryRequest {
      var request = QueryRequest(source)
      request.files = .beside(folder.appending(path: source.name).path)
      return request
    }
  }

  static let folder = ProjectFolder.root.appending(path: "queries")

  static func all() throws -> [Saved] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "q" }.sorted { $0.path < $1.path }.map { file in
        let source = SourceText(
          name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
        return Saved(
          name: file.deletingPathExtension().lastPathComponent, source: source,
          header: QueryHeader(of: source))
      }
  }

  static func sample() throws -> LetterCorpus {
    let letters = ProjectFolder.root.appending(path: "Sources/ReplyQL/Sample/letters")
    return try LetterCorpus.openSample(in: letters.path)
  }

  @Test func `there are at least ten, each with the five keys in order`() throws {
    let all = try Self.all()
    #expect(all.count >= 10)
    for query in all {
      let lines = query.source.text.split(separator: "\n").prefix { $0.hasPrefix("##") }
      let keys = lines.map { $0.dropFirst(2).prefix { $0 != ":" }.filter { $0 != " " } }
      #expect(keys == QueryHeader.keys, "\(query.name)")
      #expect(QueryHeader.keys.allSatisfy { query.header.values[$0]?.isEmpty == false })
    }
  }

  @Test func `each is in canonical form and without findings`() throws {
    for query in try Self.all() {
      let request = query.request
      let formatted = QueryFormatting.format(query.source, in: nil, files: request.files)
      #expect(formatted == query.source.text, "\(query.name)")
      let findings = LetterCorpus.check(request)
      #expect(findings.isEmpty, "\(findings.text(in: .english))")
    }
  }

  @Test func `each answers on the sample as recorded, in the columns it names`() throws {
    let corpus = try Self.sample()
    for query in try Self.all() {
      var request = query.request
      request.options.language = .english
      let outcome = corpus.run(request)
      #expect(!outcome.findings.hasErrors, "\(outcome.findings.text(in: .english))")
      let result = try #require(outcome.results.first, "\(query.name)")
      let columns = result.table.columns.map(\.name.english).joined(separator: " · ")
      #expect(columns == query.header.values["output"], "\(query.name)")
      #expect(result.table.rowCount > 0, "\(query.name) finds nothing in the sample")
      try expect(result.table, as: query.name)
    }
  }

  @Test func `the overview lists every query`() throws {
    let file = Self.folder.appending(path: "README.md")
    let overview = try Self.overview()
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if Golden.isRecording { try overview.write(to: file, atomically: true, encoding: .utf8) }
    #expect(written == overview, "REPLYQL_RECORD=1 swift test writes it anew")
  }

  private func expect(_ table: Table, as name: String) throws {
    var options = OutputOptions()
    options.language = .english
    let actual = try OutputFormat.csv.text(of: table, options)
    let file = ProjectFolder.root.appending(path: "Tests/QueriesTests/Golden/\(name).csv")
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if Golden.isRecording { try actual.write(to: file, atomically: true, encoding: .utf8) }
    #expect(actual == expected, "\(name): REPLYQL_RECORD=1 swift test records it anew")
  }

  /// `queries/README.md`, made from the headers.
  private static func overview() throws -> String {
    let rows = try all().map { query in
      let values = query.header.values
      return """
        ## [\(query.name).q](\(query.name).q)

        **\(values["title"] ?? "")**

        - \(values["question"] ?? "")
        - Columns: \(values["output"] ?? "").
        - Method: \(values["method"] ?? "").
        - Limits: \(values["limits"] ?? "").
        """
    }
    return """
      # Saved queries

      Each file answers one question and says what its answer does not show. Run one by its
      name: `replyql run refusals --corpus letters/`; without `--corpus` it runs over the bundled
      sample of invented letters. Word lists that queries `use` stand in `lib/`. This page is made
      from the headers of the files; the tests keep it fresh.

      \(rows.joined(separator: "\n\n"))

      """
  }
}
