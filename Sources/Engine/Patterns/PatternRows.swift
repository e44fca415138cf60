import Corpus
import Diagnostics
import Plan

/// The texts of a slice, ready for patterns.
struct PatternRows {
  /// Rows between two looks at the clock: hostile patterns can take long for a single row.
  private static let checkedRowCount = 64

  private let folded: TextRows
  private let clean: TextRows
  private let corpus: CorpusText?
  private let context: ExecutionContext

  /// Readies the texts; without `needsClean` hits can be found, but not cut out.
  init(_ vector: Vector, _ context: ExecutionContext, needsClean: Bool = true) {
    folded = vector.foldedTexts(context.dictionaries)
    clean = needsClean ? vector.texts(context.dictionaries) : folded
    var isCorpus = false
    if case .texts(let column) = vector.storage, let spans = column.folded {
      isCorpus = spans.arena === context.corpus.text.folded
    }
    corpus = isCorpus ? context.corpus.text : nil
    self.context = context
  }

  var count: Int { folded.count }

  /// Calls `work` with each row's text, `nil` where it has none.
  ///
  /// - Throws: what `work` throws, and Q0402 or Q0404 at `span` when the run must stop.
  func visit(
    at span: Span, _ work: (Int, PatternText?) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    let failure: EvaluationError? = folded.bytes.withUnsafeBufferPointer { folded in
      clean.bytes.withUnsafeBufferPointer { clean in
        do throws(EvaluationError) {
          for row in 0..<count {
            if row % Self.checkedRowCount == 0 { try context.check(at: span) }
            try work(row, text(row, folded, clean))
          }
          return nil
        } catch {
          return error
        }
      }
    }
    if let failure { throw failure }
  }

  private func text(
    _ row: Int, _ foldedBytes: UnsafeBufferPointer<UInt8>, _ cleanBytes: UnsafeBufferPointer<UInt8>
  ) -> PatternText? {
    guard let range = folded.range(row), let cleanRange = clean.range(row) else { return nil }
    return PatternText(
      folded: foldedBytes, range: range, clean: cleanBytes, cleanRange: cleanRange,
      corpus: corpus)
  }
}
