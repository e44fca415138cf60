import ChineseText
import Values

/// Words that tell what became of a request.
enum OutcomeWords {
  /// Words that prove a work done when 已 stands before them in the clause.
  static let completions = WordTrie(
    list: """
      完成 建成 整改 开通 办结 落实 投入使用 解决 到岗 启用 投用 通车 完工 恢复 运行 更换 设立 成立 采纳 竣工 验收 拆除 配备 到位 清理 清除
      提高到 提高至 扩大到 扩大至 降到 降至 放宽至 延长至 调整为 增加到 增至 取消 交付 运营 安装 复耕 出台 实现 消除 开放 修复 修缮 施划 增设 新增 交付使用 开馆
      开园 开学 招生 延长 兑现 拨付 完毕 疏通 上线 接入 通水 通电 通气 贯通 投入运营
      """)

  /// The sign of the perfect.
  static let done = WordTrie(list: "已")

  /// Words that follow 已 and name a stretch of a work only.
  static let partsDone = WordTrie(list: "完成投资 累计完成 完成首 启动 开工 完成立项 完成前期 完成设计 试点 完成招标 完成可研 完成选址")

  /// Complete phrases of the same meaning.
  static let resolved = WordTrie(
    list: """
      现已开通 现已投入使用 现已办结 现已落实 现已完成 现已建成 现已恢复 现已整改 现已解决 现已全部 已整改到位 整改完毕 清淤完毕 复检合格 恢复畅通
      完工通车 全线贯通 已采纳 采纳落实 建议已落实 问题已解决 已全部到岗 已全部落实 已全部完成 均已建成 均已完成 均已落实 已建成运营 已办结
      正式运行 投入运行 正式启用 正式开通 已投入使用 投入使用 已解决
      """)

  /// Under way.
  static let inProgress = WordTrie(
    list: """
      正在 已启动 已开工 推进中 建设中 进行中 办理中 前期工作 已着手 已进场 已进入 已委托 稳步推进 有序推进 抓紧推进 加紧推进
      抓紧办理 已推出
      """)

  /// Beginnings of works, under way when 已 or a date stands before them, and 将于 before the end.
  static let begins = WordTrie(list: "开工 动工 启动 施工 开建 破土 将于")

  /// Verbs that put a matter into a plan.
  static let plannedVerbs = WordTrie(list: "列入 纳入 写入 列进 编入 补列")

  /// What a matter is put into.
  static let plans = WordTrie(
    list: """
      规划 计划 项目库 议程 项目 方案 安排 候选 预算 重点 工程 清单 实事 修订稿 十五五 十四五 十六五 盘子 台账 目录 任务 储备
      """)

  /// Plans without such a verb.
  static let planned = WordTrie(
    list: "拟于 报市政府审定 报县政府审定 报区政府审定 报省政府审定 分期实施 分步实施 分年度实施 逐年实施 下一年度实施")

  /// Kept for reference.
  static let reference = WordTrie(
    list: """
      认真研究 深入研究 作为参考 的参考 重要参考 参考借鉴 向上级反映 向上反映 积极反映 向省反映 向市政府报告 积极建议 积极呼吁 研究论证可行性
      充分吸纳 统筹研究 进一步研究 继续研究 纳入研究 予以考虑 统筹考虑 向市政府提出建议 向县政府提出建议 向省政府提出建议 向区政府提出建议
      """)

  /// Refusals that only put off: a promise to study is stronger.
  static let weakRefusals = WordTrie(
    list: """
      难以满足 难以实施 难以实现 难以落实 待条件具备 条件成熟后 条件成熟时 条件具备后 待条件成熟 时机成熟后 时机成熟时 待时机成熟 没有安排
      """)

  /// The power lies elsewhere, which may be a reason only.
  static let weakRemit = WordTrie(
    list: """
      权限在省 权限在市 权限在国家 权限在上级 审批权在 事权在省 事权在国家 审批权限已上收 权限已上收 主管部门为 主管部门是 主管单位为 主管单位是
      """)

