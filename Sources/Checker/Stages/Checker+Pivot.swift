import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// How many columns `pivot` makes at most.
  static let pivotColumnCountMax = 100

  /// One column a value of a key, one row for each combination of the other columns.
  ///
  /// The plan is that of a `summarize` with a filter for each column, so every column is known
  /// before any row is read.
  mutating func pivot(
    _ aggregate: Expression, by key: Expression, at span: Span, _ progress: inout Progress
  ) {
    let old = progress.scope
    guard let (key, values) = pivotValues(key, in: old),
      let model = pivotAggregate(aggregate, in: old)
    else {
      progress.scope.isUncertain = true
      return
    }
    if old.closing == nil, !old.rows.isEmpty, !old.isUncertain {
      report(.wrongType(.pivotNeedsColumns, at: span, help: [Diagnostic.Help(.pivotAdvice)]))
    }
    var list = ColumnList()
    var keys: [CheckedDefinition] = []
    for shown in old.columns where !shown.column.isBackground {
      let value = shown.formula(at: span)
      if value.isSame(as: key) || model.aggregate.argument?.isSame(as: value) == true { continue }
      if value.type == .list { report(.wrongType(.listAsKey, at: span)) }
      let made = VisibleColumn(column: column(shown.column.name, shown.column.type))
      list.add(made, at: span, &self)
      keys.append(CheckedDefinition(made.column, as: value))
    }
    var columns: [AggregateColumn] = []
    for value in values {
      let made = column(value.name, model.column.type)
      list.add(VisibleColumn(column: made), at: value.formula.span, &self)
      columns.append(AggregateColumn(made, as: model.aggregate.of(key, value.formula)))
    }
    replaceRows(by: list.columns, behind: Keyword.pivot.spelling, at: span, &progress)
    progress.scope.isSingleRow = keys.isEmpty
    progress.add(.summarize(columns, by: keys), at: span)
  }

  /// A value of a key with the name of its column.
  struct PivotValue {
    let name: Bilingual
    let formula: Formula
  }

  /// The one aggregate of a pivot, `nil` after a report.
  private mutating func pivotAggregate(_ written: Expression, in scope: Scope) -> AggregateColumn? {
    aggregates = []
    defer { aggregates = [] }
    let value = formula(written, in: Context(scope: scope, place: .group(keys: [])))
    guard !value.isBroken else { return nil }
    guard case .call = written.node, case .computed(let id) = value.node,
      let model = aggregates.first(where: { $0.column.id == id }), aggregates.count == 1,
      model.aggregate.argument.map({ $0.isSame(as: $0) }) ?? true
    else {
      report(.wrongType(.pivotNeedsAggregate, at: written.span))
      return nil
    }
    return model
  }

  /// The key with its values in order, `nil` after a report.
  private mutating func pivotValues(
    _ written: Expression, in scope: Scope
  ) -> (key: Formula, values: [PivotValue])? {
    guard case .compare(.isMember, let left, let right) = written.node else {
      let key = formula(written, in: Context(scope: scope))
      guard !key.isBroken else { return nil }
      let values = closedValues(of: key)
      if values.isEmpty, key.type != .unknown {
        report(
          .wrongType(.pivotNeedsValues, at: key.span, help: [Diagnostic.Help(.pivotValueAdvice)]))
      }
      return values.isEmpty ? nil : (key, values)
    }
    let key = formula(left, in: Context(scope: scope))
    guard !key.isBroken, !written.shape.hasError else { return nil }
    let members: [Expression] = if case .list(let members) = right.node { members } else { [right] }
    var values: [PivotValue] = []
    for member in members {
      guard let found = pivotValues(member, as: key) else { return nil }
      values += found
      guard values.count <= Self.pivotColumnCountMax else {
        report(.tooManyPivotColumns(at: right.span))
        return nil
      }
    }
    return (key, values)
  }

  /// The words of a closed list, or true and false.
  private func closedValues(of key: Formula) -> [PivotValue] {
    switch key.type {
    case .choice(let list):
      return list.words.enumerated().map { code, word in
        let constant = Constant.choice(list, UInt8(code))
        return PivotValue(name: word, formula: Formula(.constant(constant), key.type, at: key.span))
      }
    case .flag:
      return [(Keyword.true, true), (Keyword.false, false)].map { word, flag in
        PivotValue(
          name: word.spelling, formula: Formula(.constant(.flag(flag)), .flag, at: key.span))
      }
    default: return []
    }
  }

  /// The values of a written member, several for a range of whole numbers; `nil` after a report.
  private mutating func pivotValues(_ member: Expression, as key: Formula) -> [PivotValue]? {
    if case .range(let low, let high) = member.node {
      let bounds = -Self.rowCountMax...Self.rowCountMax
      guard let first = count(low, .pivotEnd, bounds), let last = count(high, .pivotEnd, bounds)
      else { return nil }
      guard last - first < Self.pivotColumnCountMax else {
        report(.tooManyPivotColumns(at: member.span))
        return nil
      }
      guard first <= last else { return [] }
      return (first...last).compactMap { number in
        let constant = Constant.number(ScaledDecimal(number))
        let written = Formula(.constant(constant), .number, at: member.span)
        guard let (_, value) = unified(key, written, comparedAt: member.span) else { return nil }
        return PivotValue(name: Bilingual("\(number)", "\(number)"), formula: value)
      }
    }
    let written = formula(member, in: .constant)
    guard !written.isBroken, let (_, value) = unified(key, written, comparedAt: member.span) else {
      return nil
    }
    guard let constant = value.constant, constant != .missing else {
      report(
        .wrongType(.pivotNeedsValues, at: member.span, help: [Diagnostic.Help(.pivotValueAdvice)]))
      return nil
    }
    return [PivotValue(name: name(of: constant, written: member.span), formula: value)]
  }

  /// What the column of a value is called.
  private func name(of constant: Constant, written span: Span) -> Bilingual {
    switch constant {
    case .choice(let list, let code): return list.words[Int(code)]
    case .text(let text): return Bilingual(text, text)
    default:
      let text = text(at: span)
      return Bilingual(text, text)
    }
  }
}

