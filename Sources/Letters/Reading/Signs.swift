import ChineseText

/// Single characters that layers look for all over a letter, as lists for `WordMark`.
enum Signs {
  /// Every folded digit and Chinese numeral: the characters of the classes of those names.
  static let numerals = WordTrie(
    list: """
      0 1 2 3 4 5 6 7 8 9 〇 ○ 零 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 廿 卅 卌 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟
      """)

  /// The numeral that is also an adverb.
  static let halves = WordTrie(list: "半")

  /// Quotes, and the line's end, at which an open quote ends.
  static let quotes = WordTrie([("“", 0), ("”", 0), ("‘", 0), ("’", 0), ("\n", 0)])

  /// Where a sentence may end, and the brackets in which it does not.
  static let sentenceMarks = WordTrie(list: "。 ! ? . 《 〈 ( 》 〉 )")

  /// Where a clause ends that a heading may follow.
  static let headingMarks = WordTrie(list: "; : ,")

  /// Where the name of a document may begin.
  static let titleBeginnings = WordTrie(list: "《 “ 十")
}
