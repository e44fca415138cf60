import ArgumentParser
import Foundation
import LetterMaker

/// Writes invented letters with known truth, for measuring and testing.
@main
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replyql-make",
    abstract: "Write invented reply letters, and what each of them states.",
    discussion: """
      The same seed gives the same letters everywhere. All places, people, firms and numbers are \
      invented.
      """)

  @Argument(help: "A folder for one .txt a letter, or a file ending in .jsonl.")
  var output: String

  @Option(name: .customLong("letters"), help: "How many letters.")
  var letterCount = 1_000

  @Option(help: "Which letters: the same seed gives the same ones.")
  var seed: UInt64 = 1

  @Option(help: "The shortest letter, in characters.")
  var shortest = 300

  @Option(help: "The longest letter, in characters.")
  var longest = 4_000

  @Option(help: "A file for what the letters state, one JSON object a line.")
  var truth: String?

  func validate() throws {
    guard letterCount >= 1, letterCount <= 10_000_000 else {
      throw ValidationError("--letters must lie between 1 and 10000000")
    }
    guard shortest >= 1, shortest <= longest, longest <= 10_000_000 else {
      throw ValidationError("--shortest must lie between 1 and --longest, at most 10000000")
    }
  }

  func run() throws {
    let maker = LetterMaker(seed: seed, lengthCharacters: shortest...longest)
    var sink = try LetterSink(output: output, truth: truth)
    for number in 1...letterCount { try sink.write(maker.letter(number)) }
    try sink.finish()
    print("\(letterCount) letters, \(sink.byteCount) bytes of text, in \(output)")
  }
}

/// Where letters and truths are written.
struct LetterSink {
  private(set) var byteCount = 0
  private let folder: URL?
  private var letters: LineFile?
  private var truths: LineFile?
  private let encoder = JSONEncoder()

  init(output: String, truth: String?) throws {
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if output.hasSuffix(".jsonl") {
      folder = nil
      letters = try LineFile(output)
    } else {
      let url = URL(filePath: output, directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      folder = url
    }
    truths = try truth.map { try LineFile($0) }
  }

  mutating func write(_ letter: MadeLetter) throws {
    byteCount += letter.text.utf8.count
    if let folder {
      try Data(letter.text.utf8).write(to: folder.appending(path: "\(letter.id).txt"))
    } else {
      try letters?.write(encoder.encode(["id": letter.id, "text": letter.text]))
    }
    try truths?.write(encoder.encode(letter.truth))
  }

  mutating func finish() throws {
    try letters?.finish()
    try truths?.finish()
  }
}

/// A file of lines, written in large pieces.
struct LineFile {
  private static let pieceBytes = 1 << 20
  private let handle: FileHandle
  private var piece = Data()

  init(_ path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw ValidationError("'\(path)' cannot be written")
    }
    handle = try FileHandle(forWritingTo: URL(filePath: path))
  }

  mutating func write(_ line: Data) throws {
    piece.append(line)
    piece.append(UInt8(ascii: "\n"))
    if piece.count >= Self.pieceBytes { try finish() }
  }

  mutating func finish() throws {
    try handle.write(contentsOf: piece)
    piece.removeAll(keepingCapacity: true)
  }
}
