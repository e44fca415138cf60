import Foundation
import Output
import Plan
import Testing
import Values

@testable import replyql

/// Goal: a result stands in its file wholly or not at all.
@Suite struct ResultFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "replyql-\(UUID().uuidString)")

  private static let table = Table(
    columns: [
      TableColumn(
        name: Bilingual("数", "n"), type: .number,
        storage: .decimals(Array(0..<500), scale: 0, present: nil))
    ], rowCount: 500)

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a result takes the place of the file`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "结果.csv").path
    for _ in 0..<2 { try ResultFile(path).write(Self.table, .csv, OutputOptions()) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("数\n0\n1\n") && text.hasSuffix("\n499\n"))
    #expect(try names() == ["结果.csv"])
  }

  @Test func `an interrupted result leaves the old one and nothing beside it`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "r.csv").path
    try "旧".write(toFile: path, atomically: true, encoding: .utf8)
    var options = OutputOptions()
    options.isCancelled = { true }
    #expect(throws: OutputError.interrupted) {
      try ResultFile(path).write(Self.table, .csv, options)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "旧")
    #expect(try names() == ["r.csv"])
  }

  @Test func `a missing folder and a full device are told`() {
    #expect(throws: OutputError.failed(ENOENT)) {
      try ResultFile(folder.appending(path: "no/r.csv").path)
        .write(Self.table, .csv, OutputOptions())
    }
    #expect(throws: OutputError.failed(ENOSPC)) {
      try ResultFile("/dev/full").write(Self.table, .csv, OutputOptions())
    }
  }

  @Test func `paths are completed, folders with a slash`() throws {
    let deep = folder.appending(path: "letters")
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["let.txt", ".letter", "let\u{1B}ter", "other"] {
      try Data().write(to: folder.appending(path: name))
    }
    let start = folder.path + "/"
    #expect(
      PathCompletion.paths(startingWith: start + "let") == [start + "let.txt", start + "letters/"])
    #expect(PathCompletion.paths(startingWith: start + ".l") == [start + ".letter"])
    #expect(PathCompletion.paths(startingWith: start + "letters/").isEmpty)
    #expect(PathCompletion.paths(startingWith: start + "no/x").isEmpty)
  }
}
