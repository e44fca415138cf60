/// A choice that says of each word, in one sentence, why it was chosen.
///
/// The words of the rules and of the classes of numerals that are no figures: who doubts a number
/// reads the word in a column and the sentence in `.why`.
package protocol ReasonedChoice: Choice {
  /// The word and its sentence.
  var reasoned: ReasonedWord { get }
}

extension ReasonedChoice {
  /// Both spellings of the word.
  package var spelling: Bilingual { reasoned.word }

  /// One full sentence in each language.
  package var reason: Bilingual { reasoned.reason }
}

/// A word of a closed list with the sentence that gives the reason for it.
package struct ReasonedWord: Sendable {
  /// Both spellings.
  package let word: Bilingual
  /// One full sentence in each language.
  package let reason: Bilingual

  /// Pairs a word with its sentence.
  package init(
    _ chinese: String, _ english: String, because reasonInChinese: String,
    _ reasonInEnglish: String
  ) {
    word = Bilingual(chinese, english)
    reason = Bilingual(reasonInChinese, reasonInEnglish)
  }
}
