import Plan
import Values

/// Puts values of several vectors of one type together, row by row.
struct Assembly {
  /// The vectors to take from.
  let pieces: [Vector]
  /// The vector of each row of the result, -1 for a missing value.
  let piece: [Int32]
  /// The row within that vector.
  let row: [UInt32]
  let cache: DictionaryCache

  /// All rows of the pieces, one piece behind the other.
  static func concatenating(_ pieces: [Vector], _ cache: DictionaryCache) -> Vector {
    if pieces.count == 1 { return pieces[0] }
    var piece: [Int32] = []
    var row: [UInt32] = []
    for (index, vector) in pieces.enumerated() {
      piece.append(contentsOf: repeatElement(Int32(index), count: vector.count))
      row.append(contentsOf: 0..<UInt32(vector.count))
    }
    return Assembly(pieces: pieces, piece: piece, row: row, cache: cache).vector()
  }

  private var count: Int { piece.count }

  /// The assembled rows.
  func vector() -> Vector {
    guard let first = pieces.first(where: { !$0.isMissingConstant }) else {
      return .missing(count: count)
    }
    switch first.storage {
    case .flags: return flags()
    case .decimals, .wideDecimals, .doubles: return numbers()
    case .codes(_, .choice(let list)): return choices(list)
    case .codes, .texts: return texts()
    case .dates: return dates()
    case .quantities, .wideQuantities: return quantities()
    case .lists: return lists()
    }
  }

  /// Takes one value for each row from the pieces' values.
  private func take<Value>(_ values: [[Value]], absent: Value) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for index in 0..<count {
      let piece = piece[index]
      result.append(piece < 0 ? absent : values[Int(piece)][Int(row[index])])
    }
    return result
  }

  private func flags() -> Vector { .flags(take(pieces.map { $0.flags() }, absent: false)) }

  private func numbers() -> Vector {
    let numbers = pieces.map { $0.numbers() }
    let present = take(numbers.map(\.present), absent: false)
    if numbers.contains(where: \.isDouble) {
      return .doubles(take(numbers.map(\.doubles), absent: 0), present: present)
    }
    let scales = Set(numbers.map(Self.scale))
    if scales.count == 1, let scale = scales.first, let scale {
      let values = numbers.map { numbers -> [Int64] in
        guard case .narrow(let values, _) = numbers.values else { return [] }
        return values
      }
      return NumberVector(
        values: .narrow(take(values, absent: 0), scale: scale), present: present
      ).vector
    }
    let units = take(numbers.map(\.units), absent: 0)
    return Vector(
      NarrowDecimals(units: units).storage(present: Bitmap.presence(present)), count: count)
  }

  private static func scale(of numbers: NumberVector) -> Int? {
    if case .narrow(_, let scale) = numbers.values { return scale }
    return nil
  }

  private func choices(_ list: ChoiceList) -> Vector {
    let codes = pieces.map { piece -> [UInt32] in
      guard case .codes(let codes, .choice) = piece.storage else {
        return Array(repeating: CodeDictionary.missing, count: piece.count)
      }
      return piece.gather(codes, absent: CodeDictionary.missing)
    }
    return Vector(
      .codes(take(codes, absent: CodeDictionary.missing), dictionary: .choice(list)), count: count)
  }

  private func texts() -> Vector {
    let texts = pieces.map { $0.texts(cache) }
    var builder = TextBuilder()
    for index in 0..<count {
      let piece = Int(piece[index])
      if piece >= 0, let range = texts[piece].range(Int(row[index])) {
        builder.append(texts[piece].bytes[range])
      } else {
        builder.appendMissing()
      }
    }
    return builder.vector()
  }

  private func dates() -> Vector {
    let dates = pieces.map { $0.dates() }
    return DateVector(
      first: take(dates.map(\.first), absent: 0), last: take(dates.map(\.last), absent: 0),
      precision: take(dates.map(\.precision), absent: 0),
      present: take(dates.map(\.present), absent: false)
    ).vector
  }

  private func quantities() -> Vector {
    let quantities = pieces.map { $0.quantities() }
    var units: [Unit?] = []
    var indexes: [Unit?: UInt16] = [:]
    let unit = quantities.map { quantities in
      let numbers = quantities.units.map { unit in
        if let index = indexes[unit] { return index }
        let index = UInt16(units.count)
        indexes[unit] = index
        units.append(unit)
        return index
      }
      return quantities.unit.map { numbers[Int($0)] }
    }
    return QuantityVector(
      values: take(quantities.map(\.values), absent: 0), unit: take(unit, absent: 0), units: units,
      present: take(quantities.map(\.present), absent: false)
    ).vector
  }

  private func lists() -> Vector {
    let lists = pieces.map { $0.lists() }
    let dictionaries = lists.map(\.dictionary)
    let (words, codes) = Self.united(dictionaries)
    var result = ListRows(dictionary: words)
    for index in 0..<count {
      let piece = Int(piece[index])
      guard piece >= 0 else {
        result.append([])
        continue
      }
      result.append(lists[piece].members(Int(row[index])).map { codes[piece][Int($0)] })
    }
    return result.vector
  }

  /// One ascending dictionary of several, with the new code of each old one.
  static func united(_ dictionaries: [[String]]) -> (words: [String], codes: [[UInt32]]) {
    let words = Set(dictionaries.joined().map(ByteString.init)).sorted()
    var codeOf: [ByteString: UInt32] = [:]
    for (code, word) in words.enumerated() { codeOf[word] = UInt32(code) }
    return (
      words.map(\.text),
      dictionaries.map { $0.map { codeOf[ByteString($0)] ?? CodeDictionary.missing } }
    )
  }
}
