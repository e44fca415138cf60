import Plan
import Syntax
import Values

extension Narrator {
  /// What an aggregate over the rows of a group is; anything else is told as a value.
  func measure(_ expression: Expression) -> String {
    guard case .call(let call) = expression.node, children(of: call) == nil,
      let aggregate = Catalogue.aggregate(named: call.name.text)?.aggregate
    else { return value(expression) }
    let arguments = call.arguments.map(value)
    return core(aggregate, of: arguments.first, parameter: arguments.dropFirst().first)
      + restriction(call)
  }

  /// What an aggregate over child rows is, `nil` for another call.
  func childValue(_ call: Call) -> String? {
    guard let (rows, column) = children(of: call),
      let aggregate = Catalogue.aggregate(named: call.name.text)?.aggregate
    else { return nil }
    if aggregate == .any {
      return say("是否", "whether ") + existence(of: rows, call, isThere: true)
    }
    if aggregate == .count, column == nil {
      return say("其\(rows)的条数", "the number of its \(rows)") + restriction(call)
    }
    let parameter = call.arguments.dropFirst().first.map(value)
    let core = core(aggregate, of: column, parameter: parameter)
    return say("其\(rows)中\(core)", "\(core) over its \(rows)") + restriction(call)
  }

  /// That there is a child row, or that there is none, as a condition; `nil` for another call.
  func existence(_ call: Call, isThere: Bool = true) -> String? {
    guard let (rows, _) = children(of: call),
      Catalogue.aggregate(named: call.name.text)?.aggregate == .any
    else { return nil }
    return existence(of: rows, call, isThere: isThere)
  }

  private func existence(of rows: String, _ call: Call, isThere: Bool) -> String {
    let start = isThere ? say("有", "there are ") : say("没有", "there are no ")
    guard let filter = call.filter.map(condition) else { return start + rows }
    return start + say("\(filter)的\(rows)", "\(rows) where \(filter)")
  }

  private func restriction(_ call: Call) -> String {
    guard let filter = call.filter.map(condition) else { return "" }
    return say("（只算\(filter)的行）", " (only rows where \(filter))")
  }

  /// The child table that a call is about, with the column behind the dot.
  private func children(of call: Call) -> (rows: String, column: String?)? {
    guard case .reference(let path) = call.arguments.first?.node,
      Catalogue.table(named: path.names[0].text) != nil, path.names.count <= 2
    else { return nil }
    let rows = printer.name(path.names[0], path.names.count == 1 ? .reference : .row)
    guard path.names.count == 2 else { return (rows, nil) }
    return (rows, printer.name(path.names[1], .member(of: path.names[0].text)))
  }

  private func core(
    _ aggregate: AggregateID, of value: String?, parameter: String?
  ) -> String {
    guard let value else { return counting(aggregate) }
    return switch aggregate {
    case .count: say("\(value)有值的行数", "the number of rows with \(value)")
    case .countDistinct: say("不同\(value)的个数", "the number of different values of \(value)")
    case .sum: say("\(value)的合计", "the sum of \(value)")
    case .mean: say("\(value)的平均", "the mean of \(value)")
    case .median: say("\(value)的中位数", "the median of \(value)")
    case .quantile:
      say("\(value)的\(parameter ?? "")分位数", "the \(parameter ?? "") quantile of \(value)")
    case .min: say("最小的\(value)", "the least \(value)")
    case .max: say("最大的\(value)", "the greatest \(value)")
    case .stdev: say("\(value)的标准差", "the standard deviation of \(value)")
    case .mode: say("出现最多的\(value)", "the most frequent \(value)")
    case .first: say("第一个\(value)", "the first \(value)")
    case .last: say("最后一个\(value)", "the last \(value)")
    case .list: say("全部\(value)", "all values of \(value)")
    case .share, .any: counting(aggregate)
    }
  }

  /// What an aggregate without a value is; only counts and shares can do without one.
  private func counting(_ aggregate: AggregateID) -> String {
    aggregate == .share
      ? say("占全部行的比例", "the share of all rows") : say("行数", "the number of rows")
  }
}
