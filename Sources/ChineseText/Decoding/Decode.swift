/// Decodes a file by the first rule that fits.
///
/// 1. A byte order mark decides. 2. Strictly valid UTF-8 is UTF-8. 3. With NUL bytes, UTF-16 if it
/// reads as Chinese text. 4. UTF-8 with few bad sequences, each of which becomes one U+FFFD.
/// 5. GB18030 or BIG5, whichever reads as official prose. Then 6. text that was decoded once too
/// often is decoded back. A sequence cut off by the end of the file counts as bad, but never
/// against UTF-8. UTF-8 with up to a quarter of bad sequences stays when no guess is convincing.
///
/// - Throws: `empty` and `binary` (also for a file whose rules all fail), `tooLong` from 4 GiB.
package func decode(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) -> DecodedText {
  guard bytes.count < Int(UInt32.max) else { throw .tooLong }
  if let mark = ByteOrderMark(of: bytes) { return try decode(bytes, after: mark) }
  guard !bytes.isEmpty else { throw .empty }
  if let scalars = UTF8Decoder.strictScalars(of: bytes) {
    return DoubleDecoding.repaired(DecodedText(scalars: scalars, encoding: .utf8, notes: []))
  }
  let lossy = UTF8Decoder.scalars(of: bytes)
  if bytes.contains(0) {
    if let text = UTF16Decoder.guessedText(of: bytes) { return text }
    guard lossy.isNearlyValid else { throw .binary }
  }
  if lossy.isNearlyValid { return DoubleDecoding.repaired(lossy.text(skipping: 0)) }
  if let text = GuessedDecoding.text(of: bytes) { return text }
  guard lossy.isMostlyValid else { throw .binary }
  return lossy.text(skipping: 0)
}

/// Decodes the bytes of an array; see the form for buffers.
package func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
  // A typed throw cannot cross the closure of `withUnsafeBytes` in every toolchain.
  let result = bytes.withUnsafeBytes { buffer -> Result<DecodedText, DecodingFailure> in
    do throws(DecodingFailure) { return .success(try decode(buffer)) } catch {
      return .failure(error)
    }
  }
  return try result.get()
}

private func decode(
  _ bytes: UnsafeRawBufferPointer, after mark: ByteOrderMark
) throws(DecodingFailure) -> DecodedText {
  let body = UnsafeRawBufferPointer(rebasing: bytes[mark.length...])
  guard !body.isEmpty else { throw .empty }
  let result =
    switch mark.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      UTF16Decoder.scalars(of: body, encoding: mark.encoding)
    case .utf32LittleEndian, .utf32BigEndian:
      UTF32Decoder.scalars(of: body, encoding: mark.encoding)
    default:
      UTF8Decoder.scalars(of: body)
    }
  return DoubleDecoding.repaired(result.text(skipping: mark.length))
}

/// A byte order mark at the start of a file.
struct ByteOrderMark {
  let encoding: TextEncoding
  let length: Int

  init?(of bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      (encoding, length) = (.utf32LittleEndian, 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      (encoding, length) = (.utf32BigEndian, 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else {
      return nil
    }
  }
}

/// Decoded scalars with a count of what was lost.
struct LossyScalars {
  /// Bad sequences at most in this share of the multi-byte sequences: surely UTF-8.
  private static let nearlyValidShare = 0.005
  /// Bad sequences at most in this share: UTF-8 for want of anything better.
  private static let mostlyValidShare = 0.25

  var scalars: [UInt32]
  let encoding: TextEncoding
  var badCount = 0
  var firstBad = 0
  /// Valid sequences of two bytes or more.
  var multibyteCount = 0
  /// Whether the end of the file cut a sequence that was valid so far; it is counted as bad too.
  var endIsCut = false

  /// Notes the loss of a sequence at an offset in bytes.
  mutating func lose(at offset: Int) {
    if badCount == 0 { firstBad = offset }
    badCount += 1
  }

  private func hasBadShare(upTo limit: Double) -> Bool {
    let bad = badCount - (endIsCut ? 1 : 0)
    return Double(bad) <= limit * Double(multibyteCount + bad)
  }

  var isNearlyValid: Bool { hasBadShare(upTo: Self.nearlyValidShare) }

  var isMostlyValid: Bool { hasBadShare(upTo: Self.mostlyValidShare) }

  /// The text, with the offsets of notes counted from the start of the file.
  func text(skipping markLength: Int, notes: [DecodingNote] = []) -> DecodedText {
    let losses: [DecodingNote] =
      badCount == 0 ? [] : [.badBytes(count: badCount, firstOffset: firstBad + markLength)]
    return DecodedText(scalars: scalars, encoding: encoding, notes: notes + losses)
  }
}

/// Decodes bytes whose encoding is known, such as a field of a table; what is bad is U+FFFD.
package func decoded(_ bytes: [UInt8], as encoding: TextEncoding) -> [UInt32] {
  bytes.withUnsafeBytes { buffer in
    switch encoding {
    case .gb18030, .big5:
      CharacterConverter.scalars(of: buffer, encoding: encoding)?.scalars
        ?? UTF8Decoder.scalars(of: buffer).scalars
    case .utf16LittleEndian, .utf16BigEndian:
      UTF16Decoder.scalars(of: buffer, encoding: encoding).scalars
    case .utf32LittleEndian, .utf32BigEndian:
      UTF32Decoder.scalars(of: buffer, encoding: encoding).scalars
    case .utf8: UTF8Decoder.strictScalars(of: buffer) ?? UTF8Decoder.scalars(of: buffer).scalars
    }
  }
}

/// Decodes a name, which is too short for a score: strict UTF-8, else GB18030.
package func decodedName(_ bytes: [UInt8]) -> [UInt32] {
  if let scalars = bytes.withUnsafeBytes({ UTF8Decoder.strictScalars(of: $0) }) { return scalars }
  return decoded(bytes, as: .gb18030)
}

/// The bytes of scalars in GB18030 or BIG5, `nil` where one of them has no place there.
package func encoded(_ scalars: [UInt32], as encoding: TextEncoding) -> [UInt8]? {
  CharacterConverter.bytes(of: scalars[...], encoding: encoding)
}
