import Diagnostics
package import Letters
import Values

/// Looks into files of every kind and hands on the texts in which letters stand.
///
/// Stateless: the same bytes always give the same texts in the same order.
package struct DocumentReader: Sendable {
  /// What is told about forms.
  package let options: FormatOptions

  /// Fixes what is told about forms.
  package init(options: FormatOptions = FormatOptions()) {
    self.options = options
  }

  /// Looks into a file.
  ///
  /// - Parameters:
  ///   - file: The open file.
  ///   - kind: What its name promises; its first bytes may show otherwise.
  ///   - path: How the load list names it.
  ///   - deliver: Given what was found, in order, and how many bytes of the file are done; `false`
  ///     ends the reading.
  /// - Throws: Why the file as a whole gives nothing.
  package func read(
    _ file: FileBytes, kind: FileKind, path: String, deliver: ([Found], Int) -> Bool
  ) throws(FileFailure) {
    let kind = kind.refined(by: try file.bytes(at: 0, count: 8))
    let id = FileName.stem(of: path)
    switch kind {
    case .archive:
      var documents = ArchiveDocuments(self, path: path, packedByteCount: file.byteCount)
      try documents.read(file, deliver: deliver)
    case .rows(let separator):
      var blocks = FileBlocks(file)
      var rows = RowDocuments(self, id: id, path: path, entry: nil, separator: separator)
      try rows.read(from: &blocks) { deliver($0, $1) }
    default:
      guard file.byteCount <= options.fileByteCountMax else {
        throw .tooLarge(options.fileByteCountMax)
      }
      let bytes = try file.bytes(at: 0, count: file.byteCount)
      let source = Source(bytes: bytes, id: id, path: path, entry: nil)
      try read(source, kind) { deliver($0, file.byteCount) }
    }
  }

  /// The text of a line of JSON Lines.
  ///
  /// - Throws: Q0528 when the line is no object with a text.
  package func document(
    line: ArraySlice<UInt8>, number: Int, path: String, entry: String? = nil
  ) throws(FileFailure) -> Document {
    guard line.count <= options.fileByteCountMax else { throw .tooLarge(options.fileByteCountMax) }
    return try JSONLine.document(
      line, number: number, path: "\(path)#\(number)", entry: entry, options)
  }

  /// A file or entry whose bytes are all there.
  struct Source {
    let bytes: [UInt8]
    let id: String
    let path: String
    let entry: String?
  }

  func source(of bytes: [UInt8], id: String, path: String, entry: String?) -> Source {
    Source(bytes: bytes, id: id, path: path, entry: entry)
  }

  /// Looks into bytes that are all there; an archive is refused.
  func read(
    _ source: Source, _ kind: FileKind, deliver: ([Found]) -> Bool
  ) throws(FileFailure) {
    guard !source.bytes.isEmpty else { throw .empty }
    func one(_ content: Document.Content) -> [Found] {
      [
        .document(
          Document(id: source.id, path: source.path, entry: source.entry, content: content))
      ]
    }
    switch kind {
    case .text: _ = deliver(one(.bytes(source.bytes, isPage: false)))
    case .page: _ = deliver(one(.bytes(source.bytes, isPage: true)))
    case .word: _ = deliver(one(.word(source.bytes)))
    case .pdf: _ = deliver(one(.pdf(source.bytes)))
    case .lines: readLines(source, deliver)
    case .rows(let separator):
      var blocks = FileBlocks(source.bytes)
      var rows = RowDocuments(
        self, id: source.id, path: source.path, entry: source.entry, separator: separator)
      try rows.read(from: &blocks) { found, _ in deliver(found) }
    case .archive: throw ArchiveLimits.nested
    case .foreign(let advice): throw FileFailure(.foreignFormat, advice)
    }
  }

  private func readLines(_ source: Source, _ deliver: ([Found]) -> Bool) {
    var number = 0
    for line in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      let found: Found
      do throws(FileFailure) {
        found = .document(
          try document(line: line, number: number, path: source.path, entry: source.entry))
      } catch {
        found = .failure(path: "\(source.path)#\(number)", error)
      }
      guard deliver([found]) else { return }
    }
  }
}

extension Document {
  /// Reads the letters that stand in the text.
  ///
  /// - Throws: Why there is no text: a damaged Word document, a PDF without words.
  package func letters(by reader: LetterReader) throws(FileFailure) -> FileReading {
    switch content {
    case .bytes(let bytes, let isPage):
      return reader.read(bytes, id: id, path: path, isPage: isPage)
    case .text(let text): return reader.read(text: text, id: id, path: path, stated: stated)
    case .word(let bytes):
      return reader.read(text: try WordDocument.text(of: bytes), id: id, path: path)
    case .pdf(let bytes): return reader.read(text: try PDFText.text(of: bytes), id: id, path: path)
    }
  }
}
