import CTextTables

/// UTF-16 to scalars, and the guess whether bytes without a mark are UTF-16.
enum UTF16Decoder {
  /// Share of ideographs, CJK punctuation and ASCII from which bytes are taken for UTF-16.
  private static let plausibleShare = 0.7

  /// Decodes any bytes; a lone surrogate and a lone last byte become U+FFFD.
  static func scalars(of bytes: UnsafeRawBufferPointer, encoding: TextEncoding) -> LossyScalars {
    var result = LossyScalars(scalars: [], encoding: encoding)
    result.scalars.reserveCapacity(bytes.count / 2 + 1)
    let isBig = encoding == .utf16BigEndian
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    var index = 0
    while index + 1 < bytes.count {
      var scalar = unit(index)
      var length = 2
      if scalar & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(index + 2) & 0x3FF
        length = 4
      } else if scalar & 0xF800 == 0xD800 {
        result.lose(at: index)
        scalar = 0xFFFD
      }
      result.scalars.append(scalar)
      index += length
    }
    if index < bytes.count {
      result.lose(at: index)
      result.scalars.append(0xFFFD)
    }
    return result
  }

  /// The text if the bytes read as UTF-16 without a mark; of two ways the more usual text wins.
  static func guessedText(of bytes: UnsafeRawBufferPointer) -> DecodedText? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let little = scalars(of: bytes, encoding: .utf16LittleEndian)
    let big = scalars(of: bytes, encoding: .utf16BigEndian)
    switch (isPlausible(little), isPlausible(big)) {
    case (true, true):
      let bigWins =
        CommonCharacters.share(in: big.scalars) > CommonCharacters.share(in: little.scalars)
      return (bigWins ? big : little).text(skipping: 0)
    case (true, false): return little.text(skipping: 0)
    case (false, true): return big.text(skipping: 0)
    case (false, false): return nil
    }
  }

  private static func isPlausible(_ text: LossyScalars) -> Bool {
    guard text.badCount == 0 else { return false }
    var count = 0
    for scalar in text.scalars {
      let isControl = scalar < 0x20 && !text_is(scalar, TEXT_SPACE | TEXT_NEWLINE)
      let isUsual =
        (scalar < 0x7F && !isControl) || text_is(scalar, TEXT_HAN)
        || (0x3000...0x303F).contains(scalar) || (0xFF01...0xFF5E).contains(scalar)
        || (0x2010...0x2026).contains(scalar)
      if isUsual { count += 1 }
    }
    return Double(count) >= plausibleShare * Double(text.scalars.count)
  }
}

/// UTF-32 to scalars.
enum UTF32Decoder {
  /// Decodes any bytes; what is no Unicode scalar, and a cut last one, becomes U+FFFD.
  static func scalars(of bytes: UnsafeRawBufferPointer, encoding: TextEncoding) -> LossyScalars {
    var result = LossyScalars(scalars: [], encoding: encoding)
    result.scalars.reserveCapacity(bytes.count / 4 + 1)
    var index = 0
    while index < bytes.count {
      var value: UInt32 = 0xFFFF_FFFF
      if index + 4 <= bytes.count {
        value = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        value = encoding == .utf32BigEndian ? UInt32(bigEndian: value) : UInt32(littleEndian: value)
      }
      if Unicode.Scalar(value) == nil {
        result.lose(at: index)
        value = 0xFFFD
      }
      result.scalars.append(value)
      index += 4
    }
    return result
  }
}
