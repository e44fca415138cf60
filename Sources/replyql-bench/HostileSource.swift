/// A query text that asks parser and checker the same question over and over.
struct HostileSource {
  /// What stands before the repeated piece.
  let head: String
  /// What is repeated.
  let piece: String
  /// What stands behind the repetitions.
  let tail: String

  init(_ head: String, _ piece: String, _ tail: String = "") {
    (self.head, self.piece, self.tail) = (head, piece, tail)
  }

  /// The text with as many whole repetitions as fit into so many bytes.
  func text(byteCount: Int) -> String {
    let room = byteCount - head.utf8.count - tail.utf8.count
    return head + String(repeating: piece, count: max(1, room / piece.utf8.count)) + tail
  }

  /// Chains, many statements, deep nesting, whatever is left open, and long runs of one thing.
  static let all: [HostileSource] = [
    // Long and right.
    HostileSource("replies | where year = 1", " or year = 1"),
    HostileSource("replies | where agency contains \"甲\"", " 且 agency 含 “乙”"),
    HostileSource("replies | where year in [1", ", 2024"),
    HostileSource("replies | extend a = 1", ", a = 1"),
    HostileSource("replies | select id", ", id"),
    HostileSource("replies | sort by id", ", year desc"),
    HostileSource("replies | where text contains any(\"甲\"", ", \"乙\"", ")"),
    HostileSource("", "replies | count\n"),
    HostileSource("", "答复 ｜ 筛选 年份 ＝ 2024 ｜ 计数；"),
    HostileSource("", "let a = 1\n"),
    HostileSource("let a = 1\n", "a\n"),
    HostileSource("", "def f(x) = x + 1\n"),
    HostileSource("let t = replies | where year = 1\n", "t | count\n"),
    HostileSource("", "## 说明\n"),
    HostileSource("replies\n", "# note\n"),
    HostileSource("replies | where year = case { ", "year = 1: 2, ", "else: 3 }"),
    // Deep.
    HostileSource("replies | where ", "("),
    HostileSource("replies | where ", "not "),
    HostileSource("replies | where ", "["),
    HostileSource("replies | where ", "if(year = 1, "),
    HostileSource("replies | extend a = 1", " + 1"),
    HostileSource("replies | extend a = ", "-"),
    HostileSource("replies", " | take 1"),
    HostileSource("replies | where text contains \"a\"", " near 1 \"b\""),
    HostileSource("", "(replies | where id in "),
    // Open and wrong.
    HostileSource("replies | where ", "\""), HostileSource("replies | where ", "“"),
    HostileSource("replies | where ", "《"), HostileSource("replies | where ", "/"),
    HostileSource("replies | where ", "`"), HostileSource("", ")"), HostileSource("", "|"),
    HostileSource("", "| where\n"), HostileSource("", "｜，"), HostileSource("", "。"),
    HostileSource("", "、【】"), HostileSource("", "；"), HostileSource("", "\n"),
    HostileSource("", "\\"), HostileSource("", "&&"), HostileSource("", "\0"),
    HostileSource("", "SELECT a FROM b\n"), HostileSource("replies | where a", ".a"),
    HostileSource("replies | where ", "x = "),
    HostileSource("replies | where nosuch", " or nosuch"),
    HostileSource("replies | where 1元", " + 1亩"), HostileSource("replies | kwic ", "any("),
    // Runs.
    HostileSource("", "7"), HostileSource("replies | where year = ", "7"),
    HostileSource("", "7_"), HostileSource("", "0."), HostileSource("", "1e"),
    HostileSource("", "字"), HostileSource("", "万"), HostileSource("replies | where value = 1", "亿"),
    HostileSource("", "1元"), HostileSource("", "@"), HostileSource("", "@2024-"),
    HostileSource("", "2024年"), HostileSource("", "🙂"), HostileSource("", "e\u{301}"),
    HostileSource("", "筛选年份"), HostileSource("replies | where agency = \"", "长", "\""),
    HostileSource("replies | where text matches /", "a?", "/"),
  ]
}
