/// Returns the sum of the values along a fixed tree, so that it depends on their order only.
///
/// Halves are summed apart down to runs of 32; the error grows with the logarithm of the count.
///
/// Source: N. J. Higham, "The accuracy of floating point summation", SIAM Journal on Scientific
/// Computing 14 (1993), 783–799 (pairwise summation).
package func pairwiseSum(_ values: [Double]) -> Double {
  values.withUnsafeBufferPointer { sum($0[...]) }
}

private func sum(_ values: Slice<UnsafeBufferPointer<Double>>) -> Double {
  guard values.count > 32 else {
    var total = 0.0
    for value in values { total += value }
    return total
  }
  let middle = values.startIndex + values.count / 2
  return sum(values[..<middle]) + sum(values[middle...])
}
