/// For which values a key of `summarize … with empty` has a group although no row has them.
package enum GroupValues: Sendable {
  /// The values that rows have, and no others.
  case occurring
  /// Every whole number between the smallest and the largest that rows have.
  case wholeNumbers
  /// These constants of the key's type.
  case listed([Formula])

  /// The most groups that a stage with empty groups makes.
  package static let groupCountMax = 100_000
}
