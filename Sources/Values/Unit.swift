/// What kind of quantity a unit measures; only quantities of one dimension compare.
package struct Dimension: Hashable, Sendable {
  /// The family of the dimension.
  package let kind: Kind
  /// What tells dimensions of one family apart: the noun counted, the currency, the printed rate.
  ///
  /// Empty for the families that have one dimension only.
  package let detail: String

  /// Names a dimension of a family.
  package init(_ kind: Kind, detail: String = "") {
    self.kind = kind
    self.detail = detail
  }

  /// The families of dimensions, in the order of the table in the reading rules.
  package enum Kind: UInt8, Choice {
    /// An amount of one currency.
    case money
    /// Percent, per mille, tenths.
    case share
    /// Percentage points.
    case points
    /// How many times.
    case multiple
    /// A number of one kind of thing.
    case count
    /// An area.
    case area
    /// A length.
    case length
    /// A volume.
    case volume
    /// A mass.
    case mass
    /// An amount of energy.
    case energy
    /// A power.
    case power
    /// An amount of data.
    case data
    /// A data rate.
    case dataRate
    /// A temperature.
    case temperature
    /// A sound level.
    case sound
    /// A grade on a scale.
    case grade
    /// Points scored.
    case score
    /// An age.
    case age
    /// A length of time.
    case duration
    /// A place in an order.
    case rank
    /// So much of one thing for each of another.
    case rate

    package var spelling: Bilingual {
      switch self {
      case .money: Bilingual("金额", "money")
      case .share: Bilingual("比率", "share")
      case .points: Bilingual("百分点", "percentage points")
      case .multiple: Bilingual("倍数", "multiple")
      case .count: Bilingual("计数", "count")
      case .area: Bilingual("面积", "area")
      case .length: Bilingual("长度", "length")
      case .volume: Bilingual("体积", "volume")
      case .mass: Bilingual("质量", "mass")
      case .energy: Bilingual("能量", "energy")
      case .power: Bilingual("功率", "power")
      case .data: Bilingual("数据量", "data")
      case .dataRate: Bilingual("数据速率", "data rate")
      case .temperature: Bilingual("温度", "temperature")
      case .sound: Bilingual("声级", "sound level")
      case .grade: Bilingual("等级", "grade")
      case .score: Bilingual("分数", "score")
      case .age: Bilingual("年龄", "age")
      case .duration: Bilingual("时长", "duration")
      case .rank: Bilingual("名次", "rank")
      case .rate: Bilingual("单位量", "rate")
      }
    }
  }
}

