import Dispatch
import Glibc

/// Work on slices of rows by several threads, with results in the order of the slices.
enum Workers {
  /// Rows of one slice: small enough for the second-level cache, large enough to hide the costs
  /// of starting.
  static let sliceRowCountDefault = 1 << 16

  static var processorCount: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Results by slot; each slot is written by one thread, and read after all have ended.
  private final class Slots<Value>: @unchecked Sendable {
    private let slots: UnsafeMutableBufferPointer<Result<Value, EvaluationError>?>

    init(count: Int) {
      slots = .allocate(capacity: count)
      slots.initialize(repeating: nil)
    }

    deinit {
      slots.deinitialize()
      slots.deallocate()
    }

    subscript(index: Int) -> Result<Value, EvaluationError>? {
      get { slots[index] }
      set { slots[index] = newValue }
    }

    func values() throws(EvaluationError) -> [Value] {
      var values: [Value] = []
      values.reserveCapacity(slots.count)
      for slot in slots {
        if let slot { values.append(try slot.get()) }
      }
      return values
    }
  }

  /// Calls `work` for each slice of `0..<rowCount` and gives the results in order.
  ///
  /// The first slice that fails, in order, decides the error.
  static func map<Value: Sendable>(
    rowCount: Int, options: ExecutionOptions,
    _ work: @Sendable (Range<Int>) throws(EvaluationError) -> Value
  ) throws(EvaluationError) -> [Value] {
    let sliceRowCount = options.sliceRowCount
    let threadCount = options.threadCount
    let count = max(1, (rowCount + sliceRowCount - 1) / sliceRowCount)
    let slots = Slots<Value>(count: count)
    @Sendable func run(_ index: Int) {
      let start = index * sliceRowCount
      let range = start..<min(rowCount, start + sliceRowCount)
      do throws(EvaluationError) {
        slots[index] = .success(try work(range))
      } catch {
        slots[index] = .failure(error)
      }
    }
    if count == 1 || threadCount == 1 {
      for index in 0..<count { run(index) }
    } else {
      let lanes = min(count, threadCount)
      // Lanes take every n-th slice, so no more threads work than were asked for.
      DispatchQueue.concurrentPerform(iterations: lanes) { lane in
        for index in stride(from: lane, to: count, by: lanes) { run(index) }
      }
    }
    return try slots.values()
  }
}
