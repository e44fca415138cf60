package import Formats
import Glibc
package import Letters

/// Reads files and folders letter by letter and hands each on as bytes, in a fixed order.
///
/// Several files are read at a time; the order is that of the files, whatever the threads do.
package struct LetterStream: Sendable {
  /// How many files, or lines of one, are under way before the first of them is handed on.
  private static let batchCount = 64

  private let reader: DocumentReading
  private let documents: DocumentReader
  private let shownFolder: (path: String, name: String)?

  /// Fixes how letters become bytes; `render` is called from several threads.
  ///
  /// `options` says what is told about tables and JSON. `shownFolder` is a folder whose letters'
  /// paths begin with a name instead of its place.
  package init(
    reader: LetterReader = LetterReader(), options: FormatOptions = FormatOptions(),
    shownFolder: (path: String, name: String)? = nil,
    render: @escaping @Sendable (Letter) -> [UInt8]
  ) {
    self.reader = DocumentReading(letters: reader) { .bytes(render($0)) }
    documents = DocumentReader(options: options)
    self.shownFolder = shownFolder
  }

  /// Reads everything under some paths.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, as `CorpusLoader` takes them.
  ///   - isCancelled: Asked before each batch of files or lines.
  ///   - deliver: Given the bytes of each letter in order; `false` ends the reading.
  /// - Returns: What became of every file that was reached.
  /// - Throws: `LoadError` when a path does not exist or it was cancelled.
  package func read(
    _ paths: [String], isCancelled: () -> Bool = { false }, deliver: ([UInt8]) -> Bool
  ) throws(LoadError) -> LoadReport {
    let list = try FileList(paths, shownFolder: shownFolder)
    var report = LoadReport(ignoredPaths: list.ignoredPaths)
    var next = 0
    while next < list.entries.count {
      if isCancelled() { throw .cancelled }
      let batch = list.entries[next...].prefix(Self.batchCount).prefix {
        !$0.isLines && !$0.isStream
      }
      next += batch.count
      let outputs = DocumentReading.parallel(batch.count) { [first = batch.startIndex] index in
        output(of: batch[first + index], as: list.shown(batch[first + index].path))
      }
      for one in outputs {
        report.add(one.tally)
        guard one.pieces.allSatisfy(deliver) else { return report }
      }
      if batch.isEmpty {
        var tally = FileTally(path: list.shown(list.entries[next].path))
        let goesOn = read(list.entries[next], &tally, isCancelled, deliver)
        report.add(tally)
        if isCancelled() { throw .cancelled }
        guard goesOn else { return report }
        next += 1
      }
    }
    return report
  }

  /// Reads one line of JSON as it comes on standard input.
  ///
  /// - Parameters:
  ///   - line: An object with a text.
  ///   - number: The line's number, from 1, which names a letter without an id.
  /// - Returns: The bytes of its letters.
  /// - Throws: `FileFailure` when the line is no such object or holds no letter.
  package func read(line: ArraySlice<UInt8>, number: Int) throws(FileFailure) -> [[UInt8]] {
    let result = reader.read(line: line, number: number, path: "-", by: documents)
    if let failure = result.failure { throw failure }
    return result.products.compactMap(\.bytes)
  }

  /// What one file gave.
  private struct Output: Sendable {
    var tally: FileTally
    var pieces: [[UInt8]] = []
  }

  /// Reads a file of one text.
  private func output(of entry: FileList.Entry, as path: String) -> Output {
    var tally = FileTally(path: path)
    var output = Output(tally: tally)
    let keep: ([UInt8]) -> Bool = { piece in
      output.pieces.append(piece)
      return true
    }
    _ = read(entry, &tally, { false }, keep)
    output.tally = tally
    return output
  }

  /// Reads a file as it comes; whether the reading is to go on behind it.
  private func read(
    _ entry: FileList.Entry, _ tally: inout FileTally, _ isCancelled: () -> Bool,
    _ deliver: ([UInt8]) -> Bool
  ) -> Bool {
    tally.file.failure = entry.failure
    guard entry.failure == nil else { return true }
    var goesOn = true
    func take(_ results: [DocumentReading.Result]) -> Bool {
      for result in results {
        tally.add(result)
        goesOn = goesOn && result.products.compactMap(\.bytes).allSatisfy(deliver)
      }
      return goesOn && !isCancelled()
    }
    do throws(FileFailure) {
      let file = try FileBytes(path: entry.path)
      let path = tally.file.path
      if entry.isLines {
        try readLines(of: file, entry, path, take)
      } else {
        try documents.read(file, kind: entry.kind, path: path) { found, _ in
          take(reader.read(found))
        }
      }
    } catch {
      tally.file.failure = error
    }
    tally.file.isArchive = entry.kind == .archive && !tally.parts.isEmpty
    return goesOn
  }

  /// Reads a file of lines, some of them at a time.
  private func readLines(
    of file: FileBytes, _ entry: FileList.Entry, _ path: String,
    _ take: ([DocumentReading.Result]) -> Bool
  ) throws(FileFailure) {
    for chunk in try LineChunks.chunks(of: entry.path, byteCount: entry.byteCount) {
      let bytes = try file.bytes(at: chunk.offset, count: chunk.byteCount)
      var lines = Self.lines(of: bytes, from: chunk.firstLine)[...]
      while !lines.isEmpty {
        let batch = Array(lines.prefix(Self.batchCount))
        lines = lines.dropFirst(Self.batchCount)
        let results = DocumentReading.parallel(batch.count) { index in
          reader.read(
            line: batch[index].bytes, number: batch[index].number, path: path, by: documents)
        }
        guard take(results) else { return }
      }
    }
  }

  /// A line with its number, from 1.
  private struct Line: Sendable {
    let bytes: ArraySlice<UInt8>
    let number: Int
  }

  /// The lines that are not blank.
  private static func lines(of bytes: [UInt8], from firstNumber: Int) -> [Line] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .map { Line(bytes: $1, number: firstNumber + $0) }
      .filter { $0.bytes.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } }
  }
}

extension DocumentReading.Product {
  /// The bytes that were made, `nil` where something else was.
  fileprivate var bytes: [UInt8]? {
    if case .bytes(let bytes) = self { bytes } else { nil }
  }
}

extension LoadReport {
  /// Adds a file and its parts.
  fileprivate mutating func add(_ tally: FileTally) {
    files.append(tally.file)
    files += tally.parts
    ignoredPaths += tally.ignoredPaths
  }
}