/// A unit of measure: its dimension, and its size in the dimension's base unit as a fraction.
package struct Unit: Hashable, Sendable {
  /// The printed name without multiplier, simplified: `元`, `平方公里`, `元/平方米`.
  package let name: String
  /// What it measures.
  package let dimension: Dimension
  /// Numerator of the size in base units.
  package let numerator: Int64
  /// Denominator of the size in base units, positive.
  package let denominator: Int64

  /// Describes a unit whose size is `numerator / denominator` base units.
  package init(_ name: String, _ dimension: Dimension, _ numerator: Int64, over denominator: Int64)
  {
    precondition(numerator > 0 && denominator > 0)
    self.name = name
    self.dimension = dimension
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Returns the unit of a printed name: a listed one, or a rate `A/B` of two listed ones.
  ///
  /// Name is simplified and without multiplier. Rates convert as the two units do that they name.
  /// Returns `nil` for a name that is no unit.
  package static func named(_ name: String) -> Unit? {
    if let unit = listed[name] { return unit }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let over = listed[parts[0]], !parts[1].isEmpty else { return nil }
    let below = parts[1].split(separator: "·").map { listed[String($0)] }
    let under = below.compactMap(\.self)
    return under.count == below.count ? rate(name, of: over, for: under) : nil
  }

  /// Every listed unit by name.
  package static let listed: [String: Unit] = Dictionary(
    uniqueKeysWithValues: (measures + counters).map { ($0.name, $0) })
}

extension Unit {
  /// Units other than counters, in the order of the table in the reading rules.
  ///
  /// Source: legal units of the PRC (GB 3100–3102); 1 亩 = 10000/15 平方米; 1 里 = 500 米;
  /// 1 斤 = 500 克. Months count 365/12 days and years 365, a convention for comparison only.
  package static let measures: [Unit] = [
    list(.money, "人民币", [("元", 1, 1), ("角", 1, 10), ("分钱", 1, 100)]),
    list(.money, "美元", [("美元", 1, 1)]), list(.money, "欧元", [("欧元", 1, 1)]),
    list(.money, "港元", [("港元", 1, 1), ("港币", 1, 1)]),
    list(.money, "日元", [("日元", 1, 1)]), list(.money, "英镑", [("英镑", 1, 1)]),
    list(.money, "澳门元", [("澳门元", 1, 1)]), list(.money, "新台币", [("新台币", 1, 1)]),
    list(.share, "", [("%", 1, 1), ("‰", 1, 10), ("成", 10, 1)]),
    list(.points, "", [("百分点", 1, 1), ("个百分点", 1, 1), ("个点", 1, 1)]),
    list(.multiple, "", [("倍", 1, 1)]),
    list(
      .area, "",
      [
        ("亩", 10_000, 15), ("公顷", 10_000, 1), ("平方米", 1, 1), ("平米", 1, 1), ("平方", 1, 1),
        ("㎡", 1, 1), ("m²", 1, 1), ("m2", 1, 1), ("平方公里", 1_000_000, 1),
        ("平方千米", 1_000_000, 1), ("㎢", 1_000_000, 1),
      ]),
    list(
      .length, "",
      [
        ("公里", 1_000, 1), ("千米", 1_000, 1), ("km", 1_000, 1), ("㎞", 1_000, 1), ("米", 1, 1),
        ("m", 1, 1), ("厘米", 1, 100), ("cm", 1, 100), ("毫米", 1, 1_000), ("mm", 1, 1_000),
        ("里", 500, 1), ("海里", 1_852, 1),
      ]),
    list(
      .volume, "",
      [
        ("立方米", 1, 1), ("立方", 1, 1), ("方", 1, 1), ("m³", 1, 1), ("升", 1, 1_000),
        ("毫升", 1, 1_000_000),
      ]),
    list(
      .mass, "",
      [
        ("吨", 1_000_000, 1), ("公斤", 1_000, 1), ("千克", 1_000, 1), ("kg", 1_000, 1),
        ("㎏", 1_000, 1), ("斤", 500, 1), ("克", 1, 1), ("毫克", 1, 1_000), ("微克", 1, 1_000_000),
      ]),
    list(
      .energy, "电",
      [("千瓦时", 1, 1), ("度", 1, 1), ("兆瓦时", 1_000, 1), ("kWh", 1, 1), ("kwh", 1, 1)]),
    list(.energy, "标准煤", [("吨标准煤", 1, 1), ("吨标煤", 1, 1)]),
    list(
      .power, "",
      [
        ("千瓦", 1, 1), ("兆瓦", 1_000, 1), ("瓦", 1, 1_000), ("kw", 1, 1), ("kW", 1, 1),
        ("mw", 1_000, 1), ("MW", 1_000, 1),
      ]),
    list(.power, "锅炉", [("蒸吨", 1, 1)]), list(.grade, "吨位", [("吨级", 1, 1)]),
    list(.power, "容量", [("千伏安", 1, 1), ("兆伏安", 1_000, 1), ("kva", 1, 1), ("kVA", 1, 1)]),
    list(.power, "算力", [("P", 1, 1), ("PFLOPS", 1, 1)]),
    list(
      .data, "", [("GB", 1, 1), ("TB", 1_000, 1), ("MB", 1, 1_000), ("PB", 1_000_000, 1)]),
    list(
      .dataRate, "",
      [("Mbps", 1, 1), ("Gbps", 1_000, 1), ("M", 1, 1), ("G", 1_000, 1), ("兆", 1, 1)]),
    list(.temperature, "", [("°C", 1, 1), ("℃", 1, 1), ("摄氏度", 1, 1)]),
    list(.sound, "", [("分贝", 1, 1), ("dB", 1, 1)]), list(.grade, "", [("级", 1, 1)]),
    list(.score, "", [("分", 1, 1)]), list(.age, "", [("岁", 1, 1), ("周岁", 1, 1)]),
    list(
      .duration, "",
      [
        ("年", 365, 1), ("个月", 365, 12), ("月", 365, 12), ("个季度", 365, 4), ("季度", 365, 4),
        ("周", 7, 1),
        ("星期", 7, 1), ("天", 1, 1), ("日", 1, 1), ("小时", 1, 24), ("个小时", 1, 24),
        ("分钟", 1, 1_440), ("秒", 1, 86_400), ("周年", 365, 1),
      ]),
    list(.duration, "工作日", [("工作日", 1, 1), ("个工作日", 1, 1)]),
    list(.duration, "学时", [("学时", 1, 1), ("课时", 1, 1)]),
    list(.rank, "", [("名次", 1, 1)]),
  ].flatMap(\.self)

  /// Classifiers that count a noun: one dimension for each.
  package static let counters: [Unit] = [
    "人", "名", "位", "口", "户", "员", "家", "所", "处", "站", "村", "镇", "街道", "社区", "班",
    "个", "台", "套", "辆", "只", "部", "件", "张", "条", "根", "块", "株", "棵", "头", "羽", "盏",
    "枚", "艘", "架", "项", "场", "次", "起", "例", "宗", "笔", "单", "批", "期", "轮", "份", "本",
    "篇", "册", "卷", "栋", "幢", "座", "间", "层", "床", "张床位", "席", "车位", "泊位", "对", "组",
    "支", "队", "种", "款", "人次", "家次", "场次", "台次", "件次", "批次", "车次", "户次", "届",
    "类", "门", "片", "段", "道", "孔", "口井", "眼", "匹", "尾", "箱", "袋", "瓶", "盒", "顶",
    "班次", "架次", "艘次", "辆次", "趟", "遍", "节", "堂", "幅", "首", "部门", "床位", "学位", "座位",
    "停车位", "餐", "出", "县", "乡", "个车位", "个泊位", "个床位", "个学位", "台套", "台(套)", "公里·次", "人天", "票",
  ].map { Unit($0, Dimension(.count, detail: $0), 1, over: 1) }

  private static func list(
    _ kind: Dimension.Kind, _ detail: String, _ entries: [(String, Int64, Int64)]
  ) -> [Unit] {
    entries.map { Unit($0.0, Dimension(kind, detail: detail), $0.1, over: $0.2) }
  }
}
