import Formats
package import Values

/// Why a load gives no corpus.
package enum LoadError: Error, Sendable {
  /// A path that was named does not exist.
  case missingPath(String)
  /// No file gave a letter; the report says why for each.
  case nothingRead(LoadReport)
  /// The texts together exceed what one corpus holds.
  case tooLarge(byteCountMax: Int)
  /// The load was cancelled.
  case cancelled

  /// The failure in one phrase, and what to do about it.
  package var message: Bilingual {
    switch self {
    case .missingPath(let path):
      Bilingual(
        "没有文件或文件夹“\(path)”；请检查路径",
        "there is no file or folder '\(path)'; check the path")
    case .nothingRead(let report) where report.files.isEmpty:
      Bilingual(
        "没有找到可读的文件（\(FileKind.readEndings)）；请指明信件所在的文件夹",
        "no file was found that can be read (\(FileKind.readEndings)); name a folder of letters")
    case .nothingRead(let report):
      Bilingual(
        "\(report.files.count) 个文件里没有读到一封信",
        "no letter could be read from \(report.files.count) files")
    case .tooLarge(let bytes):
      Bilingual(
        "文本超过 \(bytes >> 30) GiB，请分成几个语料打开",
        "the texts exceed \(bytes >> 30) GiB; open them as several corpora")
    case .cancelled: Bilingual("读取已中断", "loading was interrupted")
    }
  }
}
