extension CleaningEdit {
  /// Edits of a raw text that do at once what two rounds of edits do one after the other.
  ///
  /// Both lists ascend without overlap; the second counts the scalars that the first one leaves.
  static func composed(_ first: [CleaningEdit], then second: [CleaningEdit]) -> [CleaningEdit] {
    guard !first.isEmpty else { return second }
    guard !second.isEmpty else { return first }
    var result: [CleaningEdit] = []
    result.reserveCapacity(first.count + second.count)
    var walk = Walk(first)
    for edit in second {
      walk.copy(upTo: edit.rawStart, to: &result)
      let start = walk.rawStart(of: edit.rawStart)
      let end = walk.rawEnd(of: edit.rawEnd - 1)
      result.append(
        CleaningEdit(
          rawStart: start, rawEnd: end, replacement: edit.replacement, isHosted: edit.isHosted))
    }
    walk.copy(upTo: .max, to: &result)
    return result
  }

  /// Where a scalar of an edited text begins in the text before the edits.
  static func rawStart(of scalar: Int, behind edits: [CleaningEdit]) -> Int {
    var walk = Walk(edits)
    var passed: [CleaningEdit] = []
    walk.copy(upTo: UInt32(scalar), to: &passed)
    return Int(walk.rawStart(of: UInt32(scalar)))
  }

  /// A place in the first round's edits, with the distance between the two texts there.
  private struct Walk {
    private let edits: [CleaningEdit]
    private var next = 0
    /// How many scalars the edits passed took away.
    private var removed: UInt32 = 0

    init(_ edits: [CleaningEdit]) {
      self.edits = edits
    }

    /// Where the next edit stands in the text between the rounds.
    private var place: UInt32? { next < edits.count ? edits[next].rawStart - removed : nil }

    private mutating func pass() {
      let edit = edits[next]
      removed += edit.rawEnd - edit.rawStart - (edit.replacement == 0 ? 0 : 1)
      next += 1
    }

    /// Keeps the edits in front of a scalar, deletions directly before it included.
    mutating func copy(upTo scalar: UInt32, to result: inout [CleaningEdit]) {
      while let place, place < scalar || (place == scalar && edits[next].replacement == 0) {
        result.append(edits[next])
        pass()
      }
    }

    /// Where a scalar that no edit passed covers begins in the raw text.
    func rawStart(of scalar: UInt32) -> UInt32 {
      place == scalar ? edits[next].rawStart : scalar + removed
    }

    /// Where a scalar ends in the raw text; edits before and at it are passed.
    mutating func rawEnd(of scalar: UInt32) -> UInt32 {
      while let place, place < scalar || (place == scalar && edits[next].replacement == 0) {
        pass()
      }
      guard place == scalar else { return scalar + 1 + removed }
      defer { pass() }
      return edits[next].rawEnd
    }
  }
}
