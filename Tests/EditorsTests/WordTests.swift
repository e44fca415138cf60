import Diagnostics
import Editors
import Foundation
import Plan
import Syntax
import Testing
import Values

/// Goal: the word at the cursor is completed, explained and found.
@Suite struct WordTests {
  @Test func `columns of the stage are completed, in the language typed`() {
    var client = Client(locale: "zh")
    #expect(client.completions("数据 | 筛选 指") == ["指标", "指标依据"])
    #expect(client.completions("figures | where indic") == ["indicator", "indicator_rule"])
    #expect(client.completions("let x = figures | where indic") == ["indicator", "indicator_rule"])
    #expect(client.completions("replies | select n = length(title) | sort by ") == ["n"])
    #expect(client.completions("replies\n| where reply.ag") == ["agency"])
    #expect(client.completions("replies | count\nfig") == ["figures"])
    #expect(client.completions("replies | count\n").first == "答复")
    #expect(client.completions("replies | expand figures\n| sum").first == "summarize")
    #expect(client.completions("let plans = commitments | take 3\npl") == ["plans"])
    #expect(
      client.completions("let plans = commitments | take 3\nplans | where dead") == ["deadline"])
    #expect(client.completions("replies | select year\n| where ye") == ["year"])
    #expect(client.completions("# 😀\nfigures | where status = \"tar") == ["target"])
  }

  @Test func `a completion says what it is and what it replaces`() {
    var client = Client()
    client.open("# 😀\n答复 | where “😀” = agen")
    let answer = client.ask("completion", line: 1, character: 22)
    let item = answer["items"]?.list?.first
    #expect(item?["label"] == "agency" && item?["detail"] == "text")
    #expect(item?["textEdit"]?["range"]?["start"]?["character"] == 18)
    #expect(item?["documentation"]?["value"]?.text?.contains("单位") == true)
    client.open("replies | summarize med")
    let function = client.ask("completion", line: 0, character: 23)["items"]?.list?.first
    #expect(function?["textEdit"]?["newText"] == "median(")
    #expect(function?["documentation"]?["value"]?.text?.contains("中间的值") == true)
  }

  @Test func `values of letters are completed where there are letters`() {
    var surroundings = ServerSurroundings()
    surroundings.valuesOf = { $0.name == "agency" ? ["澄湖市教育局", "澄湖市民政局"] : [] }
    var client = Client(surroundings, locale: "zh")
    #expect(client.completions("答复 | 筛选 单位 = ") == ["“澄湖市教育局”", "“澄湖市民政局”"])
    #expect(client.completions("答复 | 筛选 单位 = “澄湖市教") == ["澄湖市教育局"])
    #expect(client.completions("答复 | 筛选 标题 = “澄").isEmpty)
  }

  @Test func `every kind of word is explained in both languages`() throws {
    var client = Client()
    let text = """
      version 1
      ## 界限
      let 界 = 10
      replies | where agency contains "局" and year is present | extend n = count(figures) | take 界
      figures | summarize m = mean(value) by agency | sort by m
      """
    client.open(text)
    let lines = text.split(separator: "\n").map(String.init)
    for (number, word, words) in [
      (3, "replies", ["一行是一封答复", "one row a letter"]),
      (3, "where", ["只留下条件成立的行", "Keep the rows where agency contains \"局\" and year"]),
      (3, "agency", ["`replies.agency`", "`答复.单位`"]),
      (3, "contains", ["含有一处命中", "has a hit"]),
      (3, "present", ["there is a value"]), (3, "count", ["有多少行", "rows, or rows that have"]),
      (3, "界", ["let 界 = 10", "界限"]), (4, "mean", ["算术平均", "the arithmetic mean"]),
      (4, "sort", ["排列各行", "orders the rows"]), (4, "m\n", ["`m`: number"]),
    ] {
      let line = lines[number] + "\n"
      let start = try #require(line.range(of: word, options: .backwards)).lowerBound
      let answer = client.ask(
        "hover", line: number, character: line[..<start].utf16.count)
      let found = answer["contents"]?["value"]?.text ?? ""
      #expect(words.allSatisfy { found.contains($0) }, "\(word): \(found)")
    }
    #expect(client.ask("hover", line: 2, character: 8) == .null, "a number")
  }

  @Test func `declarations are found, in files that are used too`() {
    let library = "let topics = replies | take 1\ndef half(x) = x / 2"
    var surroundings = ServerSurroundings()
    surroundings.filesBeside = { own in
      FileFinder(origin: FileFinder.Place(identity: own, name: own)) { path, _ in
        guard path == "lib/topics.q" else { return .failure(.outside) }
        let name = "/queries/lib/topics.q"
        return .success(FoundFile(FileFinder.Place(identity: name, name: name), text: library))
      }
    }
    var client = Client(surroundings)
    client.open(
      "use \"lib/topics.q\"\nuse \"../above.q\"\nparam 年: number = 2024\n"
        + "topics | where year = 年 and half(year) > 1")
    func found(_ line: Int, _ character: Int) -> (JSONValue?, JSONValue?) {
      let answer = client.ask("definition", line: line, character: character)
      return (answer["uri"], answer["range"]?["start"])
    }
    let here = found(3, 22)
    #expect(here.0 == .text(Client.address) && here.1 == ["line": 2, "character": 6])
    let table = found(3, 2)
    #expect(table.0 == "file:///queries/lib/topics.q" && table.1 == ["line": 0, "character": 4])
    let macro = found(3, 30)
    #expect(macro.0 == "file:///queries/lib/topics.q" && macro.1 == ["line": 1, "character": 4])
    #expect(found(0, 6).0 == "file:///queries/lib/topics.q")
    #expect(found(1, 6).0 == nil, "no file above the folder")
    #expect(found(3, 15).0 == nil, "a column is declared nowhere")
    let outside = client.diagnostics[Client.address]?.first
    #expect(outside?["range"]?["start"] == ["line": 1, "character": 4])
  }

  @Test func `a mistake in a file that is used stands where it is used`() {
    var surroundings = ServerSurroundings()
    surroundings.filesBeside = { own in
      FileFinder(origin: FileFinder.Place(identity: own, name: own)) { path, _ in
        .success(FoundFile(FileFinder.Place(identity: path, name: "/\(path)"), text: "\nlet a = ("))
      }
    }
    var client = Client(surroundings)
    client.open("replies\n; use \"b.q\"")
    let finding = client.diagnostics[Client.address]?.first
    #expect(finding?["range"]?["start"] == ["line": 1, "character": 6])
    #expect(finding?["message"]?.text?.hasPrefix("/b.q: ") == true)
  }

  @Test func `statements are the symbols of a text`() {
    var client = Client()
    client.open("version 1\nparam 年: number\nlet a = 1\ndef f(x) = x\n## 题目\nreplies\n| count")
    let answer = client.ask(
      "textDocument/documentSymbol", ["textDocument": ["uri": .text(Client.address)]])
    #expect(answer.list?.compactMap { $0["name"]?.text } == ["年", "a", "f", "题目"])
    #expect(answer.list?.last?["range"]?["start"] == ["line": 5, "character": 0])
  }
}
