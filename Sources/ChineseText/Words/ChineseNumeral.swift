import CTextTables

/// A number written in Chinese characters, such as 一百二十, 两千五百万, 廿五 or 三点五.
package struct ChineseNumeral: Sendable, Equatable {
  /// The digits of the number without its decimal point.
  package let mantissa: UInt64
  /// How many of the digits stand after the decimal point: 三点五 is 35 with one place.
  package let decimalPlaces: Int
  /// The offset after the numeral.
  package let end: Int
  /// Whether two digits side by side make it a guess (三四十, 两三家); the value is the lower.
  package let isApproximate: Bool

  /// Longer runs of numeral characters are no number.
  package static let lengthLimit = 40

  /// Reads the numeral that begins at an offset, `nil` if none does.
  ///
  /// Takes the longest run of numeral characters, everyday or financial, and with 点 its decimal
  /// places. Digits without multipliers read as they stand (二〇二四). A last digit after 百, 千,
  /// 万 or 亿 without 零 counts in tenths of it (一百二 is 120). `nil` too for runs that make no
  /// number (万千, 〇十), overflow 64 bits or pass the limit. A multiplier after decimal places is
  /// left to the caller, as it is after digits (`1.5万`).
  package static func parse(_ scalars: [UInt32], at offset: Int) -> ChineseNumeral? {
    scalars.withUnsafeBufferPointer { parse($0, at: offset) }
  }

  /// Reads the numeral that begins at an offset of a buffer; see the form for arrays.
  package static func parse(
    _ scalars: UnsafeBufferPointer<UInt32>, at offset: Int
  ) -> ChineseNumeral? {
    precondition(offset >= 0 && offset <= scalars.count)
    let limit = min(scalars.count, offset + lengthLimit + 1)
    var end = offset
    while end < limit, text_is(scalars[end], TEXT_NUMERAL) { end += 1 }
    guard end > offset, end - offset <= lengthLimit else { return nil }
    guard let whole = NumeralReader.value(of: scalars[offset..<end]) else { return nil }
    let point = decimals(in: scalars, after: end, limit: limit)
    guard !point.isEmpty, !whole.isApproximate else {
      return ChineseNumeral(
        mantissa: whole.value, decimalPlaces: 0, end: end, isApproximate: whole.isApproximate)
    }
    var mantissa = whole.value
    for digit in point {
      guard let next = mantissa.timesTen(plus: digit) else { return nil }
      mantissa = next
    }
    return ChineseNumeral(
      mantissa: mantissa, decimalPlaces: point.count, end: end + 1 + point.count,
      isApproximate: false)
  }

  /// The digits after a 点 that stands at an offset.
  private static func decimals(
    in scalars: UnsafeBufferPointer<UInt32>, after offset: Int, limit: Int
  ) -> [UInt64] {
    guard offset < limit, text_fold(scalars[offset]) == 0x70B9 else { return [] }
    var digits: [UInt64] = []
    var index = offset + 1
    while index < limit, let digit = digit(of: scalars[index]) {
      digits.append(digit)
      index += 1
    }
    return digits
  }

  /// The digit a character stands for: 〇 to 九, 两, and the financial forms.
  package static func digit(of scalar: UInt32) -> UInt64? {
    switch text_fold(scalar) {
    case 0x3007, 0x25CB, 0x96F6: 0  // 〇 ○ 零
    case 0x4E00, 0x58F9: 1  // 一 壹
    case 0x4E8C, 0x4E24, 0x8D30: 2  // 二 两 贰
    case 0x4E09, 0x53C1: 3  // 三 叁
    case 0x56DB, 0x8086: 4  // 四 肆
    case 0x4E94, 0x4F0D: 5  // 五 伍
    case 0x516D, 0x9646: 6  // 六 陆
    case 0x4E03, 0x67D2: 7  // 七 柒
    case 0x516B, 0x634C: 8  // 八 捌
    case 0x4E5D, 0x7396: 9  // 九 玖
    default: nil
    }
  }

  /// The power of ten a multiplier stands for: 十 1, 百 2, 千 3, 万 4, 亿 8.
  package static func multiplierExponent(of scalar: UInt32) -> Int? {
    switch text_fold(scalar) {
    case 0x5341, 0x62FE: 1  // 十 拾
    case 0x767E, 0x4F70: 2  // 百 佰
    case 0x5343, 0x4EDF: 3  // 千 仟
    case 0x4E07: 4  // 万
    case 0x4EBF: 8  // 亿
    default: nil
    }
  }

  /// The tens that 廿, 卅 and 卌 stand for.
  static func tens(of scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x5EFF: 20
    case 0x5345: 30
    case 0x534C: 40
    default: nil
    }
  }

  /// The year written as exactly four digits, such as 二〇二四, 二○二四 or 二O二四.
  ///
  /// Years from 1000 to 2999; `nil` if a fifth digit follows.
  package static func year(_ scalars: [UInt32], at offset: Int) -> (year: Int, end: Int)? {
    scalars.withUnsafeBufferPointer { year($0, at: offset) }
  }

  /// Reads a year at an offset of a buffer; see the form for arrays.
  package static func year(
    _ scalars: UnsafeBufferPointer<UInt32>, at offset: Int
  ) -> (year: Int, end: Int)? {
    precondition(offset >= 0 && offset <= scalars.count)
    guard offset + 4 <= scalars.count else { return nil }
    var year = 0
    for index in offset..<offset + 4 {
      guard let digit = yearDigit(of: scalars[index], isFirst: index == offset) else { return nil }
      year = year * 10 + digit
    }
    guard (1_000..<3_000).contains(year) else { return nil }
    if offset + 4 < scalars.count, yearDigit(of: scalars[offset + 4], isFirst: false) != nil {
      return nil
    }
    return (year, offset + 4)
  }

  /// A digit of a year, for which the letter O and the digit 0 are also printed as zero.
  private static func yearDigit(of scalar: UInt32, isFirst: Bool) -> Int? {
    let folded = text_fold(scalar)
    if folded == 0x4E24 { return nil }  // 两 never stands in a year
    if !isFirst, folded == 0x6F || folded == 0x30 { return 0 }
    return digit(of: scalar).map { Int($0) }
  }
}

extension UInt64 {
  /// Ten times the number plus a digit, `nil` on overflow.
  func timesTen(plus digit: UInt64) -> UInt64? {
    let (product, overflows) = multipliedReportingOverflow(by: 10)
    let (sum, carries) = product.addingReportingOverflow(digit)
    return overflows || carries ? nil : sum
  }
}
