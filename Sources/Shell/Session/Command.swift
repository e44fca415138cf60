import Plan
package import Values

/// A command of the shell; in a line it stands behind `.` or `。`.
package enum Command: String, CaseIterable, Sendable {
  case help
  case open
  case files
  case tables
  case describe
  case run
  case queries
  case last
  case output
  case mode
  case explain
  case steps
  case why
  case history
  case timer
  case lang
  case width
  case quit

  /// Both names; either can be typed.
  package var name: Bilingual {
    switch self {
    case .help: Bilingual("帮助", rawValue)
    case .open: Bilingual("打开", rawValue)
    case .files: Bilingual("文件", rawValue)
    case .tables: Bilingual("表", rawValue)
    case .describe: Bilingual("描述", rawValue)
    case .run: Bilingual("运行", rawValue)
    case .queries: Bilingual("查询", rawValue)
    case .last: Bilingual("上次", rawValue)
    case .output: Bilingual("输出", rawValue)
    case .mode: Bilingual("格式", rawValue)
    case .explain: Bilingual("解释", rawValue)
    case .steps: Bilingual("分步", rawValue)
    case .why: Bilingual("为什么", rawValue)
    case .history: Bilingual("历史", rawValue)
    case .timer: Bilingual("计时", rawValue)
    case .lang: Bilingual("语言", rawValue)
    case .width: Bilingual("宽度", rawValue)
    case .quit: Bilingual("退出", rawValue)
    }
  }

  /// What stands behind the name, in brackets where it can be left out.
  package var arguments: Bilingual {
    switch self {
    case .help: Bilingual("[名称]", "[NAME]")
    case .open: Bilingual("路径 … [--text-column 列]", "PATH … [--text-column NAME]")
    case .tables, .queries, .last, .quit: Bilingual("", "")
    case .describe: Bilingual("[表]", "[TABLE]")
    case .run: Bilingual("文件 [名=值 …]", "FILE [NAME=VALUE …]")
    case .output: Bilingual("文件", "FILE")
    case .mode: Bilingual("[格式]", "[FORMAT]")
    case .explain: Bilingual("[查询|代码]", "[QUERY|CODE]")
    case .steps: Bilingual("[查询]", "[QUERY]")
    case .files, .why: Bilingual("[文字]", "[TEXT]")
    case .history: Bilingual("[条数] [文字]", "[COUNT] [TEXT]")
    case .timer: Bilingual("[on|off]", "[on|off]")
    case .lang: Bilingual("[zh|en]", "[zh|en]")
    case .width: Bilingual("ambiguous 1|2", "ambiguous 1|2")
    }
  }

  /// How it is written.
  func form(in language: Language) -> String {
    let arguments = arguments.text(in: language)
    return arguments.isEmpty ? ".\(rawValue)" : ".\(rawValue) \(arguments)"
  }

  /// What it does, in one line.
  package var summary: Bilingual {
    switch self {
    case .help:
      Bilingual("列出命令，或说明一个名称；也可写 ?名称", "lists the commands, or explains a name; also ?NAME")
    case .open: Bilingual("打开另外的信件：文件或文件夹", "opens other letters: files or folders")
    case .files:
      Bilingual(
        "列出读过的文件：信件数、编码、疑点；可按路径或代码筛选",
        "lists the files read: letters, encoding, doubts; those whose path or code has the text")
    case .tables: Bilingual("列出各表和行数", "lists the tables and their rows")
    case .describe:
      Bilingual("列出一个表或上一个结果的各列", "lists the columns of a table or of the last result")
    case .run: Bilingual("运行一个 .q 文件", "runs a .q file")
    case .queries: Bilingual("列出随程序附带的查询", "lists the queries that come with the program")
    case .last: Bilingual("完整显示上一个结果", "shows the last result in full")
    case .output:
      Bilingual(
        "把上一个结果完整写入文件；.csv .json 等结尾决定格式",
        "writes the last result in full to a file; endings such as .csv decide the format")
    case .mode: Bilingual("设定或显示结果的格式", "sets or shows the format of results")
    case .explain:
      Bilingual(
        "逐句说明查询做什么、每步剩几行，或解释一个代码；也可写 解释 查询",
        "tells in sentences what a query does and how many rows each stage leaves, or explains a "
          + "code; also explain QUERY")
    case .steps:
      Bilingual("列出查询每一步之后的行数、列数和前三行", "shows rows, columns and three rows behind each stage")
    case .why:
      Bilingual(
        "说明含这些文字的数字为什么是、为什么不是数据；不写时说明上一个结果的第一行",
        "tells why numerals with this text are figures or none; alone, of the last result's first "
          + "row")
    case .history: Bilingual("列出以前的语句", "lists earlier statements")
    case .timer: Bilingual("显示每次查询所用时间", "shows how long each query takes")
    case .lang: Bilingual("标题和信息的语言", "the language of headings and messages")
    case .width: Bilingual("“ ” … 等字符占几格", "the cells that “ ” … and the like take")
    case .quit: Bilingual("离开；也可按 Ctrl-D", "leaves; so does Ctrl-D")
    }
  }

  /// The command of a name in either language; `exit` leaves as well.
  static func named(_ name: String) -> Command? {
    let key = Catalogue.key(name)
    if key == "exit" { return .quit }
    return allCases.first { $0.rawValue == key || $0.name.chinese == name }
  }
}
