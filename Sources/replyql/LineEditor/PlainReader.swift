import Glibc

/// Lines from standard input without editing.
///
/// The standard library's `readLine` never comes back from a signal: it asks a stream again that
/// stays broken off. Ctrl-C is an answer here.
struct PlainReader {
  /// The longest line, in bytes; a longer one is handed out in pieces.
  static let lineByteCountMax = 1 << 20

  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// Waits for the next line.
  mutating func next() -> LineEvent {
    var searched = 0
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(take(end, dropping: 1))
      }
      searched = bytes.count
      if bytes.count >= Self.lineByteCountMax || hasEnded {
        return bytes.isEmpty ? .end : .line(take(bytes.count, dropping: 0))
      }
      guard waits() else {
        bytes = []
        return .interrupted
      }
      var block = [UInt8](repeating: 0, count: 1 << 14)
      let count = read(STDIN_FILENO, &block, block.count)
      if count < 0, errno == EINTR { continue }
      hasEnded = count <= 0
      bytes += block.prefix(max(0, count))
    }
  }

  /// Waits for input; `false` when Ctrl-C came first.
  ///
  /// A signal just before the wait would not end it, so the wait looks up now and then.
  private func waits() -> Bool {
    while !Interruption.isRequested {
      if Terminal.hasInput(withinMilliseconds: 100) { return true }
    }
    return false
  }

  private mutating func take(_ count: Int, dropping more: Int) -> String {
    var line = bytes.prefix(count)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    bytes.removeFirst(count + more)
    return text
  }
}
