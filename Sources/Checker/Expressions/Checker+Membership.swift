import Diagnostics
import Plan
import Syntax
import Values

/// `in` a query: whether a value is among those of its one column.
extension Checker {
  /// A query behind `in`, with the declaration that it stands for.
  struct TableOfMembers {
    let pipeline: Pipeline
    var declared: Declaration?
  }

  /// The query that the right side of `in` is, `nil` for lists, ranges and columns.
  func tableOfMembers(_ right: Expression, in context: Context) -> TableOfMembers? {
    switch right.node {
    case .subquery(let pipeline): return TableOfMembers(pipeline: pipeline)
    case .reference(let path):
      guard let name = path.plainName else { return nil }
      let key = Catalogue.key(name.text)
      let column = context.scope.column(named: key)
      guard holes[key] == nil, column.map({ $0.stored != nil }) ?? true else { return nil }
      if let declared = declaration(named: name.text) {
        guard case .table(let pipeline) = declared.meaning else { return nil }
        return TableOfMembers(pipeline: pipeline, declared: declared)
      }
      guard column == nil, context.scope.stored(named: key) == nil,
        Catalogue.table(named: name.text) != nil
      else { return nil }
      return TableOfMembers(pipeline: Pipeline(.name(name), [], at: right.span))
    default: return nil
    }
  }

  /// Whether a value is in the one column of a query.
  mutating func membership(
    of value: Formula, in table: TableOfMembers, written right: Span, at span: Span
  ) -> Formula {
    let pipeline = table.pipeline
    let checked =
      if let declared = table.declared {
        expanding(declared) { $0.query(pipeline, title: "") }
      } else {
        query(pipeline, title: "")
      }
    guard let (query, scope) = checked, !scope.isUncertain else { return .uncertain(at: span) }
    guard scope.columns.count == 1 else {
      report(.notOneColumn(scope.columns.count, at: right))
      return .uncertain(at: span)
    }
    let column = scope.columns[0].column
    if column.type == .list, value.type == .text, scope.isSingleRow {
      let list = bound(.cell(query), .list, at: right)
      return Formula(.member(value, of: [.value(list)]), .flag, at: span)
    }
    let model = Formula(.computed(column.id), column.type, at: right)
    guard let (value, _) = unified(value, model, comparedAt: span) else {
      return .uncertain(at: span)
    }
    bindings.append(.members(query))
    return Formula(.member(value, of: [.column(bindings.count - 1)]), .flag, at: span)
  }
}

extension Diagnostic {
  fileprivate static func notOneColumn(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .notOneColumn, .error,
      Bilingual(
        "“属于”后面的查询要正好一列；这里有 \(count) 列",
        "a query behind 'in' has exactly one column; here it has \(count)"),
      at: span,
      help: [Help(Bilingual("让它以“选取”一列结束", "let it end in 'select' of one column"))])
  }
}
