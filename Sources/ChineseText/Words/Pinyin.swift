import CTextTables

/// The first Mandarin reading of each ideograph, without tone: 关于 gives `guan yu`.
///
/// Readings are set off by spaces from each other and from letters and digits beside them;
/// other characters stay as they are, as do ideographs without a known reading. Serves sorting
/// and rough comparison; a character with several readings has only its first.
package func pinyin(_ text: String) -> String {
  var result = ""
  var last = PinyinPiece.other
  for scalar in text.unicodeScalars {
    let number = text_pinyin(text_fold(scalar.value))
    let piece = number > 0 ? PinyinPiece.syllable : PinyinPiece(plain: scalar.value)
    let touches = last != .other && piece != .other
    if touches, last == .syllable || piece == .syllable { result += " " }
    if number > 0 {
      result += String(cString: text_syllable_name(number))
    } else {
      result.unicodeScalars.append(scalar)
    }
    last = piece
  }
  return result
}

/// Whether two texts read alike, letter case, tones, width and script aside.
///
/// 张三, 章叁 and `zhang san` or `Zhangsan` are alike; spaces count only if both texts have
/// ideographs. Readings may be written with `v` for `ü`.
package func samePinyin(_ first: String, _ second: String) -> Bool {
  let bothHaveHan = hasHan(first) && hasHan(second)
  return pinyinKey(first, keepsSpaces: bothHaveHan) == pinyinKey(second, keepsSpaces: bothHaveHan)
}

/// What a character is for the spaces between readings.
private enum PinyinPiece {
  case syllable
  case word
  case other

  init(plain scalar: UInt32) {
    self = text_is(scalar, TEXT_LATIN | TEXT_DIGIT | TEXT_HAN) ? .word : .other
  }
}

private func hasHan(_ text: String) -> Bool {
  text.unicodeScalars.contains { text_is($0.value, TEXT_HAN) }
}

private func pinyinKey(_ text: String, keepsSpaces: Bool) -> [UInt32] {
  var key: [UInt32] = []
  for scalar in pinyin(text).unicodeScalars {
    let isSpace = text_is(scalar.value, TEXT_SPACE)
    if isSpace, !keepsSpaces || key.last == 0x20 { continue }
    let folded = text_fold(scalar.value)
    key.append(folded == 0xFC || folded == 0xDC ? 0x76 : folded)
  }
  return key
}
