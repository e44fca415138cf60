import Plan
import Values

/// The groups of `summarize … with empty`: every combination of the values of the keys.
///
/// The combinations are put behind the rows as rows of their own, so that grouping and key columns
/// see them; aggregates do not.
struct EmptyGroups {
  /// The keys of the rows, with the combinations behind them.
  private(set) var keys: [Vector] = []
  private let rowCount: Int

  /// Fills the groups up.
  ///
  /// - Throws: Q0407 where there are too many combinations.
  init(
    _ keys: [Vector], _ values: [GroupValues], rowCount: Int, _ runner: StageRunner
  ) throws(EvaluationError) {
    self.rowCount = rowCount
    // Behind the rows stand the values that each key can have beyond theirs.
    var extended: [Vector] = []
    var places: [[UInt32]] = []
    var count = 1
    for (key, values) in zip(keys, values) {
      let vector = try Self.extended(key, values, runner)
      let own = Self.places(of: vector, values, rowCount: rowCount, runner)
      extended.append(vector)
      places.append(own)
      count *= own.count
      guard count <= GroupValues.groupCountMax else { throw .tooManyGroups(at: runner.span) }
    }
    var stride = count
    for (vector, own) in zip(extended, places) {
      guard count > 0 else { break }
      stride /= own.count
      let combined = (0..<count).map { own[$0 / stride % own.count] }
      self.keys.append(vector.selecting(Array(0..<UInt32(rowCount)) + combined))
    }
    if count == 0 { self.keys = keys }
  }

  /// The group of each row, in key order; the first row of a group without rows is a combination.
  func grouping(_ cache: DictionaryCache) -> Grouping {
    let all = Grouping(
      keys: keys.map { $0.orderKeys(cache) }, rowCount: keys.first?.count ?? rowCount)
    var ofRows = Grouping(
      groups: Array(all.groups.prefix(rowCount)), groupCount: all.groupCount)
    ofRows.firstRows = all.firstRows
    return ofRows
  }

  private static func extended(
    _ key: Vector, _ values: GroupValues, _ runner: StageRunner
  ) throws(EvaluationError) -> Vector {
    switch values {
    case .occurring: return key
    case .wholeNumbers:
      let more = try wholeNumbers(within: key, runner)
      return more.map { Assembly.concatenating([key, $0], runner.context.dictionaries) } ?? key
    case .listed(let constants):
      var one = RowSet(count: 1)
      var pieces = [key]
      for constant in constants { pieces.append(try runner.column(constant, &one)) }
      return Assembly.concatenating(pieces, runner.context.dictionaries)
    }
  }

  /// The whole numbers between the smallest and the largest of some numbers.
  private static func wholeNumbers(
    within key: Vector, _ runner: StageRunner
  ) throws(EvaluationError) -> Vector? {
    let numbers = key.numbers()
    let present = zip(numbers.doubles, numbers.present).filter(\.1).map(\.0)
    guard let low = present.min()?.rounded(.up), let high = present.max()?.rounded(.down),
      low <= high
    else { return nil }
    guard low >= -1e15, high <= 1e15, high - low < Double(GroupValues.groupCountMax) else {
      throw .tooManyGroups(at: runner.span)
    }
    return .whole((Int64(low)...Int64(high)).map(\.self))
  }

  /// One place for each value that a key takes in the combinations.
  private static func places(
    of vector: Vector, _ values: GroupValues, rowCount: Int, _ runner: StageRunner
  ) -> [UInt32] {
    let keys = vector.orderKeys(runner.context.dictionaries).keys
    var seen = Set<UInt64>()
    let isGiven = if case .occurring = values { false } else { true }
    return (0..<UInt32(vector.count)).filter { place in
      let key = keys[Int(place)]
      // A missing key is no value of a list or a range; rows that have one make their own group.
      if isGiven, key == OrderKeys.missing || Int(place) < rowCount { return false }
      return seen.insert(key).inserted
    }
  }
}
