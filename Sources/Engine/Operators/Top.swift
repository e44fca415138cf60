import Plan

/// `top`: the first rows of an order, for each group where there is one.
///
/// With groups, the groups come in key order, and the rows of each in the order asked for.
struct Top {
  let count: Int
  let keys: [SortKey]
  let groups: [Formula]

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    let order = try Sort.order(&rows, keys, runner)
    guard !groups.isEmpty else { return rows.selecting(Array(order.prefix(count))) }
    let grouping = try Summarize.grouping(&rows, groups, runner)
    var kept: [[UInt32]] = Array(repeating: [], count: grouping.groupCount)
    for place in order {
      let group = Int(grouping.groups[Int(place)])
      if kept[group].count < count { kept[group].append(place) }
    }
    return rows.selecting(Array(kept.joined()))
  }
}
