import Output
import Testing
import Values

/// Goal: numbers are never other than they are, and readable.
@Suite struct NumberTextTests {
  @Test func `quantities are shortened only where they stay exact`() throws {
    let rows: [(Int128, String, String, String)] = [
      (261_000_000, "元", "2.61亿元", "261,000,000 元"),
      (30_000_000, "元", "3000万元", "30,000,000 元"),
      (1_500_000_000_000, "元", "1.5万亿元", "1,500,000,000,000 元"),
      (123_456_789, "元", "12345.6789万元", "123,456,789 元"),
      (9_999, "人次", "9999人次", "9,999 人次"),
      (-12_000, "户", "-1.2万户", "-12,000 户"),
      (12_000, "%", "12000%", "12,000%"),
      (3, "个百分点", "3个百分点", "3 个百分点"),
      (3, "百分点", "3个百分点", "3 个百分点"),
      (12_000, "元/平方米", "1.2万元/平方米", "12,000 元/平方米"),
      (20_000, "年", "20000年", "20,000 年"),
    ]
    for (whole, name, chinese, english) in rows {
      let value = ScaledDecimal(units: whole * ScaledDecimal.unitsPerOne)
      let unit = try #require(Unit.named(name))
      #expect(NumberText.quantity(value, unit, in: .chinese) == chinese)
      #expect(NumberText.quantity(value, unit, in: .english) == english)
    }
    let fine = ScaledDecimal(units: 12_345_678_900_000_001)
    #expect(NumberText.quantity(fine, Unit.named("元"), in: .chinese) == "1234.5679万元")
    #expect(NumberText.quantity(fine, Unit.named("元"), in: .english) == "12,345,678.9 元")
    // Computed numbers have more places than letters print.
    for (units, name, text): (Int128, String, String) in [
      (3_203_285_043_333_333_333, "元", "32.0329亿元"), (39_333_333_333, "%", "39.3333%"),
      (-6_666_666_667, "百分点", "-6.6667个百分点"), (12_345, "元/亩", "0.00001235元/亩"),
      (1, "元", "0.000000001元"), (33_333_333_333_333, "家", "3.3333万家"),
    ] {
      let value = ScaledDecimal(units: units)
      #expect(NumberText.quantity(value, Unit.named(name), in: .chinese) == text)
    }
  }

  @Test func `computed numbers are rounded for readers and complete for programs`() {
    let rows: [(Double, String, String)] = [
      (1.0 / 3, "0.3333", "0.3333333333333333"), (2, "2", "2"), (0, "0", "0"),
      (12_345.678_91, "12345.6789", "12345.67891"), (0.012_345_6, "0.01235", "0.0123456"),
      (-0.000_001, "-0.000001", "-1e-06"), (2.5e-9, "2.5e-9", "2.5e-09"),
      (1e21, "1e21", "1e+21"), (-1.234_567e18, "-1.2346e18", "-1.234567e+18"),
      (999_999_999_999_999, "999999999999999", "999999999999999"),
    ]
    for (number, readable, shortest) in rows {
      #expect(NumberText.readable(number) == readable)
      #expect(NumberText.shortest(number) == shortest)
    }
  }

  @Test func `counts are grouped`() {
    #expect(
      [0, 999, 1_000, 1_234_567].map(NumberText.grouped) == ["0", "999", "1,000", "1,234,567"])
  }

  @Test func `progress says how far, how fast and how long`() {
    func line(_ done: Int, _ bytes: Int, _ seconds: Double) -> ProgressLine {
      ProgressLine(
        doneCount: done, fileCount: 20_000, doneBytes: bytes, byteCount: 200_000_000,
        elapsedSeconds: seconds)
    }
    #expect(
      line(1_203, 12_300_000, 1).text(in: .chinese) == "1,203/20,000 文件  12.3 MB/s  剩余 0:16")
    #expect(
      line(1_203, 50_000, 1).text(in: .english) == "1,203/20,000 files  0.1 MB/s  left 1:06:39")
    #expect(line(0, 0, 0).text(in: .chinese) == "0/20,000 文件")
    #expect(line(20_000, 200_000_000, 10).text(in: .chinese) == "20,000/20,000 文件  20.0 MB/s")
  }
}
