import Corpus
import Output
import Synchronization
import Values

/// The progress of a load as one line on standard error that is written over and over.
final class ProgressReporter: Sendable {
  /// Shorter loads show nothing.
  private static let quietSeconds = 0.5

  private let language: Language
  private let isShown = Mutex(false)

  init(language: Language) {
    self.language = language
  }

  /// Shows how far the load is.
  var show: @Sendable (LoadProgress) -> Void {
    { progress in
      guard progress.seconds >= Self.quietSeconds else { return }
      let line = ProgressLine(
        doneCount: progress.fileCountDone, fileCount: progress.fileCount,
        doneBytes: progress.byteCountDone, byteCount: progress.byteCount,
        elapsedSeconds: progress.seconds)
      self.isShown.withLock { isShown in
        isShown = true
        Terminal.complain("\r\u{1B}[K" + line.text(in: self.language))
      }
    }
  }

  /// Takes the line away.
  func clear() {
    isShown.withLock { isShown in
      if isShown { Terminal.complain("\r\u{1B}[K") }
      isShown = false
    }
  }
}
