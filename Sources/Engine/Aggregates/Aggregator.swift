import Diagnostics
import Plan
import Statistics
import Values

/// Computes one aggregate for all groups.
struct Aggregator {
  let function: AggregateID
  let parameter: Double?
  let grouping: Grouping
  /// Which rows count; `nil` for all.
  let included: [Bool]?
  let context: ExecutionContext
  let span: Span

  private var groupCount: Int { grouping.groupCount }

  /// One value for each group.
  ///
  /// - Parameter argument: The argument for every row, `nil` where only rows count.
  /// - Returns: A vector with as many rows as there are groups.
  /// - Throws: Q0401 where a group mixes dimensions.
  func values(of argument: Vector?) throws(EvaluationError) -> Vector {
    guard let argument, !argument.isMissingConstant else {
      return withoutValues(hasArgument: argument != nil)
    }
    switch function {
    case .count: return .whole(counts(of: counted(argument.present())))
    case .any: return .flags(counts(of: counted(argument.present())).map { $0 > 0 })
    case .share: return share()
    case .countDistinct: return countDistinct(argument)
    case .min, .max: return extreme(argument)
    case .first, .last: return picked(argument)
    case .mode: return mode(argument)
    case .list: return list(argument)
    case .sum, .mean, .median, .quantile, .stdev:
      switch argument.storage {
      case .quantities, .wideQuantities:
        return try QuantityAggregator(base: self).values(of: argument.quantities())
      default:
        return numbers(argument.numbers())
      }
    }
  }

  private func withoutValues(hasArgument: Bool) -> Vector {
    switch function {
    case .count: .whole(hasArgument ? zeros : counts(of: included))
    case .any: .flags((hasArgument ? zeros : counts(of: included)).map { $0 > 0 })
    case .share: share()
    case .sum, .countDistinct: .whole(zeros)
    case .list: ListRows(Array(repeating: [], count: groupCount)).vector
    default: .missing(count: groupCount)
    }
  }

  private var zeros: [Int64] { Array(repeating: 0, count: groupCount) }

  /// The rows that are included and have a value.
  func counted(_ present: [Bool]) -> [Bool] {
    guard let included else { return present }
    return zip(present, included).map { $0 && $1 }
  }

  /// How many of the given rows each group has.
  func counts(of rows: [Bool]?) -> [Int64] {
    var counts = zeros
    counts.withUnsafeMutableBufferPointer { counts in
      grouping.groups.withUnsafeBufferPointer { groups in
        if let rows {
          rows.withUnsafeBufferPointer { rows in
            for row in groups.indices where rows[row] { counts[Int(groups[row])] += 1 }
          }
        } else {
          for group in groups { counts[Int(group)] += 1 }
        }
      }
    }
    return counts
  }

  /// The group's rows over all rows, of the included ones; missing where there are none at all.
  private func share() -> Vector {
    let counts = counts(of: included)
    let total = counts.reduce(0, +)
    return .doubles(
      counts.map { total == 0 ? 0 : Double($0) / Double(total) },
      present: Array(repeating: total > 0, count: groupCount))
  }

  private func countDistinct(_ argument: Vector) -> Vector {
    let present = counted(argument.present())
    var ids = DenseIDs(rowCount: argument.count)
    ids.combine(
      OrderKeys(keys: grouping.groups.map(UInt64.init), bound: groupCount))
    ids.combine(argument.orderKeys(context.dictionaries))
    let (pairs, firstRows) = ids.numbered()
    var isCounted = [Bool](repeating: false, count: firstRows.count)
    var counts = zeros
    for row in pairs.indices where present[row] && !isCounted[Int(pairs[row])] {
      isCounted[Int(pairs[row])] = true
      counts[Int(grouping.groups[row])] += 1
    }
    return .whole(counts)
  }

  /// The row with the least or the greatest value, the first of equals.
  private func extreme(_ argument: Vector) -> Vector {
    let keys = argument.orderKeys(context.dictionaries).keys
    let present = counted(argument.present())
    var best = [UInt32](repeating: TableColumn.noRow, count: groupCount)
    let isMinimum = function == .min
    for row in keys.indices where present[row] {
      let group = Int(grouping.groups[row])
      let known = best[group]
      if known == TableColumn.noRow {
        best[group] = UInt32(row)
      } else if isMinimum ? keys[row] < keys[Int(known)] : keys[row] > keys[Int(known)] {
        best[group] = UInt32(row)
      }
    }
    return argument.selecting(best)
  }

  private func picked(_ argument: Vector) -> Vector {
    let present = counted(argument.present())
    var picks = [UInt32](repeating: TableColumn.noRow, count: groupCount)
    for row in present.indices where present[row] {
      let group = Int(grouping.groups[row])
      if function == .last || picks[group] == TableColumn.noRow { picks[group] = UInt32(row) }
    }
    return argument.selecting(picks)
  }

  /// The most frequent value; of equals the one first in value order.
  private func mode(_ argument: Vector) -> Vector {
    let keys = argument.orderKeys(context.dictionaries).keys
    let (starts, rows) = grouping.rowLists(including: counted(argument.present()))
    let picks = (0..<groupCount).map { group -> UInt32 in
      let sorted = rows[starts[group]..<starts[group + 1]].sorted {
        (keys[Int($0)], $0) < (keys[Int($1)], $1)
      }
      var best = (row: TableColumn.noRow, count: 0)
      var run = (row: TableColumn.noRow, count: 0)
      for row in sorted {
        let goesOn = run.count > 0 && keys[Int(run.row)] == keys[Int(row)]
        run = goesOn ? (run.row, run.count + 1) : (row, 1)
        if run.count > best.count { best = run }
      }
      return best.row
    }
    return argument.selecting(picks)
  }

  private func list(_ argument: Vector) -> Vector {
    let texts = argument.texts(context.dictionaries)
    let (starts, rows) = grouping.rowLists(including: counted(argument.present()))
    return ListRows(
      (0..<groupCount).map { group in
        rows[starts[group]..<starts[group + 1]].compactMap { texts.text(Int($0)) }
      }
    ).vector
  }
}
