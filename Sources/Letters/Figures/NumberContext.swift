import CTextTables
import ChineseText
import Values

/// What the rules ask about one candidate: its clause, its own words, its neighbours.
///
/// A class, because every reader of an attribute and each neighbour holds it.
final class NumberContext {
  let text: FoldedText
  let passage: Passage
  /// The cues of the passage.
  let cues: PassageCues
  let candidate: Candidate
  /// The clause, from its first word to its mark.
  let clause: Range<Int>
  /// Where the words that belong to this number alone begin: the clause, or the number before.
  let ownStart: Int
  /// Where the words of its bound end: behind 以上.
  let ownEnd: Int
  /// Whether 、 or 和 joins the number directly to the one before.
  let joinsPrevious: Bool
  /// How many numbers of the passage stand before it in the same clause.
  let indexInClause: Int

  init(
    text: FoldedText, passage: Passage, cues: PassageCues, candidate: Candidate,
    clause: Range<Int>, ownStart: Int, ownEnd: Int, joinsPrevious: Bool, indexInClause: Int
  ) {
    self.text = text
    self.passage = passage
    self.cues = cues
    self.candidate = candidate
    self.clause = clause
    self.ownStart = ownStart
    self.ownEnd = ownEnd
    self.joinsPrevious = joinsPrevious
    self.indexInClause = indexInClause
  }

  /// The words before the number that belong to it alone.
  var ownRange: Range<Int> { ownStart..<max(ownStart, candidate.range.lowerBound) }
  /// The words of the clause before the number.
  var leftRange: Range<Int> {
    clause.lowerBound..<max(clause.lowerBound, candidate.range.lowerBound)
  }
  /// The words of the clause behind the number.
  var rightRange: Range<Int> { ownEnd..<max(ownEnd, clause.upperBound) }
  /// The words of the sentence before the number, as far back as rules look.
  var sentenceRange: Range<Int> {
    let end = max(passage.range.lowerBound, candidate.range.lowerBound)
    return max(passage.range.lowerBound, end - Self.sentenceReach)..<end
  }

  /// Longer sentences are looked at this far back.
  private static let sentenceReach = 600

  /// Whether a preposition right before the number makes what it counts no object of the verb:
  /// 为4.3万名….
  var serves: Bool {
    text.matchEnding(Self.serving, before: candidate.range.lowerBound, lengthMax: 2) != nil
      && text.matchEnding(Self.notServing, before: candidate.range.lowerBound, lengthMax: 3) == nil
  }

  private static let serving = WordClasses.endings("为 对 向 给 与 由 帮助 让 使")
  private static let notServing = WordClasses.endings(
    """
    分别为 均为 约为 仅为 作为 成为 变为 定为 升为 增为 降为 改为 设为 评为 额为 率为 数为 量为 值为 价为 积为 度为 长为 宽为 费为 理由 自由 参与 给与 面对 \
    针对 期为 入为 资为 准为
    """
  )

  /// The kind of the unit's dimension.
  var kind: Dimension.Kind? { candidate.unit?.dimension.kind }

  /// The last place in a range where one of the words stands, with its payload.
  func last(_ words: WordTrie, in range: Range<Int>) -> (place: Int, match: WordTrie.Match)? {
    var place = range.upperBound
    while place > range.lowerBound {
      place -= 1
      if let match = text.match(words, at: place, limit: range.upperBound) {
        return (place, match)
      }
    }
    return nil
  }

  /// Whether one of the words stands in a range.
  func contains(_ words: WordTrie, in range: Range<Int>) -> Bool {
    range.contains { text.match(words, at: $0, limit: range.upperBound) != nil }
  }

  /// The contexts of all candidates of a passage.
  static func all(
    _ candidates: [Candidate], of passage: Passage, _ cues: PassageCues, in text: FoldedText
  ) -> [NumberContext] {
    let clauses = ClauseReader(text: text, range: passage.range)
    let bounds = BoundReader(text: text)
    var contexts: [NumberContext] = []
    for candidate in candidates {
      let start = clauses.start(before: candidate.range.lowerBound)
      let ownEnd = bounds.end(of: candidate)
      let end = clauses.end(after: ownEnd)
      let previous = contexts.last
      let sharesClause = previous.map { $0.ownEnd > start } ?? false
      let ownStart = sharesClause ? previous?.ownEnd ?? start : start
      contexts.append(
        NumberContext(
          text: text, passage: passage, cues: cues, candidate: candidate,
          clause: start..<max(end, ownEnd),
          ownStart: ownStart, ownEnd: ownEnd,
          joinsPrevious: sharesClause && isJoint(ownStart..<candidate.range.lowerBound, in: text),
          indexInClause: sharesClause ? (previous?.indexInClause ?? 0) + 1 : 0))
    }
    return contexts
  }

  /// Whether only 、 和 及 与 stand in a range.
  private static func isJoint(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard !range.isEmpty, range.count <= 3 else { return false }
    return range.allSatisfy {
      switch text[$0] {
      case "、", "和", "及", "与", "以", "或", " ": true
      default: false
      }
    }
  }
}
