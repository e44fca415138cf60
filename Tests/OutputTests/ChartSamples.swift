import Plan
import Values

/// Invented results that are drawn.
enum ChartSamples {
  /// The result of that name, `nil` when there is none such.
  static func table(named name: String) -> Table? {
    switch name {
    case "bars": bars
    case "changes": changes
    case "months": months
    case "grid": grid
    case "many": many
    case "none": Table(columns: bars.columns.map(emptied), rowCount: 0, chart: bars.chart)
    case "extremes": extremes
    default: nil
    }
  }

  private static func emptied(_ column: TableColumn) -> TableColumn {
    TableColumn(name: column.name, type: column.type, storage: column.storage, rows: [])
  }

  private static func bitmap(_ bits: [Bool]) -> Bitmap {
    var result = Bitmap(repeating: false, count: bits.count)
    for (row, bit) in bits.enumerated() { result[row] = bit }
    return result
  }

  private static func numbers(_ name: Bilingual, _ values: [Double?]) -> TableColumn {
    TableColumn(
      name: name, type: .number,
      storage: .doubles(values.map { $0 ?? 0 }, present: bitmap(values.map { $0 != nil })))
  }

  /// Amounts in two units of one dimension, one missing, one of another dimension.
  private static let bars = Table(
    columns: [
      Samples.texts(
        Bilingual("单位", "agency"),
        ["青屏县科技局", "云栖市教育局", nil, "望岳省农业农村和水利事业发展促进中心筹备工作办公室", "a<b>&\"c\"\u{1B}[2J"]),
      TableColumn(
        name: Bilingual("数量", "amount"), type: .quantity,
        storage: .quantities(
          values: [261_000_000, 98_000_000, 0, 5, 600], scale: 0, unit: [0, 0, 0, 1, 2],
          units: [Unit.named("元"), Unit.named("亩"), Unit.named("分钱")],
          present: bitmap([true, true, false, true, true]))),
    ], rowCount: 5, chart: Chart(.bar, x: 0, y: 1))

  private static let changes = Table(
    columns: [
      Samples.texts(Bilingual("指标", "indicator"), ["投诉量", "就诊率", "能耗", "用水", "达标率"]),
      numbers(Bilingual("变化", "change"), [-12.5, 8, -3.25, 0, 20]),
    ], rowCount: 5, notes: [TableNote(Bilingual("1 行缺失", "1 row skipped"))],
    chart: Chart(.bar, x: 0, y: 1))

  private static let months = Table(
    columns: [
      TableColumn(
        name: Bilingual("月份", "month"), type: .date,
        storage: .dates(
          first: days.map { $0?.first.number ?? 0 }, last: days.map { $0?.last.number ?? 0 },
          precision: days.map { $0?.precision.rawValue ?? 0 },
          present: bitmap(days.map { $0 != nil }))),
      numbers(Bilingual("件数", "count"), [9, 3, 4.5, nil, 7, 12, 1, 8]),
    ], rowCount: 8, chart: Chart(.line, x: 0, y: 1))

  private static let days: [DayRange?] = [
    DayRange(year: 2024, month: 12), DayRange(year: 2024, month: 1),
    DayRange(year: 2024, month: 3), DayRange(year: 2024, month: 5),
    DayRange(year: 2024, month: 6), DayRange(year: 2024, month: 8), nil,
    DayRange(year: 2024, month: 10),
  ]

  private static let grid = Table(
    columns: [
      Samples.texts(
        Bilingual("单位", "agency"),
        ["科技局", "科技局", "教育局", "教育局", "水利局", "水利局", "水利局"]),
      numbers(Bilingual("年份", "year"), [2024, 2022, 2023, 2024, 2022, 2024, 2024]),
      numbers(Bilingual("件数", "count"), [4, 1, 16, 7, nil, 2, 3]),
    ], rowCount: 7, chart: Chart(.heat, x: 1, y: 0, value: 2))

  private static let many = Table(
    columns: [
      Samples.texts(Bilingual("名称", "name"), (0..<130).map { "第\($0)项" }),
      numbers(Bilingual("数值", "value"), (0..<130).map { Double($0 % 7) }),
    ], rowCount: 130, chart: Chart(.bar, x: 0, y: 1))

  /// Numbers that would overflow or vanish where a scale is computed carelessly.
  private static let extremes = Table(
    columns: [
      Samples.texts(Bilingual("名称", "name"), ["甲", "乙", "丙", "丁"]),
      numbers(Bilingual("数值", "value"), [1.7e308, -1e300, .leastNonzeroMagnitude, 1e300]),
    ], rowCount: 4, chart: Chart(.bar, x: 0, y: 1))
}
