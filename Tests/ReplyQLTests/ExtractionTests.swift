import Foundation
import Letters
import Plan
import ReplyQL
import TestSupport
import Testing
import Values

/// Goal: the extract contract, which other tools read.
@Suite struct ExtractionTests {
  let letter = """
    青禾县教育局关于县政协十届三次会议第7号提案的答复
    何志刚委员:
    您提出的《关于增设校车的建议》(第7号)收悉。现答复如下:
    一、工作情况
    2024年,全县新增校车12辆,投入资金300万元,同比增长8%。
    二、下一步打算
    力争到2025年底,新增校车20辆以上。
    感谢您的关心和支持!
    青禾县教育局
    2024年6月3日
    """

  private func object(_ language: Language) throws -> [String: Any] {
    let letters = LetterReader().read(text: letter, id: "a", path: "a.txt").letters
    let line = LetterObject.line(of: try #require(letters.first), in: language)
    #expect(line.last == 0x0A && !line.dropLast().contains(0x0A))
    return try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  @Test func `a letter has the promised names`() throws {
    let object = try object(.chinese)
    let names: Set = [
      "id", "path", "url", "title", "kind", "agency", "region", "level", "session", "number",
      "subject",
      "proposers", "handlers", "doc_number", "index_number", "issued", "published", "year",
      "category", "disclosure", "signer", "contact", "phone", "cc", "script", "length", "text",
      "warnings", "sections", "figures", "dates", "commitments", "outcomes", "citations",
      "mentions",
    ]
    #expect(Set(object.keys) == names)
    #expect(object["issued"] as? String == "2024-06-03")
    #expect(object["proposers"] as? [String] == ["何志刚"])
  }

  @Test func `items carry offsets of the raw text and their table's columns`() throws {
    let figures = try #require(try object(.chinese)["figures"] as? [[String: Any]])
    let money = try #require(figures.first { $0["text"] as? String == "300万元" })
    let start = try #require(money["start"] as? Int)
    let end = try #require(money["end"] as? Int)
    #expect(String(String.UnicodeScalarView(Array(letter.unicodeScalars)[start..<end])) == "300万元")
    #expect(money["value"] as? Int == 3_000_000)
    #expect(money["measure"] as? String == "金额")
    let growth = try #require(figures.first { $0["text"] as? String == "8%" })
    #expect(growth["change_verb"] as? String == "增长")
    let commitments = try #require(try object(.chinese)["commitments"] as? [[String: Any]])
    #expect(commitments.first?["text"] as? String == "力争到2025年底,新增校车20辆以上。")
  }

  @Test func `rules and rejected numerals are written when asked for, in the catalogue's names`()
    throws
  {
    let letters = LetterReader().read(text: letter, id: "a", path: "a.txt").letters
    let line = LetterObject.line(
      of: try #require(letters.first), in: .english, explains: true)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    let rejected = try #require(object["rejected"] as? [[String: Any]])
    #expect(rejected.contains { $0["text"] as? String == "7" && $0["class"] != nil })
    let figures = try #require(object["figures"] as? [[String: Any]])
    let rules = Catalogue.description(of: .figures).columns.map(\.column.name).filter {
      $0.hasSuffix("_rule")
    }
    #expect(rules.count == 8)
    for name in rules { #expect(figures.allSatisfy { $0[name] != nil }, "\(name)") }
    let growth = try #require(figures.first { $0["text"] as? String == "8%" })
    #expect(growth["indicator_rule"] as? String == "carried")
  }

  @Test func `closed values follow the language`() throws {
    #expect(try object(.english)["kind"] as? String == "proposal")
    let figures = try #require(try object(.english)["figures"] as? [[String: Any]])
    #expect(figures.contains { $0["status"] as? String == "target" })
    #expect(figures.contains { $0["measure"] as? String == "money" })
  }

  @Test func `a line that is no letter is refused with a reason`() {
    let extraction = LetterExtraction(language: .chinese)
    for line in ["[1]", "{\"id\":\"x\"}", "{\"id\":\"x\",\"text\":\"\"}", "no json"] {
      #expect(throws: (any Error).self) {
        try extraction.extract(line: Array(line.utf8)[...], number: 1)
      }
    }
  }
}