  /// Words that give a request back to its sender.
  static let elsewhere = WordTrie(
    list: "不在我局 不在我委 不在我厅 不在我办 不在我院 不属我 不属于我 无权 权限不在 职责不在 非我局 非我委 超出我 不在本局")

  /// The beginning of 应由…负责, and words that hand a paper on (`handedOn`).
  static let owedByOthers = WordTrie(classes: [(0, "应由"), (handedOn, "转送 转交 转办 移送 转请 转给")])
  /// The class of words that hand a paper on to another office.
  static let handedOn = 1
  /// Words that say whose business it is.
  static let duties = WordTrie(list: "负责 主管 职责 监管 管理")

  /// Its end.
  static let owedDuties = WordTrie(list: "负责 管辖 管理 决定 承担 办理 答复")

  /// Words before a completion that make it one to come.
  static let intentions = WordTrie(list: "预计 计划 力争 确保 将于 年底前 即可 拟")

  /// Words before the beginning of a work that make it one to come.
  static let intendedBeginnings = WordTrie(list: "计划 拟 预计 力争 争取 尚未")

  /// Words before the beginning of a work that make it one that has been.
  static let pastBeginnings = WordTrie(list: "已 于 年 月 日 正式 全面 正在")

  /// Words before 正在 and the like that take them back.
  static let notInProgress = WordTrie(list: "尚未 未 计划 拟 才可 各项")

  /// Words before 列入 that take it back.
  static let notPlanned = WordTrie(list: "未")

  /// Words before 将其列入 that make it a decision.
  static let settled = WordTrie(list: "已 拟 决定 准备")

  /// Words that draw the conclusion of the sentence before.
  static let conclusions = WordTrie(list: "因此 为此 故 所以 综上 据此 鉴于此 基于此 基于以上 鉴于以上 由此")

  /// Works under way without a word of beginning.
  static let works = WordTrie(list: "正在建设 正在施工 剩余路段正在")

  /// Words that give the time of a completion, and words of completion to come.
  static let expectations = WordTrie(list: "预计 计划 届时")
  static let expectedCompletions = WordTrie(
    list: "完工 投产 通水 投用 建成 竣工 通车 交付 投入使用 开通 完成")

  /// Parts that remain.
  static let remainders = WordTrie(list: "其余 剩余 余下 部分已")

  /// Why the remaining part is not done.
  static let remainderRefusals = WordTrie(
    list: "待 因 暂 未达 未能 无法 不具备 改种 改为 封存 不再 缓")

  /// Words that name what was asked, at the beginning of an answer to it.
  static let requestMarks = WordTrie(
    list: """
      您提出的 你们提出的 你提出的 您反映的 你们反映的 你反映的 您建议 你们建议 你建议 提案所提 建议所提 议案所提 提案建议 提案提出 提案中提 建议中提
      贵单位提出 贵支部提出 贵会提出 贵委提出 贵单位反映 贵单位建议 您另提 你们另提 您提到 你们提到 您所提 你们所提 您单位反映 你单位反映 您单位提出
      你单位提出 代表反映 委员反映 代表提出 委员提出 代表建议 委员建议 所提 您关心 你们关心 您的建议 你们的建议 您关于 你们关于 您要求 你们要求
      """)

  /// Words that begin another request under the heading of a first one.
  static let newRequestMarks = WordTrie(
    list: "对你们提出的 对您提出的 对贵单位提出的 您另提 你们另提 对你们建议的 对您建议的 对提案所提 此外您提出 此外你们提出")

  /// Headings under which requests are answered.
  static let handlingHeadings = WordTrie(
    list: """
      办理意见 答复意见 办理结果 办理情况 答复情况 落实情况 回复意见 所提建议 所提问题 提出的建议 建议的办理 提案办理 建议办理 提案建议 有关问题的答复
      具体答复 职责事项 关于提案 关于建议 采纳情况
      """)
}
