/// How far a load has come.
package struct LoadProgress: Sendable {
  /// Files and folders' files that are done.
  package let fileCountDone: Int
  /// All files to read.
  package let fileCount: Int
  /// Bytes that are done.
  package let byteCountDone: Int
  /// All bytes to read.
  package let byteCount: Int
  /// Seconds since reading began.
  package let seconds: Double

  /// Bytes read in a second so far, 0 at the very start.
  package var bytesPerSecond: Double {
    seconds > 0 ? Double(byteCountDone) / seconds : 0
  }

  /// Seconds that are left at this pace, `nil` while there is no pace to speak of.
  package var secondsLeft: Double? {
    bytesPerSecond > 0 ? Double(byteCount - byteCountDone) / bytesPerSecond : nil
  }
}
