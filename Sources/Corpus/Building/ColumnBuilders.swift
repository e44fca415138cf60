import Plan
import Values

/// A column while letters arrive: values in the order of arrival.
///
/// `finished` gives them in the order of the corpus: row `r` is the one that arrived as
/// `order[r]`, or as `r` where there is no order because letters arrived sorted.
protocol ColumnBuilder {
  func finished(_ order: [UInt32]?) -> ColumnStorage
}

extension Array {
  /// The elements at the given places, all of them in order where no places are given.
  func reordered(_ order: [UInt32]?) -> [Element] {
    guard let order else { return self }
    return withUnsafeBufferPointer { elements in order.map { elements[Int($0)] } }
  }
}

/// Words of which many repeat: one code a row.
struct WordColumn: ColumnBuilder {
  private var codes: [UInt32] = []
  private var words: [String] = []
  private var codeOf: [ByteString: UInt32] = [:]

  mutating func append(_ word: String?) {
    guard let word else {
      codes.append(CodeDictionary.missing)
      return
    }
    codes.append(code(of: word))
  }

  private mutating func code(of word: String) -> UInt32 {
    if let code = codeOf[ByteString(word)] { return code }
    let code = UInt32(words.count)
    codeOf[ByteString(word)] = code
    words.append(word)
    return code
  }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    let (words, newCodes) = Self.sorted(words)
    let codes = codes.reordered(order).map {
      $0 == CodeDictionary.missing ? $0 : newCodes[Int($0)]
    }
    return .codes(codes, dictionary: .words(words))
  }

  /// Words in the order of their UTF-8 bytes, with the new code of each old one.
  static func sorted(_ words: [String]) -> (words: [String], newCodes: [UInt32]) {
    let order = words.indices.sorted {
      words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8)
    }
    var newCodes = [UInt32](repeating: 0, count: words.count)
    for (code, index) in order.enumerated() { newCodes[index] = UInt32(code) }
    return (order.map { words[$0] }, newCodes)
  }
}

/// Words of a closed list, a byte each while letters arrive.
struct ChoiceColumn<Word: Choice & RawRepresentable>: ColumnBuilder where Word.RawValue == UInt8 {
  private static var missing: UInt8 { .max }

  private let list: ChoiceList
  private var codes: [UInt8] = []

  init(_ list: ChoiceList) {
    self.list = list
  }

  mutating func append(_ word: Word?) { codes.append(word?.rawValue ?? Self.missing) }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    let codes = codes.reordered(order).map {
      $0 == Self.missing ? CodeDictionary.missing : UInt32($0)
    }
    return .codes(codes, dictionary: .choice(list))
  }
}

/// Exact numbers.
struct NumberColumn: ColumnBuilder {
  private var values = DecimalValues()
  private var present = PresenceBits()

  mutating func append(_ number: ScaledDecimal?) {
    values.append(number?.units ?? 0)
    present.append(number != nil)
  }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    switch values.finished(order) {
    case .narrow(let values, let scale):
      .decimals(values, scale: scale, present: present.bitmap(order))
    case .wide(let units): .wideDecimals(units, present: present.bitmap(order))
    }
  }
}

/// Whole numbers such as positions.
struct WholeColumn: ColumnBuilder {
  private var values: [Int32] = []
  private var present = PresenceBits()

  mutating func append(_ number: Int?) {
    values.append(Int32(clamping: number ?? 0))
    present.append(number != nil)
  }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    .decimals(
      values.reordered(order).map(Int64.init), scale: 0, present: present.bitmap(order))
  }
}

/// Day ranges.
struct DateColumn: ColumnBuilder {
  private var first: [Int32] = []
  private var last: [Int32] = []
  private var precision: [UInt8] = []
  private var present = PresenceBits()

  mutating func append(_ date: DayRange?) {
    first.append(date?.first.number ?? 0)
    last.append(date?.last.number ?? 0)
    precision.append(date?.precision.rawValue ?? 0)
    present.append(date != nil)
  }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    .dates(
      first: first.reordered(order), last: last.reordered(order),
      precision: precision.reordered(order), present: present.bitmap(order))
  }
}

/// Numbers with units.
struct QuantityColumn: ColumnBuilder {
  private var values = DecimalValues()
  private var unit: [UInt16] = []
  private var present = PresenceBits()
  private var units: [Unit?] = []
  private var indexOf: [String?: UInt16] = [:]

  /// Adds a number and its printed unit; a number without a unit stays one among quantities.
  ///
  /// A unit that is not listed measures what the reading says, in its own way.
  mutating func append(
    _ number: ScaledDecimal?, _ unitName: String?, _ dimension: Dimension?
  ) {
    values.append(number?.units ?? 0)
    present.append(number != nil)
    unit.append(index(of: unitName, dimension))
  }

  private mutating func index(of name: String?, _ dimension: Dimension?) -> UInt16 {
    if let index = indexOf[name] { return index }
    // So many different units are damage; the rest shares the last one's place.
    guard units.count < Int(UInt16.max) else { return UInt16.max - 1 }
    let index = UInt16(units.count)
    indexOf[name] = index
    units.append(
      name.map { name in
        Unit.named(name)
          ?? Unit(name, dimension ?? Dimension(.count, detail: name), 1, over: 1)
      })
    return index
  }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    let sorted = units.indices.sorted {
      (units[$0]?.name ?? "").utf8.lexicographicallyPrecedes((units[$1]?.name ?? "").utf8)
    }
    var newIndex = [UInt16](repeating: 0, count: units.count)
    for (index, old) in sorted.enumerated() { newIndex[old] = UInt16(index) }
    let indexes = unit.reordered(order).map { newIndex[Int($0)] }
    let sortedUnits = sorted.map { units[$0] }
    switch values.finished(order) {
    case .narrow(let values, let scale):
      return .quantities(
        values: values, scale: scale, unit: indexes, units: sortedUnits,
        present: present.bitmap(order))
    case .wide(let values):
      return .wideQuantities(
        values: values, unit: indexes, units: sortedUnits, present: present.bitmap(order))
    }
  }
}

/// Lists of words.
struct ListColumn: ColumnBuilder {
  private var starts: [UInt32] = [0]
  private var codes: [UInt32] = []
  private var words: [String] = []
  private var codeOf: [ByteString: UInt32] = [:]

  mutating func append(_ list: [String]) {
    for word in list {
      let code = codeOf[ByteString(word)] ?? UInt32(words.count)
      if code == words.count {
        codeOf[ByteString(word)] = code
        words.append(word)
      }
      codes.append(code)
    }
    starts.append(UInt32(codes.count))
  }

  func finished(_ order: [UInt32]?) -> ColumnStorage {
    let (words, newCodes) = WordColumn.sorted(words)
    var starts: [UInt32] = [0]
    var codes: [UInt32] = []
    for row in order ?? Array(0..<UInt32(self.starts.count - 1)) {
      let range = Int(self.starts[Int(row)])..<Int(self.starts[Int(row) + 1])
      codes += self.codes[range].map { newCodes[Int($0)] }
      starts.append(UInt32(codes.count))
    }
    return .lists(starts: starts, codes: codes, dictionary: words)
  }
}
