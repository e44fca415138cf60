/// 指标依据: which rule gave a figure its indicator, or why it has none.
package enum IndicatorRule: UInt8, ReasonedChoice {
  /// 产值2.5亿元.
  case before
  /// 8家企业.
  case behind
  /// 组织8家企业参展.
  case around
  /// 同比增长5%, of the noun before.
  case carried
  /// 3亿元、4亿元.
  case joined
  /// 分别增长5%、8%.
  case distributed
  /// 分别 with fewer nouns than values.
  case unmatched
  /// 全省第2, of the noun before.
  case rankCarried
  /// 占财政支出的9%.
  case portion
  /// 完成年度任务的103%.
  case task
  /// 按5%给予补助.
  case subsidyRate
  /// 最高30万元.
  case cap
  /// 亿元以上项目.
  case classBound
  /// 计划总投资9亿元.
  case investment
  /// 等3位委员.
  case signers
  /// 已整改7处, of what only was named before.
  case verbCarried
  /// 其中负增长的有12家, of the noun before.
  case headCarried
  /// The words found are a sentence of their own.
  case tooLong
  /// Nothing found.
  case absent

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .before:
      ReasonedWord(
        "数前词语", "words before", because: "数字后面没有名词，取本分句里数字前面的词语。",
        "No noun stands behind the number, so the words before it in its clause are taken.")
    case .behind:
      ReasonedWord(
        "数后名词", "noun behind", because: "数字前面没有自己的名词，取紧跟在后面的名词。",
        "No noun of its own stands before the number, so the noun behind it is taken.")
    case .around:
      ReasonedWord(
        "前词加后名", "words around", because: "数字前是动词或短语，后面是名词，两者合成指标。",
        "Words before the number and a noun behind it together make the indicator.")
    case .carried:
      ReasonedWord(
        "承前", "carried", because: "自己的词语里没有名词，承接同一段里前面最近一个数据的名词。",
        "Its own words hold no noun, so that of the nearest figure before it in the paragraph is "
          + "carried.")
    case .joined:
      ReasonedWord(
        "并列同前", "joined", because: "用“、”“和”等接在前一个数字后面，与它同一指标。",
        "It is joined to the number before by 、 or 和 and states the same thing.")
    case .distributed:
      ReasonedWord(
        "分别对应", "distributed", because: "“分别”后面的几个数依次对应前面的几个名词。",
        "The values behind 分别 belong to the nouns before it in turn.")
    case .unmatched:
      ReasonedWord(
        "分别不配", "unmatched", because: "“分别”后面的数比前面的名词多，配不上，所以空着。",
        "Behind 分别 stand more values than nouns before it, so none can be assigned.")
    case .rankCarried:
      ReasonedWord(
        "排名承前", "rank of carried", because: "名次没有自己的名词，承接前面数据的名词，再加范围和“排名”。",
        "The rank has no noun of its own, so that of the figure before is carried and 排名 added.")
    case .portion:
      ReasonedWord(
        "占比构成", "portion of", because: "“占”前面的名词（或承前的名词）加“占……比重”。",
        "The noun before 占, or the carried one, is put before what it is a portion of.")
    case .task:
      ReasonedWord(
        "任务完成率", "task", because: "说的是任务、计划的完成比例，承接前面的名词加“年度任务完成率”。",
        "It is the share of a task that is done, so the carried noun gets 年度任务完成率.")
    case .subsidyRate:
      ReasonedWord(
        "补助比例", "subsidy rate", because: "政策规则里“按”后面的比例，前面的名词加“补助比例”。",
        "A rate behind 按 in a rule of support: the noun before it gets 补助比例.")
    case .cap:
      ReasonedWord(
        "补助上限", "subsidy cap", because: "政策规则里的最高金额，前面的名词加“补助上限”。",
        "The highest amount of a rule of support: the noun before it gets 补助上限.")
    case .classBound:
      ReasonedWord(
        "归类名词", "class bound", because: "这个界限划出一类对象，指标是这类对象加所量的方面，如“项目投资额”。",
        "The bound defines a class: the indicator is its noun and what is measured of it, as "
          + "项目投资额.")
    case .investment:
      ReasonedWord(
        "计划总投资", "investment", because: "“计划总投资”一类的词接在前面的名词后面。",
        "A word such as 计划总投资 is put behind the noun before it.")
    case .signers:
      ReasonedWord(
        "联名人数", "signers", because: "称呼里“等几位委员、代表”说的是联名人数。",
        "In the salutation 等…位委员 or 代表 counts those who signed.")
    case .verbCarried:
      ReasonedWord(
        "动词加承前", "verb and carried", because: "数字前只有“整改”一类的动词，后面接上承前的名词。",
        "Only a verb such as 整改 stands before the number, so the carried noun is put behind it.")
    case .headCarried:
      ReasonedWord(
        "的字承前", "part of carried", because: "“……的有”没有说出名词，承接前面数据的名词。",
        "Words ending in 的有 name no noun, so that of the figure before is carried.")
    case .tooLong:
      ReasonedWord(
        "过长", "too long", because: "找到的词语超过 40 个字，已不是名词，所以空着。",
        "The words found have more than 40 characters and are no noun any more.")
    case .absent:
      ReasonedWord(
        "没找到", "not found", because: "数字前后和前文都没有可用的名词。",
        "No noun that would fit stands before or behind the number or in the text before.")
    }
  }
}
