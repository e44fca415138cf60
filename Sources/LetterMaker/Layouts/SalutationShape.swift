import Values

/// Whom a letter addresses, and how.
enum SalutationShape {
  case people, spaced, eachTitled, counted, dear, hello, group, masked, office, none, lostColon

  /// One of the shapes, each as often as letters have it.
  static func picked(using random: inout SplitMix64) -> SalutationShape {
    let shapes: [SalutationShape] = [
      .people, .people, .people, .people, .people, .people, .people, .people, .spaced, .spaced,
      .eachTitled, .counted, .counted, .dear, .dear, .hello, .group, .group, .masked, .office,
      .none, .lostColon,
    ]
    return shapes.picked(using: &random)
  }
}

/// The salutation.
extension LetterWriter {
  /// Writes the line that addresses the proposers, or none.
  mutating func writeSalutation() {
    let names = head.proposers
    let title = head.title
    switch plan.salutation {
    case .people: writePeople("\(names.joined(separator: "、"))\(title)", ":")
    case .spaced: writePeople("\(names.joined(separator: " "))\(title)", ":")
    case .eachTitled: writePeople(names.map { $0 + title }.joined(separator: "、"), ":")
    case .dear: writePeople("尊敬的\(names.joined(separator: "、"))\(title)", ":")
    case .lostColon: writePeople("\(names.joined(separator: "、"))\(title)", "")
    case .hello: writePeople("\(names.joined(separator: "、"))\(title)", "您好:")
    case .counted: writeCounted()
    case .group:
      let group = groupName()
      composer.write(group)
      evidence.state(.proposers, [group], rank: 0, end: composer.count)
      if group.hasSuffix("代表团") {
        evidence.state(.kind, ["建议"], rank: 3, end: composer.count)
      }
      composer.write(":\n")
    case .masked: composer.write(random.isOne(in: 2) ? "***\(title):\n" : "**\(title):\n")
    case .office: composer.write("\(head.assembly.last.word)\(otherOffice()):\n")
    case .none: break
    }
  }

  private mutating func writePeople(_ words: String, _ end: String) {
    composer.write(words)
    evidence.state(.proposers, head.proposers, rank: 0, end: composer.count)
    evidence.state(.kind, [salutationKind], rank: 3, end: composer.count)
    composer.write("\(end)\n")
  }

  /// What 委员 or 代表 says of the kind; of a motion they say what they say of others.
  private var salutationKind: String { head.isProposal ? "提案" : "建议" }

  private mutating func writeCounted() {
    let isWhole = random.isOne(in: 2)
    let count = head.proposers.count + (isWhole ? 0 : Int.random(in: 1...9, using: &random))
    composer.write("\(head.proposers.joined(separator: "、"))等")
    composer.figure(Quantity(count, random.isOne(in: 3) ? "名" : "位"), "计数")
    composer.write(head.title)
    evidence.state(.proposers, head.proposers, rank: 0, end: composer.count)
    evidence.state(.kind, [salutationKind], rank: 3, end: composer.count)
    composer.write(":\n")
  }

  private mutating func groupName() -> String {
    let chain = head.assembly.last
    let place = chain.printed
    guard head.isProposal else {
      return "\(Names.place(using: &random))\(["镇", "乡"].picked(using: &random))代表团"
    }
    return [
      "民革\(place)委员会", "民盟\(place)总支", "民建\(place)支部", "九三学社\(place)支社",
      "\(place)工商业联合会", "农工党\(place)委会", "\(chain.word)政协社会法制委员会",
    ].picked(using: &random)
  }

  /// The name of an office that is not the answering one.
  mutating func otherOffice() -> String {
    Office.others.filter { $0 != head.office }.picked(using: &random)
  }
}
