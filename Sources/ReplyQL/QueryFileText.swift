package import Diagnostics
import Glibc
package import Values

/// Reads files of queries, with limits.
package enum QueryFileText {
  /// Reads a whole file as UTF-8.
  ///
  /// - Throws: When there is no such file, when it cannot be read, or when it is longer than a
  ///   source may be.
  package static func read(
    _ path: String, name: String? = nil
  ) throws(QueryFileError) -> SourceText {
    guard let file = fopen(path, "rb") else { throw .unreadable(path, errno) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: SourceText.byteCountMax + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw .unreadable(path, EISDIR) }
    guard count <= SourceText.byteCountMax else { throw .tooLong(path) }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return SourceText(name: name ?? path, text: text)
  }

  /// Puts a text in the place of a file: wholly or not at all.
  ///
  /// - Throws: When the file or its folder cannot be written.
  package static func write(_ text: String, to path: String) throws(QueryFileError) {
    let part = "\(path).\(getpid()).part"
    guard let file = fopen(part, "wb") else { throw .unwritable(path, errno) }
    let bytes = Array(text.utf8)
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    let isClosed = fclose(file) == 0
    guard isWritten, isClosed, rename(part, path) == 0 else {
      let number = errno
      unlink(part)
      throw .unwritable(path, number)
    }
  }
}

/// Why a file of queries could not be read.
package enum QueryFileError: Error, Equatable {
  /// It cannot be opened or read; the number is that of `errno`.
  case unreadable(String, Int32)
  /// It is longer than a source may be.
  case tooLong(String)
  /// It cannot be written; the number is that of `errno`.
  case unwritable(String, Int32)

  /// One phrase that says what to do.
  package var message: Bilingual {
    switch self {
    case .unreadable(let path, let number):
      let reason = String(cString: strerror(number))
      return Bilingual(
        "读不了 '\(path)'（\(reason)）；请检查路径和权限",
        "cannot read '\(path)' (\(reason)); check the path and its permissions")
    case .unwritable(let path, let number):
      let reason = String(cString: strerror(number))
      return Bilingual("写不了 '\(path)'（\(reason)）", "cannot write '\(path)' (\(reason))")
    case .tooLong(let path):
      return Bilingual(
        "'\(path)' 超过 1 MiB，不像是查询文件", "'\(path)' is longer than 1 MiB, no file of queries is")
    }
  }
}
