import CTextTables
import ChineseText
import Values

/// Reads 口径: what a figure measures.
///
/// Ranks, bare magnitudes and bounds that define a class or a rule come first; then the unit
/// decides, and for %, multiples and fractions whether a word of change governs the number.
struct MeasureReader {
  private static let classNouns = WordClasses.trie(
    """
    企业 项目 单位 公司 园区 产业 集群 家庭 人员 人群 老人 老年人 学生 楼栋 小区 灌区 医院 机构 工程 村 镇 户 \
    设备 渔船 船舶 锅炉 建筑 住宅 道路 大型 中型 小型 规模 失业 残疾 幼儿 儿童 妇女 农村 水库 河流 桥梁 池塘 \
    种植 养殖 合作社 农户 车辆 居民 职工 教师 医生 学校 场所 商场 市场 景区 耕地 地块 用地 水电 电站 机组 \
    楼 群众 党员 青年 干部 公交 线路 泵站 大棚 基地 创新 外资 产业链 六大 制造业 工业 规上
    """)
  private static let classBounds: Set<String> = ["以上", "以下", "以内", "不足"]
  private static let numberBounds: Set<String> = ["超", "超过", "过", "突破", "满", "逾"]
  private static let ruleBounds: Set<String> = [
    "以上", "以下", "以内", "不超过", "不低于", "不少于", "不高于", "至少", "最多", "最高", "最低", "超", "超过", "过",
    "突破", "满", "逾", "不足",
  ]
  private static let capacity = WordClasses.trie(
    "年产 年产能 日产 年处理 日处理 年加工 产能 年供 年发电 设计规模")

  let text: FoldedText

  /// The measure of a figure, and the rule that says so.
  func measure(
    of context: NumberContext, bound: String?, status: FigureStatus,
    change: ChangeReader.Change?, basis: String?
  ) -> (measure: Measure, rule: MeasureRule) {
    switch context.candidate.form {
    case .rank: return (.rank, .rankForm)
    case .magnitude: return (.threshold, .magnitude)
    case .doubling: return (.change, .doubling)
    case .fraction: return change?.isLevel == false ? (.change, .changeWord) : (.share, .fraction)
    case .plain: break
    }
    if let bound, isThreshold(context, bound: bound, status: status) {
      return (.threshold, status == .rule ? .ruleBound : .classBound)
    }
    return byUnit(context, change: change, basis: basis)
  }

  private func byUnit(
    _ context: NumberContext, change: ChangeReader.Change?, basis: String?
  ) -> (measure: Measure, rule: MeasureRule) {
    let isDelta = change?.isLevel == false || basis != nil && isComparative(context)
    switch context.kind {
    case .points: return (.change, .points)
    case .share, .multiple:
      guard isDelta else { return (.share, .unit) }
      return (.change, change?.isLevel == false ? .changeWord : .compared)
    case .rank: return (.rank, .unit)
    default: if isDelta, basis != nil { return (.change, .compared) }
    }
    switch context.kind {
    case .money: return (.money, .unit)
    case .count: return isCapacity(context) ? (.level, .capacity) : (.count, .unit)
    case .area: return (.area, .unit)
    case .duration: return (.duration, .unit)
    default: return (.level, .unit)
    }
  }

  /// 比上年高9元: a difference without a verb of change.
  private func isComparative(_ context: NumberContext) -> Bool {
    text.matchEnding(
      Self.comparatives, before: context.candidate.range.lowerBound, lengthMax: 2) != nil
  }

  private static let comparatives = WordClasses.endings("高 低 多 少 高出 快 慢 长 短 高了 低了 多了 少了")

  private func isCapacity(_ context: NumberContext) -> Bool {
    context.contains(Self.capacity, in: context.ownRange)
  }

  /// A bound of a rule, or one that says which things of a class are meant (30万亩以上灌区).
  private func isThreshold(
    _ context: NumberContext, bound: String, status: FigureStatus
  ) -> Bool {
    if status == .rule { return Self.ruleBounds.contains(bound) }
    guard context.kind != .share, context.kind != .points else { return false }
    var next = context.ownEnd
    let hasOf = text[next] == "的"
    if hasOf { next += 1 }
    if Self.classBounds.contains(bound) {
      if hasOf { return status != .target || context.kind == .age }
      let isClass = text.match(Self.classNouns, at: next) != nil
      return isClass && (status != .target || context.kind != .count)
    }
    guard Self.numberBounds.contains(bound), status != .target else { return false }
    if hasOf { return text.isHan(at: next) }
    guard context.kind != .count else { return false }
    return text.match(Self.classNouns, at: next) != nil
  }
}
