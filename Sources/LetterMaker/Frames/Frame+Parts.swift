import Values

/// Sentences that divide a whole; the parts add up.
extension Frame {
  static let parts: [Frame] = [
    Frame("parts.including", .done, shows: [23]) { writer in
      let (whole, sizes) = writer.divided()
      let total = sizes.reduce(0, +)
      return """
        \(writer.pastTime()),新增\(whole.noun)\(Quantity(total, whole.unit).of("新增\(whole.noun)")),\
        包括\(writer.list(whole, sizes, verb: "新增"))。
        """
    },
    Frame("parts.of-these", .state, shows: [23]) { writer in
      let (whole, sizes) = writer.divided()
      let total = sizes.reduce(0, +)
      return """
        目前,\(writer.area())共有\(whole.noun)\(Quantity(total, whole.unit).of(whole.noun)),\
        其中\(writer.list(whole, sizes, verb: ""))。
        """
    },
    Frame("parts.one-of-these", .done) { writer in
      let (whole, sizes) = writer.divided()
      let total = sizes.reduce(0, +)
      let part = whole.parts[0]
      return """
        \(writer.pastTime()),建设\(whole.noun)\(Quantity(total, whole.unit).of("建设\(whole.noun)")),\
        其中\(part)\(Quantity(sizes[0], whole.unit).of("建设\(part)"))。
        """
    },
    Frame("parts.growing", .done, shows: [12]) { writer in
      let volume = writer.volume()
      let part = writer.one(of: ["城区", "农村", "重点区域", "民营部分", "新增部分"])
      let rates = (0..<2).map { _ in writer.growthRate() }
      let name = "\(part)\(volume.noun)"
      return """
        \(writer.pastTime()),\(writer.area())\(volume.noun)\
        \(writer.exactAmount(of: volume).of(volume.noun)),\
        增长\(rates[0].of(volume.noun).delta("增长", "增长"));\
        其中\(name)\(writer.exactAmount(of: volume).of(name)),\
        增长\(rates[1].of(name).delta("增长", "增长"))。
        """
    },
    Frame("parts.years", .done, shows: [10]) { writer in
      let deed = writer.countedDeed()
      let last = writer.head.year - 1
      let first = Quantity(writer.number(3...60), deed.thing.unit).of(deed.name)
      let second = Quantity(writer.number(3...60), deed.thing.unit).of(deed.name)
      return """
        \(Moment(year: last - 1)),\(deed.name)\(first);\
        \(Moment(year: last)),\(deed.name)\(second),\(writer.effect())。
        """
    },
    Frame("parts.money", .done, shows: [23]) { writer in
      let (state, own) = (writer.number(2...70) * 100, writer.number(2...70) * 100)
      func sum(_ value: Int, _ name: String) -> Quantity {
        Quantity(hundredths: value * 100, multiplier: "万", "元").of("投入\(name)")
      }
      let purpose = writer.one(of: writer.topic.purposes)
      return """
        \(writer.pastTime()),投入\(purpose)资金\(sum(state + own, "\(purpose)资金")),\
        其中上级补助\(sum(state, "上级补助"))、本级配套\(sum(own, "本级配套"))。
        """
    },
  ]
}

extension LetterWriter {
  /// A whole with the sizes of its parts.
  mutating func divided() -> (whole: Topic.Whole, sizes: [Int]) {
    let whole = topic.wholes.picked(using: &random)
    let bounds =
      switch whole.size {
      case .few: 1...30
      case .some: 20...300
      case .many: 400...9_000
      }
    return (whole, whole.parts.map { _ in Int.random(in: bounds, using: &random) })
  }

  /// The parts with their numbers.
  func list(_ whole: Topic.Whole, _ sizes: [Int], verb: String) -> Line {
    var line: Line = ""
    for (index, part) in whole.parts.enumerated() {
      if index > 0 { line.append(.words("、")) }
      line.append(.words(part))
      line.append(.figure(Quantity(sizes[index], whole.unit).of("\(verb)\(part)")))
    }
    return line
  }
}
