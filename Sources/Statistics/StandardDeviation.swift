/// Returns the standard deviation of a sample (divisor n − 1), in the unit of the values.
///
/// Two passes, the second over the deviations, with the correction for the rounding of the mean.
///
/// - Returns: `nil` for fewer than two values, whose spread is not defined.
///
/// Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample
/// variance", The American Statistician 37 (1983), 242–247, equation 1.7.
package func standardDeviation(_ values: [Double]) -> Double? {
  guard values.count > 1 else { return nil }
  let count = Double(values.count)
  let mean = pairwiseSum(values) / count
  let deviations = values.map { $0 - mean }
  let correction = pairwiseSum(deviations)
  let squares = pairwiseSum(deviations.map { $0 * $0 })
  return ((squares - correction * correction / count) / (count - 1)).squareRoot()
}
