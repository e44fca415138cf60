package import Diagnostics
import Plan
import Syntax
package import Values

/// Canonical text of a query, with the names of the catalogue in one language.
package enum QueryFormatting {
  /// The canonical text, `nil` where the text has mistakes.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - language: The language of keywords and names; that of the text itself when `nil`.
  package static func format(_ source: SourceText, in language: Language?) -> String? {
    let target = language ?? Formatter.language(of: source)
    return Formatter(language: target) { name, context in
      spelling(of: name, context)?.text(in: target)
    }.format(source)
  }

  /// Both spellings of a name of the catalogue, `nil` where it has none or several.
  private static func spelling(of name: String, _ context: NameContext) -> Bilingual? {
    switch context {
    case .source: Catalogue.table(named: name)?.name
    case .row:
      // 答复 is the table and its row; before a dot only the row is meant.
      Catalogue.table(named: name) == .replies
        ? TableID.replies.rowName
        : Catalogue.table(named: name)?.name ?? Catalogue.table(ofRowNamed: name)?.rowName
    case .reference:
      Catalogue.table(named: name)?.name ?? column(name, in: TableID.allCases)
    case .member(let row):
      Catalogue.table(ofRowNamed: row).flatMap { column(name, in: [$0] + $0.parents) }
        ?? Catalogue.table(named: row).flatMap { column(name, in: [$0] + $0.parents) }
    case .function:
      Catalogue.function(named: name)?.entry.name ?? Catalogue.aggregate(named: name)?.entry.name
    case .annotation: nil
    }
  }

  /// The spelling on which all of the tables that know the name agree.
  ///
  /// `title` is 标题 of a reply and 名称 of a citation; without its row it is left as it is.
  private static func column(_ name: String, in tables: [TableID]) -> Bilingual? {
    let spellings = Set(tables.compactMap { Catalogue.column(named: name, in: $0)?.name })
    return spellings.count == 1 ? spellings.first : nil
  }
}
