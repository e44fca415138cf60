import Values

/// Sentences that promise.
extension Frame {
  static let strongPlans: [Frame] = [
    Frame("plan.strive", .plan) { writer in
      let deed = writer.countedDeed()
      return
        """
        \(writer.deadline()),\(cue: "力争")\(deed.name)\
        \(writer.exactAmount(of: deed.thing).of(deed.name).bound("以上"))以上。
        """
    },
    Frame("plan.ensure", .plan) { writer in
      let deed = writer.countedDeed()
      return
        """
        \(cue: "确保")\(writer.deadline())\(deed.name)\
        \(writer.exactAmount(of: deed.thing).of(deed.name))。
        """
    },
    Frame("plan.seek", .plan) { writer in
      let rate = writer.rate()
      return "\(cue: "争取")\(writer.deadline()),\(rate)达到\(writer.percent().of(rate).bound("以上"))以上。"
    },
    Frame("plan.intend", .plan) { writer in
      let (deed, money) = (writer.countedDeed(), writer.grant())
      return """
        \(cue: "拟")于\(writer.nextYear())\(deed.name)\
        \(writer.exactAmount(of: deed.thing).of(deed.name)),估算投资\(money.of("估算投资"))。
        """
    },
    Frame("plan.plan", .plan) { writer in
      let deeds = writer.deeds(2)
      return "\(writer.deadline()),\(ourselves(writer))\(cue: "计划")\(writer.exactList(deeds))。"
    },
    Frame("plan.expect", .plan, shows: [18]) { writer in
      let income = Quantity(hundredths: writer.number(5...40) * 10, multiplier: "万", "元")
        .of("户均增收")
      return "\(writer.project())\(cue: "预计")\(writer.nextYear())投用,户均增收\(income)。"
    },
    Frame("plan.will", .plan) { writer in
      let works = writer.topic.works.shuffled(using: &writer.random).prefix(2)
      return "\(writer.next()),\(ourselves(writer))\(cue: "将")\(works[0]),\(works[1])。"
    },
    Frame("plan.will-dated", .plan) { writer in
      let deed = writer.countedDeed()
      return
        """
        \(ourselves(writer))\(cue: "将")\(writer.deadline())\(deed.name)\
        \(writer.exactAmount(of: deed.thing).of(deed.name))。
        """
    },
    Frame("plan.will-be-doing", .plan) { writer in
      "\(writer.next()),我们\(cue: "将")会同有关部门\(writer.one(of: writer.topic.works))。"
    },
    Frame("plan.promise", .plan) { writer in
      let wait = writer.topic.waits.picked(using: &writer.random)
      let most = Quantity(writer.number(2...30), wait.unit).of(wait.noun).bound("不超过").being(
        .target)
      return "\(ourselves(writer))\(cue: "承诺")\(writer.deadline())\(wait.noun)不超过\(most)。"
    },
    Frame("plan.condition", .plan) { writer in
      let work = writer.one(of: writer.topic.works)
      return """
        \(when: writer.one(of: Words.conditions)),\(ourselves(writer))\(cue: "将")\(work)。
        """
    },
    Frame("plan.condition-dated", .plan) { writer in
      let deed = writer.countedDeed()
      return """
        \(when: writer.one(of: Words.conditions)),\(cue: "争取")\(writer.nextYear())\
        \(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name))。
        """
    },
    Frame("plan.halves", .plan, shows: [17]) { writer in
      let rate = writer.rate()
      let low = writer.number(30...60)
      let first = Quantity(low, "%").of(rate).bound("超")
      let whole = Quantity(low + writer.number(5...30), "%").of(rate).bound("超")
      let next = writer.head.year + 1
      let half = Moment("\(next)年上半年", .init(made: 1...6, of: next, .halfYear))
      return "\(cue: "力争")\(half)\(rate)超\(first),\(Moment(contextYear: "全年"))超\(whole)。"
    },
    Frame("plan.yearly", .plan, shows: [24], in: .undated) { writer in
      let volume = writer.volume()
      let rate = writer.growthRate().of(volume.noun).delta("增长", "增长", basis: "年均").bound("以上")
      return "\(cue: "确保")\(volume.noun)年均增长\(rate)以上。"
    },
    Frame("plan.raise", .plan, shows: [25]) { writer in
      let rate = writer.rate()
      let low = writer.number(12...55)
      let from = Quantity(low, "%").of(rate).being(.actual).withOpenPeriod()
      let to = Quantity(low + writer.number(3...40), "%").of(rate).went("增长", "提高")
      return "\(cue: "力争")\(writer.deadline())\(rate)由\(from)提高到\(to)。"
    },
    Frame("plan.two-deadlines", .plan) { writer in
      let next = writer.head.year + 1
      let first = Moment("\(next)年6月底", .init(made: (next, 6, 21), to: (next, 6, 30), .tenDays))
      let second = Moment("\(next)年年底", .init(made: 12...12, of: next, .month))
      let name = writer.project()
      return "\(cue: "计划")\(first)前完成\(name)主体施工,\(second)前投入运营。"
    },
    Frame("plan.undated", .plan, in: .undated) { writer in
      let deed = writer.countedDeed()
      return
        "\(cue: "力争")\(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name).bound("以上"))以上。"
    },
    Frame("plan.within-years", .plan) { writer in
      let years = writer.number(2...3)
      let span = Quantity(Names.counted(years), Double(years), "年").withOpenBound()
      let rate = writer.rate()
      return """
        \(cue: "力争")\(span)内\(within: writer.anniversary(years))\
        \(rate)达到\(writer.percent().of(rate).bound("以上"))以上。
        """
    },
  ]

