import Testing

@testable import Letters

@Suite struct RejectionTests {
  private func check(_ cases: [(String, String)]) {
    for (text, expected) in cases {
      #expect(ReadingTable.rejected(text) == expected, "\(text)")
      #expect(ReadingTable.figures(text) == "", "\(text)")
    }
  }

  @Test func `numbers of documents, sessions, proposals and phones`() {
    check([
      ("见青教函〔2023〕5号。", "2023:identifier 5:identifier"), ("第137号提案。", "137:identifier"),
      ("十一届三次会议。", "十一:identifier 三:identifier"), ("电话0999-5550130。", "0999-5550130:identifier"),
      ("编号12345678901234567890。", "12345678901234567890:identifier"),
    ])
  }

  @Test func `dates and orders`() {
    check([
      ("2023年6月开学。", "2023:date 6:date"), ("公布第七批名录。", "七:ordinal"), ("依据第十二条。", "十二:ordinal"),
      ("第一时间到场。", "一:ordinal"),
    ])
  }

  @Test func `slogans, quoted and bare`() {
    check([
      ("开展“双百三进”行动。", "百三:slogan"), ("形成“3+3”格局。", "3:slogan 3:slogan"),
      ("建成“15分钟生活圈”。", "15:slogan"), ("实行一企一策。", "一:slogan 一:slogan"),
      ("呈现五升一降。", "五:slogan 一:slogan"),
    ])
    #expect(ReadingTable.figures("关于“补助5万元”的建议。") == "5万元 50000 元 金额")
  }

  @Test func `technical names`() {
    check([
      ("建设5G基站。", "5G:technicalName"), ("整治PM2.5污染。", "2.5:technicalName"),
      ("通过ISO9001认证。", "9001:technicalName"), ("改造G104沿线。", "104:technicalName"),
      ("招聘00后教师。", "00:identifier"), ("升级2.0版系统。", "2.0:technicalName"),
      ("拨打12345热线。", "12345:technicalName"),
    ])
  }

  @Test func `words in which nothing is counted`() {
    check([
      ("一批项目进一步统一管理。", "一批:lexical 一步:lexical 一:lexical"), ("百姓关心。", "百姓:lexical"),
      ("零部件运输。", "零部件:lexical"), ("半导体产业。", ""), ("四季常青。", "四季:lexical"),
    ])
  }

  @Test func `enumerations and articles`() {
    check([
      ("两大平台。", "两:enumerative"), ("三类人员。", "三类:enumerative"), ("一套制度。", "一套:article"),
      ("从三个方面推进。", "三个:enumerative"),
    ])
  }

  @Test func `times of day and scores`() {
    check([("每日8:30开门。", "8:30:clock"), ("22时闭馆。", "22:clock"), ("以3比2获胜。", "3:clock 2:noUnit")])
  }

  @Test func `numbers before nothing that is counted`() {
    check([("走过12路口。", "12:noUnit"), ("三农工作。", "三农:lexical")])
  }

  @Test func `names of places`() {
    check([
      ("建设三江镇道路。", "三:properName"), ("改造五一路。", "五一:properName"),
      ("三门县水库。", "三:properName"), ("位于九江村。", "九:properName"),
      ("三江口市。", "三:properName"), ("走访七八个村。", "七八:indefinite"), ("修建四好农村路。", "四:noUnit"),
    ])
    #expect(ReadingTable.figures("新建三座水库。") == "三座 3 座 计数")
  }

  @Test func `hostile runs cost no more than prose`() {
    for piece in ["1", "一", "(", "1,", "1-", "“", "第", "一一", "年"] {
      let text = String(repeating: piece, count: 10_000)
      _ = ReadingTable.figures(text)
      _ = ReadingTable.dates(text)
    }
  }
}
