import ArgumentParser
import ChineseText
import Foundation
import Letters

/// Measures reading: `replyql-bench read FILE …`.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read letters on one thread, over and over: characters per second.")

  @Argument(help: "Files of letters.")
  var files: [String]

  @Option(help: "Read until so many megabytes have been read.")
  var megabytes = 50

  func validate() throws {
    guard (1...100_000).contains(megabytes) else {
      throw ValidationError("--megabytes takes 1 to 100000")
    }
  }

  func run() throws {
    let letters = try files.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
    guard letters.contains(where: { !$0.isEmpty }) else {
      throw ValidationError("the files are empty")
    }
    let reader = LetterReader()
    var byteCount = 0
    var characterCount = 0
    let cost = Measurement.of {
      while byteCount < megabytes * 1_000_000 {
        for (index, bytes) in letters.enumerated() {
          let reading = reader.read(bytes, id: "\(index)", path: files[index])
          characterCount += reading.letters.first?.text.clean.count ?? 0
          byteCount += bytes.count
        }
      }
    }
    show("bytes", Double(byteCount) / 1e6, "MB")
    show("characters", Double(characterCount) / 1e6, "million")
    show("processor", cost.threadSeconds, "s")
    show("speed", Double(characterCount) / 1e6 / cost.threadSeconds, "million characters/s")
  }
}
