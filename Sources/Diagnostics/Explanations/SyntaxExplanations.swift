package import Values

extension DiagnosticCode {
  /// The longer texts of the codes of lexing and parsing, Q0101–Q0208.
  package static let syntaxExplanations: [DiagnosticCode: Bilingual] =
    lexingExplanations.merging(parsingExplanations) { first, _ in first }

  private static let lexingExplanations: [DiagnosticCode: Bilingual] = [
    .sourceTooLong: Bilingual(
      """
      查询文件最长 1 MiB。长的词表不必写进查询：用 设 起名后分到几个文件里，再用 引入 合起来。

      引入 "lib/topics.q"
      """,
      """
      A query file has at most 1 MiB. A long word list can go to a file of its own that is used.

      use "lib/topics.q"
      """),
    .unknownCharacter: Bilingual(
      """
      这个字符不属于语言：查询由名字、数、日期、引号里的文字和标点组成。全角标点（，。｜（）“”）\
      可以直接用；文字要放在引号里；带空格或符号的名字放在反引号里。

      错：答复 | 筛选 单位 ≈ 科技局
      对：答复 | 筛选 单位 含 "科技局"
      """,
      """
      The character is no part of the language: a query is made of names, numbers, dates, text in \
      quotes and punctuation. Full-width punctuation is read as its ASCII form; text stands in \
      quotes; a name with blanks or signs stands in backticks.

      Wrong: replies | where agency ≈ 科技局
      Right: replies | where agency contains "科技局"
      """),
    .unterminatedString: Bilingual(
      """
      引号要在同一行里配对。"…" '…' “…” ‘…’ 「…」 『…』 《…》 都可以，但要用同一种收尾；\
      文字里要换行写 \\n。

      错：答复 | 筛选 标题 含 "数字化 | 计数
      对：答复 | 筛选 标题 含 "数字化" | 计数
      """,
      """
      A string closes on the line where it begins, with the partner of its own quote: "…" '…' \
      “…” ‘…’ 「…」 『…』 《…》. A line break inside is written \\n.

      Wrong: replies | where title contains "数字化 | count
      Right: replies | where title contains "数字化" | count
      """),
    .badEscape: Bilingual(
      """
      在 "…" 和 '…' 里，反斜线引出转义：\\" \\' \\\\ \\n \\t \\u{4e2d}。要写很多反斜线时用 \
      r"…"，里面不转义；中文引号里也不转义。

      错：答复 | 筛选 正文 含 "a\\d"
      对：答复 | 筛选 正文 含 "a\\\\d"
      """,
      """
      Within "…" and '…' a backslash begins an escape: \\" \\' \\\\ \\n \\t \\u{4e2d}. r"…" and \
      the Chinese quotes have no escapes.

      Wrong: replies | where text contains "a\\d"
      Right: replies | where text contains "a\\\\d"
      """),
    .badNumber: Bilingual(
      """
      数写作 12、3.5、1_000、1e6，后面可以紧跟 十 百 千 万 亿 和单位。数是精确的：最多九位小数，\
      不超过 10 的 20 次方。

      错：数据 | 筛选 数值 > 1__000
      对：数据 | 筛选 数值 > 1_000
      """,
      """
      A number is written 12, 3.5, 1_000 or 1e6; multipliers (十 百 千 万 亿) and a unit can \
      follow directly. Numbers are exact: at most nine decimal places, at most 10 to the power \
      of 20.

      Wrong: figures | where value > 1__000
      Right: figures | where value > 1_000
      """),
    .impossibleDate: Bilingual(
      """
      日期写作 2024年、2024年7月、2024年7月25日、2024年上半年、2024年三季度，或 @2024、@2024-07、\
      @2024-07-25、@2024-H1、@2024-Q3；年份在 1000 到 2999 之间，日历上要有这一天。

      错：承诺 | 筛选 期限 早于 @2024-02-30
      对：承诺 | 筛选 期限 早于 @2024-02-29
      """,
      """
      A date is written @2024, @2024-07, @2024-07-25, @2024-H1, @2024-Q3, or 2024年, 2024年7月, \
      2024年7月25日, 2024年上半年, 2024年三季度. Years go from 1000 to 2999, and the calendar must \
      have the day.

      Wrong: commitments | where deadline before @2024-02-30
      Right: commitments | where deadline before @2024-02-29
      """),
    .unterminatedRegex: Bilingual(
      """
      正则表达式写在两条斜线之间，同一行里结束；里面的斜线写作 \\/。值后面的斜线是除号。

      错：句子 | 筛选 正文 匹配 /增长[0-9]+%
      对：句子 | 筛选 正文 匹配 /增长[0-9]+%/
      """,
      """
      A regular expression stands between two slashes on one line; a slash inside is written \\/. \
      Behind a value, a slash divides.

      Wrong: sentences | where text matches /增长[0-9]+%
      Right: sentences | where text matches /增长[0-9]+%/
      """),
    .unterminatedName: Bilingual(
      """
      反引号里是一个名字，不能为空，要在同一行里配对。普通的名字不需要反引号。

      错：答复 | 选取 `案 号
      对：答复 | 计算 `案 号` = 案号
      """,
      """
      Backticks enclose a name: not empty, and closed on the same line. Plain names need none.

      Wrong: replies | select `case no
      Right: replies | extend `case no` = number
      """),
  ]

