import CTextTables

/// Undoes a decoding too many: UTF-8 bytes that were read in another encoding and stored again.
///
/// Read as GBK, such text is unmistakable: UTF-8 of an ideograph or of CJK punctuation begins
/// with bytes that GBK reads as one of some 500 rare ideographs; they make up a third of such a
/// text (`鍏充簬` for 关于). Read as Windows-1252, it is Latin letters with accents (`å…³äºŽ`);
/// accents prove nothing by themselves, so that case is reported only when it can be repaired.
enum DoubleDecoding {
  /// Fewer marks than this are no evidence.
  private static let markMinimum = 5
  /// One mark among so many characters beyond ASCII is evidence.
  private static let markSpacing = 7

  /// The text decoded back where that gives UTF-8, with a note; unmarked text as it is.
  static func repaired(_ text: DecodedText) -> DecodedText {
    var marks = Marks()
    text.scalars.withUnsafeBufferPointer { marks.count($0) }
    if marks.prove(marks.ideographs) {
      return noted(text, original: bytesReadAsGBK(text.scalars).flatMap(Self.decoded))
    }
    guard marks.prove(marks.accents),
      let original = bytesReadAsLatin(text.scalars).flatMap(Self.decoded)
    else { return text }
    return noted(text, original: original)
  }

  /// How many characters beyond ASCII there are, and how many of them are marks.
  private struct Marks {
    private(set) var ideographs = 0
    private(set) var accents = 0
    private var others = 0

    mutating func count(_ scalars: UnsafeBufferPointer<UInt32>) {
      for scalar in scalars where scalar >= 0x80 {
        if text_is_double_decoding_marker(scalar) {
          ideographs += 1
        } else if (0xE2...0xEF).contains(scalar) {
          accents += 1
        } else {
          others += 1
        }
      }
    }

    func prove(_ marks: Int) -> Bool {
      marks >= markMinimum && ideographs + accents + others <= marks * markSpacing
    }
  }

  private static func noted(_ text: DecodedText, original: [UInt32]?) -> DecodedText {
    DecodedText(
      scalars: original ?? text.scalars, encoding: text.encoding,
      notes: text.notes + [.decodedTwice(isRepaired: original != nil)])
  }

  private static func decoded(_ bytes: [UInt8]) -> [UInt32]? {
    bytes.withUnsafeBytes { UTF8Decoder.strictScalars(of: $0) }
  }

  /// The bytes before they were read as GBK, `nil` if some character is not of GBK.
  private static func bytesReadAsGBK(_ scalars: [UInt32]) -> [UInt8]? {
    var bytes: [UInt8] = []
    // The GBK of Windows reads the byte 80 as the euro sign, which GB18030 writes otherwise.
    for piece in scalars.split(separator: 0x20AC, omittingEmptySubsequences: false) {
      guard let part = CharacterConverter.bytes(of: piece, encoding: .gb18030) else { return nil }
      bytes.append(contentsOf: part)
      bytes.append(0x80)
    }
    bytes.removeLast()
    return bytes
  }

  /// What Windows-1252 has in the place of the controls 80 to 9F; 0 where it has none.
  private static let windowsLatin: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The bytes before they were read as Windows-1252, `nil` if some character is not of it.
  private static func bytesReadAsLatin(_ scalars: [UInt32]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar < 0x100 {
        bytes.append(UInt8(scalar))
      } else if let place = windowsLatin.firstIndex(of: scalar) {
        bytes.append(UInt8(0x80 + place))
      } else {
        return nil
      }
    }
    return bytes
  }
}
