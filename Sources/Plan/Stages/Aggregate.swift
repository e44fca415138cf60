/// A value made of many rows.
package struct Aggregate: Sendable {
  /// Which aggregate.
  package let function: AggregateID
  /// What is aggregated; `nil` for `count()` and `share()`, which count rows.
  package let argument: Formula?
  /// Which rows count; `nil` for all.
  package let filter: Formula?
  /// A number the function takes besides: the `q` of `quantile`.
  package let parameter: Double?

  /// Puts an aggregate together.
  package init(
    _ function: AggregateID, of argument: Formula?, filter: Formula? = nil,
    parameter: Double? = nil
  ) {
    self.function = function
    self.argument = argument
    self.filter = filter
    self.parameter = parameter
  }
}

/// The aggregates of the language; each skips missing values.
package enum AggregateID: String, CaseIterable, Sendable {
  /// Rows, or rows with a value; 0 for none.
  case count
  /// Different values; 0 for none.
  case countDistinct = "count_distinct"
  /// Exact for numbers from letters; 0 for none.
  case sum
  /// The exact sum over the count.
  case mean
  /// The middle value, or the mean of the two middle ones.
  case median
  /// The value below which a share of the values lies, linearly interpolated.
  case quantile
  /// The smallest.
  case min
  /// The largest.
  case max
  /// The standard deviation of a sample (divisor n − 1).
  case stdev
  /// The most frequent; of equals the one first in value order.
  case mode
  /// The value of the first row that has one.
  case first
  /// The value of the last row that has one.
  case last
  /// All values in row order.
  case list
  /// The group's rows over all rows.
  case share
  /// Children only: whether there is a row.
  case any
}
