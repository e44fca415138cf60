import Values

/// The functions that take a pattern.
extension Catalogue {
  /// The number of hits in a text.
  package static let occurrences = function(
    "出现次数", "occurrences", "出现次数(文本, 样式)", "occurrences(text, pattern)",
    Bilingual("样式有几处命中", "how many hits a pattern has"),
    Bilingual("命中互不重叠。", "Hits do not overlap."),
    "replies | extend n = occurrences(text, \"产业\") | top 3 by n | select title, n")

  /// The surroundings of the first hit in a text.
  package static let snippet = function(
    "片段", "snippet", "片段(文本, 样式)", "snippet(text, pattern)",
    Bilingual("第一处命中连同左右文", "the first hit with its surroundings"),
    Bilingual("没有命中得缺失。", "Missing without a hit."),
    "replies | extend s = snippet(text, \"资金\") | where s is present | select id, s")

  /// The first hit in a text.
  package static let extract = function(
    "提取", "extract", "提取(文本, 样式)", "extract(text, pattern)",
    Bilingual("取出第一处命中", "the first hit of a pattern"),
    Bilingual(
      "正则表达式有括号时取第一对括号里的内容；没有命中就是缺失。",
      "Of a regular expression with groups, the text of the first one; missing without a hit."),
    "replies | extend 年号 = extract(doc_number, /〔([0-9]+)〕/) | select doc_number, 年号")

  /// Hits for each 10,000 characters of the rows' texts.
  package static let rate = function(
    "频率", "rate", "频率(样式 [筛选 条件])", "rate(pattern [where condition])",
    Bilingual("每万字有几处命中", "hits for each 10,000 characters"),
    Bilingual(
      "只写在汇总里；命中和字数都在一组各行的正文上合计，长短不同的信可以相比。",
      "In `summarize` only; hits and characters are summed over the texts of the group's rows, so "
        + "letters of different lengths compare."),
    "replies | summarize n = count(), 每万字 = rate(\"产业\") by kind")

  private static func function(
    _ chinese: String, _ english: String, _ chineseForm: String, _ englishForm: String,
    _ summary: Bilingual, _ help: Bilingual, _ example: String
  ) -> CatalogueEntry {
    CatalogueEntry(
      Bilingual(chinese, english), form: Bilingual(chineseForm, englishForm), summary: summary,
      help: help, example: example)
  }
}
