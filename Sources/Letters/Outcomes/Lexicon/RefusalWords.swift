import ChineseText

/// Words that refuse a request or put it off.
enum RefusalWords {
  /// Not possible at present.
  static let notFeasible = WordTrie(
    list: """
      暂不 暂时不 暂无法 暂时无法 暂缓 暂未列入 暂未纳入 尚不具备 不具备条件 不具备开 不具备建 不具备实 不具备设 不具备增 不具备改 暂不具备 目前不具备
      还不具备 并不具备 尚无条件 没有条件 无条件 条件不成熟 条件尚不成熟 条件还不成熟 时机不成熟 时机尚不成熟 无法实施 无法满足条件 无法满足建 无法满足设 无法新增
      无法增设 无法新建 无法安排 无法落实 无法设置 无法开通 无法建设 无法增加 无法纳入 无法列入 无法予以 无法实现 无法采纳 不能实施 不能增设
      不能新建 不能设置 不能建设 不能纳入 不宜 不予 不可行 难以实施 难以实现 难以采纳 难以落实 没有计划 无计划 没有提标计划 没有新建计划
      没有建设计划 没有调整计划 没有扩建计划 没有安排 没有相关计划 没有此项计划 没有增设计划 条件成熟后 条件成熟时 条件具备后 待条件成熟
      待条件具备 时机成熟后 时机成熟时 待时机成熟 不再新建 不再增设 不再新增 不再单独 不建议 未予采纳 不予采纳 不采纳 不符合建设条件
      不符合设置条件 不符合实施条件 目前不能 现阶段不能 近期不能 不满足设置条件 不满足建设条件 不满足条件 不符合条件 不在设置范围
      不在补助范围 不在支持范围 不在政策范围 不在实施范围 不在保障范围 不在奖补范围 不在改造范围 条例禁止 法规禁止 法律禁止 明令禁止
      """)

  /// First words of refusals whose words stand apart, and refusals that a time or the own office
  /// announces; see `RefusalPatterns`.
  static let apart = WordTrie(classes: [(0, "没有 待"), (putOff, putOffs)])

  /// The class of refusals that a time or the own office announces.
  static let putOff = 1

  /// 目前尚无法, 近期难以, 我局不能: a time or an office, an adverb perhaps, and what cannot be.
  private static let putOffs: String = {
    let times = "暂 暂时 目前 现阶段 近期 短期内 短时间内 当前 年内 今年 县级 市级"
    let owners = "我局 我委 我厅 我办 我院 我部 我公司 我县 我市 我区 我州 我镇 我乡 我校 我单位 本局 财政 财力"
    let adverbs = ["", "还", "尚", "仍", "均", "也", "暂", "确"]
    let limits =
      "无法 不能 难以 无力 不具备 不宜 不便 不再 不另 不考虑 不安排 不作调整 不予 无条件 无计划 无相关计划 无建设计划 没有条件 没有能力"
    let heads = (times + " " + owners).split(separator: " ")
    return heads.flatMap { head in
      adverbs.flatMap { adverb in limits.split(separator: " ").map { "\(head)\(adverb)\($0)" } }
    }.joined(separator: " ")
  }()

  /// What follows 无法 and the like where a lack is described and nothing refused.
  static let lacks = WordTrie(list: "满足 适应 达到 保证 保障 覆盖 享受 及时")
  /// Nouns behind 的 that belong to a refusal: 目前不具备…的条件.
  static let conditions = WordTrie(list: "条件 基础 可能 计划 要求 需要 能力 权限 情况下")

  /// Another office's business.
  static let outsideRemit = WordTrie(
    list: """
      不属于我局 不属于我委 不属于我厅 不属于我办 不属我局 不属我委 不属我厅 不属于本局 不属于市级 不属于县级 不属于区级 不在我局职责 不在我委职责 不在我厅职责
      不在我办职责 不在我单位职责 不在我局职能 不在我委职能 不在我局权限 不在我市权限 不在我县权限 不在我区权限 不属于我市 不属于我县 不属于我区
      非我局职责 非我委职责 非我局职能 非我局权限 超出我局 超出我委 超出我市 超出我县 超出我区 超出市级权限 超出县级权限 超出了我
      主管部门为 主管部门是 主管单位为 主管单位是 审批权限已上收 权限已上收 权限在省 权限在市 权限在国家 权限在上级 审批权在 事权在省 事权在国家
      属国家事权 属省级事权 属中央事权 属于国家事权 属于省级事权 属于中央事权 省级权限 国家权限 无权调整 无权审批 无权决定 无权更改 无权制定
      无审批权限 没有审批权 没有审批权限 无管理权限 无执法权 没有执法权 没有管理权限 我局无权 我委无权 我市无权 我县无权 我区无权 无此权限 无相应权限
      """)
}
