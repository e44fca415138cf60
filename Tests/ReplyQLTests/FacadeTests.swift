import Corpus
import Diagnostics
import Engine
import Foundation
import Letters
import Plan
import ReplyQL
import TestSupport
import Testing
import Values

/// Goal: what the facade adds to the modules behind it.
@Suite struct FacadeTests {
  let corpus: LetterCorpus

  init() throws {
    let letters = ProjectFolder.root.appending(path: "Sources/ReplyQL/Sample/letters")
    corpus = try LetterCorpus.openSample(in: letters.path)
  }

  private func run(_ text: String) -> QueryOutcome {
    corpus.run(QueryRequest(SourceText(name: "test", text: text)))
  }

  @Test func `the sample's paths do not tell where it is installed`() throws {
    let result = try #require(run("replies | select path | take 1").results.first)
    guard case .text(let path) = result.table.columns[0].cell(at: 0) else {
      Issue.record("no path")
      return
    }
    #expect(path.hasPrefix("sample/"))
  }

  @Test func `a file's own title names its only result, in the reader's language`() {
    let text = """
      ## title:    甲 · A
      ## question: ?
      param n: number = 1

      replies
      | take 1
      """
    let title = run(text).results.first?.title ?? ""
    #expect(QueryHeader.name(ofResult: title, in: .chinese) == "甲")
    #expect(QueryHeader.name(ofResult: title, in: .english) == "A")
    #expect(QueryHeader.name(ofResult: "Two words", in: .english) == "Two words")
  }

  @Test func `findings behind earlier lines count typed lines only`() {
    let text = "let a = 1\nlet b = 2\nreplies | where nothing = 1"
    let findings = LetterCorpus.check(QueryRequest(SourceText(name: "输入", text: text)))
    #expect(findings.hasErrors)
    #expect(findings.behind(lineCount: 2).text(in: .english).contains("输入:1:17"))
    #expect(findings.behind(lineCount: 0).text(in: .english).contains("输入:3:17"))
  }

  @Test func `a hit in nested sections is given once, to the innermost`() throws {
    let all = try #require(run("replies | kwic \"不足\" | select start, id").results.first).table
    let nested = try #require(run("sections | kwic \"不足\" | select start, id").results.first).table
    func places(_ table: Table) -> [String] {
      (0..<table.rowCount).map { row in
        "\(table.columns[0].cell(at: row)) \(table.columns[1].cell(at: row))"
      }
    }
    #expect(nested.rowCount > 0)
    #expect(Set(places(nested)).count == nested.rowCount)
    #expect(Set(places(nested)).isSubset(of: Set(places(all))))
  }

  @Test func `explain names every stage with its rows`() {
    let request = QueryRequest(
      SourceText(
        name: "test", text: "replies | where year = 2024 | summarize n = count() by agency"))
    let (text, outcome) = corpus.explain(request)
    #expect(!outcome.findings.hasErrors)
    #expect(text.contains("| where year = 2024"))
    #expect(text.contains("35 → "))
  }

  @Test func `the numerals that are no figures can be counted by class`() throws {
    for query in ["rejected | summarize n = count() by class", "非数据 | 汇总 n = 计数() 按 类别"] {
      let table = try #require(run(query).results.first).table
      let rows = (0..<table.rowCount).map { row in
        "\(table.columns[0].cell(at: row)) \(table.columns[1].cell(at: row))"
      }
      #expect(rows.contains { $0.contains("日期") && $0.contains("date") })
      #expect(rows.count > 8)
    }
    let outer = try #require(
      run("rejected | where class = \"口号\" and sentence.text is present | take 1").results.first)
    #expect(outer.table.rowCount == 1)
  }

  @Test func `formatting keeps the meaning and speaks one language`() {
    let source = SourceText(name: "test", text: "答复｜筛选 年份＝2024｜选取 标题，单位")
    let english = QueryFormatting.format(source, in: .english)
    #expect(english == "replies\n| where year = 2024\n| select title, agency\n")
    #expect(
      QueryFormatting.format(SourceText(name: "test", text: "replies | where ("), in: nil) == nil)
  }
}
