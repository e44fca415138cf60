import Values

/// Places from the largest to the smallest, as they stand in front of an office.
struct PlaceChain: Equatable {
  /// One place of the chain.
  struct Step: Equatable {
    /// The name without its level: 霁浦.
    let name: String
    /// What follows the name: 市, 苗族自治州, 县.
    let suffix: String
    /// What people call it: 我市, 全州, 县政协.
    let word: String
    /// The Chinese word of the level, for a place that stands alone.
    let level: String

    /// Name and suffix.
    var printed: String { name + suffix }
  }

  private(set) var steps: [Step]

  /// The smallest place.
  var last: Step { steps[steps.count - 1] }
  /// The whole chain.
  var printed: String { steps.map(\.printed).joined() }
  /// The chain without all but its smallest place.
  var lastOnly: PlaceChain { PlaceChain(steps: [last]) }

  /// The Chinese word of the chain's level; `nil` where the rules leave it open.
  ///
  /// A 市 below a 市 is a county; of a 市 below a prefecture the rules say nothing.
  var level: String? {
    guard steps.count > 1, last.suffix == "市" else { return last.level }
    let above = steps[steps.count - 2]
    if above.level == "省" { return "市" }
    return above.suffix == "市" ? "县" : nil
  }

  /// The chain down to the county: whose assemblies have sessions.
  var assembly: PlaceChain {
    guard last.level == "乡", steps.count > 1 else { return self }
    return PlaceChain(steps: Array(steps.dropLast()))
  }

  init(steps: [Step]) {
    precondition(!steps.isEmpty)
    self.steps = steps
  }

  /// A chain of one to three places.
  init(using random: inout SplitMix64) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: steps = [Self.province(&random)]
    case 1...4: steps = [Self.city(&random)]
    case 5: steps = [Self.province(&random), Self.city(&random)]
    case 6: steps = [Self.prefecture(&random)]
    case 7...10: steps = [Self.county(&random)]
    case 11...14: steps = [Self.city(&random), Self.county(&random)]
    case 15: steps = [Self.city(&random), Self.city(&random)]
    case 16: steps = [Self.prefecture(&random), Self.county(&random)]
    case 17: steps = [Self.county(&random), Self.township(&random)]
    case 18: steps = [Self.township(&random)]
    default: steps = [Self.city(&random), Self.county(&random), Self.township(&random)]
    }
  }

  private static let peoples = ["苗族", "彝族", "回族", "土家族", "藏族", "蒙古族"]

  private static func province(_ random: inout SplitMix64) -> Step {
    let name = Names.place(using: &random)
    let isRegion = random.isOne(in: 4)
    return Step(
      name: name, suffix: isRegion ? peoples.picked(using: &random) + "自治区" : "省",
      word: isRegion ? "自治区" : "省", level: "省")
  }

  private static func city(_ random: inout SplitMix64) -> Step {
    Step(name: Names.place(using: &random), suffix: "市", word: "市", level: "市")
  }

  private static func prefecture(_ random: inout SplitMix64) -> Step {
    let name = Names.place(using: &random)
    if random.isOne(in: 3) { return Step(name: name, suffix: "盟", word: "盟", level: "市") }
    let people = peoples.picked(using: &random)
    return Step(name: name, suffix: "\(people)自治州", word: "州", level: "市")
  }

  private static func county(_ random: inout SplitMix64) -> Step {
    let name = Names.place(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0...4: return Step(name: name, suffix: "区", word: "区", level: "县")
    case 5: return Step(name: name, suffix: "旗", word: "旗", level: "县")
    case 6:
      let people = peoples.picked(using: &random)
      return Step(name: name, suffix: "\(people)自治县", word: "县", level: "县")
    default: return Step(name: name, suffix: "县", word: "县", level: "县")
    }
  }

  private static func township(_ random: inout SplitMix64) -> Step {
    let name = Names.place(using: &random)
    let suffix = ["镇", "镇", "乡", "街道"].picked(using: &random)
    return Step(name: name, suffix: suffix, word: suffix, level: "乡")
  }
}
