/// Why a result could not be written to its end.
package enum OutputError: Error, Equatable, Sendable {
  /// The reader of the pipe has gone; programs end silently then.
  case brokenPipe
  /// Writing failed; the number is that of `errno`.
  case failed(Int32)
  /// The user asked to stop.
  case interrupted
}
