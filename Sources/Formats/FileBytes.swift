import CMemory
import Glibc

/// A file opened for reading, closed with its last owner.
package final class FileBytes: Sendable {
  /// The open descriptor; reading here leaves its position alone.
  let descriptor: Int32
  /// Its length when it was opened.
  package let byteCount: Int

  /// Opens a file.
  ///
  /// - Throws: What the system reports.
  package init(path: String) throws(FileFailure) {
    // O_NONBLOCK: a pipe put in the file's place since it was listed must not stop the load.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      let error = errno
      if descriptor >= 0 { close(descriptor) }
      throw FileFailure(systemError: error)
    }
    byteCount = Int(status.st_size)
  }

  /// A file that lies in memory only, for libraries and programs that read files.
  init(memory bytes: [UInt8]) throws(FileFailure) {
    descriptor = memory_open_file()
    guard descriptor >= 0 else { throw FileFailure(systemError: errno) }
    byteCount = bytes.count
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return write(descriptor, base + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = errno
        close(descriptor)
        throw FileFailure(systemError: error)
      }
      written += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  /// At most `count` bytes from an offset on; fewer at the end of the file.
  ///
  /// - Throws: What the system reports.
  package func bytes(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { error = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    if error != 0 { throw FileFailure(systemError: error) }
    return bytes
  }
}
