import Plan

/// Which group each row belongs to.
struct Grouping: Sendable {
  /// The group of each row, counted from 0.
  let groups: [UInt32]
  /// How many groups.
  let groupCount: Int
  /// The first row of each group; empty where groups are given from outside.
  var firstRows: [UInt32] = []

  /// Groups given from outside, such as the parents of child rows.
  init(groups: [UInt32], groupCount: Int) {
    self.groups = groups
    self.groupCount = groupCount
  }

  /// Groups of rows that are equal in all keys, in key order; missing forms a group, the last.
  init(keys: [OrderKeys], rowCount: Int) {
    var ids = DenseIDs(rowCount: rowCount)
    for key in keys { ids.combine(key) }
    let (groups, firstRows) = ids.numbered()
    let order = firstRows.indices.sorted { left, right in
      for key in keys {
        let (a, b) = (key.keys[Int(firstRows[left])], key.keys[Int(firstRows[right])])
        if a != b { return a < b }
      }
      return left < right
    }
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, group) in order.enumerated() { rank[group] = UInt32(place) }
    self.groups = groups.map { rank[Int($0)] }
    self.firstRows = order.map { firstRows[$0] }
    groupCount = order.count
  }

  /// The rows of each group in row order: those of group `g` are
  /// `rows[starts[g]..<starts[g + 1]]`; rows that are not included are left out.
  func rowLists(including included: [Bool]?) -> (starts: [Int], rows: [UInt32]) {
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for row in groups.indices where included?[row] ?? true { starts[Int(groups[row]) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: starts[groupCount])
    for row in groups.indices where included?[row] ?? true {
      let group = Int(groups[row])
      rows[next[group]] = UInt32(row)
      next[group] += 1
    }
    return (starts, rows)
  }
}

/// Small numbers for combinations of keys.
struct DenseIDs {
  /// Up to so many combinations are numbered through an array.
  private static let arrayLimit = 1 << 22

  private var ids: [UInt64]
  /// All ids are smaller than this.
  private var bound = 1

  init(rowCount: Int) {
    ids = Array(repeating: 0, count: rowCount)
  }

  /// Parts the rows further by a key.
  mutating func combine(_ key: OrderKeys) {
    let part = key.bound.map { (key.keys, $0) } ?? Self.hashed(key.keys)
    let width = UInt64(part.1 + 1)
    let (product, overflow) = bound.multipliedReportingOverflow(by: part.1 + 1)
    if overflow || product > Int(UInt32.max) { compact() }
    ids.withUnsafeMutableBufferPointer { ids in
      part.0.withUnsafeBufferPointer { keys in
        for row in ids.indices {
          // A missing key takes the number behind the present ones.
          ids[row] = ids[row] &* width &+ min(keys[row], width &- 1)
        }
      }
    }
    bound = bound &* Int(width)
  }

  /// Numbers the ids in the order in which they are first met.
  private mutating func compact() {
    let (groups, firstRows) = numbered()
    ids = groups.map(UInt64.init)
    bound = max(1, firstRows.count)
  }

  /// Groups numbered in the order in which they are first met, with their first rows.
  func numbered() -> (groups: [UInt32], firstRows: [UInt32]) {
    bound <= Self.arrayLimit ? numberedByArray() : Self.numberedByTable(ids)
  }

  private func numberedByArray() -> (groups: [UInt32], firstRows: [UInt32]) {
    var numbers = [UInt32](repeating: .max, count: bound)
    var firstRows: [UInt32] = []
    let groups = [UInt32](unsafeUninitializedCapacity: ids.count) { groups, filled in
      numbers.withUnsafeMutableBufferPointer { numbers in
        ids.withUnsafeBufferPointer { ids in
          for row in ids.indices {
            let id = Int(ids[row])
            if numbers[id] == .max {
              numbers[id] = UInt32(firstRows.count)
              firstRows.append(UInt32(row))
            }
            groups.initializeElement(at: row, to: numbers[id])
          }
        }
      }
      filled = ids.count
    }
    return (groups, firstRows)
  }

  /// Small numbers for arbitrary words; a missing one stays the largest.
  private static func hashed(_ keys: [UInt64]) -> ([UInt64], Int) {
    let (groups, firstRows) = numberedByTable(keys)
    var numbers = groups.map(UInt64.init)
    for row in keys.indices where keys[row] == OrderKeys.missing {
      numbers[row] = OrderKeys.missing
    }
    return (numbers, firstRows.count)
  }

  private static func numberedByTable(
    _ keys: [UInt64]
  ) -> (groups: [UInt32], firstRows: [UInt32]) {
    var size = 1 << 10
    var table = [UInt32](repeating: .max, count: size)
    var firstRows: [UInt32] = []
    var groups: [UInt32] = []
    groups.reserveCapacity(keys.count)
    func slot(_ key: UInt64) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & (size - 1)
    }
    for (row, key) in keys.enumerated() {
      var place = slot(key)
      while table[place] != .max, keys[Int(firstRows[Int(table[place])])] != key {
        place = (place + 1) & (size - 1)
      }
      if table[place] == .max {
        table[place] = UInt32(firstRows.count)
        firstRows.append(UInt32(row))
        if firstRows.count * 2 > size {
          groups.append(table[place])
          size *= 4
          table = [UInt32](repeating: .max, count: size)
          for (number, first) in firstRows.enumerated() {
            var place = slot(keys[Int(first)])
            while table[place] != .max { place = (place + 1) & (size - 1) }
            table[place] = UInt32(number)
          }
          continue
        }
      }
      groups.append(table[place])
    }
    return (groups, firstRows)
  }
}
