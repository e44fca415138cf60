import ChineseText
import Diagnostics
import Values

/// Reads the figures of a letter.
///
/// Numbers first (`CandidateReader`), then what each means (`FigureBuilder`).
/// Source: section 6 of the reading rules.
enum FigureReader {
  /// Fills the figures of the draft and returns the numerals that are none, both in reading order.
  static func read(_ draft: inout Draft) -> [RejectedNumeral] {
    let text = FoldedText(draft.text.folded)
    let zones = RejectionZones(draft: draft, text: text)
    var builder = FigureBuilder(draft: draft, text: text)
    var rejected: [RejectedNumeral] = []
    for passage in Passage.all(of: draft, in: text) {
      var reader = CandidateReader(text: text, passage: passage, zones: zones.zones(of: passage))
      reader.read()
      rejected += reader.rejected
      builder.add(reader.candidates, of: passage)
    }
    draft.figures = builder.figures
    draft.warnings += builder.warnings
    return rejected
  }
}
