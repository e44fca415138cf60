import Values

/// Sentences with dates and no figure, and with the rarer forms of dates.
extension Frame {
  static let times: [Frame] = [
    Frame("time.meeting", .done) { writer in
      "\(writer.pastDay()),我们召开专题会议,研究\(writer.one(of: writer.topic.purposes))工作。"
    },
    Frame("time.ten-days", .done) { writer in
      "\(writer.pastTenDays()),我们组织相关科室实地调研,\(writer.one(of: writer.topic.works))。"
    },
    Frame("time.since", .done) { writer in
      let deed = writer.deed()
      let year = writer.head.year - writer.number(1...3)
      let since = Moment(
        "\(year)年以来", .init(made: (year, 1, 1), to: writer.issued, .range))
      return
        "自\(since),\(writer.area())共\(deed.name)\(writer.amount(of: deed.thing).of(deed.name))。"
    },
    Frame("time.chinese-year", .done) { writer in
      let year = writer.head.year - writer.number(1...3)
      let month = writer.number(1...12)
      let moment = Moment(
        "\(Names.spelled(year))年\(Names.numeral(month))月",
        .init(made: month...month, of: year, .month))
      return "该项工作自\(moment)启动,\(writer.effect())。"
    },
    Frame("time.two-years", .done) { writer in
      let deed = writer.countedDeed()
      let last = writer.head.year - 1
      return """
        \(Moment(year: last - 1)),\(deed.name)\
        \(writer.exactAmount(of: deed.thing).of(deed.name));\(Moment(year: last)),\
        \(deed.name)\(writer.exactAmount(of: deed.thing).of(deed.name))。
        """
    },
    Frame("time.first-month", .done) { writer in
      let year = writer.head.year
      let moment = Moment("\(year)年元月", .init(made: 1...1, of: year, .month))
      return "\(moment),\(writer.area())启动新一轮排查,\(writer.one(of: writer.topic.works))。"
    },
    Frame("time.month-range", .done) { writer in
      let deed = writer.deed()
      let (last, first) = (writer.head.year - 1, writer.head.year - 2)
      let (from, to) = (writer.number(2...11), writer.number(2...11))
      let range = Moment(
        "\(first)年\(from)月至\(last)年\(to)月",
        .init(made: (first, from, 1), to: (last, to, writer.lastDay(last, to)), .range))
      return "\(range),共\(deed.name)\(writer.amount(of: deed.thing).of(deed.name))。"
    },
    Frame("time.slash-day", .done) { writer in
      let (year, month, day) = (writer.head.year - 1, writer.number(1...12), writer.number(1...28))
      let moment = Moment(
        "\(year)/\(month)/\(day)", .init(made: (year, month, day), to: (year, month, day), .day))
      return "\(moment),\(writer.project())通过验收,\(writer.effect())。"
    },
    Frame("time.vague", .done) { writer in
      "近年来,我们坚持问题导向,\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("time.duration", .done) { writer in
      let hours = Quantity(24, "小时").of("全天提供服务")
      return "\(writer.pastTime()),我们开通咨询专线,全天\(hours)提供服务,\(writer.effect())。"
    },
    Frame("time.year-start", .done) { writer in
      let moment = Moment("年初", months: 1...1, .month)
      return "\(moment),我们对照任务清单逐项分解责任,\(writer.one(of: writer.topic.works))。"
    },
  ]
}

extension LetterWriter {
  /// The last day of a month.
  func lastDay(_ year: Int, _ month: Int) -> Int { DayRange.lastDay(year, month) }
}
