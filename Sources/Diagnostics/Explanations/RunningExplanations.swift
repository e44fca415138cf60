package import Values

extension DiagnosticCode {
  /// The longer texts of the codes that a running query can give, Q0401–Q0410.
  package static let runningExplanations: [DiagnosticCode: Bilingual] = [
    .mixedDimensions: Bilingual(
      """
      合计、平均、中位数等只能在同一量纲的数量上计算：元不能和亩相加，美元不能和元相加，\
      「家」和「人」也是两种量纲。消息里列出了碰到的各个量纲。

      先筛选出一种：figures | where unit = "元" | summarize sum(amount)
      或者按量纲分组：figures | summarize sum(amount) by dimension, unit
      或者只取数值、不管单位：figures | summarize sum(value)
      """,
      """
      Totals, means, medians and the like need quantities of one dimension: yuan cannot be added \
      to mu, dollars not to yuan, and firms and people are two dimensions too. The message names \
      the dimensions met.

      Keep one of them: figures | where unit = "元" | summarize sum(amount)
      Or group by them: figures | summarize sum(amount) by dimension, unit
      Or take the plain number, whatever its unit: figures | summarize sum(value)
      """),
    .tooManyGroups: Bilingual(
      """
      含空组 给每个键的每个取值一组，几个键就是它们的全部组合；整数从最小的数到最大的数。组太多，没有结果。

      写出要哪些组：summarize count() by year in 2020..2025 with empty
      或者先筛选，或少写一个键。
      """,
      """
      with empty makes a group for each value of a key, and for several keys for each of their \
      combinations; whole numbers run from the smallest to the largest. That is too many; there is \
      no result.

      Say which groups there should be: summarize count() by year in 2020..2025 with empty
      Or filter first, or group by fewer keys.
      """),
    .timeLimit: Bilingual(
      """
      查询运行的时间超过了 --time-limit 给定的秒数，没有结果。

      先筛选再做后面的步骤，通常快得多；确实需要时放宽 --time-limit。
      """,
      """
      The query ran longer than the seconds given by --time-limit; there is no result.

      Filtering before the other steps mostly makes it fast; raise --time-limit where it must be.
      """),
    .memoryLimit: Bilingual(
      """
      这一步要放进内存的行太多，为保护机器而停止，没有结果。最常见的原因是展开子表或索引一个很\
      常见的字。

      在这一步之前先筛选，或者把样式写得更具体。
      """,
      """
      The rows that this step would hold in memory are too many, so it stopped to protect the \
      machine; there is no result. Mostly a child table was expanded, or a very common character \
      was looked up.

      Filter before this step, or make the pattern more specific.
      """),
    .interrupted: Bilingual(
      """
      查询在运行中被 Ctrl-C 或调用它的程序中断，没有结果。语料没有变化，可以接着查询。
      """,
      """
      The query was stopped while it ran, by Ctrl-C or by the program that called it; there is no \
      result. The corpus is as it was, and the next query can follow.
      """),
    .severalMatches: Bilingual(
      """
      关联 给每一行配上另一张表里键相同的那一行，所以那边每个键至多一行；这里的键有好几行，没有结果。消息里是碰到的第一个键。

      要全部配上，一行变成几行：commitments | 关联 全部 (citations | 选取 id, 名称) 按 id
      只要一行：先汇总或去重，如 关联 (citations | 汇总 n = 计数() 按 id) 按 id
      """,
      """
      lookup gives each row the one row of the other table that has the same keys, so a key stands \
      there at most once; this one has several rows, and there is no result. The message names the \
      first such key.

      For all of them, a row becoming several: lookup all (citations | select id, title) on id
      For one, summarize or distinct first: lookup (citations | summarize n = count() by id) on id
      """),
    .assertionFailed: Bilingual(
      """
      断言 的条件有的行不成立，所以没有结果。消息是查询里写的；\
      建议里是不成立的第一行：它在这一步之前的行号和前几列。

      要看全部不成立的行，把这一步换成 筛选 非 (条件)。\
      与缺失比较总不成立；允许缺失时写 (x 缺失 或 x > 0)。
      """,
      """
      The condition of an assert fails for some rows, so there is no result. The message is that \
      of the query; the help names the first row that failed: its number before this stage, and \
      its first columns.

      To see all that fail, put where not (condition) in its place. A comparison with missing \
      never holds; where missing is allowed, write (x is missing or x > 0).
      """),
    .tooManySpans: Bilingual(
      """
      附近、先后 的一部分又是 附近、先后 时，要记下它所有可能的起止；常见的字加上很大的距离，\
      一个单元里的搭配就会上百万。为保护机器而停止，没有结果。

      把距离写小，把 同节 改成 同句，或者把常见的字换成更具体的词。
      """,
      """
      Where a part of near or then is itself near or then, all its possible stretches must be \
      kept; common characters with large distances stand together in millions of ways within one \
      unit. It stopped to protect the machine; there is no result.

      Make the distances smaller, look in sentence, or put more specific words in place of common \
      characters.
      """),
  ]
}
