import Dispatch
import Glibc
package import Letters
import Synchronization

/// Reads files and folders letter by letter and hands each on as bytes, in a fixed order.
///
/// Several files are read at a time; the order is that of the files, whatever the threads do.
package struct LetterStream: Sendable {
  /// How many files are under way before the first of them is handed on.
  private static let batchCount = 64

  private let reader: LetterReader
  private let shownFolder: (path: String, name: String)?
  private let render: @Sendable (Letter) -> [UInt8]

  /// Fixes how letters become bytes; `render` is called from several threads.
  ///
  /// `shownFolder` is a folder whose letters' paths begin with a name instead of its place.
  package init(
    reader: LetterReader = LetterReader(), shownFolder: (path: String, name: String)? = nil,
    render: @escaping @Sendable (Letter) -> [UInt8]
  ) {
    self.reader = reader
    self.shownFolder = shownFolder
    self.render = render
  }

  /// Reads everything under some paths.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, as `CorpusLoader` takes them.
  ///   - isCancelled: Asked before each batch of files.
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
      let batch = Array(list.entries[next..<min(next + Self.batchCount, list.entries.count)])
      next += batch.count
      for one in readAll(batch, of: list) {
        report.files += one.files
        guard one.pieces.allSatisfy(deliver) else { return report }
      }
    }
    return report
  }

  /// Reads one line of JSON as it comes on standard input.
  ///
  /// - Parameters:
  ///   - line: An object with `id` and `text`.
  ///   - number: The line's number, from 1, which names a letter without an id.
  /// - Returns: The bytes of its letters.
  /// - Throws: `FileFailure` when the line is no such object or holds no letter.
  package func read(line: ArraySlice<UInt8>, number: Int) throws(FileFailure) -> [[UInt8]] {
    let (id, text) = try LineChunks.letter(line, number: number)
    let reading = reader.read(text: text, id: id, path: "-#\(number)")
    guard !reading.letters.isEmpty else { throw CorpusLoader.failure(of: reading) }
    return reading.letters.map(render)
  }

  /// What one file gave.
  private struct Output: Sendable {
    var files: [LoadedFile]
    var pieces: [[UInt8]]
  }

  private func readAll(_ batch: [FileList.Entry], of list: FileList) -> [Output] {
    let results = Mutex([Output?](repeating: nil, count: batch.count))
    DispatchQueue.concurrentPerform(iterations: batch.count) { index in
      let output = read(batch[index], as: list.shown(batch[index].path))
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func read(_ entry: FileList.Entry, as path: String) -> Output {
    var file = LoadedFile(path: path, failure: entry.failure)
    guard entry.failure == nil else { return Output(files: [file], pieces: []) }
    do throws(FileFailure) {
      if entry.isLines { return try readLines(of: entry, file) }
      guard entry.byteCount <= CorpusLoader.fileByteCountMaxDefault else {
        throw CorpusLoader.tooLarge(CorpusLoader.fileByteCountMaxDefault)
      }
      let bytes = try FileBytes(path: entry.path).bytes(at: 0, count: entry.byteCount)
      let reading = reader.read(bytes, id: FileList.stem(of: entry.path), path: path)
      guard !reading.letters.isEmpty else { throw CorpusLoader.failure(of: reading) }
      file.encoding = reading.encoding
      file.letterCount = reading.letters.count
      return Output(files: [file], pieces: reading.letters.map(render))
    } catch {
      file.failure = error
      return Output(files: [file], pieces: [])
    }
  }

  private func readLines(
    of entry: FileList.Entry, _ file: LoadedFile
  ) throws(FileFailure) -> Output {
    var output = Output(files: [file], pieces: [])
    let source = try FileBytes(path: entry.path)
    for chunk in try LineChunks.chunks(of: entry.path, byteCount: entry.byteCount) {
      let bytes = try source.bytes(at: chunk.offset, count: chunk.byteCount)
      var number = chunk.firstLine
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        defer { number += 1 }
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
        do throws(FileFailure) {
          let (id, text) = try LineChunks.letter(line, number: number)
          let reading = reader.read(text: text, id: id, path: "\(file.path)#\(number)")
          guard !reading.letters.isEmpty else { throw CorpusLoader.failure(of: reading) }
          output.pieces += reading.letters.map(render)
          output.files[0].letterCount += reading.letters.count
        } catch {
          output.files.append(LoadedFile(path: "\(file.path)#\(number)", failure: error))
        }
      }
    }
    return output
  }
}
