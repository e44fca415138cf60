import Foundation
import Glibc

/// The statements of earlier sessions: one JSON object a line, shared by all sessions of a user.
///
/// Each statement is appended at once under a lock, so that two sessions lose nothing of each
/// other. Lines that cannot be read are passed over and stay as they are.
struct HistoryFile {
  /// How many statements are remembered.
  static let entryCountMax = 5_000
  /// How long a statement may be to be remembered, in UTF-8 bytes.
  static let statementByteCountMax = 64 << 10

  /// One statement as it stands in the file.
  struct Entry: Codable, Equatable {
    /// When it was run, seconds since 1970 UTC.
    var time: Int
    /// The corpus it was run on, as the user named it.
    var corpus: String
    /// The statement, lines and all.
    var text: String
  }

  /// Where the file is; it need not exist.
  let path: String

  /// The file of this user: under `XDG_STATE_HOME`, or `.local/state` at home.
  ///
  /// `REPLYQL_HISTORY` names another; empty means none. `nil` where there is no home either.
  static func ofUser(environment: [String: String]) -> HistoryFile? {
    if let path = environment["REPLYQL_HISTORY"] {
      return path.isEmpty ? nil : HistoryFile(path: path)
    }
    let home = environment["HOME"].map { "\($0)/.local/state" }
    let folder = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home
    return folder.map { HistoryFile(path: "\($0)/replyql/history.jsonl") }
  }

  /// The statements, oldest first, each once at its newest place, at most `entryCountMax`.
  func entries() -> [Entry] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let decoder = JSONDecoder()
    var seen = Set<String>()
    var newestFirst: [Entry] = []
    for line in data.split(separator: UInt8(ascii: "\n")).reversed() {
      guard newestFirst.count < Self.entryCountMax else { break }
      guard let entry = try? decoder.decode(Entry.self, from: Data(line)) else { continue }
      let isPrintable =
        !entry.text.isEmpty
        && entry.text.unicodeScalars.allSatisfy {
          $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
        }
      if isPrintable, seen.insert(entry.text).inserted { newestFirst.append(entry) }
    }
    return newestFirst.reversed()
  }

  /// Whether a statement is to be remembered: not when it begins with a blank, or is too long.
  static func keeps(_ text: String) -> Bool {
    let isBlank = text.allSatisfy { $0 == " " || $0 == "\n" }
    return !text.hasPrefix(" ") && !isBlank && text.utf8.count <= statementByteCountMax
  }

  /// Adds a statement for all sessions; a file that cannot be written is passed over silently,
  /// because the statement has run all the same.
  func append(_ entry: Entry) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard Self.keeps(entry.text), let line = try? encoder.encode(entry) else { return }
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { return }
    var bytes = Array(line)
    bytes.append(UInt8(ascii: "\n"))
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
