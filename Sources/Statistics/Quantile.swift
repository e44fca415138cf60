/// Returns the sample quantile of sorted values, linearly interpolated (type 7).
///
/// The quantile of share `q` of n values stands at position `(n − 1)·q`, counted from 0.
///
/// - Parameters:
///   - q: The share below, in `0...1`.
///   - values: Ascending, in any unit; the result has the same.
/// - Returns: A value between the least and the greatest of them.
/// - Precondition: `values` is not empty; an empty group is missing, not zero.
///
/// Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American
/// Statistician 50 (1996), 361–365, definition 7.
package func quantile(_ q: Double, ofSorted values: [Double]) -> Double {
  precondition(!values.isEmpty)
  precondition((0...1).contains(q))
  let position = Double(values.count - 1) * q
  let index = Int(position)
  guard index + 1 < values.count else { return values[values.count - 1] }
  let share = position - Double(index)
  return values[index] + share * (values[index + 1] - values[index])
}