  private static let parsingExplanations: [DiagnosticCode: Bilingual] = [
    .unexpectedToken: Bilingual(
      """
      这里写的东西不合语法。消息说明了这里可以是什么、实际是什么。查询是一张表和若干步，每步前有 \
      “|”；一步的各项用逗号隔开。

      错：答复 筛选 年份 = 2024
      对：答复 | 筛选 年份 = 2024
      """,
      """
      What stands here does not fit. The message says what would, and what was found. A query is a \
      table and stages, each behind a '|'; the items of a stage are set off by commas.

      Wrong: replies where year = 2024
      Right: replies | where year = 2024
      """),
    .unclosedBracket: Bilingual(
      """
      括号 ( [ { 都要配对。标出的是左括号，另一处是最晚应当收尾的地方。

      错：答复 | 筛选 (年份 = 2024 或 年份 = 2023 | 计数
      对：答复 | 筛选 (年份 = 2024 或 年份 = 2023) | 计数
      """,
      """
      Every ( [ { needs its partner. The opening bracket is marked, and the place where the \
      partner is missing at the latest.

      Wrong: replies | where (year = 2024 or year = 2023 | count
      Right: replies | where (year = 2024 or year = 2023) | count
      """),
    .unknownStage: Bilingual(
      """
      “|”后面要有一步的名字：筛选 选取 去除 计算 排序 取 略过 前 去重 计数 汇总 展开 描述 索引。\
      写错的名字会得到相近的建议，读音相同的也算。

      错：答复 | 赛选 年份 = 2024
      对：答复 | 筛选 年份 = 2024
      """,
      """
      Behind a '|' stands the name of a stage: where select drop extend sort take skip top \
      distinct count summarize expand describe kwic. Near spellings and sounds are suggested.

      Wrong: replies | wher year = 2024
      Right: replies | where year = 2024
      """),
    .nestingTooDeep: Bilingual(
      """
      括号、非、负号和运算最多套 200 层。and、or 的连写和列表不算层数，多少都可以。

      错：年份 = 1 + 1 + 1 + …（几百个）
      对：年份 属于 [2021, 2022, 2023]
      """,
      """
      Brackets, negations, signs and operations nest at most 200 levels. Chains of and or or, and \
      lists, do not nest and can be as long as need be.

      Wrong: year = 1 + 1 + 1 + … (hundreds of them)
      Right: year in [2021, 2022, 2023]
      """),
    .tooManyStages: Bilingual(
      """
      一个查询最多 100 步。用 设 给前面的部分起个名字，再接着写。

      设 前半 = 答复 | 筛选 年份 = 2024
      前半 | 计数
      """,
      """
      A pipeline has at most 100 stages. Give the first part a name and go on from it.

      let first_half = replies | where year = 2024
      first_half | count
      """),
    .foreignSyntax: Bilingual(
      """
      这是别的查询语言的写法。对照：SELECT a FROM t WHERE c 写作 t | 筛选 c | 选取 a；\
      GROUP BY k 写作 汇总 计数() 按 k；ORDER BY 写作 排序 按；LIMIT 写作 取；&& || ! 写作 且 或 非；\
      LIKE '%x%' 写作 含 "x"；IS NULL 写作 缺失；filter 写作 筛选，project 写作 选取。

      错：答复 | filter 年份 = 2024 && 单位 IS NULL
      对：答复 | 筛选 年份 = 2024 且 单位 缺失
      """,
      """
      This is how another language says it. SELECT a FROM t WHERE c is t | where c | select a; \
      GROUP BY k is summarize count() by k; ORDER BY is sort by; LIMIT is take; && || ! are and \
      or not; LIKE '%x%' is contains "x"; IS NULL is is missing; filter is where, project is \
      select.

      Wrong: replies | filter year = 2024 && agency IS NULL
      Right: replies | where year = 2024 and agency is missing
      """),
    .keywordAsName: Bilingual(
      """
      这个词是保留字。要把它当作名字，就放在反引号里，用到时也一样。

      错：答复 | 计算 按 = 1
      对：答复 | 计算 `按` = 1
      """,
      """
      The word is reserved. As a name it stands in backticks, here and wherever it is used.

      Wrong: replies | extend by = 1
      Right: replies | extend `by` = 1
      """),
    .gluedKeyword: Bilingual(
      """
      保留字和名字之间要有空格，否则连成另一个名字。数、引号和标点前后不需要空格。

      错：答复 | 筛选年份 = 2024
      对：答复 | 筛选 年份 = 2024
      """,
      """
      A reserved word is set off from a name by a space, or the two are another name. Numbers, \
      quotes and punctuation need none.

      Wrong: replies | whereyear = 2024
      Right: replies | where year = 2024
      """),
  ]
}
