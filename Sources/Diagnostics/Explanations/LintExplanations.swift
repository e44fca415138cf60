import Values

extension DiagnosticCode {
  /// The longer texts of warnings and notes about queries that run, Q0350–Q0369.
  static let lintExplanations: [DiagnosticCode: Bilingual] =
    explanationsOfConditions.merging(explanationsOfDoubts) { first, _ in first }

  private static let explanationsOfConditions: [DiagnosticCode: Bilingual] = [
    .neverTrue: Bilingual(
      """
      几个条件放在一起不会成立，结果总是空的：同一列等于两个不同的值、范围不相交、期限又早于又晚于、超出可能的范围。\
      想要“其中之一”时写 属于 或用 或。

      错：replies | where year = 2023 and year = 2024
      对：replies | where year in [2023, 2024]
      错：figures | where value between 10 and 5 and unit = "元"
      对：figures | where value between 5 and 10 and unit = "元"
      """,
      """
      The conditions never hold together, so the result is always empty: one column equal to two \
      values, ranges without a common part, a date before and behind another, a number that \
      cannot be. For one of several values write in, or join by or.

      Wrong: replies | where year = 2023 and year = 2024
      Right: replies | where year in [2023, 2024]
      Wrong: figures | where value between 10 and 5 and unit = "元"
      Right: figures | where value between 5 and 10 and unit = "元"
      """),
    .alwaysTrue: Bilingual(
      """
      或 连接的两个条件总有一个成立，等于没有筛选。最常见的是两个“不等于”：每个值总与其中一个不同。

      错：replies | where year != 2023 or year != 2024
      对：replies | where not year in [2023, 2024]
      """,
      """
      One of two conditions joined by or always holds, so nothing is filtered. Mostly they are two \
      inequalities: every value differs from one of two.

      Wrong: replies | where year != 2023 or year != 2024
      Right: replies | where not year in [2023, 2024]
      """),
    .valueWithoutUnit: Bilingual(
      """
      数据的“数值”不带单位：100 元、100 家、100% 的数值都是 100。不先限定单位、量纲或口径就比较，会把它们混在一起。\
      写带单位的“数量”，亿元、万元会自动换算。与 0 比较不在此列。

      错：figures | where value > 100
      对：figures | where amount > 100元
      对：figures | where unit = "家" and value > 100
      """,
      """
      The value of a figure has no unit: 100元, 100家 and 100% all have the value 100. A comparison \
      mixes them unless a condition settles unit, dimension or measure. The amount carries its \
      unit, and 亿元 and 万元 are converted. Comparisons with 0 are left alone.

      Wrong: figures | where value > 100
      Right: figures | where amount > 100元
      Right: figures | where unit = "家" and value > 100
      """),
    .sumOfShares: Bilingual(
      """
      百分比、百分点各有各的分母，加在一起没有意义。可以取平均或中位数，或合计它们所占的数量再求比例。

      错：figures | where unit = "%" | summarize sum(value) by agency
      对：figures | where unit = "%" | summarize median(value) by agency
      """,
      """
      Percentages have wholes of their own, and their sum is the share of nothing. Take a mean or \
      a median, or add up what they are shares of.

      Wrong: figures | where unit = "%" | summarize sum(value) by agency
      Right: figures | where unit = "%" | summarize median(value) by agency
      """),
    .keepsMissing: Bilingual(
      """
      “不等于”是“等于”的反面，所以没有写明这一列的行也会留下。只要写明了的行，就再加一个 有值。

      错：replies | where kind != "提案"
      对：replies | where kind != "提案" and kind is present
      """,
      """
      Not equal is the opposite of equal, so rows that do not state the column are kept. To have \
      only rows that state it, ask for is present as well.

      Wrong: replies | where kind != "提案"
      Right: replies | where kind != "提案" and kind is present
      """),
    .wholeText: Bilingual(
      """
      正文、标题是整篇、整句的文字，等号要求从头到尾一字不差，几个字不会正好相等。找里面的字用 含。

      错：sentences | where text = "资金"
      对：sentences | where text contains "资金"
      """,
      """
      A text or title is a whole passage, and the equals sign asks for all of it, character by \
      character. To look for words within it, use contains.

      Wrong: sentences | where text = "资金"
      Right: sentences | where text contains "资金"
      """),
    .shortNeedle: Bilingual(
      """
      一个字会出现在许多别的词里：找“水”也会找到“水平”“风水”。写出整个词，或用 任一 列出几个词。

      错：replies | where text contains "水"
      对：replies | where text contains any("供水", "水利")
      """,
      """
      A single character is part of many words: 水 is found in 水平 as well. Write whole words, or \
      list several with any.

      Wrong: replies | where text contains "水"
      Right: replies | where text contains any("供水", "水利")
      """),
  ]

