package import Foundation

/// Expected outputs that stand beside their inputs in `.case` files.
///
/// A file holds cases divided by a line `====`. A case is: comment lines that begin with `//`,
/// the input, a line `----`, and the exact output. `REPLYQL_RECORD=1` rewrites the outputs and
/// still reports each rewritten case, so that nobody records by accident.
package struct Golden {
  /// One case of a file.
  package struct Case {
    /// The comment lines, without `//`, joined by newlines.
    package var comment: String
    /// What is fed in, without a final newline.
    package var input: String
    /// What must come out, without a final newline.
    package var output: String
  }

  /// Where the cases stand.
  package let file: URL
  /// The cases, in the order of the file.
  package var cases: [Case]

  /// Whether outputs are rewritten instead of compared.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["REPLYQL_RECORD"] == "1"
  }

  /// Reads a file of cases.
  package init(file: URL) throws {
    self.file = file
    let text = try String(contentsOf: file, encoding: .utf8)
    cases = text.split(separator: "\n====\n", omittingEmptySubsequences: false).map { part in
      var lines = part.split(separator: "\n", omittingEmptySubsequences: false)[...]
      let comments = lines.prefix { $0.hasPrefix("//") }
      lines = lines.dropFirst(comments.count)
      let input = lines.prefix { $0 != "----" }
      let output = lines.dropFirst(input.count + 1)
      return Case(
        comment: comments.map { String($0.dropFirst(2)).trimmed }.joined(separator: "\n"),
        input: input.joined(separator: "\n"),
        output: output.joined(separator: "\n").withoutFinalNewlines)
    }
  }

  /// Runs every case of every `.case` file in a folder and returns one report for each failure.
  ///
  /// Empty when all is as expected; reports that the folder has no case, so that a moved folder
  /// cannot pass.
  package static func failures(
    in folder: URL, running: (Case) throws -> String
  ) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "case" }.sorted { $0.path < $1.path }
    guard !files.isEmpty else { return ["no .case file in \(folder.lastPathComponent)"] }
    return try files.flatMap { file in
      var golden = try Golden(file: file)
      return try golden.failures(running: running)
    }
  }

  /// Runs every case and returns one report for each failure; rewrites the file when recording.
  package mutating func failures(running: (Case) throws -> String) throws -> [String] {
    var reports: [String] = []
    for index in cases.indices {
      let actual = try running(cases[index]).withoutFinalNewlines
      guard actual != cases[index].output else { continue }
      let verb = Self.isRecording ? "recorded" : "differs"
      reports.append(
        """
        \(file.lastPathComponent), case \(index + 1) \(verb)
        input:
        \(cases[index].input)
        expected:
        \(cases[index].output)
        actual:
        \(actual)
        """)
      cases[index].output = actual
    }
    if Self.isRecording, !reports.isEmpty { try write() }
    return reports
  }

  private func write() throws {
    let parts = cases.map { one in
      let comment =
        one.comment.isEmpty
        ? "" : one.comment.split(separator: "\n").map { "// \($0)\n" }.joined()
      return "\(comment)\(one.input)\n----\n\(one.output)"
    }
    try (parts.joined(separator: "\n====\n") + "\n").write(
      to: file, atomically: true, encoding: .utf8)
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  package var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Without newlines at the end.
  package var withoutFinalNewlines: String {
    String(reversed().drop { $0 == "\n" }.reversed())
  }
}
