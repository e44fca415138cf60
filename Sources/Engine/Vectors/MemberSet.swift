import Plan
import Values

/// The distinct values of a column, asked for row by row; missing is never among them.
enum MemberSet: Sendable {
  /// No value at all.
  case empty
  case flags(Set<Bool>)
  /// Exact numbers in units of 10^-9, and the nearest binary64 numbers for computed ones.
  case exact(Set<Int128>, Set<Double>)
  case doubles(Set<Double>)
  case choices(Set<UInt32>)
  case texts(ByteInterner, bytes: [UInt8])
  case dates(Set<UInt64>)
  case quantities(Set<SizedQuantity>)
  case lists(Set<[ByteString]>)

  /// A quantity that equals others of its dimension and size, whatever their units.
  struct SizedQuantity: Hashable, Sendable {
    let dimension: Dimension?
    let numerator: Int128
    let denominator: Int64
  }

  /// Collects the values of a column.
  init(_ column: Vector, _ cache: DictionaryCache) {
    guard !column.isMissingConstant else {
      self = .empty
      return
    }
    switch column.storage {
    case .flags: self = .flags(Set(column.flags()))
    case .decimals, .wideDecimals, .doubles: self = Self.numbers(column.numbers())
    case .codes(let codes, .choice):
      let codes = column.gather(codes, absent: CodeDictionary.missing)
      self = .choices(Set(codes.filter { $0 != CodeDictionary.missing }))
    case .codes, .texts: self = Self.texts(column.texts(cache))
    case .dates:
      let dates = column.dates()
      self = .dates(Set((0..<dates.count).filter { dates.present[$0] }.map { dates.key($0) }))
    case .quantities, .wideQuantities:
      self = .quantities(Set(Self.sizes(column.quantities()).compactMap(\.self)))
    case .lists: self = .lists(Set(Self.members(column.lists())))
    }
  }

  private static func numbers(_ numbers: NumberVector) -> MemberSet {
    let present = numbers.present
    let doubles = zip(numbers.doubles, present).filter(\.1).map(\.0)
    guard !numbers.isDouble else { return .doubles(Set(doubles)) }
    return .exact(Set(zip(numbers.units, present).filter(\.1).map(\.0)), Set(doubles))
  }

  private static func texts(_ texts: TextRows) -> MemberSet {
    var interner = ByteInterner(capacity: texts.count)
    texts.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<texts.count {
        if let range = texts.range(row) { _ = interner.id(of: range, in: bytes) }
      }
    }
    return .texts(interner, bytes: texts.bytes)
  }

  private static func sizes(_ quantities: QuantityVector) -> [SizedQuantity?] {
    let normalizer = QuantityNormalizer(quantities.units)
    return (0..<quantities.count).map { row in
      guard quantities.present[row] else { return nil }
      let normal = normalizer.normal(quantities.values[row], quantities.unit[row])
      return SizedQuantity(
        dimension: quantities.units[Int(quantities.unit[row])]?.dimension,
        numerator: normal.numerator, denominator: normal.denominator)
    }
  }

  private static func members(_ lists: ListRows) -> [[ByteString]] {
    (0..<lists.count).map { row in
      lists.members(row).map { ByteString(lists.dictionary[Int($0)]) }
    }
  }
}

extension MemberSet {
  /// Whether each value of a vector is among the members.
  func contains(_ value: Vector, _ cache: DictionaryCache) -> [Bool] {
    guard !value.isMissingConstant else { return Array(repeating: false, count: value.count) }
    switch self {
    case .empty: return Array(repeating: false, count: value.count)
    case .flags(let set): return value.flags().map(set.contains)
    case .exact, .doubles: return contains(value.numbers())
    case .choices(let set):
      guard case .codes(let codes, .choice) = value.storage else {
        preconditionFailure("the checker compares choices of one list only")
      }
      return value.gather(codes, absent: CodeDictionary.missing).map(set.contains)
    case .texts(let interner, let known): return Self.contains(value.texts(cache), interner, known)
    case .dates(let set):
      let dates = value.dates()
      return (0..<dates.count).map { dates.present[$0] && set.contains(dates.key($0)) }
    case .quantities(let set):
      return Self.sizes(value.quantities()).map { $0.map(set.contains) ?? false }
    case .lists(let set): return Self.members(value.lists()).map(set.contains)
    }
  }

  /// Exact numbers are looked for exactly; where either side is computed, as binary64.
  private func contains(_ numbers: NumberVector) -> [Bool] {
    switch self {
    case .exact(let set, _) where !numbers.isDouble:
      zip(numbers.units, numbers.present).map { $1 && set.contains($0) }
    case .exact(_, let set), .doubles(let set):
      zip(numbers.doubles, numbers.present).map { $1 && set.contains($0) }
    default: preconditionFailure("no numbers")
    }
  }

  private static func contains(
    _ texts: TextRows, _ interner: ByteInterner, _ known: [UInt8]
  ) -> [Bool] {
    texts.bytes.withUnsafeBufferPointer { bytes in
      known.withUnsafeBufferPointer { known in
        (0..<texts.count).map { row in
          texts.range(row).map { interner.contains($0, in: bytes, known: known) } ?? false
        }
      }
    }
  }
}
