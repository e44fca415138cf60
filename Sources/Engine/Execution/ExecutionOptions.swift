import Synchronization
package import Values

/// How a plan is run: limits, language of words in computed texts, the day it speaks as of.
package struct ExecutionOptions: Sendable {
  /// The memory that rows and computed columns may take together unless told otherwise: 4 GiB.
  package static let memoryLimitBytesDefault = 4 << 30

  /// Seconds after which the run stops; `nil` for no limit.
  package var timeLimitSeconds: Double?
  /// Bytes that rows and computed columns of one query may take together.
  package var memoryLimitBytes: Int
  /// The language of words that `describe` writes into its texts.
  package var language: Language
  /// What `as_of()` gives; the newest letter's date when `nil`.
  package var asOf: Day?
  /// How many threads work at most; the result does not depend on it.
  package var threadCount: Int
  /// How many rows a thread works on at a time; the result does not depend on it.
  package var sliceRowCount = Workers.sliceRowCountDefault
  /// Stops the run from another thread or from a signal handler's watcher.
  package var cancellation: Cancellation

  /// Everything at its default.
  package init(
    timeLimitSeconds: Double? = nil, memoryLimitBytes: Int = Self.memoryLimitBytesDefault,
    language: Language = .chinese, asOf: Day? = nil, threadCount: Int? = nil,
    cancellation: Cancellation = Cancellation()
  ) {
    self.timeLimitSeconds = timeLimitSeconds
    self.memoryLimitBytes = memoryLimitBytes
    self.language = language
    self.asOf = asOf
    self.threadCount = max(1, threadCount ?? Workers.processorCount)
    self.cancellation = cancellation
  }
}

/// A flag that stops a run; set once, never cleared.
package final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  private let isRequested: @Sendable () -> Bool

  /// Not cancelled yet; asks `isRequested` too whenever it is asked itself.
  package init(polling isRequested: @escaping @Sendable () -> Bool = { false }) {
    self.isRequested = isRequested
  }

  /// Asks every run that watches this flag to stop.
  package func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether a stop was asked for.
  package var isCancelled: Bool { flag.load(ordering: .relaxed) || isRequested() }
}
