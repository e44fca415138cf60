import Formats

/// A JSON Lines file cut at line breaks into parts that threads can read.
enum LineChunks {
  /// Bytes of one part, when its lines are short.
  static let byteCount = 4 << 20

  /// Some lines of a file.
  struct Chunk: Sendable {
    let offset: Int
    let byteCount: Int
    /// The number of its first line, from 1.
    let firstLine: Int
  }

  /// Finds the parts of a file by reading it once.
  static func chunks(of path: String, byteCount total: Int) throws(FileFailure) -> [Chunk] {
    let file = try FileBytes(path: path)
    var chunks: [Chunk] = []
    var start = (offset: 0, line: 1)
    var line = 1
    var offset = 0
    while offset < total {
      let bytes = try file.bytes(at: offset, count: byteCount)
      if bytes.isEmpty { break }
      var lastBreak: Int?
      for (index, byte) in bytes.enumerated() where byte == 0x0A {
        line += 1
        lastBreak = index
      }
      if let lastBreak {
        let end = offset + lastBreak + 1
        chunks.append(
          Chunk(offset: start.offset, byteCount: end - start.offset, firstLine: start.line))
        start = (end, line)
      }
      offset += bytes.count
    }
    if start.offset < offset {
      chunks.append(
        Chunk(offset: start.offset, byteCount: offset - start.offset, firstLine: start.line))
    }
    return chunks
  }
}
