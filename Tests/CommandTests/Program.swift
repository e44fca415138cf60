import Foundation
import Glibc

/// The built program, run as a user's shell runs it: arguments and input in, bytes and status out.
struct Program {
  /// What a run left.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program beside the test's own bundle.
  static let place = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "replyql")

  /// A folder of invented files, gone when the value is.
  let folder: Folder

  /// Runs the program in the folder.
  ///
  /// The outputs go to files, so that neither can block the other.
  func run(_ arguments: [String], input: Data = Data(), signal: Int32? = nil) throws -> Answer {
    let stem = folder.url.appending(path: UUID().uuidString).path
    let process = Process()
    process.executableURL = Self.place
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.url.path]
    process.standardInput = try file("\(stem).in", holding: input)
    process.standardOutput = try file("\(stem).out", holding: Data())
    process.standardError = try file("\(stem).err", holding: Data())
    try process.run()
    if let signal {
      usleep(300_000)
      kill(process.processIdentifier, signal)
    }
    process.waitUntilExit()
    let isExit = process.terminationReason == .exit
    return Answer(
      status: isExit ? process.terminationStatus : -process.terminationStatus,
      output: try text("\(stem).out"), errors: try text("\(stem).err"))
  }

  private func file(_ path: String, holding data: Data) throws -> FileHandle {
    try data.write(to: URL(filePath: path))
    return try FileHandle(forUpdating: URL(filePath: path))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

/// A folder for one test.
final class Folder {
  /// Where it stands.
  let url = FileManager.default.temporaryDirectory.appending(path: "replyql-\(UUID().uuidString)")

  /// Makes it, with files and folders inside; a name that ends in `/` is an empty folder.
  init(_ files: [String: Data] = [:]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, data) in files {
      let file = url.appending(path: name)
      let parent = name.hasSuffix("/") ? file : file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      if !name.hasSuffix("/") { try data.write(to: file) }
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
