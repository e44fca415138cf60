import Glibc

/// A scale of numbers with round ticks.
struct ChartAxis {
  /// The least number of the scale, which is a tick.
  let low: Double
  /// The greatest number of the scale, which is a tick and above `low`.
  let high: Double
  /// The ticks, ascending, both ends included.
  let ticks: [Double]

  /// Covers some numbers, each at most `ChartLimits.magnitudeMax` large.
  ///
  /// - Parameters:
  ///   - values: What is drawn; none gives a scale from 0 to 1.
  ///   - includesZero: Whether the scale begins or ends at zero at the latest, as bars need it.
  ///   - stepCount: How many steps there should be, about.
  init(covering values: [Double], includesZero: Bool, stepCount: Int) {
    var least = values.min() ?? 0
    var greatest = values.max() ?? 0
    if includesZero || least == greatest { (least, greatest) = (min(0, least), max(0, greatest)) }
    let step = Self.step(from: least, to: greatest, count: max(1, stepCount))
    guard step > 0, least / step > -1e12, greatest / step < 1e12 else {
      // Too fine or too small for round ticks.
      (low, high) = (least, greatest > least ? greatest : least + 1)
      ticks = [low, high]
      return
    }
    let first = (least / step).rounded(.down)
    let last = max(first + 1, (greatest / step).rounded(.up))
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    (low, high) = (first * step, last * step)
  }

  /// Where a number stands, from 0 at the low end to 1 at the high end.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  /// A step of 1, 2 or 5 times a power of ten; 0 where there is none such.
  private static func step(from least: Double, to greatest: Double, count: Int) -> Double {
    let rough = (greatest - least) / Double(count)
    guard rough > 1e-300 else { return greatest == least ? 1 : 0 }
    let power = pow(10, log10(rough).rounded(.down))
    let factor = [1.0, 2, 5].first { $0 * power >= rough * 0.999_999 } ?? 10
    return factor * power
  }
}
