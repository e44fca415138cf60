import Diagnostics
import Values

/// The text of a PDF, by the program `pdftotext` where it is installed.
///
/// Its usual order of reading keeps columns of a page apart and gives paragraphs whose lines the
/// reader of letters joins; `-layout` would keep the page's blanks inside them.
enum PDFText {
  private static let program = "pdftotext"
  private static let arguments = ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"]
  /// Bytes of text that one PDF gives at most.
  private static let byteCountMax = 64 << 20
  private static let secondsMax = 60.0

  /// Reads a PDF.
  ///
  /// - Throws: Q0527 when the program is not there or takes too long, Q0526 when there are no words
  ///   in the PDF, Q0524 when it is locked, Q0523 when it is damaged.
  static func text(of bytes: [UInt8]) throws(FileFailure) -> String {
    try text(of: bytes, by: program)
  }

  /// Reads a PDF by a program of another name, which a test can choose.
  static func text(of bytes: [UInt8], by program: String) throws(FileFailure) -> String {
    let file = try FileBytes(memory: bytes)
    let output: [UInt8]
    switch ChildProcess.run(
      program, arguments, input: file.descriptor, byteCountMax: byteCountMax,
      secondsMax: secondsMax)
    {
    case .finished(let bytes): output = bytes
    case .notFound: throw missing
    case .tooSlow:
      let seconds = Int(secondsMax)
      throw FileFailure(
        .missingProgram,
        Bilingual(
          "pdftotext 超过 \(seconds) 秒，已停止", "pdftotext took more than \(seconds) s and was stopped"))
    case .tooMuch: throw .tooLarge(byteCountMax)
    case .failed: throw isLocked(bytes) ? locked : damaged
    }
    let text = PageFurniture.removed(from: String(decoding: output, as: UTF8.self))
    guard text.contains(where: { !$0.isWhitespace }) else { throw noWords }
    return text
  }

  private static func isLocked(_ bytes: [UInt8]) -> Bool {
    let mark = Array("/Encrypt".utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }

  private static let missing = FileFailure(
    .missingProgram,
    Bilingual(
      "读 PDF 需要 pdftotext；请安装 poppler-utils（apt-get install poppler-utils）后重新打开",
      "reading a PDF needs pdftotext; run apt-get install poppler-utils and open it again"
    ))
  private static let noWords = FileFailure(
    .noTextInside,
    Bilingual(
      "PDF 里没有文字，多半是扫描件；请先做文字识别（OCR）",
      "the PDF holds no text and is probably a scan; run text recognition (OCR) first"))
  private static let locked = FileFailure(
    .encryptedFile, Bilingual("PDF 加了密码；请解密后再打开", "the PDF is encrypted; unlock it first"))
  private static let damaged = FileFailure(
    .damagedFile, Bilingual("PDF 损坏，读不出来", "the PDF is damaged and cannot be read"))
}
