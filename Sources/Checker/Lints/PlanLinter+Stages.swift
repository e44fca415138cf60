import Diagnostics
import Plan
import Values

/// What stages do to one another.
extension PlanLinter {
  /// Looks at a stage beside those before it.
  mutating func look(at step: Step, behind earlier: ArraySlice<Step>) {
    switch step.stage {
    case .take(0), .top(0, _, _), .sample(0, _): report(.noRows(at: step.span))
    case .take: if !earlier.contains(where: \.setsOrder) { report(.unsorted(at: step.span)) }
    case .sort:
      if let last = earlier.last, case .sort = last.stage {
        report(.sortedTwice(step.span, after: last.span, merged(last.span, step.span)))
      }
    default: break
    }
  }

  /// One `sort` for two that stand side by side.
  private func merged(_ first: Span, _ second: Span) -> Diagnostic.Edit? {
    guard first.end <= second.start else { return nil }
    let between = source.text(of: Span(first.end, second.start)).filter { $0 != " " && $0 != "\n" }
    guard ["|", "｜", "|>"].contains(between) else { return nil }
    let keys = source.text(of: first)
    guard let by = ["by ", "按 "].compactMap({ keys.firstRange(of: $0) }).first else { return nil }
    return Diagnostic.Edit(
      first.joined(with: second), with: "\(source.text(of: second)), \(keys[by.upperBound...])")
  }

  /// Reports a whole text compared with a few words.
  mutating func lookForText(_ part: Formula) {
    guard case .compare(let comparison, let value, let words) = part.node,
      comparison == .equal || comparison == .notEqual,
      case .field(_, let column) = value.node, column.isPassage,
      case .text(let text)? = words.constant, text.count < Self.passageLengthMin
    else { return }
    let place = Span(value.span.end, max(value.span.end, words.span.start))
    let word = isChinese ? " 含 " : " contains "
    let edit = comparison == .equal ? Diagnostic.Edit(place, with: word) : nil
    report(.wholeText(part, self.text(value), edit))
  }

  /// Reports a comparison by order with the word `missing`, which the checker has settled.
  mutating func lookForMissingWord(_ part: Formula) {
    guard part.constant == .flag(false) else { return }
    let written = text(part).lowercased()
    let isComparison = ["<", ">", "＜", "＞", "≤", "≥"].contains { written.contains($0) }
    if isComparison { report(.neverMissing(at: part.span)) }
  }

  /// No text of these columns is shorter.
  static let passageLengthMin = 8
}

extension Step {
  /// Whether rows come in an order that a query asked for, or are one.
  fileprivate var setsOrder: Bool {
    switch stage {
    case .sort, .top, .count: true
    case .summarize(_, let keys, _): keys.isEmpty
    default: false
    }
  }
}

extension SchemaColumn {
  /// Whether its values are sentences and more.
  fileprivate var isPassage: Bool {
    switch name {
    case "text":
      [.replies, .sections, .sentences, .commitments, .outcomes].contains(table)
    case "title": table == .replies
    default: false
    }
  }
}
