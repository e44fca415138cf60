package import Values

extension DiagnosticCode {
  /// The longer texts of the codes that checking a query can give, Q03xx.
  package static let checkerExplanations: [DiagnosticCode: Bilingual] =
    [
      explanationsOfNames, explanationsOfValues, explanationsOfStages, patternExplanations,
      lintExplanations,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

  private static let explanationsOfNames: [DiagnosticCode: Bilingual] = [
    .unknownTable: Bilingual(
      """
      查询要从一张表或一个用 设 声明的表开始。名字写错时，会提示相近的名字；中文、英文都可以写。

      错：figurs | count
      对：figures | count
      对：数据 | 计数
      """,
      """
      A query begins with a table, or with a table declared by let. For a slip, near names are \
      offered; Chinese and English names are the same.

      Wrong: figurs | count
      Right: figures | count
      Right: 数据 | 计数
      """),
    .unknownColumn: Bilingual(
      """
      列名要是这一步能看到的列：这一行自己的列、它的句子、章节、答复的列，或前面的步骤算出来的列。选取 之后只剩选取的列，\
      汇总 之后只剩键和聚合；列被去掉时，消息会指出是哪一步。

      错：replies | select title | where year = 2024
      对：replies | where year = 2024 | select title
      """,
      """
      A name means a column that is there at this stage: of the row, of its sentence, section or \
      reply, or one that an earlier stage made. Behind select only the chosen columns are left, \
      behind summarize only keys and aggregates; when a column is gone, the message points at \
      the stage that dropped it.

      Wrong: replies | select title | where year = 2024
      Right: replies | where year = 2024 | select title
      """),
    .unknownFunction: Bilingual(
      """
      函数和聚合的名字见 .help；别的语言的名字会译成这里的。

      错：figures | summarize avg(value)
      对：figures | summarize mean(value)
      """,
      """
      Functions and aggregates have the names that .help lists; names of other languages are \
      translated.

      Wrong: figures | summarize avg(value)
      Right: figures | summarize mean(value)
      """),
    .wrongArgumentCount: Bilingual(
      """
      括号里的参数要和写法一致，消息里给出了写法。子表上的聚合要写明子表的哪一列。

      错：replies | extend s = sum(figures)
      对：replies | extend s = sum(figures.value where unit = "元")
      """,
      """
      What stands between the parentheses follows the form that the message shows. An aggregate \
      over child rows names their column.

      Wrong: replies | extend s = sum(figures)
      Right: replies | extend s = sum(figures.value where unit = "元")
      """),
    .aggregateOutsideSummarize: Bilingual(
      """
      聚合把许多行变成一个值，所以只写在 汇总 里，或写在子表上。要和全体的平均比较，先用 设 算出来。

      错：figures | where value > mean(value)
      对：let m = figures | summarize mean(value)
         figures | where value > m
      """,
      """
      An aggregate makes one value of many rows, so it stands in summarize or over child rows. \
      To compare rows with a mean, compute it first by let.

      Wrong: figures | where value > mean(value)
      Right: let m = figures | summarize mean(value)
             figures | where value > m
      """),
    .duplicateColumn: Bilingual(
      """
      一步里的列名不能重复，中文名和英文名是同一个名字；一个名字也只能声明一次。

      错：replies | select title, 标题
      对：replies | select title, 题目 = 标题
      """,
      """
      No two columns of a stage have one name, and the Chinese and the English name of a column \
      are the same; nor is a name declared twice.

      Wrong: replies | select title, 标题
      Right: replies | select title, 题目 = 标题
      """),
    .notAChildTable: Bilingual(
      """
      展开 和子表上的聚合要用这一行的子表：答复有其余各表，章节有句子及句中各表，句子有数据、承诺等。\
      汇总 之后的行不属于哪张表。

      错：citations | extend n = count(figures)
      对：replies | extend n = count(figures)
      """,
      """
      expand and aggregates over child rows take a child table of the row: a reply has all the \
      others, a section its sentences and what they state, a sentence its figures, commitments \
      and so on. The rows that summarize makes are of no table.

      Wrong: citations | extend n = count(figures)
      Right: replies | extend n = count(figures)
      """),
    .unknownName: Bilingual(
      """
      样式、行数等地方的名字要先用 设 或 参数 声明；文字要写在引号里。路径的前一半是行的名字，如 reply.title。

      错：replies | where agency contains 科技
      对：replies | where agency contains "科技"
      """,
      """
      A name in a pattern or in the place of a count is declared before by let or param; a text \
      stands in quotes. The first half of a path is the name of a row, as in reply.title.

      Wrong: replies | where agency contains 科技
      Right: replies | where agency contains "科技"
      """),
    .columnOutsideAggregate: Bilingual(
      """
      汇总 把一组的许多行变成一行，列的值各行不同，要放进聚合，或写在 按 后面作为键。

      错：figures | summarize agency, count()
      对：figures | summarize count() by agency
      对：figures | summarize first(agency), count()
      """,
      """
      summarize makes one row of the many rows of a group. A column differs from row to row, so \
      it stands in an aggregate, or behind by as a key.

      Wrong: figures | summarize agency, count()
      Right: figures | summarize count() by agency
      Right: figures | summarize first(agency), count()
      """),
  ]

  private static let explanationsOfValues: [DiagnosticCode: Bilingual] = [
    .wrongType: Bilingual(
      """
      每个值有一种类型：文本、数字、日期、真假、列表、数量（带单位）、选项。比较、计算和函数只接受规定的类型，\
      运行之前就检查。常见的改法：日期写 2024年 或 @2024-07-25，数字不加引号，数量写上单位。

      错：replies | where issued = 2024
      对：replies | where issued within 2024年
      错：figures | where amount > 100
      对：figures | where amount > 100元
      """,
      """
      Every value has a type: text, number, date, flag, list, quantity (with its unit) or \
      choice. Comparisons, arithmetic and functions take certain types, which is checked before \
      any row is read. Mostly the cure is to write a date as 2024年 or @2024-07-25, a number \
      without quotes, a quantity with its unit.

      Wrong: replies | where issued = 2024
      Right: replies | where issued within 2024年
      Wrong: figures | where amount > 100
      Right: figures | where amount > 100元
      """),
    .unknownUnit: Bilingual(
      """
      数字后面紧跟的文字是单位。单位要是认识的：货币、百分比、面积、长度、重量、时间，或量词如 家、人、\
      个。

      错：figures | where amount > 5亿圆
      对：figures | where amount > 5亿元
      """,
      """
      What follows a number directly is its unit, and units are known ones: currencies, percent, \
      areas, lengths, weights, times, or counters such as 家, 人, 个.

      Wrong: figures | where amount > 5亿圆
      Right: figures | where amount > 5亿元
      """),
    .dimensionMismatch: Bilingual(
      """
      两个写明的数量要能换算才能相比、相加：元和亿元可以，元和家不可以。列里的数量各行不同，量纲不合的行算作不成立。

      错：figures | where 1亿元 > 300家
      对：figures | where amount > 1亿元
      """,
      """
      Two quantities that are written out go together when one can be converted into the other: \
      元 and 亿元 can, 元 and 家 cannot. Columns of quantities differ from row to row; a row of \
      another dimension does not satisfy the comparison.

      Wrong: figures | where 1亿元 > 300家
      Right: figures | where amount > 1亿元
      """),
    .unknownChoice: Bilingual(
      """
      有些列只有固定的几个选项，如 状态、口径、层级；中文和英文写法都可以，别的词不会有结果，所以是错误。

      错：figures | where status = "目镖"
      对：figures | where status = "目标"
      对：figures | where status = "target"
      """,
      """
      Some columns have a closed list of words, as status, measure and level. Each word may be \
      written in Chinese or English; another word could never be found, so it is a mistake.

      Wrong: figures | where status = "目镖"
      Right: figures | where status = "目标"
      Right: figures | where status = "target"
      """),
    .badRegex: Bilingual(
      """
      正则表达式不完整或用了不支持的写法。支持字符、字符类、分组、选择、锚点和不超过 1000 次的重复；\
      不支持反向引用和环视，因为它们不能在线性时间内完成。

      错：replies | where doc_number matches /〔(20/
      对：replies | where doc_number matches /〔(20)/
      """,
      """
      The regular expression is incomplete or uses what is not supported. Literals, classes, \
      groups, alternation, anchors and repeats up to 1,000 are; back references and look-around \
      are not, since they cannot be matched in linear time.

      Wrong: replies | where doc_number matches /〔(20/
      Right: replies | where doc_number matches /〔(20)/
      """),
    .badCount: Bilingual(
      """
      行数、字数、距离要写成范围内的整数，或是 设、参数 声明的这样的数；分位数的 q 在 0 与 1 之间。

      错：replies | take 2.5
      对：replies | take 2
      错：figures | summarize quantile(value, 95)
      对：figures | summarize quantile(value, 0.95)
      """,
      """
      Numbers of rows, characters and distances are whole numbers within bounds, written out or \
      declared by let or param; the q of quantile lies between 0 and 1.

      Wrong: replies | take 2.5
      Right: replies | take 2
      Wrong: figures | summarize quantile(value, 95)
      Right: figures | summarize quantile(value, 0.95)
      """),
    .badParameter: Bilingual(
      """
      参数在文件里用 参数 声明名字和类型（文本、数字、日期、真假、列表），运行时用 --param 名=值 给出；\
      没有默认值的一定要给，值要符合类型，默认值要是写明的值。

      错：param 年: number = "2024"
      对：param 年: number = 2024
      """,
      """
      A parameter is declared in the file with its name and type (text, number, date, flag, \
      list) and given by --param name=value; one without a default must be given, the value must \
      fit the type, and a default is written out.

      Wrong: param 年: number = "2024"
      Right: param 年: number = 2024
      """),
    .notOneValue: Bilingual(
      """
      一张表要正好一行一列才能当作一个值用。以 计数、不带 按 的 汇总 或 取 1 结束就只有一行。

      错：figures | where value > (replies | select year)
      对：figures | where value > (replies | summarize max(year))
      """,
      """
      A table stands for a value when it has exactly one row and one column. It has one row when \
      it ends in count, in summarize without by, or in take 1.

      Wrong: figures | where value > (replies | select year)
      Right: figures | where value > (replies | summarize max(year))
      """),
    .expansionTooLarge: Bilingual(
      """
      用 设 声明的表和用 定义 声明的式子，每次用到都要展开。一层套一层会成倍增长，所以展开的总量和层数有上限。

      错：def f(x) = x + x，再 def g(x) = f(f(f(f(f(f(f(f(f(x)))))))))
      对：用 计算 一步步写出中间的列
      """,
      """
      Tables declared by let and macros declared by def are expanded wherever they are used. \
      Within one another they can grow without bound, so their size and depth are limited.

      Wrong: def f(x) = x + x, then def g(x) = f(f(f(f(f(f(f(f(f(x)))))))))
      Right: an extend stage for each step between
      """),
    .tooManyColumns: Bilingual(
      """
      选取、计算、汇总 一步最多有 1000 列；这么宽的表通常是想要更多的行。

      错：一个有 1001 项的 选取
      对：展开 子表，一项成一行
      """,
      """
      A stage such as select, extend or summarize shows at most 1,000 columns; a table that wide \
      mostly wants to be longer instead.

      Wrong: a select of 1,001 columns
      Right: expand of a child table, one row for each item
      """),
    .tablesDisagree: Bilingual(
      """
      合并、除去、相交 比较两张表的行。两边都还是同一张表的行时，按行本身比较；否则按全部列的值比较，\
      这时两边的列要一样多，次序、名字和类型都相同。消息里是第一处不同。

      错：replies | select agency, year | union (replies | select year, agency)
      对：replies | select agency, year | union (replies | select agency, year)
      """,
      """
      union, except and intersect compare the rows of two tables. Where both still hold rows of \
      one table, the rows themselves are compared; else the values of all columns, which are then \
      as many on both sides, in the same order, of the same names and types. The message names the \
      first difference.

      Wrong: replies | select agency, year | union (replies | select year, agency)
      Right: replies | select agency, year | union (replies | select agency, year)
      """),
    .notOneColumn: Bilingual(
      """
      属于 后面可以是一个查询或用 设 声明的表，问的是值在不在它的那一列里，所以它要正好一列。缺失不算任何一个。

      错：figures | where id in (replies | where year = 2024)
      对：figures | where id in (replies | where year = 2024 | select id)
      """,
      """
      Behind in stands a list, or a query or a table declared by let: is the value one of those in \
      its column? So it has exactly one. A missing value is never among them.

      Wrong: figures | where id in (replies | where year = 2024)
      Right: figures | where id in (replies | where year = 2024 | select id)
      """),
    .notInThisVersion: Bilingual(
      """
      这种写法是语言的一部分，但本版本的程序还不能运行；或者文件写明的语言版本比程序新。

      错：version 2
      对：version 1
      """,
      """
      The language has this form, but this version of the program does not run it; or the file \
      states a version of the language that is newer than the program.

      Wrong: version 2
      Right: version 1
      """),
  ]
}
