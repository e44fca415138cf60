/// Which rule gave each attribute of a figure.
///
/// An attribute that has no value has a rule all the same, which says why; only what is never
/// asked of a kind of figure, such as the direction of a rank, is `nil`.
package struct FigureRules: Equatable, Sendable {
  /// 指标依据.
  package var indicator: IndicatorRule
  /// 口径依据.
  package var measure: MeasureRule
  /// 方向依据; `nil` for ranks and bare magnitudes.
  package var change: ChangeRule?
  /// 比较依据.
  package var basis: BasisRule
  /// 界依据.
  package var bound: BoundRule
  /// 时期依据.
  package var period: PeriodRule
  /// 状态依据.
  package var status: StatusRule
  /// 范围依据.
  package var scope: ScopeRule

  /// Collects the rules of a figure.
  package init(
    indicator: IndicatorRule, measure: MeasureRule, change: ChangeRule?, basis: BasisRule,
    bound: BoundRule, period: PeriodRule, status: StatusRule, scope: ScopeRule
  ) {
    self.indicator = indicator
    self.measure = measure
    self.change = change
    self.basis = basis
    self.bound = bound
    self.period = period
    self.status = status
    self.scope = scope
  }
}
