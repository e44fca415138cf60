import Plan
import Syntax

extension QueryFile {
  /// The tables whose rows the last query still holds, innermost first.
  ///
  /// A stage behind it can name their columns, also those that are not shown. Empty once a stage
  /// has chosen columns or made rows of its own.
  var reachableTables: [TableID] {
    for statement in statements.reversed() {
      if case .query(let query) = statement { return tables(of: query.pipeline, depth: 0) }
    }
    return []
  }

  /// How many declarations may stand for one another.
  private static let depthMax = 20

  private func tables(of pipeline: Pipeline, depth: Int) -> [TableID] {
    var tables = tables(of: pipeline.source, depth: depth)
    for stage in pipeline.stages {
      switch stage.node {
      case .select, .drop, .count, .summarize, .describe: tables = []
      case .expand(let path):
        if let table = path.plainName.flatMap({ Catalogue.table(named: $0.text) }) {
          tables.insert(table, at: 0)
        }
      default: break
      }
    }
    return tables
  }

  private func tables(of source: Syntax.Source, depth: Int) -> [TableID] {
    switch source {
    case .pipeline(let pipeline): return tables(of: pipeline, depth: depth)
    case .previous, .error: return []
    case .name(let name):
      if let table = Catalogue.table(named: name.text) { return [table] }
      guard depth < Self.depthMax else { return [] }
      for statement in statements {
        guard case .binding(let binding) = statement, binding.name.text == name.text else {
          continue
        }
        switch binding.value {
        case .pipeline(let pipeline): return tables(of: pipeline, depth: depth + 1)
        case .expression(let expression):
          return expression.asSource.map { tables(of: $0, depth: depth + 1) } ?? []
        }
      }
      return []
    }
  }
}
