import Values

/// `sample`: rows drawn without replacement, in their order.
///
/// The rows are drawn one after the other from those left, each with the same chance, by SplitMix64
/// and the first steps of the shuffle of Fisher and Yates as Durstenfeld gives it
/// (Communications of the ACM 7, 1964, algorithm 235).
struct Sample {
  let count: Int
  let seed: Int

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    let drawnCount = min(count, rows.count)
    runner.context.note(.sampled(seed: seed), drawnCount, at: runner.span)
    guard drawnCount < rows.count else { return rows }
    try runner.context.check(memory: rows.byteCount + rows.count * 8, at: runner.span)
    var places = Array(0..<UInt32(rows.count))
    var random = SplitMix64(seed: UInt64(seed))
    for place in 0..<drawnCount {
      if place % Workers.sliceRowCountDefault == 0 { try runner.context.check(at: runner.span) }
      places.swapAt(place, place + Self.number(below: places.count - place, from: &random))
    }
    return rows.selecting(places[..<drawnCount].sorted())
  }

  /// A number below a bound, each with the same chance.
  ///
  /// Written out, so that a draw does not depend on how the standard library makes one: numbers
  /// past the last whole multiple of the bound are thrown away.
  static func number(below bound: Int, from random: inout SplitMix64) -> Int {
    precondition(bound > 0)
    let bound = UInt64(bound)
    let surplus = (UInt64.max % bound + 1) % bound
    while true {
      let word = random.next()
      if word <= UInt64.max - surplus { return Int(word % bound) }
    }
  }
}
