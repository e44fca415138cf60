import CTextTables

/// Adds up a run of numeral characters from left to right.
///
/// Three levels: the digit last read, the section below ten thousand, and the sections closed by
/// 万 and 亿. Each multiplier must be smaller than the one before it in its section.
struct NumeralReader {
  /// A whole number, and whether two digits side by side made it a guess.
  struct Value {
    let value: UInt64
    let isApproximate: Bool
  }

  private var total: UInt64 = 0
  private var section: UInt64 = 0
  private var digit: UInt64?
  private var sectionExponent = 4
  private var totalExponent = Int.max
  private var lastExponent = 0
  private var hasZeroBefore = false
  private var isApproximate = false

  /// The value of a run in which every character is a numeral.
  static func value(of run: Slice<UnsafeBufferPointer<UInt32>>) -> Value? {
    if run.allSatisfy({ ChineseNumeral.digit(of: $0) != nil }) { return positional(run) }
    var reader = NumeralReader()
    for scalar in run {
      guard reader.take(scalar) else { return nil }
    }
    return reader.finish()
  }

  /// Digits only, read as they stand; but 三四个 and 三五个 are guesses.
  private static func positional(_ run: Slice<UnsafeBufferPointer<UInt32>>) -> Value? {
    var value: UInt64 = 0
    for scalar in run {
      guard let digit = ChineseNumeral.digit(of: scalar), let next = value.timesTen(plus: digit)
      else { return nil }
      value = next
    }
    if run.count == 2, let first = ChineseNumeral.digit(of: run[run.startIndex]), first > 0 {
      let isGuess = value == first * 11 + 1 || value == 35
      if isGuess { return Value(value: first, isApproximate: true) }
    }
    return Value(value: value, isApproximate: false)
  }

  private mutating func take(_ scalar: UInt32) -> Bool {
    if let digit = ChineseNumeral.digit(of: scalar) { return take(digit: digit) }
    if let tens = ChineseNumeral.tens(of: scalar) {
      guard digit == nil, sectionExponent > 1 else { return false }
      section += tens
      (sectionExponent, lastExponent, hasZeroBefore) = (1, 1, false)
      return true
    }
    guard let exponent = ChineseNumeral.multiplierExponent(of: scalar) else { return false }
    return exponent < 4 ? takeSmall(exponent) : takeLarge(exponent)
  }

  private mutating func take(digit new: UInt64) -> Bool {
    if new == 0 {
      guard digit == nil else { return false }
      hasZeroBefore = true
      return true
    }
    if let old = digit {
      // 三四十, 十五六: neighbours in the row of numbers, of which the lower counts.
      guard new == old + 1, !isApproximate else { return false }
      isApproximate = true
      return true
    }
    digit = new
    return true
  }

  /// 十, 百 or 千; a 十 at the start of a section needs no digit.
  private mutating func takeSmall(_ exponent: Int) -> Bool {
    let opensWithZero = hasZeroBefore && section == 0 && total == 0
    let mayStandAlone = exponent == 1 ? !opensWithZero : isAtStart
    guard exponent < sectionExponent, digit != nil || mayStandAlone else { return false }
    section += (digit ?? 1) * Self.power(exponent)
    (digit, sectionExponent, lastExponent, hasZeroBefore) = (nil, exponent, exponent, false)
    return true
  }

  /// 万 or 亿, which multiply the section; 亿 after 万 multiplies all that stands before it.
  private mutating func takeLarge(_ exponent: Int) -> Bool {
    let value = section + (digit ?? 0)
    let isRepeated = value == 0 && total > 0 && exponent == 8 && totalExponent == 4
    let isWhole = value == 0 && isAtStart
    guard value > 0 || isRepeated || isWhole else { return false }
    if exponent > totalExponent {
      guard let product = (total + value).times(Self.power(exponent)) else { return false }
      total = product
    } else {
      guard exponent < totalExponent, let part = (isWhole ? 1 : value).times(Self.power(exponent)),
        let sum = total.plus(part)
      else { return false }
      total = sum
    }
    totalExponent = exponent
    (section, digit, sectionExponent, lastExponent) = (0, nil, 4, exponent)
    hasZeroBefore = false
    return true
  }

  private var isAtStart: Bool {
    total == 0 && section == 0 && digit == nil && !hasZeroBefore
  }

  private func finish() -> Value? {
    guard let last = digit else {
      return hasZeroBefore
        ? nil : total.plus(section).map { Value(value: $0, isApproximate: isApproximate) }
    }
    // 一百二 is 120, 一万二 is 12,000; but 一百零二 and 十二 are as they stand.
    let isShort = !hasZeroBefore && lastExponent > 1 && !isApproximate
    let part = last * (isShort ? Self.power(lastExponent - 1) : 1)
    return total.plus(section + part).map { Value(value: $0, isApproximate: isApproximate) }
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension UInt64 {
  /// The product, `nil` on overflow.
  func times(_ factor: UInt64) -> UInt64? {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    return overflows ? nil : product
  }

  /// The sum, `nil` on overflow.
  func plus(_ other: UInt64) -> UInt64? {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? nil : sum
  }
}
