import Glibc

/// One of the three streams that a program is born with.
struct StandardStream {
  /// Standard output.
  static let output = StandardStream(descriptor: 1)
  /// Standard error.
  static let error = StandardStream(descriptor: 2)
  /// Standard input.
  static let input = StandardStream(descriptor: 0)

  /// The file descriptor.
  let descriptor: Int32

  /// Whether a person reads or types there.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in cells, `nil` where there is none.
  var widthCells: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a message; a stream that is gone cannot be told so.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Everything that can be read until the end, `nil` beyond the limit.
  func readAll(byteCountMax: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return result }
      if count < 0 {
        guard errno == EINTR else { return result }
        continue
      }
      result.append(contentsOf: block[..<count])
      guard result.count <= byteCountMax else { return nil }
    }
  }
}
