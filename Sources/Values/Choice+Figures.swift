/// 口径: what a figure measures.
package enum Measure: UInt8, Choice {
  /// An amount of money.
  case money
  /// A number of things.
  case count
  /// A ratio, completion or coverage rate.
  case share
  /// A rate or delta with a direction word.
  case change
  /// A place in an order.
  case rank
  /// An area.
  case area
  /// A length of time.
  case duration
  /// A physical amount or capacity.
  case level
  /// A bound that defines a class or a rule.
  case threshold

  package var spelling: Bilingual {
    switch self {
    case .money: Bilingual("金额", "money")
    case .count: Bilingual("计数", "count")
    case .share: Bilingual("占比", "share")
    case .change: Bilingual("变化", "change")
    case .rank: Bilingual("排名", "rank")
    case .area: Bilingual("面积", "area")
    case .duration: Bilingual("时长", "duration")
    case .level: Bilingual("水平", "level")
    case .threshold: Bilingual("门槛", "threshold")
    }
  }
}

/// 方向: which way a figure moved.
package enum Direction: UInt8, Choice {
  /// 增长, 提高, 扩大 …
  case increase
  /// 下降, 减少, 收窄 …
  case decrease
  /// 持平.
  case unchanged

  package var spelling: Bilingual {
    switch self {
    case .increase: Bilingual("增长", "increase")
    case .decrease: Bilingual("下降", "decrease")
    case .unchanged: Bilingual("持平", "unchanged")
    }
  }
}

/// 状态: whether a figure is fact, aim, plan or rule.
package enum FigureStatus: UInt8, Choice {
  /// It happened or stands.
  case actual
  /// It is aimed at.
  case target
  /// It is planned or expected.
  case planned
  /// It belongs to a rule of support.
  case rule

  package var spelling: Bilingual {
    switch self {
    case .actual: Bilingual("实绩", "actual")
    case .target: Bilingual("目标", "target")
    case .planned: Bilingual("计划", "planned")
    case .rule: Bilingual("规则", "rule")
    }
  }
}

/// 具体度: how much a commitment ties itself down.
package enum Specificity: UInt8, Choice {
  /// A figure and a deadline.
  case quantifiedAndDated
  /// A figure, no deadline.
  case quantified
  /// A deadline, no figure.
  case dated
  /// Neither.
  case vague

  package var spelling: Bilingual {
    switch self {
    case .quantifiedAndDated: Bilingual("量化且有期限", "quantified and dated")
    case .quantified: Bilingual("量化", "quantified")
    case .dated: Bilingual("有期限", "dated")
    case .vague: Bilingual("笼统", "vague")
    }
  }
}

/// 结果: what became of a request.
package enum OutcomeKind: UInt8, Choice {
  /// Done.
  case resolved
  /// Under way.
  case inProgress
  /// Put into a plan.
  case planned
  /// Done in part, refused in part.
  case partial
  /// Not possible at present.
  case notFeasible
  /// Another office's business.
  case outsideRemit
  /// Kept for reference.
  case forReference

  package var spelling: Bilingual {
    switch self {
    case .resolved: Bilingual("已解决", "resolved")
    case .inProgress: Bilingual("正在办理", "in progress")
    case .planned: Bilingual("列入计划", "planned")
    case .partial: Bilingual("部分", "partial")
    case .notFeasible: Bilingual("暂不具备条件", "not feasible")
    case .outsideRemit: Bilingual("不属职责", "outside remit")
    case .forReference: Bilingual("留作参考", "for reference")
    }
  }
}

/// 理由: why a request was not met.
package enum RefusalReason: UInt8, Choice {
  /// Money is short.
  case funds
  /// The policy does not cover it.
  case policyScope
  /// The power to decide lies elsewhere.
  case authority
  /// Land or planning forbids it.
  case landPlanning
  /// Ecology or law forbids it.
  case ecologyLaw
  /// Experts found against it.
  case appraisal
  /// The time is not ripe.
  case timing
  /// What exists is enough.
  case existingFacilities

  package var spelling: Bilingual {
    switch self {
    case .funds: Bilingual("资金", "funds")
    case .policyScope: Bilingual("政策范围", "policy scope")
    case .authority: Bilingual("权限", "authority")
    case .landPlanning: Bilingual("用地规划", "land planning")
    case .ecologyLaw: Bilingual("生态法规", "ecology law")
    case .appraisal: Bilingual("技术论证", "appraisal")
    case .timing: Bilingual("时机", "timing")
    case .existingFacilities: Bilingual("已有设施", "existing facilities")
    }
  }
}
