import Testing

@testable import Letters

/// The thirty phenomena of section 6 of the reading rules, on invented sentences.
@Suite struct FigurePhenomenaTests {
  private func check(_ cases: [(String, String)]) {
    for (text, expected) in cases {
      #expect(ReadingTable.figures(text) == expected, "\(text)")
    }
  }

  @Test func `1 amounts and counts, traditional characters too`() {
    check([
      ("产值2.5亿元。", "2.5亿元 250000000 元 金额"),
      ("汇聚数据190.5万条。", "190.5万条 1905000 条 计数"),
      ("培訓教師1.2萬個。", "1.2萬個 12000 个 计数"),
      ("出栏生猪12,345头。", "12,345头 12345 头 计数"),
    ])
  }

  @Test func `2 inexact numbers keep their word in the span`() {
    check([
      ("服务企业30余家。", "30余家 30 家 计数 界余"),
      ("接入设备3万多台。", "3万多台 30000 台 计数 界多"),
      ("为商户减税90余万元。", "90余万元 900000 元 金额 界余"),
      ("合规减负90余万元。", "90余万元 900000 元 金额 界余"),
    ])
  }

  @Test func `3 words of nearness and bounds stay outside`() {
    check([
      ("拨付补助近5亿元。", "5亿元 500000000 元 金额 界近"),
      ("合作社超过100家。", "100家 100 家 计数 界超过"),
      ("三甲医院仅有3家。", "3家 3 家 计数 界仅"),
      ("门票收入突破5亿。", "5亿 500000000 元 金额 界突破"),
      ("通过5项验收。", "5项 5 项 计数"),
    ])
  }

  @Test func `4 rates have a direction, and a basis only when printed`() {
    check([
      ("客运量增长6.5%。", "6.5% 6.5 % 变化 变增长"),
      ("发病率同比下降3%。", "3% 3 % 变化 变下降 比同比"),
      ("粮食产量增长-3.2%。", "-3.2% -3.2 % 变化 变增长"),
    ])
  }

  @Test func `5 percentage points are changes`() {
    check([
      ("入园率提高1.5个百分点。", "1.5个百分点 1.5 百分点 变化 变提高"),
      ("差距较年初收窄5个百分点。", "5个百分点 5 百分点 变化 变收窄 比较年初"),
    ])
  }

  @Test func `6 shares, completion rates and subsidy rates`() {
    check([
      ("绿地占比4.8%。", "4.8% 4.8 % 占比"),
      ("工程完成率70%。", "70% 70 % 占比"),
      ("对购买农机的农户按10%给予补助。", "10% 10 % 占比 规则"),
    ])
  }

  @Test func `7 ranks, and what only looks like one`() {
    check([
      ("空气质量排名全省第2。", "第2 2 名次 排名"), ("游客量列全市第二。", "第二 2 名次 排名"), ("优良率位居全省第一。", "第一 1 名次 排名"),
      ("收到第37号建议。", ""), ("公布第七批名录。", ""), ("第一时间到场。", ""),
    ])
    let draft = ReadingTable.read("游客量列全市第二。", issued: nil)
    #expect(draft.figures.map(\.scope) == ["全市"])
  }

  @Test func `8 bounds that define a class`() {
    check([
      ("签约亿元以上项目9个。", "亿元 100000000 元 门槛 界以上; 9个 9 个 计数"),
      ("培育百亿级集群。", "百亿级 10000000000 元 门槛 界级"),
      ("引进百亿项目。", "百亿 10000000000 元 门槛"),
      ("走访亿元上企业。", "亿元 100000000 元 门槛 界以上"),
      ("30万亩以上大型灌区7处。", "30万亩 300000 亩 门槛 界以上; 7处 7 处 计数"),
    ])
  }

  @Test func `9 a classifier before a bare multiplier ends the number`() {
    check([
      ("共16个亿元上项目。", "16个 16 个 计数; 亿元 100000000 元 门槛 界以上"),
      ("完成投资3个亿。", "3个亿 300000000 元 金额"),
    ])
  }

