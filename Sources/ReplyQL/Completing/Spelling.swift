import Plan
package import Values

/// Which of two names a user is typing, and what can still become it.
package struct Spelling {
  /// What stands before the cursor of the word.
  package let typed: String
  /// The language of names: that of the characters typed, else that of the reader.
  package let language: Language

  /// Looks at the start of a word.
  package init(_ typed: String, in reader: Language) {
    self.typed = Catalogue.key(typed)
    let first = typed.unicodeScalars.first
    language = first.map { $0.isASCII ? .english : .chinese } ?? reader
  }

  /// The name that fits, in the language typed.
  package func fitting(_ name: Bilingual) -> String? {
    let word = name.text(in: language)
    return Catalogue.key(word).hasPrefix(typed) ? word : nil
  }
}
