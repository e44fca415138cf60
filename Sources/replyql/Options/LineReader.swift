import Glibc

/// The lines of an open descriptor, each as soon as it has come.
struct LineReader {
  private static let blockByteCount = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads from where the descriptor stands.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its line break, `nil` at the end or after an interruption.
  mutating func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      if isAtEnd { return rest() }
      if start > 0 {
        buffer.removeFirst(start)
        (searched, start) = (searched - start, 0)
      }
      fill()
    }
  }

  private mutating func rest() -> [UInt8]? {
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  private mutating func fill() {
    var block = [UInt8](repeating: 0, count: Self.blockByteCount)
    let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer.append(contentsOf: block[..<count])
    } else if count == 0 || errno != EINTR || Interruption.isRequested {
      isAtEnd = true
    }
  }
}
