import Corpus
import Plan

/// The texts of a slice, ready for patterns.
struct PatternRows {
  private let folded: TextRows
  private let clean: TextRows
  private let corpus: CorpusText?

  /// Readies the texts; without `needsClean` hits can be found, but not cut out.
  init(_ vector: Vector, _ context: ExecutionContext, needsClean: Bool = true) {
    folded = vector.foldedTexts(context.dictionaries)
    clean = needsClean ? vector.texts(context.dictionaries) : folded
    var isCorpus = false
    if case .texts(let column) = vector.storage, let spans = column.folded {
      isCorpus = spans.arena === context.corpus.text.folded
    }
    corpus = isCorpus ? context.corpus.text : nil
  }

  var count: Int { folded.count }

  /// Calls `work` with each row's text, `nil` where it has none.
  func visit(
    _ work: (Int, PatternText?) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    let failure: EvaluationError? = folded.bytes.withUnsafeBufferPointer { folded in
      clean.bytes.withUnsafeBufferPointer { clean in
        do throws(EvaluationError) {
          for row in 0..<count { try work(row, text(row, folded, clean)) }
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
