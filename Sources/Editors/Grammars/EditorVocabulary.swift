import Plan
import Syntax
import Values

/// The words of the language as editors colour them, from the lexer and the catalogue.
enum EditorVocabulary {
  /// The spellings of the reserved words of a kind, English then Chinese, in their order.
  static func words(_ role: Keyword.Role) -> (english: [String], chinese: [String]) {
    let spellings = Keyword.allCases.filter { $0.role == role }.map(\.spelling)
    let chinese = role == .operation ? [Keyword.secondChineseAnd] : []
    return (
      spellings.map(\.english).filter(\.isASCII),
      (spellings.map(\.chinese) + chinese).filter { !$0.isASCII }
    )
  }

  /// The names of functions and aggregates, with the forms of patterns that stand before brackets.
  static let functions: [String] =
    (Catalogue.functions.map(\.entry.name) + Catalogue.aggregates.map(\.entry.name)
    + [Catalogue.occurrences.name, Catalogue.snippet.name]).spellings

  /// The names of tables and of their rows.
  static let tables: [String] =
    Catalogue.tables.flatMap { [$0.entry.name, $0.table.rowName] }.spellings

  /// The names of types of parameters.
  static let types: [String] = ParameterType.allCases.map(\.spelling).spellings

  /// The names of units, longer ones first, so that none is taken for the start of another.
  static let units: [String] = Unit.listed.keys.sorted {
    ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1)
  }

  /// The reserved words behind which a slash begins a regular expression.
  static let beforeRegex: [String] = Keyword.allCases.filter { keyword in
    keyword.role != .value && !keyword.isAlsoName
  }.map(\.spelling).spellings

  /// Words and the most distant characters they take, behind which a pattern stands.
  static let distances: [String] = [Keyword.near, .then, .without].map(\.spelling).spellings
}

extension [Bilingual] {
  /// Both spellings of each, every one once, in their order.
  fileprivate var spellings: [String] {
    var seen = Set<String>()
    return flatMap { [$0.english, $0.chinese] }.filter { seen.insert($0).inserted }
  }
}

extension String {
  /// Whether every character is ASCII.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
