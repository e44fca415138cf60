import Values

/// Sentences about rates, shares and differences of shares.
extension Frame {
  static let shares: [Frame] = [
    Frame("share.rate", .done, shows: [6]) { writer in
      let rate = writer.rate()
      return "\(writer.pastTime()),\(writer.maybeArea())\(rate)达到\(writer.percent().of(rate))。"
    },
    Frame("share.as-of", .done, shows: [6]) { writer in
      let rate = writer.rate()
      return
        """
        截至\(writer.pastEnd()),\(writer.area())\(rate)为\(writer.percent().of(rate)),\
        \(writer.effect())。
        """
    },
    Frame("share.points", .done, shows: [5]) { writer in
      let rate = writer.rate()
      let year = writer.head.year - writer.number(1...3)
      let points = writer.points().of(rate).delta("增长", "提高", basis: "较上年")
      return """
        \(Moment(year: year)),\(rate)达\(writer.percent().of(rate)),\
        比\(against: Moment("上年", .init(madeYear: year - 1)))提高\(points)。
        """
    },
    Frame("share.narrowed", .done, shows: [5]) { writer in
      let rate = writer.one(of: ["投诉率", "逾期率", "空置率", "故障率"])
      let verb = writer.one(of: ["收窄", "回落", "下降"])
      let points = writer.points().of(rate).delta("下降", verb, basis: "较年初")
      let year = writer.head.year
      return """
        截至\(writer.lastMonthEnd()),\(rate)为\(writer.percent(2...30).of(rate)),\
        较\(against: Moment("年初", .init(made: 1...1, of: year, .month)))\(verb)\(points)。
        """
    },
    Frame("share.above-average", .done, shows: [26]) { writer in
      let rate = writer.rate()
      let points = writer.points().of(rate).delta(nil, nil, basis: "较全省平均")
      return """
        \(Moment(year: writer.head.year - 1)),\(rate)为\(writer.percent().of(rate)),\
        比\(quiet: "全省平均")高\(points)。
        """
    },
    Frame("share.of-total", .done, shows: [6]) { writer in
      let deed = writer.countedDeed()
      let share = writer.percent(5...70).of("\(deed.name)占总数的比重")
      return """
        \(writer.pastTime()),\(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name)),\
        占总数的\(share)。
        """
    },
    Frame("share.task", .done, shows: [24]) { writer in
      let deed = writer.deed()
      let share = writer.percent(86...130).of("\(deed.name)年度任务完成率").against("年度任务")
      return """
        \(writer.pastTime()),\(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name)),\
        完成年度任务的\(share)。
        """
    },
    Frame("share.half", .done, shows: [15]) { writer in
      let deed = writer.countedDeed()
      let half = Quantity(text: "一半", value: 0.5, unit: nil, measure: "占比").of("\(deed.name)占比")
      return """
        \(writer.pastTime()),\(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name)),\
        占总数的\(half)。
        """
    },
    Frame("share.thirds", .done, shows: [15]) { writer in
      let deed = writer.countedDeed()
      let (top, bottom) = writer.once(in: 2) ? (1, 3) : writer.once(in: 2) ? (2, 3) : (3, 4)
      let third = Quantity(
        text: "\(Names.numeral(bottom))分之\(Names.numeral(top))",
        value: Quantity.rounded(Double(top) / Double(bottom)), unit: nil, measure: "占比"
      ).of("\(deed.name)占比")
      return """
        \(writer.pastTime()),\(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name)),\
        占总数的\(third)。
        """
    },
    Frame("share.tenths", .done, shows: [15]) { writer in
      let value = writer.number(3...9)
      let noun = writer.one(of: ["受访群众", "参训学员", "服务对象"])
      let tenths = Quantity("\(Names.numeral(value))", Double(value * 10), "成")
        .inPercent.of("\(noun)表示满意").bound("以上")
      return "\(writer.pastTime())回访显示,\(tenths)以上\(noun)表示满意。"
    },
    Frame("share.grant", .done, shows: [6]) { writer in
      let share = Quantity(writer.number(1...8) * 5, "%").of("实际投入补助比例").being(.rule)
      let grantee = writer.one(of: writer.topic.grantees)
      return "按照现行政策,对符合条件的\(grantee)按照实际投入的\(share)给予补助。"
    },
    Frame("share.respectively", .done, shows: [10]) { writer in
      let names = writer.deeds(2).map(\.thing.noun)
      let shares = names.map { writer.percent(5...45).of("\($0)投入占总投入比重") }
      return "\(writer.pastTime()),\(names[0])、\(names[1])投入分别占总投入的\(shares[0])、\(shares[1])。"
    },
  ]
}
