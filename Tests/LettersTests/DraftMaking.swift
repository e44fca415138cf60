import CTextTables
import ChineseText
import Values

@testable import Letters

/// Drafts for tests of the layers above the sentences.
///
/// No layout; a line that begins with `一、` to `十、` is the heading of a section, every other line a
/// paragraph of the section above it, cut into sentences at 。 ! ? and the line's end.
enum DraftMaking {
  /// A draft of a text, with the day that the letter is dated.
  static func draft(_ text: String, issued: String? = nil) -> Draft {
    let clean = CleanText(cleaning: text.unicodeScalars.map(\.value))
    var draft = Draft(text: clean, view: TextView(clean))
    draft.reply.issued = issued.flatMap(day)
    draft.layout.body = 0..<clean.folded.count
    let folded = FoldedText(draft.view.folded)
    var start = 0
    var paragraph = 0
    for place in 0...clean.folded.count {
      let isLineEnd = place == clean.folded.count || folded[place] == "\n"
      let isHeading = folded[start + 1] == "、" && folded.has(TEXT_NUMERAL, at: start)
      guard isLineEnd || !isHeading && folded.has(TEXT_SENTENCE_END, at: place) else { continue }
      let end = isLineEnd ? place : place + 1
      if end > start { add(start..<end, isHeading: isHeading, paragraph: paragraph, to: &draft) }
      start = isLineEnd ? place + 1 : end
      if isLineEnd { paragraph += 1 }
    }
    Passage.read(&draft)
    return draft
  }

  private static func add(
    _ range: Range<Int>, isHeading: Bool, paragraph: Int, to draft: inout Draft
  ) {
    guard isHeading else {
      draft.sentences.append(
        Sentence(
          span: range, role: .achievement, section: draft.sections.indices.last,
          paragraph: paragraph))
      return
    }
    let marker = range.lowerBound..<range.lowerBound + 2
    draft.sections.append(
      Section(
        span: range, heading: range, title: marker.upperBound..<range.upperBound, marker: marker,
        path: [draft.sections.count + 1], depth: 1, parent: nil, role: .achievement))
  }

  /// A day range written as `2024-07-25`.
  static func day(_ text: String) -> DayRange? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return DayRange(year: parts[0], month: parts[1], day: parts[2])
  }
}
