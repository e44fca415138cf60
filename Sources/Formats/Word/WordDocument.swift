import ChineseText
import Diagnostics
import Values

/// The text of a Word document: a paragraph a line, the cells of a table set off by `|`.
enum WordDocument {
  private static let part = "word/document.xml"
  private static let partByteCountMax = 64 << 20
  private static let entryCountMax = 10_000

  /// Unpacks a document and reads its main part.
  ///
  /// - Throws: Q0523 when it is no whole document, Q0524 when it is locked.
  static func text(of bytes: [UInt8]) throws(FileFailure) -> String {
    let markup = try mainPart(of: bytes)
    guard let decoded = try? decode(markup) else { throw damaged }
    var reader = WordMarkup(utf8(of: decoded.scalars[...]))
    return reader.text()
  }

  private static func mainPart(of bytes: [UInt8]) throws(FileFailure) -> [UInt8] {
    let archive: ArchiveReader
    do throws(FileFailure) { archive = try ArchiveReader(FileBytes(memory: bytes)) } catch {
      throw damaged
    }
    for count in 0..<entryCountMax {
      let entry: ArchiveReader.Entry?
      do throws(FileFailure) { entry = try archive.next(after: count) } catch { throw damaged }
      guard let entry else { break }
      guard entry.name == part else { continue }
      if entry.isEncrypted { throw ArchiveReader.encrypted }
      guard let part = try archive.bytes(limit: partByteCountMax, isAllowed: { _ in true }) else {
        break
      }
      return part
    }
    throw damaged
  }

  private static let damaged = FileFailure(
    .damagedFile,
    Bilingual(
      ".docx 残缺，里面没有正文；请用 Word 打开后另存",
      "the .docx is damaged or holds no document; open it in Word and save it anew"))
}
