import Values

/// How much a drawing shows; the footer says what it leaves out.
enum ChartLimits {
  /// Bars of a bar chart.
  static let barCountMax = 100
  /// Points of a line.
  static let pointCountMax = 2_000
  /// Rows of a heat map.
  static let heatRowCountMax = 60
  /// Columns of a heat map.
  static let heatColumnCountMax = 40
  /// Characters of a label that are looked at.
  static let labelCharactersMax = 200
  /// Cells of a terminal where its width is not known.
  static let widthCellsDefault = 80
  /// Cells below which no drawing is made narrower.
  static let widthCellsMin = 24
  /// Numbers beyond this are not drawn, so that no sum of two overflows.
  static let magnitudeMax = 1e300
}
