/// The points of a line, in the order in which it runs.
struct ChartPoints {
  /// The points; one without a height breaks the line.
  let points: [Point]
  /// How many rows have no place on the line.
  let unplacedCount: Int

  /// A point with its label.
  struct Point {
    let label: String
    /// Where it stands, from 0 at the left to 1 at the right.
    let share: Double
    /// Its height, `nil` where it is missing.
    let value: Double?
  }

  /// Puts the rows of two columns in the order of their places; rows of one place keep theirs.
  init(_ places: ChartPlaces, _ values: [Double?]) {
    let placed = places.positions.enumerated().compactMap { row, position in
      position.map { (row: row, position: $0) }
    }
    unplacedCount = places.positions.count - placed.count
    let ordered = placed.sorted { ($0.position, $0.row) < ($1.position, $1.row) }
    let low = ordered.first?.position ?? 0
    let width = (ordered.last?.position ?? 0) - low
    points = ordered.map { row, position in
      Point(
        label: places.labels[row], share: width > 0 ? (position - low) / width : 0.5,
        value: values[row])
    }
  }

  /// The runs of neighbouring points that have a height.
  var runs: [[(share: Double, value: Double)]] {
    var runs: [[(share: Double, value: Double)]] = [[]]
    for point in points {
      if let value = point.value {
        runs[runs.count - 1].append((point.share, value))
      } else if !runs[runs.count - 1].isEmpty {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
