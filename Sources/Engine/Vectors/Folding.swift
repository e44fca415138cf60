import CTextTables
import ChineseText

extension TextRows {
  /// The same texts, folded character by character.
  func folded() -> TextRows { mapped(FoldedBytes.append) }

  /// The same texts, each rewritten by `append`, which adds one text's bytes to an array.
  func mapped(_ append: (ArraySlice<UInt8>, inout [UInt8]) -> Void) -> TextRows {
    var result: [UInt8] = []
    var starts: [Int] = []
    var ends: [Int] = []
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    for row in 0..<count {
      guard let range = range(row) else {
        starts.append(Self.missing)
        ends.append(Self.missing)
        continue
      }
      starts.append(result.count)
      append(bytes[range], &result)
      ends.append(result.count)
    }
    return TextRows(bytes: result, starts: starts, ends: ends)
  }

  /// The finished column.
  var vector: Vector {
    var builder = TextBuilder()
    for row in 0..<count {
      if let range = range(row) { builder.append(bytes[range]) } else { builder.appendMissing() }
    }
    return builder.vector()
  }
}

/// Folding of UTF-8 into the form that searches compare, as the text layer folds scalars.
///
/// Straight quotes open and close in turn.
enum FoldedBytes {
  static func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var quoteIsOpen = false
    for scalar in Scalars(text) {
      var folded = text_search_fold(text_fold(scalar))
      if folded == 0x0A { quoteIsOpen = false }
      if folded == 0x22 {
        folded = quoteIsOpen ? 0x201D : 0x201C
        quoteIsOpen.toggle()
      }
      append(folded, to: &result)
    }
  }

  /// The UTF-8 bytes in which something is looked for: without printed readings, folded.
  static func needle(_ text: String) -> [UInt8] {
    utf8(of: searchForm(of: foldForSearch(text))[...])
  }

  /// Adds a scalar as UTF-8.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80: bytes.append(UInt8(scalar))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// The scalars of valid UTF-8, one after the other.
struct Scalars: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  /// Offset of the next scalar's first byte.
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  mutating func next() -> UInt32? {
    guard offset < bytes.endIndex else { return nil }
    let lead = bytes[offset]
    let length = Self.length(lead)
    var scalar = UInt32(lead)
    if length > 1 {
      scalar &= 0x7F >> UInt32(length)
      for index in offset + 1..<Swift.min(offset + length, bytes.endIndex) {
        scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      }
    }
    offset += length
    return scalar
  }

  /// How many characters valid UTF-8 has.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// How many bytes a character takes that begins so.
  static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
