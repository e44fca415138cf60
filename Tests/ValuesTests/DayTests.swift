import Testing
import Values

/// Goal: the calendar agrees with known days, and counts both ways.
@Suite struct DayTests {
  @Test func `known days have known numbers`() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
    #expect(Day(year: 2024, month: 7, day: 25)?.number == 19_929)
    #expect(Day(year: 1969, month: 12, day: 31)?.number == -1)
  }

  @Test func `days that the calendar lacks are refused`() {
    for (year, month, day) in [(2023, 2, 29), (2024, 2, 30), (2024, 13, 1), (2024, 4, 31)] {
      #expect(Day(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
    }
    #expect(Day(year: 2024, month: 0, day: 1) == nil)
    #expect(Day(year: 2024, month: 1, day: 0) == nil)
    #expect(Day(year: 900, month: 1, day: 1) == nil)
  }

  @Test func `every day from 1600 to 2400 counts there and back`() throws {
    let first = try #require(Day(year: 1600, month: 1, day: 1)).number
    let last = try #require(Day(year: 2400, month: 12, day: 31)).number
    var wrong: [Int32] = []
    for number in first...last {
      let (year, month, day) = Day(number: number).civil
      if Day(year: year, month: month, day: day)?.number != number { wrong.append(number) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `ranges print in their shortest notation`() throws {
    #expect(DayRange(year: 2024)?.description == "2024")
    #expect(DayRange(year: 2024, month: 7)?.description == "2024-07")
    #expect(DayRange(year: 2024, month: 7, day: 5)?.description == "2024-07-05")
    let half = DayRange(months: 1...6, of: 2024, precision: .halfYear)
    #expect(half?.description == "2024-01/2024-06")
    let first = try #require(Day(year: 2023, month: 1, day: 1))
    let last = try #require(Day(year: 2024, month: 7, day: 25))
    let open = DayRange(first: first, last: last, precision: .range)
    #expect(open.description == "2023-01-01/2024-07-25")
  }
}
