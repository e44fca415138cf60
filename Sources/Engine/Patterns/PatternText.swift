import CTextKernels
import Corpus
import Plan

/// One text that patterns are matched in: its folded bytes, and the clean ones for `exactly`.
///
/// Ranges are bytes of the folded arena.
struct PatternText {
  let folded: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let clean: UnsafeBufferPointer<UInt8>
  let cleanRange: Range<Int>
  /// The corpus whose borders of sentences apply; `nil` for texts made elsewhere, which are one
  /// unit.
  let corpus: CorpusText?

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

  /// The clean bytes of a part of the folded text.
  func cleanBytes(of part: Range<Int>) -> Range<Int> {
    if let corpus {
      let start = corpus.character(atFoldedByte: part.lowerBound)
      return corpus.cleanByte(
        ofCharacter: start)..<corpus.cleanByte(ofCharacter: start + characterCount(part))
    }
    let before = characterCount(range.lowerBound..<part.lowerBound)
    let start = advance(cleanRange.lowerBound, by: before)
    return start..<advance(start, by: characterCount(part))
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
