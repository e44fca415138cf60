import CArchive
import ChineseText
import Diagnostics
import Glibc
import Values

/// Goes through the entries of an archive; nothing is ever written to disk.
final class ArchiveReader {
  /// An entry, before its bytes are read.
  struct Entry {
    /// The name with `/` between folders; only a name, wherever it leads.
    let name: String
    /// Bytes when unpacked, where the archive says so.
    let byteCount: Int?
    /// Whether it is a file with bytes, and no folder or link.
    let isFile: Bool
    let isEncrypted: Bool
  }

  private static let blockByteCount = 1 << 16
  private let archive: OpaquePointer
  private let locale: UnsafeMutableRawPointer?
  private let file: FileBytes

  /// Opens an archive.
  ///
  /// - Throws: Q0523 when it is none, or is damaged at its very start.
  init(_ file: FileBytes) throws(FileFailure) {
    guard let archive = archive_read_new() else { throw Self.damaged(after: 0) }
    self.archive = archive
    self.file = file
    locale = archive_text_locale_make()
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    lseek(file.descriptor, 0, SEEK_SET)
    guard archive_read_open_fd(archive, file.descriptor, Self.blockByteCount) == ARCHIVE_OK else {
      throw Self.damaged(after: 0)
    }
  }

  deinit {
    archive_read_free(archive)
    archive_text_locale_free(locale)
  }

  /// The next entry, `nil` behind the last one.
  ///
  /// - Throws: Q0523 where the archive breaks off or is damaged; `count` entries were read by then.
  func next(after count: Int) throws(FileFailure) -> Entry? {
    var entry: OpaquePointer?
    switch archive_next_header(archive, &entry, locale) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw Self.damaged(after: count)
    }
    guard let entry else { throw Self.damaged(after: count) }
    let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
    return Entry(
      name: Self.name(of: entry), byteCount: size.map { max(0, $0) },
      isFile: archive_entry_filetype(entry) == S_IFREG && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// The name, decoded as a text is: UTF-8, else what reads as Chinese.
  private static func name(of entry: OpaquePointer) -> String {
    guard let name = archive_entry_pathname(entry) else { return "?" }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: name, count: strlen(name)))
    return string(of: decodedName(bytes))
  }

  /// The bytes of the entry that `next` gave.
  ///
  /// - Parameters:
  ///   - limit: More bytes than this are not read.
  ///   - isAllowed: Told how many bytes there are so far; `false` ends the reading.
  /// - Returns: The bytes, `nil` when `isAllowed` ended the reading.
  /// - Throws: Q0521 past the limit, Q0523 when the entry is damaged.
  func bytes(limit: Int, isAllowed: (Int) -> Bool) throws(FileFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var failure: FileFailure?
      let before = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: Self.blockByteCount))
      let count = bytes.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return archive_read_data(archive, base + before, Self.blockByteCount)
      }
      bytes.removeLast(Self.blockByteCount - max(0, count))
      if count == 0 { return bytes }
      if count < 0 {
        if count == Int(ARCHIVE_RETRY) { continue }
        failure = Self.damagedEntry
      } else if bytes.count > limit {
        failure = FileFailure.tooLarge(limit)
      }
      if let failure { throw failure }
      if !isAllowed(bytes.count) { return nil }
    }
  }

  private static func damaged(after count: Int) -> FileFailure {
    FileFailure(
      .damagedFile,
      count == 0
        ? Bilingual("不是完好的 zip 或 tar 压缩包", "no whole zip or tar archive")
        : Bilingual(
          "压缩包残缺，已读前 \(count) 个条目", "the archive breaks off; \(count) entries before were read"))
  }

  private static let damagedEntry = FileFailure(
    .damagedFile, Bilingual("条目残缺或损坏", "the entry is cut off or damaged"))

  /// An entry that is locked.
  static let encrypted = FileFailure(
    .encryptedFile, Bilingual("条目加了密码；请解密后再打开", "the entry is encrypted; unlock it first"))
}
