package import Values

/// The type of a column or an expression; text and choices never mix with numbers.
package enum ValueType: Hashable, Sendable {
  /// Characters.
  case text
  /// An exact decimal from letters, or a computed binary64 number.
  case number
  /// A range of days with its precision.
  case date
  /// True or false.
  case flag
  /// A list of texts; empty, never missing.
  case list
  /// A number with a unit.
  case quantity
  /// A word of a closed list.
  case choice(ChoiceList)
  /// The type of the word `missing` and of an expression already reported as wrong.
  case unknown
}

/// The closed lists of the schema.
package enum ChoiceList: CaseIterable, Hashable, Sendable {
  /// 种类.
  case kind
  /// 层级.
  case level
  /// 字形.
  case script
  /// 角色.
  case role
  /// 量纲.
  case dimension
  /// 口径.
  case measure
  /// 方向.
  case change
  /// 状态.
  case status
  /// 指标依据.
  case indicatorRule
  /// 口径依据.
  case measureRule
  /// 方向依据.
  case changeRule
  /// 比较依据.
  case basisRule
  /// 界依据.
  case boundRule
  /// 时期依据.
  case periodRule
  /// 状态依据.
  case statusRule
  /// 范围依据.
  case scopeRule
  /// 类别 of numerals that are no figures.
  case rejection
  /// 具体度.
  case specificity
  /// 结果.
  case outcome
  /// 理由.
  case reason
  /// 精度.
  case precision
  /// 类型.
  case mention

  /// The words, in code order: a column's code is an index into this list.
  package var words: [Bilingual] {
    switch self {
    case .kind: LetterKind.allCases.map(\.spelling)
    case .level: GovernmentLevel.allCases.map(\.spelling)
    case .script: Script.allCases.map(\.spelling)
    case .role: Role.allCases.map(\.spelling)
    case .dimension: Dimension.Kind.allCases.map(\.spelling)
    case .measure: Measure.allCases.map(\.spelling)
    case .change: Direction.allCases.map(\.spelling)
    case .status: FigureStatus.allCases.map(\.spelling)
    case .indicatorRule: IndicatorRule.allCases.map(\.spelling)
    case .measureRule: MeasureRule.allCases.map(\.spelling)
    case .changeRule: ChangeRule.allCases.map(\.spelling)
    case .basisRule: BasisRule.allCases.map(\.spelling)
    case .boundRule: BoundRule.allCases.map(\.spelling)
    case .periodRule: PeriodRule.allCases.map(\.spelling)
    case .statusRule: StatusRule.allCases.map(\.spelling)
    case .scopeRule: ScopeRule.allCases.map(\.spelling)
    case .rejection: RejectionClass.allCases.map(\.spelling)
    case .specificity: Specificity.allCases.map(\.spelling)
    case .outcome: OutcomeKind.allCases.map(\.spelling)
    case .reason: RefusalReason.allCases.map(\.spelling)
    case .precision: DatePrecision.allCases.map(\.spelling)
    case .mention: MentionType.allCases.map(\.spelling)
    }
  }
}

extension ChoiceList {
  /// For each word the sentence that says why it was chosen; `nil` for lists that give no reasons.
  package var reasons: [Bilingual]? {
    switch self {
    case .indicatorRule: IndicatorRule.allCases.map(\.reason)
    case .measureRule: MeasureRule.allCases.map(\.reason)
    case .changeRule: ChangeRule.allCases.map(\.reason)
    case .basisRule: BasisRule.allCases.map(\.reason)
    case .boundRule: BoundRule.allCases.map(\.reason)
    case .periodRule: PeriodRule.allCases.map(\.reason)
    case .statusRule: StatusRule.allCases.map(\.reason)
    case .scopeRule: ScopeRule.allCases.map(\.reason)
    case .rejection: RejectionClass.allCases.map(\.reason)
    default: nil
    }
  }
}
