/// 状态依据: which rule made a figure a fact, an aim, a plan or part of a rule.
package enum StatusRule: UInt8, ReasonedChoice {
  /// 每三年最多50名.
  case quota
  /// 对…的…给予.
  case condition
  /// 按10%补助.
  case grant
  /// 补助最高30万元.
  case cap
  /// 由60%提高到….
  case baseline
  /// 已, 累计, 现有.
  case fact
  /// 在建项目9个.
  case underWay
  /// 截至目前,….
  case asOf
  /// 力争, 确保.
  case aim
  /// 5家以上 in a passage of plans.
  case plannedBound
  /// 达到90% in a passage of plans.
  case plannedReach
  /// 打造千亿级集群.
  case creation
  /// 计划总投资9亿元.
  case plannedInvestment
  /// 年产6万套的项目.
  case capacity
  /// A passage of plans.
  case planPassage
  /// 拟, 计划, 预计, 将.
  case plan
  /// Dated behind the letter.
  case afterLetter
  /// Nothing else.
  case plain

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .quota:
      ReasonedWord(
        "名额", "quota", because: "“每……最多……”规定名额，所以是规则。",
        "每…最多… sets a quota, so it is part of a rule.")
    case .condition:
      ReasonedWord(
        "条件", "condition", because: "前面是“对……的”“符合……的”一类条件，后面给予支持，所以是规则。",
        "A condition such as 对…的 stands before it and a grant behind, so it is part of a rule.")
    case .grant:
      ReasonedWord(
        "补助标准", "grant", because: "“按”“每户”和补助、奖励在同一分句，所以是规则。",
        "按 or 每户 stands in one clause with a grant, so it is part of a rule.")
    case .cap:
      ReasonedWord(
        "补助封顶", "cap", because: "补助、奖励的“最高”“最多”，所以是规则。",
        "It is the highest amount of a grant, so it is part of a rule.")
    case .baseline:
      ReasonedWord(
        "变化起点", "baseline", because: "它是“由……提高到”里的起点，已经是事实。",
        "It is where a change began, which is a fact.")
    case .fact:
      ReasonedWord(
        "已然词", "word of fact", because: "同一分句有“已”“累计”“现有”一类的词，所以是实绩。",
        "A word such as 已, 累计 or 现有 stands in the clause, so it is a fact.")
    case .underWay:
      ReasonedWord(
        "在建", "under way", because: "后面写着“在建”，已经存在，所以是实绩。",
        "在建 stands behind it: it is there, so it is a fact.")
    case .asOf:
      ReasonedWord(
        "截至", "as of", because: "句首的“截至”“目前”一直管到这里，所以是实绩。",
        "截至 or 目前 at the head of the sentence reaches it, so it is a fact.")
    case .aim:
      ReasonedWord(
        "目标词", "word of aiming", because: "“力争”“确保”一类的词一直管到这里，所以是目标。",
        "A word such as 力争 or 确保 reaches it, so it is aimed at.")
    case .plannedBound:
      ReasonedWord(
        "计划段的界", "bound among plans", because: "在讲打算的段落里带“以上”“超”一类的界限，所以是目标。",
        "It has a bound such as 以上 or 超 in a passage of plans, so it is aimed at.")
    case .plannedReach:
      ReasonedWord(
        "计划段达到", "reached among plans", because: "在讲打算的段落里写着“达到”“提高到”，所以是目标。",
        "达到 or 提高到 stands before it in a passage of plans, so it is aimed at.")
    case .creation:
      ReasonedWord(
        "打造", "creation", because: "“打造”“培育”这个量级的对象，所以是目标。",
        "Something of this size is to be created, so it is aimed at.")
    case .plannedInvestment:
      ReasonedWord(
        "计划投资", "planned investment", because: "写着“计划总投资”“计划投资”，所以是计划。",
        "计划总投资 or 计划投资 is printed, so it is planned.")
    case .capacity:
      ReasonedWord(
        "设计产能", "design capacity", because: "项目的“年产”“日处理”是设计能力，所以是计划。",
        "年产 or 日处理 of a project is its design capacity, so it is planned.")
    case .planPassage:
      ReasonedWord(
        "计划段", "passage of plans", because: "这一段讲下一步打算，所以是计划。",
        "The passage tells what is to come, so it is planned.")
    case .plan:
      ReasonedWord(
        "计划词", "word of planning", because: "前面的“拟”“计划”“预计”“将”管到这里，所以是计划。",
        "A word such as 拟, 计划, 预计 or 将 reaches it, so it is planned.")
    case .afterLetter:
      ReasonedWord(
        "晚于成文", "after the letter", because: "它的时期晚于成文日期，还没有发生，所以是计划。",
        "Its period lies behind the date of the letter, so it is planned.")
    case .plain:
      ReasonedWord(
        "无线索", "nothing else", because: "没有规则、目标、计划的线索，按实绩算。",
        "Nothing tells of a rule, an aim or a plan, so it counts as a fact.")
    }
  }
}
