package import ChineseText
package import Plan

/// The clean and the folded texts of all letters, with the ways between their offsets.
///
/// Characters (scalars) are counted through the whole corpus; both texts have equally many.
package final class CorpusText: Sendable {
  /// Clean texts, one behind the other, UTF-8.
  package let clean: TextArena
  /// Folded texts, UTF-8.
  package let folded: TextArena
  /// The first character of each letter, and behind the last letter the count of all.
  package let letterStarts: [UInt32]
  /// Places in the folded bytes where a sentence begins or ends, ascending.
  package let sentenceMarks: [UInt32]
  /// Places in the folded bytes where a section's heading begins, or a letter.
  package let sectionMarks: [UInt32]
  /// Places in the folded bytes where a paragraph begins or ends.
  package let paragraphMarks: [UInt32]
  /// From the letters' characters to those of their files.
  private let origins: [LetterOrigin]
  private let anchors: TextAnchors

  /// Puts the texts together.
  ///
  /// - Precondition: both arenas have equally many characters.
  package init(
    clean: TextArena, folded: TextArena, letterStarts: [UInt32], marks: TextMarks,
    origins: [LetterOrigin]
  ) {
    self.clean = clean
    self.folded = folded
    self.letterStarts = letterStarts
    sentenceMarks = marks.sentences
    sectionMarks = marks.sections
    paragraphMarks = marks.paragraphs
    self.origins = origins
    anchors = TextAnchors(clean: clean.bytes, folded: folded.bytes)
    precondition(origins.count + 1 == letterStarts.count)
  }

  /// No letters.
  package static let empty = CorpusText(
    clean: TextArena([]), folded: TextArena([]), letterStarts: [0], marks: TextMarks(),
    origins: [])

  /// The character that begins at a byte of the folded text.
  package func character(atFoldedByte byte: Int) -> Int {
    anchors.character(atFoldedByte: byte, in: folded.bytes)
  }

  /// The character that begins at a byte of the clean text.
  package func character(atCleanByte byte: Int) -> Int {
    anchors.character(atCleanByte: byte, in: clean.bytes)
  }

  /// Where a character begins in the clean text.
  package func cleanByte(ofCharacter character: Int) -> Int {
    anchors.cleanByte(ofCharacter: character, in: clean.bytes)
  }

  /// The letter that has a character.
  package func letter(ofCharacter character: Int) -> Int {
    var low = 0
    var high = letterStarts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if letterStarts[middle] <= character { low = middle } else { high = middle }
    }
    return low
  }

  /// The raw code point, counted in its file, where a character begins.
  package func rawOffset(ofCharacter character: Int) -> Int {
    let letter = letter(ofCharacter: character)
    let origin = origins[letter]
    let offset = character - Int(letterStarts[letter]) + origin.firstCharacter
    return origin.offsets?.rawOffset(ofStart: offset) ?? offset
  }
}

/// Where a letter's text was taken from.
package struct LetterOrigin: Sendable {
  /// The character of the file's clean text with which the letter's text begins.
  package let firstCharacter: Int
  /// From clean to raw characters of the file; `nil` where they are the same.
  package let offsets: OffsetMap?

  /// Notes an origin.
  package init(firstCharacter: Int = 0, offsets: OffsetMap? = nil) {
    self.firstCharacter = firstCharacter
    self.offsets = offsets
  }
}

/// The borders of the units in which patterns can be asked to hold, in folded bytes, ascending.
package struct TextMarks: Sendable {
  /// Beginnings and ends of sentences.
  package var sentences: [UInt32] = []
  /// Beginnings of sections.
  package var sections: [UInt32] = []
  /// Beginnings and ends of paragraphs.
  package var paragraphs: [UInt32] = []

  /// No borders.
  package init() {}
}
