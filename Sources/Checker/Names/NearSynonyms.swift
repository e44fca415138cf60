import Plan

/// Words that readers use for things of the catalogue, by the English names of what they may mean.
///
/// What is there where the word stands decides which of them is offered.
enum NearSynonyms {
  /// The English names of what a word may mean, the likeliest first.
  static func names(for word: String) -> [String] { byWord[Catalogue.key(word)] ?? [] }

  private static let byWord: [String: [String]] = Dictionary(
    uniqueKeysWithValues: groups.flatMap { words, names in
      words.split(separator: " ").map { (String($0), names) }
    })

  private static let groups: [(String, [String])] = [
    // Columns of letters.
    (
      "部门 机关 机构 承办单位 主办单位 局 department office bureau organization organisation organ",
      ["agency", "mentions"]
    ),
    ("日期 时间点 发文日期 落款日期 签发日期 答复日期 date time day", ["issued", "date", "dates"]),
    ("年 年度 成文年份 哪年", ["year"]),
    ("内容 全文 原文 文本 content body fulltext contents", ["text"]),
    ("题目 名字 题名 标题名 name headline", ["title"]),
    ("城市 区县 地方 省份 市 县 地点 city county province district place location", ["region"]),
    ("类型 文种类 kinds category type", ["kind", "type", "category"]),
    ("委员 代表 提案者 提出人 建议人 proposer author delegate member", ["proposers"]),
    ("联系电话 手机 tel telephone mobile", ["phone"]),
    ("字数量 篇幅 长度 size len words", ["length"]),
    ("编码 标识 序列号 identifier key", ["id"]),
    ("提案号 建议号 案件号 case caseno", ["number"]),
    // Columns of figures, commitments and outcomes.
    ("金额 数额 资金 款项 money sum price cost", ["amount"]),
    ("数字 数 值 数目 num figure", ["value", "figures"]),
    ("计量单位 度量 units uom", ["unit"]),
    ("指标名 指标名称 metric measure_name indicator_name", ["indicator"]),
    ("截止日期 截止时间 时限 due duedate due_date", ["deadline"]),
    ("原因 缘由 cause why", ["reason"]),
    ("结论 办理结果 答复结果 result results status_text", ["outcome", "outcomes"]),
    ("目标值 goal aim", ["target"]),
    ("时段 期间 时间段 timeframe", ["period"]),
    // Tables.
    (
      "信 信件 答复函 回复 复函 函 提案答复 letters letter documents document docs answers responses",
      ["replies"]
    ),
    ("数据表 统计 统计数据 numbers stats statistics data", ["figures", "value"]),
    ("许诺 保证 承诺表 promises promise pledges pledge", ["commitments"]),
    ("文件依据 依据 政策 引文 references reference sources laws policies", ["citations"]),
    ("段落 段 小节 paragraphs paragraph chapters", ["sections"]),
    ("句 语句 lines", ["sentences"]),
    ("实体表 名称实体 entities entity organizations names", ["mentions"]),
    ("日期表 时间表 times", ["dates"]),
  ]
}
