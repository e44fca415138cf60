import Plan
import Values

/// What a drawing tells apart: the label of each row and where it stands.
struct ChartPlaces {
  /// The name of the column.
  let name: String
  /// How each row is called.
  let labels: [String]
  /// Where each row stands: its number or day, else its place among the rows; `nil` for a number
  /// or day that is missing.
  let positions: [Double?]
  /// Whether rows stand where their number or day says.
  let isMeasured: Bool

  /// Takes the first rows of a column.
  init(_ column: TableColumn, rowCount: Int, in language: Language) {
    name = VisibleText.oneLine(column.name.text(in: language))
    let cells = (0..<rowCount).map { column.cell(at: $0) }
    let words = CellText(language: language)
    labels = cells.map { cell in
      let scalars = words.text(cell).unicodeScalars.prefix(ChartLimits.labelCharactersMax)
      return VisibleText.oneLine(String(scalars))
    }
    isMeasured = column.type == .number || column.type == .date
    positions =
      isMeasured ? cells.map(Self.position) : cells.indices.map { Double($0) }
  }

  private static func position(_ cell: Cell) -> Double? {
    switch cell {
    case .decimal(let number): number.doubleValue
    case .double(let number): number.magnitude <= ChartLimits.magnitudeMax ? number : nil
    case .date(let days): Double(days.first.number)
    default: nil
    }
  }

  /// The labels once each, in the order in which they come; numbers and days ascend, words of a
  /// closed list stand in its order.
  func distinctLabels(of column: TableColumn, in language: Language) -> [String] {
    var seen = Set<String>()
    let places = labels.indices.filter { seen.insert(labels[$0]).inserted }
    if isMeasured {
      return places.sorted {
        (positions[$0] ?? .infinity, $0) < (positions[$1] ?? .infinity, $1)
      }.map { labels[$0] }
    }
    guard case .choice(let list) = column.type else { return places.map { labels[$0] } }
    let words = list.words.map { $0.text(in: language) }
    return words.filter(seen.contains) + places.map { labels[$0] }.filter { !words.contains($0) }
  }
}
