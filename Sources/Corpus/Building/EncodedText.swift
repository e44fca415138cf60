import ChineseText
import Letters

/// A letter's text as UTF-8, clean and folded, with the bytes at which its characters begin.
///
/// Only the part of the file that the letter speaks of is kept: from the first character that
/// any of its spans covers to the last.
struct EncodedText: Sendable {
  /// The characters of the file's clean text that are kept.
  let range: Range<Int>
  let clean: [UInt8]
  let folded: [UInt8]
  private let cleanStarts: [UInt32]
  private let foldedStarts: [UInt32]

  /// A span in both texts, in bytes from the letter's first.
  struct ByteSpan {
    let clean: Range<UInt32>
    let folded: Range<UInt32>
  }

  init(_ letter: Letter) {
    range = letter.coveredRange
    let folded = searchForm(of: Array(letter.text.folded[range]))
    clean = utf8(of: letter.text.clean[range])
    self.folded = utf8(of: folded[...])
    cleanStarts = Self.starts(in: clean, count: range.count)
    foldedStarts = Self.starts(in: self.folded, count: range.count)
  }

  private static func starts(in bytes: [UInt8], count: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count + 1) { starts, filled in
      bytes.withUnsafeBufferPointer { bytes in
        var next = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
          starts.initializeElement(at: next, to: UInt32(index))
          next += 1
        }
        precondition(next == count, "each character begins once")
        starts.initializeElement(at: next, to: UInt32(bytes.count))
        filled = next + 1
      }
    }
  }

  /// The bytes of a range of the file's clean text.
  func span(_ characters: Range<Int>) -> ByteSpan {
    let start = characters.lowerBound - range.lowerBound
    let end = characters.upperBound - range.lowerBound
    return ByteSpan(
      clean: cleanStarts[start]..<cleanStarts[end],
      folded: foldedStarts[start]..<foldedStarts[end])
  }
}

extension Letter {
  /// From the first to the last character that any span of the letter covers.
  fileprivate var coveredRange: Range<Int> {
    var start = body.lowerBound
    var end = body.upperBound
    func cover(_ range: Range<Int>) {
      start = min(start, range.lowerBound)
      end = max(end, range.upperBound)
    }
    for section in sections { cover(section.span) }
    for sentence in sentences { cover(sentence.span) }
    for figure in figures { cover(figure.span) }
    for numeral in rejected { cover(numeral.span) }
    for date in dates { cover(date.span) }
    for citation in citations { cover(citation.span) }
    for mention in mentions { cover(mention.span) }
    return start..<end
  }
}
