import ChineseText
import Diagnostics
import Letters
import Testing
import Values

/// Outcomes, citations and mentions, with invented text.
@Suite struct OutcomeTests {
  private func read(_ body: String, title: String = "县政协三届二次会议第5号提案") -> Letter? {
    let text = """
      青禾县水利局关于\(title)的答复
      周慧芳委员:
      您提出的《关于整治河道的提案》(第5号)收悉,现答复如下:
      \(body)
      感谢您的支持!
      青禾县水利局
      2024年5月6日
      """
    return LetterReader().read(text: text, id: "a", path: "a").letters.first
  }

  private func outcomes(_ body: String) -> [String] {
    read(body)?.outcomes.map { outcome in
      outcome.outcome.spelling.chinese + (outcome.reason.map { " " + $0.spelling.chinese } ?? "")
    } ?? []
  }

  @Test func `each request has the answer that its words give`() {
    for (answer, expected) in [
      ("该泵站已于今年4月建成,现已投入使用。", "已解决"), ("目前正在办理用地手续。", "正在办理"),
      ("该项目已列入明年水利项目库。", "列入计划"), ("我局将认真研究,积极向上级反映。", "留作参考"),
      ("受资金限制,暂不新建。", "暂不具备条件 资金"), ("该处位于自然保护区,条例禁止建设,不宜新建。", "暂不具备条件 生态法规"),
      ("该地块属永久基本农田,无法实施。", "暂不具备条件 用地规划"), ("经专家论证,不宜建坝。", "暂不具备条件 技术论证"),
      ("条件不成熟,暂不实施。", "暂不具备条件 时机"), ("现有泵站已能满足需求,暂不增设。", "暂不具备条件 已有设施"),
      ("该事项不在我局职责范围,应由交通部门负责。", "不属职责 权限"),
      ("其中3处已完成,其余2处待征地后实施。", "部分"), ("目前没有新建泵站的计划。", "暂不具备条件"),
      ("待规划批复后再研究新建。", "暂不具备条件 时机"),
    ] {
      #expect(outcomes("一、关于新建泵站的建议\n\(answer)") == [expected], "\(answer)")
    }
  }

  @Test func `praise and agreement are no outcome`() {
    #expect(outcomes("一、关于新建泵站的建议\n您的建议很有针对性,我局完全赞同。").isEmpty)
    #expect(outcomes("全县有河道9条,水质良好。").isEmpty)
    #expect(outcomes("一、存在的问题\n管护经费不足,部分河段淤积。").isEmpty)
  }

