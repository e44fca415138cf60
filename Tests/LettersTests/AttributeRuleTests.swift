import Testing
import Values

@testable import Letters

/// Goal: each rule of each attribute is the answer for some sentence, and no rule is without one.
///
/// `#` stands before the figure that is meant; without one it is the last. `^` opens a salutation.
@Suite struct AttributeRuleTests {
  private func rules(_ marked: String, issued: String? = "2024-07-25") -> FigureRules? {
    let text = marked.filter { $0 != "#" && $0 != "^" }
    let role: Role = marked.hasPrefix("^") ? .opening : .achievement
    let draft = ReadingTable.read(text, issued: issued, as: role)
    guard let mark = marked.firstIndex(of: "#") else { return draft.figures.last?.rules }
    let place = marked.unicodeScalars.distance(from: marked.startIndex, to: mark)
    return draft.figures.first { $0.span.lowerBound == place }?.rules
  }

  private func check<Rule: ReasonedChoice>(
    _ path: KeyPath<FigureRules, Rule>, _ sentences: [Rule: [String]]
  ) {
    for rule in Rule.allCases {
      #expect(!(sentences[rule] ?? []).isEmpty, "no sentence for \(rule)")
      for text in sentences[rule] ?? [] {
        #expect(rules(text)?[keyPath: path] == rule, "\(text)")
      }
    }
  }

  @Test func `each rule of the indicator`() {
    check(
      \.indicator,
      [
        .before: ["产值2.5亿元。", "现有图书馆12座。", "绿化覆盖率4.8%。"],
        .behind: ["降低了20%的用水成本。", "茶园、果园等5家基地通过认证。"],
        .around: ["组织8家企业参展。"],
        .carried: ["粮食产量8万吨,同比增长5%。", "投资3亿元,占比8%。"],
        .joined: ["两年投入资金3亿元、4亿元。", "客流增长5%、8%。"],
        .distributed: ["新建泵站20个、投资3亿元,分别增长#5%、8%。"],
        .unmatched: ["投资3亿元,分别增长#5%、8%。"],
        .rankCarried: ["旅游收入增速10%,全省第2。"],
        .portion: ["投入资金3亿元,占财政支出的9%。"],
        .task: ["新建泵站20个,完成年度任务的103%。"],
        .subsidyRate: ["对购买农机的农户按10%给予补助。"],
        .cap: ["对研发投入80万元以上的企业,按5%给予补助,最高30万元。"],
        .classBound: ["签约#亿元以上项目9个。"],
        .investment: ["新建泵站项目2个,计划总投资9亿元。"],
        .verbCarried: ["排查隐患9处,已整改7处。"],
        .headCarried: ["30家茶企中,负增长的有12家。"],
        .signers: ["^张三、李四等3位委员:"],
        .tooLong: ["青山绿水农业观光采摘体验研学露营民宿餐饮文创展示物流冷链加工仓储配送服务及其他收入3亿元,占比8%。"],
        .absent: ["共3亿元。"],
      ])
  }

  @Test func `each rule of the measure`() {
    check(
      \.measure,
      [
        .rankForm: ["游客量列全市第二。"],
        .magnitude: ["培育百亿级集群。"],
        .doubling: ["销售额翻一番。"],
        .fraction: ["三分之一的村通了公交。"],
        .ruleBound: ["对研发投入80万元以上的企业,按5%给予补助,最高30万元。"],
        .classBound: ["#30万亩以上大型灌区7处。", "没有超过6亿元的企业。"],
        .points: ["入园率提高1.5个百分点。"],
        .changeWord: ["客运量增长6.5%。", "产量增加3倍。"],
        .compared: ["比上年高9元。", "加装电梯24部,比去年增加9部。"],
        .capacity: ["建设年产6万套的项目。"],
        .unit: ["产值2.5亿元。", "绿地占比4.8%。", "工期3年。"],
      ])
  }

