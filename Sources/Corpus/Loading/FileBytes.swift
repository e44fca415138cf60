import Glibc
import Values

/// A file opened for reading, closed with its last owner.
final class FileBytes: Sendable {
  private let descriptor: Int32

  init(path: String) throws(FileFailure) {
    // O_NONBLOCK: a pipe put in the file's place since it was listed must not stop the load.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { throw FileList.failure(errno) }
  }

  deinit { close(descriptor) }

  /// At most `count` bytes from an offset on; fewer at the end of the file.
  func bytes(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
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
    if error != 0 { throw FileList.failure(error) }
    return bytes
  }
}
