import Values

/// Sentences about rise and fall.
extension Frame {
  static let growth: [Frame] = [
    Frame("growth.year-on-year", .done, shows: [4]) { writer in
      let volume = writer.volume()
      let falls = writer.once(in: 4)
      let verb = writer.one(of: falls ? ["下降", "减少"] : ["增长", "上升", "增加"])
      let rate = writer.growthRate().of(volume.noun)
        .delta(falls ? "下降" : "增长", verb, basis: "同比")
      return """
        \(writer.pastTime()),\(writer.area())\(volume.noun)\
        \(writer.exactAmount(of: volume).of(volume.noun)),同比\(verb)\(rate)。
        """
    },
    Frame("growth.bare", .done, shows: [4]) { writer in
      let volume = writer.volume()
      let rate = writer.growthRate().of(volume.noun).delta("增长", "增长")
      return """
        \(writer.pastTime()),\(volume.noun)达到\
        \(writer.exactAmount(of: volume).of(volume.noun)),增长\(rate)。
        """
    },
    Frame("growth.own-name", .done, shows: [4]) { writer in
      let volume = writer.volume()
      let rate = writer.growthRate().of(volume.noun).delta("增长", "增长", basis: "同比")
      return "\(writer.pastTime()),\(writer.area())\(volume.noun)同比增长\(rate),\(writer.effect())。"
    },
    Frame("growth.negative", .done, shows: [4]) { writer in
      let volume = writer.volume()
      let hundredths = writer.number(11...99) * 10
      let rate = Quantity("-\(Quantity.decimal(hundredths))", -Double(hundredths) / 100, "%")
        .of(volume.noun).delta("增长", "增长")
      return """
        \(writer.pastTime()),\(volume.noun)\(writer.exactAmount(of: volume).of(volume.noun)),\
        增长\(rate)。
        """
    },
    Frame("growth.count", .done) { writer in
      let (deed, more) = (writer.countedDeed(), writer.number(2...40))
      let delta = Quantity(more, deed.thing.unit).of(deed.name)
        .delta("增长", "增加", basis: "较上年")
      let year = writer.head.year - writer.number(1...3)
      return """
        \(Moment(year: year)),\(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name)),\
        较\(against: Moment("上年", .init(madeYear: year - 1)))增加\(delta)。
        """
    },
    Frame("growth.multiple", .done) { writer in
      let volume = writer.volume()
      let year = writer.head.year - 1
      let base = year - writer.number(2...4)
      let times = Quantity(hundredths: writer.number(12...45) * 10, "倍").of(volume.noun)
        .delta("增长", "增加", basis: "较\(base)年")
      return """
        \(Moment(year: year)),\(volume.noun)\(writer.exactAmount(of: volume).of(volume.noun)),\
        较\(against: Moment(year: base))增加\(times)。
        """
    },
    Frame("growth.doubled", .done, shows: [15]) { writer in
      let volume = writer.volume()
      let twice = writer.once(in: 3)
      let base = writer.head.year - writer.number(3...6)
      let double = Quantity(
        text: twice ? "翻两番" : "翻一番", value: twice ? 4 : 2, unit: "倍", measure: "变化"
      ).of(volume.noun).delta("增长", nil, basis: "较\(base)年").withOpenVerb()
      return """
        \(Moment(year: writer.head.year - 1)),\(writer.area())\(volume.noun)\
        较\(against: Moment(year: base))\(double)。
        """
    },
    Frame("growth.yearly", .done) { writer in
      let volume = writer.volume()
      let rate = writer.growthRate().of(volume.noun).delta("增长", "增长", basis: "年均")
      let last = writer.head.year - 1
      let range = Moment(
        "\(last - 3)年至\(last)年", .init(made: (last - 3, 1, 1), to: (last, 12, 31), .range))
      return "\(range),\(writer.area())\(volume.noun)年均增长\(rate)。"
    },
    Frame("growth.raised", .done, shows: [25]) { writer in
      let rate = writer.rate()
      let low = writer.number(12...55)
      let last = writer.head.year - 1
      let from = Quantity(low, "%").of(rate)
      let to = Quantity(low + writer.number(3...40), "%").of(rate).went("增长", "提高")
      return """
        \(rate)由\(Moment(year: last - writer.number(1...4)))的\(from)提高到\
        \(Moment(year: last))的\(to)。
        """
    },
    Frame("growth.shortened", .done, shows: [25]) { writer in
      let wait = writer.topic.waits.picked(using: &writer.random)
      let low = writer.number(2...12)
      let verb = writer.one(of: ["缩短", "压缩"])
      let from = Quantity(low + writer.number(2...30), wait.unit).of(wait.noun)
      let to = Quantity(low, wait.unit).of(wait.noun).went("下降", verb)
      return "\(writer.pastTime()),\(wait.noun)由\(from)\(verb)至\(to),\(writer.effect())。"
    },
    Frame("growth.lowered-to", .done, shows: [25]) { writer in
      let wait = writer.topic.waits.picked(using: &writer.random)
      let to = Quantity(writer.number(2...20), wait.unit).of(wait.noun).went("下降", "降")
        .withOpenVerb()
      return "\(writer.pastTime()),\(wait.noun)降至\(to),\(writer.effect())。"
    },
    Frame("growth.pair", .done, shows: [10]) { writer in
      let deeds = writer.deeds(2)
      let names = deeds.map(\.thing.noun)
      let rates = names.map { writer.growthRate().of($0).delta("增长", "增长") }
      return """
        \(writer.pastTime()),\(names[0])\(writer.exactAmount(of: deeds[0].thing).of(names[0]))、\
        \(names[1])\(writer.exactAmount(of: deeds[1].thing).of(names[1])),\
        分别增长\(rates[0])、\(rates[1])。
        """
    },
    Frame("growth.rank", .done, shows: [7, 11]) { writer in
      let volume = writer.volume()
      let place = writer.number(1...9)
      let (word, outer) = writer.rank(place)
      let rate = writer.growthRate().of("\(volume.noun)增速").delta("增长", "增速").withOpenVerb()
      let rank = Quantity(text: word, value: Double(place), unit: "名次", measure: "排名")
        .of("\(volume.noun)增速\(outer)排名")
      return
        """
        \(writer.pastTime()),\(volume.noun)增速\(rate),\
        \(writer.one(of: ["居", "列", "位居"]))\(outer)\(rank)。
        """
    },
  ]
}
