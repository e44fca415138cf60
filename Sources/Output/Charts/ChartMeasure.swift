import Plan
import Values

/// The numbers of a column that is drawn, in one unit.
///
/// Quantities are brought to the unit that is most common in the dimension of the first one; those
/// of other dimensions are not drawn.
struct ChartMeasure {
  /// The number of each row; `nil` where it is missing or cannot be drawn.
  let values: [Double?]
  /// How each row's value reads.
  let texts: [String]
  /// How many rows have a value that is not drawn, since it measures something else.
  let strangerCount: Int
  private let name: String
  private let unit: Unit?
  private let multiplier: NumberText.Multiplier
  private let language: Language

  /// Takes the first rows of a column of numbers or quantities.
  init(_ column: TableColumn, rowCount: Int, in language: Language) {
    self.language = language
    name = VisibleText.oneLine(column.name.text(in: language))
    let cells = (0..<rowCount).map { column.cell(at: $0) }
    let words = CellText(language: language)
    texts = cells.map { VisibleText.oneLine(words.text($0)) }
    let unit = Self.commonUnit(cells)
    self.unit = unit
    let values = cells.map { Self.number($0, in: unit) }
    self.values = values
    strangerCount = zip(cells, values).count { $0 != .missing && $1 == nil }
    let largest = values.reduce(0) { max($0, abs($1 ?? 0)) }
    multiplier = NumberText.multiplier(of: largest, unit, in: language)
  }

  /// The name of the column, with the unit of its axis in brackets.
  var title: String {
    let unit = multiplier.word + (self.unit?.name ?? "")
    guard !unit.isEmpty else { return name }
    return Bilingual("\(name)（\(unit)）", "\(name) (\(unit))").text(in: language)
  }

  /// A number of the axis without its unit.
  func tickText(_ value: Double) -> String { NumberText.readable(value / multiplier.factor) }

  /// A number with its unit, as a reader writes it.
  func text(_ value: Double) -> String { tickText(value) + multiplier.word + (unit?.name ?? "") }

  /// The unit most rows have, of the dimension of the first; of equally common ones the first.
  private static func commonUnit(_ cells: [Cell]) -> Unit? {
    var counts: [(unit: Unit, count: Int)] = []
    for case .quantity(_, let unit?) in cells {
      if let place = counts.firstIndex(where: { $0.unit == unit }) {
        counts[place].count += 1
      } else if unit.dimension == counts.first?.unit.dimension ?? unit.dimension {
        counts.append((unit, 1))
      }
    }
    return counts.reduce(nil as (unit: Unit, count: Int)?) { best, next in
      (best?.count ?? 0) >= next.count ? best : next
    }?.unit
  }

  private static func number(_ cell: Cell, in target: Unit?) -> Double? {
    let number: Double
    switch cell {
    case .decimal(let value): number = value.doubleValue
    case .double(let value): number = value
    case .quantity(let value, let unit):
      guard unit?.dimension == target?.dimension else { return nil }
      number = value.doubleValue * (unit?.size ?? 1) / (target?.size ?? 1)
    default: return nil
    }
    return number.magnitude <= ChartLimits.magnitudeMax ? number : nil
  }
}

extension Unit {
  /// The size in base units.
  fileprivate var size: Double { Double(numerator) / Double(denominator) }
}