  private static let explanationsOfDoubts: [DiagnosticCode: Bilingual] = [
    .unusedName: Bilingual(
      """
      声明了却没有用到的名字，多半是写错了名字，或改查询时留下的。只有声明、没有查询的文件不算。

      错：let 门槛 = 5; replies | where year = 2024
      对：let 门槛 = 2024; replies | where year = 门槛
      """,
      """
      A name that is declared and not used is often a slip, or left over. Files that only declare \
      serve other files and are left alone.

      Wrong: let k = 5; replies | where year = 2024
      Right: let k = 2024; replies | where year = k
      """),
    .takeWithoutSort: Bilingual(
      """
      行序总是确定的，但没有排过序时，取 得到的是语料里排在最前的行，汇总之后是键排在最前的组，不是最大的。\
      要最大的用 前，随机看几行用 抽样。

      错：figures | summarize n = count() by agency | take 10
      对：figures | summarize n = count() by agency | top 10 by n
      """,
      """
      Rows always have an order, but unless a stage sorts them, take gives the first of the \
      corpus, or behind summarize the first keys, not the largest. For the largest use top, for a \
      look at any sample.

      Wrong: figures | summarize n = count() by agency | take 10
      Right: figures | summarize n = count() by agency | top 10 by n
      """),
    .noRows: Bilingual(
      """
      取 0 行就什么也没有。要全部的行，去掉这一步。

      错：replies | take 0
      对：replies | sort by issued | take 10
      """,
      """
      Nothing is left of 0 rows. For all rows leave the stage out.

      Wrong: replies | take 0
      Right: replies | sort by issued | take 10
      """),
    .sortTwice: Bilingual(
      """
      连着排两次，以后一次为准，前一次只在并列时起作用。几个键写在一次排序里，主要的在前。

      错：replies | sort by agency | sort by year
      对：replies | sort by year, agency
      """,
      """
      Of two sorts in a row the second decides, and the first only breaks its ties. Write all keys \
      in one, the main one first.

      Wrong: replies | sort by agency | sort by year
      Right: replies | sort by year, agency
      """),
    .repeated: Bilingual(
      """
      同一个词、同一个条件在列表、任一、且、或、分情况里写了两次，第二次不起作用，多半是本想写别的。

      错：replies | where text contains any("补助", "补助")
      对：replies | where text contains any("补助", "奖补")
      """,
      """
      A word or condition stands twice in a list, any, and, or, case. The second has no effect; \
      mostly another was meant.

      Wrong: replies | where text contains any("补助", "补助")
      Right: replies | where text contains any("补助", "奖补")
      """),
    .unusedSilencer: Bilingual(
      """
      注释 # 允许 代码 让这一行和下一行不再给出这条警告或提示；没有可以允许的就是多余的。错误不能这样去掉。

      错：replies | count # allow Q0351
      对：replies | sort by year | count
      """,
      """
      A comment # allow CODE silences that warning or note on its line and the next; where there \
      is none, it is idle. Errors cannot be silenced.

      Wrong: replies | count # allow Q0351
      Right: replies | sort by year | count
      """),
  ]
}
