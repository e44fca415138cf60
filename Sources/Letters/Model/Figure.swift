package import Values

/// One quantity stated in the letter.
package struct Figure: Equatable, Sendable {
  /// Number, multiplier and unit; qualifiers stay outside.
  package var span: Range<Int>
  /// 数值: number × multiplier; percentages keep the printed number.
  package var value: ScaledDecimal
  /// 上限 of a range such as 1—2个.
  package var valueMax: ScaledDecimal?
  /// 单位名: the printed unit without multiplier, simplified; `nil` for 一半 and the like.
  package var unit: String?
  /// 量纲; `nil` without a unit.
  package var dimension: Dimension?
  /// 指标.
  package var indicator: String?
  /// 口径.
  package var measure: Measure
  /// 方向.
  package var change: Direction?
  /// The printed verb's base form: 增长, 提高, 收窄 …; set exactly when `change` is.
  package var changeVerb: String?
  /// 比较, printed words with 较 for 比.
  package var basis: String?
  /// 界, as printed.
  package var bound: String?
  /// 时期.
  package var period: DayRange?
  /// Whether `period` is written as a run of months even when it is a whole year (1—12月).
  package var periodIsMonths: Bool
  /// 状态.
  package var status: FigureStatus
  /// 范围.
  package var scope: String?
  /// Which rule gave each of these.
  package var rules: FigureRules
  /// Index of its sentence.
  package var sentence: Int
  /// Index of its innermost section.
  package var section: Int?
}

/// One sentence that promises or aims.
package struct Commitment: Equatable, Sendable {
  /// The sentence.
  package var span: Range<Int>
  /// 用语: the cue, simplified.
  package var cue: String
  /// Where the cue stands.
  package var cueSpan: Range<Int>
  /// 期限.
  package var deadline: DayRange?
  /// 目标: index of the first figure governed by the cue.
  package var target: Int?
  /// 条件, as printed.
  package var condition: Range<Int>?
  /// Index of its sentence.
  package var sentence: Int

  /// 具体度, from target and deadline only.
  package var specificity: Specificity {
    switch (target != nil, deadline != nil) {
    case (true, true): .quantifiedAndDated
    case (true, false): .quantified
    case (false, true): .dated
    case (false, false): .vague
    }
  }
}

/// A numeral that is no figure, and why.
package struct RejectedNumeral: Equatable, Sendable {
  /// The numeral as printed; the whole word, time or code where it is part of one.
  package var span: Range<Int>
  /// 类别: why it is no figure.
  package var reason: RejectionClass
  /// Index of its sentence, `nil` in the front matter.
  package var sentence: Int?
  /// Index of its innermost section.
  package var section: Int?
}
