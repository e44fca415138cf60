import Values

/// A number as printed, with its multiplier, before anything is known about its unit.
struct Numeral {
  /// Sign, digits, multiplier and 余 多 来 几 between them.
  var range: Range<Int>
  /// Number × multiplier; `nil` when too large to be a quantity.
  var value: ScaledDecimal?
  /// Whether it is written in Chinese numerals alone.
  var isChinese = false
  /// Whether 十 百 千 万 亿 follow digits, or stand in the Chinese number.
  var hasMultiplier = false
  /// The last multiplier as a power of ten, 0 without one.
  var multiplierPower = 0
  /// Whether it is a multiplier with no number before it: 百, 千亿.
  var isBare = false
  /// Whether it is a run of Chinese digits: 二〇二四, 七八.
  var isDigitRun = false
  /// Whether a decimal point stands in it.
  var hasDecimals = false
  /// Digits before the decimal point, group commas not counted.
  var digitCount = 0
  /// 余 多 来 几 inside or right after the number.
  var approximation: UInt32 = 0
}

/// The values of numeral characters.
enum NumeralValue {
  /// The value of a Chinese digit, `nil` for other characters.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The power of ten of a multiplier, `nil` for other characters.
  @inline(__always)
  static func power(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  /// The value of 廿 and 卅, `nil` for other characters.
  @inline(__always)
  static func tens(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "廿": 2
    case "卅": 3
    default: nil
    }
  }

  /// Whether a character makes the number before it inexact.
  @inline(__always)
  static func isApproximation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "余", "多", "来", "几": true
    default: false
    }
  }
}
