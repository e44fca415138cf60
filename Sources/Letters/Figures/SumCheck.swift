import CTextTables
import ChineseText
import Values

/// Finds totals that their parts do not add up to (Q0518).
///
/// 共30个,包括甲20个、乙10个: parts behind 包括 are all there are, parts behind 其中 may leave some out
/// but cannot be more. Inexact numbers (余, 近) allow what they say.
struct SumCheck {
  private static let complete = WordClasses.trie("包括 分别是 分别为 即")
  private static let partial = WordClasses.trie("其中")

  let text: FoldedText

  /// The totals of a passage that do not add up, with what the parts add up to.
  func doubts(_ contexts: [NumberContext]) -> [(total: Range<Int>, sum: ScaledDecimal)] {
    var doubts: [(total: Range<Int>, sum: ScaledDecimal)] = []
    for (index, head) in contexts.enumerated() where text[head.ownEnd] == "," {
      let start = head.ownEnd + 1
      let isComplete = text.match(Self.complete, at: start) != nil
      guard isComplete || text.match(Self.partial, at: start) != nil,
        let sum = sum(of: contexts[(index + 1)...], like: head)
      else { continue }
      let total = head.candidate.value
      if head.candidate.approximation != 0 || sum == total { continue }
      if isComplete || sum > total { doubts.append((head.candidate.range, sum)) }
    }
    return doubts
  }

  /// The sum of the numbers of one clause that have the unit of the total; two at least.
  private func sum(
    of contexts: ArraySlice<NumberContext>, like head: NumberContext
  ) -> ScaledDecimal? {
    guard let first = contexts.first, first.clause.lowerBound == head.ownEnd + 1 else { return nil }
    let parts = contexts.prefix { $0.clause.lowerBound == first.clause.lowerBound }
    guard parts.count > 1,
      parts.allSatisfy({
        $0.candidate.unit == head.candidate.unit && $0.candidate.approximation == 0
          && $0.candidate.valueMax == nil && $0.candidate.form == .plain && isListed($0)
      })
    else { return nil }
    return ScaledDecimal(units: parts.reduce(Int128(0)) { $0 + $1.candidate.value.units })
  }

  /// Only parts divided by 、 are parts of one total.
  private func isListed(_ context: NumberContext) -> Bool {
    let end = context.ownEnd
    return text.has(TEXT_PUNCTUATION | TEXT_NEWLINE, at: end) || text[end] == "和"
  }
}
