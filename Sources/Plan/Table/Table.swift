package import Diagnostics
package import Values

/// A result: shared columns plus the rows selected from each.
package struct Table: Sendable {
  /// The columns, in the order shown.
  package let columns: [TableColumn]
  /// How many rows.
  package let rowCount: Int
  /// What the reader must know beside the rows: skipped values, divisions by zero, limits.
  package let notes: [TableNote]
  /// How readers get it drawn, `nil` for rows and columns.
  package let chart: Chart?

  /// Puts a result together.
  ///
  /// - Precondition: each column has a value for every row.
  package init(
    columns: [TableColumn], rowCount: Int, notes: [TableNote] = [], chart: Chart? = nil
  ) {
    precondition(columns.allSatisfy { $0.rows.map { $0.count == rowCount } ?? true })
    self.columns = columns
    self.rowCount = rowCount
    self.notes = notes
    self.chart = chart
  }
}

/// One column of a result.
package struct TableColumn: Sendable {
  /// Its name in either language.
  package let name: Bilingual
  /// The type of its values.
  package let type: ValueType
  /// The stored values.
  package let storage: ColumnStorage
  /// The stored row of each result row; `nil` when they are the same.
  ///
  /// `TableColumn.noRow` stands for a result row without a stored one: its value is missing.
  package let rows: [UInt32]?
  /// Whether output for readers leaves it out, since no stage chose it; machine formats have it.
  package let isBackground: Bool

  /// The stored row of a result row that has none, such as the section of an unsectioned figure.
  package static let noRow = UInt32.max

  /// Selects rows of a stored column.
  package init(
    name: Bilingual, type: ValueType, storage: ColumnStorage, rows: [UInt32]? = nil,
    isBackground: Bool = false
  ) {
    self.name = name
    self.type = type
    self.storage = storage
    self.rows = rows
    self.isBackground = isBackground
  }

  /// The value of a result row, for printing.
  package func cell(at row: Int) -> Cell {
    guard let rows else { return storage.cell(at: row) }
    return storage.cell(ofStored: rows[row] == Self.noRow ? nil : Int(rows[row]))
  }
}

/// One value of a result, for printing.
package enum Cell: Equatable, Sendable {
  /// No value.
  case missing
  /// A flag.
  case flag(Bool)
  /// An exact number.
  case decimal(ScaledDecimal)
  /// A computed number.
  case double(Double)
  /// Characters.
  case text(String)
  /// A word of a closed list.
  case choice(Bilingual)
  /// A range of days.
  case date(DayRange)
  /// A number with its unit; `nil` for a bare number among quantities (一半).
  case quantity(ScaledDecimal, Unit?)
  /// A list of texts.
  case list([String])
}

extension ColumnStorage {
  /// The value of a stored row, or of a row that has none: a flag is then false and a list empty,
  /// all else is missing.
  package func cell(ofStored row: Int?) -> Cell {
    if let row { return cell(at: row) }
    return switch self {
    case .flags: .flag(false)
    case .lists: .list([])
    default: .missing
    }
  }

  /// The value of a stored row.
  package func cell(at row: Int) -> Cell {
    switch self {
    case .flags(let bits):
      .flag(bits[row])
    case .decimals(let values, let scale, let present):
      present?[row] == false ? .missing : .decimal(Self.decimal(values[row], scale: scale))
    case .wideDecimals(let values, let present):
      present?[row] == false ? .missing : .decimal(ScaledDecimal(units: values[row]))
    case .doubles(let values, let present):
      present?[row] == false ? .missing : .double(values[row])
    case .codes(let codes, let dictionary):
      dictionary.cell(of: codes[row])
    case .texts(let column):
      column.bytes(at: row).map { .text(column.arena.text($0)) } ?? .missing
    case .dates(let first, let last, let precision, let present):
      present?[row] == false
        ? .missing
        : .date(
          DayRange(
            first: Day(number: first[row]), last: Day(number: last[row]),
            precision: DatePrecision.allCases[Int(precision[row])]))
    case .quantities(let values, let scale, let unit, let units, let present):
      present?[row] == false
        ? .missing
        : .quantity(Self.decimal(values[row], scale: scale), units[Int(unit[row])])
    case .wideQuantities(let values, let unit, let units, let present):
      present?[row] == false
        ? .missing : .quantity(ScaledDecimal(units: values[row]), units[Int(unit[row])])
    case .lists(let starts, let codes, let dictionary):
      .list(codes[Int(starts[row])..<Int(starts[row + 1])].map { dictionary[Int($0)] })
    }
  }

  private static func decimal(_ value: Int64, scale: Int) -> ScaledDecimal {
    let places = ScaledDecimal.decimalPlaces - scale
    return ScaledDecimal(units: Int128(value) * ScaledDecimal.powerOfTen(places))
  }
}

extension CodeDictionary {
  /// The word of a code.
  func cell(of code: UInt32) -> Cell {
    guard code != Self.missing else { return .missing }
    return switch self {
    case .choice(let list): .choice(list.words[Int(code)])
    case .words(let words): .text(words[Int(code)])
    }
  }
}

/// Something the reader must know beside the rows of a result.
package struct TableNote: Hashable, Sendable {
  /// One phrase for the footer.
  package let message: Bilingual
  /// The stage it is about, `nil` when it is about the whole.
  package let span: Span?

  /// Notes a fact.
  package init(_ message: Bilingual, at span: Span? = nil) {
    self.message = message
    self.span = span
  }
}
