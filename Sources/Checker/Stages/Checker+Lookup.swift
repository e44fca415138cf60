import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Adds the columns of another table's rows that have the same keys.
  mutating func lookup(
    _ source: Syntax.Source, on keys: [Name], takesAll: Bool, at span: Span,
    _ progress: inout Progress
  ) {
    let left = progress.scope
    guard let (other, right) = table(source), !left.isUncertain, !right.isUncertain else {
      progress.scope.isUncertain = true
      return
    }
    let checked = keys.compactMap { key(named: $0, left, right) }
    guard checked.count == keys.count else { return }
    let taken = Set(checked.map(\.column))
    let added = right.columns.filter { !taken.contains($0.column.id) }
    for column in added where column.keys.contains(where: { left.column(named: $0) != nil }) {
      report(.inBothTables(column.column.name, at: span, other: source.span))
      return
    }
    guard left.columns.count + added.count <= Self.columnCountMax else {
      report(.tooManyColumns(at: span))
      return
    }
    if takesAll {
      progress.scope.isSingleRow = false
      progress.scope.repeatsRows = true
    }
    for column in added {
      progress.scope.show(VisibleColumn(column: column.column))
    }
    progress.add(
      .lookup(
        Lookup(in: other, on: checked, adding: added.map(\.column.id), takesAll: takesAll)),
      at: span)
  }

  /// A key in both tables, `nil` after a report.
  private mutating func key(named name: Name, _ left: Scope, _ right: Scope) -> Lookup.Key? {
    guard !name.isError else {
      noteBroken()
      return nil
    }
    let value = formula(
      Expression(.reference(Path([name])), at: name.span), in: Context(scope: left))
    guard !value.isBroken else { return nil }
    let key = Catalogue.key(name.text)
    guard let column = right.column(named: key)?.column else {
      let names = right.columns.map(\.column.name)
      report(
        .unknownColumn(
          name.text, at: name.span, near: near(name.text, among: names),
          closing: right.closing(of: key)))
      return nil
    }
    let model = Formula(.computed(column.id), column.type, at: name.span)
    guard let (value, _) = unified(value, model, comparedAt: name.span) else { return nil }
    if let stored = storedName(of: value), stored != column.name {
      // Another spelling would mean a column of one table only.
      self.note(name, .reference, Bilingual(name.text, name.text))
    }
    return Lookup.Key(name.text, value, in: column.id)
  }
}

extension Diagnostic {
  fileprivate static func inBothTables(
    _ name: Bilingual, at span: Span, other: Span
  ) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, .error,
      Bilingual(
        "两张表都有列“\(name.chinese)”", "both tables have a column '\(name.english)'"),
      at: span,
      related: [Related(Bilingual("另一张表", "the other table"), at: other)],
      help: [
        Help(
          Bilingual(
            "在括号里只选要的列，重名的另起名：“(表 | 选取 键, 新名 = \(name.chinese))”",
            "choose its columns in brackets, the doubled one under a new name: "
              + "'(table | select key, name = \(name.english))'"))
      ])
  }
}
