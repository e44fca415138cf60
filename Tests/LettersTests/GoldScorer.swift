import Foundation
import TestSupport
import Testing

/// Runs the scorer of the annotation over rows of a reading.
enum GoldScorer {
  /// The exact F1 that the scorer gives, `nil` where the scorer is not there.
  static func exactF1(_ rows: [[String: Any]], _ options: [String]) throws -> Double? {
    guard let output = try run(rows, options + ["--json"]) else { return nil }
    let result = try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let exact = try #require(result["exact"] as? [Double])
    return exact[2]
  }

  /// The share of right values of each attribute, `nil` where the scorer is not there.
  ///
  /// `indicator` stands for the share of indicators whose Dice score is at least a half.
  static func attributes(_ rows: [[String: Any]]) throws -> [String: Double]? {
    guard let output = try run(rows, ["--attrs", "--by", "none"]) else { return nil }
    var shares: [String: Double] = [:]
    for line in output.split(separator: "\n") where line.hasPrefix("  ") {
      guard let fraction = line.split(separator: " ").last(where: { $0.contains("/") }),
        let name = line.split(separator: " ").first
      else { continue }
      let parts = fraction.split(separator: "/").compactMap { Double($0) }
      if parts.count == 2, parts[1] > 0 { shares[String(name)] = parts[0] / parts[1] }
    }
    return shares
  }

  private static func run(_ rows: [[String: Any]], _ options: [String]) throws -> String? {
    guard let gold = ProjectFolder.gold else { return nil }
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "replyql-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = try rows.map { row in
      String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", gold.appending(path: "score.py").path, file.path] + options
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
