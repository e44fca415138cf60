import Diagnostics
import Formats
import Foundation
import Glibc
import Values

/// The files under the paths that were named, in a fixed order.
struct FileList {
  /// A file to read.
  struct Entry: Sendable {
    let path: String
    let byteCount: Int
    /// Why it cannot be read, `nil` when it may.
    let failure: FileFailure?

    /// What its name promises; files that were named without an ending are texts.
    var kind: FileKind { FileKind.named(path) ?? .text }
    /// Whether it holds a letter a line.
    var isLines: Bool { kind == .lines }
    /// Whether it holds many letters that are handed on as they come.
    var isStream: Bool {
      switch kind {
      case .archive, .rows: true
      default: false
      }
    }
  }

  /// A folder deeper than this is not entered.
  private static let depthMax = 64

  private(set) var entries: [Entry] = []
  private(set) var ignoredPaths: [String] = []
  private var seen: Set<String> = []
  private let shownFolder: (path: String, name: String)?

  /// Walks files and folders; hidden ones inside folders are skipped.
  ///
  /// - Throws: `missingPath` for a named path that does not exist.
  init(
    _ paths: [String], shownFolder: (path: String, name: String)? = nil
  ) throws(LoadError) {
    self.shownFolder = shownFolder
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        guard errno != ENOENT else { throw .missingPath(path) }
        add(Entry(path: path, byteCount: 0, failure: FileFailure(systemError: errno)))
        continue
      }
      visit(path, status, depth: 0, isNamed: true)
    }
  }

  private mutating func visit(_ path: String, _ status: stat, depth: Int, isNamed: Bool) {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: walk(path, depth: depth)
    case S_IFREG:
      guard isNamed || FileKind.named(path) != nil else {
        ignoredPaths.append(path)
        return
      }
      let isEmpty = status.st_size == 0
      add(
        Entry(
          path: path, byteCount: Int(status.st_size), failure: isEmpty ? .empty : nil))
    default:
      let reason = Bilingual("不是普通文件", "not a regular file")
      add(Entry(path: path, byteCount: 0, failure: FileFailure(.unreadableFile, reason)))
    }
  }

  private mutating func walk(_ folder: String, depth: Int) {
    guard depth < Self.depthMax, isNew(folder) else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      let reason = Bilingual("打不开文件夹", "the folder cannot be opened")
      entries.append(
        Entry(path: folder, byteCount: 0, failure: FileFailure(.unreadableFile, reason)))
      return
    }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in sorted where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      if stat(path, &status) == 0 {
        visit(path, status, depth: depth + 1, isNamed: false)
      } else if FileKind.named(path) != nil {
        add(Entry(path: path, byteCount: 0, failure: FileFailure(systemError: errno)))
      }
    }
  }

  /// The path as letters and reports give it.
  func shown(_ path: String) -> String {
    guard let shownFolder, path.hasPrefix(shownFolder.path) else { return path }
    return shownFolder.name + path.dropFirst(shownFolder.path.count)
  }

  /// Adds a file that no other path has led to.
  private mutating func add(_ entry: Entry) {
    if isNew(entry.path) { entries.append(entry) }
  }

  /// Whether no other path has led to the same place; links that go in circles end here.
  private mutating func isNew(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return true }
    defer { free(resolved) }
    return seen.insert(String(cString: resolved)).inserted
  }
}
