import CTextTables
import Values

/// Divides a letter into sentences and gives sentences and sections their roles.
struct SentenceReader {
  let text: TextView
  let layout: Layout
  let sections: [Section]
  private let clauses: ClauseScan

  private init(_ draft: Draft) {
    text = draft.view
    layout = draft.layout
    sections = draft.sections
    clauses = ClauseScan(text: text)
  }

  /// Fills `sentences` and the roles of `sections`.
  static func read(_ draft: inout Draft) {
    let reader = SentenceReader(draft)
    draft.sentences = reader.sentences()
    RoleReader.read(&draft)
  }

  /// The sentences of all paragraphs; headings that are whole sentences are left out.
  private func sentences() -> [Sentence] {
    var sentences: [Sentence] = []
    var section = 0
    var open: [Int] = []
    for (number, paragraph) in layout.paragraphs.enumerated() {
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        index = skipSpaces(index, paragraph.upperBound)
        guard index < paragraph.upperBound else { break }
        while section < sections.count, sections[section].heading.lowerBound <= index {
          open.append(section)
          section += 1
        }
        if let last = open.last, isWholeHeading(last), sections[last].heading.lowerBound == index {
          index = max(sections[last].heading.upperBound, index + 1)
          continue
        }
        let end = end(from: index, paragraph, nextSection: section)
        close(&open, before: index)
        let span = text.trimmed(index..<end)
        if !span.isEmpty {
          sentences.append(
            Sentence(span: span, role: .situation, section: open.last, paragraph: number))
        }
        index = end
        while section < sections.count, sections[section].heading.lowerBound < index {
          open.append(section)
          section += 1
        }
      }
    }
    return sentences
  }

  private func skipSpaces(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, text.has(TEXT_SPACE | TEXT_NEWLINE, at: index) { index += 1 }
    return index
  }

  /// Drops the sections that end at or before an offset.
  private func close(_ open: inout [Int], before index: Int) {
    while let last = open.last, sections[last].span.upperBound <= index { open.removeLast() }
  }

  /// The end of the sentence, at a full heading that begins inside it at the latest.
  private func end(from index: Int, _ paragraph: Range<Int>, nextSection: Int) -> Int {
    // What follows the opening formula on its line is the answer.
    var limit = paragraph.upperBound
    if let opening = layout.opening?.upperBound, opening > index { limit = min(limit, opening) }
    let end = max(clauses.sentenceEnd(from: index, limit: limit), index + 1)
    var next = nextSection
    while next < sections.count, sections[next].heading.lowerBound < end {
      let heading = sections[next].heading
      if heading.lowerBound > index, isWholeHeading(next) { return heading.lowerBound }
      next += 1
    }
    return end
  }

  /// Whether a heading is a sentence or line of its own and not the first clause of one.
  private func isWholeHeading(_ index: Int) -> Bool {
    let heading = sections[index].heading
    guard let last = heading.last else { return false }
    if text.has(TEXT_SENTENCE_END, at: last) { return true }
    if heading.upperBound >= text.folded.count { return true }
    let after = text.folded[heading.upperBound]
    return after == "\n" || (text.folded[last] == ":" && sections[index].depth <= 2)
  }
}
