import Values

/// Numbers as letters print them.
extension LetterWriter {
  /// A number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// Whether something happens once in `count` times.
  mutating func once(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  /// How many of a thing, printed in one of the genre's ways.
  mutating func amount(of thing: Topic.Thing) -> Quantity {
    if thing.unit == "元" { return money() }
    switch thing.size {
    case .few: return few(thing.unit)
    case .some: return some(thing.unit)
    case .many: return many(thing.unit)
    }
  }

  /// How many of a thing, printed without 余 or 多.
  mutating func exactAmount(of thing: Topic.Thing) -> Quantity {
    if thing.unit == "元" { return money() }
    switch thing.size {
    case .few: return Quantity(number(2...60), thing.unit)
    case .some: return Quantity(number(60...990), thing.unit)
    case .many: return tenThousands(thing.unit)
    }
  }

  private mutating func few(_ unit: String) -> Quantity {
    if Self.chineseUnits.contains(unit), once(in: 6) {
      let value = number(2...20)
      return Quantity(Names.counted(value), Double(value), unit)
    }
    if Self.isMeasured(unit), once(in: 2) {
      return Quantity(hundredths: number(110...5_990), unit)
    }
    if once(in: 8) {
      let value = number(1...9) * 10
      return Quantity("\(value)余", Double(value), unit).bound("余")
    }
    return Quantity(number(2...60), unit)
  }

  private mutating func some(_ unit: String) -> Quantity {
    switch number(0...9) {
    case 0: Quantity("百余", 100, unit).bound("余")
    case 1, 2: rounded(unit)
    default: Quantity(number(60...990), unit)
    }
  }

  private mutating func rounded(_ unit: String) -> Quantity {
    let value = number(1...9) * 100
    let word = once(in: 3) ? "多" : "余"
    return Quantity("\(value)\(word)", Double(value), unit).bound(word)
  }

  private mutating func many(_ unit: String) -> Quantity {
    switch number(0...9) {
    case 0:
      let value = number(1...60)
      let word = once(in: 2) ? "多" : "余"
      return Quantity("\(value)万\(word)", Double(value * 10_000), unit).bound(word)
    case 1:
      let value = number(11...99)
      return Quantity("\(Quantity.decimal(value * 10))万余", Double(value * 1_000), unit).bound("余")
    case 2:
      let value = number(10_000...98_000)
      return Quantity(Quantity.grouped(value), Double(value), unit)
    case 3, 4: return Quantity(number(1_001...9_990), unit)
    default: return tenThousands(unit)
    }
  }

  /// `3.25万户`.
  mutating func tenThousands(_ unit: String) -> Quantity {
    Quantity(hundredths: number(101...9_900), multiplier: "万", unit)
  }

  /// A sum of money.
  mutating func money() -> Quantity {
    switch number(0...5) {
    case 0, 1: Quantity(hundredths: number(101...4_990), multiplier: "亿", "元")
    case 2: Quantity(hundredths: number(2...98) * 10_000, multiplier: "万", "元")
    default: Quantity(hundredths: number(1_000...99_000) * 10, multiplier: "万", "元")
    }
  }

  /// A small sum for one case.
  mutating func grant() -> Quantity {
    Quantity(hundredths: number(1...40) * 500, multiplier: "万", "元")
  }

  /// A share between the bounds, in percent.
  mutating func percent(_ range: ClosedRange<Int> = 12...98) -> Quantity {
    let whole = number(range)
    return once(in: 3)
      ? Quantity(whole, "%") : Quantity(hundredths: whole * 100 + number(1...9) * 10, "%")
  }

  /// A rate of change.
  mutating func growthRate() -> Quantity {
    Quantity(hundredths: once(in: 4) ? number(1...30) * 100 : number(11...399) * 10, "%")
  }

  /// A difference of shares.
  mutating func points() -> Quantity {
    Quantity(hundredths: number(2...95) * 10, "个百分点")
  }

  /// Units that the genre counts with Chinese numerals too.
  private static let chineseUnits: Set<String> = ["个", "家", "项", "条", "名", "位", "户", "次", "所"]

  /// Whether numbers of the unit have decimals.
  static func isMeasured(_ unit: String) -> Bool {
    ["公里", "亩", "公顷", "平方公里", "吨"].contains(unit)
  }
}
