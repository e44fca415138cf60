package import Diagnostics
import Glibc
package import Values

/// Why a file, an entry of an archive or a row gave no letter.
package struct FileFailure: Error, Equatable, Sendable {
  /// Q0501, Q0502 or Q0521 to Q0529.
  package let code: DiagnosticCode
  /// The fact in one phrase, and what to do where that is not plain.
  package let reason: Bilingual

  /// Gives a reason.
  package init(_ code: DiagnosticCode, _ reason: Bilingual) {
    self.code = code
    self.reason = reason
  }

  /// What the system reports, in words.
  package init(systemError error: Int32) {
    let reason =
      switch error {
      case ELOOP: Bilingual("链接绕成了圈", "the links go in a circle")
      case EACCES, EPERM: Bilingual("没有读取权限", "no permission to read it")
      case ENOENT: Bilingual("链接指向的文件不存在", "the link leads nowhere")
      default:
        Bilingual(
          "系统报告：\(String(cString: strerror(error)))", String(cString: strerror(error)))
      }
    self.init(.unreadableFile, reason)
  }

  /// A file of no bytes.
  package static let empty = FileFailure(
    .emptyFile, Bilingual("文件是空的", "the file is empty"))

  /// A file, entry or line that is not read for its size.
  package static func tooLarge(_ byteCountMax: Int) -> FileFailure {
    let size =
      byteCountMax >= 1 << 20 ? "\(byteCountMax >> 20) MiB" : "\(byteCountMax) B"
    return FileFailure(.fileTooLarge, Bilingual("文件超过 \(size)", "the file exceeds \(size)"))
  }
}
