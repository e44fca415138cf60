import Foundation
import Glibc
import TestSupport
import Testing

/// Goal: files that are missing, broken, huge or hostile end in one clear message.
@Suite struct FileTests {
  private func check(_ cases: [CommandCase], _ files: [String: Data] = [:]) throws {
    let program = Program(folder: try Folder(files))
    for one in cases { try one.check(in: program) }
  }

  @Test func `letters that cannot be read are named and stop nothing`() throws {
    let files = [
      "mixed/ok.txt": LetterFiles.whole, "mixed/damaged.txt": LetterFiles.damaged,
      "mixed/binary.txt": LetterFiles.binary, "mixed/empty.txt": Data(), "none/": Data(),
      "bare/empty.txt": Data(),
    ]
    try check(
      [
        CommandCase(
          arguments: ["mixed", "-c", "replies | count", "--format", "csv"], output: ["计数\n2\n"],
          errors: ["mixed/binary.txt", "Q0502", "mixed/empty.txt", "Q0501"]),
        CommandCase(
          arguments: ["-c", "replies", "--corpus", "none"], status: 3, output: [],
          errors: [".jsonl", "文件夹"]),
        CommandCase(
          arguments: ["-c", "replies", "--corpus", "bare"], status: 3, output: [],
          errors: ["bare/empty.txt", "Q0501"]),
        CommandCase(
          arguments: ["./missing"], status: 3, output: [], errors: ["“./missing”", "路径"]),
        CommandCase(
          arguments: ["extract", "missing"], status: 3, output: [], errors: ["“missing”"]),
        CommandCase(
          arguments: ["extract", "bare"], status: 3, output: [], errors: ["bare/empty.txt"]),
      ], files)
  }

  @Test func `a file past its limit is refused without being read`() throws {
    let folder = try Folder(["letters/ok.txt": LetterFiles.whole])
    let big = folder.url.appending(path: "letters/big.txt").path
    #expect(creat(big, 0o644) >= 0 && truncate(big, (64 << 20) + 1) == 0)
    try CommandCase(
      arguments: ["letters", "-c", "replies | count"], output: ["1"],
      errors: ["letters/big.txt", "64 MiB", "Q0521"]
    ).check(in: Program(folder: folder))
  }

  @Test func `files use files of their folder, from every command`() throws {
    let files = [
      "q/main.q": Data("use \"lib/a.q\"\n早 | summarize n = count()\n".utf8),
      "q/lib/a.q": Data("let 早 = replies | where year < limit\nuse \"b.q\"\n".utf8),
      "q/lib/b.q": Data("let limit = 2024\n".utf8), "q/up.q": Data("use \"../s.q\"\n".utf8),
      "q/ring.q": Data("use \"lib/ring.q\"\nreplies\n".utf8), "s.q": Data("let a = 1".utf8),
      "q/lib/ring.q": Data("use \"lib2.q\"\n".utf8), "q/lib/lib2.q": Data("use “ring.q”".utf8),
      "good.q": Data("use \"q/lib/b.q\"\nreplies\n| where year < limit\n| count\n".utf8),
    ]
    try check(
      [
        CommandCase(
          arguments: ["check", "q/main.q"], status: 1, output: [],
          errors: ["Q0302", "q/lib/a.q:1:32", "q/main.q:1:5"]),
        CommandCase(arguments: ["run", "good.q", "--format", "csv"], output: ["计数\n15\n"]),
        CommandCase(arguments: ["fmt", "--check", "good.q"], output: []),
        CommandCase(
          arguments: ["-c", "use \"q/lib/b.q\"; replies | where year < limit | count"],
          output: ["15"]),
        CommandCase(
          arguments: ["explain", "good.q"], output: ["limit"]),
        CommandCase(
          arguments: ["run", "q/up.q"], status: 1, output: [], errors: ["Q0343", "“../s.q”"]),
        CommandCase(
          arguments: ["check", "q/ring.q", "--lang", "en"], status: 1, output: [],
          errors: ["Q0344", "q/lib/ring.q → q/lib/lib2.q → q/lib/ring.q"]),
        CommandCase(
          arguments: [],
          input: Data(".run good.q\nuse “q/lib/b.q”\nreplies | where year >= limit | count\n".utf8),
          output: ["15", "19"]),
      ], files)
  }

