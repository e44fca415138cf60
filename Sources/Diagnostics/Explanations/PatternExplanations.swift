import Values

extension DiagnosticCode {
  /// The longer texts of the codes that only patterns can give when they are checked.
  static let patternExplanations: [DiagnosticCode: Bilingual] = [
    .unknownSpanKind: Bilingual(
      """
      尖括号里写读信时认出的一种标注：数据、时间、引用、实体，以及实体的各类：机构、企业、人、地、平台。\
      数据后面可以再写单位或量纲。

      错：replies | where text contains <元>
      对：replies | where text contains <figure 元>
      对：答复 | 筛选 正文 含 <机构> 附近10 <数据 金额>
      """,
      """
      Between < and > stands a kind of spans that reading has found: figure, date, citation, \
      mention, and the types of mentions: agency, company, person, place, platform. Behind figure \
      can stand a unit or a dimension.

      Wrong: replies | where text contains <元>
      Right: replies | where text contains <figure 元>
      Right: replies | where text contains <agency> near 10 <figure money>
      """),
    .uselessGuard: Bilingual(
      """
      整词 … 避开 […] 不要落在更长的词里的命中，所以避开的词要包含所找的词，而且更长。\
      不包含它的词避不开什么；和它相同的词则让它没有命中。要的是「附近没有某个词」，用 不伴。

      错：replies | where text contains whole "印度" guarding ["印尼"]
      对：replies | where text contains whole "印度" guarding ["印度尼西亚"]
      """,
      """
      whole … guarding […] leaves out the hits that lie within a longer word, so a guarding word \
      contains the word looked for and is longer. One that does not contain it guards nothing; one \
      that is the word itself leaves no hit of it. For a word that must not stand near, use without.

      Wrong: replies | where text contains whole "印度" guarding ["印尼"]
      Right: replies | where text contains whole "印度" guarding ["印度尼西亚"]
      """),
    .patternTooLarge: Bilingual(
      """
      样式里的名字展开后，文本、表达式和标注合起来至多一万个，至多套二百层。这样再恶意的查询也会在运行前停下。\
      更长的词表分成几份，分别查询，再用 合并 或 或 接起来。

      错：replies | where text contains p（一万个词以上）
      对：replies | where text contains any("资金", "补助")
      """,
      """
      With its names expanded, a pattern is made of at most ten thousand texts, expressions and \
      spans, and nests at most two hundred levels, so that a hostile query ends before it runs. \
      Divide a longer list of words, and join the results by union or or.

      Wrong: replies | where text contains p (of more than ten thousand words)
      Right: replies | where text contains any("资金", "补助")
      """),
  ]
}
