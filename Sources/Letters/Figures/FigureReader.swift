import ChineseText
import Diagnostics
import Values

/// Reads the figures of a letter.
///
/// Numbers first (`CandidateReader`), then what each means (`FigureBuilder`).
/// Source: section 6 of the reading rules.
enum FigureReader {
  /// Fills the figures of the draft, and the numerals that are none, both in reading order.
  static func read(_ draft: inout Draft) {
    let text = FoldedText(draft.view.folded)
    let zones = RejectionZones(draft: draft, text: text)
    var builder = FigureBuilder(draft: draft, text: text)
    var rejected = frontNumerals(of: draft, before: draft.passages.first, in: text, zones)
    var reader = CandidateReader(text: text, marks: draft.marks)
    for passage in draft.passages {
      reader.read(passage.range, zones: zones.zones(of: passage))
      for numeral in reader.rejected {
        rejected.append(
          RejectedNumeral(
            span: numeral.range, reason: numeral.reason,
            sentence: passage.isHeading ? nil : passage.sentence, section: passage.section))
      }
      builder.add(reader.candidates, of: passage)
    }
    draft.rejected = rejected
    draft.figures = builder.figures
    draft.warnings += builder.warnings
  }

  /// The numerals of metadata, title and letterhead, none of which is a figure.
  private static func frontNumerals(
    of draft: Draft, before first: Passage?, in text: FoldedText, _ zones: RejectionZones
  ) -> [RejectedNumeral] {
    let end = min(draft.layout.front.upperBound, first?.range.lowerBound ?? .max)
    var rejected: [RejectedNumeral] = []
    var reader = CandidateReader(text: text, marks: draft.marks)
    for line in draft.layout.lines where !line.isNoise && line.range.upperBound <= end {
      reader.read(line.range, zones: zones.zones(ofMetadata: line.range))
      rejected += reader.rejected.map { RejectedNumeral(span: $0.range, reason: $0.reason) }
    }
    return rejected
  }
}
