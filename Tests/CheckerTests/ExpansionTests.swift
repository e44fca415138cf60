import Checker
import Diagnostics
import Plan
import Testing

/// Goal: declared tables and macros expand within named limits, whatever is declared.
@Suite struct ExpansionTests {
  @Test func `a table that is declared is used again and again`() {
    let checked = Checked(
      """
      let a = replies | where year = 2024
      let n = a | count
      a | extend share = length / n | select share
      a | where length > n and length < n | count
      """)
    #expect(checked.diagnostics.isEmpty, "\(checked.report)")
    #expect(checked.result.plan?.bindings.count == 1)
  }

  @Test func `names mean what they meant where a table was declared`() throws {
    let checked = Checked(
      """
      let long = replies | where length > 1000
      let length = 5
      long | count
      """)
    let query = try #require(checked.result.plan?.queries.first)
    guard case .filter(let condition) = query.steps[0].stage,
      case .compare(_, let left, _) = condition.node, case .field = left.node
    else {
      Issue.record("the column is no column any more: \(checked.report)")
      return
    }
  }

  @Test func `macros are hygienic`() {
    let text = """
      def plus(year, x) = year + x
      replies | extend y = plus(1, length) | select y
      """
    #expect(Checked(text).columns == "y number")
    let captured = Checked("def late(x) = x > year\nreplies | where late(3)")
    #expect(captured.report.contains("Q0315 `year`"), "\(captured.report)")
  }

  @Test func `an argument is settled where the body names it`() {
    let text = """
      def part(hit, total) = count(where hit) / count(total)
      figures | summarize p = part(status = "目标", value) by agency | select p
      """
    #expect(Checked(text).columns == "p number")
    // Keys of the call are known in the argument, and not in the body.
    let keys = Checked("def plus(x) = x + count()\nreplies | summarize y = plus(year) by year")
    #expect(keys.diagnostics.isEmpty, "\(keys.report)")
    let captured = Checked("def plus(x) = x + year\nreplies | summarize y = plus(count()) by year")
    #expect(captured.report.contains("Q0315 `year`"), "\(captured.report)")
    // A hole of the caller's macro means what it means there.
    let nested = Checked(
      "def f(x) = x + 1\ndef g(x) = f(x * 10)\nreplies | extend y = g(f(length)) | select y")
    #expect(nested.columns == "y number")
  }

  @Test func `macros that double are stopped`() {
    let chain = (1...60).map { "def f\($0)(x) = f\($0 - 1)(x) + f\($0 - 1)(x)" }
    let text =
      "def f0(x) = x + x\n" + chain.joined(separator: "\n") + "\nfigures | extend y = f60(value)"
    expectTooLarge(text)
  }

  @Test func `patterns that double are stopped`() {
    let chain = (1...60).map { "let p\($0) = any(p\($0 - 1), p\($0 - 1))" }
    let text =
      "let p0 = any(\"a\", \"b\")\n" + chain.joined(separator: "\n") + "\nreplies | kwic p60"
    let codes = Checked(text).diagnostics.map(\.code)
    #expect(codes == [.patternTooLarge], "\(codes)")
  }

  @Test func `patterns that nest without end are stopped`() {
    let chain = (1...300).map { "let p\($0) = p\($0 - 1) near 1 \"a\"" }
    let text = "let p0 = \"b\"\n" + chain.joined(separator: "\n") + "\nreplies | kwic p300"
    let codes = Checked(text).diagnostics.map(\.code)
    #expect(codes == [.patternTooLarge], "\(codes)")
  }

  @Test func `long lists of words are searched up to their limit`() {
    func query(_ count: Int) -> String {
      let words = (1...count).map { "\"词\($0)\"" }.joined(separator: ", ")
      return "let words = [\(words)]\nreplies | where text contains words | count"
    }
    #expect(Checked(query(10_000)).diagnostics.isEmpty)
    #expect(Checked(query(10_001)).diagnostics.map(\.code) == [.patternTooLarge])
  }

  @Test func `macros within macros are stopped`() {
    let calls = String(repeating: "f(", count: 100) + "value" + String(repeating: ")", count: 100)
    expectTooLarge("def f(x) = x + 1\nfigures | extend y = \(calls)")
  }

  @Test func `long chains of declared tables are stopped`() {
    let chain = (1...2_000).map { "let t\($0) = t\($0 - 1) | where length > \($0)" }
    expectTooLarge("let t0 = replies | take 5\n" + chain.joined(separator: "\n") + "\nt2000")
  }

  @Test func `long chains of values from tables are stopped or fit`() {
    let chain = (1...2_000).map { "let n\($0) = replies | where length > n\($0 - 1) | count" }
    let checked = Checked(
      "let n0 = 1\n" + chain.joined(separator: "\n") + "\nreplies | where length > n2000")
    #expect(checked.diagnostics.allSatisfy { $0.code == .expansionTooLarge }, "\(checked.report)")
  }

  @Test func `a stage shows a thousand columns and no more`() {
    func stage(_ count: Int) -> String {
      "replies | count | extend " + (0..<count).map { "c\($0) = \($0)" }.joined(separator: ", ")
    }
    #expect(Checked(stage(999)).diagnostics.isEmpty)
    #expect(Checked(stage(1_000)).diagnostics.map(\.code) == [.tooManyColumns])
  }

  @Test func `many declarations and many mistakes check`() {
    let lets = (0..<5_000).map { "let v\($0) = \($0)" }.joined(separator: "\n")
    let flags = (0..<3_000).map { "length > v\($0)" }.joined(separator: " or ")
    #expect(Checked(lets + "\nreplies | where " + flags).diagnostics.isEmpty)
    let wrong = (0..<3_000).map { "wombat\($0) > 5亿圆" }.joined(separator: " or ")
    #expect(Checked("replies | where " + wrong).result.diagnostics.count == 100)
  }

  @Test func `the deepest tree checks`() {
    for (open, close) in [("(", ")"), ("not (", ")"), ("-(", ")"), ("if(true, ", ", 1)")] {
      let text = String(repeating: open, count: 190) + "1" + String(repeating: close, count: 190)
      _ = Checked("replies | extend x = \(text)").diagnostics
      _ = Checked("def f(a) = \(text)\nreplies | extend x = f(f(f(f(1))))").diagnostics
    }
  }

  private func expectTooLarge(_ text: String) {
    let checked = Checked(text)
    #expect(checked.result.plan == nil)
    #expect(checked.diagnostics.map(\.code) == [.expansionTooLarge], "\(checked.report)")
  }
}
