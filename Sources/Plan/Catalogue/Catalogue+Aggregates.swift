import Values

extension Catalogue {
  /// Every aggregate, in the order in which help lists them.
  package static let aggregates: [AggregateDescription] = counting + spread + picking

  private static let anything: [ValueClass] = [.text, .number, .date, .flag, .quantity, .choice]
  private static let amounts: [ValueClass] = [.number, .quantity]
  private static let ordered: [ValueClass] = [.number, .quantity, .date, .text, .choice]

  private static let counting: [AggregateDescription] = [
    AggregateDescription(
      .count,
      entry: entry(
        .count, "计数", "[值] [where 条件]", "[value] [where condition]",
        Bilingual("有多少行，或多少行有值", "rows, or rows that have the value"),
        Bilingual(
          "没有行时是 0；count(where 条件) 只数符合条件的行。",
          "0 for no rows; `count(where condition)` counts the rows where it holds."),
        "commitments | summarize n = count(), 量化 = count(target) by agency"),
      accepted: anything + [.list], argument: .optional, result: .number),
    AggregateDescription(
      .countDistinct,
      entry: entry(
        .countDistinct, "去重计数", "值", "value",
        Bilingual("有多少不同的值", "different values"),
        Bilingual("缺失不算。", "Missing does not count."),
        "citations | summarize 文件 = count_distinct(title) by agency"),
      accepted: anything, result: .number),
    AggregateDescription(
      .share,
      entry: entry(
        .share, "占比", "[where 条件]", "[where condition]",
        Bilingual("本组的行占全部行的比例", "the group's rows over all rows"),
        Bilingual(
          "0 到 1；带条件时，分子、分母都只算符合条件的行。",
          "From 0 to 1; with a condition, both counts are of rows where it holds."),
        "replies | summarize n = count(), p = share() by kind"),
      accepted: [], argument: .absent, result: .number, place: .groups),
    AggregateDescription(
      .any,
      entry: entry(
        .any, "任一", "子表 [where 条件]", "children [where condition]",
        Bilingual("有没有这样的子行", "whether there is such a child row"),
        Bilingual("只用于子表。", "Over child rows only."),
        "replies | where any(commitments where deadline is present) | select id, agency"),
      accepted: [], argument: .optional, result: .flag, place: .children),
  ]

  private static let spread: [AggregateDescription] = [
    AggregateDescription(
      .sum,
      entry: entry(
        .sum, "合计", "值", "value",
        Bilingual("总和", "the total"),
        Bilingual(
          "信里的数按十进制精确相加；没有值时是 0；数量的量纲必须一致。",
          "Exact for numbers from letters; 0 for none; quantities must be of one dimension."),
        "figures | where unit = \"元\" | summarize 金额 = sum(value) by agency"),
      accepted: amounts, result: nil),
    AggregateDescription(
      .mean,
      entry: entry(
        .mean, "平均", "值", "value",
        Bilingual("算术平均", "the arithmetic mean"),
        Bilingual("精确的总和除以个数；没有值时缺失。", "The exact sum over the count; missing for none."),
        "figures | where unit = \"%\" | summarize mean(value), count() by indicator"),
      accepted: amounts, result: nil),
    AggregateDescription(
      .median,
      entry: entry(
        .median, "中位数", "值", "value",
        Bilingual("中间的值", "the middle value"),
        Bilingual("个数为偶数时取中间两个的平均。", "The mean of the two middle ones of an even count."),
        "figures | where unit = \"元\" | summarize median(value)"),
      accepted: amounts, result: nil),
    AggregateDescription(
      .quantile,
      entry: entry(
        .quantile, "分位数", "值, q", "value, q",
        Bilingual("有 q 份的值低于它", "the value below which a share q of the values lies"),
        Bilingual("q 在 0 与 1 之间；相邻两值之间线性插值。", "q from 0 to 1; linear between neighbours."),
        "figures | where unit = \"元\" | summarize q9 = quantile(value, 0.9)"),
      accepted: amounts, takesNumber: true, result: nil),
    AggregateDescription(
      .stdev,
      entry: entry(
        .stdev, "标准差", "值", "value",
        Bilingual("样本标准差", "the standard deviation of a sample"),
        Bilingual("除数是 n − 1；不到两个值时缺失。", "Divisor n − 1; missing for fewer than two values."),
        "figures | where unit = \"%\" | summarize stdev(value), count()"),
      accepted: [.number], result: .number),
  ]

  private static let picking: [AggregateDescription] = [
    AggregateDescription(
      .min,
      entry: entry(
        .min, "最小", "值", "value",
        Bilingual("最小的值", "the smallest value"),
        Bilingual(
          "时间按第一天比，文本按 UTF-8 字节比。", "Dates by their first day, texts by their UTF-8 bytes."),
        "replies | summarize min(issued), max(issued)"),
      accepted: ordered, result: nil),
    AggregateDescription(
      .max,
      entry: entry(
        .max, "最大", "值", "value",
        Bilingual("最大的值", "the largest value"),
        Bilingual(
          "时间按第一天比，文本按 UTF-8 字节比。", "Dates by their first day, texts by their UTF-8 bytes."),
        "replies | summarize max(length) by agency"),
      accepted: ordered, result: nil),
    AggregateDescription(
      .mode,
      entry: entry(
        .mode, "众数", "值", "value",
        Bilingual("出现最多的值", "the most frequent value"),
        Bilingual("并列时取排序在前的。", "Of equals the one first in value order."),
        "figures | summarize mode(unit) by measure"),
      accepted: anything, result: nil),
    AggregateDescription(
      .first,
      entry: entry(
        .first, "首个", "值", "value",
        Bilingual("第一个有值的行的值", "the value of the first row that has one"),
        Bilingual("按当前的行序。", "In the order of the rows."),
        "replies | sort by issued | summarize first(title) by agency"),
      accepted: anything, result: nil),
    AggregateDescription(
      .last,
      entry: entry(
        .last, "末个", "值", "value",
        Bilingual("最后一个有值的行的值", "the value of the last row that has one"),
        Bilingual("按当前的行序。", "In the order of the rows."),
        "replies | sort by issued | summarize last(title) by agency"),
      accepted: anything, result: nil),
    AggregateDescription(
      .list,
      entry: entry(
        .list, "列表", "值", "value",
        Bilingual("全部值，成一个列表", "all values as a list"),
        Bilingual("按当前的行序，重复的保留；只收文本。", "In the order of the rows, repeats kept; texts only."),
        "replies | summarize list(number) by agency"),
      accepted: [.text], result: .list),
  ]

  private static func entry(
    _ aggregate: AggregateID, _ chinese: String, _ chineseForm: String, _ englishForm: String,
    _ summary: Bilingual, _ help: Bilingual, _ example: String
  ) -> CatalogueEntry {
    CatalogueEntry(
      Bilingual(chinese, aggregate.rawValue),
      form: Bilingual("\(chinese)(\(chineseForm))", "\(aggregate.rawValue)(\(englishForm))"),
      summary: summary, help: help, example: example)
  }
}
