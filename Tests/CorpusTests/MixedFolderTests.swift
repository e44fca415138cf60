import Corpus
import Diagnostics
import Formats
import Foundation
import Letters
import Plan
import TestSupport
import Testing
import Values

/// Goal: a folder of everything is read as far as it can be, and the rest is named with a reason.
@Suite struct MixedFolderTests {
  private func withFolder(
    _ files: [String: [UInt8]], _ work: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    try work(folder.path)
  }

  private static let files: [String: [UInt8]] = {
    func letter(_ number: Int) -> String { LoadingTests.letter(number) }
    let page =
      "<!DOCTYPE html><title>x</title><div>"
      + letter(2).split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</div>"
    let rows = (6...8).map { "\($0),\"\(letter($0))\",http://x/\($0)" }
    return [
      "1.txt": Array(letter(1).utf8), "2.html": Array(page.utf8),
      "3.docx": MadeArchive.word(paragraphs: letter(3)),
      "4.zip": MadeArchive.bytes(
        .zip,
        texts: [
          ("四/4.txt", letter(4)), ("5.htm", "<p>" + letter(5)), ("x.rar", "x"), ("i.png", "x"),
        ]),
      "t.csv": Array(("编号,内容,url\n" + rows.joined(separator: "\n") + "\n9\n").utf8),
      "old.doc": [0xD0, 0xCF, 0x11, 0xE0], "photo.png": [1, 2, 3],
    ]
  }()

  @Test func `every kind is read and everything else says why not`() throws {
    try withFolder(Self.files) { folder in
      var options = FormatOptions()
      options.textColumn = "内容"
      let corpus = try CorpusLoader(options: options, threadCount: 2).load([folder])
      #expect(corpus.letterCount == 8)
      let report = corpus.report
      func code(_ name: String) -> DiagnosticCode? {
        report.files.first { $0.path == "\(folder)/\(name)" }?.failure?.code
      }
      let names = report.files.map { String($0.path.dropFirst(folder.count + 1)) }
      #expect(
        names.dropLast() == [
          "1.txt", "2.html", "3.docx", "4.zip", "4.zip/四/4.txt", "4.zip/5.htm", "4.zip/x.rar",
          "old.doc", "t.csv",
        ])
      #expect(names.last?.hasPrefix("t.csv#") == true)
      #expect(code("4.zip/x.rar") == .foreignFormat && code("old.doc") == .foreignFormat)
      #expect(report.files.last?.failure?.code == .badRow)
      #expect(
        report.ignoredPaths.map { String($0.dropFirst(folder.count + 1)) } == [
          "photo.png", "4.zip/i.png",
        ])
      #expect(report.files.filter(\.isArchive).map(\.letterCount) == [0])
      let columns = ["path", "url", "agency"].map { corpus.column(SchemaColumn(.replies, $0)) }
      let rows = (0..<8).map { row in columns.map { $0?.cell(at: row) ?? .missing } }
      #expect(rows.allSatisfy { $0[2] == .text("青禾县水利局") })
      #expect(rows.filter { $0[1] == .text("http://x/7") }.count == 1)
      let again = try CorpusLoader(options: options, threadCount: 1).load([folder])
      #expect(again.report.files.map(\.path) == report.files.map(\.path))
    }
  }

  @Test func `letters are handed on in the order of files and entries`() throws {
    try withFolder(Self.files) { folder in
      var options = FormatOptions()
      options.textColumn = "2"
      var paths: [String] = []
      let stream = LetterStream(options: options) { Array($0.path.utf8) }
      let report = try stream.read([folder]) {
        paths.append(String(String(decoding: $0, as: UTF8.self).dropFirst(folder.count + 1)))
        return true
      }
      #expect(paths.prefix(5) == ["1.txt", "2.html", "3.docx", "4.zip/四/4.txt", "4.zip/5.htm"])
      #expect(paths.count == 8 && paths.last?.hasPrefix("t.csv#") == true)
      #expect(report.unread.count == 3)
    }
  }

  @Test func `the names of stated columns are those of the catalogue`() {
    for field in StatedField.allCases {
      let column = Catalogue.description(of: .replies).columns.first {
        $0.name.english == field.rawValue
      }
      #expect(column?.name.chinese == field.chineseName, "\(field)")
    }
  }
}
