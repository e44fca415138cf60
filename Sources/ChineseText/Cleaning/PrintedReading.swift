import CTextTables

/// Recognises a reading printed after its character, as in `業(yè)` or `關 (guan)`.
enum PrintedReading {
  /// More spaces than this between host, bracket and letters are layout, not a reading.
  private static let spaceLimit = 4
  /// The longest syllables (zhuang, chuang, shuang) and the longest zhuyin with its tone.
  private static let letterLimit = 6
  /// Letters, tone marks and invisible characters that may stand between the brackets.
  private static let scalarLimit = 24

  /// The reading whose bracket opens at `opening`, with the spaces before it.
  static func span(
    in raw: UnsafeBufferPointer<UInt32>, openingAt opening: Int
  ) -> Range<Int>? {
    guard let start = start(in: raw, openingAt: opening) else { return nil }
    let inside = skipSpaces(in: raw, from: opening + 1)
    guard let lettersEnd = pinyinEnd(in: raw, from: inside) ?? zhuyinEnd(in: raw, from: inside)
    else { return nil }
    let closing = skipSpaces(in: raw, from: lettersEnd)
    guard closing < raw.count, text_fold(raw[closing]) == 0x29 else { return nil }
    return start..<closing + 1
  }

  /// Whether a bracket holds one letter that is not the reading of the character before it.
  static func isListLetter(in raw: UnsafeBufferPointer<UInt32>, openingAt opening: Int) -> Bool {
    guard opening > 0, opening + 2 < raw.count, text_fold(raw[opening + 2]) == 0x29 else {
      return false
    }
    let reading = String(cString: text_syllable_name(text_pinyin(text_fold(raw[opening - 1]))))
    return reading.unicodeScalars.map(\.value) != [raw[opening + 1]]
  }

  /// Where the removed stretch begins, if an ideograph stands before the bracket.
  private static func start(
    in raw: UnsafeBufferPointer<UInt32>, openingAt opening: Int
  ) -> Int? {
    var start = opening
    while start > 0, opening - start < spaceLimit, text_is(raw[start - 1], TEXT_SPACE) {
      start -= 1
    }
    var host = start
    while host > 0, start - host < spaceLimit, text_is(raw[host - 1], TEXT_INVISIBLE) {
      host -= 1
    }
    guard host > 0, text_is(raw[host - 1], TEXT_HAN) else { return nil }
    return start
  }

  private static func skipSpaces(in raw: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
    var index = start
    while index < raw.count, index - start < spaceLimit, text_is(raw[index], TEXT_SPACE) {
      index += 1
    }
    return index
  }

  /// The end of a real syllable in Latin letters.
  private static func pinyinEnd(
    in raw: UnsafeBufferPointer<UInt32>, from start: Int
  ) -> Int? {
    var packed: UInt32 = 0
    var count = 0
    var index = start
    let limit = min(raw.count, start + scalarLimit)
    while index < limit {
      let letter = text_note_letter(raw[index])
      if letter != 0 {
        guard count < letterLimit else { return nil }
        packed = packed << 5 | letter
        count += 1
      } else if raw[index] == 0x308, packed & 31 == 21 {
        packed += 6  // u becomes ü
      } else if !text_is(raw[index], TEXT_INVISIBLE), !isToneMark(raw[index]) {
        break
      }
      index += 1
    }
    guard count > 0 else { return nil }
    return text_is_syllable(packed << UInt32(5 * (letterLimit - count))) ? index : nil
  }

  private static func isToneMark(_ scalar: UInt32) -> Bool {
    scalar == 0x300 || scalar == 0x301 || scalar == 0x304 || scalar == 0x30C
  }

  /// The end of a syllable in Bopomofo letters.
  private static func zhuyinEnd(
    in raw: UnsafeBufferPointer<UInt32>, from start: Int
  ) -> Int? {
    var index = start
    while index < raw.count, index - start <= letterLimit, isZhuyin(raw[index]) { index += 1 }
    return index > start && index - start <= letterLimit ? index : nil
  }

  private static func isZhuyin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3105...0x312F, 0x31A0...0x31BF: true
    case 0x02C7, 0x02C9, 0x02CA, 0x02CB, 0x02D9: true
    default: false
    }
  }
}
