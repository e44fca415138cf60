import Foundation
import Glibc
import TestSupport
import Testing

/// Goal: standard input, files rewritten, machine-readable messages, pipes and interruption.
@Suite struct StreamTests {
  @Test func `extract answers lines and goes on behind wrong ones`() throws {
    let program = Program(folder: try Folder())
    let lines =
      try LetterFiles.line(id: "x-1", text: String(decoding: LetterFiles.whole, as: UTF8.self))
      + Data("nonsense\n\n{\"id\":1}\n".utf8)
    try CommandCase(
      arguments: ["extract", "-", "--lang", "en"], input: lines,
      output: ["{\"id\": \"x-1\"", "\"agency\": \"松坪区城市管理局\"", "\"issued\": \"2024-07-25\""],
      errors: ["line 2", "line 4", "Q0528"]
    ).check(in: program)
    try CommandCase(
      arguments: ["extract", "-"], input: Data("nonsense\n".utf8), status: 3, output: [],
      errors: ["第 1 行"]
    ).check(in: program)
    try CommandCase(arguments: ["extract", "-"], output: []).check(in: program)
  }

  @Test func `a file of lines is extracted in its order, whatever the threads do`() throws {
    let whole = String(decoding: LetterFiles.whole, as: UTF8.self)
    var lines = Data()
    for number in 0..<150 {
      lines += try LetterFiles.line(id: "x\(number)", text: number == 77 ? "" : whole)
    }
    let folder = try Folder(["a.jsonl": lines, "b.txt": LetterFiles.whole])
    let answer = try Program(folder: folder).run(["extract", "a.jsonl", "b.txt"])
    let starts = answer.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
    let numbers = (0..<150).filter { $0 != 77 }
    #expect(starts == numbers.map { "{\"id\": \"x\($0)\"" } + ["{\"id\": \"b\""])
    #expect(answer.errors.contains("a.jsonl#78") && answer.status == 0)
  }