  @Test func `each rule of the direction, and none for ranks`() {
    let sentences: [ChangeRule: [String]] = [
      .verb: ["客运量增长6.5%。"],
      .rateNoun: ["旅游收入增速10%。"],
      .level: ["普及率由60%提高到75%。"],
      .behind: ["产值保持18.9%的高增幅。"],
      .shared: ["客流增长5%、8%。"],
      .doubling: ["销售额翻一番。"],
      .absent: ["产值2.5亿元。"],
    ]
    for rule in ChangeRule.allCases {
      #expect(!(sentences[rule] ?? []).isEmpty, "no sentence for \(rule)")
      for text in sentences[rule] ?? [] { #expect(rules(text)?.change == rule, "\(text)") }
    }
    for text in ["游客量列全市第二。", "培育百亿级集群。"] {
      let found = rules(text)
      #expect(found != nil && found?.change == nil, "\(text)")
    }
  }

  @Test func `each rule of the basis`() {
    check(
      \.basis,
      [
        .comparison: ["覆盖率比全省平均高2个百分点。", "差距较年初收窄5个百分点。"],
        .fixed: ["发病率同比下降3%。", "确保财政投入年均增长8%以上。"],
        .yearly: ["粮食产量年增长3%。"],
        .task: ["完成年度任务的103%。"],
        .standard: ["审批时限缩短至法定的一半。"],
        .clauseBefore: ["与上年相比,客流增长3%。"],
        .shared: ["客流同比增长5%、8%。"],
        .unused: ["与上年相比,覆盖率75%。"],
        .absent: ["客运量增长6.5%。"],
      ])
  }

  @Test func `each rule of the bound`() {
    check(
      \.bound,
      [
        .behind: ["培育示范社5家以上。"],
        .grade: ["培育百亿级集群。"],
        .before: ["拨付补助近5亿元。"],
        .distant: ["每三年最多遴选100名。"],
        .inside: ["服务企业30余家。"],
        .absent: ["产值2.5亿元。"],
      ])
  }

  @Test func `each rule of the period`() {
    check(
      \.period,
      [
        .clause: ["2023年新建公厕9座。"],
        .behind: ["120名学生2023年毕业。"],
        .sentence: ["2023年,城区改造,新建公厕9座。"],
        .deadline: ["力争2025年底前,建成公厕3座。"],
        .eachYear: ["2022年至2024年,经费分别为#3亿元、4亿元、5亿元。"],
        .paragraph: ["2023年新建公厕9座。翻修12座。"],
        .heading: ["一、2023年工作情况\n翻修公厕12座。"],
        .present: ["2023年新建公厕9座,目前共有30座。"],
        .sum: ["2023年新建公厕9座。累计翻修公厕30座。"],
        .baseline: ["今年普及率由#60%提高到75%。"],
        .ofRule: ["2023年,对购买农机的农户按10%给予补助。"],
        .absent: ["翻修公厕12座。", "较去年年底增加3座。"],
      ])
  }

  @Test func `each rule of the status`() {
    check(
      \.status,
      [
        .quota: ["每三年最多评选50名。"],
        .condition: ["对研发投入80万元以上的企业,按5%给予补助,最高30万元。"],
        .grant: ["按10%给予农机补助。"],
        .cap: ["发放农机补助,最高30万元。"],
        .baseline: ["普及率由#60%提高到75%。"],
        .fact: ["已流转土地30亩。", "累计翻修公厕30座。"],
        .underWay: ["推进25个乡村道路在建项目。"],
        .asOf: ["截至5月底,翻修公厕完工,铺设管网30公里。", "截至目前,翻修公厕完工,铺设管网30公里。"],
        .aim: ["确保全年流转土地50亩以上。"],
        .plannedBound: ["一、下一步打算\n培育示范社5家以上。"],
        .plannedReach: ["一、下一步打算\n供水普及率达到90%。"],
        .creation: ["一、下一步打算\n打造千亿级集群。"],
        .plannedInvestment: ["项目计划总投资9亿元。"],
        .capacity: ["建设年产6万套的项目。"],
        .planPassage: ["一、下一步打算\n组建6支队伍。"],
        .plan: ["村民预计收入2万元。", "拟新建公厕9座。"],
        .afterLetter: ["120名学生2026年毕业。"],
        .plain: ["产值2.5亿元。"],
      ])
  }

  @Test func `each rule of the scope`() {
    check(
      \.scope,
      [
        .rank: ["游客量列全市第二。"],
        .clause: ["全市产值8亿元。"],
        .sentence: ["全市经济平稳,产值8亿元。"],
        .ended: ["全市有学校30所,其中城关镇9所。"],
        .absent: ["产值8亿元。"],
      ])
  }
}
