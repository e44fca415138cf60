import CTextKernels
import Corpus
import Plan

/// One text that patterns are matched in: its folded bytes, and the clean ones for `exactly`.
///
/// Ranges of bytes count the folded arena.
struct PatternText {
  let folded: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let clean: UnsafeBufferPointer<UInt8>
  let cleanRange: Range<Int>
  /// The corpus whose borders of sentences apply; `nil` for texts made elsewhere, which are one
  /// unit.
  let corpus: CorpusText?

  /// All of the text.
  var whole: TextPart { TextPart(bytes: range, firstCharacter: 0) }

  /// Whether it is a part of the letters' texts, where spans are annotated.
  var isOfCorpus: Bool { corpus != nil }

  /// The first occurrence of a needle at or behind `start`, within `limit`.
  func find(_ needle: [UInt8], from start: Int, to limit: Int) -> Range<Int>? {
    guard start < limit else { return nil }
    let place = needle.withUnsafeBufferPointer { needle in
      kernel_find(folded.baseAddress, start, limit, needle.baseAddress, needle.count)
    }
    return place == limit ? nil : place..<place + needle.count
  }

  /// How many characters begin in some bytes.
  func characterCount(_ range: Range<Int>) -> Int {
    range.isEmpty
      ? 0 : kernel_count_characters(folded.baseAddress, range.lowerBound, range.upperBound)
  }

  /// The clean byte so many characters on, at most the end of the text or `limit`.
  func advance(_ byte: Int, by characters: Int, to limit: Int? = nil) -> Int {
    let limit = limit ?? cleanRange.upperBound
    var byte = byte
    var left = characters
    while left > 0, byte < limit {
      byte += Scalars.length(clean[byte])
      left -= 1
    }
    return byte
  }

  /// The clean byte so many characters back, at least `limit`.
  func retreat(_ byte: Int, by characters: Int, to limit: Int) -> Int {
    var byte = byte
    var left = characters
    while left > 0, byte > limit {
      byte -= 1
      while byte > limit, clean[byte] & 0xC0 == 0x80 { byte -= 1 }
      left -= 1
    }
    return byte
  }

  /// A part of the text cut at the borders of sentences, sections or paragraphs.
  func units(of part: Range<Int>, _ scope: PatternScope) -> [Range<Int>] {
    guard let corpus else { return [part] }
    let marks =
      switch scope {
      case .sentence: corpus.sentenceMarks
      case .section: corpus.sectionMarks
      case .paragraph: corpus.paragraphMarks
      }
    var index = Self.firstIndex(in: marks, above: part.lowerBound)
    var units: [Range<Int>] = []
    var start = part.lowerBound
    while index < marks.count, Int(marks[index]) < part.upperBound {
      if Int(marks[index]) > start { units.append(start..<Int(marks[index])) }
      start = Int(marks[index])
      index += 1
    }
    if start < part.upperBound { units.append(start..<part.upperBound) }
    return units
  }

  private static func firstIndex(in marks: [UInt32], above byte: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle]) <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A part of a text, with the number of its first character in the text.
struct TextPart {
  /// Bytes of the folded arena.
  let bytes: Range<Int>
  let firstCharacter: Int
}

/// Counts the characters of a text from place to place, each byte once.
struct CharacterCounter {
  private let text: PatternText
  private var byte: Int
  private var character: Int

  /// Begins at the first byte of a part.
  init(of text: PatternText, from part: TextPart) {
    self.text = text
    byte = part.bytes.lowerBound
    character = part.firstCharacter
  }

  /// The number of the character that begins at a byte; bytes are asked for in ascending order.
  mutating func character(at next: Int) -> Int {
    character += text.characterCount(byte..<next)
    byte = next
    return character
  }
}

/// Finds the clean bytes of characters of a text.
struct CleanPlaces {
  private let text: PatternText
  /// The number in the corpus of the text's first character.
  private let firstOfCorpus: Int
  private var character = 0
  private var byte: Int

  /// Begins with the text's first character.
  init(of text: PatternText) {
    self.text = text
    firstOfCorpus = text.corpus?.character(atFoldedByte: text.range.lowerBound) ?? 0
    byte = text.cleanRange.lowerBound
  }

  /// The clean bytes of some characters; their starts are asked for in ascending order.
  ///
  /// - Complexity: constant in the corpus; elsewhere linear in the characters since the last ones.
  mutating func bytes(of characters: Range<Int>) -> Range<Int> {
    if let corpus = text.corpus {
      byte = corpus.cleanByte(ofCharacter: firstOfCorpus + characters.lowerBound)
    } else {
      byte = text.advance(byte, by: characters.lowerBound - character)
    }
    character = characters.lowerBound
    return byte..<text.advance(byte, by: characters.count)
  }
}
