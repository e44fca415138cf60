import Dispatch
import Glibc
package import Letters
import Synchronization

/// Reads files and folders letter by letter and hands each on as bytes, in a fixed order.
///
/// Several files are read at a time; the order is that of the files, whatever the threads do.
package struct LetterStream: Sendable {
  /// How many files, or lines of one, are under way before the first of them is handed on.
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
      let batch = list.entries[next...].prefix(Self.batchCount).prefix { !$0.isLines }
      let outputs = Self.parallel(Array(batch)) { read($0, as: list.shown($0.path)) }
      next += batch.count
      for one in outputs {
        report.files.append(one.file)
        guard one.pieces.allSatisfy(deliver) else { return report }
      }
      if batch.isEmpty {
        let entry = list.entries[next]
        let path = list.shown(entry.path)
        let goesOn = try readLines(of: entry, as: path, &report, isCancelled, deliver)
        guard goesOn else { return report }
        next += 1
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

  /// What one file or one line gave.
  private struct Output: Sendable {
    var file: LoadedFile
    var pieces: [[UInt8]] = []
  }

  /// Works on several inputs at a time; the outputs have the order of the inputs.
  private static func parallel<Input: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    let results = Mutex([Output?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = work(inputs[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func read(_ entry: FileList.Entry, as path: String) -> Output {
    var output = Output(file: LoadedFile(path: path, failure: entry.failure))
    guard entry.failure == nil else { return output }
    do throws(FileFailure) {
      guard entry.byteCount <= CorpusLoader.fileByteCountMaxDefault else {
        throw CorpusLoader.tooLarge(CorpusLoader.fileByteCountMaxDefault)
      }
      let bytes = try FileBytes(path: entry.path).bytes(at: 0, count: entry.byteCount)
      let reading = reader.read(bytes, id: FileList.stem(of: entry.path), path: path)
      guard !reading.letters.isEmpty else { throw CorpusLoader.failure(of: reading) }
      output.file.encoding = reading.encoding
      output.file.letterCount = reading.letters.count
      output.pieces = reading.letters.map(render)
    } catch {
      output.file.failure = error
    }
    return output
  }

  /// Reads a file of lines, some of them at a time; whether the reading is to go on behind it.
  private func readLines(
    of entry: FileList.Entry, as path: String, _ report: inout LoadReport,
    _ isCancelled: () -> Bool, _ deliver: ([UInt8]) -> Bool
  ) throws(LoadError) -> Bool {
    let index = report.files.count
    report.files.append(LoadedFile(path: path, failure: entry.failure))
    guard entry.failure == nil else { return true }
    do throws(FileFailure) {
      let source = try FileBytes(path: entry.path)
      for chunk in try LineChunks.chunks(of: entry.path, byteCount: entry.byteCount) {
        var lines = Self.lines(
          of: try source.bytes(at: chunk.offset, count: chunk.byteCount), from: chunk.firstLine)[
            ...]
        while !lines.isEmpty {
          if isCancelled() { break }
          let outputs = Self.parallel(Array(lines.prefix(Self.batchCount))) { read($0, of: path) }
          lines = lines.dropFirst(Self.batchCount)
          for one in outputs {
            report.files[index].letterCount += one.file.letterCount
            if one.file.failure != nil { report.files.append(one.file) }
            guard one.pieces.allSatisfy(deliver) else { return false }
          }
        }
        if isCancelled() { break }
      }
    } catch {
      report.files[index].failure = error
    }
    if isCancelled() { throw .cancelled }
    return true
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

  private func read(_ line: Line, of path: String) -> Output {
    let place = "\(path)#\(line.number)"
    var output = Output(file: LoadedFile(path: place))
    do throws(FileFailure) {
      let (id, text) = try LineChunks.letter(line.bytes, number: line.number)
      let reading = reader.read(text: text, id: id, path: place)
      guard !reading.letters.isEmpty else { throw CorpusLoader.failure(of: reading) }
      output.file.letterCount = reading.letters.count
      output.pieces = reading.letters.map(render)
    } catch {
      output.file.failure = error
    }
    return output
  }
}
