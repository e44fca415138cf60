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

extension Bilingual {
  /// What stands between a heading and what it announces.
  package static let colon = Bilingual("：", ": ")

  /// A text in the quotes of each language: “甲”; '甲'.
  ///
  /// A text that stands in quotes already keeps them; other Chinese quotes in it become single.
  package static func quoted(_ text: String) -> Bilingual {
    let isQuoted = text.first.map { "\"'“‘「『《".contains($0) } ?? false
    return isQuoted ? Bilingual(text, text) : quoted(Bilingual(text, text))
  }

  /// Both spellings of a name, each in the quotes of its language.
  package static func quoted(_ name: Bilingual) -> Bilingual {
    Bilingual("“\(name.chinese.nested)”", "'\(name.english)'")
  }

  /// Texts in quotes, divided: “甲”、“乙”; '甲', '乙'.
  package static func list(_ texts: [String]) -> Bilingual {
    list(texts.map { Bilingual($0, $0) })
  }

  /// Names in quotes, divided, each language with its own spellings.
  package static func list(_ names: [Bilingual]) -> Bilingual {
    let parts = names.map { quoted($0) }
    return Bilingual(
      parts.map(\.chinese).joined(separator: "、"), parts.map(\.english).joined(separator: ", "))
  }
}

extension String {
  /// As it stands within Chinese quotes: its own double quotes are single there.
  package var nested: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 }))
  }
}

/// The language in which the program speaks to its reader.
package enum Language: String, CaseIterable, Sendable {
  /// 中文, the default.
  case chinese = "zh"
  /// English.
  case english = "en"
}
