import Plan
import Statistics
import Values

/// `sum`, `mean`, `median` and `quantile` of quantities, each group in its commonest unit.
struct QuantityAggregator {
  let base: Aggregator

  /// One quantity for each group.
  ///
  /// - Throws: Q0401 where a group mixes dimensions.
  func values(of quantities: QuantityVector) throws(EvaluationError) -> Vector {
    let grouping = base.grouping
    let (starts, rows) = grouping.rowLists(including: base.counted(quantities.present))
    var result = QuantityVector(
      values: Array(repeating: 0, count: grouping.groupCount),
      unit: Array(repeating: 0, count: grouping.groupCount), units: quantities.units,
      present: Array(repeating: false, count: grouping.groupCount))
    for group in 0..<grouping.groupCount {
      let members = rows[starts[group]..<starts[group + 1]]
      guard !members.isEmpty else { continue }
      let unit = try commonUnit(members, quantities)
      let target = quantities.units[Int(unit)]
      let values = members.map { row in
        ExactScaling.converted(
          quantities.values[Int(row)], from: quantities.unit(at: Int(row)), to: target)
      }
      let value = aggregate(values, members, quantities, target)
      guard let value, value.magnitude <= ScaledDecimal.magnitudeMax.magnitude else {
        base.context.note(.undefinedResult, 1, at: base.span)
        continue
      }
      (result.values[group], result.unit[group], result.present[group]) = (value, unit, true)
    }
    return result.vector
  }

  /// The unit that most rows have; of equally common ones the larger, then the first by name.
  private func commonUnit(
    _ members: ArraySlice<UInt32>, _ quantities: QuantityVector
  ) throws(EvaluationError) -> UInt16 {
    var counts: [UInt16: Int] = [:]
    for row in members { counts[quantities.unit[Int(row)], default: 0] += 1 }
    let dimensions = Set(counts.keys.map { quantities.units[Int($0)]?.dimension })
    if dimensions.count > 1 {
      throw .mixedDimensions(DimensionName.names(dimensions), at: base.span)
    }
    func size(_ unit: UInt16) -> Double {
      quantities.units[Int(unit)].map { Double($0.numerator) / Double($0.denominator) } ?? 1
    }
    func name(_ unit: UInt16) -> ByteString { ByteString(quantities.units[Int(unit)]?.name ?? "") }
    let best = counts.max { left, right in
      let (a, b) = ((left.value, size(left.key)), (right.value, size(right.key)))
      return a == b ? name(right.key) < name(left.key) : a < b
    }
    return best?.key ?? 0
  }

  private func aggregate(
    _ values: [Int128], _ members: ArraySlice<UInt32>, _ quantities: QuantityVector, _ unit: Unit?
  ) -> Int128? {
    switch base.function {
    case .sum: return total(members, quantities, unit)
    case .mean:
      guard let total = total(members, quantities, unit) else { return nil }
      return ExactScaling.quotient(total, times: 1, over: Int128(members.count))
    case .median: return Aggregator.median(values)
    case .quantile:
      let sorted = values.sorted().map { ScaledDecimal(units: $0).doubleValue }
      return ExactScaling.units(quantile(base.parameter ?? 0.5, ofSorted: sorted))
    default:
      let doubles = values.map { ScaledDecimal(units: $0).doubleValue }
      return standardDeviation(doubles).flatMap(ExactScaling.units)
    }
  }

  /// The exact total of each unit, brought to one unit only then, so that rounding happens once
  /// for each unit; `nil` beyond the range.
  private func total(
    _ members: ArraySlice<UInt32>, _ quantities: QuantityVector, _ unit: Unit?
  ) -> Int128? {
    var totals: [UInt16: Int128] = [:]
    for row in members {
      let known = totals[quantities.unit[Int(row)], default: 0]
      let (sum, overflow) = known.addingReportingOverflow(quantities.values[Int(row)])
      if overflow { return nil }
      totals[quantities.unit[Int(row)]] = sum
    }
    var result: Int128 = 0
    for (index, total) in totals {
      let part = ExactScaling.converted(total, from: quantities.units[Int(index)], to: unit)
      let (sum, overflow) = result.addingReportingOverflow(part)
      if overflow { return nil }
      result = sum
    }
    return result
  }
}
