import Values

/// Sentences with bounds that define a class or a rule.
extension Frame {
  static let thresholds: [Frame] = [
    Frame("threshold.projects", .done, shows: [8]) { writer in
      let billion = Quantity(text: "亿元", value: 1e8, unit: "元", measure: "门槛")
        .of("项目投资额").bound("以上")
      let count = Quantity(writer.number(3...40), "个").of("引进亿元以上项目")
      return "\(writer.pastTime()),\(writer.area())引进\(billion)以上项目\(count),\(writer.effect())。"
    },
    Frame("threshold.short", .done, shows: [8, 9]) { writer in
      let billion = Quantity(text: "亿元", value: 1e8, unit: "元", measure: "门槛")
        .of("项目投资额").bound("以上")
      let count = Quantity(writer.number(3...40), "个").of("推进亿元上项目建设")
      return "\(writer.pastTime()),我们推进\(count)\(billion)上项目建设。"
    },
    Frame("threshold.grade", .done, shows: [8]) { writer in
      let grade = writer.one(of: ["百", "千"])
      let value = grade == "百" ? 1e10 : 1e11
      let amount = Quantity(text: "\(grade)亿级", value: value, unit: "元", measure: "门槛")
        .of("产业集群规模").bound("级")
      return "\(writer.pastTime()),我们围绕打造\(amount)产业集群,\(writer.one(of: writer.topic.works))。"
    },
    Frame("threshold.none-above", .trouble, shows: [21]) { writer in
      let value = writer.number(2...20)
      let amount = Quantity("\(value)亿", Double(value) * 1e8, "元", "门槛")
        .of("企业产值").bound("超过")
      return "但目前还没有产值超过\(amount)的企业,龙头带动作用不足。"
    },
    Frame("threshold.age", .state) { writer in
      let (years, count) = (writer.number(5...8) * 10, writer.number(60...990))
      let age = Quantity(years, "岁", measure: "门槛").of("群众年龄").bound("以上")
      return "目前,\(writer.area())服务对象中\(age)以上群众\(Quantity(count, "人").of("\(years)岁以上群众"))。"
    },
    Frame("rule.four", .state, shows: [20]) { writer in
      let grantee = writer.one(of: writer.topic.grantees)
      let invested = Quantity(
        hundredths: writer.number(2...40) * 5_000, multiplier: "万", "元", measure: "门槛"
      )
      .of("年度投入").bound("以上").being(.rule)
      let grown = Quantity(writer.number(5...20), "%").of("年度投入").measured("门槛")
        .went("增长", "增长").bound("以上").being(.rule)
      let share = Quantity(writer.number(2...15), "%").of("补助比例").being(.rule)
      let most = writer.grant().of("补助上限").measured("门槛").bound("最高").being(.rule)
      return """
        对年度投入\(invested)以上且增长\(grown)以上的\(grantee),按\(share)给予补助,最高\(most)。
        """
    },
    Frame("rule.capped", .state, shows: [6]) { writer in
      let grantee = writer.one(of: writer.topic.grantees)
      let share = Quantity(writer.number(1...8) * 5, "%").of("补助比例").being(.rule)
      let most = writer.grant().of("补助上限").measured("门槛").bound("不超过").being(.rule)
      return "对符合条件的\(grantee),按照实际支出的\(share)给予补助,最高不超过\(most)。"
    },
    Frame("rule.periodic", .state, shows: [22]) { writer in
      let years = Quantity("三", 3, "年", "时长").bound("每").being(.rule)
      let most = Quantity(writer.number(2...20) * 5, "名").of("评选先进个人").measured("门槛")
        .bound("最多").being(.rule)
      return "按照有关规定,每\(years)评选一次先进个人,最多\(most)。"
    },
    Frame("rule.reward", .state) { writer in
      let grantee = writer.one(of: writer.topic.grantees)
      let reward = writer.grant().of("一次性奖励").being(.rule)
      return "对首次达标的\(grantee),给予一次性奖励\(reward)。"
    },
    Frame("rule.per-year", .state, shows: [22]) { writer in
      let grantee = writer.one(of: writer.topic.grantees)
      let most = writer.grant().of("\(grantee)补助上限").measured("门槛").bound("最高").being(.rule)
      return "对符合条件的\(grantee),给予最高\(most)的运营补贴。"
    },
  ]
}
