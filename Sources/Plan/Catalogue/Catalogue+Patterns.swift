import Values

extension Catalogue {
  /// Every form of the text language that stands after `contains` and `kwic`.
  package static let patterns: [CatalogueEntry] = [
    entry(
      "文本", "literal", "\"文本\"", "\"text\"",
      Bilingual("字面", "the characters"),
      Bilingual("不分繁简、全半角、大小写、括号的写法。", "Ignores script, width, letter case and kinds of brackets."),
      "replies | where text contains \"数字化\" | select id, title"),
    entry(
      "精确", "exactly", "精确 \"文本\"", "exactly \"text\"",
      Bilingual("一字不差", "the characters as written"),
      Bilingual("繁体、全角都区别。", "Tells scripts and widths apart."),
      "replies | where text contains exactly \"補助\" | select id, title"),
    entry(
      "任一", "any", "任一(样式, …)", "any(pattern, …)",
      Bilingual("其中之一", "one of the patterns"),
      Bilingual("同一处取最短的命中。", "At one place the shortest hit."),
      "replies | where text contains any(\"数字化\", \"智能化\") | select id, title"),
    entry(
      "全部", "all", "全部(样式, …)", "all(pattern, …)",
      Bilingual("在一句里都有", "all of the patterns in one sentence"),
      Bilingual(
        "命中盖住各样式；同节、同段放宽范围。",
        "The hit covers them; `in section` and the like widen the place."),
      "replies | where text contains all(\"资金\", \"补助\") | select id, title"),
    entry(
      "附近", "near", "样式 附近10 样式", "pattern near 10 pattern",
      Bilingual("两者相隔不远，次序不论", "both, not far apart, in either order"),
      Bilingual(
        "数字是中间最多的字符数，0 是紧挨着；重叠的不算。",
        "The number is the most characters between them, 0 for none; they do not overlap."),
      "replies | where text contains \"资金\" near 10 \"补助\" | select id, title"),
    entry(
      "先后", "then", "样式 先后20 样式", "pattern then 20 pattern",
      Bilingual("两者相隔不远，前者在先", "both, not far apart, in this order"),
      Bilingual(
        "数字是中间最多的字符数，0 是紧挨着；重叠的不算。",
        "The number is the most characters between them, 0 for none; they do not overlap."),
      "commitments | where text contains \"力争\" then 20 \"以上\" | select agency, text"),
    entry(
      "不伴", "without", "样式 不伴5 样式", "pattern without 5 pattern",
      Bilingual("前者，附近没有后者", "the first, with the second not near it"),
      Bilingual("数字是附近的字符数。", "The number says how many characters are near."),
      "replies | where text contains \"完成\" without 5 \"未\" | select id, title"),
    entry(
      "正则", "regex", "/正则/", "/expression/",
      Bilingual("正则表达式", "a regular expression"),
      Bilingual("线性时间；点号不含换行。", "Linear time; the dot is any character but a newline."),
      "figures | where text contains /[0-9.]+%/ | select text | take 5"),
    entry(
      "标注", "span", "<数据 %>、<数据 金额>、<时间>、<引用>、<机构>",
      "<figure %>, <figure money>, <date>, <citation>, <agency>",
      Bilingual(
        "读信时认出的一处数据、时间、引用或名称", "what reading has found: a figure, a date, a citation, a name"),
      Bilingual(
        "种类：\(AnnotatedSpan.Kind.allCases.map(\.spelling.chinese).joined(separator: "、"))。"
          + "数据可以带单位（写法不同的同一单位都算）或量纲；只在表的正文里有。",
        "The kinds are "
          + AnnotatedSpan.Kind.allCases.map(\.spelling.english).joined(separator: ", ")
          + ". A figure can have a unit, however it is printed, or a dimension. "
          + "Only the column `text` of a table has such spans."),
      "replies | kwic <figure %> near 5 \"增长\" width 10 | select left, hit, right | take 5"),
    entry(
      "整词", "whole", "整词 \"文本\" 避开 [\"更长的词\", …]",
      "whole \"text\" guarding [\"longer word\", …]",
      Bilingual("不是更长的词的一部分", "not as a part of a longer word"),
      Bilingual(
        "落在任一更长的词里的不算；词表也可以先用 设 起名。",
        "What lies within one of the longer words does not count; `let` can name the list."),
      "replies | where text contains whole \"服务\" guarding [\"服务业\", \"服务区\"] | select id"),
    entry(
      "范围", "in", "样式 同句|同节|同段",
      "pattern in sentence|section|paragraph",
      Bilingual("各部分要在同一句、章节或段里", "where the parts must lie together"),
      Bilingual(
        "附近、先后、全部 不写范围就是同一句；不在信的正文里的文本（如标题）整个算一句。",
        "`near`, `then` and `all` hold in one sentence unless told; a text that is no part of a "
          + "letter's text, such as a title, is one sentence."),
      "replies | where text contains \"资金\" near 50 \"补助\" in paragraph | select id, title"),
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
