import Values

/// Sentences about money, prices and rates of payment.
extension Frame {
  static let money: [Frame] = [
    Frame("money.purpose", .done, shows: [1]) { writer in
      let noun = "\(writer.one(of: writer.topic.purposes))资金"
      return
        "\(writer.pastTime()),\(writer.head.level)财政安排\(noun)\(writer.money().of("安排\(noun)"))。"
    },
    Frame("money.for", .done, shows: [1]) { writer in
      let purpose = writer.one(of: writer.topic.purposes)
      let money = writer.money().of("\(purpose)方面投入")
      return "\(writer.pastTime()),\(writer.area())在\(purpose)方面投入\(money)。"
    },
    Frame("money.from-above", .done) { writer in
      let purpose = writer.one(of: writer.topic.purposes)
      let name = "争取上级\(purpose)补助资金"
      return "\(writer.pastTime()),我们争取上级\(purpose)补助资金\(writer.money().of(name).being(.actual))。"
    },
    Frame("money.saved", .done, shows: [2]) { writer in
      let value = writer.number(2...9) * 10
      let amount = Quantity("\(value)余万", Double(value * 10_000), "元").bound("余")
      let grantee = writer.one(of: writer.topic.grantees)
      return "\(writer.pastTime()),为\(grantee)减负\(amount.of("为\(grantee)减负")),\(writer.effect())。"
    },
    Frame("money.near", .done, shows: [3]) { writer in
      let (purpose, bound) = (
        writer.one(of: writer.topic.purposes), writer.one(of: ["近", "超", "约"])
      )
      let amount = writer.money().of("\(purpose)累计投入").bound(bound)
      return "\(writer.pastTime()),\(purpose)投入\(bound)\(amount),\(writer.effect())。"
    },
    Frame("money.elided", .done, shows: [3]) { writer in
      let value = writer.number(2...90)
      let noun = "\(writer.one(of: writer.topic.purposes))投资"
      let amount = Quantity(
        text: "\(value)亿", value: Double(value) * 1e8, unit: "元", measure: "金额")
      return "\(writer.pastTime()),\(writer.area())\(noun)突破\(amount.of(noun).bound("突破"))。"
    },
    Frame("money.counted-hundred-millions", .done, shows: [9]) { writer in
      let value = writer.number(2...9)
      let amount = Quantity(
        text: "\(value)个亿", value: Double(value) * 1e8, unit: "元", measure: "金额")
      let purpose = writer.one(of: writer.topic.purposes)
      return
        "\(writer.pastTime()),我们在\(purpose)上投资\(amount.of("\(purpose)上投资")),\(writer.effect())。"
    },
    Frame("money.each-household", .done) { writer in
      let (homes, grant) = (writer.number(60...990), writer.number(2...60) * 50)
      return """
        \(writer.pastTime()),我们为\(Quantity(homes, "户").of("困难家庭发放补助"))困难家庭发放补助,\
        户均补助\(Quantity(grant, "元").of("户均补助"))。
        """
    },
    Frame("money.price", .state, shows: [29]) { writer in
      let price = writer.topic.prices.picked(using: &writer.random)
      let amount = Quantity(writer.number(price.values), price.unit).of(price.noun)
      return "目前,\(writer.maybeArea())\(price.noun)为\(amount)。"
    },
    Frame("money.price-each", .state, shows: [29]) { writer in
      let value = writer.number(3...60) * 50
      let amount = Quantity(
        text: "每平方米\(value)元", value: Double(value), unit: "元/平方米", measure: "水平")
      return "目前,同类项目建设成本为\(amount.of("同类项目建设成本")),\(writer.effect())。"
    },
    Frame("money.thousands", .done) { writer in
      let value = writer.number(12_000...980_000)
      let amount = Quantity(Quantity.grouped(value), Double(value), "元").of("收到捐赠款")
      return "\(writer.pastTime()),我们收到捐赠款\(amount),全部用于\(writer.one(of: writer.topic.purposes))。"
    },
    Frame("money.ratio", .state, shows: [29]) { writer in
      let value = writer.number(2...5)
      let half = writer.once(in: 2)
      let ratio = Quantity(
        text: "1:\(value)\(half ? ".5" : "")",
        value: Quantity.rounded(1 / (Double(value) + (half ? 0.5 : 0))),
        unit: nil, measure: "占比")
      let noun = writer.one(of: ["财政与社会投入比例", "专职与兼职人员比例", "新建与改建投入比例"])
      return "目前,\(noun)为\(ratio.of(noun)),\(writer.effect())。"
    },
  ]
}
