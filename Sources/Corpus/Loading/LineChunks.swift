import Diagnostics
import Foundation
import Values

/// A JSON Lines file cut at line breaks into parts that threads can read.
enum LineChunks {
  /// Bytes of one part, when its lines are short.
  static let byteCount = 4 << 20
  /// A line longer than this is not read: as much as a file of its own may have.
  static let lineByteCountMax = CorpusLoader.fileByteCountMaxDefault

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

  /// One line as it must be written.
  private struct Line: Decodable {
    let id: String?
    let text: String

    private enum CodingKeys: String, CodingKey {
      case id
      case text
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      text = try values.decode(String.self, forKey: .text)
      if let number = try? values.decode(Int.self, forKey: .id) {
        id = String(number)
      } else {
        id = try values.decodeIfPresent(String.self, forKey: .id)
      }
    }
  }

  /// The id and text of a line; the line's number is the id where none is written.
  static func letter(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(FileFailure) -> (id: String, text: String) {
    guard line.count <= lineByteCountMax else {
      throw FileFailure(
        .fileTooLarge,
        Bilingual(
          "这一行超过 \(lineByteCountMax >> 20) MiB", "the line exceeds \(lineByteCountMax >> 20) MiB"))
    }
    do {
      let decoded = try JSONDecoder().decode(Line.self, from: Data(line))
      return (decoded.id ?? "\(number)", decoded.text)
    } catch {
      throw FileFailure(
        .unreadableFile,
        Bilingual(
          "这一行不是带 id 和 text 的 JSON 对象", "the line is no JSON object with id and text"))
    }
  }
}
