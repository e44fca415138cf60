import ChineseText
import Diagnostics
import Letters
import Values

/// Hands on the rows of a table as texts with what stands beside them.
struct RowDocuments {
  private static let batchCount = 64

  private let reader: DocumentReader
  private let id: String
  private let path: String
  private let entry: String?
  private var parser: RowParser
  private var encoding = TextEncoding.utf8
  private var header: [String] = []
  private var textColumn = 0
  private var idColumn: Int?
  private var columns: [StatedField: Int] = [:]
  private var buffer: [UInt8] = []
  private var line = 1
  private var batch: [Found] = []

  init(_ reader: DocumentReader, id: String, path: String, entry: String?, separator: UInt8) {
    self.reader = reader
    self.id = id
    self.path = path
    self.entry = entry
    parser = RowParser(separator: separator)
  }

  /// Goes through a table.
  ///
  /// - Throws: Q0525, which lists the columns, when it is not told which one holds the text.
  mutating func read(
    from blocks: inout FileBlocks, deliver: ([Found], Int) -> Bool
  ) throws(FileFailure) {
    buffer = try blocks.next()
    if try decodeWhole(&blocks) { blocks = FileBlocks([]) }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.removeFirst(3) }
    guard !buffer.isEmpty else { throw .empty }
    if let text = try? decode(Array(buffer.prefix(1 << 16))) { encoding = text.encoding }
    var start = 0
    var isWhole = false
    while true {
      let (row, end) = buffer.withUnsafeBufferPointer {
        parser.row(in: $0, at: start, isWhole: isWhole)
      }
      if row == .unfinished {
        guard buffer.count - start <= reader.options.fileByteCountMax else {
          let failure = FileFailure.tooLarge(reader.options.fileByteCountMax)
          if header.isEmpty { throw failure }
          batch.append(.failure(path: "\(path)#\(line)", failure))
          break
        }
        buffer.removeFirst(start)
        start = 0
        let block = try blocks.next()
        isWhole = block.isEmpty
        buffer += block
        continue
      }
      if start >= buffer.count, isWhole { break }
      try take(row)
      line += lineCount(in: start..<end)
      start = end
      if batch.count >= Self.batchCount {
        guard deliver(batch, blocks.doneCount) else { return }
        batch = []
      }
    }
    if header.isEmpty { throw .empty }
    _ = deliver(batch, blocks.doneCount)
  }

  /// Turns UTF-16, in which separators are two bytes, into UTF-8; whether it was that.
  private mutating func decodeWhole(_ blocks: inout FileBlocks) throws(FileFailure) -> Bool {
    let hasMark = buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF])
    guard hasMark || buffer.prefix(1 << 12).contains(0) else { return false }
    while true {
      let block = try blocks.next()
      if block.isEmpty { break }
      buffer += block
      guard buffer.count <= reader.options.fileByteCountMax else {
        throw .tooLarge(reader.options.fileByteCountMax)
      }
    }
    guard let text = try? decode(buffer) else {
      throw FileFailure(.unreadableFile, Bilingual("不是文本", "not a text"))
    }
    buffer = utf8(of: text.scalars[...])
    return true
  }

  private func lineCount(in range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      let byte = buffer[index]
      if byte == 0x0A { count += 1 }
      if byte == 0x0D, index + 1 >= range.upperBound || buffer[index + 1] != 0x0A { count += 1 }
    }
    return count
  }

  private mutating func take(_ row: RowParser.Row) throws(FileFailure) {
    guard case .fields(let fields) = row else {
      if header.isEmpty { throw badQuote }
      batch.append(.failure(path: "\(path)#\(line)", badQuote))
      return
    }
    if fields.count == 1, fields[0].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    if header.isEmpty { return try takeHeader(fields) }
    guard fields.count == header.count else {
      let failure = FileFailure(
        .badRow,
        Bilingual(
          "这一行有 \(fields.count) 列，表头有 \(header.count) 列",
          "the row has \(fields.count) columns, the header has \(header.count)"))
      batch.append(.failure(path: "\(path)#\(line)", failure))
      return
    }
    var stated: [StatedField: String] = [:]
    for (field, column) in columns where !fields[column].isEmpty {
      stated[field] = text(fields[column])
    }
    let name = idColumn.map { text(fields[$0]).trimming() } ?? ""
    batch.append(
      .document(
        Document(
          id: name.isEmpty ? "\(id)#\(line)" : name, path: "\(path)#\(line)", entry: entry,
          content: .text(text(fields[textColumn])), stated: stated)))
  }

  private var badQuote: FileFailure {
    FileFailure(.badRow, Bilingual("引号没有正确收尾", "a quote does not close as it should"))
  }

  private func text(_ field: [UInt8]) -> String { string(of: decoded(field, as: encoding)) }

  /// Reads the names of the columns and settles which is what.
  private mutating func takeHeader(_ fields: [[UInt8]]) throws(FileFailure) {
    if fields.count == 1, let other = [UInt8(ascii: ";"), 0x09].first(where: fields[0].contains),
      parser.separator == UInt8(ascii: ",")
    {
      parser = RowParser(separator: other)
      let parts = fields[0].split(separator: other, omittingEmptySubsequences: false)
      header = parts.map { text(Array($0.filter { $0 != 0x22 })).trimming() }
    } else {
      header = fields.map { text($0).trimming() }
    }
    let options = reader.options
    guard let name = options.textColumn, let column = column(name) else {
      throw noTextColumn(options.textColumn)
    }
    textColumn = column
    idColumn = self.column(options.idColumn ?? "id") ?? self.column("编号")
    for field in StatedField.allCases {
      if let name = options.column(of: field, isThere: header.contains) {
        columns[field] = self.column(name)
      }
    }
  }

  /// A column by its name, else by its number from 1.
  private func column(_ name: String) -> Int? {
    if let named = header.firstIndex(of: name.trimming()) { return named }
    return Int(name).flatMap { (1...header.count).contains($0) ? $0 - 1 : nil }
  }

  private func noTextColumn(_ told: String?) -> FileFailure {
    let names = Bilingual.list(Array(header.prefix(40)))
    let lack =
      told.map {
        Bilingual("没有叫“\($0)”的列", "there is no column '\($0)'")
      } ?? Bilingual("没有指明哪一列是正文", "it is not told which column holds the text")
    return FileFailure(
      .noTextColumn,
      Bilingual(
        "\(lack.chinese)；请加 --text-column 列名，列有\(names.chinese)",
        "\(lack.english); say --text-column NAME; the columns are \(names.english)"))
  }
}
