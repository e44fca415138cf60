import Checker
import Diagnostics
import Plan
import Testing

/// Goal: declarations of a file that is used mean what they mean there.
@Suite struct UsingTests {
  @Test func `values, tables, macros and parameters are brought in`() {
    let files = [
      "lib.q": """
      param 年: number = 2024
      let words = ["资金", "补助"]
      let plans = commitments | where reply.year = 年
      def twice(x) = x * 2
      replies | count
      """
    ]
    let checked = Checked(
      "use \"lib.q\"\nplans | where text contains any(words) | extend y = twice(年) | select y",
      files: files, parameters: ["年": "2023"])
    #expect(checked.diagnostics.isEmpty, "\(checked.report)")
    #expect(checked.columns == "y number")
    // The queries of the file are not asked.
    #expect(checked.result.plan?.queries.count == 1)
  }

  @Test func `what is declared below is not known above, in a file as well`() {
    let files = ["lib.q": "let long = replies | where length > limit"]
    let below = Checked("use \"lib.q\"\nlet limit = 5\nlong | count", files: files)
    #expect(below.report.contains("Q0302 `limit`"), "\(below.report)")
    #expect(Checked("let limit = 5\nuse \"lib.q\"\nlong | count", files: files).diagnostics.isEmpty)
  }

  @Test func `a name declared twice is told where the file is used`() throws {
    let files = ["lib.q": "let a = 1\nlet b = 2", "other.q": "let b = 3"]
    for text in ["let b = 0\nuse \"lib.q\"", "use \"other.q\"\nuse \"lib.q\""] {
      let checked = Checked(text + "\nreplies | count", files: files)
      let finding = try #require(checked.diagnostics.first)
      #expect(checked.diagnostics.count == 1 && finding.code == .duplicateColumn)
      #expect(checked.source.text(of: finding.span) == "\"lib.q\"")
      #expect(finding.related.map { checked.source.text(of: $0.span) } == ["b", "b"])
    }
    let later = Checked("use \"lib.q\"\nlet b = 0\nreplies | count", files: files)
    #expect(later.diagnostics.map(\.code) == [.duplicateColumn])
    #expect(later.diagnostics.first?.span.start == 16, "\(later.report)")
  }

  @Test func `a mistake in a file has its place there and the use beside it`() throws {
    let checked = Checked(
      "use \"lib.q\"\nreplies | count", files: ["lib.q": "let x = replies | where agncy = 1"])
    let finding = try #require(checked.diagnostics.first)
    #expect(finding.code == .unknownColumn && checked.result.plan == nil)
    #expect(checked.source.file(at: finding.span.start).name == "lib.q")
    #expect(finding.related.map { checked.source.text(of: $0.span) } == ["\"lib.q\""])
  }

  @Test func `a macro of a file that does not fit shows the call and the body`() throws {
    let checked = Checked(
      "use \"lib.q\"\nreplies | extend s = share(title, 3)",
      files: ["lib.q": "def share(x, total) = x / total"])
    let finding = try #require(checked.diagnostics.first)
    let places = [finding.span] + finding.related.map(\.span)
    #expect(Set(places.map { checked.source.file(at: $0.start).name }) == ["-c", "lib.q"])
  }

  @Test func `names are not missed while a file cannot be read`() {
    let text = "use \"lib.q\"\nplans | where f(2) > limit | select y"
    #expect(Checked(text, files: [:]).diagnostics.map(\.code) == [.cannotUse])
    let spoilt = Checked(text, files: ["lib.q": "let plans = (\nlet limit = 3"])
    #expect(spoilt.diagnostics.allSatisfy { $0.code.rawValue.hasPrefix("Q02") })
    #expect(spoilt.result.plan == nil)
  }

  @Test func `a parameter that no file declares is refused`() {
    let files = ["lib.q": "param 年: number = 2024"]
    let text = "use \"lib.q\"\nreplies | where year = 年"
    #expect(Checked(text, files: files, parameters: ["年": "2023"]).diagnostics.isEmpty)
    let wrong = Checked(text, files: files, parameters: ["月": "3"])
    #expect(wrong.diagnostics.map(\.code) == [.badParameter])
  }

  @Test func `a file of a later version is refused`() {
    let checked = Checked("use \"lib.q\"\nreplies | count", files: ["lib.q": "version 7"])
    #expect(checked.diagnostics.map(\.code) == [.notInThisVersion])
  }
}
