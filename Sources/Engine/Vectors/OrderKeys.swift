import Plan
import Values

/// One word for each row such that words compare, and are equal, as the values do.
///
/// A missing value has the largest word, so that it sorts last.
struct OrderKeys: Sendable {
  static let missing = UInt64.max

  var keys: [UInt64]
  /// When set, present keys are smaller than this.
  var bound: Int?

  /// Keys of values that can be put in order by `precedes`, through ranks of the distinct ones.
  init<Value: Hashable>(
    ranking values: [Value?], by precedes: (Value, Value) -> Bool
  ) {
    var places: [Value: Int] = [:]
    var distinct: [Value] = []
    var ids: [Int] = []
    ids.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        ids.append(-1)
        continue
      }
      if let id = places[value] {
        ids.append(id)
      } else {
        places[value] = distinct.count
        ids.append(distinct.count)
        distinct.append(value)
      }
    }
    self.init(ids: ids, distinctCount: distinct.count) { precedes(distinct[$0], distinct[$1]) }
  }

  /// Keys from ids of distinct values (-1 for none), which `precedes` puts in order.
  init(ids: [Int], distinctCount: Int, by precedes: (Int, Int) -> Bool) {
    var ranks = [UInt64](repeating: 0, count: distinctCount)
    for (rank, id) in (0..<distinctCount).sorted(by: precedes).enumerated() {
      ranks[id] = UInt64(rank)
    }
    keys = ids.map { $0 < 0 ? Self.missing : ranks[$0] }
    bound = distinctCount
  }

  init(keys: [UInt64], bound: Int? = nil) {
    self.keys = keys
    self.bound = bound
  }

  /// The keys of a binary64 number: its bits, made to ascend.
  static func key(of number: Double) -> UInt64 {
    let bits = (number == 0 ? 0 : number).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }
}

extension Vector {
  /// The order keys of the rows.
  func orderKeys(_ cache: DictionaryCache) -> OrderKeys {
    switch storage {
    case .flags: return OrderKeys(keys: flags().map { $0 ? 1 : 0 }, bound: 2)
    case .decimals, .wideDecimals, .doubles: return numberKeys()
    case .codes(let codes, let dictionary):
      let bound =
        switch dictionary {
        case .choice(let list): list.words.count
        case .words(let words): words.count
        }
      return OrderKeys(
        keys: gather(codes, absent: CodeDictionary.missing).map {
          $0 == CodeDictionary.missing ? OrderKeys.missing : UInt64($0)
        }, bound: bound)
    case .texts: return texts(cache).orderKeys()
    case .dates:
      let dates = dates()
      return OrderKeys(
        keys: (0..<count).map { dates.present[$0] ? dates.key($0) : OrderKeys.missing })
    case .quantities, .wideQuantities: return quantityKeys()
    case .lists: return listKeys()
    }
  }

  private func numberKeys() -> OrderKeys {
    let numbers = numbers()
    switch numbers.values {
    case .narrow(let values, _):
      return OrderKeys(
        keys: zip(values, numbers.present).map {
          $1 ? UInt64(bitPattern: $0 ^ .min) : OrderKeys.missing
        })
    case .double(let values):
      return OrderKeys(
        keys: zip(values, numbers.present).map {
          $1 ? OrderKeys.key(of: $0) : OrderKeys.missing
        })
    case .wide(let values):
      return OrderKeys(ranking: zip(values, numbers.present).map { $1 ? $0 : nil }, by: <)
    }
  }

  private func quantityKeys() -> OrderKeys {
    let quantities = quantities()
    let normalizer = QuantityNormalizer(quantities.units)
    let normal = (0..<count).map { row in
      quantities.present[row]
        ? normalizer.normal(quantities.values[row], quantities.unit[row]) : nil
    }
    return OrderKeys(ranking: normal) { $0.precedes($1) }
  }

  private func listKeys() -> OrderKeys {
    let lists = lists()
    // Codes ascend with the words, so lists compare as their codes do.
    return OrderKeys(ranking: (0..<count).map { Array(lists.members($0)) }) {
      $0.lexicographicallyPrecedes($1)
    }
  }
}

extension TextRows {
  /// The order keys of the texts: ranks by UTF-8 bytes.
  func orderKeys() -> OrderKeys {
    var interner = ByteInterner(capacity: count)
    var ids: [Int] = []
    ids.reserveCapacity(count)
    bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<count {
        ids.append(isMissing(row) ? -1 : interner.id(of: starts[row]..<ends[row], in: bytes))
      }
    }
    let ranges = interner.ranges
    return bytes.withUnsafeBufferPointer { bytes in
      OrderKeys(ids: ids, distinctCount: ranges.count) { left, right in
        ByteOrder.precedes(bytes, ranges[left], ranges[right])
      }
    }
  }
}

/// Comparison of byte ranges.
enum ByteOrder {
  static func precedes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    compare(bytes, left, bytes, right) < 0
  }

  /// Negative, zero or positive as the left comes before, equals or comes after the right.
  static func compare(
    _ leftBytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>,
    _ rightBytes: UnsafeBufferPointer<UInt8>, _ right: Range<Int>
  ) -> Int {
    let common = min(left.count, right.count)
    for index in 0..<common {
      let (a, b) = (leftBytes[left.lowerBound &+ index], rightBytes[right.lowerBound &+ index])
      if a != b { return a < b ? -1 : 1 }
    }
    return left.count - right.count
  }
}

/// Numbers distinct byte strings in the order in which they are first met.
struct ByteInterner {
  /// Where each distinct string was first met.
  private(set) var ranges: [Range<Int>] = []
  private var hashes: [UInt64] = []
  private var table: [Int32]

  init(capacity: Int) {
    table = Array(repeating: -1, count: 64)
    ranges.reserveCapacity(min(capacity, 1 << 12))
  }

  mutating func id(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(range, bytes)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
    while table[slot] >= 0 {
      let id = Int(table[slot])
      if hashes[id] == hash, ByteOrder.compare(bytes, ranges[id], bytes, range) == 0 { return id }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = Int32(ranges.count)
    ranges.append(range)
    hashes.append(hash)
    if ranges.count * 2 > table.count { grow() }
    return ranges.count - 1
  }

  /// Whether bytes from elsewhere are one of the strings, which lie in `known`.
  func contains(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>,
    known: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let hash = Self.hash(range, bytes)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
    while table[slot] >= 0 {
      let id = Int(table[slot])
      if hashes[id] == hash, ByteOrder.compare(known, ranges[id], bytes, range) == 0 {
        return true
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return false
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 4)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(id)
    }
  }

  /// Multiply and rotate over eight bytes at a time; not for hostile input, which only slows it.
  private static func hash(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      var word: UInt64 = 0
      for place in index..<min(index + 8, range.upperBound) {
        word = word << 8 | UInt64(bytes[place])
      }
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    return hash
  }
}
