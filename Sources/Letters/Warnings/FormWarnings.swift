import CTextTables
import ChineseText
import Diagnostics

/// Warns of letters without the form of letters and of letters that break off.
enum FormWarnings {
  /// Adds Q0507 and Q0511 to the draft.
  static func check(_ draft: inout Draft) {
    let text = draft.view
    let layout = draft.layout
    if layout.opening == nil, layout.salutation == nil, layout.title == nil {
      draft.warnings.append(ReadingWarning(.noLetterForm))
    }
    guard let end = brokenEnd(of: draft, text) else { return }
    let place = draft.text.offsets.rawSpan(of: end - 1..<end)
    draft.warnings.append(ReadingWarning(.truncatedLetter, at: place))
    // A number or date at the broken end may have gone on.
    draft.figures.removeAll { $0.span.upperBound == end }
    draft.dates.removeAll { $0.span.upperBound == end }
  }

  /// Where the letter breaks off; `nil` when it has a closing, a sign-off or a final mark.
  private static func brokenEnd(of draft: Draft, _ text: TextView) -> Int? {
    let body = draft.layout.body
    guard !body.isEmpty, body.count > 1 else { return nil }
    let shapes = LineShapes(text: text)
    let lines = draft.layout.lines.filter { !$0.isNoise }
    let hasSignOff = lines.contains {
      $0.range.lowerBound >= draft.layout.back.lowerBound && shapes.isSignOff($0.range)
    }
    if hasSignOff { return nil }
    let closing = ClosingReader(text: text)
    if closing.closingStart(of: draft.layout.paragraphs) != nil { return nil }
    let last = body.upperBound - 1
    if text.has(TEXT_SENTENCE_END | TEXT_CLOSING, at: last) { return nil }
    if text.folded[last] == "." || text.folded[last] == ";" { return nil }
    return body.upperBound
  }
}
