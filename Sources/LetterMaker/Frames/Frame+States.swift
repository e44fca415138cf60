import Values

/// Sentences about how things stand, good and bad.
extension Frame {
  static let states: [Frame] = [
    Frame("state.has", .state) { writer in
      let stock = writer.stock()
      return "目前,\(writer.area())共有\(stock.noun)\(writer.amount(of: stock).of(stock.noun))。"
    },
    Frame("state.existing", .state) { writer in
      let stocks = writer.topic.stocks.shuffled(using: &writer.random).prefix(2)
      let (one, two) = (stocks[0], stocks[1])
      return """
        \(writer.area())现有\(one.noun)\(writer.amount(of: one).of(one.noun))、\
        \(two.noun)\(writer.amount(of: two).of(two.noun))。
        """
    },
    Frame("state.year-end", .state) { writer in
      let stock = writer.stock()
      let moment = Moment(
        "\(writer.head.year - 1)年底", .init(made: 12...12, of: writer.head.year - 1, .month))
      return "\(moment),\(writer.area())共有\(stock.noun)\(writer.amount(of: stock).of(stock.noun))。"
    },
    Frame("state.rate", .state, shows: [6]) { writer in
      let rate = writer.rate()
      return "目前,\(writer.maybeArea())\(rate)为\(writer.percent().of(rate))。"
    },
    Frame("state.wait", .state) { writer in
      let wait = writer.topic.waits.picked(using: &writer.random)
      return "目前,\(wait.noun)为\(Quantity(writer.number(2...40), wait.unit).of(wait.noun))。"
    },
    Frame("state.under-way", .state) { writer in
      let value = writer.number(2...30)
      let (spent, noun) = (writer.money(), writer.one(of: writer.topic.purposes))
      return "目前在建\(noun)项目\(Quantity(value, "个").of("在建\(noun)项目")),总投资\(spent.of("总投资"))。"
    },
    Frame("state.plain", .state) { writer in
      "\(writer.project())位于\(writer.region)中部,周边居民较为集中。"
    },
  ]

  static let troubles: [Frame] = [
    Frame("trouble.plain", .trouble) { writer in
      "但\(writer.one(of: writer.topic.problems)),\(writer.one(of: Words.shortfalls))。"
    },
    Frame("trouble.pair", .trouble) { writer in
      let problems = writer.topic.problems.shuffled(using: &writer.random).prefix(2)
      return "但\(problems[0]),\(problems[1]),有待进一步改进。"
    },
    Frame("trouble.only", .trouble, shows: [3]) { writer in
      let stock = writer.stock()
      let value = Quantity(writer.number(2...9), stock.unit).of(stock.noun).bound("仅")
      return "但\(writer.one(of: writer.topic.problems)),\(stock.noun)仅\(value)。"
    },
    Frame("trouble.gap", .trouble) { writer in
      let noun = "\(writer.one(of: writer.topic.purposes))资金缺口"
      return "但\(noun)达\(writer.money().of(noun)),\(writer.one(of: writer.topic.problems))。"
    },
    Frame("trouble.below", .trouble, shows: [26]) { writer in
      let rate = writer.rate()
      let points = writer.points().of(rate).delta(nil, nil, basis: "较全省平均")
      return "但\(rate)仅为\(writer.percent(12...50).of(rate).bound("仅")),比\(quiet: "全省平均")低\(points)。"
    },
    Frame("trouble.fell", .trouble, shows: [4]) { writer in
      let volume = writer.volume()
      let rate = writer.growthRate().of(volume.noun).delta("下降", "下降", basis: "同比")
      return "但受多重因素影响,\(writer.pastTime())\(volume.noun)同比下降\(rate),发展基础薄弱。"
    },
  ]
}
