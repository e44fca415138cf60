import CMemory
import Diagnostics
import Dispatch
import Glibc
package import Letters
import Synchronization
import Values

/// Reads files and folders into a corpus, several files at a time.
///
/// The corpus depends on the files and on the paths named, not on the number of threads. Memory
/// is bounded by the columns and the texts; of the letters being read there is one a thread.
package struct CorpusLoader: Sendable {
  /// A larger file is listed, not read: 64 MiB.
  ///
  /// A JSON Lines file may have any size.
  package static let fileByteCountMaxDefault = 64 << 20
  /// Seconds between two reports of progress at least.
  package static let progressIntervalSeconds = 0.1

  private let reader: LetterReader
  private let fileByteCountMax: Int
  private let threadCount: Int
  private let shownFolder: (path: String, name: String)?

  /// Fixes how files are read.
  ///
  /// - Parameters:
  ///   - reader: Turns a file into letters.
  ///   - fileByteCountMax: Larger files are listed, not read.
  ///   - threadCount: Threads at most; as many as there are processors when `nil`.
  ///   - shownFolder: A folder whose letters' paths begin with a name instead of its place, so
  ///     that results do not depend on where the program is installed.
  package init(
    reader: LetterReader = LetterReader(), fileByteCountMax: Int = Self.fileByteCountMaxDefault,
    threadCount: Int? = nil, shownFolder: (path: String, name: String)? = nil
  ) {
    self.shownFolder = shownFolder
    self.reader = reader
    self.fileByteCountMax = fileByteCountMax
    self.threadCount = max(1, threadCount ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Reads everything under some paths.
  ///
  /// - Parameters:
  ///   - paths: Files, which are read whatever they are called, and folders, of which the `.txt`,
  ///     `.md` and `.jsonl` files are read.
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
      list, reader: reader, fileByteCountMax: fileByteCountMax, isCancelled: isCancelled,
      progress: progress)
    load.run(threadCount: threadCount)
    return try load.finish()
  }
}

/// One load under way.
private final class Load: Sendable {
  private let list: FileList
  private let items: [Item]
  private let reader: LetterReader
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
    /// Bad lines of JSON Lines files, with the sequence of their place.
    var badLines: [(sequence: Int, file: LoadedFile)] = []
    var itemsLeft: [Int]
    var fileCountDone = 0
    var byteCountDone = 0
    var lastReport = 0.0
    var error: LoadError?
  }

  init(
    _ list: FileList, reader: LetterReader, fileByteCountMax: Int,
    isCancelled: @escaping @Sendable () -> Bool, progress: (@Sendable (LoadProgress) -> Void)?
  ) {
    self.list = list
    self.reader = reader
    self.isCancelled = isCancelled
    self.progress = progress
    var items: [Item] = []
    var files = list.entries.map { LoadedFile(path: list.shown($0.path), failure: $0.failure) }
    var itemsLeft = [Int](repeating: 0, count: files.count)
    for (index, entry) in list.entries.enumerated() where entry.failure == nil {
      do throws(FileFailure) {
        let chunks = try Self.chunks(of: entry, fileByteCountMax)
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
    of entry: FileList.Entry, _ byteCountMax: Int
  ) throws(FileFailure) -> [LineChunks.Chunk?] {
    if entry.isLines {
      let chunks = try LineChunks.chunks(of: entry.path, byteCount: entry.byteCount)
      if chunks.isEmpty {
        throw FileFailure(.emptyFile, Bilingual("文件是空的", "the file is empty"))
      }
      return chunks
    }
    guard entry.byteCount <= byteCountMax else {
      throw CorpusLoader.tooLarge(byteCountMax)
    }
    return [nil]
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
        report(items[index])
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
      let bad = state.badLines.sorted { $0.sequence < $1.sequence }.map(\.file)
      let report = LoadReport(files: state.files + bad, ignoredPaths: list.ignoredPaths)
      let result = (state.builder, report, state.error)
      state.builder = CorpusBuilder()
      return result
    }
    if let error { throw error }
    guard builder.letterCount > 0 else { throw .nothingRead(report) }
    for (file, warning) in builder.duplicates() {
      guard let index = report.files.firstIndex(where: { $0.path == file }) else { continue }
      report.files[index].warnings.append(warning)
    }
    error = nil
    return builder.finish(report: report)
  }
}

extension Load {
  private func read(_ item: Item) {
    let path = list.entries[item.file].path
    let shown = list.shown(path)
    do throws(FileFailure) {
      let file = try FileBytes(path: path)
      guard let chunk = item.chunk else {
        let bytes = try file.bytes(at: 0, count: item.byteCount)
        let reading = reader.read(bytes, id: FileList.stem(of: path), path: shown)
        add(reading, item, sequence: item.sequence)
        return
      }
      let bytes = try file.bytes(at: chunk.offset, count: chunk.byteCount)
      readLines(bytes, item, chunk, shown)
    } catch {
      state.withLock { $0.files[item.file].failure = error }
    }
  }

  private func readLines(
    _ bytes: [UInt8], _ item: Item, _ chunk: LineChunks.Chunk, _ path: String
  ) {
    var number = chunk.firstLine
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { number += 1 }
      if isStopped { return }
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !isBlank else { continue }
      let place = "\(path)#\(number)"
      let sequence = item.sequence + (number - chunk.firstLine) << 8
      do throws(FileFailure) {
        let (id, text) = try LineChunks.letter(line, number: number)
        let reading = reader.read(text: text, id: id, path: place)
        if reading.letters.isEmpty { throw CorpusLoader.failure(of: reading) }
        add(reading, item, sequence: sequence)
      } catch {
        let bad = LoadedFile(path: place, failure: error)
        state.withLock { $0.badLines.append((sequence, bad)) }
      }
    }
  }

  /// Adds what a file or a line gave; its letters are encoded outside the lock.
  private func add(_ reading: FileReading, _ item: Item, sequence: Int) {
    let texts = reading.letters.map(EncodedText.init)
    state.withLock { state in
      state.files[item.file].encoding = reading.encoding ?? state.files[item.file].encoding
      state.files[item.file].letterCount += reading.letters.count
      state.files[item.file].warnings += reading.findings
      for (index, letter) in reading.letters.enumerated() {
        state.files[item.file].warnings += letter.warnings
        if !state.builder.append(letter, texts[index], sequence: sequence + index) {
          state.error = .tooLarge(byteCountMax: CorpusBuilder.byteCountMax)
        }
      }
      if reading.letters.isEmpty {
        state.files[item.file].failure = CorpusLoader.failure(of: reading)
      }
    }
  }

  private func report(_ item: Item) {
    let now = Self.now()
    let report: LoadProgress? = state.withLock { state in
      state.itemsLeft[item.file] -= 1
      if state.itemsLeft[item.file] == 0 { state.fileCountDone += 1 }
      state.byteCountDone += item.byteCount
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

  /// Why a large file is not read.
  static func tooLarge(_ byteCountMax: Int) -> FileFailure {
    let size = byteCountMax >> 20
    return FileFailure(
      .fileTooLarge, Bilingual("文件超过 \(size) MiB", "the file exceeds \(size) MiB"))
  }
}
