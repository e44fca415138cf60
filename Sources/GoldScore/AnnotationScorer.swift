import Foundation

/// Runs the annotation's own scorer, `score.py`, over rows of a reading.
struct AnnotationScorer {
  /// The folder of the annotation with its scorer.
  let gold: URL
  /// The folder of the annotated letters.
  let letters: URL

  /// What the scorer says of all rows of one task.
  struct Result {
    /// F1 of rows whose span and value are right.
    let exactF1: Double
    /// The share of overlapping rows whose value is right.
    let valueIfOverlap: Double
  }

  /// Scores the rows of one task.
  ///
  /// - Throws: `GoldError` when the scorer cannot run or prints something else.
  func score(_ rows: [AnnotationRow], _ options: [String]) throws(GoldError) -> Result {
    let output = try run(rows, options + ["--json"])
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    guard let exact = object?["exact"] as? [Double], exact.count > 2,
      let overlap = object?["val|ov"] as? Double
    else { throw .unreadable(output) }
    return Result(exactF1: exact[2], valueIfOverlap: overlap)
  }

  /// The share of right values of each attribute of figures, by the annotation's names.
  ///
  /// `indicator` stands for the share of indicators whose Dice score is at least a half.
  ///
  /// - Throws: `GoldError` when the scorer cannot run.
  func attributes(_ rows: [AnnotationRow]) throws(GoldError) -> [String: Double] {
    var shares: [String: Double] = [:]
    for line in try run(rows, ["--attrs", "--by", "none"]).split(separator: "\n")
    where line.hasPrefix("  ") {
      guard let fraction = line.split(separator: " ").last(where: { $0.contains("/") }),
        let name = line.split(separator: " ").first
      else { continue }
      let parts = fraction.split(separator: "/").compactMap { Double($0) }
      if parts.count == 2, parts[1] > 0 { shares[String(name)] = parts[0] / parts[1] }
    }
    return shares
  }

  private func run(_ rows: [AnnotationRow], _ options: [String]) throws(GoldError) -> String {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "replyql-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      var lines = Data()
      for row in rows {
        lines += try JSONSerialization.data(withJSONObject: row)
        lines.append(UInt8(ascii: "\n"))
      }
      try lines.write(to: file)
      return try output(of: [gold.appending(path: "score.py").path, file.path] + options)
    } catch {
      throw .cannotRun("\(error)")
    }
  }

  private func output(of arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SEEDS": letters.path, "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Why annotated letters could not be scored.
package enum GoldError: Error, CustomStringConvertible {
  /// A folder lacks a file that is needed.
  case missing(String)
  /// The scorer did not start.
  case cannotRun(String)
  /// The scorer printed something else than its result.
  case unreadable(String)

  package var description: String {
    switch self {
    case .missing(let path): "there is no \(path)"
    case .cannotRun(let reason): "the scorer could not run: \(reason)"
    case .unreadable(let output): "the scorer printed: \(output)"
    }
  }
}
