import Plan
import Values

/// A column of a format with one value a field: a quantity takes two, number and unit.
struct MachineColumn {
  /// Its heading, unlike all others.
  let heading: String
  /// Where the values are.
  let column: TableColumn
  /// What of a value stands in the field.
  let part: Part

  /// The part of a value that stands in a field.
  enum Part {
    /// The value, or the number of a quantity.
    case value
    /// The unit's name.
    case unit
  }

  /// The fields of a row, in the order of the columns.
  static func columns(of table: Table, in language: Language) -> [MachineColumn] {
    var headings = Set(table.columns.map { $0.name.text(in: language) })
    var result: [MachineColumn] = []
    for column in table.columns {
      let name = column.name.text(in: language)
      result.append(MachineColumn(heading: name, column: column, part: .value))
      guard column.type == .quantity else { continue }
      let base = name + Bilingual("_单位名", "_unit").text(in: language)
      var heading = base
      var number = 2
      while !headings.insert(heading).inserted {
        heading = "\(base)_\(number)"
        number += 1
      }
      result.append(MachineColumn(heading: heading, column: column, part: .unit))
    }
    return result
  }

  /// The field of a row in one word; `nil` where there is no value.
  ///
  /// Numbers are complete, dates ISO 8601, flags `true` and `false`; lists are joined by `;`.
  func text(at row: Int, in language: Language) -> String? {
    switch column.cell(at: row) {
    case .missing: nil
    case .flag(let flag): "\(flag)"
    case .decimal(let number): number.description
    case .double(let number): NumberText.shortest(number)
    case .text(let text): text
    case .choice(let word): word.text(in: language)
    case .date(let range): range.description
    case .quantity(let value, let unit): part == .value ? value.description : unit?.name
    case .list(let texts): texts.joined(separator: ";")
    }
  }
}
