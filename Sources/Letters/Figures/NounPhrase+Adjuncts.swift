import CTextTables
import ChineseText

/// Cuts off what says how, where, why or for whom, and leaves verb and noun.
extension NounPhrase {
  /// Drops what opens a clause and names nothing, then what a preposition governs, then closers.
  mutating func trim() {
    while dropAdjunct() || dropOpener() {}
    trimEnd()
  }

  /// Drops one prepositional phrase at the front, `false` when none stands there or nothing
  /// would be left.
  ///
  /// 在X方面 ends with 方面, 通过X等方式 with 方式; others end where a verb of doing begins
  /// (为农户发放补贴 → 发放补贴). 对口帮扶 and the like only begin with the character.
  private mutating func dropAdjunct() -> Bool {
    let text = FoldedText(scalars)
    guard let preposition = text.match(AdjunctWords.prepositions, at: 0),
      text.match(IndicatorWords.kept, at: 0) == nil
    else { return false }
    let start = preposition.length
    let rest: Int?
    switch preposition.payload {
    case 0: rest = end(of: AdjunctWords.placeEnds, from: start) ?? verb(from: start)
    case 1: rest = end(of: AdjunctWords.meansEnds, from: start) ?? verb(from: start)
    default: rest = verb(from: start)
    }
    guard let rest, rest < scalars.count else { return false }
    // A bare verb says too little: of 为农户减负 all but the preposition stays.
    let isBare = scalars.count - rest <= 2 && rest < scalars.count
    self = dropFirst(isBare && text.match(AdjunctWords.verbs, at: rest) != nil ? start : rest)
    return !isBare
  }

  /// The place behind the first word of a list.
  private func end(of words: WordTrie, from start: Int) -> Int? {
    let text = FoldedText(scalars)
    for place in start + 1..<max(start + 1, scalars.count) {
      if let match = text.match(words, at: place) { return place + match.length }
    }
    return nil
  }

  /// Where a verb of doing begins behind at least one other word.
  func verb(from start: Int) -> Int? {
    let text = FoldedText(scalars)
    guard scalars.count > start + 2 else { return nil }
    return (start + 2..<scalars.count).first { isVerb(at: $0, in: text) }
  }

  /// 计划总投资 or 完成投资 at the end, in full, when nothing but words of no meaning stand before.
  var investment: NounPhrase? {
    var words = self
    words.trimEnd()
    let text = FoldedText(words.scalars)
    guard
      let found = text.matchEnding(AdjunctWords.investments, before: words.count, lengthMax: 6)
    else { return nil }
    let name = words.dropFirst(words.count - found.length)
    var before = words.prefix(words.count - found.length)
    before.trim()
    return before.isEmpty ? name : nil
  }

  /// Whether the phrase names who acts and not what is told of.
  var isActor: Bool {
    FoldedText(scalars).matchEnding(AdjunctWords.actors, before: count, lengthMax: 3) != nil
  }

  /// The phrase before its first verb of doing.
  var uptoVerb: NounPhrase { verb(from: 0).map { prefix($0) } ?? self }

  /// Whether a verb of doing, and no noun made of one (投资额, 建设项目), stands at a place.
  private func isVerb(at place: Int, in text: FoldedText) -> Bool {
    guard let match = text.match(AdjunctWords.verbs, at: place) else { return false }
    return text.match(AdjunctWords.nounEnds, at: place + match.length) == nil
      && text[place - 1] != "的"
  }
}

/// The word lists of prepositional phrases.
enum AdjunctWords {
  /// Prepositions of place and time; of means; of cause, aim and person.
  static let prepositions = WordClasses.trie(
    "在", "通过 采取 采用 利用 运用 借助 依托",
    "为 为了 向 对 对于 给 因 因为 由于 与 同 会同 联合 按 按照 依照 根据 依据 围绕 针对 结合 从 经 使 让 帮助 以 随着")

  /// Names of amounts that begin with a word that elsewhere names nothing.
  static let investments = WordClasses.endings("计划总投资 计划投资 完成投资")

  /// What the names of offices end with.
  static let actors = WordClasses.endings("局 厅 委 会 政府 部门 单位 我们 我办 机关 街道办 支队 大队 公司 财政")

  /// What a phrase of place ends with.
  static let placeEnds = WordClasses.trie("方面 领域 基础上 过程中 期间 上 中 里 内 下")

  /// What a phrase of means ends with.
  static let meansEnds = WordClasses.trie("等方式 方式 等形式 形式 等措施 等办法 办法 等手段 手段 等途径 途径 等渠道 渠道 等模式")

  /// Verbs of doing, as a class: to build, to spend, to train, to check, to give, to open.
  static let verbs = WordClasses.trie(
    """
    建设 新建 改建 扩建 改扩建 改造 建成 建立 组建 成立 设立 设置 增设 增加 新增 开设 开通 开展 开行 举办 承办 组织 实施 推进 推广 \
    投入 投资 投放 安排 落实 争取 筹措 筹集 整合 拨付 发放 下达 兑现 支付 减免 减轻 减负 节约 节省 补助 补贴 奖励 资助 救助 \
    培训 培养 培育 招聘 招录 招收 引进 选派 聘任 配备 配置 配套 购置 采购 添置 更新 更换 安装 加装 架设 铺设 敷设 栽植 补植 种植 \
    修复 修缮 修建 维修 养护 整治 治理 整改 拆除 清理 清运 清淤 疏浚 排查 检查 检测 抽检 监测 查处 立案 处置 处理 办理 受理 办结 \
    调解 化解 服务 惠及 覆盖 接待 发布 印发 制定 签约 签订 认定 评选 创建 发展 打造 优化 提供 供应 生产 销售 实现 完成 达成 \
    征集 收集 归集 接入 发现 消除 淘汰 关停 取缔 搬迁 安置 盘活 出让 流转 复耕 吸纳 带动 帮扶 走访 慰问 巡查 演练 宣传 \
    增收 降低 减少 压减 缩短 提高 提升 授信 放款 发行 募集 追回 追发 挽回 止付 破获 劝阻 推动 解决 保障 健全 完善 推行 规范 \
    加强 加快 深化 开发 强化 改善 调整 升级 畅通 搭建 引导 支持 鼓励 协调 研究 督促 指导 探索 参与 参加 缩减 压缩 增长 统筹 选配 布设
    """)

  /// Behind a verb these make a noun of it.
  static let nounEnds = WordClasses.trie(
    """
    额 量 率 面 项目 工程 资金 经费 标准 计划 方案 任务 机构 中心 基地 站 点 员 师 者 人员 单位 企业 部门 费 款 金 价 期 时间 周期 成本 规模 能力 水平 \
    情况 用地 面积 的
    """
  )
}
