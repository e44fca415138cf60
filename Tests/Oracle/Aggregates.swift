import Diagnostics
import Plan
import Values

extension Interpreter {
  /// An aggregate over the rows of a group, of so many rows that the shares are of.
  func value(
    of aggregate: Aggregate, over rows: [Row], outOf rowCount: Int
  ) throws(Failure) -> Value? {
    var included: [Row] = []
    for row in rows where try holds(aggregate.filter, in: row) { included.append(row) }
    guard let argument = aggregate.argument else {
      return Self.counted(aggregate.function, included.count, outOf: rowCount)
    }
    var values: [Value] = []
    for row in included {
      if let value = try value(of: argument, in: row) { values.append(value) }
    }
    switch aggregate.function {
    case .count, .any: return Self.counted(aggregate.function, values.count, outOf: rowCount)
    case .share: preconditionFailure("share takes no value")
    case .first: return values.first.settled(as: argument.type)
    case .last: return values.last.settled(as: argument.type)
    case .min: return values.reduce(nil) { $0 == nil || Self.precedes($1, $0) ? $1 : $0 }
    case .max: return values.reduce(nil) { $0 == nil || Self.precedes($0, $1) ? $1 : $0 }
    case .countDistinct: return .exact(ScaledDecimal(Self.runs(of: values).count))
    case .mode:
      let runs = Self.runs(of: values)
      let most = runs.map(\.count).max() ?? 0
      return (runs.first { $0.count == most }?[0]).settled(as: argument.type)
    case .list: return .list(values.compactMap { $0.scalars.map(Self.string) })
    case .sum, .mean, .median, .quantile, .stdev:
      if argument.type == .quantity {
        return try Amounts(values).value(of: aggregate.function, aggregate.parameter)
      }
      return isComputed(argument)
        ? Self.computed(aggregate, values) : Self.exact(aggregate, values)
    }
  }

  private static func precedes(_ left: Value?, _ right: Value?) -> Bool {
    TotalOrder.compare(left, right) < 0
  }

  private static func counted(
    _ function: AggregateID, _ count: Int, outOf rowCount: Int
  ) -> Value? {
    switch function {
    case .any: .flag(count > 0)
    case .share: rowCount == 0 ? nil : .finite(Double(count) / Double(rowCount))
    default: .exact(ScaledDecimal(count))
    }
  }

  /// Equal values together, in value order; of equal values the earlier ones first.
  private static func runs(of values: [Value]) -> [[Value]] {
    var runs: [[Value]] = []
    for value in values {
      if let place = runs.firstIndex(where: { TotalOrder.compare($0[0], value) == 0 }) {
        runs[place].append(value)
      } else {
        runs.append([value])
      }
    }
    return runs.sorted { TotalOrder.compare($0[0], $1[0]) < 0 }
  }

  /// Numbers with at most nine places: totals and medians are exact.
  private static func exact(_ aggregate: Aggregate, _ values: [Value]) -> Value? {
    let units = values.compactMap { value -> Int128? in
      if case .exact(let number) = value { number.units } else { nil }
    }
    switch aggregate.function {
    case .sum: return .exact(ScaledDecimal(units: units.reduce(0, +)))
    case .mean where units.isEmpty: return nil
    case .mean:
      let total = ScaledDecimal(units: units.reduce(0, +))
      return .finite(total.doubleValue / Double(units.count))
    case .median: return Amount.median(units).map { .exact(ScaledDecimal(units: $0)) }
    default: return computed(aggregate, values)
    }
  }

  /// Binary64 numbers.
  private static func computed(_ aggregate: Aggregate, _ values: [Value]) -> Value? {
    let numbers = values.compactMap(\.double)
    switch aggregate.function {
    case .sum: return .finite(Spread.sum(numbers))
    case .mean: return numbers.isEmpty ? nil : .finite(Spread.sum(numbers) / Double(numbers.count))
    case .median: return Spread.quantile(0.5, of: numbers).flatMap { .finite($0) }
    case .quantile:
      return Spread.quantile(aggregate.parameter ?? 0.5, of: numbers).flatMap { .finite($0) }
    default: return Spread.deviation(numbers).flatMap { .finite($0) }
    }
  }
}

