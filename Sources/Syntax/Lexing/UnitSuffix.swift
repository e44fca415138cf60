import Values

/// What stands directly behind the digits of a number: multipliers, then a unit.
///
/// The fewest multipliers behind which a known unit (or nothing) stands are taken, so that
/// `5百分点` has a unit and `20万千瓦时` a multiplier. Where no unit is known, a Chinese reserved
/// word at the end is left to the next token (`1亿元且`); else the rest is the unit, which the
/// checker refuses with suggestions.
struct UnitSuffix {
  /// How many characters multiply the number.
  let multiplierCount: Int
  /// The power of ten they stand for.
  let exponent: Int
  /// The unit, empty where there is none.
  let unit: String

  /// More characters than any unit with its multipliers has.
  static let lengthMax = 32

  /// Divides what stands ahead: the letters, the same with the digits and letters behind them
  /// (`m2`), and the same with a slash and another unit.
  init(letters: String, word: String, rate: String?) {
    let letters = Array(letters.unicodeScalars)
    let division =
      Self.divide(rate.map { Array($0.unicodeScalars) } ?? [], needsUnit: true)
      ?? Self.divide(Array(word.unicodeScalars), needsUnit: true) ?? Self.divide(letters)
      ?? Self.beforeKeyword(letters)
    self = division ?? UnitSuffix(unknown: String(String.UnicodeScalarView(letters)))
  }

  /// Letters that are no unit, behind their multipliers.
  init(unknown text: String) {
    let letters = Array(text.unicodeScalars)
    self.init(letters, multiplierCount: Self.multiplierCount(letters), end: letters.count)
  }

  private init(_ letters: [Unicode.Scalar], multiplierCount: Int, end: Int) {
    self.multiplierCount = multiplierCount
    exponent = letters[..<multiplierCount].reduce(0) { $0 + (Self.exponent(of: $1) ?? 0) }
    unit = String(String.UnicodeScalarView(letters[multiplierCount..<end]))
  }

  /// Whether a half-width scalar can stand in a unit.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if HalfWidth.isLetter(scalar) { return true }
    return scalar == "%" || "‰℃°㎡㎢㎏㎞²³".unicodeScalars.contains(scalar)
  }

  private static func divide(_ letters: [Unicode.Scalar], needsUnit: Bool = false) -> UnitSuffix? {
    for count in 0...multiplierCount(letters) {
      let suffix = UnitSuffix(letters, multiplierCount: count, end: letters.count)
      if suffix.unit.isEmpty ? !needsUnit : Unit.named(suffix.unit) != nil { return suffix }
    }
    return nil
  }

  private static func beforeKeyword(_ letters: [Unicode.Scalar]) -> UnitSuffix? {
    for end in letters.indices {
      let rest = String(String.UnicodeScalarView(letters[end...]))
      guard Keyword.spelledInChinese(rest) != nil else { continue }
      if let suffix = divide(Array(letters[..<end])) { return suffix }
    }
    return nil
  }

  private static func multiplierCount(_ letters: [Unicode.Scalar]) -> Int {
    letters.prefix { exponent(of: $0) != nil }.count
  }

  private static func exponent(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万", "萬": 4
    case "亿", "億": 8
    default: nil
    }
  }
}
