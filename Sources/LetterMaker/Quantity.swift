/// A number with its unit as a letter prints it, and what the words around it make of it.
struct Quantity: Sendable {
  /// What the figure counts as when the words around it do not say otherwise.
  enum Status: String, Sendable {
    case actual = "实绩"
    case target = "目标"
    case planned = "计划"
    case rule = "规则"
  }

  /// As printed.
  var text: String
  /// In the unit without multiplier.
  var value: Double
  /// The upper end of a range.
  var valueMax: Double?
  /// Without multiplier; `nil` where none is printed.
  var unit: String?
  /// 口径, the Chinese word.
  var measure: String
  /// 指标; open until the frame names it.
  var indicator: Stated<String> = .open
  /// 方向, the Chinese word.
  var change: String?
  /// The printed verb of the direction.
  var verb: Stated<String> = .missing
  /// 比较.
  var basis: String?
  /// 界.
  var bound: Stated<String> = .missing
  /// Whether readers may differ on the period.
  var hasOpenPeriod = false
  /// 状态 where the frame knows it; else the sentence decides.
  var status: Status?

  /// Names what is counted.
  func of(_ indicator: String?) -> Quantity {
    changed { $0.indicator = Stated(indicator) }
  }

  /// Bounds it; the word is printed by the frame.
  func bound(_ word: String) -> Quantity {
    changed { $0.bound = .value(word) }
  }

  /// Says which way it went, with the printed verb.
  func went(_ change: String, _ verb: String, basis: String? = nil) -> Quantity {
    changed { ($0.change, $0.verb, $0.basis) = (change, .value(verb), basis ?? $0.basis) }
  }

  /// Makes it a rate or delta with a direction.
  func delta(_ change: String?, _ verb: String?, basis: String? = nil) -> Quantity {
    changed { ($0.measure, $0.change, $0.verb, $0.basis) = ("变化", change, Stated(verb), basis) }
  }

  /// Leaves the printed verb open: 翻 in 翻一番.
  func withOpenVerb() -> Quantity {
    changed { $0.verb = .open }
  }

  /// Leaves the bound open: 内 behind a duration.
  func withOpenBound() -> Quantity {
    changed { $0.bound = .open }
  }

  /// Leaves the period open: where a target starts from.
  func withOpenPeriod() -> Quantity {
    changed { $0.hasOpenPeriod = true }
  }

  /// Compares it.
  func against(_ basis: String) -> Quantity {
    changed { $0.basis = basis }
  }

  /// Makes it another kind of number.
  func measured(_ measure: String) -> Quantity {
    changed { $0.measure = measure }
  }

  /// Fixes its status.
  func being(_ status: Status) -> Quantity {
    changed { $0.status = status }
  }

  private func changed(_ change: (inout Quantity) -> Void) -> Quantity {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Quantity {
  /// A plain whole number: `36家`.
  init(_ number: Int, _ unit: String, measure: String? = nil) {
    self.init("\(number)", Double(number), unit, measure)
  }

  /// `hundredths` / 100 of a multiplier: `1.25万平方米`, `3.4亿元`, `6.5%`.
  init(hundredths: Int, multiplier: String = "", _ unit: String, measure: String? = nil) {
    let scale = multiplier == "亿" ? 1_000_000 : multiplier == "万" ? 100 : 0
    precondition(scale > 0 || multiplier.isEmpty)
    self.init(
      "\(Self.decimal(hundredths))\(multiplier)",
      scale > 0 ? Double(hundredths * scale) : Double(hundredths) / 100, unit, measure)
  }

  /// A printed number with its value, directly in front of its unit.
  init(_ printed: String, _ value: Double, _ unit: String, _ measure: String? = nil) {
    self.init(
      text: "\(printed)\(unit)", value: value, unit: Self.stated(unit),
      measure: measure ?? Self.measure(of: unit))
  }

  /// A fixed expression.
  init(text: String, value: Double, unit: String?, measure: String) {
    (self.text, self.value, self.unit, self.measure) = (text, value, unit, measure)
  }

  /// `hundredths` as a decimal without closing zeros: 125 is 1.25, 120 is 1.2, 100 is 1.
  static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A whole number with commas between its thousands.
  static func grouped(_ number: Int) -> String {
    guard number >= 1_000 else { return "\(number)" }
    let rest = number % 1_000
    return "\(grouped(number / 1_000)),\(rest < 10 ? "00" : rest < 100 ? "0" : "")\(rest)"
  }

  /// A ratio to nine decimals, as the columns keep numbers.
  static func rounded(_ ratio: Double) -> Double {
    (ratio * 1e9).rounded() / 1e9
  }

  /// The unit's name: 个百分点 is 百分点.
  private static func stated(_ unit: String) -> String {
    unit == "个百分点" ? "百分点" : unit
  }

  /// What a number of this unit measures when no word says otherwise.
  static func measure(of unit: String) -> String {
    if unit.contains("/") { return "水平" }
    return switch unit {
    case "元": "金额"
    case "亩", "公顷", "平方米", "平方公里": "面积"
    case "%", "‰": "占比"
    case "年", "个月", "周", "天", "小时", "分钟", "个工作日", "秒", "学时": "时长"
    case "公里", "米", "厘米", "立方米", "万立方米", "升", "吨", "公斤", "千瓦时", "千瓦", "兆瓦", "岁",
      "分贝", "分", "微克", "吨标准煤":
      "水平"
    default: "计数"
    }
  }
}

extension Quantity {
  /// A range: `1—2个`.
  init(range: ClosedRange<Int>, _ dash: String, _ unit: String) {
    self.init("\(range.lowerBound)\(dash)\(range.upperBound)", Double(range.lowerBound), unit)
    valueMax = Double(range.upperBound)
  }
}
