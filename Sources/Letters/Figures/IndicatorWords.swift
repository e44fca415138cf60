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
    当前 上述 其 全年 均 同比 以上 据统计 据测算 经测算 经统计 约 仅 近 约有 这 且 上年度 两项 年内 , ; : 的 \
    届时 累计 总共 共计 合计 陆续 相继 连续 持续 逐步 全面 切实 进一步 统一 及时 全部 都 才 再 仍 仍有 但 但仍 而 若 如 即 则 \
    因此 所以 从而 进而 随后 期间 迄今 大约 首批 每年 每月 全州 全旗 全镇 全乡 全街道 全域 我州 我旗 我乡 我院 \
    我办 我中心 我校 我站 本省 本市 本区 本县 我国 于 到 把 因 给予 该类 需要 需 可以 能够 已有 还有 尚有 就 只 只有
    """)

  /// Words that begin like an opener and belong to the noun.
  static let kept = WordClasses.trie(
    """
    共享 共建 共管 共同 以工代赈 对口 对外 对接 在岗 在校 在园 在建 在编 在册 在职 在训 有机 有效 有线 有色 有轨 和谐 为民 为老 \
    按摩 现代 现金 现场 现役 可再生 可回收 可研 近视 近海 近岸 另类 还款 还建 还林 并网 并购 将军 由头 该线 达标 与会 及格 同步 同城 \
    已建 已办 共青团 共产党 其他 其它 仅存 可口 继续教育 全国人大 全国重点 全国文明 有关 \
    就业 就医 就学 就诊 就餐 就近 再生 再就业 再贷款 因病 因公 因素 需求 都市 若干 如期 即时 把关 全面小康 全部门 现代化 仍需 \
    对象 对标 为农 为企 给排水 给水 因地制宜 到位 到期 到场 到岗 到户 到账 到访 到校 从业 从事 从教 从医 经营 经济 经费 经常 经验 经停 使用 使馆 同城 同类 同行 \
    与会 向阳 根据地 \
    按时 按期 按需 按揭 以工代训 以旧换新 以奖代补 帮助金 在线 在学 在册 在库 在建 在岗 在研 在售 在办 在养 通过率 采取率 利用率 利用外资 \
    为主 给予 结合部 从严 同质 同学 与时俱进 因材施教 让利
    """)

  /// Words that end like a closer and belong to the noun.
  static let keptEnds = WordClasses.endings(
    """
    国有 公有 民有 行为 作为 公共 报到 签到 通过 对比 占比 同比 性价比 功能 节能 产能 储能 动能 智能 职能 效能 技能 光能 许可 认可 \
    清单 订单 名单 账单 保单 民居 邻居 安居 独居 系列 自由 理由 存在 附近 签约 节约 合约 预约 违约 公约 契约 履约 彩超 高超 圆满 期满 \
    摘要 需要 主要 重要 案由 事由 潜能 热能 电能 机能 性能 并列 陈列 专列 班列 房屋所有 私有 共有 超市 合计 目的 标的 出让 人居 定居
    """)

  /// Verbs that need an object to say what was counted.
  static let bareVerbs = WordClasses.trie(
    "改造 拆除 贯通 整改 复耕 完工 加装 办结 验收 修复 治理 整治 维修 改建 更换 淘汰 搬迁 安置 签约 开工 投产 建成 通车 投用")

  /// Words that all nouns of a list may share: 甲、乙产量.
  static let sharedEnds = WordClasses.trie(
    "投入 产量 产值 面积 数量 人数 收入 支出 投资 销量 价格 总量 余额 规模 成本 费用 用量 流量 客流 销售 比例 占比")

  /// Units that name what they count.
  static let nounUnits = WordClasses.trie("户 人 村 镇 街道 社区 班 人次 户次 家次 场次")

  /// Nouns of one character that a number may count.
  static let shortNouns = WordClasses.trie("村 县 市 区 镇 乡 路 桥 井 站 校 园 厂 店 车 船 楼 院 馆 塘 坝 渠")

  /// Words that ask for a noun and are none; alone they are no indicator.
  static let empty = WordClasses.trie(
    """
    涉及 保持 每座 每个 每家 每户 每人 每班 每处 每台 每亩 每名 每村 每镇 每套 每件 每次 每天 每周 每餐 使用 经 经抽查 若 再 最 少 计 减 户 全程 最快 最远 \
    单 涉 全线 分 其中 该 等 用时
    """
  )

  /// Words that only say where a share was found out.
  static let reports = WordClasses.trie("回访显示 调查显示 问卷显示 统计显示 测评显示 监测显示 显示 抽查显示 数据显示")

  /// What a thing has one of, said without its name: 占地38亩, 总投资9亿元.
  static let attributes = WordClasses.trie(
    """
    总投资 投资 完成投资 概算投资 计划投资 计划总投资 概算总投资 估算投资 项目总投资 总投资额 完成投资 工程投资 面积 占地 占地面积 用地面积 建筑面积 总建筑面积 \
    路面宽 路宽 路幅 宽度 长度 全长 总长 总里程 里程 票价 学制 设计规模 库容 总库容 工期 建设工期 建设规模 造价 工程造价 预算 总预算 \
    装机容量 床位 编制床位 学位 车位 泊位 日处理能力 处理能力 设计能力 服务人口 受益人口 员工 职工 授信 放款 承保 参保 赔付 罚款 立案
    """)

  /// Words between the noun and its number that name nothing.
  static let closers = WordClasses.endings(
    """
    达 达到 为 完成 实现 仅 仅有 有 共 共有 约 近 超 超过 突破 到 至 分别 分别为 分别达 了 的 已 已达 已有 均 均为 \
    逾 不超过 不低于 不少于 不足 以 按 最高 最高不超过 最多 每 是 在 高达 也 就 合计 总计 累计 由 从 过 满 达成 \
    约为 约有 至少 控制在 稳定在 保持 保持在 最长 最短 完成了 实现了 占 比 列 居 位居 位列 只有 尚有 还有 另有 多达 ” “ 、 , 给予 \
    给予不超过 提高 增加 给予最高 已完成 下降 降低 减少 上升 增长 提升 缩短 延长 压缩 降 平均 一般 大约 几乎 累计完成 累计达 由原来的 可以 连续 要 能 可 可达 \
    预计 全部 分别完成 分别为 共计 总共 大约 当年 每年 单 将 围绕 聚焦
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
    """
    以及 和 及 与 并 且 还 或 左右 用于 基础 情况 前提 目标 任务 同时 给予 由 为 主要 比 较 同比 增长 下降 分别 占 是 在 的 已 将 拟 均 因 尚 未 逐步 \
    全面 分期 分批 分年 进行
    """)

  /// Attributes that a bound of a class may name before the number.
  static let boundAttributes = WordClasses.trie(
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
