import Values

extension Catalogue {
  /// The columns of `figures`.
  static let figureColumns: [ColumnDescription] =
    [
      column(.figures, "text", "正文", .text, "印着的数据", "the figure as printed"),
      column(
        .figures, "indicator", "指标", .text, missing, "说的是什么，如 研发费用", "what it states, as 研发费用"),
      column(.figures, "amount", "数量", .quantity, "数值连同单位", "the number with its unit"),
      column(
        .figures, "value", "数值", .number, "乘以 万、亿 之后的数", "the number after 万 and 亿"),
      column(
        .figures, "unit", "单位名", .text, missing, "不带 万、亿 的单位；“一半”没有单位",
        "the unit without 万 and 亿; 一半 has none"),
      column(
        .figures, "dimension", "量纲", .choice(.dimension), missing, "单位所量的是什么",
        "what the unit measures"),
      column(.figures, "measure", "口径", .choice(.measure), "数据说明什么", "what the figure says"),
      column(
        .figures, "change", "方向", .choice(.change), missing, "增长、下降或持平", "which way it moved"),
      column(.figures, "basis", "比较", .text, missing, "和什么比，如 同比", "against what, as 同比"),
      column(.figures, "bound", "界", .text, missing, "以上、不超过、近、约 等", "以上, 不超过, 近, 约 …"),
      column(.figures, "period", "时期", .date, missing, "数据所属的时期", "the time it speaks of"),
      column(
        .figures, "status", "状态", .choice(.status), "实绩、目标、计划或规则", "fact, aim, plan or rule"),
      column(.figures, "scope", "范围", .text, missing, "全市、全省 等", "全市, 全省 …"),
      column(
        .figures, "value_max", "上限", .number, missing, "“1—2个”这样的范围的上端",
        "the upper end of a range such as 1—2个"),
    ] + ruleColumns

  /// The columns of `figures` that say which rule gave each attribute, or why it has no value.
  private static let ruleColumns: [ColumnDescription] = [
    column(
      .figures, "indicator_rule", "指标依据", .choice(.indicatorRule), "指标从哪里来",
      "where the indicator comes from"),
    column(
      .figures, "measure_rule", "口径依据", .choice(.measureRule), "为什么是这个口径",
      "what decided the measure"),
    column(
      .figures, "change_rule", "方向依据", .choice(.changeRule), missing,
      "方向从哪个词来，如 动词、并列同前；排名和单用的量级不问",
      "which word gave the direction; not asked of ranks and bare magnitudes"),
    column(
      .figures, "basis_rule", "比较依据", .choice(.basisRule), "和什么比从哪里来，如 较比、并列同前",
      "where the basis comes from, as a comparison or a value it is joined to"),
    column(
      .figures, "bound_rule", "界依据", .choice(.boundRule), "界在数字的哪里，如 数前、隔词",
      "where the word of the bound stands"),
    column(
      .figures, "period_rule", "时期依据", .choice(.periodRule), "时期从哪里来，如 本句、标题；空着时为什么",
      "where the period comes from, or why there is none"),
    column(
      .figures, "status_rule", "状态依据", .choice(.statusRule), "为什么是这个状态",
      "what decided the status"),
    column(
      .figures, "scope_rule", "范围依据", .choice(.scopeRule), "范围从哪里来",
      "where the scope comes from"),
  ]

  /// The columns of `rejected`.
  static let rejectedColumns: [ColumnDescription] = [
    column(
      .rejected, "text", "正文", .text, "印着的数字，在词里、编号里时连同整个词、编号",
      "the numeral as printed, with the word or the code it is part of"),
    column(
      .rejected, "class", "类别", .choice(.rejection), "为什么不是数据", "why it is no figure"),
  ]

  /// The columns of `commitments`.
  static let commitmentColumns: [ColumnDescription] = [
    column(.commitments, "text", "正文", .text, "整句", "the sentence"),
    column(.commitments, "cue", "用语", .text, "力争、确保、将 等", "力争, 确保, 将 …"),
    column(.commitments, "deadline", "期限", .date, missing, "写明的期限", "the time stated"),
    column(.commitments, "target", "目标", .quantity, missing, "写明的目标", "the quantity aimed at"),
    column(.commitments, "condition", "条件", .text, missing, "写明的条件", "the condition stated"),
    column(
      .commitments, "specificity", "具体度", .choice(.specificity), "是否有数量、有期限",
      "whether quantity and deadline are stated"),
  ]

  /// The columns of `outcomes`.
  static let outcomeColumns: [ColumnDescription] = [
    column(.outcomes, "text", "正文", .text, "定结果的那一句", "the deciding sentence"),
    column(.outcomes, "outcome", "结果", .choice(.outcome), "办得怎么样", "what became of the request"),
    column(
      .outcomes, "reason", "理由", .choice(.reason), missing, "没有办成的理由", "why it was not met"),
  ]

  /// The columns of `citations`.
  static let citationColumns: [ColumnDescription] = [
    column(.citations, "title", "名称", .text, "不带书名号的文件名", "the title without its brackets"),
    column(.citations, "doc_number", "文号", .text, missing, "写明的文号", "the number printed with it"),
    column(.citations, "issuer", "发文机关", .text, missing, "写明的机关", "the office stated"),
    column(.citations, "year", "年份", .number, missing, "写明的年份", "the year stated"),
    column(.citations, "genre", "文种", .text, missing, "意见、办法、规划 等", "意见, 办法, 规划 …"),
  ]

  /// The columns of `dates`.
  static let dateColumns: [ColumnDescription] = [
    column(.dates, "text", "正文", .text, "印着的时间", "the expression as printed"),
    column(.dates, "date", "日期", .date, "换算成的日子", "the days it fixes"),
    column(
      .dates, "precision", "精度", .choice(.precision), "说到日、月还是年", "how exactly it is stated"),
  ]

  /// The columns of `mentions`.
  static let mentionColumns: [ColumnDescription] = [
    column(.mentions, "text", "正文", .text, "印着的写法", "the name as printed"),
    column(.mentions, "type", "类型", .choice(.mention), "机构、企业、人、地或平台", "what it names"),
    column(.mentions, "name", "规范名", .text, "本信中最完整的写法", "the fullest form in the letter"),
  ]
}
