import Foundation
import Glibc
import Output
import Plan

/// A file that a result is written to: complete or not at all.
struct ResultFile {
  private let path: String

  /// Names a file; it need not exist.
  init(_ path: String) {
    self.path = path
  }

  /// Writes a result beside the file and puts it in its place, so that a failure harms nothing.
  ///
  /// What is no plain file, such as a pipe or a device, is written to directly.
  func write(
    _ table: Table, _ format: OutputFormat, _ options: OutputOptions
  ) throws(OutputError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let isPlain = !exists || status.st_mode & S_IFMT == S_IFREG
    let target = isPlain ? "\(path).\(getpid()).part" : path
    let file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .failed(errno) }
    defer { close(file) }
    do throws(OutputError) {
      var sink = ByteSink(descriptor: file)
      try format.writer.write(table, options, to: &sink)
      try sink.finish()
      guard !isPlain || rename(target, path) == 0 else { throw .failed(errno) }
    } catch {
      if isPlain { unlink(target) }
      throw error
    }
  }
}
