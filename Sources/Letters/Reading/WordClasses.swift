import ChineseText

/// Builds word lists from lines of words.
enum WordClasses {
  /// A list whose payloads count the given groups; words stand apart by spaces.
  static func trie(_ groups: String...) -> WordTrie { trie(groups) }

  private static func trie(_ groups: [String]) -> WordTrie {
    var words: [String: Int] = [:]
    for (number, group) in groups.enumerated() {
      for word in Word.split(group) { words[word] = number }
    }
    return WordTrie(
      words.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
    )
  }

  /// The same for a list that is asked which of its words end at a place.
  static func endings(_ groups: String...) -> WordEndings { WordEndings(trie(groups)) }
}
