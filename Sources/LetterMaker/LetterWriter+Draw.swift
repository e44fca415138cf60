import Values

/// Words of the letter's topic, drawn at random.
extension LetterWriter {
  /// One of the words.
  mutating func one(of words: [String]) -> String { words.picked(using: &random) }

  /// Something that is done.
  mutating func deed() -> Topic.Deed { topic.deeds.picked(using: &random) }

  /// Things that are done, all different.
  mutating func deeds(_ count: Int) -> [Topic.Deed] {
    Array(topic.deeds.shuffled(using: &random).prefix(count))
  }

  /// Something that is counted in whole numbers when it is done.
  mutating func countedDeed() -> Topic.Deed {
    topic.deeds.filter { Quantity.measure(of: $0.thing.unit) == "计数" }.picked(using: &random)
  }

  /// Something that there is.
  mutating func stock() -> Topic.Thing { topic.stocks.picked(using: &random) }

  /// An amount that grows or falls.
  mutating func volume() -> Topic.Thing { topic.volumes.picked(using: &random) }

  /// A rate.
  mutating func rate() -> String { one(of: topic.rates) }

  /// A project in a made-up place of the letter's region.
  mutating func project() -> String { "\(Names.quarter(using: &random))\(one(of: topic.projects))" }

  /// 全市 or 我市; nothing where the place is no area of its own.
  mutating func area() -> String {
    guard "省市县区州旗镇乡".contains(head.level) else { return "" }
    return (once(in: 4) ? "我" : "全") + head.level
  }

  /// The scope in front of a sentence, or none.
  mutating func maybeArea() -> String { once(in: 2) ? area() : "" }

  /// The office's place with its level, as it is printed in full names.
  var region: String { head.answering.chain.last.printed }

  /// A policy of the region with number, issuer or neither.
  mutating func policy() -> (before: String, document: Document) {
    let name = one(of: topic.policies)
    let genre = Self.genre(of: name)
    var document = Document(title: name, genre: genre)
    switch number(0...4) {
    case 0:
      let year = head.year - number(1...4)
      document.docNumber = docNumber(year)
      document.year = year
      return ("", document)
    case 1:
      let year = head.year - number(1...4)
      document.docNumber = docNumber(year)
      (document.year, document.issuer) = (year, "\(head.level)政府办公室")
      return ("\(head.level)政府办公室", document)
    case 2:
      document.title = "\(region)人民政府关于印发\(name)的通知"
      (document.issuer, document.genre) = ("\(region)人民政府", "通知")
      return ("", document)
    case 3:
      document.title = "\(region)\(name)"
      return ("", document)
    default: return ("", document)
    }
  }

  /// The document number of a region's policy.
  mutating func docNumber(_ year: Int) -> String {
    let code = one(of: ["政办发", "政发", "政规", "委办发"])
    let number = number(1...96)
    return once(in: 4)
      ? "\(head.place.prefix(1))\(code)[\(year)]\(number)号"
      : "\(head.place.prefix(1))\(code)〔\(year)〕\(number)号"
  }

  /// The type word that a title ends with.
  static func genre(of title: String) -> String? {
    genres.first { title.hasSuffix($0) }
  }

  /// The type words of section 9, longer ones before those that they end with.
  private static let genres = [
    "行动计划", "意见", "通知", "办法", "条例", "规划", "纲要", "方案", "政策", "制度", "措施", "标准",
  ]
}
