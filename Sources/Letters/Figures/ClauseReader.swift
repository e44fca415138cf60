import CTextTables
import Values

/// Finds the clause that a number stands in.
///
/// A clause ends at , ; : 。 ! ? and at brackets; what stands in brackets is a clause of its
/// own and is skipped in the clause around it. Marks inside “” and 《》 do not count.
struct ClauseReader {
  /// How far a clause is followed; longer ones are cut.
  static let reach = 160

  let text: FoldedText
  let range: Range<Int>

  /// Where the clause around a place begins.
  func start(before place: Int) -> Int {
    var index = place
    let stop = max(range.lowerBound, place - Self.reach)
    while index > stop {
      switch text[index - 1] {
      case ",", ";", ":", "。", "!", "?", "\n", "(": return index
      case ")": index = opening("(", ")", before: index, stop: stop)
      case "”": index = opening("“", "”", before: index, stop: stop)
      case "》": index = opening("《", "》", before: index, stop: stop)
      default: index -= 1
      }
    }
    return index
  }

  /// Where the clause around a place ends.
  func end(after place: Int) -> Int {
    var index = place
    let stop = min(range.upperBound, place + Self.reach)
    while index < stop {
      switch text[index] {
      case ",", ";", ":", "。", "!", "?", "\n", ")": return index
      case "(": index = closing("(", ")", after: index, stop: stop)
      case "“": index = closing("“", "”", after: index, stop: stop)
      case "《": index = closing("《", "》", after: index, stop: stop)
      default: index += 1
      }
    }
    return index
  }

  /// The place of the opening bracket whose closing one stands right before a place.
  private func opening(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, before place: Int, stop: Int
  ) -> Int {
    var depth = 0
    var index = place
    while index > stop {
      index -= 1
      if text[index] == close { depth += 1 }
      if text[index] == open {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return place - 1
  }

  /// The place behind the closing bracket of an opening one.
  private func closing(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, after place: Int, stop: Int
  ) -> Int {
    var depth = 0
    var index = place
    while index < stop {
      if text[index] == open { depth += 1 }
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return place + 1
  }
}
