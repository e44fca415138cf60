import Diagnostics
package import Values

/// What a file is, by its name and its first bytes.
package enum FileKind: Equatable, Sendable {
  /// Plain text.
  case text
  /// The source of a web page.
  case page
  /// A JSON object a line.
  case lines
  /// A row a letter, with what stands between the cells.
  case rows(separator: UInt8)
  /// A Word document (.docx).
  case word
  /// A PDF.
  case pdf
  /// A zip or tar archive.
  case archive
  /// A format that is not read; what to turn it into.
  case foreign(Bilingual)

  /// The endings of files that are read, for messages.
  package static let readEndings =
    ".txt .md .html .htm .docx .pdf .jsonl .csv .tsv .zip .tar .tar.gz .tgz"

  /// The kind that a name promises, `nil` for kinds that hold no letters.
  package static func named(_ path: String) -> FileKind? {
    let name = FileName.last(of: path).lowercased()
    if [".tar.gz", ".tar.bz2", ".tar.xz"].contains(where: name.hasSuffix) { return .archive }
    switch FileName.ending(of: name) {
    case "txt", "md": return .text
    case "html", "htm", "shtml", "xhtml": return .page
    case "jsonl", "ndjson": return .lines
    case "csv": return .rows(separator: UInt8(ascii: ","))
    case "tsv", "tab": return .rows(separator: UInt8(ascii: "\t"))
    case "docx", "docm": return .word
    case "pdf": return .pdf
    case "zip", "tar", "tgz", "tbz2", "txz": return .archive
    case "doc", "wps", "rtf", "odt", "ofd", "caj", "pages": return .foreign(asDocument)
    case "xls", "xlsx", "et", "ods": return .foreign(asTable)
    case "rar", "7z": return .foreign(unpacked)
    default: return nil
    }
  }

  /// The kind that the first bytes show, where they contradict the name.
  ///
  /// Files called `.doc` are often web pages, and those without an ending anything.
  func refined(by head: [UInt8]) -> FileKind {
    func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if begins([0x25, 0x50, 0x44, 0x46, 0x2D]) { return .pdf }
    if begins([0x50, 0x4B, 0x03, 0x04]) {
      // A spreadsheet and an open document are zips too; their names tell.
      if case .foreign = self { return self }
      return self == .word ? .word : .archive
    }
    if begins([0x1F, 0x8B]) || begins([0x42, 0x5A, 0x68]) || begins([0xFD, 0x37, 0x7A, 0x58, 0x5A])
    {
      return .archive
    }
    if begins([0xD0, 0xCF, 0x11, 0xE0]) { return .foreign(Self.asDocument) }
    if begins(Array("{\\rtf".utf8)) { return .foreign(Self.asDocument) }
    if begins(Array("Rar!".utf8)) || begins([0x37, 0x7A, 0xBC, 0xAF]) {
      return .foreign(Self.unpacked)
    }
    if case .foreign = self, head.first == 0x3C || head.starts(with: [0xEF, 0xBB, 0xBF, 0x3C]) {
      return .page
    }
    return self
  }

  private static let asDocument = Bilingual(
    "这种格式不直接读；请另存为 .docx 或 .txt", "a format that is not read; save it as .docx or .txt")
  private static let asTable = Bilingual(
    "电子表格不直接读；请另存为 .csv", "spreadsheets are not read; save it as .csv")
  private static let unpacked = Bilingual(
    "这种压缩包不直接读；请解开后打开文件夹", "an archive that is not read; unpack it and open the folder")
}

/// The parts of a path.
package enum FileName {
  /// What stands behind the last slash.
  static func last(of path: String) -> Substring {
    path.utf8.split(separator: 0x2F).last.map { Substring($0) } ?? ""
  }

  /// What stands behind the last dot, in small letters; empty without one.
  package static func ending(of path: String) -> String {
    let name = last(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The file's name without its ending.
  package static func stem(of path: String) -> String {
    let name = last(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
