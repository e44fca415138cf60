import Values

/// A number that may be a figure, with its unit, before its meaning is read.
struct Candidate {
  /// What stands before the meaning: how the number was written.
  enum Form {
    /// A number and its unit.
    case plain
    /// 第2.
    case rank
    /// 亿元, 百亿级: a multiplier alone.
    case magnitude
    /// 一半, 三分之一, 1:4.
    case fraction
    /// 翻一番.
    case doubling
  }

  /// Number, multiplier and unit.
  var range: Range<Int>
  /// Number × multiplier.
  var value: ScaledDecimal
  /// Upper end of a range.
  var valueMax: ScaledDecimal?
  /// The unit, `nil` for 一半 and for bare coefficients.
  var unit: Unit?
  /// How it was written.
  var form = Form.plain
  /// 余 多 inside.
  var approximation: UInt32 = 0
  /// 级 that belongs to the span.
  var hasGrade = false
  /// Whether the unit was restored from a damaged one.
  var isRepaired = false
}
