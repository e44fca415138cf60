import ChineseText

/// Words that stand where headings do and are none.
enum HeadingWords {
  /// Adverbs and phrases of time that begin a paragraph before its first comma.
  private static let adverbs = WordTrie(
    list: """
      目前 当前 现在 现 近年来 近几年 近期 今年以来 去年以来 同时 此外 另外 首先 其次 最后 据了解 据统计 经核查 经核实 经查 经调查 经了解 经研究 经沟通
      截至目前 截止目前 多年来 长期以来 一直以来 总体上 总的来看
      """)

  /// Whether the words are such an adverb and nothing else.
  static func isAdverb(_ range: Range<Int>, in text: TextView) -> Bool {
    let match = adverbs.longestMatch(
      in: text.folded, at: range.lowerBound, limit: range.upperBound)
    return match?.length == range.count
  }
}
