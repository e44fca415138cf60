/// Values joined by 、 or 和: which of how many a number is.
struct NumberRun {
  /// Its place in the run, from 0.
  let index: Int
  /// How many values the run has; 1 for a number that stands alone.
  let count: Int
  /// Where the last value of the run ends.
  let end: Int

  /// The run of each number of a passage.
  static func all(of contexts: [NumberContext]) -> [NumberRun] {
    var runs: [NumberRun] = []
    var start = 0
    for index in contexts.indices {
      let isLast = index + 1 == contexts.count || !contexts[index + 1].joinsPrevious
      guard isLast else { continue }
      let end = contexts[index].candidate.range.upperBound
      for member in start...index {
        runs.append(NumberRun(index: member - start, count: index + 1 - start, end: end))
      }
      start = index + 1
    }
    return runs
  }
}

/// The numbers around a number in its passage.
struct Neighbours {
  /// The values it is joined with.
  let run: NumberRun
  /// The number before.
  let previous: NumberContext?
  /// The number behind.
  let next: NumberContext?
}
