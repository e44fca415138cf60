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

  @Option(
    help: ArgumentHelp(
      "What happens to the letters: none, light, heavy, or one of "
        + Damage.allCases.map(\.rawValue).joined(separator: ", ") + "."))
  var damage = "none"

  @Option(
    help: ArgumentHelp(
      "How metadata blocks are printed: "
        + BlockLayout.allCases.map(\.rawValue).joined(separator: ", ")
        + "; by default in all these ways, and not at all."))
  var layout: String?

  func validate() throws {
    guard let level = DamageLevel(damage) else {
      throw ValidationError("--damage takes none, light, heavy or one of the kinds in --help")
    }
    guard level == .none || !output.hasSuffix(".jsonl") else {
      throw ValidationError("damaged letters are files of bytes: give a folder")
    }
    guard layout.map({ BlockLayout(rawValue: $0) != nil }) ?? true else {
      throw ValidationError("--layout takes one of the layouts in --help")
    }
    guard letterCount >= 1, letterCount <= 10_000_000 else {
      throw ValidationError("--letters must lie between 1 and 10000000")
    }
    guard shortest >= 1, shortest <= longest, longest <= 10_000_000 else {
      throw ValidationError("--shortest must lie between 1 and --longest, at most 10000000")
    }
  }

  func run() throws {
    guard let level = DamageLevel(damage) else { return }
    let maker = LetterMaker(
      seed: seed, lengthCharacters: shortest...longest,
      layout: layout.flatMap { BlockLayout(rawValue: $0) })
    var sink = try LetterSink(output: output, truth: truth)
    for number in 1...letterCount { try sink.write(maker.letter(number, damage: level)) }
    try sink.finish()
    print("\(letterCount) files, \(sink.byteCount) bytes, in \(output)")
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

  mutating func write(_ letter: DamagedLetter) throws {
    byteCount += letter.bytes.count
    if let folder {
      try Data(letter.bytes).write(to: folder.appending(path: "\(letter.id).txt"))
    } else {
      let text = String(decoding: letter.bytes, as: UTF8.self)
      try letters?.write(encoder.encode(["id": letter.id, "text": text]))
    }
    for truth in letter.truths { try truths?.write(encoder.encode(truth)) }
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
