import Testing
import Values

/// Goal: decimals are exact in both directions, and refuse what they cannot hold.
@Suite struct ScaledDecimalTests {
  @Test func `decimals print as they were made`() {
    #expect(ScaledDecimal(mantissa: 261, exponent: 6)?.description == "261000000")
    #expect(ScaledDecimal(mantissa: -32, exponent: -1)?.description == "-3.2")
    #expect(ScaledDecimal(mantissa: 5, exponent: -9)?.description == "0.000000005")
    #expect(ScaledDecimal(mantissa: -5, exponent: -1)?.description == "-0.5")
    #expect(ScaledDecimal(0).description == "0")
  }

  @Test func `numbers too fine or too large are refused`() {
    #expect(ScaledDecimal(mantissa: 1, exponent: -10) == nil)
    #expect(ScaledDecimal(mantissa: 1, exponent: 21) == nil)
    #expect(ScaledDecimal(mantissa: 1, exponent: 400) == nil)
    #expect(ScaledDecimal(mantissa: 1, exponent: 20) != nil)
  }

  @Test func `the nearest double is taken`() {
    #expect(ScaledDecimal(mantissa: 1, exponent: -1)?.doubleValue == 0.1)
    #expect(ScaledDecimal(mantissa: 12_724, exponent: 6)?.doubleValue == 12_724_000_000)
  }
}

/// Goal: the lists of units and words are consistent.
@Suite struct VocabularyTests {
  @Test func `each unit has one name`() {
    let names = (Unit.measures + Unit.counters).map(\.name)
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated.isEmpty)
  }

  @Test func `areas and rates are known by their printed names`() {
    #expect(Unit.named("公顷")?.numerator == 10_000)
    #expect(Unit.named("元/平方米")?.dimension.kind == .rate)
    #expect(Unit.named("元/人·年")?.dimension == Dimension(.rate, detail: "元/人·天"))
    #expect(Unit.named("元/亩")?.dimension == Unit.named("元/公顷")?.dimension)
    #expect(Unit.named("元/亩")?.dimension != Unit.named("美元/亩")?.dimension)
    // 1 亩 is 10000/15 平方米, so one yuan for each is 15/10000 of a yuan for a square metre.
    #expect(Unit.named("元/亩")?.numerator == 3 && Unit.named("元/亩")?.denominator == 2_000)
    #expect(Unit.named("元/人")?.parts?.under.name == "人" && Unit.named("元")?.parts == nil)
    let money = Dimension(.money, detail: "人民币")
    #expect(money.per(Dimension(.area))?.parts?.over == money)
    // A size beyond what is computed with compares with its own name only.
    #expect(Unit.named("平方公里/秒")?.dimension.detail == "平方公里/秒")
    #expect(Unit.named("元/") == nil)
    #expect(Unit.named("无此") == nil)
  }
}
