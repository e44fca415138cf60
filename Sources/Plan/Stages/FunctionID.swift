/// The functions of the language; the catalogue has their names, signatures and examples.
package enum FunctionID: String, CaseIterable, Sendable {
  // Text.
  case length
  case lower
  case trim
  case replace
  case split
  case join
  case left
  case right
  case substring
  case fold
  case simplify
  case pinyin

  // Numbers.
  case abs
  case round
  case floor
  case ceil
  case sqrt
  case ln
  case log2
  case log10
  case exp
  case power

  // Dates.
  case year
  case quarter
  case month
  case day
  case start
  case end
  case daysBetween = "days_between"
  case asOf = "as_of"

  // Lists.
  case count
  case first
  case last
}
