import Letters
import Testing
import Values

/// Goal: every word of a closed list is what some letter says; a word that none gives is idle.
@Suite struct CoverageTests {
  private func read(_ body: String) -> Letter? {
    let text = """
      索引号: | 0AC31F202/2024-00871 |
      青禾县水利局关于县政协三届二次会议第5号提案的答复
      周慧芳委员:
      您提出的《关于整治河道的提案》(第5号)收悉,现答复如下:
      \(body)
      感谢您的支持!
      青禾县水利局
      2024年5月6日
      联系人:罗晓燕 电话:0999-5550135
      """
    return LetterReader().read(text: text, id: "a", path: "a").letters.first
  }

  @Test func `each class of numerals that are no figures`() {
    let cases: [RejectionClass: (body: String, numeral: String)] = [
      .metadata: ("河道通水。", "0999"),
      .identifier: ("按照第12号文件执行。", "12"),
      .outlineMarker: ("一、工作情况\n河道通水。", "一"),
      .date: ("2023年6月通水。", "2023"),
      .title: ("按照《河道治理3.0方案》执行。", "3"),
      .ordinal: ("公布第七批名录。", "七"),
      .slogan: ("开展“双百三进”行动。", "百三"),
      .technicalName: ("建设5G基站。", "5G"),
      .properName: ("疏浚三江镇河道。", "三"),
      .lexical: ("一批项目通水。", "一批"),
      .enumerative: ("打造两大平台。", "两"),
      .article: ("形成一套制度。", "一套"),
      .indefinite: ("走访几十家。", "十"),
      .clock: ("泵站每日8:30开机。", "8:30"),
      .noUnit: ("走过12路口。", "12"),
    ]
    for reason in RejectionClass.allCases {
      let (body, numeral) = cases[reason] ?? ("", "no sentence for \(reason)")
      let letter = read(body)
      let found = letter?.rejected.first {
        $0.reason == reason && letter?.printed($0.span) == numeral
      }
      #expect(found != nil, "\(body): \(numeral)")
      let isFigure = letter?.figures.contains { $0.span.overlaps(found?.span ?? 0..<0) } ?? true
      #expect(!isFigure, "\(body)")
    }
  }

  @Test func `each outcome and each reason`() {
    let outcomes: [OutcomeKind: String] = [
      .resolved: "该泵站已于今年4月建成,现已投入使用。", .inProgress: "目前正在办理用地手续。",
      .planned: "该项目已列入明年水利项目库。", .partial: "其中3处已完成,其余2处待征地后实施。",
      .notFeasible: "受资金限制,暂不新建。", .outsideRemit: "该事项不在我局职责范围,应由交通部门负责。",
      .forReference: "我局将认真研究,积极向上级反映。",
    ]
    for outcome in OutcomeKind.allCases {
      let letter = read("一、关于新建泵站的建议\n\(outcomes[outcome] ?? "")")
      #expect(letter?.outcomes.map(\.outcome) == [outcome])
    }
    let reasons: [RefusalReason: String] = [
      .funds: "受资金限制,暂不新建。", .policyScope: "该类泵站不在补助范围内,暂不新建。",
      .authority: "该事项审批权限在省级,我局无法实施。", .landPlanning: "该地块属永久基本农田,无法实施。",
      .ecologyLaw: "该处位于自然保护区,条例禁止建设,不宜新建。", .appraisal: "经专家论证,不宜建坝。",
      .timing: "条件不成熟,暂不实施。", .existingFacilities: "现有泵站已能满足需求,暂不增设。",
    ]
    for reason in RefusalReason.allCases {
      let letter = read("一、关于新建泵站的建议\n\(reasons[reason] ?? "")")
      #expect(letter?.outcomes.map(\.reason) == [reason], "\(reason)")
    }
  }

  @Test func `each type of mention and each precision of dates`() {
    let mentions: [MentionType: (body: String, name: String)] = [
      .organisation: ("由县财政局拨付。", "县财政局"), .company: ("由云川水务有限公司承建。", "云川水务有限公司"),
      .person: ("河道通水。", "罗晓燕"), .place: ("青禾县有河道。", "青禾县"),
      .platform: ("通过“云上办”平台受理。", "“云上办”平台"),
    ]
    for type in MentionType.allCases {
      let (body, name) = mentions[type] ?? ("", "")
      let isThere = read(body)?.mentions.contains { $0.type == type && $0.name == name } ?? false
      #expect(isThere, "\(type)")
    }
    let dates: [DatePrecision: String] = [
      .day: "2023年6月5日", .tenDays: "2023年6月上旬", .month: "2023年6月", .quarter: "2023年三季度",
      .halfYear: "2023年下半年", .year: "前年", .range: "2021年至2023年", .plan: "十四五",
    ]
    for precision in DatePrecision.allCases {
      let text = dates[precision] ?? ""
      let letter = read("\(text)期间通水。")
      let isThere = letter?.dates.contains {
        $0.date.precision == precision && letter?.printed($0.span) == text
      }
      #expect(isThere == true, "\(precision)")
    }
  }
}
