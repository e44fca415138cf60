import Diagnostics
import Engine
package import Plan
import Values

extension LetterCorpus {
  /// The most frequent values of a stored column of texts, the most frequent first.
  package func values(of column: SchemaColumn, countMax: Int) -> [String] {
    let query = """
      \(column.table.name.english) | where `\(column.name)` is present
      | summarize n = count() by `\(column.name)` | top \(countMax) by n
      """
    let outcome = run(QueryRequest(SourceText(name: "", text: query)))
    guard let table = outcome.results.first?.table, let values = table.columns.first else {
      return []
    }
    return (0..<table.rowCount).compactMap { row in
      if case .text(let text) = values.cell(at: row) { text } else { nil }
    }
  }
}
