import Letters
import Testing
import Values

/// Columns of the front and back matter, by classes of shapes, with invented text.
@Suite struct FrontMatterTests {
  private func reply(_ text: String) -> ReplyFields {
    LetterReader().read(text: text, id: "a", path: "a").letters.first?.reply ?? ReplyFields()
  }

  /// A letter with these lines before its salutation and after its body.
  private func letter(
    _ front: String, opening: String = "您提出的《关于整治河道的提案》收悉,现答复如下:",
    back: String = "青禾县水利局\n2024年5月6日"
  ) -> String {
    """
    \(front)
    周慧芳委员:
    \(opening)
    全县现有河道9条,水质总体良好,两岸绿化已经完成。
    \(back)
    """
  }

  @Test func `a label is no part of the title or of the office`() {
    let title = "水利局关于县政协三届二次会议第5号提案的答复"
    for front in [
      "名称 水利局关于县政协三届二次会议第5号提案的答复\n\(title)", "案由 关于整治河道的提案\n\(title)",
      "来源 桐山镇人民政府\n组配分类 政协提案\n\(title)", "类 别 提案\n\(title)",
    ] {
      #expect(reply(letter(front)).title == title, "\(front)")
      #expect(reply(letter(front)).agency == "青禾县水利局", "\(front)")
    }
    let labelled = reply(letter("发文机关 桐山镇人民政府\n\(title)", back: "2024年5月6日"))
    #expect(labelled.agency == "水利局" || labelled.agency == "桐山镇人民政府")
  }

  @Test func `the paper's own name above the title is no part of it`() {
    let title = "关于政协第3号提案的办理意见"
    #expect(reply(letter("关于整治河道的提案\n\(title)")).title == title)
    #expect(reply(letter("关于整治河道的建议\n青禾县水利局对第3号提案的答复")).agency == "青禾县水利局")
    // A title that is broken after the word of the paper stays whole.
    #expect(reply(letter("关于县政协第3号提案\n《关于整治河道的建议》的答复")).title == "关于县政协第3号提案《关于整治河道的建议》的答复")
    #expect(reply(letter("青禾县水利局\n关于县政协第3号提案的答复")).title == "青禾县水利局关于县政协第3号提案的答复")
  }

  @Test func `a rubric and what is attached stay outside office and title`() {
    let rubric = reply(
      letter("【政协提案】青禾县水利局对县政协三届二次会议第5号提案的回复(C类)", back: "2024年5月6日"))
    #expect(rubric.agency == "青禾县水利局")
    #expect(rubric.category == "C")
    #expect(reply(letter("标题:水利局关于县政协第5号提案的答复(B类)")).category == "B")
    #expect(reply(letter("关于县政协第5号提案的答复", back: "办理结果:B\n青禾县水利局\n2024年5月6日")).category == "B")
    #expect(reply(letter("关于县政协第5号提案的答复", back: "办理结果:良好\n青禾县水利局\n2024年5月6日")).category == nil)
  }

  @Test func `departments of state are national and party departments are not`() {
    for (office, agency, level) in [
      ("水利发展部", "水利发展部", GovernmentLevel.national), ("青禾县委宣传部", "青禾县委宣传部", .county),
      ("省委组织部", "省委组织部", .province), ("自治区水利厅", "自治区水利厅", .province),
    ] {
      let read = reply(letter("对第3号提案的答复", back: "\(office)\n2024年5月6日"))
      #expect(read.agency == agency)
      #expect(read.level == level, "\(office)")
    }
    #expect(reply(letter("对第3号提案的答复", back: "县里高度重视,两岸绿化全部\n2024年5月6日")).agency == nil)
  }

