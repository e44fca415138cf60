import ChineseText
import Shell
import TestSupport
import Testing
import Values

/// Goal: what the line editor decides without a terminal.
@Suite struct EditingTests {
  @Test func `search finds the newest statement and goes on to older ones`() {
    var search = HistorySearch(in: ["数据 | 计数", "Replies | count", "数据 | 计数", "承诺 | 计数"])
    #expect(search.match == nil && !search.hasFailed)
    search.type("计")
    #expect(search.match == "承诺 | 计数")
    search.goOlder()
    #expect(search.match == "数据 | 计数")
    search.goOlder()
    #expect(search.match == "数据 | 计数", "the same statement twice is found once")
    search.type("国")
    #expect(search.match == nil && search.hasFailed)
    search.takeBack()
    #expect(search.match == "承诺 | 计数" && !search.hasFailed)
    search.takeBack()
    for letter in "replies" { search.type(letter) }
    #expect(search.match == "Replies | count")
  }

  @Test func `search stands on one row`() {
    var search = HistorySearch(in: ["replies\n| where 单位 含 “科技” | count"])
    search.type("单")
    #expect(
      search.prompt(widthCells: 90, in: .chinese)
        == "(搜索 “单”) replies ⏎ | where 单位 含 “科技” | count")
    for width in 1...40 {
      let prompt = search.prompt(widthCells: width, in: .english)
      #expect(CellWidth.cells(of: prompt) < max(2, width))
    }
    search.type("无")
    #expect(search.prompt(widthCells: 60, in: .chinese) == "(未找到 “单无”) ")
  }

  @Test func `a pasted session loses its prompts and answers`() {
    let rows: [(String, String)] = [
      ("replies | count\r\n", "replies | count"),
      ("a\tb\u{1B}[31m\u{0}c\rd", "a b[31mc\nd"),
      (
        "replyql> replies\n      …|> | count\n┌──┐\n2 行\nreplyql> .quit\n",
        "replies\n| count\n.quit"
      ),
      ("replyql> f(\n    ...> )\nreplyql>\n", "f(\n)"),
      ("数据\n\n", "数据"), ("", ""),
    ]
    for (pasted, cleaned) in rows { #expect(PastedText.cleaned(pasted) == cleaned) }
  }

  @Test func `candidates stand in columns by cells`() {
    let names = ["单位", "agency", "层级", "level", "a"]
    #expect(CandidateList.columns(names, widthCells: 24) == "单位    层级    a\nagency  level\n")
    #expect(CandidateList.columns(names, widthCells: 8) == names.map { $0 + "\n" }.joined())
    #expect(CandidateList.columns([], widthCells: 8) == "")
    let many = (0..<130).map { "c\($0)" }
    #expect(CandidateList.columns(many, widthCells: 80).hasSuffix("… +30\n"))
    #expect(CandidateList.commonStart(["单位", "单位名"]) == "单位")
    #expect(CandidateList.commonStart(["a", "b"]) == "" && CandidateList.commonStart([]) == "")
  }

  @Test func `word keys stop at punctuation and where the script changes`() {
    let line = Array("figures | where 指标 含 “研发R_1费用”，x".unicodeScalars)
    func stops(isRight: Bool) -> [Int] {
      var index = isRight ? 0 : line.count
      var result: [Int] = []
      while index != (isRight ? line.count : 0), result.count <= line.count {
        index = WordMotion.target(in: line, from: index, isRight: isRight)
        result.append(index)
      }
      return result
    }
    #expect(stops(isRight: true) == [7, 15, 18, 20, 24, 27, 29, 32])
    #expect(stops(isRight: false) == [31, 27, 24, 22, 19, 16, 10, 0])
  }

  @Test func `rows of a wrapped line are counted as terminals wrap it`() {
    let layout = DraftLayout(
      prompt: "\u{1}\u{1B}[1m\u{1}p>\u{1}\u{1B}[0m\u{1} ", mark: "\u{1}", widthCells: 8)
    #expect(layout.row(behind: "12345".unicodeScalars) == 1, "a full row leaves the cursor below")
    #expect(layout.row(behind: "1234".unicodeScalars) == 0)
    #expect(layout.row(behind: "中文中".unicodeScalars) == 1, "no half of a character stands alone")
    #expect(layout.row(behind: "a\nb\n".unicodeScalars) == 2)
  }
}

/// Goal: the prompt says what is open and keeps lines under one another.
@Suite struct PromptTests {
  @Test func `what is open stands in a prompt of the same width`() {
    let rows = [
      ("答复 |", "     …|> "), ("答复 | 筛选 计数(", "     …(> "), ("replies | where", " …where> "),
      ("答复 | 筛选", "  …筛选> "), ("replies | summarize", "      …> "), ("a =", "     …=> "),
      ("答复", "replyql> "),
    ]
    for (text, prompt) in rows {
      var session = Session(FakeWorkspace())
      _ = session.feed(text)
      #expect(session.prompt == prompt)
      #expect(CellWidth.cells(of: prompt) == 9)
      #expect(PastedText.cleaned("\(prompt)计数\n9 行") == "计数")
    }
  }
}
