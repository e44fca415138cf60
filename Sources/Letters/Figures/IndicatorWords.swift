import ChineseText

/// The word lists of the indicator rules.
enum IndicatorWords {
  /// Words that open a clause and name nothing.
  static let openers = WordClasses.trie(
    """
    其中 包括 共 已 现 目前 现有 截至 同时 并 并且 且 还 另 另有 也 又 先后 成功 已经 共有 拥有 有 和 与 及 以及 \
    、 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 首先 其次 最后 我区 我市 我省 我县 我局 我们 我厅 我委 \
    我镇 全区 全县 全市 全省 全国 力争 确保 争取 计划 拟 预计 将 今年 去年 可 达到 达 为 从 对 在 按 以 累计已 \
    现已 目前已 其余 截至目前 分别 实现 完成 由 该 此外 另外 不断 继续 加快 推动 推进 积极 大力 \
    当前 上述 其 全年 均 同比 以上 据统计 据测算 经测算 经统计 约 仅 近 约有 这 且 上年度 两项 年内 , ; : 的
    """)

  /// Words that begin like an opener and belong to the noun.
  static let kept = WordClasses.trie(
    """
    共享 共建 共管 共同 以工代赈 对口 对外 对接 在岗 在校 在园 在建 在编 在册 在职 在训 有机 有效 有线 有色 有轨 和谐 为民 为老 \
    按摩 现代 现金 现场 现役 可再生 可回收 可研 近视 近海 近岸 另类 还款 还建 还林 并网 并购 将军 由头 该线 达标 与会 及格 同步 同城 \
    已建 已办 共青团 共产党 其他 其它 仅存 可口 继续教育 全国人大 全国重点 全国文明 有关
    """)

  /// Words that end like a closer and belong to the noun.
  static let keptEnds = WordClasses.trie(
    """
    国有 公有 民有 行为 作为 公共 报到 签到 通过 对比 占比 同比 性价比 功能 节能 产能 储能 动能 智能 职能 效能 技能 光能 许可 认可 \
    清单 订单 名单 账单 保单 民居 邻居 安居 独居 系列 自由 理由 存在 附近 签约 节约 合约 预约 违约 公约 契约 履约 彩超 高超 圆满 期满 \
    摘要 需要 主要 重要 案由 事由 潜能 热能 电能 机能 性能 并列 陈列 专列 班列 房屋所有 私有 共有 超市 合计 目的 标的 出让 人居 定居
    """)

  /// Verbs that need an object to say what was counted.
  static let bareVerbs = WordClasses.trie(
    "改造 拆除 贯通 整改 复耕 完工 加装 办结 验收 修复 治理 整治 维修 改建 更换 淘汰 搬迁 安置 签约 开工 投产 建成 通车 投用")

  /// Words between the noun and its number that name nothing.
  static let closers = WordClasses.trie(
    """
    达 达到 为 完成 实现 仅 仅有 有 共 共有 约 近 超 超过 突破 到 至 分别 分别为 分别达 了 的 已 已达 已有 均 均为 \
    逾 不超过 不低于 不少于 不足 以 按 最高 最高不超过 最多 每 是 在 高达 也 就 合计 总计 累计 由 从 过 满 达成 \
    约为 约有 至少 控制在 稳定在 保持在 完成了 实现了 占 比 列 居 位居 位列 只有 尚有 还有 另有 多达 ” “ 、 , 给予 \
    给予不超过 提高 增加 给予最高 已完成 连续 要 能 可 可达 预计 全部 分别完成 分别为 共计 总共 大约 当年 每年 单 将 围绕 聚焦
    """)

  /// What a word of change or comparison begins with; the noun ends before it.
  static let cues = WordClasses.trie(
    """
    同比 环比 较 比 增长 增速 增幅 下降 降低 降幅 提高 提升 减少 增加 收窄 缩短 扩大 回落 上升 下滑 压减 压缩 递增 年均 \
    高于 低于 降至 降到 增至 升至 负增长 持平 年增长 净增 分别 涨幅 上涨
    """)

  /// Words that contain a cue and are none.
  static let notCues = WordClasses.trie(
    "增加值 增长点 增长面 负增长面 比例 比重 比率 占比 完成比 较大 较高 较好 较多 较快 较强 增速换挡 负增长的 负增长企业")

  /// What may stand behind a number without being its noun.
  static let noNouns = WordClasses.trie(
    "以及 和 及 与 并 且 还 或 左右 用于 基础 情况 前提 目标 任务 同时 给予 由 为 主要 比 较 同比 增长 下降 分别 占 是 在 的")

  /// Attributes that a bound of a class may name before the number.
  static let attributes = WordClasses.trie(
    "产值 营收 收入 投资 面积 年龄 容量 人口 税收 产量 销售额 规模 里程 高度 深度 长度 距离 时间 用电量 金额 总额 半径")

  /// Quantifiers that a class noun may begin with.
  static let quantifiers = WordClasses.trie("两大 三大 四大 五大 六大 七大 八大 九大 十大 各类 各")

  /// Head nouns of classes that a bound defines, with the attribute that the bound is of.
  static let classHeads: [(noun: String, attribute: String)] = [
    ("项目", "投资额"), ("企业", "产值"), ("集群", "规模"), ("产业", "规模"), ("基金", "规模"), ("园区", "产值"),
    ("灌区", "面积"),
    ("水库", "库容"), ("锅炉", "容量"), ("家庭", "规模"), ("老人", "年龄"), ("老年人", "年龄"), ("医院", "等级"),
  ]

  /// The heads as a list, with their index.
  static let heads = WordTrie(classHeads.enumerated().map { ($0.element.noun, $0.offset) })
}
