import Glibc

/// What one stretch of work cost.
struct Measurement {
  /// Seconds on the wall.
  let wallSeconds: Double
  /// Processor seconds of all threads, in the program and in the kernel.
  let processorSeconds: Double
  /// Processor seconds of this thread alone.
  let threadSeconds: Double

  /// Measures some work.
  static func of(_ work: () throws -> Void) rethrows -> Measurement {
    let wall = seconds(CLOCK_MONOTONIC)
    let processor = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let thread = seconds(CLOCK_THREAD_CPUTIME_ID)
    try work()
    return Measurement(
      wallSeconds: seconds(CLOCK_MONOTONIC) - wall,
      processorSeconds: seconds(CLOCK_PROCESS_CPUTIME_ID) - processor,
      threadSeconds: seconds(CLOCK_THREAD_CPUTIME_ID) - thread)
  }

  /// The most memory that the process has held so far, in bytes.
  static var peakBytes: Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("VmHWM:") else { continue }
      return (Int(text.filter(\.isNumber)) ?? 0) * 1024
    }
    return 0
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Prints one figure with its unit.
func show(_ name: String, _ value: Double, _ unit: String) {
  let rounded = (value * 100).rounded() / 100
  print("\(name): \(rounded) \(unit)")
}
