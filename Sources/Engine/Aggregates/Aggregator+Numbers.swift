import Plan
import Statistics
import Values

extension Aggregator {
  /// `sum`, `mean`, `median`, `quantile` and `stdev` of plain numbers.
  func numbers(_ numbers: NumberVector) -> Vector {
    let present = counted(numbers.present)
    switch function {
    case .sum, .mean:
      return numbers.isDouble
        ? computedSums(numbers.doubles, present) : exactSums(numbers, present)
    case .median where !numbers.isDouble: return exactMedians(numbers.units, present)
    case .median: return statistic(numbers.doubles, present) { quantile(0.5, ofSorted: $0) }
    case .quantile:
      let share = parameter ?? 0.5
      return statistic(numbers.doubles, present) { quantile(share, ofSorted: $0) }
    default: return deviations(numbers.doubles, present)
    }
  }

  /// Exact totals; a total beyond 128 bits is missing and counted.
  private func exactSums(_ numbers: NumberVector, _ present: [Bool]) -> Vector {
    var totals = [Int128](repeating: 0, count: grouping.groupCount)
    var isLost = [Bool](repeating: false, count: grouping.groupCount)
    let scale: Int
    switch numbers.values {
    case .narrow(let values, let decimals):
      // 2^32 numbers of 63 bits cannot overflow 128.
      scale = ScaledDecimal.decimalPlaces - decimals
      totals.withUnsafeMutableBufferPointer { totals in
        grouping.groups.withUnsafeBufferPointer { groups in
          values.withUnsafeBufferPointer { values in
            present.withUnsafeBufferPointer { present in
              for row in groups.indices where present[row] {
                totals[Int(groups[row])] &+= Int128(values[row])
              }
            }
          }
        }
      }
    default:
      scale = 0
      let units = numbers.units
      for row in units.indices where present[row] {
        let group = Int(grouping.groups[row])
        let (sum, overflow) = totals[group].addingReportingOverflow(units[row])
        totals[group] = sum
        if overflow { isLost[group] = true }
      }
    }
    let factor = ScaledDecimal.powerOfTen(scale)
    for group in totals.indices {
      let (product, overflow) = totals[group].multipliedReportingOverflow(by: factor)
      totals[group] = product
      if overflow { isLost[group] = true }
    }
    return finished(totals, isLost, counts(of: present))
  }

  private func finished(_ totals: [Int128], _ isLost: [Bool], _ counts: [Int64]) -> Vector {
    context.note(.undefinedResult, isLost.count { $0 }, at: span)
    if function == .sum {
      let present = isLost.map { !$0 }
      let totals = zip(totals, present).map { $1 ? $0 : 0 }
      return Vector(
        NarrowDecimals(units: totals).storage(present: Bitmap.presence(present)),
        count: totals.count)
    }
    let present = zip(counts, isLost).map { $0 > 0 && !$1 }
    let means = totals.indices.map { group in
      present[group]
        ? ScaledDecimal(units: totals[group]).doubleValue / Double(counts[group]) : 0
    }
    return .doubles(means, present: present)
  }

  /// Totals of binary64 numbers along a fixed tree over the rows of each group.
  private func computedSums(_ values: [Double], _ present: [Bool]) -> Vector {
    let (starts, rows) = grouping.rowLists(including: present)
    var results = [Double](repeating: 0, count: grouping.groupCount)
    var isPresent = [Bool](repeating: function == .sum, count: grouping.groupCount)
    for group in results.indices {
      let members = rows[starts[group]..<starts[group + 1]].map { values[Int($0)] }
      let total = pairwiseSum(members)
      if !members.isEmpty { isPresent[group] = true }
      results[group] = function == .sum || members.isEmpty ? total : total / Double(members.count)
    }
    return FormulaCompiler.finite(results, isPresent, context, span)
  }

  /// The middle value, or the mean of the two middle ones, rounded at the ninth place.
  private func exactMedians(_ units: [Int128], _ present: [Bool]) -> Vector {
    let (starts, rows) = grouping.rowLists(including: present)
    var medians = [Int128](repeating: 0, count: grouping.groupCount)
    for group in medians.indices {
      let members = rows[starts[group]..<starts[group + 1]].map { units[Int($0)] }
      medians[group] = Self.median(members)
    }
    return Vector(
      NarrowDecimals(units: medians).storage(
        present: Bitmap.presence((0..<grouping.groupCount).map { starts[$0] < starts[$0 + 1] })),
      count: grouping.groupCount)
  }

  /// The median of exact numbers, 0 for none.
  static func median(_ members: [Int128]) -> Int128 {
    guard !members.isEmpty else { return 0 }
    let sorted = members.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    let (quotient, rest) = (sorted[middle - 1] + sorted[middle]).quotientAndRemainder(dividingBy: 2)
    // Half a unit of 10^-9 goes to the even neighbour.
    return rest == 0 || quotient % 2 == 0 ? quotient : quotient + rest
  }

  /// A statistic of each group's sorted values; missing for a group without any.
  private func statistic(
    _ values: [Double], _ present: [Bool], _ compute: ([Double]) -> Double
  ) -> Vector {
    let (starts, rows) = grouping.rowLists(including: present)
    var results = [Double](repeating: 0, count: grouping.groupCount)
    var isPresent = [Bool](repeating: false, count: grouping.groupCount)
    for group in results.indices where starts[group] < starts[group + 1] {
      results[group] = compute(
        rows[starts[group]..<starts[group + 1]].map { values[Int($0)] }.sorted())
      isPresent[group] = true
    }
    return FormulaCompiler.finite(results, isPresent, context, span)
  }

  private func deviations(_ values: [Double], _ present: [Bool]) -> Vector {
    let (starts, rows) = grouping.rowLists(including: present)
    let results = (0..<grouping.groupCount).map { group in
      standardDeviation(rows[starts[group]..<starts[group + 1]].map { values[Int($0)] })
    }
    return FormulaCompiler.finite(
      results.map { $0 ?? 0 }, results.map { $0 != nil }, context, span)
  }
}
