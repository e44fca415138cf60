import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Counts the rows.
  mutating func count(at span: Span, _ progress: inout Progress) {
    let made = VisibleColumn(column: column(Keyword.count.spelling, .number))
    replaceRows(by: [made], behind: Keyword.count.spelling, at: span, &progress)
    progress.scope.isSingleRow = true
    progress.add(.count(made.column), at: span)
  }

  /// One row a column.
  mutating func describe(at span: Span, _ progress: inout Progress) {
    let made = [
      column(Bilingual("列", "column"), .text), column(Bilingual("类型", "type"), .text),
      column(Bilingual("有值", "present"), .number), column(Bilingual("不同", "distinct"), .number),
      column(Bilingual("最小", "min"), .text), column(Bilingual("最大", "max"), .text),
    ]
    replaceRows(
      by: made.map { VisibleColumn(column: $0) }, behind: Keyword.describe.spelling, at: span,
      &progress)
    progress.scope.isSingleRow = false
    progress.add(.describe(made), at: span)
  }

  /// One row a group; what aggregates are computed from stands in steps behind it.
  mutating func summarize(
    _ items: [Item], by keys: [Item], keepsEmptyGroups: Bool = false, at span: Span,
    _ progress: inout Progress
  ) {
    let keys =
      keepsEmptyGroups
      ? listedKeys(keys, at: span, &progress) : keys.map { GroupKey(item: $0) }
    let old = progress.scope
    var list = ColumnList()
    let keyDefinitions = limited(keys, at: span).map { key(of: $0.item, in: old, &list) }
    let filling = keepsEmptyGroups ? groupValues(of: keyDefinitions, keys, at: span) : []
    let context = Context(scope: old, place: .group(keys: list.columns))
    aggregates = []
    var computed: [CheckedDefinition] = []
    for item in limited(items, at: span) {
      let value = formula(item.expression, in: context)
      let made = column(of: item, value, &computed)
      list.add(made, at: item.name?.span ?? item.span, &self)
    }
    let columns = aggregates.distinctlyNamed(besides: list.columns)
    aggregates = []
    replaceRows(by: list.columns, behind: Keyword.summarize.spelling, at: span, &progress)
    progress.scope.isSingleRow = keys.isEmpty
    let visible =
      (list.columns.prefix(keyDefinitions.count).map(\.column))
      + columns.map(\.column)
    progress.steps.append(
      Step(
        .summarize(columns, by: keyDefinitions.compactMap(\.self), filling: filling), at: span,
        visible: computed.isEmpty ? list.columns.map(\.column) : visible))
    if !computed.isEmpty { progress.add(.extend(computed), at: span) }
  }

  private mutating func key(
    of item: Item, in scope: Scope, _ list: inout ColumnList
  ) -> CheckedDefinition? {
    let value = formula(item.expression, in: Context(scope: scope))
    if value.type == .list {
      report(
        .wrongType(
          .listAsKey, at: value.span,
          help: [
            Diagnostic.Help(
              Bilingual(
                "先“展开 \(text(at: value.span))”", "'expand \(text(at: value.span))' first"))
          ]))
    }
    let made = VisibleColumn(column: column(name(of: item, value), value.type))
    noteDimension(of: made.column, value)
    list.add(made, at: item.name?.span ?? item.span, &self)
    return value.isBroken ? nil : CheckedDefinition(made.column, as: value)
  }

  /// The column of an item: the aggregate's own where the item is just that, else a computed one.
  private mutating func column(
    of item: Item, _ value: Formula, _ computed: inout [CheckedDefinition]
  ) -> VisibleColumn {
    if case .call = item.expression.node, case .computed(let id) = value.node,
      let place = aggregates.firstIndex(where: { $0.column.id == id })
    {
      let made = aggregates[place]
      guard let name = item.name else { return VisibleColumn(column: made.column) }
      let named = PlanColumn(id, Bilingual(name.text, name.text), made.column.type)
      aggregates[place] = AggregateColumn(named, as: made.aggregate)
      return VisibleColumn(column: named)
    }
    let made = column(name(of: item, value), value.type)
    noteDimension(of: made, value)
    if !value.isBroken { computed.append(CheckedDefinition(made, as: value)) }
    return VisibleColumn(column: made)
  }

  /// Shows new rows of new columns only.
  func replaceRows(
    by columns: [VisibleColumn], behind stage: Bilingual, at span: Span,
    _ progress: inout Progress
  ) {
    let old = progress.scope
    progress.scope.columns = columns
    progress.scope.close(behind: stage, at: span, from: old)
    progress.scope.rows = []
  }
}

extension [AggregateColumn] {
  /// The same, with numbers behind the names of those that are shown under no name of their own,
  /// so that two aggregates within formulas can be told apart.
  fileprivate func distinctlyNamed(besides shown: [VisibleColumn]) -> [AggregateColumn] {
    var taken = Set(shown.flatMap(\.keys))
    return map { made in
      guard !shown.contains(where: { $0.column.id == made.column.id }) else { return made }
      let name = made.column.name
      var number = 1
      var free = name
      while !taken.isDisjoint(with: [free.chinese, free.english].map(Catalogue.key)) {
        number += 1
        free = Bilingual("\(name.chinese)_\(number)", "\(name.english)_\(number)")
      }
      taken.formUnion([free.chinese, free.english].map(Catalogue.key))
      return AggregateColumn(
        PlanColumn(made.column.id, free, made.column.type), as: made.aggregate)
    }
  }
}

extension Bilingual {
  static let listAsKey = Bilingual("列表不能用来分组", "a list makes no groups")
}
