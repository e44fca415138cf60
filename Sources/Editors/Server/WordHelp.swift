import Diagnostics
import Plan
import Syntax
import Values

/// What the catalogue says of a word, as Markdown in both languages, the reader's first.
struct WordHelp {
  private let language: Language
  private var other: Language { language == .chinese ? .english : .chinese }

  /// Settles the reader's language.
  init(_ language: Language) { self.language = language }

  /// A stage, an operator, a pattern, a function.
  func text(of entry: CatalogueEntry) -> String {
    let parts = [language, other].map { language in
      "`\(entry.form.text(in: language))`\n\n\(entry.summary.text(in: language))"
        + "\n\n\(entry.help.text(in: language))"
    }
    return parts.joined(separator: "\n\n---\n\n") + "\n\n```replyql\n\(entry.example)\n```"
  }

  /// A stored column.
  func text(of column: ColumnDescription) -> String {
    let lines = [language, other].map { language in
      let table = column.column.table.name.text(in: language)
      let type = column.type.name.text(in: language) + (column.canBeMissing ? "?" : "")
      return "`\(table).\(column.name.text(in: language))`: \(type)\n\n"
        + column.help.text(in: language)
    }
    return lines.joined(separator: "\n\n---\n\n") + words(of: column.type)
  }

  /// A declaration: its text and its doc comment.
  func text(of statement: Statement, in source: SourceText) -> String {
    let code = source.text(of: statement.span)
    let comment = statement.documentation.joined(separator: "\n")
    return "```replyql\n\(code)\n```" + (comment.isEmpty ? "" : "\n\n\(comment)")
  }

  /// A table, `nil` for another name.
  func table(named name: String) -> String? {
    let table = Catalogue.table(named: name) ?? Catalogue.table(ofRowNamed: name)
    return table.map { text(of: Catalogue.description(of: $0).entry) }
  }

  /// A function or an aggregate, or both of one name; `nil` for another name.
  func function(named name: String) -> String? {
    let entries = [
      Catalogue.aggregate(named: name)?.entry, Catalogue.function(named: name)?.entry,
    ].compactMap(\.self)
    let forms = [Catalogue.occurrences, Catalogue.snippet].filter { isCalled($0, name) }
    let found = (entries + forms).map(text)
    return found.isEmpty ? nil : found.joined(separator: "\n\n---\n\n")
  }

  /// An operator or a word of patterns, `nil` for a word without an entry.
  func word(_ word: String) -> String? {
    let names = [word, "is \(word)", "in \(word)"]
    return (Catalogue.operators + Catalogue.patterns).first { entry in
      names.contains { isCalled(entry, $0) }
    }.map(text)
  }

  private func isCalled(_ entry: CatalogueEntry, _ name: String) -> Bool {
    entry.name.english == Catalogue.key(name) || entry.name.chinese == name
  }

  /// The words of a closed list.
  private func words(of type: ValueType) -> String {
    guard case .choice(let list) = type else { return "" }
    let words = list.words.map { "\($0.text(in: language)) (\($0.text(in: other)))" }
    return "\n\n" + words.joined(separator: ", ")
  }
}
