import ChineseText
import Values

@testable import Letters

/// Drafts for tests of the layers above the sentences: no layout, one section for each line that
/// begins with `一、` or the like, sentences cut at 。 ! ? and at line ends.
enum DraftMaking {
  /// A draft of a text, with the day that the letter is dated.
  static func draft(_ text: String, issued: String? = nil, role: Role? = nil) -> Draft {
    let clean = CleanText(cleaning: text.unicodeScalars.map(\.value))
    var draft = Draft(text: clean)
    draft.reply.issued = issued.flatMap(day)
    draft.layout.body = 0..<clean.folded.count
    let folded = FoldedText(clean.folded)
    var start = 0
    var paragraph = 0
    var currentRole = role ?? .achievement
    for place in 0...clean.folded.count {
      let isLineEnd = place == clean.folded.count || folded[place] == "\n"
      let isSentenceEnd = folded[place] == "。" || folded[place] == "!" || folded[place] == "?"
      guard isLineEnd || isSentenceEnd else { continue }
      let end = isLineEnd ? place : place + 1
      if end > start {
        if role == nil { currentRole = Self.role(of: start..<end, in: folded, now: currentRole) }
        draft.sentences.append(
          Sentence(span: start..<end, role: currentRole, section: nil, paragraph: paragraph))
      }
      start = isLineEnd ? place + 1 : end
      if isLineEnd { paragraph += 1 }
    }
    return draft
  }

  /// A day range written as `2024-07-25`.
  static func day(_ text: String) -> DayRange? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return DayRange(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Headings change the role: what comes next is planned, what was done is not.
  private static func role(of range: Range<Int>, in text: FoldedText, now: Role) -> Role {
    let words = text.string(range)
    if words.contains("接下来将") || words.contains("下一步") || words.contains("下阶段") {
      return .plan
    }
    return now
  }
}
