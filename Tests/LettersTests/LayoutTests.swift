import Letters
import Testing
import Values

/// The reading of one whole letter, with invented text.
@Suite struct LayoutTests {
  private let letter = """
    索引号: | 0AC31F202/2024-00871 | 组配分类: | 政协委员提案 |
    发布机构: | 县教育局 | 成文日期: | 2024-06-20 |
    青禾县教育局关于县政协十五届四次会议第18号提案的答复
    青教函〔2024〕18号 B1
    周慧芳、何志刚委员:
    你们提出的《关于增加公办学位的建议》(第18号)收悉。经商县财政局、县自然资源和规划局,现答复如下:
    一、基本情况
    全县现有学校62所。
    感谢你们对教育工作的关心和支持!
    青禾县教育局
    2024年6月21日
    (联系人:罗晓燕,联系电话:0999-5550135)
    抄送:县政府办公室,县政协提案委(2份)。
    """

  private func read(_ text: String) -> FileReading {
    LetterReader().read(text: text, id: "a", path: "a.txt")
  }

  @Test func `every column of a plain letter is filled`() throws {
    let reply = try #require(read(letter).letters.first).reply
    #expect(reply.title == "青禾县教育局关于县政协十五届四次会议第18号提案的答复")
    #expect(reply.kind == .proposal)
    #expect(reply.agency == "青禾县教育局")
    #expect(reply.region == "青禾县")
    #expect(reply.level == .county)
    #expect(reply.session == "十五届四次")
    #expect(reply.number == "18")
    #expect(reply.subject == "关于增加公办学位的建议")
    #expect(reply.proposers == ["周慧芳", "何志刚"])
    #expect(reply.handlers == ["县财政局", "县自然资源和规划局"])
    #expect(reply.docNumber == "青教函〔2024〕18号")
    #expect(reply.indexNumber == "0AC31F202/2024-00871")
    #expect(reply.issued == DayRange(year: 2024, month: 6, day: 21))
    #expect(reply.category == "B1")
    #expect(reply.contact == "罗晓燕")
    #expect(reply.phone == "0999-5550135")
    #expect(reply.copies == ["县政府办公室", "县政协提案委"])
  }
}
