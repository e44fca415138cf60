import CMemory
import Diagnostics
import Dispatch
package import Formats
import Glibc
package import Letters
import Synchronization
import Values

/// Reads files and folders into a corpus, several files at a time.
///
/// The corpus depends on the files and on the paths named, not on the number of threads. Memory
/// is bounded by the columns and the texts; of the letters being read there is one a thread.
package struct CorpusLoader: Sendable {
  /// Seconds between two reports of progress at least.
  package static let progressIntervalSeconds = 0.1

  private let reader: LetterReader
  private let documents: DocumentReader
  private let threadCount: Int
  private let shownFolder: (path: String, name: String)?

  /// Fixes how files are read.
  ///
  /// - Parameters:
  ///   - reader: Turns a file into letters.
  ///   - options: What is told about tables and JSON, and the limits; a file of lines, a table and
  ///     an archive may have any size, what is in them not.
  ///   - threadCount: Threads at most; as many as there are processors when `nil`.
  ///   - shownFolder: A folder whose letters' paths begin with a name instead of its place, so
  ///     that results do not depend on where the program is installed.
  package init(
    reader: LetterReader = LetterReader(), options: FormatOptions = FormatOptions(),
    threadCount: Int? = nil, shownFolder: (path: String, name: String)? = nil
  ) {
    self.shownFolder = shownFolder
    self.reader = reader
    documents = DocumentReader(options: options)
    self.threadCount = max(1, threadCount ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Reads everything under some paths.
  ///
  /// - Parameters:
  ///   - paths: Files, which are read whatever they are called, and folders, of which files of the
  ///     kinds that `FileKind` knows are read.
  ///   - isCancelled: Asked before each file, from any thread.
  ///   - progress: Told how far the load is, from any thread, never twice at a time.
  /// - Returns: The corpus with its report; unreadable files are in the report only.
  /// - Throws: `LoadError` when a path does not exist, nothing was read, or it was cancelled.
  package func load(
    _ paths: [String], isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (@Sendable (LoadProgress) -> Void)? = nil
  ) throws(LoadError) -> Corpus {
    memory_return_large_blocks()
    let list = try FileList(paths, shownFolder: shownFolder)
    let load = Load(
      list, reader: reader, documents: documents, isCancelled: isCancelled, progress: progress)
    load.run(threadCount: threadCount)
    return try load.finish()
  }
}

/// One load under way.
private final class Load: Sendable {
  private let list: FileList
  private let items: [Item]
  private let reader: DocumentReading
  private let documents: DocumentReader
  private let isCancelled: @Sendable () -> Bool
  private let progress: (@Sendable (LoadProgress) -> Void)?
  private let start = Load.now()
  private let next = Atomic<Int>(0)
  private let state: Mutex<State>

  /// A piece of work: a file, or some lines of one.
  private struct Item {
    let file: Int
    let chunk: LineChunks.Chunk?
    let byteCount: Int
    /// The first sequence number of its letters.
    let sequence: Int
  }

  private struct State {
    var builder = CorpusBuilder()
    var files: [LoadedFile]
    /// Entries of archives and bad rows, with the sequence of their place and their file.
    var parts: [(sequence: Int, file: Int, part: LoadedFile)] = []
    var ignoredPaths: [(sequence: Int, path: String)] = []
    var itemsLeft: [Int]
    var fileCountDone = 0
    var byteCountDone = 0
    var lastReport = 0.0
    var error: LoadError?
  }

  init(
    _ list: FileList, reader: LetterReader, documents: DocumentReader,
    isCancelled: @escaping @Sendable () -> Bool, progress: (@Sendable (LoadProgress) -> Void)?
  ) {
    self.list = list
    self.reader = DocumentReading(letters: reader) { .text(EncodedText($0)) }
    self.documents = documents
    self.isCancelled = isCancelled
    self.progress = progress
    var items: [Item] = []
    var files = list.entries.map { LoadedFile(path: list.shown($0.path), failure: $0.failure) }
    var itemsLeft = [Int](repeating: 0, count: files.count)
    for (index, entry) in list.entries.enumerated() where entry.failure == nil {
      do throws(FileFailure) {
        let chunks = try Self.chunks(of: entry)
        for chunk in chunks {
          items.append(
            Item(
              file: index, chunk: chunk, byteCount: chunk?.byteCount ?? entry.byteCount,
              sequence: items.count << 32))
        }
        itemsLeft[index] = chunks.count
      } catch {
        files[index].failure = error
      }
    }
    self.items = items
    let done = itemsLeft.count { $0 == 0 }
    state = Mutex(State(files: files, itemsLeft: itemsLeft, fileCountDone: done))
  }

  /// The parts of a file that are read apart; `nil` stands for the whole file.
  private static func chunks(
    of entry: FileList.Entry
  ) throws(FileFailure) -> [LineChunks.Chunk?] {
    guard entry.isLines else { return [nil] }
    let chunks = try LineChunks.chunks(of: entry.path, byteCount: entry.byteCount)
    if chunks.isEmpty { throw .empty }
    return chunks
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  func run(threadCount: Int) {
    let lanes = max(1, min(threadCount, items.count))
    @Sendable func work(_ lane: Int) {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < items.count, !isStopped else { return }
        read(items[index])
        report(items[index], byteCount: items[index].byteCount, isDone: true)
      }
    }
    if lanes == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: lanes, execute: work)
    }
  }

  private var isStopped: Bool { isCancelled() || state.withLock { $0.error != nil } }

  func finish() throws(LoadError) -> Corpus {
    if isCancelled() { throw .cancelled }
    var (builder, report, error) = state.withLock { state in
      let report = Self.report(state, list)
      let result = (state.builder, report, state.error)
      state.builder = CorpusBuilder()
      return result
    }
    if let error { throw error }
    guard builder.letterCount > 0 else { throw .nothingRead(report) }
    var places: [String: Int] = [:]
    for (index, file) in report.files.enumerated() where places[file.path] == nil {
      places[file.path] = index
    }
    for (file, warning) in builder.duplicates() {
      guard let index = places[file] else { continue }
      report.files[index].warnings.append(warning)
    }
    error = nil
    return builder.finish(report: report)
  }
}

