import Values

extension Catalogue {
  /// Every operator and special form, loosest first.
  package static let operators: [CatalogueEntry] =
    logic + comparisons + wordComparisons + arithmetic + specialForms

  private static let logic: [CatalogueEntry] = [
    entry(
      "或", "or", "条件 或 条件", "condition or condition",
      Bilingual("至少一个成立", "at least one holds"), twoValued,
      "replies | where year = 2023 or year = 2024 | count"),
    entry(
      "且", "and", "条件 且 条件", "condition and condition",
      Bilingual("都成立", "both hold"), twoValued,
      "replies | where year = 2024 and kind = \"proposal\" | count"),
    entry(
      "非", "not", "非 条件", "not condition",
      Bilingual("不成立", "the condition does not hold"), twoValued,
      "replies | where not agency contains \"局\" | select agency"),
  ]

  private static let twoValued = Bilingual(
    "只有真和假；与缺失比较是假。", "True or false, nothing third; a comparison with missing is false.")

  private static let comparisons: [CatalogueEntry] = [
    comparison(
      "=", Bilingual("相等", "equal"), "missing = missing 是真。", "`missing = missing` is true."),
    comparison("!=", Bilingual("不相等", "not equal"), "正是 非 (a = b)。", "Exactly `not (a = b)`."),
    comparison("<", Bilingual("小于", "less"), orderedInChinese, orderedInEnglish),
    comparison("<=", Bilingual("不大于", "less or equal"), orderedInChinese, orderedInEnglish),
    comparison(">", Bilingual("大于", "greater"), orderedInChinese, orderedInEnglish),
    comparison(">=", Bilingual("不小于", "greater or equal"), orderedInChinese, orderedInEnglish),
  ]

  private static let orderedInChinese =
    "两边类型相同；数量先换算，量纲不同就是假；日期按整段日子比，<= 2024年 就是到年底为止，> 2024年 就是过了年底。"
  private static let orderedInEnglish =
    "Both sides of one type; quantities after conversion, false across dimensions; dates as whole "
    + "ranges of days: `<= 2024年` is up to its end, `> 2024年` behind its end."

  private static let wordComparisons: [CatalogueEntry] = [
    entry(
      "属于", "in", "值 属于 [值, …]", "value in [value, …]",
      Bilingual("是其中之一", "is one of the values"),
      Bilingual(
        "成员可以是范围 2021..2025，两端都算；后面也可以是一列的查询或声明的表，缺失不算在内。",
        "Members may be ranges as 2021..2025, both ends included; a query or declared table of one "
          + "column may stand there too, and missing is never among its values."),
      "replies | where id in (figures | where unit = \"元\" | select id) | select id, title"),
    entry(
      "介于", "between", "值 介于 低 与 高", "value between low and high",
      Bilingual("在两者之间", "lies between two values"), Bilingual("两端都算。", "Both ends included."),
      "replies | where length between 1000 and 3000 | count"),
    entry(
      "含", "contains", "文本 含 样式", "text contains pattern",
      Bilingual("含有一处命中", "has a hit of the pattern"),
      Bilingual(
        "字面样式不分繁简、全半角、大小写；对列表就是某一项含有。",
        "Literals ignore script, width and case; of a list, in one of its members."),
      "replies | where agency contains \"局\" | select agency"),
    entry(
      "匹配", "matches", "文本 匹配 /正则/", "text matches /expression/",
      Bilingual("正则表达式有匹配", "a regular expression matches somewhere"),
      Bilingual("只有 ^ 和 $ 才固定两端。", "Only ^ and $ tie it to the ends."),
      "replies | where doc_number matches /〔20[0-9]{2}〕/ | select doc_number"),
    entry(
      "开头为", "starts with", "文本 开头为 文本", "text starts with text",
      Bilingual("以它开头", "begins with a text"), folded,
      "replies | where title starts with \"关于\" | select title"),
    entry(
      "结尾为", "ends with", "文本 结尾为 文本", "text ends with text",
      Bilingual("以它结尾", "ends with a text"), folded,
      "replies | where title ends with \"答复\" | select title"),
    entry(
      "在…内", "within", "日期 在 日期 内", "date within date",
      Bilingual("整个在一段时间里", "every day lies in a range of days"),
      Bilingual(
        "时间是一段日子：2024年7月 在 2024年 内。", "Dates are ranges of days: July 2024 lies within 2024."),
      "commitments | where deadline within 2025年 | select agency, deadline, text"),
    entry(
      "早于", "before", "日期 早于 日期", "date before date",
      Bilingual("结束在它开始之前", "ends before the other begins"),
      Bilingual("有重叠就不早于。", "Not where they overlap."),
      "replies | where issued before 2024年7月 | select id, issued"),
    entry(
      "晚于", "after", "日期 晚于 日期", "date after date",
      Bilingual("开始在它结束之后", "begins behind the other's end"),
      Bilingual("有重叠就不晚于。", "Not where they overlap."),
      "replies | where issued after 2024年7月 | select id, issued"),
    entry(
      "缺失", "is missing", "值 缺失", "value is missing",
      Bilingual("没有值", "there is no value"),
      Bilingual("信里没有写明。", "The letter does not state it."),
      "replies | where phone is missing | select agency, contact"),
    entry(
      "有值", "is present", "值 有值", "value is present",
      Bilingual("有值", "there is a value"), Bilingual("与 缺失 相反。", "The opposite of `is missing`."),
      "commitments | where target is present | select agency, target"),
  ]

