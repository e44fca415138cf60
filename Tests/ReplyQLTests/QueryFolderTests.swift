import Diagnostics
import Foundation
import Glibc
import ReplyQL
import Syntax
import Testing

/// Goal: a text uses the files of its folder and no others, whatever the path says.
@Suite struct QueryFolderTests {
  private let root: URL
  private let finder: FileFinder

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(
      path: "replyql-use-\(UUID().uuidString)")
    let folder = root.appending(path: "queries/lib")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.write(root, "queries/main.q", "use \"lib/topics.q\"")
    try Self.write(root, "queries/lib/topics.q", "let a = 1")
    try Self.write(root, "queries/lib/中文 名.q", "let b = 1")
    try Self.write(root, "secret.q", "let s = 1")
    try Data([0xFF, 0xFE, 0x41]).write(to: root.appending(path: "queries/bytes.q"))
    try Data(repeating: 0x20, count: SourceText.byteCountMax + 1)
      .write(to: root.appending(path: "queries/long.q"))
    for (link, target) in [
      ("queries/inside.q", "lib/topics.q"), ("queries/outside.q", "../secret.q"),
      ("queries/up", ".."), ("queries/circle.q", "circle.q"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: link).path, withDestinationPath: target)
    }
    mkfifo(root.appending(path: "queries/pipe.q").path, 0o600)
    finder = .beside(root.appending(path: "queries/main.q").path)
  }

  private static func write(_ root: URL, _ name: String, _ text: String) throws {
    try text.write(to: root.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func failure(_ path: String) -> UseFailure? {
    if case .failure(let failure) = finder.find(path, finder.origin) { failure } else { nil }
  }

  @Test(arguments: ["lib/topics.q", "./lib/topics.q", "lib/../lib/topics.q", "inside.q"])
  func `a file of the folder is found by any way within it`(path: String) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let found = try finder.find(path, finder.origin).get()
    #expect(found.text == "let a = 1")
    #expect(found.place.identity.hasSuffix("/queries/lib/topics.q"))
    #expect(found.place.name.hasSuffix("/queries/\(path)"))
  }

  @Test(arguments: [
    ("../secret.q", UseFailure.outside), ("lib/../../secret.q", .outside),
    ("/etc/passwd", .outside), ("", .outside), ("outside.q", .outside), ("up/secret.q", .outside),
    ("../none.q", .outside), ("none.q", .missing), ("lib", .noFile), ("pipe.q", .noFile),
    ("bytes.q", .notText), ("long.q", .tooLong), ("lib/topics.q\u{0}", .outside),
  ])
  func `what is not a file of the folder is refused`(path: String, expected: UseFailure) {
    defer { try? FileManager.default.removeItem(at: root) }
    #expect(failure(path) == expected)
  }

  @Test func `a link that leads nowhere cannot be read`() {
    defer { try? FileManager.default.removeItem(at: root) }
    guard case .unreadable = failure("circle.q") else {
      Issue.record("\(String(describing: failure("circle.q")))")
      return
    }
  }

  @Test func `a file of a folder below cannot use what stands above it`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let lib = try finder.find("lib/topics.q", finder.origin).get().place
    guard case .failure(.outside) = finder.find("../main.q", lib) else {
      Issue.record("the file above was found")
      return
    }
    #expect((try? finder.find("中文 名.q", lib).get())?.text == "let b = 1")
  }

  @Test func `a text that was typed uses the files of a folder`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let typed = FileFinder.inside(root.appending(path: "queries").path)
    #expect(try typed.find("lib/topics.q", typed.origin).get().text == "let a = 1")
    guard case .failure(.outside) = typed.find("../secret.q", typed.origin) else {
      Issue.record("the file above was found")
      return
    }
    guard case .failure(.noFolder) = FileFinder.none.find("a.q", typed.origin) else {
      Issue.record("a file was found without a folder")
      return
    }
  }
}
