import Output
import Plan
import Testing
import Values

/// Goal: several results in one stream can be told apart, and one alone keeps its shape.
@Suite struct SeveralResultsTests {
  private func text(_ format: OutputFormat, titles: [String?]) throws -> String {
    let table = Table(
      columns: [Samples.decimals(Bilingual("数", "n"), [1, 2], scale: 0)], rowCount: 2)
    var sink = ByteSink()
    try SeveralResults(format).write(
      titles.map { title in
        var options = OutputOptions()
        options.title = title
        return (table, options)
      }, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func `one result keeps its shape`() throws {
    for format in OutputFormat.allCases where format.isForScreens {
      var options = OutputOptions()
      options.title = "甲"
      let table = Table(
        columns: [Samples.decimals(Bilingual("数", "n"), [1, 2], scale: 0)], rowCount: 2)
      #expect(try text(format, titles: ["甲"]) == format.text(of: table, options))
    }
  }

  @Test func `several results in JSON have number and title`() throws {
    #expect(
      try text(.json, titles: ["甲\"", nil]) == """
        [
        {"query": 1, "title": "甲\\"", "rows": [
          {"数": 1},
          {"数": 2}
        ]
        },
        {"query": 2, "title": null, "rows": [
          {"数": 1},
          {"数": 2}
        ]
        }
        ]

        """)
    #expect(
      try text(.jsonl, titles: ["甲", "乙"]) == """
        {"query": 1, "title": "甲", "row": {"数": 1}}
        {"query": 1, "title": "甲", "row": {"数": 2}}
        {"query": 2, "title": "乙", "row": {"数": 1}}
        {"query": 2, "title": "乙", "row": {"数": 2}}

        """)
  }

  @Test func `readers see an empty line between two`() throws {
    #expect(try text(.table, titles: ["甲", "乙"]).contains("2 行\n\n乙\n"))
    #expect(!OutputFormat.csv.holdsSeveral && !OutputFormat.tsv.holdsSeveral)
  }
}
