import Values

/// A way to decide a request, as the genre words it.
struct Answer: Sendable {
  /// 结果, the Chinese word.
  let outcome: String
  /// 理由, the Chinese word.
  let reason: Stated<String>
  /// The role that section 4 gives the sentence; `nil` where its evidence is mixed.
  let role: String?
  /// Writes what follows the quoted request, without the final mark.
  let line: @Sendable (inout LetterWriter) -> Line

  init(
    _ outcome: String, because reason: Stated<String> = .missing, role: String? = nil,
    _ line: @escaping @Sendable (inout LetterWriter) -> Line
  ) {
    (self.outcome, self.reason, self.role, self.line) = (outcome, reason, role, line)
  }

  /// All ways.
  static let all: [Answer] = resolved + underWay + planned + partial + refused + referred

  private static let resolved: [Answer] = [
    Answer("已解决", role: "成绩") { "\($0.project())已建成并对外开放" },
    Answer("已解决", role: "成绩") { "\($0.project())已投入使用" },
    Answer("已解决", role: "成绩") { "相关点位已整改到位,\($0.effect())" },
    Answer("已解决", role: "成绩") { "\($0.project())现已开通" },
    Answer("已解决", role: "成绩") { "该事项已办结,\($0.effect())" },
    Answer("已解决", role: "成绩") { "有关要求已落实到位,\($0.effect())" },
    Answer("已解决", role: "成绩") { "\($0.pastDay()),\($0.project())已完成验收" },
    Answer("已解决", role: "成绩") {
      "\($0.project())\(Moment("去年", .init(madeYear: $0.head.year - 1)))列入年度计划,现已建成"
    },
  ]

  private static let underWay: [Answer] = [
    Answer("正在办理") { "\($0.project())正在开展主体施工" },
    Answer("正在办理") { "\($0.project())已启动招标程序,\($0.effect())" },
    Answer("正在办理") { "\($0.project())前期工作有序开展" },
    Answer("正在办理") { "\($0.project())已开工,\(cue: "预计")\($0.deadline())完成" },
    Answer("正在办理") { "相关工作正在推进中,\($0.effect())" },
    Answer("正在办理") { "\($0.project())正在办理用地审批手续" },
  ]

  private static let planned: [Answer] = [
    Answer("列入计划") { writer in
      let title = "\(writer.one(of: writer.topic.purposes))专项规划"
      return "\(writer.project())已纳入\(Document(title: title, genre: "规划"))"
    },
    Answer("列入计划") { "\($0.project())已列入\(Moment(year: $0.head.year + 1))建设计划" },
    Answer("列入计划") { "\($0.project())已列入\($0.area())民生实事项目库" },
    Answer("列入计划") { "\($0.project())已纳入项目库,\(cue: "拟")于\($0.nextYear())实施" },
    Answer("列入计划") { "我们已把\($0.project())列入重点项目计划" },
  ]

  private static let partial: [Answer] = [
    Answer("部分") { "\($0.project())部分已完成,其余待征迁结束后推进" },
    Answer("部分") { _ in "涉及的点位部分已整改,其余待方案批复后实施" },
  ]

  private static let referred: [Answer] = [
    Answer("不属职责", because: .value("权限")) { "该事项不在\($0.head.selfWord)职责范围,审批权限在上级部门" },
    Answer("不属职责", because: .value("权限")) { _ in "相关审批权限已上收,应由上级主管部门负责" },
    Answer("不属职责", because: .value("权限")) { _ in "标准调整的权限在省级部门,不属基层管辖" },
    Answer("留作参考") { "\($0.head.selfWord)\(cue: "将")认真研究" },
    Answer("留作参考") { _ in "我们\(cue: "将")在今后工作中作为参考" },
    Answer("留作参考") { "\($0.head.selfWord)\(cue: "将")积极向上级反映" },
  ]

  private static let refused: [Answer] = [
    Answer("暂不具备条件", because: .value("资金"), role: "拒绝") { "受资金限制,暂不建设\($0.project())" },
    Answer("暂不具备条件", because: .value("资金"), role: "拒绝") { "受本级财力限制,\($0.project())暂时不能实施" },
    Answer("暂不具备条件", because: .value("政策范围"), role: "拒绝") {
      "按照现行规定,\($0.one(of: $0.topic.grantees))不在补助范围,暂不列支"
    },
    Answer("暂不具备条件", because: .value("用地规划"), role: "拒绝") { "该地块不符合规划,\($0.project())无法实施" },
    Answer("暂不具备条件", because: .value("生态法规"), role: "拒绝") {
      "选址位于自然保护区内,条例禁止新建,\($0.project())不宜实施"
    },
    Answer("暂不具备条件", because: .value("技术论证"), role: "拒绝") { "经专家论证,\($0.project())现阶段不宜实施" },
    Answer("暂不具备条件", because: .value("时机"), role: "拒绝") { "目前条件不成熟,\($0.project())暂不启动" },
    Answer("暂不具备条件", because: .value("已有设施"), role: "拒绝") { "现有设施已能满足需求,暂不新建\($0.project())" },
    Answer("暂不具备条件", role: "拒绝") { "本级目前没有新建\($0.project())的计划" },
    Answer("暂不具备条件", role: "拒绝") { "\($0.project())尚不具备开工条件" },
  ]
}