extension Aggregate {
  /// The same over the rows in which a key has a value.
  fileprivate func of(_ key: Formula, _ value: Formula) -> Aggregate {
    let holds = Formula(.compare(.equal, key, value), .flag, at: key.span)
    let both = filter.map { Formula(.and([$0, holds]), .flag, at: key.span) } ?? holds
    return Aggregate(function, of: argument, filter: both, parameter: parameter)
  }
}

extension Diagnostic {
  fileprivate static func tooManyPivotColumns(at span: Span) -> Diagnostic {
    let limit = Checker.pivotColumnCountMax
    return Diagnostic(
      .tooManyColumns, .error,
      Bilingual("透视最多得到 \(limit) 列", "a pivot makes at most \(limit) columns"), at: span)
  }
}

extension Bilingual {
  fileprivate static let pivotEnd = Bilingual("范围的两端", "an end of the range")
  fileprivate static let pivotNeedsAggregate = Bilingual(
    "“透视”要一个聚合，里面至多写一列，如 计数() 或 合计(数值)",
    "'pivot' takes one aggregate of at most one column, as count() or sum(value)")
  fileprivate static let pivotNeedsValues = Bilingual(
    "“透视”的列要先知道：键是封闭的选项、真假，或写出各个值",
    "the columns of 'pivot' are known before: the key is a closed list, a flag, or has its values "
      + "written out")
  fileprivate static let pivotValueAdvice = Bilingual(
    "写成“按 年份 属于 2021..2025”或“按 单位名 属于 [\"元\", \"家\"]”",
    "write 'by year in 2021..2025' or 'by unit in [\"元\", \"家\"]'")
  fileprivate static let pivotNeedsColumns = Bilingual(
    "“透视”的行是其余各列的组合，要先选出这些列",
    "the rows of 'pivot' are the combinations of the other columns, which are chosen first")
  fileprivate static let pivotAdvice = Bilingual(
    "先“选取”做行的列、键和聚合的列", "'select' the columns of the rows, the key and the aggregate first")
}
