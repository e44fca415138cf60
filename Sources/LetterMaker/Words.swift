/// Words that letters of every field use.
enum Words {
  /// What was held.
  static let events = ["专题宣传活动", "政策宣讲活动", "业务培训", "现场咨询活动", "便民服务活动", "应急演练"]
  /// How good it was: no number, no date, no cue.
  static let effects = [
    "得到群众普遍认可", "工作基础不断夯实", "服务能力稳步提升", "群众获得感明显增强", "长效机制日益健全",
    "各项任务有序推进", "社会反响良好", "为后续工作打下坚实基础", "工作合力持续增强", "管理水平明显改善",
    "营造了良好氛围", "解决了一些突出难题", "基层负担有所减轻", "办事更加方便",
  ]
  /// What is amiss, at the end of a sentence about a problem.
  static let shortfalls = [
    "工作力量仍显不足", "基础较为薄弱", "推进相对滞后", "与群众期盼还有差距", "配套投入不足", "统筹力度有待加强",
  ]
  /// Platforms, without place.
  static let platforms = ["综合服务平台", "智慧监管系统", "便民服务平台", "数据共享平台", "信息管理系统"]
  /// Short headings in the run of the text.
  static let runIns = ["稳基础", "强队伍", "优服务", "严监管", "抓落实", "促协同", "补短板", "惠民生", "重实效", "建机制"]
  /// What 在…方面 speaks of.
  static let aspects = ["队伍建设", "设施建设", "制度完善", "宣传引导", "服务保障", "资金保障", "日常监管"]
  /// How it was done: no number, no date, no cue.
  static let methods = [
    "坚持问题导向", "加强部门协作", "细化责任分工", "注重群众参与", "强化日常巡查", "压实属地责任", "做好跟踪回访",
    "健全台账管理", "畅通反馈渠道", "落细工作举措",
  ]
  /// Events that a promise waits for.
  static let conditions = [
    "待上级资金到位后", "待方案批复后", "待征迁工作结束后", "待地块平整后", "待国家政策明确后",
    "待可行性研究批复后", "待规划调整批准后",
  ]
}
