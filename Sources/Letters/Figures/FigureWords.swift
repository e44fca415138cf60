import ChineseText

/// The word lists of the figure rules, one for each class.
enum FigureWords {
  /// Verbs and nouns that a percentage follows at once.
  static let rateVerbs = WordClasses.endings(
    "增长 下降 增速 增幅 降幅 同比 环比 占比 排名 比重 位列 位居")

  /// Words in which a numeral counts nothing, by their first character's place.
  static let lexical = WordClasses.trie(
    """
    一批 一定 一步 一方面 一体 一般 一直 一旦 一律 一线 一流 一些 一系列 一并 一致 一起 一时 一经 一切 \
    一揽子 一大批 一代 一站式 一键 一次性 一贯 一味 一共 一再 一如既往 一如 一同 一道 一样 一路 一带一路 \
    一卡通 一张网 一盘棋 一把手 一院多区 一刻钟 一日游 一手 一端 一头 一面 一向 一概 一应 一心 一门心思 一网 \
    二手 二维 二元 二氧化 二次 二期 二级 二孩 二胎 两岸 两会 两级 两侧 两端 两翼 两地 两者 两手 两用 \
    两头 两办 两院 三维 三农 三甲 三产 三级 三角 三公 三峡 三方 三孩 三分钟 四季 四周 四通 四方 四大 \
    五金 五官 五险 五保 六一 七夕 八方 九年一贯 九年义务 九年制 十分 十足 百姓 百货 百科 百分百 百年 \
    百强 千万别 千万要 千古 千年 万一 万物 万众 万能 万家 万户 万里 亿万 零部件 零售 零散 零星 零碳 \
    零距离 零工 零食 零件 零钱 零用 两位数 三位一体 五位一体 四个意识 四个自信 四个全面 两个维护 两个确立 \
    三个代表 两个健康 两个一百年 五个一 十佳 十强 百佳 千千万万 千家万户 万千 半导体
    """)

  /// Characters before 一 that make a word of it: 统一, 进一步 is in `lexical`.
  static let beforeOne = WordClasses.endings(
    "统 唯 单 同 每 任 另 某 这 那 之 万 其中 逐 专 合 归 划 如 不")

  /// What makes 一 + classifier a count: 仅, a contrast, a length of time that is used up.
  static let beforeOneCount = WordClasses.endings(
    "仅 只 仅有 只有 仅剩 增加 减少 新增 再建 缺 少 多 用 为期 满 不到 不足 延长 缩短 提前 至少 有且仅有")

  /// Nouns that a classifier-less number of things may stand before, with their classifier.
  static let countedNouns = WordTrie([
    ("企业", 0), ("公司", 0), ("单位", 0), ("机构", 0), ("医院", 0), ("项目", 1), ("学校", 1), ("园区", 1),
    ("乡镇", 1), ("小区", 1), ("平台", 1), ("县市", 1), ("县区", 1), ("行政村", 1), ("自然村", 1),
  ])

  /// The classifiers of `countedNouns`.
  static let countedNounUnits = ["家", "个"]

  /// Nouns that a number without classifier names a programme with.
  static let programmeNouns = WordClasses.trie(
    "工程 行动 体系 计划 战略 模式 机制 团队 平台 热线 急救 报警 指挥 便民 方案 政策 攻坚 规划 提升")

  /// What names of places end in; those of cities and counties may be longer.
  static let placeEndings = WordClasses.trie(
    "省 市 县", "区 旗 乡 镇 村 街道 社区 路 大道 街 巷 桥 湖 水库 灌区 林场 机场 车站")

  /// Nouns after a classifier that only list what follows: 三个方面.
  static let listedAspects = WordClasses.trie("方面 层面 维度 角度 阶段性 原则 坚持 统筹 聚焦")

  /// What follows a rank.
  static let rankCues = WordClasses.trie(
    """
    排名 排 位居 位列 位次 居 列 全国 全省 全市 全区 全县 全州 省内 市内 国内 世界 全球 同期 名列 \
    跃居 跃升 升至 提升至 上升至 排位 保持 稳居
    """)

  /// What stands for money when 元 is left out after 亿 or 万.
  static let moneyNouns = WordClasses.trie(
    """
    产值 投资 收入 资金 营收 税收 销售 总额 融资 贷款 利润 增加值 成本 经费 预算 费用 补助 补贴 奖补 \
    授信 债券 基金 规模 总量 估值 市值 交易额 成交额 出口额 消费 支出 财政 存款 债务 金额 额度 缺口
    """)

  /// What follows a bare 亿元 or 百亿 that defines a class.
  static let magnitudeNouns = WordClasses.trie(
    "以上 上 级 元以上 元上 元级 项目 元项目 企业 元企业 产业 元产业 集群 元集群 园区 元园区 元俱乐部 强镇")

  /// Clauses about a number without unit that is a level: 系数, 指数.
  static let indexNouns = WordClasses.trie("系数 指数 倍率 比值 容积率 率 得分 评分 值")
}
