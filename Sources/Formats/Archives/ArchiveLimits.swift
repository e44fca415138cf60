import Diagnostics
import Values

/// How much of one archive is read.
package struct ArchiveLimits: Sendable {
  /// Bytes of all entries together when unpacked: 4 GiB, as much as one corpus holds.
  package var byteCountMax = 4 << 30
  /// Unpacked bytes for each packed one; letters come to 10, bombs to 1,000.
  package var ratioMax = 200
  /// Bytes below which no ratio counts: 64 MiB.
  package var ratioByteCountMin = 64 << 20
  /// Entries, folders included.
  package var entryCountMax = 1_000_000
  /// Folders within folders.
  package var depthMax = 64

  /// The usual limits.
  package init() {}

  /// Why no further entry is read, `nil` while all limits are kept.
  ///
  /// - Parameters:
  ///   - unpacked: Bytes of the entries so far.
  ///   - packed: Bytes of the archive.
  ///   - entries: Entries so far.
  /// - Returns: The first limit that is passed.
  func failure(unpacked: Int, packed: Int, entries: Int) -> FileFailure? {
    if unpacked > byteCountMax {
      return Self.failure(
        "解开后超过 \(byteCountMax >> 20) MiB", "unpacked it exceeds \(byteCountMax >> 20) MiB")
    }
    if unpacked > ratioByteCountMin, unpacked / max(1, packed) >= ratioMax {
      return Self.failure(
        "压缩比超过 \(ratioMax) 倍", "it unpacks to more than \(ratioMax) times its size")
    }
    if entries > entryCountMax {
      return Self.failure("条目超过 \(entryCountMax) 个", "it has more than \(entryCountMax) entries")
    }
    return nil
  }

  /// A limit that was reached; what was read before it stays.
  static func failure(_ chinese: String, _ english: String) -> FileFailure {
    FileFailure(
      .archiveLimit,
      Bilingual(
        "\(chinese)，其余没有读；请解开后打开文件夹",
        "\(english); the rest was not read; unpack it and open the folder"))
  }

  /// An archive that stands in another one.
  static let nested = FileFailure(
    .archiveLimit,
    Bilingual(
      "压缩包里的压缩包不读；请解开后打开文件夹",
      "an archive inside an archive is not read; unpack it and open the folder"))
}
