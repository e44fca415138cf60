import Values

extension Keyword {
  /// The word that a half-width spelling is, in either language; Latin letters in any case.
  package static func spelled(_ word: String) -> Keyword? { bySpelling[folded(word)] }

  /// The word that a Chinese spelling is.
  package static func spelledInChinese(_ word: String) -> Keyword? { byChineseSpelling[word] }

  /// The first words of spellings of two words, with the words that can follow.
  package static let phrases: [String: [(second: String, keyword: Keyword)]] = {
    var phrases: [String: [(second: String, keyword: Keyword)]] = [:]
    for keyword in allCases {
      let words = keyword.rawValue.split(separator: " ").map(String.init)
      guard words.count == 2 else { continue }
      phrases[words[0], default: []].append((words[1], keyword))
    }
    return phrases
  }()

  /// A spelling with Latin letters in lower case.
  package static func folded(_ word: String) -> String {
    word.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      ? word.lowercased() : word
  }

  /// The most characters of a Chinese spelling.
  package static let chineseLengthMax = byChineseSpelling.keys.map(\.count).max() ?? 0

  /// `与` is `and` too, so that `介于 a 与 b` reads as Chinese.
  package static let secondChineseAnd = "与"

  private static let bySpelling: [String: Keyword] = {
    var words = byChineseSpelling
    for keyword in allCases { words[keyword.rawValue] = keyword }
    return words
  }()

  private static let byChineseSpelling: [String: Keyword] = {
    var words = [secondChineseAnd: Keyword.and]
    for keyword in allCases where keyword.spelling.chinese != keyword.spelling.english {
      words[keyword.spelling.chinese] = keyword
    }
    words[Keyword.inside.rawValue] = .inside
    return words
  }()
}
