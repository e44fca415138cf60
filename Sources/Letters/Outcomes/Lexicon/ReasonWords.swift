import ChineseText
import Values

/// Words that give the reason of a refusal, in the order in which they are asked.
enum ReasonWords {
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
          禁建区 条例规定不 违反法律 生态环境保护要求 环评
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
          规定不得 不得另行 不符合政策 政策不允许 无政策依据 没有政策依据 缺乏政策 政策规定 政策限制 政策未 不符合现行 现行政策 无相关政策 不符合有关规定
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
          权限 无权 职责范围 职能范围 主管部门 事权 上收 统一制定 统一部署 统一调整 应由 不属于我 不属我 不在我 国家层面 省级统筹 管辖
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
          已能满足 能够满足 可以满足 可满足 能满足 已满足 基本满足 已有设施 已设有 已建有 已配有 已覆盖 已经满足 足以满足 利用率不高 使用率不高 使用率较低
          """)
    ),
  ]
}
