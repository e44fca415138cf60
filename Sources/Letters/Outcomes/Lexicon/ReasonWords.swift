import ChineseText
import Values

/// Words that give the reason of a refusal, in the order in which they are asked.
enum ReasonWords {
  /// What is short, and the words that say so in the same clause: 财政…紧张, 无…空地.
  struct Shortage: Sendable {
    let reason: RefusalReason
    let things: WordTrie
    let wants: WordTrie
  }

  /// Shortages, asked before the lists of whole words.
  static let shortages = [
    Shortage(
      reason: .funds, things: WordTrie(list: "资金 经费 财力 财政 预算 收支 费用 投资 造价 投入 成本"),
      wants: WordTrie(
        list: """
          紧张 困难 不足 有限 短缺 缺口 限制 制约 受限 压力 矛盾 无力 难以 匮乏 薄弱 吃紧 较大 巨大 过大 较高 过高 未到位 尚未落实 无法 无稳定 没有稳定
          差异 不够 偏紧
          """)),
    Shortage(
      reason: .landPlanning,
      things: WordTrie(list: "用地 空地 土地 空间 地块 红线宽度 路幅 路面宽 宽度 选址"),
      wants: WordTrie(list: "不足 紧张 受限 有限 没有 无 不够 狭窄 狭小 仅 限制 制约 较窄 难以 缺乏 不符 困难 分歧 意见较大")),
  ]

  /// The lists with their reasons; the first list with a word in the sentence decides.
  static let lists: [(RefusalReason, WordTrie)] = [
    (
      .funds,
      WordTrie(
        list: """
          资金限制 受资金 财力限制 受财力 财力有限 财力薄弱 财力无力 财力不足 财力紧张 财政承受 财政压力 财政困难 财政紧张 资金不足 资金短缺 资金困难 资金缺口
          资金尚未 资金未落实 经费不足 经费限制 经费紧张 经费有限 受经费 万元尚未落实 亿元尚未落实 资金来源 资金难以 资金无法 无资金 缺乏资金 资金压力
          财力承受 级财力 预算限制 债务风险 资金筹措困难
          """)
    ),
    (
      .ecologyLaw,
      WordTrie(
        list: """
          保护区 生态红线 生态保护红线 条例禁止 法规禁止 法律禁止 法律规定不 法律不允许 环保要求不 湿地公园 水源保护 水源地 自然保护地 禁止开发 禁止建设
          禁建区 条例规定不 违反法律 生态环境保护要求 环评 禁止 蓄滞洪区 行洪 文物保护
          """)
    ),
    (
      .landPlanning,
      WordTrie(
        list: """
          不符合规划 不符合详细规划 不符合国土 不符合控 不符合城市规划 不符合土地 不符合用地 规划用途 永久基本农田 基本农田 耕地红线 耕地保护 国土空间规划 用地性质
          用地指标 土地性质 无用地 用地不足 用地受限 没有用地 无可用土地 土地指标 规划限制 规划条件 控规 城镇开发边界 建设用地 无空间 用地紧张
          """)
    ),
    (
      .policyScope,
      WordTrie(
        list: """
          不在补助范围 不在支持范围 不在设置范围 不在政策范围 不在实施范围 不在保障范围 不在范围 不属于补助 不属于支持 不属于政策 超出现行政策 超出政策 政策范围 规定市县不得
          规定不得 不得另行 不得自行 不得擅自 不得提高 不得扩大 各地不得 不符合政策 政策不允许 无政策依据 没有政策依据 缺乏政策 政策规定 政策限制 政策未 不符合现行
          现行政策 无相关政策 不符合有关规定
          不符合相关规定 按规定不
          """)
    ),
    (
      .appraisal,
      WordTrie(list: "论证 专家 评估认为 评估后 经评估 可行性研究 技术上不 技术条件 安全评估 技术原因 工程技术")
    ),
    (
      .authority,
      WordTrie(
        list: """
          权限 无权 职责范围 职能范围 主管部门 事权 上收 统一制定 统一部署 统一调整 应由 不属于我 不属我 不在我 国家层面 省级统筹 管辖 自主定价 自主决定 自主经营
          市场调节价 不能干预 不得干预 政府定价 上级审批
          """)
    ),
    (
      .timing,
      WordTrie(
        list: """
          条件不成熟 条件尚不成熟 条件还不成熟 时机 尚不成熟 方案明确后 正在组建 完成后再
          到位后再 明确后再 成熟后再 实施后再 出台后再 批复后再 政策出台后 规划批复后 待上级
          """
      )
    ),
    (
      .existingFacilities,
      WordTrie(
        list: """
          已能满足 能够满足 可以满足 可满足 能满足 已满足 基本满足 已有设施 已设有 已建有 已配有 已覆盖 已经满足 足以满足 已包含 已涵盖 已包括 已经包含 已经涵盖 已含
          已配备 已实现全覆盖 利用率不高 使用率不高 使用率较低
          """)
    ),
  ]
}
