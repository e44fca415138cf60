import ChineseText
import Letters
import Plan

/// What is kept of a letter beside its columns until the corpus is finished.
struct LetterRecord {
  let id: String
  let path: String
  let sequence: Int
  let characterCount: Int
  let origin: LetterOrigin
  /// A fingerprint of the folded body without white space; equal bodies have equal ones.
  let bodyHash: UInt64
  private let marks: TextMarks
  let clean: TextBlocks.Slice
  let folded: TextBlocks.Slice

  init(
    _ source: LetterSource, sequence: Int, clean: TextBlocks.Slice, folded: TextBlocks.Slice
  ) {
    let letter = source.letter
    id = letter.id
    path = letter.path
    self.sequence = sequence
    characterCount = source.text.range.count
    let offsets = letter.text.offsets
    origin = LetterOrigin(
      firstCharacter: source.text.range.lowerBound, offsets: offsets.isIdentity ? nil : offsets)
    self.clean = clean
    self.folded = folded
    marks = Self.marks(of: source)
    bodyHash = Self.hash(letter.text.folded[letter.body])
  }

  /// FNV-1a over scalars, 64 bits: among a million letters two different bodies meet with a
  /// chance of one in thirty million.
  private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars where scalar > 0x20 {
      hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func marks(of source: LetterSource) -> TextMarks {
    var marks = TextMarks()
    marks.sentences.reserveCapacity(2 * source.letter.sentences.count)
    var paragraph: Int?
    var paragraphEnd: UInt32 = 0
    for sentence in source.letter.sentences {
      let span = source.text.span(sentence.span).folded
      marks.sentences.append(span.lowerBound)
      marks.sentences.append(span.upperBound)
      if sentence.paragraph != paragraph {
        if paragraph != nil { marks.paragraphs.append(paragraphEnd) }
        marks.paragraphs.append(span.lowerBound)
        paragraph = sentence.paragraph
      }
      paragraphEnd = span.upperBound
    }
    if paragraph != nil { marks.paragraphs.append(paragraphEnd) }
    marks.sections =
      [0]
      + source.letter.sections.map {
        source.text.span($0.span).folded.lowerBound
      }
    return marks
  }

  /// Adds the letter's borders to those of the corpus.
  func addMarks(to all: inout TextMarks, at start: UInt32) {
    func add(_ marks: [UInt32], to all: inout [UInt32]) {
      for mark in marks.sorted() where all.last != mark + start { all.append(mark + start) }
    }
    add(marks.sentences, to: &all.sentences)
    add(marks.sections, to: &all.sections)
    add(marks.paragraphs, to: &all.paragraphs)
  }
}

/// The final ids of letters, and the order that follows from them.
struct LetterNaming {
  /// Ids in order: ascending by UTF-8 bytes, each once.
  let ids: [String]
  /// The path of each letter in order.
  let paths: [String]
  /// The letters in order as they arrived, `nil` when they arrived so.
  let order: [UInt32]?

  /// Gives letters of one id the suffixes `#2`, `#3` … in the order of their paths.
  init(_ letters: [LetterRecord]) {
    let sorted = letters.indices.sorted { left, right in
      let (a, b) = (letters[left], letters[right])
      if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
      if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
      return a.sequence < b.sequence
    }
    var taken = Set(letters.map(\.id))
    var named: [(id: String, letter: Int)] = []
    for letter in sorted {
      var id = letters[letter].id
      if let last = named.last, letters[last.letter].id == id {
        id = Self.free(id, &taken)
      }
      named.append((id, letter))
    }
    named.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    ids = named.map(\.id)
    paths = named.map { letters[$0.letter].path }
    let isSorted = named.enumerated().allSatisfy { $0.offset == $0.element.letter }
    order = isSorted ? nil : named.map { UInt32($0.letter) }
  }

  private static func free(_ id: String, _ taken: inout Set<String>) -> String {
    var number = 2
    while taken.contains("\(id)#\(number)") { number += 1 }
    taken.insert("\(id)#\(number)")
    return "\(id)#\(number)"
  }
}
