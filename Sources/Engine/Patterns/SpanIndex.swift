import Corpus
import Plan
import Values

/// The annotated spans of one kind in all letters, as bytes of the folded texts.
///
/// Built once for a pattern, in time linear in the rows of the kind's table.
final class SpanIndex: Sendable {
  /// Ascending.
  private let starts: [UInt32]
  private let ends: [UInt32]

  /// Looks the spans of a kind up; none for a corpus without folded texts.
  init(of wanted: AnnotatedSpan, in corpus: Corpus) {
    let table = wanted.kind.table
    guard case .texts(let texts)? = corpus.column(SchemaColumn(table, "text")),
      let folded = texts.folded, folded.arena === corpus.text.folded
    else {
      (starts, ends) = ([], [])
      return
    }
    let accepts = Self.test(wanted, corpus)
    var rows = texts.starts.indices.filter { texts.starts[$0] != TextColumn.missing && accepts($0) }
    let isAscending = zip(rows, rows.dropFirst()).allSatisfy {
      folded.starts[$0] <= folded.starts[$1]
    }
    if !isAscending { rows.sort { folded.starts[$0] < folded.starts[$1] } }
    starts = rows.map { folded.starts[$0] }
    ends = rows.map { folded.ends[$0] }
  }

  /// Whether a row of the kind's table is asked for.
  private static func test(_ wanted: AnnotatedSpan, _ corpus: Corpus) -> (Int) -> Bool {
    if let type = wanted.kind.mentionType {
      guard case .codes(let codes, _)? = corpus.column(SchemaColumn(.mentions, "type")) else {
        return { _ in false }
      }
      return { codes[$0] == UInt32(type.rawValue) }
    }
    guard let filter = wanted.filter else { return { _ in true } }
    switch corpus.column(SchemaColumn(.figures, "amount")) {
    case .quantities(_, _, let unit, let units, _), .wideQuantities(_, let unit, let units, _):
      let isAccepted = units.map { $0.map(filter.accepts) ?? false }
      return { isAccepted[Int(unit[$0])] }
    default: return { _ in false }
    }
  }

  /// Whether a span lies in some bytes of the folded texts.
  func hasSpan(in bytes: Range<Int>) -> Bool {
    var index = firstIndex(from: bytes.lowerBound)
    while index < starts.count, Int(starts[index]) < bytes.upperBound {
      if Int(ends[index]) <= bytes.upperBound { return true }
      index += 1
    }
    return false
  }

  /// The spans that lie in some bytes of the folded texts, ascending by start.
  func spans(in bytes: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var index = firstIndex(from: bytes.lowerBound)
    while index < starts.count, Int(starts[index]) < bytes.upperBound {
      let span = Int(starts[index])..<Int(ends[index])
      if span.upperBound <= bytes.upperBound, !span.isEmpty { spans.append(span) }
      index += 1
    }
    return spans
  }

  private func firstIndex(from byte: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
