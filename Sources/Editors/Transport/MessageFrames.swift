/// Divides a stream of bytes into messages, each behind a header that tells its length.
///
/// A value: bytes in, frames out. What is no header, and a message that is too long, are faults;
/// the stream goes on behind them.
///
/// Source: base protocol of the Language Server Protocol 3.17; lines of the header may also end in
/// a newline alone.
package struct MessageFrames: Sendable {
  /// The most bytes of a message: a source of full size with every character escaped.
  package static let messageByteCountMax = 8 << 20
  /// The most bytes of a header.
  package static let headerByteCountMax = 4 << 10

  /// What stands next in the stream.
  package enum Frame: Hashable, Sendable {
    /// The bytes of a message.
    case message([UInt8])
    /// A header that does not tell how long its message is.
    case badHeader
    /// A message of so many bytes, which is left out.
    case tooLong(Int)
    /// A header that does not end; nothing behind it can be read.
    case lost
  }

  private var buffer: [UInt8] = []
  /// Where the unread bytes begin.
  private var start = 0
  /// Bytes of a message that is left out, which are still to come.
  private var skippedCount = 0
  private var isLost = false

  /// Nothing has come yet.
  package init() {}

  /// Takes bytes as they come, however they are cut.
  package mutating func feed(_ bytes: some Collection<UInt8>) {
    guard !isLost else { return }
    let kept = bytes.dropFirst(skippedCount)
    skippedCount -= bytes.count - kept.count
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: kept)
  }

  /// The next frame, `nil` until more bytes have come.
  package mutating func next() -> Frame? {
    guard !isLost, let header = headerAhead() else { return nil }
    guard !isLost else { return .lost }
    guard let length = Self.length(in: buffer[start..<header.end]) else {
      start = header.next
      return .badHeader
    }
    guard length <= Self.messageByteCountMax else {
      let here = min(length, buffer.count - header.next)
      skippedCount = length - here
      start = header.next + here
      return .tooLong(length)
    }
    guard buffer.count - header.next >= length else { return nil }
    start = header.next + length
    return .message(Array(buffer[header.next..<start]))
  }

  /// The end of the header and the start of what follows it, `nil` until both are there.
  private mutating func headerAhead() -> (end: Int, next: Int)? {
    var lineStart = start
    for index in start..<min(buffer.count, start + Self.headerByteCountMax)
    where buffer[index] == UInt8(ascii: "\n") {
      let line = buffer[lineStart..<index]
      if line.allSatisfy({ $0 == UInt8(ascii: "\r") }), lineStart > start {
        return (lineStart, index + 1)
      }
      lineStart = index + 1
    }
    guard buffer.count - start >= Self.headerByteCountMax else { return nil }
    isLost = true
    return (start, start)
  }

  /// What `Content-Length` says, `nil` where that is no number or the text is not UTF-8.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    var length: Int?
    for line in header.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self).lowercased()
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      let value = parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      switch parts[0] {
      case "content-length":
        guard value.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
          length == nil
        else { return nil }
        length = Int(value)
      case "content-type":
        guard let charset = value.split(separator: "charset=").dropFirst().first else { continue }
        guard charset.hasPrefix("utf-8") || charset.hasPrefix("utf8") else { return nil }
      default: continue
      }
    }
    return length
  }

  /// A message behind its header, as it is sent.
  package static func framed(_ message: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}
