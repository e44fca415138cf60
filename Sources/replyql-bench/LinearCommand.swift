import ArgumentParser
import Foundation
import LetterMaker
import Letters

/// Measures how the cost of reading grows: `replyql-bench linear`.
struct LinearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linear",
    abstract: "Read hostile texts of three lengths: characters per second of each.",
    discussion: """
      Each text repeats one piece that asks a rule the same question everywhere. The last column \
      is the cost of a character at sixteen times the length, against that at the first: it stays \
      near 1 where reading is linear.
      """)

  @Option(help: "Characters of the shortest text.")
  var characters = 4_000

  @Option(help: "Print only texts whose ratio is above this.")
  var above = 0.0

  func validate() throws {
    guard (100...1_000_000).contains(characters) else {
      throw ValidationError("--characters takes 100 to 1000000")
    }
  }

  func run() throws {
    print("  1×      4×     16×  (million characters/s)  cost 16×/1×  text")
    for hostile in HostileText.all {
      let costs = [1, 4, 16].map { cost(of: hostile, characters: characters * $0) }
      let ratio = costs[2] / costs[0]
      guard ratio > above else { continue }
      let speeds = costs.map { Self.padded(1 / $0 / 1e6, to: 7) }.joined(separator: " ")
      let head = hostile.head.isEmpty ? "" : "… "
      let piece = hostile.piece.replacing("\n", with: "\\n")
      print("\(speeds)  \(Self.padded(ratio, to: 6))  \(head)\(piece)")
    }
  }

  /// Processor seconds for each character, the best of several readings.
  private func cost(of hostile: HostileText, characters: Int) -> Double {
    let bytes = Array(hostile.text(characters: characters).utf8)
    let count = Double(hostile.text(characters: characters).unicodeScalars.count)
    let reader = LetterReader()
    var best = Double.infinity
    var total = 0.0
    for _ in 0..<5 where total < 0.5 {
      let cost = Measurement.of { _ = reader.read(bytes, id: "a", path: "a.txt") }
      best = min(best, cost.threadSeconds)
      total += cost.threadSeconds
    }
    return best / count
  }

  private static func padded(_ value: Double, to width: Int) -> String {
    let text = String((value * 100).rounded() / 100)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
