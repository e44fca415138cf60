import Values

extension Catalogue {
  /// Every stage, in the order in which help lists them.
  package static let stages: [CatalogueEntry] =
    rowStages + columnStages + groupStages + combiningStages

  private static let rowStages: [CatalogueEntry] = [
    entry(
      "筛选", "where", "筛选 条件", "where condition",
      Bilingual("只留下条件成立的行", "keeps the rows where a condition holds"),
      Bilingual(
        "与缺失比较总不成立，所以没有写明的行不会留下。",
        "A comparison with missing never holds, so rows that state nothing are not kept."),
      "replies | where year = 2024 and agency is present | select id, agency"),
    entry(
      "排序", "sort", "排序 按 表达式 [降序], …", "sort by expression [desc], …",
      Bilingual("排列各行", "orders the rows"),
      Bilingual(
        "相等的行保持原来的次序；缺失总在最后；文本按 UTF-8 字节，按拼音要写 pinyin(…)。",
        "Equal rows keep their order; missing comes last both ways; text goes by its bytes, "
          + "`pinyin(…)` by sound."),
      "replies | sort by issued desc, agency | select issued, agency"),
    entry(
      "取", "take", "取 行数", "take rows",
      Bilingual("只留前若干行", "keeps the first rows"),
      Bilingual("行序总是确定的，所以每次取到的都一样。", "The order is total, so every run takes the same."),
      "replies | take 3"),
    entry(
      "略过", "skip", "略过 行数", "skip rows",
      Bilingual("去掉前若干行", "leaves the first rows out"),
      Bilingual("与 take 合用可以分页。", "With `take`, pages through a result."),
      "replies | skip 3 | take 3"),
    entry(
      "前", "top", "前 行数 按 表达式 [升序] [每 表达式, …]",
      "top rows by expression [asc] [per expression, …]",
      Bilingual("取最大的若干行，可以每组分别取", "keeps the largest rows, of each group if asked"),
      Bilingual(
        "从大到小排列；写 asc 就取最小的；并列时取在前的行；缺失在最后。",
        "From the largest down, or the smallest up with `asc`; of equals the earlier rows; missing "
          + "comes last."),
      "figures | where unit = \"元\" | top 1 by value per agency | select agency, indicator, amount"
    ),
    entry(
      "抽样", "sample", "抽样 行数 [种子 整数]", "sample rows [seed number]",
      Bilingual("随机抽取若干行，每行至多一次", "draws rows at random, each at most once"),
      Bilingual(
        "抽到的行次序不变；同样的行、同样的种子在哪里抽到的都一样。不写种子就是 \(seedDefault)；种子写在表的下面。",
        "The rows drawn keep their order; equal rows and an equal seed give the same draw "
          + "everywhere. The seed is \(seedDefault) unless told, and stands below the table."),
      "figures | where unit = \"元\" | sample 5 seed 7 | select id, text"),
    entry(
      "去重", "distinct", "去重 [表达式, …]", "distinct [expression, …]",
      Bilingual("每种值只留第一行", "keeps the first row of each value"),
      Bilingual("不写表达式就比较全部可见的列。", "Without expressions, all visible columns are compared."),
      "replies | distinct agency | select agency"),
    entry(
      "断言", "assert", "断言 条件 \"消息\"", "assert condition \"message\"",
      Bilingual("条件对每一行都要成立，否则查询以消息结束", "ends the query unless a condition holds for all rows"),
      Bilingual(
        "行原样通过。有一行不成立，查询就没有结果：错误里是这条消息和不成立的第一行，退出状态不是 0。",
        "Rows pass as they are. Where one fails there is no result: the error has the message and "
          + "the first row that failed, and the exit status is not 0."),
      "replies | assert length > 0 \"a letter has text\" | count"),
    entry(
      "展开", "expand", "展开 子表或列表", "expand children",
      Bilingual("每个子行或列表的每一项成一行", "one row for each child row or list member"),
      Bilingual(
        "没有子行的行不出现；原来的列仍可用，子行的列跟在后面。",
        "Rows without children are left out; the old columns stay, those of the child follow."),
      "replies | where kind = \"proposal\" | expand commitments | select number, cue, deadline"),
    entry(
      "索引", "kwic", "索引 样式 [宽 字数]", "kwic pattern [width characters]",
      Bilingual("把每处命中连同左右文列成一行", "one row a hit, with what stands left and right"),
      Bilingual(
        "在行的正文里找；得到 left、hit、right、start 四列，start 是在原文件中的字符位置，从 0 起；默认左右各 \(widthDefault) 字。",
        "Looks in the row's `text`; makes `left`, `hit`, `right` and `start`, the place in the raw "
          + "file counted from 0; \(widthDefault) characters on each side unless told."),
      "sections | where role = \"problem\" | kwic any(\"不足\", \"短缺\") width 15 | sort by right"),
  ]

