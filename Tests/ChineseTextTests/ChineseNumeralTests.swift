import ChineseText
import Testing
import Values

/// Goal: every way to write a number in characters, and no number where there is none.
@Suite struct ChineseNumeralTests {
  private func parsed(_ text: String) -> ChineseNumeral? {
    ChineseNumeral.parse(scalars(text), at: 0)
  }

  @Test func `numerals have their values`() {
    let rows: [(String, UInt64)] = [
      ("一", 1), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("廿", 20), ("廿五", 25), ("卅一", 31),
      ("一百", 100), ("一百零五", 105), ("一百二十", 120), ("一百二", 120), ("一百一十五", 115), ("三千〇二十", 3_020),
      ("一千零十", 1_010), ("两千五百万", 25_000_000), ("一万二", 12_000), ("一万零二", 10_002), ("百万", 1_000_000),
      ("十亿", 1_000_000_000), ("一亿二千万", 120_000_000), ("三万二千亿", 3_200_000_000_000),
      ("两万亿", 2_000_000_000_000), ("二〇二四", 2_024), ("一三五", 135), ("零", 0), ("壹佰贰拾", 120),
      ("兩萬", 20_000),
      ("二十五万三千", 253_000), ("亿", 100_000_000), ("一千八百四十四万", 18_440_000),
    ]
    for (text, value) in rows {
      let numeral = parsed(text + "家")
      #expect(numeral?.mantissa == value, "\(text)")
      #expect(numeral?.end == scalars(text).count, "\(text)")
      #expect(numeral?.isApproximate == false, "\(text)")
    }
  }

  @Test func `decimal places are exact`() {
    #expect(parsed("三点五万") == parsed("三點五"))
    #expect(parsed("三点五")?.mantissa == 35)
    #expect(parsed("三点五")?.decimalPlaces == 1)
    #expect(parsed("十二点〇五")?.mantissa == 1_205)
    #expect(parsed("三点")?.end == 1)
    #expect(parsed("三点半")?.decimalPlaces == 0)
  }

  @Test func `neighbouring digits are a guess`() {
    let rows: [(String, UInt64)] = [
      ("三四十", 30), ("两三千", 2_000), ("十五六", 15), ("三百五六十", 350), ("三四", 3), ("三五", 3), ("两三", 2),
    ]
    for (text, value) in rows {
      #expect(parsed(text)?.isApproximate == true, "\(text)")
      #expect(parsed(text)?.mantissa == value, "\(text)")
    }
  }

  @Test func `what is no number gives none`() {
    let none = [
      "", "家", "〇十", "万千", "一十百", "三二十", "一百零", "点五", "十廿", "一万亿亿亿",
      String(repeating: "九", count: 21),
      String(repeating: "一", count: 41),
    ]
    for text in none { #expect(parsed(text) == nil, "\(text)") }
    #expect(ChineseNumeral.parse(scalars("a"), at: 1) == nil)
  }

  @Test func `years are four digits`() {
    for text in ["二〇二四年", "二零二四", "二○二四", "二O二四", "二o二四", "二0二四"] {
      let year = ChineseNumeral.year(scalars(text), at: 0)
      #expect(year?.year == 2_024)
      #expect(year?.end == 4)
    }
    for text in ["二〇二", "二〇二四五", "〇二二四", "两〇二四", "二十二四", "九〇二四"] {
      #expect(ChineseNumeral.year(scalars(text), at: 0) == nil, "\(text)")
    }
  }

  @Test func `multipliers have their powers of ten`() {
    let exponents = scalars("十百千万億亿拾佰仟一").map { ChineseNumeral.multiplierExponent(of: $0) }
    #expect(exponents == [1, 2, 3, 4, 8, 8, 1, 2, 3, nil])
  }

  @Test func `any run of characters is read without harm`() {
    let pieces = scalars("〇一二两三九十百千万亿廿点家")
    for seed in UInt64(0)..<20_000 {
      var random = SplitMix64(seed: seed)
      let run = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? 0
      }
      guard let numeral = ChineseNumeral.parse(run, at: 0) else { continue }
      #expect(numeral.end > 0 && numeral.end <= run.count, "seed \(seed)")
    }
  }
}
