import Values

/// Sentences that count what was done.
extension Frame {
  static let counts: [Frame] = [
    Frame("count.one", .done) { writer in
      let deed = writer.deed()
      let amount = writer.amount(of: deed.thing).of(deed.name)
      return "\(writer.pastTime()),\(writer.maybeArea())\(deed.name)\(amount)。"
    },
    Frame("count.two", .done) { writer in
      let deeds = writer.deeds(2)
      return "\(writer.pastTime()),\(writer.area())\(writer.list(deeds))。"
    },
    Frame("count.three", .done) { writer in
      let deeds = writer.deeds(3)
      return "\(writer.pastTime()),\(writer.maybeArea())\(writer.list(deeds)),\(writer.effect())。"
    },
    Frame("count.cumulative", .done) { writer in
      let deeds = writer.deeds(2)
      return "\(writer.maybeArea())累计\(writer.list(deeds))。"
    },
    Frame("count.as-of", .done) { writer in
      let deeds = writer.deeds(2)
      return "截至\(writer.pastEnd()),\(writer.area())已累计\(writer.list(deeds))。"
    },
    Frame("count.now", .done) { writer in
      let deed = writer.deed()
      let amount = writer.amount(of: deed.thing).of(deed.name).being(.actual)
      return "\(writer.one(of: ["目前", "截至目前"])),已累计\(deed.name)\(amount),\(writer.effect())。"
    },
    Frame("count.work-first", .done) { writer in
      let deed = writer.deed()
      let amount = writer.amount(of: deed.thing).of(deed.name)
      return "\(writer.one(of: writer.topic.works)),\(writer.pastTime())\(deed.name)\(amount)。"
    },
    Frame("count.number-first", .done) { writer in
      let deed = writer.countedDeed()
      let amount = writer.exactAmount(of: deed.thing).of(deed.name)
      return "\(writer.pastTime()),\(writer.maybeArea())\(deed.verb)\(amount)\(deed.thing.noun)。"
    },
    Frame("count.exceeding", .done, shows: [3]) { writer in
      let deed = writer.countedDeed()
      let bound = writer.one(of: ["超过", "突破", "近"])
      let amount = writer.exactAmount(of: deed.thing).of(deed.name).bound(bound)
      return
        "\(writer.pastTime()),\(writer.area())\(deed.name)\(bound)\(amount),\(writer.effect())。"
    },
    Frame("count.some", .done, shows: [2]) { writer in
      let deed = writer.countedDeed()
      let value = writer.number(1...9) * 10
      let amount = Quantity("\(value)余", Double(value), deed.thing.unit).of(deed.name).bound("余")
      return "\(writer.pastTime()),先后\(deed.name)\(amount),\(writer.effect())。"
    },
    Frame("count.ten-thousand-more", .done, shows: [2]) { writer in
      let (value, stock) = (writer.number(2...8), writer.countedDeed())
      let amount = Quantity("\(value)万多", Double(value * 10_000), "人次").of("惠及群众").bound("多")
      return "\(writer.pastTime()),\(stock.name)取得实效,惠及群众\(amount)。"
    },
    Frame("count.compound", .done, shows: [14]) { writer in
      let (shows, people) = (writer.number(3...80), writer.tenThousands("人次"))
      let event = "组织开展\(writer.one(of: Words.events))"
      return """
        \(writer.pastTime()),\(writer.area())\(event)\(Quantity(shows, "场次").of(event)),\
        参与群众\(people.of("参与群众"))。
        """
    },
    Frame("count.visits", .done, shows: [14]) { writer in
      let visits = Quantity(writer.number(20...900), "家次").of("走访相关单位")
      let people = Quantity(writer.number(100...990), "人次").of("出动工作人员")
      return "\(writer.pastTime()),我们出动工作人员\(people),走访相关单位\(visits)。"
    },
    Frame("count.chinese", .done, shows: [14]) { writer in
      let value = writer.number(2...12)
      let work = writer.one(of: writer.topic.works)
      let units = Quantity(Names.counted(value), Double(value), "家").of("会同单位\(work)")
      let years = Quantity("两", 2, "年")
      return "我们会同\(units)单位\(work),连续\(years)推进\(writer.countedDeed().thing.noun)工作。"
    },
    Frame("count.hundred-odd", .done, shows: [30], rejects: [.indefinite]) { writer in
      let deed = writer.countedDeed()
      let amount = Quantity("百余", 100, "名").of("组织党员干部").bound("余")
      return "\(writer.pastTime()),组织\(amount)党员干部参与\(deed.thing.noun)工作,走访数十家单位。"
    },
    Frame("count.bare-noun", .done, shows: [27]) { writer in
      let value = writer.number(2...9)
      let amount = Quantity(text: "\(value)", value: Double(value), unit: "家", measure: "计数")
      return "\(writer.pastTime()),筛选\(amount.of("筛选企业"))企业进入培育名单,\(writer.effect())。"
    },
    Frame("count.data", .done, shows: [1]) { writer in
      let rows = Quantity(hundredths: writer.number(101...9_900), multiplier: "万", "条")
      return "依托\(writer.platform()),\(writer.pastTime())归集数据\(rows.of("归集数据"))。"
    },
    Frame("count.each", .done, shows: [13]) { writer in
      let (low, noun) = (writer.number(1...3), writer.one(of: ["联络员", "专管员", "志愿者"]))
      let dash = writer.one(of: ["—", "-", "至"])
      let range = Quantity(
        range: low...(low + writer.number(1...2)), dash, "名"
      ).of("配备\(noun)")
      return "按照要求,\(writer.pastTime())我们为各站点配备\(noun)\(range),\(writer.effect())。"
    },
    Frame("count.length", .done) { writer in
      let hundredths = writer.number(120...9_900)
      let length = Quantity(hundredths: hundredths, "公里").of("修缮配套道路")
      let area = Quantity(hundredths: writer.number(110...990), multiplier: "万", "平方米")
      return "\(writer.pastTime()),配套建设同步推进,修缮配套道路\(length),绿化面积\(area.of("绿化面积"))。"
    },
    Frame("count.energy", .done) { writer in
      let energy = Quantity(hundredths: writer.number(110...9_900), multiplier: "万", "千瓦时")
      let water = Quantity(hundredths: writer.number(110...9_900), multiplier: "万", "立方米")
      return "\(writer.pastTime()),公共机构节约用电\(energy.of("节约用电")),节约用水\(water.of("节约用水"))。"
    },
  ]
}
