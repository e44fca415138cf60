import Values

/// Sentences of the body, each with what it states.
extension LetterWriter {
  /// Writes a sentence about what was done.
  mutating func writeAchievement() {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: writeThingsDone()
    case 1: writeMoneySpent()
    case 2: writeRate()
    case 3: writeGrowth()
    case 4: writePolicy()
    default: composer.write("我局\(topic.works.picked(using: &random)),取得了较好成效。")
    }
  }

  private mutating func writeThingsDone() {
    let first = topic.things.picked(using: &random)
    composer.write("\(head.year)年上半年,全\(head.level)累计\(first.verb)\(first.noun)")
    composer.figure(count(of: first), measure(of: first))
    let second = topic.things.picked(using: &random)
    if second.noun != first.noun {
      composer.write("、\(second.verb)\(second.noun)")
      composer.figure(count(of: second), measure(of: second))
    }
    composer.write("。")
  }

  private mutating func writeMoneySpent() {
    composer.write("\(head.year - 1)年,\(head.level)财政安排\(topic.purposes.picked(using: &random))资金")
    composer.figure(money(), "金额")
    composer.write(",有力保障了各项工作推进。")
  }

  private mutating func writeRate() {
    composer.write("截至目前,\(topic.rates.picked(using: &random))达到")
    composer.figure(
      PrintedAmount(hundredths: Int.random(in: 4_000...9_990, using: &random), multiplier: "", "%"),
      "占比")
    composer.write("。")
  }

  private mutating func writeGrowth() {
    let amount = topic.amounts.picked(using: &random)
    composer.write("\(head.year - 1)年,全\(head.level)\(amount.noun)")
    composer.figure(amount.unit == "元" ? money() : large(amount.unit), measure(of: amount))
    let falls = Int.random(in: 0..<4, using: &random) == 0
    composer.write(falls ? ",同比下降" : ",同比增长")
    composer.figure(
      PrintedAmount(hundredths: Int.random(in: 10...2_950, using: &random), multiplier: "", "%"),
      "变化", change: falls ? "下降" : "增长", basis: "同比")
    composer.write("。")
  }

  private mutating func writePolicy() {
    composer.write("出台")
    let number =
      "\(head.place.prefix(1))政办发〔\(head.year - 1)〕\(Int.random(in: 1...90, using: &random))号"
    composer.citation(topic.policies.picked(using: &random), docNumber: number)
    composer.write(",明确部门责任分工。")
  }

  /// Writes a sentence that promises.
  mutating func writePromise() {
    composer.beginSentence()
    let thing = topic.things.picked(using: &random)
    let isDated = Bool.random(using: &random)
    composer.write(isDated ? "\(head.year)年底前,力争" : "力争")
    composer.write("\(thing.verb)\(thing.noun)")
    composer.figure(count(of: thing), measure(of: thing), "目标", bound: "以上")
    composer.write("以上")
    composer.endCommitment(cue: "力争", deadline: isDated ? "\(head.year)-12-31" : nil)
  }

  private mutating func count(of thing: Topic.Thing) -> PrintedAmount {
    ["平方米", "亩", "米"].contains(thing.unit)
      ? large(thing.unit) : PrintedAmount(Int.random(in: 2...980, using: &random), thing.unit)
  }

  private func measure(of thing: Topic.Thing) -> String {
    switch thing.unit {
    case "元": "金额"
    case "平方米", "亩": "面积"
    case "公里", "米", "吨": "水平"
    default: "计数"
    }
  }

  private mutating func money() -> PrintedAmount {
    if Int.random(in: 0..<3, using: &random) == 0 {
      return PrintedAmount(
        hundredths: Int.random(in: 100...9_900, using: &random), multiplier: "亿", "元")
    }
    return PrintedAmount(
      hundredths: Int.random(in: 10...9_000, using: &random) * 100, multiplier: "万", "元")
  }

  private mutating func large(_ unit: String) -> PrintedAmount {
    PrintedAmount(hundredths: Int.random(in: 100...90_000, using: &random), multiplier: "万", unit)
  }
}
