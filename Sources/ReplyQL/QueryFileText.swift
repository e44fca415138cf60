package import Diagnostics
import Glibc
package import Values

/// Reads files of queries, with limits.
package enum QueryFileText {
  /// Reads a whole file as UTF-8.
  ///
  /// - Throws: When there is no such file, when it cannot be read, when it is longer than a
  ///   source may be, or when its bytes are no text in UTF-8.
  package static func read(
    _ path: String, name: String? = nil
  ) throws(QueryFileError) -> SourceText {
    guard let file = fopen(path, "rb") else { throw .unreadable(path, errno) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: SourceText.byteCountMax + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw .unreadable(path, EISDIR) }
    guard count <= SourceText.byteCountMax else { throw .tooLong(path) }
    let content = bytes[..<count]
    guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else {
      throw .notText(path)
    }
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
  /// Its bytes are no text in UTF-8, or it holds a NUL.
  case notText(String)
  /// It cannot be written; the number is that of `errno`.
  case unwritable(String, Int32)

  /// One phrase that says what to do.
  package var message: Bilingual {
    switch self {
    case .unreadable(let path, let number):
      let reason = String(cString: strerror(number))
      return Bilingual(
        "读不了“\(path)”（\(reason)）；请检查路径和权限",
        "cannot read '\(path)' (\(reason)); check the path and its permissions")
    case .unwritable(let path, let number):
      let reason = String(cString: strerror(number))
      return Bilingual("写不了“\(path)”（\(reason)）", "cannot write '\(path)' (\(reason))")
    case .notText(let path):
      return Bilingual(
        "“\(path)”不是 UTF-8 文本；请在编辑器里另存为 UTF-8",
        "'\(path)' is not text in UTF-8; save it as UTF-8 in an editor")
    case .tooLong(let path):
      return Bilingual(
        "“\(path)”超过 1 MiB；查询文件没有这么长，请检查路径",
        "'\(path)' is longer than 1 MiB, which no file of queries is; check the path")
    }
  }
}