  private static let folded = Bilingual("不分繁简、全半角、大小写。", "Ignores script, width and letter case.")

  private static let arithmetic: [CatalogueEntry] = [
    number(
      "+", Bilingual("相加", "sum"), "figures | extend r = value + 1 | select value, r | take 3"),
    number(
      "-", Bilingual("相减，或相反数", "difference, or opposite"),
      "figures | extend r = -value | select value, r | take 3"),
    number(
      "*", Bilingual("相乘", "product"), "figures | extend r = value * 2 | select value, r | take 3"),
    number(
      "/", Bilingual("相除", "quotient"), "figures | extend 万 = value / 1万 | select value, 万 | take 3"
    ),
    number("mod", Bilingual("余数", "remainder"), "replies | where length mod 2 = 0 | count"),
    entry(
      "??", "??", "值 ?? 替代", "value ?? default",
      Bilingual("没有值时用替代的值", "the value, or another where it is missing"),
      Bilingual("两边类型相同。", "Both sides of one type."),
      "replies | extend 会议 = session ?? \"未写明\" | summarize n = count() by 会议"),
  ]

  private static let specialForms: [CatalogueEntry] = [
    entry(
      "如果", "if", "如果(条件, 值, 否则)", "if(condition, value, otherwise)",
      Bilingual("条件成立取前者，否则取后者", "the one or the other"),
      Bilingual("两个值类型相同。", "Both values of one type."),
      "replies | extend 长短 = if(length > 2000, \"长\", \"短\") | summarize n = count() by 长短"),
    entry(
      "分情况", "case", "分情况 { 条件: 值, …, 否则: 值 }",
      "case { condition: value, …, else: value }",
      Bilingual("取第一个成立的条件的值", "the value of the first condition that holds"),
      Bilingual("都不成立又没有 else 就是缺失。", "Missing where none holds and there is no `else`."),
      "replies | extend 长短 = case { length < 1000: \"短\", length < 3000: \"中\", else: \"长\" } "
        + "| summarize n = count() by 长短"),
    occurrences, snippet, extract, rate,
  ]

  private static func comparison(
    _ sign: String, _ summary: Bilingual, _ helpInChinese: String, _ helpInEnglish: String
  ) -> CatalogueEntry {
    entry(
      sign, sign, "值 \(sign) 值", "value \(sign) value", summary,
      Bilingual(helpInChinese, helpInEnglish), "replies | where year \(sign) 2024 | count")
  }

  private static func number(
    _ sign: String, _ summary: Bilingual, _ example: String
  ) -> CatalogueEntry {
    entry(
      sign, sign, "数 \(sign) 数", "number \(sign) number", summary,
      Bilingual(
        "有一边缺失就缺失；除以零、太大都得缺失，页脚说明有几处。",
        "Missing where a side is; division by zero and overflow are missing, and the footer counts "
          + "them."), example)
  }

  private static func entry(
    _ chinese: String, _ english: String, _ chineseForm: String, _ englishForm: String,
    _ summary: Bilingual, _ help: Bilingual, _ example: String
  ) -> CatalogueEntry {
    CatalogueEntry(
      Bilingual(chinese, english), form: Bilingual(chineseForm, englishForm), summary: summary,
      help: help, example: example)
  }
}
