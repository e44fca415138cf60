import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Brings the rows of another table in, or leaves those out, or keeps those, that it has too.
  mutating func combine(
    _ operation: SetOperator, _ source: Syntax.Source, at span: Span, _ progress: inout Progress
  ) {
    let left = progress.scope
    progress.scope.isSingleRow = false
    guard let (other, right) = table(source), !left.isUncertain, !right.isUncertain else {
      progress.scope.isUncertain = true
      return
    }
    let identity = identity(left, right)
    let pairs: [Combination.Pair]
    switch identity {
    case .row where operation != .union: pairs = []
    case .row:
      guard
        let found = self.pairs(left.computed, right.computed, source.span, at: span)
      else { return }
      pairs = found
    case .values:
      guard let found = self.pairs(left.columns, right.columns, source.span, at: span) else {
        return
      }
      pairs = found
    }
    progress.add(
      .combine(
        Combination(operation.checked, with: other, identity: identity, columns: pairs)),
      at: span)
    guard operation == .union else { return }
    forgetDimensions(of: left.columns, left.rows)
    showUnion(identity, at: span, &progress)
  }

  /// The binding of a table that stands behind a stage's word, with what names mean in it; `nil`
  /// after a report.
  mutating func table(_ source: Syntax.Source) -> (binding: Int, scope: Scope)? {
    let pipeline = Pipeline(source, [], at: source.span)
    guard let query = query(pipeline, title: "") else { return nil }
    bindings.append(.table(query.query))
    return (bindings.count - 1, query.scope)
  }

  /// Rows are the same where both sides still hold rows of one table, each at most once.
  private func identity(_ left: Scope, _ right: Scope) -> Combination.Identity {
    guard let first = left.rows.last, let second = right.rows.last, first.table == second.table,
      left.closing == nil, right.closing == nil, !left.repeatsRows, !right.repeatsRows
    else { return .values }
    return .row(first, second, outer: left.rows.dropLast())
  }

  /// The columns side by side, `nil` after a report of the first difference.
  private mutating func pairs(
    _ left: [VisibleColumn], _ right: [VisibleColumn], _ other: Span, at span: Span
  ) -> [Combination.Pair]? {
    for place in 0..<max(left.count, right.count) {
      let (first, second) = (left[safe: place], right[safe: place])
      if let first, let second, first.column.type == second.column.type,
        second.keys.contains(where: first.isNamed)
      {
        continue
      }
      report(.tablesDisagree(first?.column, second?.column, other, at: span))
      return nil
    }
    return zip(left, right).map { Combination.Pair($0.column.id, $1.column.id) }
  }

  /// Fills the stored columns anew, or makes all columns those of rows of their own.
  private mutating func showUnion(
    _ identity: Combination.Identity, at span: Span, _ progress: inout Progress
  ) {
    switch identity {
    case .row:
      let stored = progress.scope.columns.filter { $0.stored != nil }
      let definitions = stored.map { CheckedDefinition($0.column, as: $0.formula(at: span)) }
      progress.add(.extend(definitions), at: span)
    case .values:
      let old = progress.scope
      progress.scope.columns = old.columns.map { VisibleColumn(column: $0.column) }
      progress.scope.close(behind: Keyword.union.spelling, at: span, from: old)
      progress.scope.rows = []
    }
  }
}

extension Scope {
  /// The shown columns that stages have computed.
  fileprivate var computed: [VisibleColumn] { columns.filter { $0.stored == nil } }
}

extension Array {
  /// The element at a place, `nil` behind the end.
  fileprivate subscript(safe place: Int) -> Element? { place < count ? self[place] : nil }
}

extension SetOperator {
  fileprivate var checked: Combination.Operation {
    switch self {
    case .union: .union
    case .except: .except
    case .intersect: .intersect
    }
  }
}

extension Diagnostic {
  /// The first column in which two tables differ, `nil` for the one that has no more columns.
  fileprivate static func tablesDisagree(
    _ left: PlanColumn?, _ right: PlanColumn?, _ other: Span, at span: Span
  ) -> Diagnostic {
    func named(_ column: PlanColumn?) -> Bilingual {
      guard let column else { return Bilingual("没有", "nothing") }
      return Bilingual(
        "是“\(column.name.chinese)”（\(column.type.name.chinese)）",
        "'\(column.name.english)' (\(column.type.name.english))")
    }
    let (first, second) = (named(left), named(right))
    return Diagnostic(
      .tablesDisagree, .error,
      Bilingual(
        "两张表的列要同名、同类型；第一处不同：这边\(first.chinese)，那边\(second.chinese)",
        "the columns of both tables have the same names and types; the first difference is "
          + "\(first.english) here, \(second.english) there"),
      at: span,
      related: [Related(Bilingual("另一张表", "the other table"), at: other)],
      help: [
        Help(Bilingual("两边先“选取”同样的列", "'select' the same columns on both sides first"))
      ])
  }
}
