import CTextTables
import ChineseText
import Values

/// One stretch of the letter that rules read as a whole: a sentence, or a heading of its own.
struct Passage {
  /// Sentences longer than this are read in pieces, so that no rule looks back without bound.
  static let lengthMax = 2_048

  /// Where it stands.
  let range: Range<Int>
  /// Index of the sentence; for a heading the sentence that follows it.
  let sentence: Int
  /// Index of the innermost section.
  let section: Int?
  /// Number of the paragraph; headings share that of the sentence on their line.
  let paragraph: Int
  /// What the sentence does; for a heading the section's role.
  let role: Role
  /// Whether it is a heading that no sentence contains.
  let isHeading: Bool
  /// Whether it speaks of what is to come.
  let isPlan: Bool

  /// Fills `plans` and `passages` of a draft whose sections and sentences are read.
  static func read(_ draft: inout Draft) {
    let text = FoldedText(draft.view.folded)
    draft.plans = PlanZones(draft, in: text)
    draft.passages = all(of: draft, in: text)
  }

  /// All passages of a letter in reading order.
  private static func all(of draft: Draft, in text: FoldedText) -> [Passage] {
    var passages: [Passage] = []
    let plans = draft.plans
    var headings = draft.sections.enumerated().filter { !$0.element.heading.isEmpty }[...]
    var lineEnd = 0
    for (index, sentence) in draft.sentences.enumerated() {
      while let (section, heading) = headings.first.map({ ($0.offset, $0.element.heading) }),
        heading.lowerBound < sentence.span.upperBound
      {
        headings.removeFirst()
        guard heading.upperBound <= sentence.span.lowerBound else { continue }
        // Many headings may stand before one sentence: the line's end is looked for once.
        if lineEnd < heading.upperBound { lineEnd = text.lineEnd(from: heading.upperBound) }
        let sharesLine = lineEnd >= sentence.span.lowerBound
        passages.append(
          Passage(
            range: heading, sentence: index, section: section,
            paragraph: sharesLine ? sentence.paragraph : -1 - section,
            role: draft.sections[section].role, isHeading: true,
            isPlan: plans.sections[section]))
      }
      pieces(
        of: sentence, at: index, isPlan: plans.sentences[index], in: text, into: &passages)
    }
    return passages
  }

  /// Cuts a sentence that is too long, at clause marks where there are any.
  private static func pieces(
    of sentence: Sentence, at index: Int, isPlan: Bool, in text: FoldedText,
    into passages: inout [Passage]
  ) {
    var start = sentence.span.lowerBound
    while start < sentence.span.upperBound {
      var end = min(start + lengthMax, sentence.span.upperBound)
      if end < sentence.span.upperBound {
        var cut = end
        while cut > start + lengthMax / 2, !text.has(TEXT_CLAUSE_MARK, at: cut - 1) { cut -= 1 }
        if text.has(TEXT_CLAUSE_MARK, at: cut - 1) { end = cut }
      }
      passages.append(
        Passage(
          range: start..<end, sentence: index, section: sentence.section,
          paragraph: sentence.paragraph, role: sentence.role, isHeading: false, isPlan: isPlan))
      start = end
    }
  }
}

extension FoldedText {
  /// Where the line ends that a place lies in: before its newline, or with the text.
  func lineEnd(from place: Int) -> Int {
    var end = place
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return end
  }
}
