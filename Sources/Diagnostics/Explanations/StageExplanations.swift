import Values

extension DiagnosticCode {
  /// The longer texts of what is said of drawings and of empty groups.
  static let explanationsOfStages: [DiagnosticCode: Bilingual] = [
    .badChart: Bilingual(
      """
      画图 是查询的最后一步：画的是前面各步得到的表。图有 柱状、折线 和 热图。x 说明按什么分，y 说明画多高，热图 的 \
      值 说明多深；不写就依次取合适的列。画出来的要是数字或数量。

      错：figures | chart bar | take 5
      错：replies | select agency | chart bar
      对：figures | summarize n = count() by status | chart bar
      对：figures | where unit = "元" | top 5 by value | chart bar x = agency, y = amount
      """,
      """
      chart is the last stage of a query: it draws the table of the stages before it. There are \
      bar, line and heat. x tells apart, y is how high, value is how dark a field of heat is; \
      without them the first columns that fit are taken. What is drawn is a number or a quantity.

      Wrong: figures | chart bar | take 5
      Wrong: replies | select agency | chart bar
      Right: figures | summarize n = count() by status | chart bar
      Right: figures | where unit = "元" | top 5 by value | chart bar x = agency, y = amount
      """),
    .noEmptyGroups: Bilingual(
      """
      含空组 也给出没有行的组，所以要知道有哪些组：选项的词、真假、最小到最大之间的整数，或 属于 后面写出的值。\
      只按文本分组时不知道还有谁；这时不要先筛选行，把条件写进聚合，各组就都在。

      错：commitments | where deadline within 2024年 | summarize n = count() by agency with empty
      对：commitments | summarize n = count(where deadline within 2024年) by agency
      对：replies | summarize n = count() by year in 2021..2025 with empty
      对：figures | summarize n = count() by agency, status with empty
      """,
      """
      with empty also has groups without rows, so the groups must be known: words of a closed \
      list, true and false, whole numbers between the smallest and the largest, or values written \
      behind in. Of a text nobody knows who else there could be; then keep all rows and put the \
      condition into the aggregate, and every group stays.

      Wrong: commitments | where deadline within 2024年 | summarize n = count() by agency with empty
      Right: commitments | summarize n = count(where deadline within 2024年) by agency
      Right: replies | summarize n = count() by year in 2021..2025 with empty
      Right: figures | summarize n = count() by agency, status with empty
      """),
    .cannotUse: Bilingual(
      """
      引入 把另一个文件里的 参数、设、定义 拿来用，它的查询不运行。路径从写 引入 的文件所在的文件夹算起，不能出这个\
      文件夹：不写绝对路径和 ..，链接也不能通到外面。在命令行 -c 和交互环境里，从当前文件夹算起。

      错：use "../secret.q"
      对：let topics = ["资金", "补助"]
      """,
      """
      use brings in the param, let and def of another file; its queries are not run. The path \
      starts at the folder of the file that says use and stays within it: no absolute path, no .., \
      no link that leads out. With -c and in the shell it starts at the working folder.

      Wrong: use "../secret.q"
      Right: let topics = ["资金", "补助"]
      """),
    .useCycle: Bilingual(
      """
      甲文件引入乙，乙又引入甲，谁也不能先读完。消息里写出整圈。把两边都要用的声明放进第三个文件，让两边都引入它。
      一个文件被几处引入只读一次，不算圈。

      错：use "这个文件自己.q"
      对：let topics = ["资金", "补助"]
      """,
      """
      One file uses a second that uses the first, so neither can be read before the other; the \
      message names the whole circle. Put what both need into a third file that both use. A file \
      that is used from several places is read once, which is no circle.

      Wrong: use "this-very-file.q"
      Right: let topics = ["资金", "补助"]
      """),
  ]
}
