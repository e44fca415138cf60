import Diagnostics
import Foundation
import Syntax
import TestSupport
import Testing
import Values

/// Goal: `use` brings in what it says, once, and every mistake is drawn in the file that has it.
@Suite struct UsingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Using")

  /// Files by name; all stand in one folder.
  private static func program(_ files: [String: String], main: String = "main.q") -> QueryProgram {
    let finder = FileFinder(origin: FileFinder.Place(identity: main, name: main)) { path, _ in
      guard let text = files[path] else { return .failure(.missing) }
      return .success(FoundFile(FileFinder.Place(identity: path, name: path), text: text))
    }
    return QueryProgram(
      parsing: SourceText(name: main, text: files[main] ?? ""), finding: finder)
  }

  /// The files of a case: `== name` begins each.
  private static func files(of input: String) -> [String: String] {
    var files: [String: String] = [:]
    for part in input.split(separator: "== ") {
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      files[String(lines[0])] = lines.dropFirst().joined(separator: "\n")
    }
    return files
  }

  @Test func `messages are drawn in the file they are about`() throws {
    let failures = try Golden.failures(in: Self.folder) { golden in
      let program = Self.program(Self.files(of: golden.input))
      return Language.allCases.map { language in
        DiagnosticRenderer(language: language).text(of: program.diagnostics, in: program.source)
      }.joined(separator: "\n")
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }

  @Test func `a file that is used twice is brought in once`() {
    let program = Self.program([
      "main.q": "use \"a.q\"\nuse \"b.q\"", "a.q": "use \"c.q\"\nlet a = 1",
      "b.q": "use \"c.q\"\nlet b = 2", "c.q": "let c = 3",
    ])
    #expect(program.diagnostics.isEmpty)
    #expect(program.source.files.map(\.name) == ["main.q", "a.q", "c.q", "b.q"])
    #expect(program.used.count == 4)
    #expect(program.usedNames == ["a", "b", "c"])
    #expect(program.used.values.count { $0.statements.isEmpty } == 1)
  }

  @Test func `a file alone and behind another has the same tree`() throws {
    let text = "## 主题\nlet a = [\"资金\"]   ## 词\ndef f(x) = x + 1\nreplies | take 3"
    let alone = ParsedSource(parsing: SourceText(name: "a.q", text: text))
    let program = Self.program(["main.q": "use “a.q”\n# 末尾", "a.q": text])
    let used = try #require(program.used.values.first)
    #expect(used.statements.count == 3)
    let start = program.source.files[1].range.lowerBound
    for (first, second) in zip(alone.file.statements, used.statements) {
      #expect(first.span.start + start == second.span.start)
      #expect(first.span.end + start == second.span.end)
    }
    guard case .binding(let binding) = used.statements[0] else {
      Issue.record("no let")
      return
    }
    #expect(binding.documentation == ["词"])
    #expect(used.documentation == ["主题"])
  }

  @Test func `files are used to a depth and a number that have names`() {
    func chain(_ length: Int) -> [String: String] {
      var files = ["main.q": "use \"f1.q\""]
      for number in 1..<length { files["f\(number).q"] = "use \"f\(number + 1).q\"" }
      files["f\(length).q"] = "let x = 1"
      return files
    }
    #expect(Self.program(chain(QueryProgram.depthMax)).diagnostics.isEmpty)
    let deep = Self.program(chain(QueryProgram.depthMax + 1))
    #expect(deep.diagnostics.map(\.code) == [.cannotUse])
    func many(_ count: Int) -> QueryProgram {
      var files = ["main.q": (0..<count).map { "use \"f\($0).q\"" }.joined(separator: "\n")]
      for number in 0..<count { files["f\(number).q"] = "" }
      return Self.program(files)
    }
    #expect(many(QueryProgram.fileCountMax).diagnostics.isEmpty)
    #expect(many(QueryProgram.fileCountMax + 5).diagnostics.map(\.code) == [.cannotUse])
  }

  @Test func `what is dropped from the front moves every file alike`() {
    let program = Self.program([
      "main.q": "let a = 1\nuse \"b.q\"\nreplies | take", "b.q": "let b =",
    ])
    let rest = program.source.dropping(10)
    #expect(rest.text == "use \"b.q\"\nreplies | take\nlet b =")
    #expect(rest.files.map(\.name) == ["main.q", "b.q"])
    #expect(rest.files[1].range.lowerBound + 10 == program.source.files[1].range.lowerBound)
    #expect(rest.file(at: rest.files[1].range.lowerBound).name == "b.q")
    #expect(rest.numberInFile(ofLine: 3) == 1 && rest.numberInFile(ofLine: 2) == 2)
  }

  @Test func `programs read which file a finding is about`() {
    let program = Self.program(["main.q": "\nuse \"b.q\"", "b.q": "甲\nlet b = ("])
    let json = DiagnosticJSON(language: .english).text(
      of: program.diagnostics, in: program.source)
    #expect(json.contains("\"source\":\"b.q\",\"code\""))
    #expect(
      json.contains("\"related\":[{\"source\":\"main.q\"")
        || json.contains(
          "{\"source\":\"main.q\",\"message\":\"used here\",\"range\":{\"start\":{\"line\":1")
    )
  }
}
