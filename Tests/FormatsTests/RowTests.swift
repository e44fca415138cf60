import ChineseText
import Diagnostics
import Letters
import Testing
import Values

@testable import Formats

/// Goal: tables and lines of JSON give a letter a row, and each bad row is named by its line.
@Suite struct RowTests {
  private func options(_ text: String?, _ map: String = "") -> FormatOptions {
    var options = FormatOptions()
    options.textColumn = text
    try? options.map(map)
    return options
  }

  @Test func `quoted fields hold separators, line breaks and quotes`() {
    let table = "\u{FEFF}id,内容,备注\r\n1,\"甲,乙\n\"\"丙\"\"\",x\r\n2,丁,\r3,戊,y\n\n4,\"己\",\"\""
    #expect(
      Looking(Array(table.utf8), called: "a.csv", options("内容")).lines == [
        "a.csv#2: 甲,乙\n\"丙\"", "a.csv#4: 丁", "a.csv#5: 戊", "a.csv#7: 己",
      ])
  }

  @Test func `bad rows are named by their line and stop nothing`() {
    let table = "id,text\n1,甲\n2,乙,多\n3\n\"4\"x,丁\n5,戊\n6,\"己\n7,庚\n"
    #expect(
      Looking(Array(table.utf8), called: "a.csv", options("text")).lines == [
        "a.csv#2: 甲", "a.csv#3! Q0528", "a.csv#4! Q0528", "a.csv#5! Q0528", "a.csv#6: 戊",
        "a.csv#7! Q0528", "a.csv#8: 庚",
      ])
  }

  @Test func `columns are named, numbered or have the names of the table`() {
    let table = "链接,dept,发布日期,正文\nhttp://x/1,水利局,2024-07-25,甲\n"
    let mapped = Looking(Array(table.utf8), called: "a.csv", options("4", "url=链接,agency=dept"))
    #expect(
      mapped.documents.first?.stated == [
        .url: "http://x/1", .agency: "水利局", .published: "2024-07-25",
      ])
    #expect(mapped.lines == ["a.csv#2: 甲"])
    #expect(
      Looking(Array(table.utf8), called: "a.csv", options(nil, "text=正文，id＝链接")).documents.first?.id
        == "http://x/1")
    for (name, told) in [("a.csv", nil), ("a.csv", "全文"), ("a.csv", "5"), ("a.csv", "0")] {
      let failure = Looking(Array(table.utf8), called: name, options(told)).failure
      #expect(failure?.code == .noTextColumn)
      #expect(failure?.reason.english.contains("'链接', 'dept', '发布日期', '正文'") == true)
    }
  }

  @Test func `other separators and encodings are known`() throws {
    let semicolons = "id;text\n1;甲,乙\n"
    #expect(
      Looking(Array(semicolons.utf8), called: "a.csv", options("text")).lines == ["a.csv#2: 甲,乙"])
    let tabs = "id\ttext\n1\t甲,乙\n"
    for name in ["a.tsv", "a.csv"] {
      #expect(Looking(Array(tabs.utf8), called: name, options("text")).lines == ["\(name)#2: 甲,乙"])
    }
    let letter = "关于提案的答复:现将有关工作情况答复如下"
    let table = "编号,正文\n1,\(letter)\n"
    let units = table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let wide: [UInt8] = [0xFF, 0xFE] + units
    #expect(Looking(wide, called: "a.csv", options("正文")).lines == ["a.csv#2: \(letter)"])
    let gb = try #require(gb18030(table))
    #expect(Looking(gb, called: "a.csv", options("正文")).lines == ["a.csv#2: \(letter)"])
  }

  @Test func `tables without rows or past a limit give nothing, and say so`() {
    #expect(Looking([], called: "a.csv", options("text")).failure?.code == .emptyFile)
    #expect(
      Looking(Array("\n \n".utf8), called: "a.csv", options("text")).failure?.code == .emptyFile)
    var small = options("text")
    small.fileByteCountMax = 100
    let long = Array("id,text\n1,\"\(String(repeating: "长", count: 100))\n".utf8)
    #expect(Looking(long, called: "a.csv", small).lines == ["a.csv#2! Q0521"])
  }

  @Test func `lines of JSON give texts and facts under the names told`() {
    let lines = """
      {"content":"甲","no":7,"dept":"水利局","url":"http://x"}
      [1]
      {"content":3}
      {"text":"乙"}
      not json
      {"content":"丙","no":null}
      """
    let looking = Looking(
      Array(lines.utf8), called: "a.jsonl", options(nil, "text=content,id=no,agency=dept"))
    #expect(
      looking.lines == [
        "a.jsonl#1: 甲", "a.jsonl#2! Q0528", "a.jsonl#3! Q0528", "a.jsonl#4! Q0528",
        "a.jsonl#5! Q0528", "a.jsonl#6: 丙",
      ])
    #expect(looking.documents.map(\.id) == ["7", "6"])
    #expect(looking.documents.first?.stated == [.agency: "水利局", .url: "http://x"])
  }

  @Test func `a wrong map is refused`() {
    for map in ["x", "=a", "text=", "colour=a"] {
      #expect(throws: OptionFailure.self) {
        var options = FormatOptions()
        try options.map(map)
      }
    }
  }

  @Test func `what a letter states wins over what stands beside it`() throws {
    let letter =
      "青禾县水利局关于县政协第十届第三次会议第5号提案的答复\n\n张三委员:\n您的提案收悉,现答复如下:\n已建水渠3公里。\n\n青禾县水利局\n2024年7月25日\n"
    let stated: [StatedField: String] = [
      .url: " http://x/5 ", .agency: "云岭市交通局", .issued: "2020-01-01",
      .published: "2024/8/1", .phone: "12345",
    ]
    let reading = LetterReader().read(text: letter, id: "5", path: "p", stated: stated)
    let reply = try #require(reading.letters.first?.reply)
    #expect(reply.url == "http://x/5" && reply.phone == "12345")
    #expect(reply.agency?.contains("水利局") == true && reply.year == 2024)
    #expect(reply.published?.description == "2024-08-01")
    let bare = LetterReader().read(
      text: "水渠已经建成。", id: "1", path: "p", stated: [.issued: "20240725", .agency: "水利局"])
    #expect(bare.letters.first?.reply.issued?.description == "2024-07-25")
    #expect(bare.letters.first?.reply.agency == "水利局" && bare.letters.first?.reply.year == 2024)
  }

  /// GB18030 of a text, by the C library as a reader would have it written.
  private func gb18030(_ text: String) -> [UInt8]? {
    encoded(text.unicodeScalars.map(\.value), as: .gb18030)
  }
}
