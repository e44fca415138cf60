import Values

/// Sentences with the rarer forms of numbers.
extension Frame {
  static let oddities: [Frame] = [
    Frame("odd.range-duration", .state, shows: [13]) { writer in
      let low = writer.number(2...5)
      let dash = writer.one(of: ["—", "-", "至"])
      let unit = writer.one(of: ["天", "小时", "个月"])
      let range = Quantity(range: low...(low + 2), dash, unit).of("同类事项办理周期")
      return "目前,同类事项办理周期为\(range),\(writer.effect())。"
    },
    Frame("odd.range-percent", .done, shows: [13]) { writer in
      let low = writer.number(5...20)
      let dash = writer.one(of: ["—", "-"])
      let range = Quantity(range: low...(low + 5), dash, "%").of("运行成本")
        .delta("下降", "下降")
      return "\(writer.pastTime()),试点单位运行成本下降\(range),\(writer.effect())。"
    },
    Frame("odd.typo-energy", .done, shows: [28]) { writer in
      let value = writer.number(2...20)
      let energy = Quantity(
        text: "\(value)亿千万时", value: Double(value) * 1e8, unit: "千瓦时", measure: "水平")
      return "\(writer.pastTime()),绿色电力交易量\(energy.of("绿色电力交易量")),\(writer.effect())。"
    },
    Frame("odd.decades", .state, shows: [30], rejects: [.indefinite]) { writer in
      "该区域形成于\(quiet: "几十年")前,\(writer.one(of: writer.topic.purposes))历史欠账较多,目前仍在逐项补齐。"
    },
    Frame("odd.capacity", .done, shows: [18]) { writer in
      let capacity = Quantity(
        hundredths: writer.number(2...60) * 100, multiplier: "万", "套", measure: "水平"
      ).of("年产智能装备项目建设").being(.planned)
      return "\(writer.pastTime()),我们加快推进年产\(capacity)智能装备项目建设。"
    },
    Frame("odd.planned-total", .done, shows: [18]) { writer in
      let name = writer.project()
      let total = writer.money().of("\(name)计划总投资").being(.planned)
      let spent = writer.money().of("\(name)完成投资").being(.actual)
      return "\(writer.pastTime()),\(name)建设提速,计划总投资\(total),现完成投资\(spent)。"
    },
    Frame("odd.times-a-day", .state, shows: [14]) { writer in
      let times = Quantity(writer.number(2...60) * 10, "人次").of("日均服务群众")
      return "目前,各站点日均服务群众\(times),\(writer.effect())。"
    },
    Frame("odd.spread", .done, shows: [13]) { writer in
      let low = writer.number(2...8)
      let range = Quantity(range: low...(low + 3), "至", "个").of("设置服务点")
      return "\(writer.pastTime()),各乡镇设置服务点\(range)。"
    },
    Frame("odd.actual-then-target", .done, shows: [16], in: .undated) { writer in
      let area = Quantity(writer.number(10...90), "亩").of("供应建设用地").being(.actual)
      let whole = Quantity(writer.number(100...190), "亩").bound("以上")
      return "已供应建设用地\(area),\(cue: "确保")\(Moment(contextYear: "全年"))\(whole)以上。"
    },
  ]
}
