/// What the words of the body mean when the letter does not print its own day.
extension MadeTruth {
  /// Leaves open what only a known day could decide.
  ///
  /// Section 5 reads relative dates from the day of the letter. Where just its year is printed,
  /// ranges that run to that day are open; where not even that, all dates are.
  mutating func judgeDates(of head: LetterHead) {
    guard issued.value != head.isoDate else { return }
    let knowsYear =
      year.value == head.year || published.value?.hasPrefix("\(head.year)-") == true
    guard knowsYear else {
      leaveDatesOpen()
      return
    }
    let ends = [
      "/\(head.isoDate)", "/\(head.isoDate.prefix(7))", String(head.isoDate.dropFirst(4)),
    ]
    func isUnclear(_ notation: Stated<String>) -> Bool {
      notation.value.map { value in ends.contains { value.hasSuffix($0) } } ?? false
    }
    for index in dates.indices where isUnclear(dates[index].date) { dates[index].date = .open }
    for index in figures.indices where isUnclear(figures[index].period) {
      figures[index].period = .open
    }
    for index in commitments.indices where isUnclear(commitments[index].deadline) {
      commitments[index].deadline = .open
    }
  }

  private mutating func leaveDatesOpen() {
    leaveOpen(["dates"])
    for index in figures.indices { figures[index].period = .open }
    for index in commitments.indices {
      (commitments[index].deadline, commitments[index].specificity) = (.open, .open)
    }
  }
}