  /// The seed of `sample` unless told.
  package static let seedDefault = 1
  /// The characters that `kwic` shows on each side unless told.
  package static let widthDefault = 20

  private static let columnStages: [CatalogueEntry] = [
    entry(
      "选取", "select", "选取 列, 名 = 表达式, …", "select column, name = expression, …",
      Bilingual("选定并排列各列", "chooses the columns and their order"),
      Bilingual(
        "没有选取的列在后面的步骤里不能再用。", "Columns that are not chosen are gone for the stages behind."),
      "replies | select agency, n = length(title) | take 5"),
    entry(
      "去除", "drop", "去除 列, …", "drop column, …",
      Bilingual("去掉几列", "leaves columns out"),
      Bilingual("其余的列次序不变。", "The others keep their order."),
      "replies | select id, agency, year | drop year | take 5"),
    entry(
      "计算", "extend", "计算 名 = 表达式, …", "extend name = expression, …",
      Bilingual("加上算出来的列", "adds computed columns"),
      Bilingual(
        "后一个可以用前一个；与已有的列同名就取代它。",
        "A later one may use an earlier one; the name of a column that is there replaces it."),
      "replies | extend n = count(figures) | select id, n | sort by n desc | take 5"),
  ]

  private static let groupStages: [CatalogueEntry] = [
    entry(
      "计数", "count", "计数", "count",
      Bilingual("有多少行", "how many rows there are"),
      Bilingual("得到一行一列。", "Gives one row with one column."),
      "replies | where year = 2024 | count"),
    entry(
      "汇总", "summarize", "汇总 名 = 聚合(…), … [按 键, … [含空组]]",
      "summarize name = aggregate(…), … [by key, … [with empty]]",
      Bilingual("每组成一行", "one row a group"),
      Bilingual(
        "不写 by 就是一组；各组按键排列；没有起名的聚合叫 count、mean_value 等。含空组 也给没有行的组："
          + "选项的每个词、真和假、最小到最大之间的每个整数(如年份)、“年份 属于 2021..2025”写出的值，几个键"
          + "就是它们的全部组合，其余的键取出现过的值；空组的计数、合计是 0，别的聚合缺失。",
        "Without `by` all rows are one group; groups come in key order; an unnamed aggregate is "
          + "called `count`, `mean_value` and so on. `with empty` also has groups without rows: "
          + "each word of a choice, true and false, each whole number between the smallest and the "
          + "largest such as years, the values of `year in 2021..2025`; of several keys all "
          + "combinations, other keys with the values that occur. Counts and sums of such a group "
          + "are 0, other aggregates missing."),
      "commitments | summarize n = count(), 量化 = count(target) by agency | sort by n desc"),
    entry(
      "透视", "pivot", "透视 聚合(…) 按 键 [属于 值]", "pivot aggregate(…) by key [in values]",
      Bilingual("键的每个值成一列", "one column a value of a key"),
      Bilingual(
        "行是其余各列的组合，先选取这些列。封闭的选项、真假各成一列，次序照选项；别的键写出值："
          + "按 年份 属于 2021..2025。至多 100 列；不在其中的行不计。",
        "The rows are the combinations of the other columns, which are chosen first. A closed list "
          + "or a flag has a column for each word in its order; of other keys the values are "
          + "written: `by year in 2021..2025`. At most 100 columns; rows of other values do not "
          + "count."),
      "figures | select agency, status | pivot count() by status"),
    entry(
      "画图", "chart", "画图 柱状|折线|热图 [x = 列, y = 列]", "chart bar|line|heat [x = column, y = column]",
      Bilingual("把表画成图，是查询的最后一步", "draws the table; the last stage of a query"),
      Bilingual(
        "不写 x 就取第一个文本、日期或选项列，不写 y 就取它后面第一个数字或数量列；热图的 y 是行、x 是列、"
          + "值 是深浅，不写就依次取。数都写在图上，不靠颜色；折线按日期或数字排。终端里用字符画，"
          + "--format svg 画成文件，别的格式给出数据。柱至多 100 根，画不下的在图下说明。",
        "Without `x` the first text, date or choice is told apart, without `y` the first number or "
          + "quantity behind it is drawn; of a heat map `y` are the rows, `x` the columns, `value` "
          + "the shade. Every number is printed, nothing is told by colour alone; a line runs in "
          + "the order of its dates or numbers. A terminal gets characters, `--format svg` a file, "
          + "other formats the data. At most 100 bars; what does not fit is said below."),
      "figures | where unit = \"元\" | top 5 by value | chart bar x = agency, y = amount"),
    entry(
      "描述", "describe", "描述", "describe",
      Bilingual("每列一行：类型、有值的行数、不同的值、最小、最大", "one row a column: type, values, least, greatest"),
      Bilingual("拿到新数据先看它。", "The first look at a table."),
      "figures | describe"),
  ]

