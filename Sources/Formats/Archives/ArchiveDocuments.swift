import Diagnostics
import Values

/// Hands on the entries of an archive as texts, in batches of bounded size.
struct ArchiveDocuments {
  private static let batchByteCount = 16 << 20
  private static let batchCount = 64

  private let reader: DocumentReader
  private let limits: ArchiveLimits
  private let packedByteCount: Int
  private let path: String
  private var batch: [Found] = []
  private var batchBytes = 0
  /// Bytes of all entries so far; of those that were passed over the number that they declare.
  private var unpacked = 0
  private var entryCount = 0

  init(_ reader: DocumentReader, path: String, packedByteCount: Int) {
    self.reader = reader
    self.path = path
    self.packedByteCount = packedByteCount
    limits = reader.options.archiveLimits
  }

  /// Goes through an archive until its end, its first damage or a limit.
  ///
  /// - Parameters:
  ///   - file: The archive.
  ///   - deliver: Given what was found and how many packed bytes are done, about; `false` ends the
  ///     reading.
  /// - Throws: Why the archive cannot be opened at all.
  mutating func read(
    _ file: FileBytes, deliver: ([Found], Int) -> Bool
  ) throws(FileFailure) {
    let archive = try ArchiveReader(file)
    do throws(FileFailure) {
      while let entry = try archive.next(after: entryCount) {
        entryCount += 1
        if let failure = limitFailure(adding: 0) { throw failure }
        try read(entry, from: archive)
        if batch.count >= Self.batchCount || batchBytes >= Self.batchByteCount {
          guard flush(deliver) else { return }
        }
      }
    } catch {
      batch.append(.failure(path: path, error))
    }
    _ = flush(deliver)
  }

  private mutating func flush(_ deliver: ([Found], Int) -> Bool) -> Bool {
    defer { (batch, batchBytes) = ([], 0) }
    return batch.isEmpty || deliver(batch, min(unpacked, packedByteCount))
  }

  private func limitFailure(adding count: Int) -> FileFailure? {
    limits.failure(unpacked: unpacked + count, packed: packedByteCount, entries: entryCount)
  }

  /// Reads one entry; what is wrong with it alone is noted, what ends the archive is thrown.
  private mutating func read(
    _ entry: ArchiveReader.Entry, from archive: ArchiveReader
  ) throws(FileFailure) {
    guard entry.isFile, !isHidden(entry.name) else { return }
    let place = "\(path)/\(entry.name)"
    guard let kind = FileKind.named(entry.name) else {
      unpacked += entry.byteCount ?? 0
      batch.append(.ignored(path: place))
      return
    }
    if let failure = refusal(of: entry, kind) {
      unpacked += entry.byteCount ?? 0
      batch.append(.failure(path: place, failure))
      return
    }
    var passed: FileFailure?
    let bytes: [UInt8]?
    do throws(FileFailure) {
      bytes = try archive.bytes(limit: reader.options.fileByteCountMax) {
        passed = limitFailure(adding: $0)
        return passed == nil
      }
    } catch {
      batch.append(.failure(path: place, error))
      return
    }
    if let passed { throw passed }
    guard let bytes else { return }
    unpacked += bytes.count
    batchBytes += bytes.count
    add(bytes, kind, place)
  }

  private func refusal(of entry: ArchiveReader.Entry, _ kind: FileKind) -> FileFailure? {
    if entry.isEncrypted { return ArchiveReader.encrypted }
    if entry.name.split(separator: "/").count > limits.depthMax {
      return ArchiveLimits.failure(
        "文件夹套了 \(limits.depthMax) 层以上", "folders nest more than \(limits.depthMax) deep")
    }
    if kind == .archive { return ArchiveLimits.nested }
    if let count = entry.byteCount, count > reader.options.fileByteCountMax {
      return .tooLarge(reader.options.fileByteCountMax)
    }
    return nil
  }

  private mutating func add(_ bytes: [UInt8], _ kind: FileKind, _ place: String) {
    do throws(FileFailure) {
      let kind = kind.refined(by: Array(bytes.prefix(8)))
      if kind == .archive { throw ArchiveLimits.nested }
      let source = reader.source(of: bytes, id: FileName.stem(of: place), path: place, entry: place)
      try reader.read(source, kind) { found in
        batch += found
        return true
      }
    } catch {
      batch.append(.failure(path: place, error))
    }
  }

  /// Whether an entry is hidden, or one of those that one system adds to every archive.
  private func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
      || name.hasPrefix("__MACOSX/")
  }
}