  @Test func `bodies and firms are no part of a place`() {
    for (office, region) in [
      ("中共青禾县委组织部", "青禾县"), ("共青团云水省委", "云水省"), ("致公党青禾县委", "青禾县"), ("青禾县供电公司", "青禾县"),
      ("电网青禾县供电公司", nil), ("自治区水利厅", nil),
    ] {
      #expect(
        reply(letter("对第3号提案的答复", back: "\(office)\n2024年5月6日")).region == region, "\(office)")
    }
    let known = reply(
      letter("电网青禾县供电公司关于青禾县政协第3号提案的答复", back: "电网青禾县供电公司\n2024年5月6日"))
    #expect(known.region == "青禾县")
  }

  @Test func `co-handlers end where their names end`() {
    for (words, expected) in [
      ("经县财政局、县民政局会办,", ["县财政局", "县民政局"]), ("经商水利发展部、自然资源部,", ["水利发展部", "自然资源部"]),
      ("现商国家粮食局", ["国家粮食局"]), ("经商县人民医院,", ["县人民医院"]), ("经认真研究,", []), ("经我局研究会办,", []),
    ] {
      let opening = "您提出的《关于整治河道的提案》收悉,\(words)现答复如下:"
      #expect(reply(letter("对第3号提案的答复", opening: opening)).handlers == expected, "\(words)")
    }
  }

  @Test func `the kind is the body word outside brackets, else the label`() {
    let report = letter("关于《关于建河长室的议案》办理情况的报告", opening: "议题收悉。现报告如下:")
    #expect(reply(report.replacing("周慧芳委员", with: "县人大常委会")).kind == .bill)
    #expect(reply(report.replacing("周慧芳委员", with: "周慧芳代表")).kind == .suggestion)
    #expect(
      reply(letter("组配分类 人大议案\n关于周慧芳代表所提问题的答复意见", opening: "来信收悉。现答复如下:")).kind == .bill)
    #expect(
      reply(letter("对“关于整治河道的建议”的答复函", opening: "您提出的第9号提案悉。现答复如下:")).kind == .proposal)
  }

  @Test func `a person in the title names no subject`() {
    let opening = "您好!您的来信收悉,现答复如下:"
    #expect(reply(letter("关于周慧芳委员所提提案办理情况的答复", opening: opening)).subject == nil)
    #expect(
      reply(letter("关于周慧芳代表提出的关于延长公交时间建议的答复", opening: opening)).subject == "关于延长公交时间建议")
    #expect(reply(letter("关于整治河道污染的提案(第3号)的答复", opening: opening)).subject == "关于整治河道污染的提案")
    #expect(
      reply(letter("对第3号提案的答复", opening: "您的提案“加强河道巡查”收悉,现答复如下:")).subject == "加强河道巡查")
  }

  @Test func `a letter of one line has its parts`() {
    let read = reply("周慧芳代表,您好!您关于整治河道的建议收悉。河道已整治完毕。特此答复。桐山街道办事处,2024年5月6日。")
    #expect(read.proposers == ["周慧芳"])
    #expect(read.agency == "桐山街道办事处")
    #expect(read.level == .township)
    #expect(read.issued == DayRange(year: 2024, month: 5, day: 6))
    #expect(reply("周慧芳代表:您关于整治河道的建议收悉。我局2024年5月6日已派人查看河道。").issued == nil)
  }

  @Test func `a broken sentence gives no date of issue`() {
    for end in ["2023年,县财政安排资金", "2023年,县", "2023年5月至"] {
      #expect(reply(letter("成文日期:2024-05-06\n对第3号提案的答复", back: end)).year == 2024, "\(end)")
    }
    #expect(reply(letter("对第3号提案的答复", back: "青禾县水利局\n2024年5月")).issued != nil)
  }

  @Test func `offices of bullets count, and the longest form wins`() {
    let read = reply(
      letter("• 00264X/2024-00123\n• 云水市青禾县水利局\n• 2024-05-06\n对第3号提案的答复", back: "水利局"))
    #expect(read.agency == "云水市青禾县水利局")
    #expect(read.region == "云水市青禾县")
    let short = reply(letter("对第3号提案的答复", back: "水利局\n2024年5月6日\n青禾县水利局办公室 2024年5月7日印发"))
    #expect(short.agency == "青禾县水利局")
    #expect(reply(letter("对第3号提案的答复", back: "2024年5月6日\n青禾县水利局办公室 2024年5月7日印发")).agency == nil)
  }

  @Test func `spaces around digits of a title stay`() {
    #expect(reply(letter("关于政协六次会议\n第 5 号提案\n的答 复")).title == "关于政协六次会议第 5 号提案的答复")
  }

  @Test func `what stands below the date belongs to the letter above`() {
    let first = letter("对第3号提案的答复", back: "2024年5月6日\n桐山街道办事处\n联系人:曹英 联系电话:5568235")
    let opening = "您提出的《关于修建泵站的提案》收悉,现答复如下:\n泵站的选址和勘测由县里统一安排,施工图已交专家审查。"
    let second = letter(
      "青禾县水利局\n对第4号提案的答复", opening: opening, back: "青禾县水利局\n2024年5月8日")
    let both = first + "\n" + second
    let letters = LetterReader().read(text: both, id: "a", path: "a").letters
    #expect(letters.map(\.reply.contact) == ["曹英", nil])
    #expect(letters.map(\.reply.agency) == ["桐山街道办事处", "青禾县水利局"])
  }
}
