import Output
import Plan
import Values

extension RowTable {
  /// The rows as a result, for printing.
  func table(of columns: [PlanColumn]) -> Table {
    Table(
      columns: columns.map { column in
        let values = rows.map { $0.value(of: column.id) }
        let (storage, isStored) = Self.storage(
          of: values, column.type, computed.contains(column.id))
        let list = isStored.enumerated().map { $1 ? UInt32($0) : TableColumn.noRow }
        return TableColumn(
          name: column.name, type: column.type, storage: storage, rows: list,
          isBackground: column.isBackground)
      }, rowCount: rows.count)
  }

  /// The values as a column, and for each whether it is there.
  private static func storage(
    of values: [Value?], _ type: ValueType, _ isComputed: Bool
  ) -> (ColumnStorage, [Bool]) {
    let isStored = values.map { $0 != nil }
    switch type {
    case .text: return (texts(values), isStored)
    case .number where isComputed:
      return (.doubles(values.map { $0?.double ?? 0 }, present: nil), isStored)
    case .number:
      let units = values.map { value -> Int128 in
        if case .exact(let number) = value { number.units } else { 0 }
      }
      return (.wideDecimals(units, present: nil), isStored)
    case .date: return (dates(values), isStored)
    case .flag: return (.flags(Bitmap(words: words(values), count: values.count)), isStored)
    case .list:
      let lists = values.map { $0?.members ?? [] }
      let starts = lists.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
      let all = lists.flatMap(\.self)
      return (
        .lists(starts: starts, codes: Array(0..<UInt32(all.count)), dictionary: all), isStored
      )
    case .quantity: return (quantities(values), isStored)
    case .choice(let list):
      let codes = values.map { value -> UInt32 in
        if case .choice(_, let code) = value { UInt32(code) } else { CodeDictionary.missing }
      }
      return (.codes(codes, dictionary: .choice(list)), isStored)
    case .unknown:
      precondition(values.allSatisfy { $0 == nil }, "only the word missing has no type")
      let codes = values.map { _ in CodeDictionary.missing }
      return (.codes(codes, dictionary: .words([])), isStored)
    }
  }

  private static func words(_ values: [Value?]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (values.count + 63) / 64)
    for (row, value) in values.enumerated() where value?.holds ?? false {
      words[row / 64] |= 1 << UInt64(row % 64)
    }
    return words
  }

  private static func texts(_ values: [Value?]) -> ColumnStorage {
    let texts = values.map { Interpreter.string($0?.scalars ?? []) }
    var ends: [UInt32] = []
    for text in texts { ends.append((ends.last ?? 0) + UInt32(text.utf8.count)) }
    return .texts(
      TextColumn(
        arena: TextArena(texts.flatMap { Array($0.utf8) }), starts: [0] + ends.dropLast(),
        ends: ends.isEmpty ? [0] : ends))
  }

  private static func dates(_ values: [Value?]) -> ColumnStorage {
    let days = values.map(\.?.days)
    return .dates(
      first: days.map { $0?.first.number ?? 0 }, last: days.map { $0?.last.number ?? 0 },
      precision: days.map { $0?.precision.rawValue ?? 0 }, present: nil)
  }

  private static func quantities(_ values: [Value?]) -> ColumnStorage {
    let amounts = values.map { value -> (units: Int128, unit: Unit?) in
      if case .quantity(let number, let unit) = value { (number.units, unit) } else { (0, nil) }
    }
    return .wideQuantities(
      values: amounts.map(\.units), unit: amounts.indices.map { UInt16($0) },
      units: amounts.map(\.unit), present: nil)
  }
}

extension Value {
  /// The value in words, as tables print it.
  func text(in language: Language) -> String {
    switch self {
    case .flag(let flag):
      (flag ? Bilingual("真", "true") : Bilingual("假", "false")).text(in: language)
    case .exact(let number): number.description
    case .computed(let number): NumberText.shortest(number)
    case .text(let text): text
    case .choice(let list, let code): list.words[code].text(in: language)
    case .date(let days): days.description
    case .quantity(let number, let unit): number.description + (unit?.name ?? "")
    case .list(let members): members.joined(separator: language == .chinese ? "、" : ", ")
    }
  }
}