  @Test func `10 values share out their heads in order`() {
    let text = "新建泵站20个、投资3亿元,分别增长5%、8%。"
    #expect(
      ReadingTable.figures(text)
        == "20个 20 个 计数; 3亿元 300000000 元 金额; 5% 5 % 变化 变增长; 8% 8 % 变化 变增长")
    #expect(ReadingTable.indicators(text) == ["新建泵站", "投资", "新建泵站", "投资"])
    #expect(ReadingTable.indicators("投资3亿元,分别增长5%、8%。") == ["投资", nil, nil])
    #expect(
      ReadingTable.periods("2022年至2024年,经费分别为3亿元、4亿元、5亿元。") == [
        "2022", "2023", "2024",
      ])
  }

  @Test func `11 a rank carries what the rate before it measures`() {
    let text = "今年上半年旅游收入增速10%,全省第2;投资5亿元。"
    #expect(ReadingTable.indicators(text) == ["旅游收入", "旅游收入增速全省排名", "投资"])
    #expect(
      ReadingTable.periods(text) == ["2024-01/2024-06", "2024-01/2024-06", "2024-01/2024-06"])
  }

  @Test func `12 a change carries the nearest amount, not the total`() {
    let text = "果业产值8亿元,增长4%。其中柑橘3亿元,增长2%。"
    #expect(ReadingTable.indicators(text) == ["果业产值", "果业产值", "柑橘", "柑橘"])
  }

  @Test func `13 ranges are one row with two values`() {
    check([
      ("每村配备1—2个保洁员。", "1—2个 1 至2 个 计数"),
      ("工期3至5年。", "3至5年 3 至5 年 时长"),
      ("节约用水10-15%。", "10-15% 10 至15 % 占比"),
      ("定于2024-11-18举行。", ""), ("电话0999-5550130。", ""),
    ])
  }

  @Test func `14 compound units and Chinese numerals with a classifier`() {
    check([
      ("演出12场次。", "12场次 12 场次 计数"),
      ("接诊5万人次。", "5万人次 50000 人次 计数"),
      ("扩建三家医院,历时两年。", "三家 3 家 计数; 两年 2 年 时长"),
      ("两大行业三级联动。", ""),
    ])
  }

  @Test func `15 fractions, tenths and doublings`() {
    check([
      ("审批时限缩短至法定的一半。", "一半 0.5 占比 变缩短 比法定"),
      ("三分之一的村通了公交。", "三分之一 0.333333333 占比"),
      ("五成住户签约。", "五成 50 % 占比"),
      ("销售额翻一番。", "翻一番 2 倍 变化 变增长"),
    ])
  }

  @Test func `16 done and aimed at in one sentence`() {
    let text = "已流转土地30亩,确保全年流转土地50亩以上。"
    #expect(ReadingTable.figures(text) == "30亩 30 亩 面积; 50亩 50 亩 面积 目标 界以上")
    #expect(ReadingTable.periods(text) == [nil, "2024"])
  }

  @Test func `17 two aims with two dates`() {
    let text = "力争半年供水普及率超60%,全年超80%。"
    #expect(ReadingTable.figures(text) == "60% 60 % 占比 目标 界超; 80% 80 % 占比 目标 界超")
    #expect(ReadingTable.periods(text) == ["2024-01/2024-06", "2024"])
    #expect(ReadingTable.indicators(text) == ["供水普及率", "供水普及率"])
  }

  @Test func `18 plans, capacities and forecasts`() {
    check([
      ("项目计划总投资9亿元。", "9亿元 900000000 元 金额 计划"),
      ("建设年产6万套的项目。", "6万套 60000 套 水平 计划"),
      ("村民预计收入2万元。", "2万元 20000 元 金额 计划"),
    ])
  }

  @Test func `19 figures of a passage of plans`() {
    check([
      ("一、下一步打算\n培育示范社5家以上。", "5家 5 家 计数 目标 界以上"),
      ("一、下一步打算\n组建6支队伍。", "6支 6 支 计数 计划"),
      ("一、下一步打算\n推进在建项目9个。", "9个 9 个 计数"),
      ("一、工作情况\n组建6支队伍。", "6支 6 支 计数"),
    ])
  }
}
