import CTextTables

/// Undoes a decoding too many: UTF-8 bytes that were read as GBK and stored as UTF-8 again.
///
/// Such text is unmistakable. UTF-8 of an ideograph or of CJK punctuation begins with bytes that
/// GBK reads as one of some 500 rare ideographs; they make up a third of such a text.
enum DoubleDecoding {
  /// Fewer rare ideographs than this are no evidence.
  private static let markerMinimum = 5
  /// One marker among so many characters beyond ASCII is evidence.
  private static let markerSpacing = 7

  /// The text decoded back where that gives UTF-8, with a note; unmarked text as it is.
  static func repaired(_ text: DecodedText) -> DecodedText {
    guard isMarked(text.scalars) else { return text }
    let scalars = original(of: text.scalars)
    return DecodedText(
      scalars: scalars ?? text.scalars, encoding: text.encoding,
      notes: text.notes + [.decodedTwice(isRepaired: scalars != nil)])
  }

  private static func isMarked(_ scalars: [UInt32]) -> Bool {
    var markers = 0
    var others = 0
    scalars.withUnsafeBufferPointer { scalars in
      for scalar in scalars where scalar >= 0x80 {
        if text_is_double_decoding_marker(scalar) { markers += 1 } else { others += 1 }
      }
    }
    return markers >= markerMinimum && others <= markers * (markerSpacing - 1)
  }

  /// The bytes as they were before the first decoding, read as UTF-8.
  private static func original(of scalars: [UInt32]) -> [UInt32]? {
    var bytes: [UInt8] = []
    // The GBK of Windows reads the byte 80 as the euro sign, which GB18030 writes otherwise.
    for piece in scalars.split(separator: 0x20AC, omittingEmptySubsequences: false) {
      guard let part = CharacterConverter.bytes(of: piece, encoding: .gb18030) else { return nil }
      bytes.append(contentsOf: part)
      bytes.append(0x80)
    }
    bytes.removeLast()
    return bytes.withUnsafeBytes { UTF8Decoder.strictScalars(of: $0) }
  }
}
