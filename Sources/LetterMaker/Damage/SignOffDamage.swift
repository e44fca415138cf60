import Values

/// A date of the sign-off that lost its words: `2023531`, `2019年731`, `20246月14`, `2020 915`.
extension MadeLetter {
  /// The letter with its sign-off date damaged; which day is left follows from the digits.
  func withDamagedSignOffDate(using random: inout SplitMix64) -> MadeLetter? {
    guard let place = frame.signOffDate, case .value(let iso) = truth.issued else { return nil }
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let digits = "\(month)\(day)"
    var revision = Revision(self)
    var isRead = SplitDate.days(in: digits, of: year).count == 1
    switch Int.random(in: 0..<4, using: &random) {
    case 0: revision.replace(place, with: "\(year)\(digits)")
    case 1: revision.replace(place, with: "\(year)年\(digits)")
    case 2: revision.replace(place, with: "\(year) \(digits)")
    default:
      revision.replace(place, with: "\(year)\(month)月\(day)")
      isRead = true
    }
    var letter = revision.letter()
    if !isRead { letter.truth.issued = .value("\(year)") }
    letter.truth.openSpans.append([
      letter.frame.signOffDate?.lowerBound ?? 0, letter.text.unicodeScalars.count,
    ])
    return letter
  }
}

/// The ways to read digits as a month and a day.
enum SplitDate {
  /// Each month and day of a year that the digits can mean.
  static func days(in digits: String, of year: Int) -> [(month: Int, day: Int)] {
    let numbers = digits.compactMap(\.wholeNumberValue)
    return (1..<max(1, numbers.count)).compactMap { split in
      let (left, right) = (numbers[..<split], numbers[split...])
      guard left.count <= 2, right.count <= 2, left.first != 0, right.first != 0 else { return nil }
      let (month, day) = (value(left), value(right))
      return (1...12).contains(month) && (1...length(of: month, in: year)).contains(day)
        ? (month, day) : nil
    }
  }

  private static func value(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
