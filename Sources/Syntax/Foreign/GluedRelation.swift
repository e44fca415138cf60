import Values

/// A relation of everyday Chinese that sticks to the column before it: 标题包含, 年份大于2020.
package struct GluedRelation {
  /// What stands before the relation.
  let name: String
  /// The relation as it is written here.
  let text: String

  /// Finds the longest relation that a name ends with, `nil` where it ends with none.
  init?(atEndOf name: String) {
    for count in (1...Self.lengthMax).reversed() where name.count > count {
      guard let sign = Self.sign(String(name.suffix(count))) else { continue }
      (self.name, text) = (String(name.dropLast(count)), sign)
      return
    }
    return nil
  }

  /// How the rest of a name, 大于2020 or 含, is written set off; `nil` where it is no relation.
  package static func written(_ rest: String) -> String? {
    for count in (1...lengthMax).reversed() where rest.count >= count {
      let (word, value) = (String(rest.prefix(count)), String(rest.dropFirst(count)))
      guard let sign = sign(word) else { continue }
      return value.isEmpty ? sign : "\(sign) \(value)"
    }
    return nil
  }

  private static let lengthMax = 4

  private static func sign(_ word: String) -> String? {
    if let relation = ForeignWords.relations[word] { return relation.sign }
    if ForeignWords.contains.contains(word) { return Keyword.contains.spelling.chinese }
    if let isPresent = ForeignWords.presences[word] {
      return (isPresent ? Keyword.present : .missing).spelling.chinese
    }
    guard let keyword = Keyword.spelledInChinese(word), keyword.isRelation else { return nil }
    return word
  }
}

extension Keyword {
  /// Whether it stands between a column and a value.
  fileprivate var isRelation: Bool {
    switch self {
    case .isMember, .between, .contains, .matches, .startsWith, .endsWith, .within, .before, .after,
      .missing, .present:
      true
    default: false
    }
  }
}
