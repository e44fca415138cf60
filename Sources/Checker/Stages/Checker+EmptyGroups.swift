import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// A key of `summarize`, with the values for which it has groups where empty ones are kept.
  struct GroupKey {
    let item: Item
    var listed: [Formula]?
  }

  /// The keys of a `summarize … with empty`: an unnamed `key in values` is the key, rows of other
  /// values are left out, and the values are its groups.
  mutating func listedKeys(
    _ items: [Item], at span: Span, _ progress: inout Progress
  ) -> [GroupKey] {
    items.map { item in
      guard item.name == nil, case .compare(.isMember, let key, _) = item.expression.node,
        !item.shape.hasError
      else { return GroupKey(item: item) }
      let condition = formula(item.expression, in: Context(scope: progress.scope))
      guard case .member(_, let members) = condition.node else { return GroupKey(item: item) }
      guard let values = listed(members, at: item.span) else {
        return GroupKey(item: Item(nil, key), listed: [])
      }
      progress.add(.filter(condition), at: span)
      return GroupKey(item: Item(nil, key), listed: values)
    }
  }

  /// The constants that members are, ranges of whole numbers in full; `nil` after a report.
  private mutating func listed(_ members: [Formula.Member], at span: Span) -> [Formula]? {
    var values: [Formula] = []
    for member in members {
      switch member {
      case .value(let value) where value.constant.map { $0 != .missing } ?? false:
        values.append(value)
      case .value(let value):
        guard case .list(let texts) = value.node, texts.allSatisfy({ $0.constant != nil }) else {
          return unlisted(at: span)
        }
        values += texts
      case .range(let low, let high):
        guard let numbers = wholeNumbers(from: low, to: high) else { return unlisted(at: span) }
        values += numbers
      case .column: return unlisted(at: span)
      }
      guard values.count <= GroupValues.groupCountMax else {
        report(.tooManyGroups(at: span))
        return nil
      }
    }
    return values
  }

  private func wholeNumbers(from low: Formula, to high: Formula) -> [Formula]? {
    guard case .number(let first)? = low.constant, case .number(let last)? = high.constant,
      first.isWhole, last.isWhole
    else { return nil }
    let unit = ScaledDecimal.unitsPerOne
    // One more than there may be tells that there are too many.
    let end = min(last.units, first.units + Int128(GroupValues.groupCountMax) * unit)
    return stride(from: first.units / unit, through: end / unit, by: 1).map { number in
      Formula(
        .constant(.number(ScaledDecimal(units: number * unit))), .number, at: low.span)
    }
  }

  private mutating func unlisted(at span: Span) -> [Formula]? {
    report(.valuesNotWritten(at: span))
    return nil
  }

  /// For which values each key has groups; a report where none has more than its rows say.
  mutating func groupValues(
    of keys: [CheckedDefinition?], _ written: [GroupKey], at span: Span
  ) -> [GroupValues] {
    let values = zip(keys, written).compactMap { definition, key -> GroupValues? in
      guard let definition else { return nil }
      return key.listed.map { .listed($0) } ?? Self.values(of: definition.formula)
    }
    let isFilled = values.contains { value in
      if case .occurring = value { false } else { true }
    }
    if !isFilled, values.count == written.count { report(.noEmptyGroups(written, at: span)) }
    return values
  }

  private static func values(of key: Formula) -> GroupValues {
    switch key.type {
    case .choice(let list):
      return .listed(
        list.words.indices.map { code in
          Formula(.constant(.choice(list, UInt8(code))), key.type, at: key.span)
        })
    case .flag:
      return .listed(
        [true, false].map { Formula(.constant(.flag($0)), .flag, at: key.span) })
    case .number: return .wholeNumbers
    default: return .occurring
    }
  }
}

extension Diagnostic {
  fileprivate static func noEmptyGroups(_ keys: [Checker.GroupKey], at span: Span) -> Diagnostic {
    let place = keys.first.map { $0.item.span } ?? span
    return Diagnostic(
      .noEmptyGroups, .error,
      Bilingual(
        "不知道还有哪些组：“含空组”要有一个键是选项、真假或整数，或写成“键 属于 …”",
        "which groups could be empty is not known: 'with empty' needs a key that is a choice, a "
          + "flag or a whole number, or is written 'key in …'"),
      at: place,
      help: [
        Help(
          Bilingual(
            "不筛选行，把条件写进聚合：“计数(筛选 …)”；这样每组都在，没有的是 0",
            "keep all rows and put the condition into the aggregate, as 'count(where …)': every "
              + "group stays, with 0 where nothing fits"))
      ])
  }

  fileprivate static func valuesNotWritten(at span: Span) -> Diagnostic {
    Diagnostic(
      .noEmptyGroups, .error,
      Bilingual(
        "“含空组”的组要写出来：“属于”后面是值或整数的范围",
        "the groups of 'with empty' are written out: values or a range of whole numbers behind 'in'"
      ),
      at: span)
  }

  fileprivate static func tooManyGroups(at span: Span) -> Diagnostic {
    let limit = GroupValues.groupCountMax
    return Diagnostic(
      .noEmptyGroups, .error,
      Bilingual("“含空组”至多有 \(limit) 组", "'with empty' makes at most \(limit) groups"), at: span)
  }
}