  @Test func `a refusal is stronger than what was done`() {
    #expect(
      outcomes("一、关于新建泵站的建议\n我局已完成勘测。因财力有限,暂不新建。") == ["部分 资金"])
    #expect(outcomes("一、关于新建泵站的建议\n原有旧站已拆除,不宜恢复。") == ["暂不具备条件"])
  }

  @Test func `a brief answer without outline is about one request`() {
    for (answer, expected) in [
      ("该项目已纳入明年农村公路建设计划,拟于3月开工。", ["列入计划"]),
      ("我乡已将其列入明年项目库,待资金下达后组织实施。", ["列入计划"]),
      ("电价管理权限在省级,我委将积极向上级反映你们的建议。", ["留作参考 权限"]),
      ("我局已起草管护办法,目前正在征求意见。", ["正在办理"]), ("末班车时间已由20:00延长至21:30。", ["已解决"]),
      ("受资金等因素制约,近期难以实施。我局将其作为储备项目。", ["暂不具备条件 资金"]),
      ("县财政暂难以承担,拟先在两个镇试点。", ["暂不具备条件 资金"]),
      ("该补助已包含交通补助,现阶段不再另设补贴。", ["暂不具备条件 已有设施"]),
      ("票价由企业自主定价,我局不能干预。", ["暂不具备条件 权限"]),
      ("道路红线宽度仅12米,不具备设站条件。", ["暂不具备条件 用地规划"]),
      ("两岸用地紧张。因此,目前尚无法新建泵站。", ["暂不具备条件 用地规划"]), ("全县有河道9条,水质良好。", []),
      ("燃气监管由县住建局负责,我局已将提案转送县住建局。", ["不属职责"]),
      ("该提案具有重要参考价值,编制规划时已予以采纳。", ["已解决"]),
      ("同意纳入明年公益项目,资金已落实15万元,计划3月动工。", ["列入计划"]),
      ("省有关文件明确各地不得自行提高标准,故暂不调整。", ["暂不具备条件 政策范围"]),
      ("反映的堵塞问题,已于6月2日疏通完毕。", ["已解决"]), ("经费由县住建局负责,提案已转交我局办理。", []),
      ("现有泊位目前无法满足停车需求,群众出行不便。", []), ("我局为目前无法就近入学的儿童安排了校车。", []),
    ] {
      #expect(outcomes(answer) == expected, "\(answer)")
    }
  }

  @Test func `sentences that quote requests divide their answers`() {
    let answers = """
      关于安装护栏的建议。目前已在6条道路安装护栏。
      关于提高处罚标准的建议。处罚标准由法律规定,我局无权调整。
      关于推广头盔的建议。我局将认真研究,适时试点。
      """
    #expect(outcomes(answers) == ["已解决", "不属职责 权限", "留作参考"])
  }

  @Test func `the request itself gives no reason`() {
    #expect(
      outcomes("关于您提出的加强水源保护的建议,现有泵站已能满足需要,暂不新建。") == ["暂不具备条件 已有设施"])
    #expect(outcomes("关于您提出的资金不足的问题,目前暂不调整。") == ["暂不具备条件"])
  }

  private func citations(_ body: String) -> [String] {
    read(body)?.citations.dropFirst().map { citation in
      [
        citation.title, citation.docNumber, citation.issuer, citation.year.map(String.init),
        citation.genre,
      ].compactMap { $0 }.joined(separator: "|")
    } ?? []
  }

  @Test func `citations carry number, issuer, year and kind`() {
    #expect(
      citations("按照《青禾县人民政府关于加强河道管理的意见》(青政发〔2021〕3号)执行。")
        == ["青禾县人民政府关于加强河道管理的意见|青政发〔2021〕3号|青禾县人民政府|2021|意见"])
    #expect(citations("印发《河道管理办法(试行)》。") == ["河道管理办法(试行)|办法"])
    #expect(citations("《县报》《云水日报》报道。") == ["县报", "云水日报|媒体"])
    #expect(
      citations("出台《关于落实〈河道条例〉的方案》。") == ["关于落实〈河道条例〉的方案|方案", "河道条例|条例"])
    #expect(citations("落实“河道保护三年行动方案”。") == ["河道保护三年行动方案|方案"])
    #expect(citations("编制“十四五”规划纲要。") == ["十四五”规划纲要|纲要"])
  }

  @Test func `quoted wishes and slogans are no citations`() {
    #expect(citations("关于“出台河道保护政策”的建议,已研究。").isEmpty)
    #expect(citations("开展“河长制”和“清河行动”。").isEmpty)
    #expect(citations("“十四五”期间投入2亿元。").isEmpty)
  }

  @Test func `an unclosed title ends with its line and warns`() {
    let letter = read("按照《河道管理办法执行\n已完成。")
    #expect(letter?.citations.last?.title == "河道管理办法执行")
    #expect(letter?.warnings.map(\.code.rawValue).contains("Q0520") == true)
  }

  private func mentions(_ body: String) -> [String] {
    guard let letter = read(body) else { return [] }
    return letter.mentions.filter { mention in
      mention.sentence.map { letter.sentences[$0].role } != .opening && mention.sentence != nil
        && mention.span.lowerBound < letter.body.upperBound
    }.map { "\($0.type.spelling.chinese) \(letter.printed($0.span))=\($0.name)" }
  }

  @Test func `offices, firms and places are named in full`() {
    #expect(mentions("我局会同县财政局拨付资金。") == ["机构 我局=青禾县水利局", "机构 县财政局=县财政局"])
    #expect(
      mentions("青禾县财政局已下达,县财政局负责监管。") == [
        "机构 青禾县财政局=青禾县财政局", "机构 县财政局=青禾县财政局",
      ])
    #expect(mentions("由云川水务有限公司承建。") == ["企业 云川水务有限公司=云川水务有限公司"])
    #expect(mentions("青禾县现有河道9条。") == ["地 青禾县=青禾县"])
    #expect(mentions("通过“云上办”平台受理。") == ["平台 “云上办”平台=“云上办”平台"])
  }

  @Test func `words that end like names are no mentions`() {
    #expect(mentions("形成工作格局,打通思路,推进公路建设。").isEmpty)
    #expect(mentions("委托第三方办理,各公司自愿参加。").isEmpty)
    #expect(mentions("该段现为砂石路,未硬化入户路2.3公里。").isEmpty)
    #expect(mentions("建设口袋公园3个,硬化通村路6公里。").isEmpty)
  }

  @Test func `verbs in front of a name are no part of it`() {
    #expect(mentions("我局已启动云台沟水厂扩建。") == ["机构 我局=青禾县水利局", "企业 云台沟水厂=云台沟水厂"])
    #expect(mentions("解决明德路拥堵。") == ["地 明德路=明德路"])
    #expect(mentions("主管部门为县民政局。") == ["机构 县民政局=县民政局"])
    #expect(mentions("市共有社区卫生服务中心5个。").isEmpty)
    #expect(mentions("在云湖公园增设灯具。") == ["地 云湖公园=云湖公园"])
    #expect(mentions("致公党青禾县委来函。") == ["机构 致公党青禾县委=致公党青禾县委"])
  }
}