/// Statistics of binary64 numbers, with the order of their additions fixed.
private enum Spread {
  /// Halves are added apart down to runs of 32 numbers, which are added one by one.
  static func sum(_ numbers: [Double]) -> Double {
    if numbers.count <= 32 { return numbers.reduce(0, +) }
    let middle = numbers.count / 2
    return sum(Array(numbers[..<middle])) + sum(Array(numbers[middle...]))
  }

  /// The number at place (n − 1)·q of the sorted ones, linear in between.
  static func quantile(_ q: Double, of numbers: [Double]) -> Double? {
    let sorted = numbers.sorted()
    guard let last = sorted.last else { return nil }
    let place = Double(sorted.count - 1) * q
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The standard deviation of a sample: two passes, corrected for the rounding of the mean.
  static func deviation(_ numbers: [Double]) -> Double? {
    guard numbers.count > 1 else { return nil }
    let count = Double(numbers.count)
    let mean = sum(numbers) / count
    let rest = sum(numbers.map { $0 - mean })
    let squares = sum(numbers.map { ($0 - mean) * ($0 - mean) })
    return ((squares - rest * rest / count) / (count - 1)).squareRoot()
  }
}

extension Amount {
  /// The middle number, or the mean of the two middle ones at nine places, half to even.
  static func median(_ units: [Int128]) -> Int128? {
    let sorted = units.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return quotient(sorted[middle - 1] + sorted[middle], times: 1, over: 2)
  }
}

/// Quantities that are put together, in the unit that most of them have.
private struct Amounts {
  private let amounts: [(number: ScaledDecimal, unit: Unit?)]

  init(_ values: [Value]) {
    amounts = values.compactMap { value in
      if case .quantity(let number, let unit) = value { (number, unit) } else { nil }
    }
  }

  func value(of function: AggregateID, _ parameter: Double?) throws(Failure) -> Value? {
    guard let first = amounts.first else { return nil }
    guard amounts.allSatisfy({ $0.unit?.dimension == first.unit?.dimension }) else {
      throw Failure(code: .mixedDimensions)
    }
    let unit = commonUnit
    return units(of: function, parameter, in: unit).map {
      .quantity(ScaledDecimal(units: $0), unit)
    }
  }

  /// The unit of most amounts; of equally common ones the larger, then the first by name.
  private var commonUnit: Unit? {
    let units = amounts.map(\.unit)
    func count(_ unit: Unit?) -> Int { units.count { $0 == unit } }
    func size(_ unit: Unit?) -> Double {
      unit.map { Double($0.numerator) / Double($0.denominator) } ?? 1
    }
    return units.reduce(units[0]) { best, unit in
      if count(unit) != count(best) { return count(unit) > count(best) ? unit : best }
      if size(unit) != size(best) { return size(unit) > size(best) ? unit : best }
      return TotalOrder.texts(unit?.name ?? "", best?.name ?? "") < 0 ? unit : best
    }
  }

  private func units(
    of function: AggregateID, _ parameter: Double?, in unit: Unit?
  ) -> Int128? {
    let converted = amounts.map { Amount.converted($0.number.units, from: $0.unit, to: unit) }
    let numbers = converted.compactMap(\.self)
    guard numbers.count == converted.count else { return nil }
    switch function {
    case .sum: return Amount.limited(total(in: unit))
    case .mean:
      return total(in: unit).flatMap {
        Amount.limited(Amount.quotient($0, times: 1, over: Int128(amounts.count)))
      }
    case .median: return Amount.limited(Amount.median(numbers))
    default:
      let doubles = numbers.map { ScaledDecimal(units: $0).doubleValue }
      return Spread.quantile(parameter ?? 0.5, of: doubles).flatMap(Amount.nearest)
    }
  }

  /// The exact total of each unit, then brought to one unit.
  private func total(in unit: Unit?) -> Int128? {
    Dictionary(grouping: amounts, by: \.unit).reduce(0) { sum, group in
      let total = group.value.map(\.number.units).reduce(0, +)
      guard let sum, let part = Amount.converted(total, from: group.key, to: unit) else {
        return nil
      }
      return sum + part
    }
  }
}
