import Corpus
import Diagnostics
import Glibc
import Plan
import Synchronization
import Values

/// What all operators of one run share: corpus, limits, notes and caches.
final class ExecutionContext: Sendable {
  let corpus: Corpus
  let options: ExecutionOptions
  let dictionaries = DictionaryCache()
  private let deadline: Double
  private let notes = Mutex<[NoteKey: Int]>([:])

  /// Something that is counted while rows are worked on.
  enum NoteKind: Hashable, Comparable {
    case divisionByZero
    case undefinedResult
    case skipped(String, String)
    case sampled(seed: Int)
    case unmatched
  }

  private struct NoteKey: Hashable {
    let span: Span
    let kind: NoteKind
  }

  init(corpus: Corpus, options: ExecutionOptions) {
    self.corpus = corpus
    self.options = options
    deadline = options.timeLimitSeconds.map { Self.now() + $0 } ?? .infinity
  }

  /// Seconds of a clock that only runs forward.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Stops the run when someone asked for it or its time is over; called for every slice.
  func check(at span: Span) throws(EvaluationError) {
    if options.cancellation.isCancelled { throw .interrupted(at: span) }
    if Self.now() > deadline {
      throw .timeLimit(seconds: options.timeLimitSeconds ?? 0, at: span)
    }
  }

  /// Stops the run when so many bytes are too many.
  func check(memory bytes: Int, at span: Span) throws(EvaluationError) {
    if bytes > options.memoryLimitBytes {
      throw .memoryLimit(bytes: options.memoryLimitBytes, at: span)
    }
  }

  /// Counts something for the footer.
  func note(_ kind: NoteKind, _ count: Int, at span: Span) {
    guard count > 0 else { return }
    notes.withLock { $0[NoteKey(span: span, kind: kind), default: 0] += count }
  }

  /// The notes so far, in the order of the query's text; counting begins anew.
  func takeNotes() -> [TableNote] {
    let counts = notes.withLock { notes in
      defer { notes = [:] }
      return notes
    }
    return counts.sorted { left, right in
      (left.key.span.start, left.key.span.end, left.key.kind)
        < (right.key.span.start, right.key.span.end, right.key.kind)
    }.map { TableNote(Self.message(of: $0.key.kind, $0.value), at: $0.key.span) }
  }

  private static func message(of kind: NoteKind, _ count: Int) -> Bilingual {
    let rows = count == 1 ? "row" : "rows"
    return switch kind {
    case .divisionByZero:
      Bilingual("\(count) 行除数为零，记为缺失", "division by zero in \(count) \(rows), given as missing")
    case .undefinedResult:
      Bilingual(
        "\(count) 行没有实数结果或超出范围，记为缺失", "no finite result in \(count) \(rows), given as missing")
    case .skipped(let chinese, let english):
      Bilingual(
        "\(chinese) 跳过 \(count) 行缺失值", "\(english) skipped \(count) \(rows) without a value")
    case .unmatched:
      Bilingual("\(count) 行在另一张表里没有", "\(count) \(rows) without a match in the other table")
    case .sampled(let seed):
      Bilingual("随机抽取 \(count) 行，种子 \(seed)", "\(count) \(rows) drawn at random with seed \(seed)")
    }
  }
}
