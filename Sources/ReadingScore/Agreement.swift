import ChineseText

/// When a value that was read says the same as the truth.
enum Agreement {
  /// Columns whose values are days, compared by the days and not by the notation.
  static let dayColumns: Set<String> = ["date", "deadline", "period", "issued", "published"]

  /// Whether two values of a column say the same: folded, and an empty text like none.
  static func holds(
    _ column: String, _ found: TruthRecord.Value, _ truth: TruthRecord.Value
  ) -> Bool {
    switch (found, truth) {
    case (.text(let one), .text(let other)): textsAgree(column, one, other)
    case (.text(""), .missing), (.missing, .text("")): true
    case (.list(let ones), .list(let others)):
      ones.count == others.count && zip(ones, others).allSatisfy { holds(column, $0, $1) }
    case (.object(let ones), .object(let others)):
      others.allSatisfy { holds($0.key, ones[$0.key] ?? .missing, $0.value) }
    default: found == truth
    }
  }

  private static func textsAgree(_ column: String, _ found: String, _ truth: String) -> Bool {
    if dayColumns.contains(column), let one = DayNotation(found), let other = DayNotation(truth) {
      // Of a deadline the last day counts.
      return column == "deadline" ? one.last == other.last : one == other
    }
    let (one, other) = (fold(found), fold(truth))
    // Spaces within a number are no part of it.
    if column == "doc_number" { return one.filter { $0 != " " } == other.filter { $0 != " " } }
    guard column == "number" else { return one == other }
    // Leading zeros of a case number are ignored in comparisons.
    return one.drop { $0 == "0" } == other.drop { $0 == "0" }
  }

  /// Whether two indicators overlap enough.
  ///
  /// Source: the Dice coefficient of character pairs, L. R. Dice, "Measures of the amount of
  /// ecologic association between species", Ecology 26, 1945; the bar of a half is the
  /// specification's.
  static func overlaps(_ found: TruthRecord.Value, _ truth: TruthRecord.Value) -> Bool {
    guard case .text(let one) = found, case .text(let other) = truth else { return found == truth }
    return dice(Array(fold(one)), Array(fold(other))) >= 0.5
  }

  /// The Dice coefficient of the character pairs of two texts, in `0...1`.
  static func dice(_ one: [Character], _ other: [Character]) -> Double {
    let (ones, others) = (pairs(one), pairs(other))
    let count = ones.values.reduce(0, +) + others.values.reduce(0, +)
    guard count > 0 else { return one == other ? 1 : 0 }
    let common = ones.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
    return 2 * Double(common) / Double(count)
  }

  private static func pairs(_ text: [Character]) -> [[Character]: Int] {
    zip(text, text.dropFirst()).reduce(into: [:]) { $0[[$1.0, $1.1], default: 0] += 1 }
  }
}

/// The first and last day that a notation such as `2024`, `2024-07` or `2023-01/2023-06` means.
struct DayNotation: Equatable {
  let first: [Int]
  let last: [Int]

  /// `nil` where the text is no such notation.
  init?(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let from = Self.parts(ends[0]),
      let to = Self.parts(ends[ends.count - 1])
    else { return nil }
    let month = to.count > 1 ? to[1] : 12
    first = [from[0], from.count > 1 ? from[1] : 1, from.count > 2 ? from[2] : 1]
    last = [to[0], month, to.count > 2 ? to[2] : Self.dayCount(month, of: to[0])]
  }

  private static func parts(_ text: Substring) -> [Int]? {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard (1...3).contains(words.count), numbers.count == words.count, words[0].count == 4 else {
      return nil
    }
    return numbers
  }

  private static func dayCount(_ month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
