import ChineseText

/// The words that begin or end a date.
enum DateWords {
  /// Words for years, with the years they lie from the letter's.
  static let years = WordTrie([
    ("今年", 0), ("本年", 0), ("本年度", 0), ("今年度", 0), ("去年", -1), ("昨年", -1), ("前年", -2),
    ("明年", 1), ("来年", 1), ("后年", 2),
  ])

  /// Words for years, with the years they lie from the year last stated.
  static let lastYears = WordTrie([("上年", -1), ("上一年", -1), ("当年", 0), ("次年", 1)])

  /// Words for months, with the months they lie from the letter's.
  static let letterMonths = WordTrie([("本月", 0), ("上月", -1), ("上个月", -1), ("下月", 1), ("下个月", 1)])

  /// Everything but a digit or a numeral that a date may begin with.
  static let starts = WordClasses.trie(
    """
    今年 本年 去年 昨年 前年 明年 来年 后年 上年 上一年 当年 次年 本月 上月 上个月 下月 下个月 上半年 \
    下半年 半年 全年 年底 年末 年初 年内 元月 近 过去 第 前
    """)

  /// Words for years before a 年 that counts no growth.
  static let calendarYears = WordClasses.endings("今年 去年 明年 前年 全年 半年 本年 当年 上年 近年")

  /// Words for the thirds of a month, counted from 0.
  static let thirds = WordClasses.trie("上旬", "中旬", "下旬")

  /// Words behind 十四五; group 1 makes it the last year of the plan.
  static let planWords = WordClasses.trie("期间 时期 规划 以来", "期末 末期 末")

  /// Words before a date that make it what something is compared with.
  static let operands = WordClasses.endings(
    "较 比 高于 低于 优于 好于 多于 少于 大于 小于 快于 慢于 不及 不如 相比 对比 相较 相较于 同比")

  /// Words before a number of months that make it a length of time.
  static let lengths = WordClasses.endings("连续 每 近 隔 满 不足 超过 不超过 第 为期 长达 历时 仅")

  /// Words of aiming, behind which 半年 is the first half of the year.
  static let aims = WordClasses.endings("力争 确保 争取")

  /// What may not follow 月 in a date.
  static let monthNouns = WordClasses.trie("龄 薪 租 嫂 饼 球 收入 工资 票")
}