  private static let combiningStages: [CatalogueEntry] = [
    entry(
      "合并", "union", "合并 表", "union table",
      Bilingual("两张表的行放在一起，每行一次", "the rows of two tables, each once"),
      Bilingual(
        "表是名字或括号里的查询。同一张表的行按语料次序排列；选取、汇总之后比较全部列的值，"
          + "列的名字、类型和次序要相同，另一张表新的行排在后面。",
        "The table is a name or a query in brackets. Rows of one table come in corpus order; "
          + "behind `select` or `summarize` all columns are compared, which have the same names, "
          + "types and order, and the other table's new rows come last."),
      "replies | where kind = \"提案\" | union (replies | where year = 2024) | select id, kind, year"
    ),
    entry(
      "除去", "except", "除去 表", "except table",
      Bilingual("去掉另一张表也有的行", "leaves out the rows that another table has"),
      Bilingual(
        "行的比较与 union 相同；留下的行次序不变。",
        "Rows are compared as in `union`; those that stay keep their order."),
      "replies | except (replies | where year = 2024) | select id, title, year"),
    entry(
      "相交", "intersect", "相交 表", "intersect table",
      Bilingual("只留另一张表也有的行", "keeps the rows that another table has too"),
      Bilingual(
        "行的比较与 union 相同；留下的行次序不变。",
        "Rows are compared as in `union`; those that stay keep their order."),
      "figures | where unit = \"元\" | intersect (figures | top 5 by value) | select id, text"),
    entry(
      "关联", "lookup", "关联 [全部] 表 按 列, …", "lookup [all] table on column, …",
      Bilingual("按相同的键配上另一张表的列", "adds another table's columns by equal keys"),
      Bilingual(
        "行都留下，没有配上的是缺失；键缺失就配不上。另一张表里一个键至多一行，写 全部 就每一行都配。"
          + "两张表重名的列先在括号里另起名。",
        "All rows stay, those without a match with missing values; a missing key has no match. A "
          + "key has at most one row in the other table, unless `all` takes every one. Columns of "
          + "one name get a new one in brackets first."),
      "replies | lookup (figures | summarize n = count() by id) on id | select id, title, n"),
  ]

  private static func entry(
    _ chinese: String, _ english: String, _ chineseForm: String, _ englishForm: String,
    _ summary: Bilingual, _ help: Bilingual, _ example: String
  ) -> CatalogueEntry {
    CatalogueEntry(
      Bilingual(chinese, english), form: Bilingual(chineseForm, englishForm), summary: summary,
      help: help, example: example)
  }
}
