import Statistics
import Testing

/// Goal: published or independently computed values first, then what must hold for any numbers.
@Suite struct StatisticsTests {
  /// Reference: R 4.3, `quantile(c(15, 20, 35, 40, 50), type = 7)`.
  @Test func `quantiles agree with type 7 of R`() {
    let values = [15.0, 20, 35, 40, 50]
    #expect(quantile(0, ofSorted: values) == 15)
    #expect(quantile(0.25, ofSorted: values) == 20)
    #expect(quantile(0.4, ofSorted: values) == 29)
    #expect(quantile(0.5, ofSorted: values) == 35)
    #expect(quantile(1, ofSorted: values) == 50)
    #expect(quantile(0.3, ofSorted: [7]) == 7)
  }

  /// Reference: NIST StRD, data set NumAcc1 (s = 1) and NumAcc3 (s = 0.1), certified values.
  @Test func `deviations agree with the certified values of NIST`() throws {
    let first = try #require(standardDeviation([10_000_001, 10_000_003, 10_000_002]))
    #expect(first == 1)
    var values = [1_000_000.2]
    for _ in 0..<500 { values += [1_000_000.1, 1_000_000.3] }
    let third = try #require(standardDeviation(values))
    #expect(abs(third - 0.1) < 1e-9)
    #expect(standardDeviation([3]) == nil)
  }

  @Test func `sums of many small numbers lose little`() {
    let values = [Double](repeating: 0.1, count: 1_000_000)
    #expect(abs(pairwiseSum(values) - 100_000) < 1e-8)
    #expect(pairwiseSum([]) == 0)
  }

  @Test func `deviations do not move with the origin and grow with the scale`() throws {
    let values = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let plain = try #require(standardDeviation(values))
    let moved = try #require(standardDeviation(values.map { $0 + 1024 }))
    let scaled = try #require(standardDeviation(values.map { $0 * 4 }))
    #expect(abs(plain - moved) < 1e-12)
    #expect(abs(scaled - 4 * plain) < 1e-12)
  }
}