extension Load {
  /// Every file, each followed by what is to be said of its parts.
  private static func report(_ state: State, _ list: FileList) -> LoadReport {
    var parts = state.parts.sorted { $0.sequence < $1.sequence }[...]
    var files: [LoadedFile] = []
    files.reserveCapacity(state.files.count + parts.count)
    for (index, file) in state.files.enumerated() {
      files.append(file)
      while let next = parts.first, next.file == index {
        files.append(next.part)
        parts.removeFirst()
      }
    }
    let ignored = state.ignoredPaths.sorted { $0.sequence < $1.sequence }.map(\.path)
    return LoadReport(files: files, ignoredPaths: list.ignoredPaths + ignored)
  }

  private func read(_ item: Item) {
    let entry = list.entries[item.file]
    let shown = list.shown(entry.path)
    var tally = FileTally(path: shown)
    tally.file.isArchive = entry.kind == .archive
    do throws(FileFailure) {
      let file = try FileBytes(path: entry.path)
      if let chunk = item.chunk {
        let bytes = try file.bytes(at: chunk.offset, count: chunk.byteCount)
        readLines(bytes, item, chunk, &tally)
      } else {
        var (sequence, done) = (item.sequence, 0)
        try documents.read(file, kind: entry.kind, path: shown) { batch, byteCountDone in
          add(reader.read(batch), &sequence, &tally)
          report(item, byteCount: byteCountDone - done, isDone: false)
          done = byteCountDone
          return !isStopped
        }
        report(item, byteCount: -done, isDone: false)
      }
    } catch {
      tally.file.failure = error
    }
    keep(tally, item)
  }

  /// Takes over what is to be said of a file; of a file of lines every part of it adds something.
  private func keep(_ tally: FileTally, _ item: Item) {
    state.withLock { state in
      let file = tally.file
      state.files[item.file].isArchive = file.isArchive && !tally.parts.isEmpty
      state.files[item.file].encoding = file.encoding ?? state.files[item.file].encoding
      state.files[item.file].letterCount += file.letterCount
      state.files[item.file].warnings += file.warnings
      state.files[item.file].failure = state.files[item.file].failure ?? file.failure
      for (index, part) in tally.parts.enumerated() {
        state.parts.append((item.sequence + index, item.file, part))
      }
      for (index, path) in tally.ignoredPaths.enumerated() {
        state.ignoredPaths.append((item.sequence + index, path))
      }
    }
  }

  private func readLines(
    _ bytes: [UInt8], _ item: Item, _ chunk: LineChunks.Chunk, _ tally: inout FileTally
  ) {
    var number = chunk.firstLine
    var sequence = item.sequence
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { number += 1 }
      if isStopped { return }
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !isBlank else { continue }
      let result = reader.read(
        line: line, number: number, path: tally.file.path, by: documents)
      add([result], &sequence, &tally)
    }
  }

  /// Adds the letters that were read.
  private func add(
    _ results: [DocumentReading.Result], _ sequence: inout Int, _ tally: inout FileTally
  ) {
    for result in results {
      tally.add(result)
      guard let reading = result.reading else { continue }
      let first = sequence
      sequence += reading.letters.count
      state.withLock { state in
        for (index, letter) in reading.letters.enumerated() {
          guard case .text(let text) = result.products[index] else { continue }
          if !state.builder.append(letter, text, sequence: first + index) {
            state.error = .tooLarge(byteCountMax: CorpusBuilder.byteCountMax)
          }
        }
      }
    }
  }

  /// Counts bytes, and the file with its last part; tells how far the load is, now and then.
  private func report(_ item: Item, byteCount: Int, isDone: Bool) {
    let now = Self.now()
    let report: LoadProgress? = state.withLock { state in
      if isDone { state.itemsLeft[item.file] -= 1 }
      if isDone, state.itemsLeft[item.file] == 0 { state.fileCountDone += 1 }
      state.byteCountDone += byteCount
      guard progress != nil, now - state.lastReport >= CorpusLoader.progressIntervalSeconds
      else { return nil }
      state.lastReport = now
      return LoadProgress(
        fileCountDone: state.fileCountDone, fileCount: list.entries.count,
        byteCountDone: state.byteCountDone, byteCount: items.reduce(0) { $0 + $1.byteCount },
        seconds: now - start)
    }
    if let report { progress?(report) }
  }
}

extension CorpusLoader {
  /// Why a reading has no letter.
  static func failure(of reading: FileReading) -> FileFailure {
    switch reading.findings.last?.code {
    case .unreadableFile:
      FileFailure(.unreadableFile, Bilingual("不是文本", "not a text"))
    case .fileTooLarge:
      FileFailure(.fileTooLarge, Bilingual("文本太长", "the text is too long"))
    default:
      FileFailure(.emptyFile, Bilingual("没有汉字", "no Chinese character in it"))
    }
  }
}
