package import Values

/// How a result is to be drawn; the rows are the same as without it.
///
/// Columns are given by their places among those of the result. Numbers and quantities can be
/// drawn; what is told apart can have any type but a list.
package struct Chart: Hashable, Sendable {
  /// What is drawn.
  package let form: ChartForm
  /// What is told apart; of a heat map, its columns.
  package let x: Int
  /// The height, a number or a quantity; of a heat map, its rows.
  package let y: Int
  /// The shade of a heat map, a number or a quantity; `nil` for other forms.
  package let value: Int?

  /// Says which columns a drawing takes.
  package init(_ form: ChartForm, x: Int, y: Int, value: Int? = nil) {
    precondition((form == .heat) == (value != nil))
    self.form = form
    self.x = x
    self.y = y
    self.value = value
  }
}

extension Query {
  /// How the result is to be drawn, `nil` where no stage says so.
  package var chart: Chart? {
    guard case .chart(let chart)? = steps.last?.stage else { return nil }
    return chart
  }
}
