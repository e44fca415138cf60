import Values

/// Parts of sentences.
extension LetterWriter {
  /// Deeds with their numbers, joined as the genre joins them.
  mutating func list(_ deeds: [Topic.Deed]) -> Line {
    var line: Line = ""
    let joint = once(in: 2) ? "、" : ","
    for (index, deed) in deeds.enumerated() {
      if index > 0 { line.append(.words(joint)) }
      line.append(.words(deed.name))
      line.append(.figure(amount(of: deed.thing).of(deed.name)))
    }
    return line
  }

  /// How good it was.
  mutating func effect() -> String { one(of: Words.effects) }

  /// A platform of the region, in quotes.
  mutating func platform() -> String { "“\(one(of: Words.platforms))”" }
}

extension LetterWriter {
  /// A place in an order, as printed, and the area it is counted in.
  mutating func rank(_ place: Int) -> (word: String, area: String) {
    let outer = one(of: head.level == "市" ? ["全省", "全国"] : ["全市", "全省"])
    return (once(in: 2) ? "第\(place)" : "第\(Names.numeral(place))", outer)
  }
}

extension Quantity {
  /// Tenths as percent: 五成 is 50 %.
  var inPercent: Quantity {
    var copy = self
    (copy.unit, copy.measure) = ("%", "占比")
    return copy
  }
}

extension LetterWriter {
  /// 下一步 and its like.
  mutating func next() -> String { one(of: ["下一步", "接下来", "下阶段"]) }

  /// Next year, as a date.
  mutating func nextYear() -> Moment {
    once(in: 2)
      ? Moment("明年", .init(madeYear: head.year + 1)) : Moment(year: head.year + number(1...2))
  }

  /// Deeds with exact numbers.
  mutating func exactList(_ deeds: [Topic.Deed]) -> Line {
    var line: Line = ""
    for (index, deed) in deeds.enumerated() {
      if index > 0 { line.append(.words("、")) }
      line.append(.words(deed.name))
      line.append(.figure(exactAmount(of: deed.thing).of(deed.name)))
    }
    return line
  }
}
