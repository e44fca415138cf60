/// Arithmetic of spans that are ordered by start, then by end.
enum SpanSet {
  /// Ordered, each once.
  static func ordered(_ spans: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(spans.count)
    for span in sorted(spans) where span != result.last { result.append(span) }
    return result
  }

  /// The shortest span at each start, ordered.
  static func shortest(_ spans: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(spans.count)
    for span in sorted(spans) where span.lowerBound != result.last?.lowerBound {
      result.append(span)
    }
    return result
  }

  private static func sorted(_ spans: [Range<Int>]) -> [Range<Int>] {
    func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
      (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }
    let isSorted = zip(spans, spans.dropFirst()).allSatisfy { !precedes($1, $0) }
    return isSorted ? spans : spans.sorted(by: precedes)
  }

  /// The first span that starts at or behind an offset.
  static func firstIndex(in spans: [Range<Int>], from offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each left span, the shortest stretch from it over a right one that begins at most
  /// `distance` characters behind it; in no order.
  ///
  /// - Complexity: O(n log n) in the spans, however many lie within the distance.
  static func nearest(
    _ left: [Range<Int>], _ right: [Range<Int>], _ distance: Int
  ) -> [Range<Int>] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let ends = LeastInRange(right.map(\.upperBound))
    return left.compactMap { first in
      let start = firstIndex(in: right, from: first.upperBound)
      let end = firstIndex(in: right, from: first.upperBound + distance + 1)
      return start < end ? first.lowerBound..<ends.least(in: start..<end) : nil
    }
  }

  /// Every stretch from a left span over a right one that begins at most `distance` characters
  /// behind it; in no order.
  ///
  /// - Returns: `nil` where they are more than `countMax`.
  static func pairs(
    _ left: [Range<Int>], _ right: [Range<Int>], _ distance: Int, countMax: Int
  ) -> [Range<Int>]? {
    var pairs: [Range<Int>] = []
    var start = -1
    var next = 0
    for first in left {
      // Left spans of one start reach further and further: each right span is met once.
      if first.lowerBound != start {
        start = first.lowerBound
        next = 0
      }
      next = max(next, firstIndex(in: right, from: first.upperBound))
      while next < right.count, right[next].lowerBound <= first.upperBound + distance {
        guard pairs.count < countMax else { return nil }
        pairs.append(start..<right[next].upperBound)
        next += 1
      }
    }
    return pairs
  }

  /// For each start of a span, the shortest stretch that covers it and a span of each other part.
  ///
  /// - Precondition: each part has the shortest span of each start.
  static func covers(of parts: [[Range<Int>]]) -> [Range<Int>] {
    let leastEnds = parts.map { part in
      var ends = part.map(\.upperBound)
      for index in stride(from: ends.count - 2, through: 0, by: -1) {
        ends[index] = min(ends[index], ends[index + 1])
      }
      return ends
    }
    var covers: [Range<Int>] = []
    for (owner, part) in parts.enumerated() {
      for span in part {
        var end = span.upperBound
        var isComplete = true
        for other in parts.indices where other != owner {
          let index = firstIndex(in: parts[other], from: span.lowerBound)
          guard index < parts[other].count else {
            isComplete = false
            break
          }
          end = max(end, leastEnds[other][index])
        }
        if isComplete { covers.append(span.lowerBound..<end) }
      }
    }
    return shortest(covers)
  }
}

/// How far spans reach that begin before some place.
struct SpanReach {
  private let spans: [Range<Int>]
  /// The furthest end of each span and all before it.
  private let furthestEnds: [Int]

  /// - Precondition: the spans are ordered.
  init(_ spans: [Range<Int>]) {
    self.spans = spans
    var furthest = 0
    furthestEnds = spans.map { span in
      furthest = max(furthest, span.upperBound)
      return furthest
    }
  }

  /// The furthest end of the spans that begin at or before an offset.
  private func furthestEnd(from offset: Int) -> Int? {
    let count = SpanSet.firstIndex(in: spans, from: offset + 1)
    return count == 0 ? nil : furthestEnds[count - 1]
  }

  /// Whether one of the spans overlaps another, or stands so few characters from it.
  func comesWithin(_ distance: Int, of span: Range<Int>) -> Bool {
    guard let end = furthestEnd(from: span.upperBound + distance) else { return false }
    return end >= span.lowerBound - distance
  }

  /// Whether another lies within one of the spans.
  func covers(_ span: Range<Int>) -> Bool {
    guard let end = furthestEnd(from: span.lowerBound) else { return false }
    return end >= span.upperBound
  }
}

/// Answers which is the least of some numbers within any range of them.
struct LeastInRange {
  /// `levels[k][i]` is the least of the `1 << k` numbers from `i` on.
  private var levels: [[Int]]

  /// - Complexity: O(n log n).
  init(_ numbers: [Int]) {
    levels = [numbers]
    var width = 1
    while width * 2 <= numbers.count {
      let half = levels[levels.count - 1]
      levels.append((0...numbers.count - width * 2).map { min(half[$0], half[$0 + width]) })
      width *= 2
    }
  }

  /// The least number in a range.
  ///
  /// - Precondition: the range is not empty and lies within the numbers.
  /// - Complexity: O(1).
  func least(in range: Range<Int>) -> Int {
    precondition(!range.isEmpty)
    let level = Int.bitWidth - 1 - range.count.leadingZeroBitCount
    return min(
      levels[level][range.lowerBound], levels[level][range.upperBound - (1 << level)])
  }
}
