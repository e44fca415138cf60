import Diagnostics
import Plan
import Values

/// Plans written by hand, as the checker would make them.
enum Make {
  static let span = Span(0, 1)

  static func field(_ variable: RowVariable, _ name: String, _ type: ValueType) -> Formula {
    field(variable, variable.table, name, type)
  }

  /// A column of a row's parent.
  static func field(
    _ variable: RowVariable, _ table: TableID, _ name: String, _ type: ValueType
  ) -> Formula {
    Formula(.field(variable, SchemaColumn(table, name)), type, at: span)
  }

  static func number(_ value: Int) -> Formula {
    Formula(.constant(.number(ScaledDecimal(value))), .number, at: span)
  }

  static func text(_ text: String) -> Formula {
    Formula(.constant(.text(text)), .text, at: span)
  }

  static func flag(_ node: Formula.Node) -> Formula { Formula(node, .flag, at: span) }

  static func column(_ number: Int, _ type: ValueType) -> PlanColumn {
    PlanColumn(ColumnID(number: number), Bilingual("列\(number)", "column\(number)"), type)
  }

  static func define(_ number: Int, _ formula: Formula) -> Definition {
    Definition(column(number, formula.type), as: formula)
  }

  /// A plan of one query whose every step shows the same columns.
  static func plan(
    _ variable: RowVariable, _ source: [Definition], _ stages: [(Stage, [PlanColumn])]
  ) -> Plan {
    let steps = stages.map { Step($0.0, at: span, visible: $0.1) }
    return Plan(
      bindings: [],
      queries: [
        Query(
          title: "", source: .table(variable), sourceColumns: source, steps: steps, span: span)
      ])
  }
}

extension Table {
  /// The cells, row by row.
  var cells: [[Cell]] {
    (0..<rowCount).map { row in columns.map { $0.cell(at: row) } }
  }
}
