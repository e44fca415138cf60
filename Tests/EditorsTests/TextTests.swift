import Diagnostics
import Editors
import Plan
import Testing
import Values

/// Goal: texts are known as the editor has them, and mistakes are shown where they are.
@Suite struct TextTests {
  private func range(_ line: Int, _ start: Int, _ end: Int) -> JSONValue {
    [
      "start": ["line": .integer(line), "character": .integer(start)],
      "end": ["line": .integer(line), "character": .integer(end)],
    ]
  }

  @Test func `mistakes are shown at the units of the editor`() {
    for encodings in [[], [JSONValue.text("utf-32"), "utf-8"]] {
      var client = Client(locale: "zh-CN", encodings: encodings)
      let before = "答复 | 筛选 “😀字” = "
      client.open("# 注\n\(before)agncy and 1 = 1")
      let found = client.diagnostics[Client.address]?.first { $0["code"] == "Q0302" }
      let character = found?["range"]?["start"]?["character"]?.integer
      #expect(character == (encodings.isEmpty ? before.utf16.count : before.utf8.count))
      #expect(found?["severity"] == 1 && found?["source"] == "replyql")
    }
  }

  @Test func `the language of messages is that of the editor unless told`() {
    for (locale, told, isChinese) in [
      ("zh-cn", nil, true), ("de", nil, false), ("zh-cn", Language.english, false),
    ] {
      var surroundings = ServerSurroundings()
      surroundings.language = told
      var client = Client(surroundings, locale: locale)
      client.open("replies | where nothing = 1")
      let message = client.diagnostics[Client.address]?.first?["message"]?.text ?? ""
      #expect(message.contains { !$0.isASCII } == isChinese, "\(message)")
    }
  }

  @Test func `a finding brings the places that explain it`() {
    var client = Client()
    client.open("replies | select title | where year = 2024")
    let related = client.diagnostics[Client.address]?.first?["relatedInformation"]?.list
    #expect(related?.first?["location"]?["range"] == range(0, 10, 22))
  }

  @Test func `changes are applied in order, at any character`() {
    var client = Client()
    client.open("replies | where “😀” = agency")
    client.tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .text(Client.address), "version": 2],
        "contentChanges": [
          ["range": range(0, 17, 19), "text": "局"], ["range": range(0, 15, 15), "text": "\n"],
          ["range": range(1, 7, 99), "text": "单位"],
        ],
      ])
    let hover = client.ask("hover", line: 1, character: 8)
    #expect(hover["range"] == range(1, 7, 9))
    client.tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .text(Client.address), "version": 3],
        "contentChanges": [["text": "replies | count"]],
      ])
    #expect(client.diagnostics[Client.address] == [])
  }

  @Test func `a closed text has no findings and answers nothing`() {
    var client = Client()
    client.open("replies |")
    #expect(client.diagnostics[Client.address]?.isEmpty == false)
    client.tell("textDocument/didClose", ["textDocument": ["uri": .text(Client.address)]])
    #expect(client.diagnostics[Client.address] == [])
    #expect(client.ask("hover", line: 0, character: 0)["code"] == -32602)
  }

  @Test func `so many texts can be open`() {
    var client = Client()
    for number in 0...LanguageServer.documentCountMax { client.open("", at: "file:///\(number).q") }
    #expect(client.logs.count == 1)
  }

  @Test func `formatting gives the canonical text, and nothing for mistakes`() {
    var client = Client()
    let document: JSONValue = ["textDocument": ["uri": .text(Client.address)]]
    client.open("答复｜筛选 年份＝2024")
    let edits = client.ask("textDocument/formatting", document)
    #expect(edits.list?.first?["newText"] == "答复\n| 筛选 年份 = 2024\n")
    #expect(edits.list?.first?["range"] == range(0, 0, 13))
    client.open("答复\n| 筛选 年份 = 2024\n")
    #expect(client.ask("textDocument/formatting", document) == [])
    client.open("答复 | 筛选 (")
    #expect(client.ask("textDocument/formatting", document) == [])
  }

  @Test func `actions mend findings and translate texts`() {
    var client = Client()
    client.open("replies | where agncy = “x”")
    func actions(_ client: inout Client, _ only: [JSONValue]?) -> [JSONValue] {
      var context: [JSONValue.Member] = [.init("diagnostics", [])]
      if let only { context.append(.init("only", .list(only))) }
      return client.ask(
        "textDocument/codeAction",
        [
          "textDocument": ["uri": .text(Client.address)], "range": range(0, 16, 16),
          "context": .object(context),
        ]
      ).list ?? []
    }
    let mending = actions(&client, ["quickfix"])
    let edit = mending.first?["edit"]?["changes"]?[Client.address]?.list?.first
    #expect(edit?["newText"] == "agency" && edit?["range"] == range(0, 16, 21))
    #expect(mending.first?["isPreferred"] == true)
    client.open("replies | take 1")
    let translating = actions(&client, nil)
    #expect(
      translating.compactMap { $0["kind"]?.text } == ["refactor.rewrite", "refactor.rewrite"])
    let chinese = translating.first?["edit"]?["changes"]?[Client.address]?.list?.first
    #expect(chinese?["newText"] == "答复\n| 取 1\n")
    #expect(actions(&client, ["quickfix"]).isEmpty && actions(&client, ["refactor"]).count == 2)
    #expect(actions(&client, ["refactor.extract"]).isEmpty)
  }
}
