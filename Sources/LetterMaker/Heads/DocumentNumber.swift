import Values

/// The number of a letter in one of the printed shapes.
struct DocumentNumber: Equatable {
  /// As printed.
  let printed: String

  /// A number that an office of a place could give in a year.
  init(of office: Office, kind: String, year: Int, using random: inout SplitMix64) {
    let place = office.chain.last.name.first.map(String.init) ?? ""
    let short = office.name.first.map(String.init) ?? ""
    let end = ["函", "提函", "建函", "字", "发", "复", "提复", "议复", "政函", "办函", "案函", "提"]
      .picked(using: &random)
    let code = "\(place)\(random.isOne(in: 6) ? "政" : short)\(kind == "议案" ? "议" : "")\(end)"
    let brackets = [
      ("〔", "〕"), ("〔", "〕"), ("〔", "〕"), ("[", "]"), ("【", "】"), ("(", ")"), ("〔", "]"),
      ("[", "〕"),
    ]
    let (left, right) = brackets.picked(using: &random)
    let serial = Int.random(in: 1...260, using: &random)
    let prefix = random.isOne(in: 8) ? "第" : ""
    let gap = random.isOne(in: 12) ? " " : ""
    printed = "\(code)\(left)\(year)\(right)\(prefix)\(serial)\(gap)号"
  }
}