  @Test func `every extracted line is one object with the promised keys`() throws {
    let answer = try Program(folder: try Folder()).run(["extract"])
    let lines = answer.output.split(separator: "\n")
    #expect(answer.status == 0 && lines.count >= 24)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let keys = Set((object ?? [:]).keys)
      let promised: Set = [
        "id", "title", "issued", "text", "warnings", "sections", "figures", "dates",
        "commitments", "outcomes", "citations", "mentions",
      ]
      #expect(promised.isSubset(of: keys))
      let path = object?["path"] as? String ?? ""
      #expect(path.hasPrefix("sample/"), "no path of one machine: \(path)")
    }
  }

  @Test func `fmt rewrites in place, checks, and reads standard input`() throws {
    let folder = try Folder([
      "rough.q": Data("figures|take 3".utf8), "wrong.q": Data("figures | tke 3".utf8),
    ])
    let program = Program(folder: folder)
    let input = Data("figures|take 3".utf8)
    try CommandCase(arguments: ["fmt", "-"], input: input, output: ["figures\n| take 3\n"])
      .check(in: program)
    try CommandCase(
      arguments: ["fmt", "-", "--lang", "zh"], input: input, output: ["数据\n| 取 3\n"]
    ).check(in: program)
    try CommandCase(arguments: ["fmt", "--check", "rough.q"], status: 1, output: ["rough.q\n"])
      .check(in: program)
    try CommandCase(arguments: ["fmt", "rough.q"], output: []).check(in: program)
    try CommandCase(arguments: ["fmt", "--check", "rough.q"], output: []).check(in: program)
    try CommandCase(
      arguments: ["fmt", "wrong.q"], status: 1, output: [], errors: ["Q0203"]
    ).check(in: program)
  }

  @Test func `queries come from standard input as well`() throws {
    let program = Program(folder: try Folder())
    let (good, wrong) = (Data("replies | count".utf8), Data("replies | cnt".utf8))
    try CommandCase(arguments: ["run", "-"], input: good, output: ["计数"]).check(in: program)
    try CommandCase(arguments: ["check", "-"], input: good, output: []).check(in: program)
    try CommandCase(
      arguments: ["check", "-"], input: wrong, status: 1, errors: ["-:1:11", "Q0203"]
    )
    .check(in: program)
    // The shell without a terminal answers what it is given and stops at an error.
    try CommandCase(arguments: ["--format", "csv"], input: good, output: ["计数\n35\n"])
      .check(in: program)
    try CommandCase(arguments: [], input: wrong, status: 1, output: [], errors: ["Q0203"])
      .check(in: program)
  }

  @Test func `messages for programs are JSON with ranges in UTF-16`() throws {
    let folder = try Folder(["wrong.q": Data("数据 | 筛选 年分 = 2024".utf8)])
    let answer = try Program(folder: folder).run(["check", "wrong.q", "--error-format", "json"])
    #expect(answer.status == 1 && answer.output.isEmpty)
    let list = try JSONSerialization.jsonObject(with: Data(answer.errors.utf8))
    let first = (list as? [[String: Any]])?.first
    #expect(first?["code"] as? String == "Q0302")
    let range = first?["range"] as? [String: [String: Int]]
    #expect(range?["start"] == ["line": 0, "character": 8])
    #expect(range?["end"] == ["line": 0, "character": 10])
  }

  @Test func `every command that reports can report as JSON`() throws {
    let wrong = "数据 | 筛选 正文 含 \"𠮷😀\" 且 年分 = 2024"
    let program = Program(
      folder: try Folder(["wrong.q": Data(wrong.utf8), "open.q": Data("数据 | 筛选 (年份 = 2024".utf8)]))
    for arguments in [["check", "wrong.q"], ["run", "wrong.q"], ["-c", wrong]] {
      let first = try Self.findings(of: arguments, program).first
      let range = first?["range"] as? [String: [String: Int]]
      // Two astral characters are four UTF-16 units.
      #expect(range?["start"] == ["line": 0, "character": 22], "\(arguments)")
      let help = (first?["help"] as? [[String: Any]])?.first
      let edit = help?["edit"] as? [String: Any]
      #expect(edit?["newText"] as? String == "年份")
      #expect(edit?["range"] as? [String: [String: Int]] == range)
    }
    let open = try Self.findings(of: ["fmt", "open.q"], program)
    #expect(open.first?["code"] as? String == "Q0202")
    for arguments in [["run", "missing.q"], ["extract", "missing"], ["why", "missing"]] {
      let failure = try Self.findings(of: arguments, program)
      #expect(failure.count == 1 && failure.first?["severity"] as? String == "error")
      #expect(failure.first?["range"] == nil && failure.first?["message"] != nil)
    }
    let doubt = try Self.findings(of: ["-c", "replies | take 0", "--format", "csv"], program)
    #expect(doubt.compactMap { $0["code"] as? String } == ["Q0357"])
  }

  /// The findings that a command writes as JSON.
  private static func findings(
    of arguments: [String], _ program: Program
  ) throws -> [[String: Any]] {
    let answer = try program.run(arguments + ["--error-format", "json"])
    let line = answer.errors.split(separator: "\n").first.map(String.init) ?? answer.errors
    let list = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return list as? [[String: Any]] ?? []
  }

  @Test func `the same question has the same bytes`() throws {
    let program = Program(folder: try Folder())
    for arguments in [["extract"], ["run", "money-by-agency", "--format", "json"]] {
      let (first, second) = (try program.run(arguments), try program.run(arguments))
      #expect(first.output == second.output && !first.output.isEmpty)
    }
  }

  @Test func `a reader that leaves early is met with silence`() throws {
    let folder = try Folder()
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "\"$0\" -c sentences | head -n 1 > /dev/null; \"$0\" extract | head -c 9 > /dev/null",
      Program.place.path,
    ]
    process.currentDirectoryURL = folder.url
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `Ctrl-C ends a load with status 130`() throws {
    var files: [String: Data] = [:]
    for number in 0..<1_500 { files["many/\(number).txt"] = LetterFiles.whole }
    let whole = String(decoding: LetterFiles.whole, as: UTF8.self)
    for number in 0..<1_500 {
      files["many.jsonl", default: Data()] += try LetterFiles.line(id: "x\(number)", text: whole)
    }
    let program = Program(folder: try Folder(files))
    for arguments in [
      ["many", "-c", "replies | count"], ["many.jsonl", "-c", "replies | count"],
      ["extract", "many"], ["extract", "many.jsonl"],
    ] {
      let answer = try program.run(arguments, signal: SIGINT)
      #expect(answer.status == 130, "\(arguments): \(answer.errors)")
    }
  }
}
