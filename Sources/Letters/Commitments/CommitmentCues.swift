import ChineseText

/// The words that promise or aim, and what makes them do neither.
enum CommitmentCues {
  /// How a cue binds; a stronger one is preferred in a sentence that has several.
  enum Strength: Int {
    /// 力争, 确保 with a result, 将.
    case strong
    /// 努力, 尽快, 逐步.
    case weak
    /// 预计, 有望.
    case forecast
  }

  /// Cues by strength; the payload is the raw value of `Strength`.
  static let words = WordClasses.trie(
    "力争 确保 争取 争创 承诺 务必 保证 力求 将会 将 拟 计划 我局拟", "努力 致力于 尽早 尽快 逐步 适时", "预计 预期 有望 可望")

  /// Longer words that hold a cue and promise nothing.
  static let others = WordClasses.trie(
    """
    现将 即将 必将 终将 将近 将军 将来 已将 并将其 拟定 拟订 拟稿 草拟 虚拟 模拟 比拟 拟人 计划生育 计划单列 计划书 \
    计划内 计划外 计划表 计划总投资 计划投资 保证金 保证书 保证人 已确保 为确保 以确保 确保了 保证了 有效确保 有力保证 \
    努力下 共同努力 不懈努力 努力程度 预计划 争取了 力保 共同努力下 应确保 须确保 必须确保 承诺书 承诺制 承诺函 承诺书 未尽快 \
    承诺事项 是否将 为保证 为将 要将 通过将 是将 如将 先将 及时将 把 应将 可将 能将 统一将 逐步将 分别将 不承诺 亩均承诺
    """)

  /// Subjects that a promise is made by.
  static let subjects = WordClasses.endings(
    """
    我局 我们 我县 我市 我区 我省 我厅 我委 我镇 我乡 我办 我院 我中心 我校 局 委 厅 办 院 所 处 站 中心 政府 部门 单位 公司 \
    集团 企业 学校 医院 街道 镇 乡 县 区 市 省 委员会 我司 双方 还 也 均 都 又 仍 后续 今后 下一步 下阶段 接下来 下步 同时 \
    未来 届时 现 目前 专班 协会 项目 工程 年 月 内 前 后 底 初 末 期 日 季度 已 此 并 计划 其余 今年 明年 平台 线路 路段 小区 机构 馆 队 园 站 校 社 我馆 我校
    """)

  /// What may follow 将 that is no object: adverbs and verbs of doing.
  static let actions = WordClasses.trie(
    """
    持续 继续 进一步 重点 积极 加强 加快 加大 推进 推动 不断 着力 大力 全力 认真 坚持 按照 按 根据 结合 组织 会同 联合 协调 \
    严格 深入 全面 以 在 从 对 于 通过 围绕 聚焦 启动 开展 实施 建设 新建 改造 完成 新增 举办 制定 出台 研究 完善 优化 建立 \
    采取 配合 督促 指导 统筹 逐步 适时 尽快 尽早 努力 争取 力争 确保 充分 依托 探索 提升 强化 打造 继续 主动 切实 投入 安排 分 \
    一如既往 加密 修订 增设 增加 开通 开行 开设 开工 落实 严厉 定期 适度 科学 依法 把 为 紧盯 招录 选派 发布 公布 印发 引进 培育
    """)

  /// Nouns that money from above is asked for with.
  static let favours = WordClasses.trie("资金 补助 债券 支持 试点 指标 额度 经费 项目资金 专项")

  /// Verbs that govern a number in a plan without a cue.
  static let verbs = WordClasses.trie(
    """
    打造 培育 推动 构建 吸引 建成 建设 新建 改造 引进 组建 完成 实现 新增 培训 举办 开展 创建 提高 提升 扩大 增加 撬动 投资 覆盖 \
    达到 突破 招引 发展 支持 推广 种植 修建 整治 安装 配备 招录 选派 帮扶 减少 压减 降低 控制 发放 落实 争取 组织 服务 推进 加装 \
    储备 培养 保障 布局 稳定 设立 更新 治理 拆除 清运 开通 打通 编制 筹措 发行 盘活 出让 供应
    """)
}
