import Plan
import Values

/// Invented results that the goldens print.
enum Samples {
  /// The result of that name, `nil` when there is none such.
  static func table(named name: String) -> Table? {
    switch name {
    case "letters": letters
    case "money": money
    case "hostile": hostile
    case "empty": Table(columns: letters.columns.map { emptied($0) }, rowCount: 0)
    case "numbers": numbers
    case "years": years
    case "wide": wide
    default: ChartSamples.table(named: name)
    }
  }

  /// A column of texts; `nil` is missing.
  static func texts(_ name: Bilingual, _ values: [String?]) -> TableColumn {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for value in values {
      starts.append(value == nil ? TextColumn.missing : UInt32(bytes.count))
      bytes += Array((value ?? "").utf8)
      ends.append(UInt32(bytes.count))
    }
    let column = TextColumn(arena: TextArena(bytes), starts: starts, ends: ends)
    return TableColumn(name: name, type: .text, storage: .texts(column))
  }

  /// A column of exact numbers with so many decimal places.
  static func decimals(_ name: Bilingual, _ values: [Int64], scale: Int) -> TableColumn {
    TableColumn(
      name: name, type: .number,
      storage: .decimals(values, scale: scale, present: nil))
  }

  private static func bitmap(_ bits: [Bool]) -> Bitmap {
    var result = Bitmap(repeating: false, count: bits.count)
    for (row, bit) in bits.enumerated() { result[row] = bit }
    return result
  }

  private static func emptied(_ column: TableColumn) -> TableColumn {
    TableColumn(name: column.name, type: column.type, storage: column.storage, rows: [])
  }

  private static func days(_ ranges: [DayRange?]) -> ColumnStorage {
    .dates(
      first: ranges.map { $0?.first.number ?? 0 }, last: ranges.map { $0?.last.number ?? 0 },
      precision: ranges.map { $0?.precision.rawValue ?? 0 },
      present: bitmap(ranges.map { $0 != nil }))
  }

  private static let letters = Table(
    columns: [
      texts(
        Bilingual("标题", "title"),
        ["对第 12 号提案的答复", "关于支持“专精特新”企业发展的建议的答复", nil]),
      texts(Bilingual("单位", "agency"), ["青屏县科技局", nil, "云栖市教育局"]),
      TableColumn(
        name: Bilingual("字形", "script"), type: .choice(.script),
        storage: .codes([0, 1, CodeDictionary.missing], dictionary: .choice(.script))),
      TableColumn(
        name: Bilingual("成文日期", "issued"), type: .date,
        storage: days([
          DayRange(year: 2024, month: 7, day: 25), DayRange(year: 2024, month: 7), nil,
        ])),
      TableColumn(
        name: Bilingual("公开", "open"), type: .flag,
        storage: .flags(bitmap([true, false, true]))),
      TableColumn(
        name: Bilingual("会办单位", "handlers"), type: .list,
        storage: .lists(
          starts: [0, 2, 2, 3], codes: [0, 1, 1], dictionary: ["财政局", "林业局"])),
    ], rowCount: 3, notes: [TableNote(Bilingual("1 行没有标题", "1 row has no title"))])

  private static let money = Table(
    columns: [
      texts(Bilingual("指标", "indicator"), ["总投资", "增长", "提高", "企业", "一半", "无"]),
      TableColumn(
        name: Bilingual("数量", "amount"), type: .quantity,
        storage: .quantities(
          values: [2_610_000_000, 100, 27, 3_000_000, 5, 0], scale: 1,
          unit: [0, 1, 2, 3, 4, 0],
          units: [
            Unit.named("元"), Unit.named("%"), Unit.named("百分点"), Unit.named("家"), nil,
          ],
          present: bitmap([true, true, true, true, true, false]))),
    ], rowCount: 6)

  private static let hostile = Table(
    columns: [
      texts(
        Bilingual("文本", "text"),
        [
          "红\u{1B}[31m字\u{7}\u{9B}2J", "两\n行\r\n三\t格", "e\u{301}与👩‍🌾与𠮷", "", "=1+2",
          "“引”,\"号\"|*_<b>&", "\u{202E}反\u{0}",
        ]),
      decimals(Bilingual("序", "order"), [1, 2, 3, 4, 5, 6, 7], scale: 0),
    ], rowCount: 7)

  private static let numbers = Table(
    columns: [
      TableColumn(
        name: Bilingual("均值", "mean"), type: .number,
        storage: .doubles(
          [1.0 / 3, 1_234_567.891_23, -0.000_123_456, 4, 1e21, 2.5e-9, 0],
          present: bitmap([true, true, true, true, true, true, false]))),
      decimals(
        Bilingual("合计", "sum"), [1_000_000, 25, -5, 0, 1, 999_999_999_999, 7], scale: 2),
    ], rowCount: 7)

  private static let years = Table(
    columns: [
      decimals(Bilingual("年份", "year"), (0..<50).map { 1975 + $0 }, scale: 0),
      texts(Bilingual("说明", "note"), (0..<50).map { "第\($0)条" }),
    ], rowCount: 50)

  private static let wide = Table(
    columns: [
      texts(Bilingual("编号", "id"), ["a-1", "a-2"]),
      texts(
        Bilingual("正文", "text"),
        [
          String(repeating: "我们将进一步加大投入，", count: 200),
          "短",
        ]),
      decimals(Bilingual("字数", "length"), [2200, 1], scale: 0),
      texts(Bilingual("单位", "agency"), ["青屏县农业农村和水利局", "云栖市教育局"]),
      texts(Bilingual("案由", "subject"), ["关于山塘整治的提案", "关于托育服务的提案"]),
    ], rowCount: 2)
}
