/// A wording in both languages of the program.
package struct Bilingual: Hashable, Sendable {
  /// The Chinese wording, simplified characters.
  package let chinese: String
  /// The English wording.
  package let english: String

  /// Pairs a Chinese wording with its English one.
  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The wording for a reader of `language`.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// The language in which the program speaks to its reader.
package enum Language: String, CaseIterable, Sendable {
  /// 中文, the default.
  case chinese = "zh"
  /// English.
  case english = "en"
}