  @Test func `files of queries are text of a bounded length`() throws {
    let long = Data("replies | count #".utf8) + Data(repeating: 0x78, count: 2 << 20)
    let files = [
      "long.q": long, "nul.q": Data("replies | wh\0ere year = 1".utf8),
      "legacy.q": Data([0xB4, 0xF0, 0xB8, 0xB4, 0x7C, 0xBC, 0xC6, 0xCA, 0xFD]),
      "windows.q": Data("\u{FEFF}replies\r\n| count\r\n".utf8), "folder.q/": Data(),
      "two.q": Data("replies | count; figures | count".utf8),
    ]
    try check(
      [
        CommandCase(arguments: ["run", "long.q"], status: 3, output: [], errors: ["1 MiB"]),
        CommandCase(arguments: ["check", "nul.q"], status: 3, output: [], errors: ["UTF-8"]),
        CommandCase(arguments: ["run", "legacy.q"], status: 3, output: [], errors: ["UTF-8"]),
        CommandCase(arguments: ["run", "/dev/null"], output: [], errors: ["没有要回答的查询"]),
        CommandCase(
          arguments: ["chek"], status: 3, output: [], errors: ["“chek”", "run check fmt"]),
        CommandCase(arguments: ["run", "windows.q"], output: ["计数"]),
        CommandCase(arguments: ["run", "folder.q"], status: 3, output: [], errors: ["folder.q"]),
        CommandCase(
          arguments: ["run", "refusal"], status: 3, output: [],
          errors: ["“refusal”", "refusals", "due-commitments"]),
        CommandCase(
          arguments: ["run", "two.q", "--output", "a.csv"], status: 2, output: [], errors: ["2"]),
      ], files)
  }

  @Test func `results are written whole or the place is named`() throws {
    let program = Program(folder: try Folder())
    let query = "replies | where year = 2024 | count"
    try CommandCase(arguments: ["-c", query, "--output", "n.csv", "--bom"], output: [])
      .check(in: program)
    let written = try Data(contentsOf: program.folder.url.appending(path: "n.csv"))
    #expect(String(decoding: written, as: UTF8.self) == "\u{FEFF}计数\n9\n")
    for place in ["no/n.csv", "/dev/full"] {
      try CommandCase(
        arguments: ["-c", query, "--output", place], status: 3, output: [], errors: [place]
      ).check(in: program)
      try CommandCase(
        arguments: ["extract", "--output", place], status: 3, output: [], errors: [place]
      ).check(in: program)
    }
  }

  @Test func `nothing in a letter or its name steers a terminal`() throws {
    let files = [
      "a/e\u{1B}[31m.txt": LetterFiles.steering, "a/b\u{1B}[2J.txt": Data(),
      "j.jsonl": try LetterFiles.line(
        id: "i\u{1B}[5m", text: String(decoding: LetterFiles.steering, as: UTF8.self)),
    ]
    let queries = [
      "replies | select id, path, title, agency, text", "replies | kwic '泊位'", "sections",
      "replies | select `x\u{1B}[2J` = id",
    ]
    let cases = queries.flatMap { query in
      ["table", "vertical", "json", "jsonl", "markdown"].map { format in
        CommandCase(
          arguments: ["a", "j.jsonl", "-c", query, "--format", format],
          errors: ["b␛[2J.txt"])
      }
    }
    let extract = CommandCase(arguments: ["extract", "a", "j.jsonl"], errors: ["b␛[2J.txt"])
    try check(cases + [extract], files)
  }
}
