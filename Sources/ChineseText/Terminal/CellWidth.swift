import CTextTables

/// How many cells characters take in a terminal.
///
/// Source: East Asian Width of the Unicode Character Database; combining marks and controls
/// take none.
package enum CellWidth {
  /// The cells of one scalar: 0, 1 or 2.
  ///
  /// `ambiguous` gives the cells of “ ” … — · ① and the like, which the font decides: 1 or 2.
  package static func cells(of scalar: Unicode.Scalar, ambiguous: Int = 1) -> Int {
    Int(text_cells(scalar.value, Int32(truncatingIfNeeded: ambiguous)))
  }

  /// The cells of a text on one line, as the sum over its scalars.
  package static func cells(of text: String, ambiguous: Int = 1) -> Int {
    var count = 0
    for scalar in text.unicodeScalars { count += cells(of: scalar, ambiguous: ambiguous) }
    return count
  }

  /// The text, shortened so that it takes at most so many cells, with `…` where it was cut.
  ///
  /// A character is never cut from its combining marks. No room gives the empty text.
  package static func truncated(
    _ text: String, toCells limit: Int, ambiguous: Int = 1
  ) -> String {
    if cells(of: text, ambiguous: ambiguous) <= limit { return text }
    let ellipsis = "…"
    let room = limit - cells(of: ellipsis, ambiguous: ambiguous)
    guard room >= 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      var width = 0
      for scalar in character.unicodeScalars { width += cells(of: scalar, ambiguous: ambiguous) }
      if used + width > room { break }
      kept.append(character)
      used += width
    }
    return kept + ellipsis
  }
}