  static let weakPlans: [Frame] = [
    Frame("weak.effort", .plan) { writer in
      "今后,我们\(cue: "努力")\(writer.one(of: writer.topic.works))。"
    },
    Frame("weak.purpose", .plan) { writer in
      "我们\(writer.one(of: writer.topic.works)),\(cue: "确保")各项任务落到实处。"
    },
    Frame("weak.gradual", .plan) { writer in
      "今后,我们\(cue: "逐步")\(writer.one(of: writer.topic.works))。"
    },
    Frame("weak.soon", .plan) { writer in
      "今后,我们\(cue: writer.one(of: ["尽快", "尽早", "适时"]))\(writer.one(of: writer.topic.works))。"
    },
  ]

  static let sectionPlans: [Frame] = [
    Frame("section.none", .plan, in: .planSection) { writer in
      let works = writer.topic.works.shuffled(using: &writer.random).prefix(2)
      return "\(works[0]),\(works[1])。"
    },
    Frame("section.above", .plan, shows: [19], in: .undatedPlanSection) { writer in
      let deed = writer.countedDeed()
      let amount = writer.exactAmount(of: deed.thing).of(deed.name).bound("以上")
      return "\(cue: deed.verb)\(deed.thing.noun)\(amount)以上。"
    },
    Frame("section.under-way", .plan, shows: [19], in: .planSection) { writer in
      let value = writer.number(2...12)
      let project = "在建\(writer.one(of: writer.topic.purposes))项目"
      return "加快推进\(project)\(Quantity(value, "个").of(project))。"
    },
    Frame("section.object", .plan, in: .planSection) { writer in
      "\(cue: "将")群众诉求转为工作清单,\(writer.one(of: writer.topic.works))。"
    },
    Frame("section.planned", .plan, shows: [19], in: .planSection) { writer in
      let teams = Quantity(writer.number(2...12), "支").of("组建志愿服务队")
      return "组建志愿服务队\(teams),\(writer.one(of: writer.topic.works))。"
    },
  ]

  private static func ourselves(_ writer: LetterWriter) -> String { writer.head.selfWord }
}
