import Foundation
import Glibc
import TestSupport
import Testing

/// Goal: what the program promises its callers: statuses, streams, formats, names.
@Suite struct CommandTests {
  private func check(_ cases: [CommandCase], _ files: [String: Data] = [:]) throws {
    let program = Program(folder: try Folder(files))
    for one in cases { try one.check(in: program) }
  }

  @Test func `every format has its own shape`() throws {
    let query = "replies | where year = 2024 | count"
    try check(
      [
        ("table", ["│ count │", "│     9 │", "1 row"]), ("vertical", ["count  9"]),
        ("csv", ["count\n9\n"]), ("tsv", ["count\n9\n"]), ("json", ["[\n  {\"count\": 9}\n]"]),
        ("jsonl", ["{\"count\": 9}\n"]), ("markdown", ["| count |", "| 9 |"]),
      ].map { format, output in
        CommandCase(arguments: ["-c", query, "--format", format, "--lang", "en"], output: output)
      })
  }

  @Test func `queries are answered in both languages`() throws {
    try check([
      CommandCase(arguments: ["-c", "答复 ｜ 计数"], output: ["计数", "1 行"]),
      CommandCase(arguments: ["-c", "replies | count", "--lang", "en"], output: ["1 row\n"]),
      CommandCase(
        arguments: ["run", "due-commitments", "--param", "期间=2024年"],
        output: ["到期承诺台账", "2024-05"]),
      CommandCase(
        arguments: ["run", "due-commitments", "--lang", "en", "--param", "期间＝2024年5月"],
        output: ["2024-05", "1 row"]),
      CommandCase(arguments: ["run", "refusals", "--format", "csv"], output: ["理由,结果,单位"]),
      CommandCase(arguments: ["explain", "Q0301"], output: ["Q0301", "对："]),
      CommandCase(arguments: ["explain", "q0301", "--lang", "en"], output: ["Right:"]),
      CommandCase(
        arguments: ["explain", "refusals"],
        output: ["## 哪些没有办，为什么\noutcomes\n", "| select reason"]),
      CommandCase(arguments: ["explain", "-c", "figures | take 2"], output: ["| take 2"]),
      CommandCase(
        arguments: ["-c", "replies | select d = as_of() | take 1", "--as-of", "2031-02-03"],
        output: ["2031-02-03"]),
    ])
  }

  @Test func `numerals are explained in both languages`() throws {
    try check([
      CommandCase(
        arguments: ["why", "--text", "2024", "--limit", "1"],
        output: ["【2024】", "  不是数据（", "还有 "]),
      CommandCase(
        arguments: ["why", "--text", "亿元", "--limit", "0", "--lang", "en"],
        output: ["亿元】", "  figure: ", "  measure money (by unit): Nothing else decides"]),
      CommandCase(
        arguments: ["why", "--text", "无此数\u{1B}[2J", "--lang", "en"], output: [],
        errors: ["no numeral has '无此数␛[2J'"]),
      CommandCase(arguments: ["why", "--limit", "x"], status: 2, output: [], errors: ["--limit"]),
      CommandCase(
        arguments: ["extract", "--why", "--lang", "en"],
        output: ["\"status_rule\"", "\"rejected\""]),
    ])
  }

  @Test func `the argument parser speaks plainly`() throws {
    try check([
      CommandCase(arguments: ["--version"], output: ["0."]),
      CommandCase(
        arguments: ["--help"],
        output: ["run due-commitments", "Exit status: 0 done", "-c <query>", "extract"]),
      CommandCase(arguments: ["--bogus"], status: 2, output: [], errors: ["'--bogus'"]),
      CommandCase(
        arguments: ["--bo\u{1B}[31mgus"], status: 2, output: [], errors: ["--bo␛[31mgus"]),
      CommandCase(arguments: ["run"], status: 2, output: [], errors: ["file.q"]),
      CommandCase(arguments: ["-c"], status: 2, output: [], errors: ["-c <query>"]),
      CommandCase(
        arguments: ["-c", "replies", "--format", "xml"], status: 2, output: [], errors: ["jsonl"]),
      CommandCase(
        arguments: ["-c", "replies", "--lang", "fr"], status: 2, output: [], errors: ["'zh'"]),
      CommandCase(
        arguments: ["-c", "replies", "--time-limit", "0"], status: 2, output: [],
        errors: ["--time-limit"]),
      CommandCase(
        arguments: ["-c", "replies", "--rows", "99999999999999999999"], status: 2, output: [],
        errors: ["--rows"]),
      CommandCase(
        arguments: ["-c", "replies", "--as-of", "2024-02-30\u{1B}[2J"], status: 2, output: [],
        errors: ["2024-12-31", "2024-02-30␛[2J"]),
      CommandCase(arguments: ["explain", "Q9999"], status: 2, output: [], errors: ["Q0301"]),
      CommandCase(arguments: ["extract", "-", "a"], status: 2, output: [], errors: ["'-'"]),
    ])
  }

  @Test func `wrong queries end with status 1 and a place`() throws {
    let brackets = String(repeating: "(", count: 10_000)
    try check(
      [
        ("figurs", ["Q0301", "figures"]), ("replies | tke 1", ["Q0203", "take"]),
        ("replies | where agncy = 'x'", ["Q0302", "agency"]),
        ("replies | where text contains 'x", ["Q0103", "-c:1:31"]),
        ("replies | where text matches /a(/", ["Q0309", "少一个 )"]),
        ("replies | where 标题 包含 '停车'", ["Q0206", "“含”"]),
        ("答复 | 筛选 年份 大于等于 2024", ["Q0206", "年份 >= 2024"]),
        ("答复 | 统计 计数() 按 单位", ["Q0206", "答复 | 汇总 计数() 按 单位"]),
        ("replies | where year = '2024'", ["Q0305", "2024"]),
        ("replies | where issued = @2024-02-30", ["Q0106"]),
        ("replies | take 99999999999999999999999", ["Q0105"]),
        ("replies | where \(brackets)", ["Q0204"]),
        ("figures | summarize sum(amount)", ["Q0401", " 种\n", "数值"]),
        ("replies | where \u{1B}[31m", ["U+001B"]),
      ].map { query, errors in
        CommandCase(arguments: ["-c", query], status: 1, output: [], errors: errors)
      } + [
        CommandCase(
          arguments: [
            "-c", "sentences | where text matches /(a|b)*c/ | count", "--time-limit", "0.000001",
          ],
          status: 1, output: [], errors: ["Q0402", "--time-limit"]),
        CommandCase(
          arguments: ["-c", "replies | take 1 | select x = number / 0"], status: 1, output: [],
          errors: ["Q03"]),
        CommandCase(
          arguments: ["-c", "replies | take 1 | select x = year / 0"], output: ["除数为零"]),
      ])
  }

  @Test func `parameters are read as their types`() throws {
    let run = ["run", "due-commitments", "--lang", "en", "--param"]
    try check([
      CommandCase(arguments: run + ["期间=soon"], status: 1, output: [], errors: ["Q0314", "date"]),
      CommandCase(
        arguments: run + ["年=2024"], status: 1, output: [], errors: ["Q0314", "declared: '期间'"]),
      CommandCase(arguments: run + ["期间"], status: 2, output: [], errors: ["name=value"]),
      CommandCase(
        arguments: ["run", "refusals", "--lang", "en", "--param", "年=2024"], status: 1, output: [],
        errors: ["no parameter is declared here"]),
      CommandCase(
        arguments: ["-c", "param n: number\nreplies | take n", "--lang", "en"], status: 1,
        output: [], errors: ["is not given"]),
    ])
  }
}
