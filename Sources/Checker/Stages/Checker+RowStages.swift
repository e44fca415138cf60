import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// The largest number of rows that `take`, `skip` and `top` can name.
  static let rowCountMax = 1_000_000_000
  /// The most characters that `kwic` shows on each side.
  static let widthMax = 1_000

  /// The keys of an order.
  mutating func keys(
    _ keys: [Syntax.SortKey], largestFirst: Bool, in scope: Scope
  ) -> [CheckedSortKey] {
    keys.map { key in
      let value = formula(key.expression, in: Context(scope: scope))
      if value.type == .list { report(.wrongType(.noOrder(.list), at: value.span)) }
      let isDescending =
        switch key.order {
        case .ascending: false
        case .descending: true
        case nil: largestFirst
        }
      return CheckedSortKey(value, isDescending: isDescending)
    }
  }

  mutating func take(_ count: Expression, at span: Span, _ progress: inout Progress) {
    guard let count = self.count(count, .rows, 0...Self.rowCountMax) else { return }
    progress.add(.take(count), at: span)
    progress.scope.isSingleRow = count == 1 || progress.scope.isSingleRow && count > 0
  }

  mutating func top(
    _ count: Expression, _ keys: [Syntax.SortKey], _ groups: [Expression], at span: Span,
    _ progress: inout Progress
  ) {
    let context = Context(scope: progress.scope)
    let keys = self.keys(keys, largestFirst: true, in: progress.scope)
    let groups = groups.map { formula($0, in: context) }
    guard let count = self.count(count, .rows, 0...Self.rowCountMax) else { return }
    progress.add(.top(count, by: keys, per: groups), at: span)
  }

  mutating func sample(
    _ count: Expression, _ seed: Expression?, at span: Span, _ progress: inout Progress
  ) {
    let seed = seed.map { self.count($0, .seed, 0...Self.rowCountMax) } ?? Catalogue.seedDefault
    guard let count = self.count(count, .rows, 0...Self.rowCountMax), let seed else { return }
    progress.add(.sample(count, seed: seed), at: span)
    progress.scope.isSingleRow = progress.scope.isSingleRow && count > 0
  }

  mutating func distinct(
    _ expressions: [Expression], at span: Span, _ progress: inout Progress
  ) {
    let context = Context(scope: progress.scope)
    let keys =
      expressions.isEmpty
      ? progress.scope.columns.map { $0.formula(at: span) }
      : expressions.map { formula($0, in: context) }
    progress.add(.distinct(keys), at: span)
  }

  // MARK: Rows of other rows

  mutating func expand(_ path: Path, at span: Span, _ progress: inout Progress) {
    guard !path.shape.hasError else {
      noteBroken()
      progress.scope.isUncertain = true
      return
    }
    progress.scope.isSingleRow = false
    if let name = path.plainName, let table = Catalogue.table(named: name.text),
      progress.scope.column(named: Catalogue.key(name.text)) == nil
        || progress.scope.parent(ofChildrenIn: table) != nil
    {
      return expand(table, name, at: span, &progress)
    }
    let list = formula(
      Expression(.reference(path), at: path.span), in: Context(scope: progress.scope))
    guard list.type == .list else {
      if list.type != .unknown {
        report(.needs(Keyword.expand.spelling, [.list], found: list, text(at: list.span)))
      }
      return
    }
    let name = path.names[path.names.count - 1].text
    let place = progress.scope.columns.firstIndex { $0.isNamed(Catalogue.key(name)) }
    let title =
      place.map { progress.scope.columns[$0].column.name }
      ?? storedName(of: list) ?? Bilingual(name, name)
    let member = VisibleColumn(column: column(title, .text))
    if let place {
      progress.scope.columns[place] = member
    } else {
      progress.scope.columns.append(member)
    }
    progress.scope.repeatsRows = true
    progress.add(.expandList(list, into: member.column), at: span)
  }

  private mutating func expand(
    _ table: TableID, _ name: Name, at span: Span, _ progress: inout Progress
  ) {
    let scope = progress.scope
    guard let parent = scope.rows.last(where: { table.parents.contains($0.table) }) else {
      if !scope.isUncertain { report(notAChild(table, at: name.span, in: scope)) }
      progress.scope.isUncertain = true
      return
    }
    note(name, .reference, table.name)
    let child = row(of: table)
    // Children of an outer row come again for each row within it.
    if parent != scope.rows.last { progress.scope.repeatsRows = true }
    progress.scope.rows.append(child)
    progress.add(.expandTable(child, of: parent), at: span)
    let own = shownColumns(of: child, from: [child], withLetter: false)
    if progress.scope.closing == nil { progress.scope.recede() }
    show(own, in: &progress.scope)
    for column in own {
      for key in column.keys { progress.scope.gone[key] = nil }
    }
    let definitions = own.map { CheckedDefinition($0.column, as: $0.formula(at: span)) }
    progress.add(.extend(definitions), at: span)
  }

  /// Shows further columns; those of the same name are no longer shown.
  private func show(
    _ columns: [VisibleColumn], in scope: inout Scope
  ) {
    let keys = Set(columns.flatMap(\.keys))
    scope.columns.removeAll { old in old.keys.contains { keys.contains($0) } }
    scope.columns += columns
  }

  // MARK: Concordance

  mutating func concordance(
    _ pattern: Pattern, _ width: Expression?, at span: Span, _ progress: inout Progress
  ) {
    let checked = searched(pattern)
    let width = width.map { count($0, .width, 0...Self.widthMax) } ?? Catalogue.widthDefault
    guard let searched = Scope.stored(named: "text", of: progress.scope.rows) else {
      if !progress.scope.isUncertain { report(.wrongType(.kwicNeedsRows, at: span)) }
      progress.scope.isUncertain = true
      return
    }
    let made = [
      column(Bilingual("左文", "left"), .text), column(Bilingual("命中", "hit"), .text),
      column(Bilingual("右文", "right"), .text), column(Bilingual("起点", "start"), .number),
    ]
    let isChosen = progress.scope.closing != nil
    let old = progress.scope.columns
    let taken = Set(made.flatMap { VisibleColumn(column: $0).keys })
    progress.scope.columns = made.map { VisibleColumn(column: $0) }
    if isChosen {
      progress.scope.columns += old.filter { $0.keys.allSatisfy { !taken.contains($0) } }
    }
    progress.scope.isSingleRow = false
    progress.scope.repeatsRows = true
    if let checked, let width {
      progress.add(
        .concordance(
          Concordance(
            of: checked, in: searched.description.column, of: searched.row,
            widthCharacters: width, left: made[0], hit: made[1], right: made[2], start: made[3])),
        at: span)
    }
    if !isChosen { showLetter(behind: old, at: span, &progress) }
  }

  /// Shows the letter's columns, and what stages have computed.
  private mutating func showLetter(
    behind old: [VisibleColumn], at span: Span, _ progress: inout Progress
  ) {
    let made = Set(progress.scope.columns.flatMap(\.keys))
    let computed = old.filter { $0.stored == nil && made.isDisjoint(with: $0.keys) }
    guard let letter = progress.scope.row(of: .replies) else { return }
    let taken = Set((progress.scope.columns + computed).flatMap(\.keys))
    let columns = Catalogue.description(of: .replies).columns
      .filter { !taken.contains($0.column.name) && progress.scope.gone[$0.column.name] == nil }
      .map { description in
        VisibleColumn(
          column: column(
            description.name, description.type,
            isBackground: !Scope.identifying.contains(description.column.name)),
          stored: StoredColumn(row: letter, description: description))
      }
    progress.scope.columns += computed + columns
    let definitions = columns.map { CheckedDefinition($0.column, as: $0.formula(at: span)) }
    progress.add(.extend(definitions), at: span)
  }

  /// What a stored column is called.
  func storedName(of formula: Formula) -> Bilingual? {
    guard case .field(_, let column) = formula.node else { return nil }
    return Catalogue.column(named: column.name, in: column.table)?.name
  }
}

extension Scope {
  /// What tells readers which letter a row belongs to.
  static let identifying: Set<String> = ["id", "agency"]

  /// Leaves columns that no stage chose to machines, but for those that identify the letter.
  mutating func recede() {
    columns = columns.map { column in
      guard let stored = column.stored, !Self.identifying.contains(stored.description.column.name)
      else { return column }
      let plan = column.column
      return VisibleColumn(
        column: PlanColumn(plan.id, plan.name, plan.type, isBackground: true),
        stored: column.stored)
    }
  }
}

extension Bilingual {
  static let width = Bilingual("宽", "the width")
  static let kwicNeedsRows = Bilingual(
    "“索引”要在表的行上找正文；这里的行已不是表的行",
    "'kwic' searches the 'text' of a table's rows; the rows here are of no table")
}
