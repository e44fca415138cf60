import Corpus
import Diagnostics
import Formats
import Foundation
import Letters
import Plan
import Testing

/// Goal: a load reads what can be read, says of the rest why not, and does not depend on chance.
@Suite struct LoadingTests {
  /// An invented letter.
  static func letter(_ number: Int) -> String {
    """
    青禾县水利局关于县政协第十届第三次会议第\(number)号提案的答复

    张三委员:
    您提出的《关于修水渠的建议》收悉,现答复如下:
    一、工作开展情况
    已建成水渠\(number)公里,投资3.5亿元。
    二、下一步打算
    2025年年底前,力争再建20公里以上。
    感谢您对水利工作的关心和支持!

    青禾县水利局
    2024年7月25日
    """
  }

  /// A folder of its own, removed behind the test.
  private func withFolder(_ work: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder)
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func ids(_ corpus: Corpus) -> [Cell] {
    (0..<corpus.letterCount).map { row in
      corpus.column(SchemaColumn(.replies, "id"))?.cell(at: row) ?? .missing
    }
  }

  @Test func `folders are read through, in an order of their own`() throws {
    try withFolder { folder in
      try write(Self.letter(2), "b/2.txt", in: folder)
      try write(Self.letter(1), "1.md", in: folder)
      try write(Self.letter(3), "b/c/3.txt", in: folder)
      try write(Self.letter(4), ".hidden.txt", in: folder)
      try write("{}", "notes.json", in: folder)
      let corpus = try CorpusLoader().load([folder.path])
      #expect(ids(corpus) == [.text("1"), .text("2"), .text("3")])
      #expect(corpus.report.files.map(\.letterCount) == [1, 1, 1])
      #expect(corpus.report.unread.isEmpty)
      #expect(corpus.report.ignoredPaths.count == 1)
    }
  }

  @Test func `what cannot be read is listed and stops nothing`() throws {
    try withFolder { folder in
      try write(Self.letter(1), "1.txt", in: folder)
      try write("", "empty.txt", in: folder)
      try write("only latin", "latin.txt", in: folder)
      try Data([0, 1, 2, 3, 0, 255, 254, 0] + [UInt8](repeating: 7, count: 100)).write(
        to: folder.appending(path: "binary.txt"))
      try write(String(repeating: "长", count: 1_000), "large.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "loop").path, withDestinationPath: folder.path)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "self.txt").path, withDestinationPath: "self.txt")
      var options = FormatOptions()
      options.fileByteCountMax = 2_000
      let corpus = try CorpusLoader(options: options).load([folder.path])
      #expect(corpus.letterCount == 1)
      var codes: [String: DiagnosticCode] = [:]
      for file in corpus.report.unread {
        codes[URL(filePath: file.path).lastPathComponent] = file.failure?.code
      }
      #expect(
        codes == [
          "empty.txt": .emptyFile, "latin.txt": .emptyFile, "binary.txt": .unreadableFile,
          "large.txt": .fileTooLarge, "self.txt": .unreadableFile,
        ])
    }
  }

  @Test func `json lines are letters, and a bad line is named by its number`() throws {
    try withFolder { folder in
      let encoder = JSONEncoder()
      var lines: [String] = []
      for number in 1...40 {
        let object = ["id": "信\(number % 38)", "text": Self.letter(number)]
        lines.append(String(decoding: try encoder.encode(object), as: UTF8.self))
      }
      lines.insert("{\"id\": 7}", at: 3)
      lines.insert("", at: 4)
      try write(lines.joined(separator: "\n"), "all.jsonl", in: folder)
      let corpus = try CorpusLoader(threadCount: 2).load([folder.path + "/all.jsonl"])
      #expect(corpus.letterCount == 40)
      #expect(ids(corpus).contains(.text("信1#2")))
      #expect(Set(corpus.report.unread.map { $0.path.suffix(2) }) == ["#4"])
      let single = try CorpusLoader(threadCount: 1).load([folder.path + "/all.jsonl"])
      #expect(ids(single) == ids(corpus))
    }
  }

  @Test func `a missing path and a folder without letters are failures`() throws {
    try withFolder { folder in
      #expect(throws: LoadError.self) { try CorpusLoader().load([folder.path + "/none"]) }
      #expect(throws: LoadError.self) { try CorpusLoader().load([folder.path]) }
      try write(Self.letter(1), "1.txt", in: folder)
      #expect(throws: LoadError.self) {
        try CorpusLoader().load([folder.path], isCancelled: { true })
      }
    }
  }

  @Test func `the same body in two files is reported for both`() throws {
    try withFolder { folder in
      try write(Self.letter(5), "a.txt", in: folder)
      try write(Self.letter(5), "b.txt", in: folder)
      let corpus = try CorpusLoader().load([folder.path])
      #expect(corpus.letterCount == 2)
      for file in corpus.report.files {
        #expect(file.warnings.contains { $0.code == .duplicateLetter })
      }
    }
  }
}
