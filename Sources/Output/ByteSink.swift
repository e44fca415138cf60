import Glibc

/// Collects the bytes of a result and hands them on in blocks.
package struct ByteSink {
  /// How many bytes are collected before they are handed on.
  package static let blockByteCount = 1 << 16

  /// The bytes that are not handed on yet; all of them when nobody takes them.
  package private(set) var bytes: [UInt8] = []
  private let deliver: (([UInt8]) throws(OutputError) -> Void)?

  /// Keeps everything in `bytes`.
  package init() {
    deliver = nil
  }

  /// Hands blocks on; call `finish()` for the last one.
  package init(_ deliver: @escaping ([UInt8]) throws(OutputError) -> Void) {
    self.deliver = deliver
  }

  /// Hands blocks to an open file descriptor.
  package init(descriptor: Int32) {
    deliver = { (block) throws(OutputError) in
      try Self.write(block, to: descriptor)
    }
  }

  /// Adds the UTF-8 bytes of a text.
  package mutating func write(_ text: String) throws(OutputError) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.blockByteCount { try finish() }
  }

  /// Adds bytes as they are.
  package mutating func write(bytes more: [UInt8]) throws(OutputError) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.blockByteCount { try finish() }
  }

  /// Hands on what is left; further writing may follow.
  package mutating func finish() throws(OutputError) {
    guard let deliver, !bytes.isEmpty else { return }
    try deliver(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func write(_ block: [UInt8], to descriptor: Int32) throws(OutputError) {
    var done = 0
    while done < block.count {
      let count = block.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw .brokenPipe
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .failed(errno)
      }
    }
  }
}
