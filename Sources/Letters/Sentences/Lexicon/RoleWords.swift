import ChineseText
import Values

/// Words that tell what a heading or a sentence does.
enum RoleWords {
  /// Words of headings; the class is the role's number.
  static let headings = WordTrie(
    classes: [
      (
        Role.achievement,
        """
        成效 成绩 做法 已做 已开展 工作开展 开展情况 进展 工作情况 治理情况 落实情况 推进情况 检查情况 整治情况 保障情况 转型情况 建设情况 实施情况 完成情况
        取得 亮点 前期工作 工作回顾 已完成 已落实 稳步推进 有序推进 扎实推进 不断增强 不断提升 不断完善 不断提高 逐步健全 逐步完善 持续优化
        持续提升 明显改善 明显提升 显著提升 稳步增长 稳步提升 办理过程 所做工作 工作成果 经验
        """
      ),
      (
        .situation,
        "基本情况 现状 概况 总体情况 运行情况 有关情况 相关情况 背景 形势 底数 分布情况 政策依据 政策规定"
      ),
      (
        .problem,
        "问题 困难 不足 短板 难点 堵点 痛点 挑战 薄弱 制约 瓶颈 差距 原因 症结 障碍 难题"
      ),
      (
        .plan,
        """
        下一步 下步 下阶段 下一阶段 接下来 今后 打算 措施 对策 计划 安排 思路 举措 未来 后续 努力方向 工作方向 工作重点 工作目标 目标任务
        展望 设想 规划 将要 明年 推进计划 工作部署 工作任务
        """
      ),
    ].map { (Int($0.0.rawValue), $0.1) })

  /// Words of sentences; the class is the role's number.
  static let sentences = WordTrie(
    classes: [
      (
        Role.achievement,
        """
        已 已经 已于 业已 完成 建成 累计 新增 获评 荣获 获得 同比 截至 截止 达到 实现 增长 提高 下降 先后 成功 投入使用 出台 印发 组织 开展了
        追回 安装 投入 改造 培训 落实了 建立了 解决了 推动了 制定了 争取到 惠及 共有效 投入资金 整改 覆盖率 打造了 引进了 下达 拨付
        """
      ),
      (
        .situation,
        "现有 目前 共有 位于 现状 总面积 辖 常住人口 户籍人口 下辖 承担着 主要有 属于 按照 根据 规定 设有 全长 占地 全县共有 全市共有"
      ),
      (
        .problem,
        """
        然而 不足 薄弱 滞后 短缺 困难 缺口 制约 尚未 有待 不高 不够 不强 难以 瓶颈 矛盾 缺乏 匮乏 不完善 不健全 不平衡 不均衡 不均 偏低 偏少 偏小
        欠缺 老化 失修 紧张 难度大 难度较大 突出问题 仍存在 还存在 依然存在 存在着 存在一些 落后 差距 短板 问题较为突出 问题仍 较弱 较低 不到位
        不畅 受限 压力大 压力较大 不规范 不合理 缺少 受制 拥堵 堵点 隐患
        """
      ),
      (
        .plan,
        """
        下一步 下步 下阶段 下一阶段 接下来 今后 力争 确保 争取 争创 拟 计划 将继续 将进一步 将持续 将会同 将积极 将加大 将加快 将加强 将严格 将认真 将按照
        将根据 将结合 将在 将于 将对 将从 将以 将通过 将不断 将全面 将大力 将着力 将重点 将适时 将配合 将联合 将督促 将优先 将逐步 明年 后续 未来 预计
        打算 继续 进一步 加快 着力 推动 加大 加强 完善 强化 探索 积极 努力 逐步 适时 尽快 尽早 要
        """
      ),
    ].map { (Int($0.0.rawValue), $0.1) })

  /// Words that are a cue beside certain neighbours only.
  static let particles = WordTrie(list: "将 但")

  /// Cues that promise or aim.
  static let strongPlans = WordTrie(
    list: "下一步 下步 下阶段 下一阶段 接下来 今后 力争 确保 争取 争创 拟 计划 预计 明年 将继续 将进一步 将会同 将持续")

  /// Cues that prove little by themselves: any sentence may aim at more or give a figure.
  static let weak = WordTrie(
    list: """
      继续 进一步 加快 着力 推动 加大 加强 完善 强化 探索 积极 努力 逐步 适时 尽快 尽早 要 组织 实现 增长 提高 下降 达到 新增 同比 覆盖率 先后
      改造 培训 安装 投入 按照 根据 规定 属于
      """)

  /// Nouns in which a cue is no cue.
  static let traps = WordTrie(
    list: """
      行动计划 年度计划 计划生育 生产计划 按计划 工作计划 实施计划 虚拟 模拟 拟定 拟订 草拟 即将 必将 将近 不但 非但 已知 而已 不仅 主要 重要 需要 要求 要素
      必要 要点 纲要 摘要 只要 想要 要是 困难群众 困难家庭 困难群体 困难学生 困难职工 困难人员 困难残疾人 特殊困难 补短板 补齐短板 三年计划 计划单列 不足为 美不 供不应求
      """)

  /// Beginnings of headings that name a request.
  static let requests = WordTrie(list: "关于 针对 对于 您提 你提 您关心 您反映 对您 对你 就")

  /// Words of numbered headings that name a request.
  static let papers = WordTrie(list: "关于 建议")

  /// Words that say that something was asked.
  static let raised = WordTrie(list: "所提问题 提出的问题 所提建议 提出的建议 反映的问题")

  /// Beginnings of praise and courtesy after the opening.
  static let praise = WordTrie(
    list: """
      您的建议很 你的建议很 您提出的建议很 您的提案很 你们的提案 你们的建议很 你们提出的建议很 贵单位结合 首先感谢 首先,感谢 感谢您 感谢你 感谢贵
      非常感谢您 非常感谢你 衷心感谢 我们完全赞同 我们非常赞同 提得很好 很有针对性 具有很强的针对性 具有重要参考 具有重要的参考 切中要害 十分赞同
      很有见地 具有很好的指导 具有较强的指导 对我们的工作具有
      """)
}
