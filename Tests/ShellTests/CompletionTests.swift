import Plan
import ReplyQL
import Shell
import Testing
import Values

/// Goal: completion proposes what can stand at the cursor, in the language being typed.
@Suite struct CompletionTests {
  /// The candidates at the end of the last line, after the other lines were typed.
  private func candidates(_ text: String, _ language: Language = .chinese) -> [String] {
    completion(text, language).candidates.map { $0.text + $0.tail }
  }

  private func completion(_ text: String, _ language: Language = .chinese) -> Completion {
    var settings = Settings()
    settings.language = language
    var session = Session(FakeWorkspace(), settings: settings)
    session.pathsStarting = { start in ["letters/", "letters.txt"].filter { $0.hasPrefix(start) } }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines.dropLast() { _ = session.feed(line) }
    let last = lines.last ?? ""
    let completion = session.completions(of: last, cursor: last.utf8.count)
    #expect(completion.replaced.upperBound == last.utf8.count)
    #expect(Set(completion.candidates).count == completion.candidates.count)
    return completion
  }

  @Test func `a statement begins with a table`() {
    #expect(candidates("数") == ["数据 "])
    #expect(candidates("rep") == ["replies "])
    #expect(candidates("").first == "答复 ")
    #expect(candidates("", .english).first == "replies ")
    #expect(candidates("let 甲 = 数据\n甲") == ["甲 "])
    #expect(candidates("le") == ["let "])
  }

  @Test func `a bar is followed by a stage`() {
    #expect(candidates("数据 | 筛") == ["筛选 "])
    #expect(candidates("数据 |\n筛") == ["筛选 "])
    #expect(candidates("figures | s") == ["sort ", "skip ", "sample ", "select ", "summarize "])
    #expect(candidates("数据 ｜").contains("筛选 "))
    #expect(candidates("(数据 | 筛") == ["筛选 "])
  }

  @Test func `an opening angle within a pattern is followed by a kind of spans`() {
    #expect(candidates("数据 | 筛选 正文 含 <数") == ["数据>"])
    #expect(candidates("replies | kwic \"资金\" near 5 <", .english).contains("figure>"))
    #expect(
      candidates("replies | where text contains any(<p") == ["person>", "place>", "platform>"])
    #expect(candidates("figures | where value <val") == ["value", "value_max"])
    #expect(!candidates("figures | where value < ", .english).contains("figure>"))
  }

  @Test func `a stage sees its columns`() {
    #expect(candidates("数据 | 筛选 指") == ["指标", "指标依据"])
    #expect(candidates("数据 | 筛选 新") == ["新列"])
    #expect(candidates("数据 | 筛选 val") == ["value", "value_max"])
    #expect(candidates("错 | 筛选 指").isEmpty)
    #expect(candidates("承诺 | 筛选 单") == ["单位"])
    #expect(candidates("承诺 | 选取 期限 | 筛选 单").isEmpty, "the letter's columns are gone")
    #expect(candidates("答复 | 展开 数据 | 筛选 指") == ["指标", "指标依据"])
    #expect(candidates("设 甲 = 承诺 | 取 3\n设 乙 = 甲\n乙 | 筛选 期") == ["期限"])
    #expect(candidates("答复 | 筛选 计数(数据 筛选 指") == ["指标", "指标依据"])
    #expect(candidates("答复 | 筛选 计数(数据 筛选 状态 = “目") == ["目标”"])
    #expect(candidates("figures 错 | where indic") == ["indicator", "indicator_rule"])
    #expect(candidates("数据 | 筛选 计数(数据 | 取 1) > 1 且 指") == ["指标", "指标依据"])
    #expect(candidates("数据 | 汇总 med").contains("median("))
    #expect(candidates("数据 | 排序 按 数值 降") == ["降序 "])
    #expect(candidates("replies | where reply.ag") == ["agency "])
    #expect(candidates("replies | expand fig") == ["figures "])
  }

  @Test func `a closed list offers its words`() {
    let words = FigureStatus.allCases.map(\.spelling)
    #expect(candidates("数据 | 筛选 状态 = ") == words.map { "“\($0.chinese)” " })
    #expect(
      candidates("数据 | where status = ", .english) == words.map { "\"\($0.english)\" " })
    #expect(candidates("数据 | 筛选 状态 = “目") == ["目标”"])
    #expect(candidates("数据 | 筛选 状态 != \"tar") == ["target\""])
    #expect(candidates("数据 | 筛选 状态 in [\"实绩\", \"目") == ["目标\""])
    #expect(candidates("数据 | 筛选 指标 = “目").isEmpty, "free text has no list")
  }

  @Test func `commands and their arguments are completed`() {
    #expect(candidates(".he") == ["help "])
    #expect(candidates("。帮") == ["帮助 "])
    #expect(completion("。帮").replaced == 3..<6)
    #expect(candidates(".mode js") == ["json ", "jsonl "])
    #expect(candidates(".describe 数") == ["数据 "])
    #expect(candidates(".open let") == ["letters/", "letters.txt "])
    #expect(candidates(".run ref") == ["refusals "])
    #expect(candidates(".lang ") == ["zh ", "en "])
    #expect(candidates("?wher") == ["where "])
    #expect(candidates(".quit x").isEmpty && candidates(".nothing x").isEmpty)
  }

  @Test func `any text at any cursor is completed without a trap`() {
    let text = "数据 | 筛选 状态 in [\"实绩\", “目”] 且 (指标 含 /增(/ ) | 展开 reply.“`"
    let session = Session(FakeWorkspace())
    for cursor in 0...(text.utf8.count + 3) {
      let completion = session.completions(of: text, cursor: cursor)
      #expect(completion.replaced.lowerBound <= completion.replaced.upperBound)
    }
  }
}
