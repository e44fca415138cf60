import Foundation
import TestSupport
import Testing

/// Goal: rooms stay small.
///
/// A bound that fails is met by dividing the room, never by raising it.
@Suite struct SizeTests {
  static let lineCharactersMax = 100
  static let functionLinesMax = 60
  static let fileLinesMax = 500
  static let blobBytesMax = 256 * 1024

  @Test func `no line is longer than a hundred characters`() {
    let long = SourceFile.swift.flatMap { file in
      file.lines.enumerated().filter { $0.element.count > Self.lineCharactersMax }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
  }

  @Test func `no file is longer than five hundred lines`() {
    let long = SourceFile.swift.filter { $0.lines.count > Self.fileLinesMax + 1 }
    #expect(long.isEmpty, "\(long.map { "\($0.path): \($0.lines.count)" })")
  }

  @Test func `no function is longer than sixty lines`() {
    let long = SourceFile.swift.flatMap { file in
      FunctionRuler.functions(of: file).filter { $0.lineCount > Self.functionLinesMax }
        .map { "\(file.path):\($0.lineNumber) \($0.lineCount) lines" }
    }
    #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
  }

  @Test func `the ruler measures a function from its keyword to its brace`() {
    let file = SourceFile(
      path: "X.swift",
      lines: ["struct A {", "  func b(", "    c: Int", "  ) {", "    d()", "  }", "}"])
    let functions = FunctionRuler.functions(of: file)
    #expect(functions.map(\.lineNumber) == [2])
    #expect(functions.map(\.lineCount) == [5])
  }

  @Test func `no committed file is a blob`() throws {
    let walk = FileManager.default.enumerator(
      at: ProjectFolder.root, includingPropertiesForKeys: [.fileSizeKey],
      options: [.skipsHiddenFiles])
    let large = try (walk?.allObjects ?? []).compactMap { $0 as? URL }.filter { file in
      try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 > Self.blobBytesMax
    }
    #expect(large.isEmpty, "\(large.map(\.lastPathComponent))")
  }
}

/// Measures functions by their indentation, which the formatter guarantees.
enum FunctionRuler {
  /// A function with its place and length.
  struct Function {
    /// The line of its keyword, from 1.
    let lineNumber: Int
    /// From its keyword to its closing brace, both included.
    let lineCount: Int
  }

  /// The functions and initialisers of a file.
  static func functions(of file: SourceFile) -> [Function] {
    file.lines.indices.filter { opens(file.lines[$0]) }.compactMap { start in
      let indent = file.lines[start].prefix { $0 == " " }
      let end = file.lines[(start + 1)...].firstIndex { $0 == "\(indent)}" }
      guard !(file.lines[start].hasSuffix("}") && file.lines[start].contains("{")) else {
        return nil
      }
      return end.map { Function(lineNumber: start + 1, lineCount: $0 - start + 1) }
    }
  }

  private static func opens(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let first = words.first, !first.hasPrefix("//") else { return false }
    return words.prefix(6).contains {
      $0 == "func" || $0.hasPrefix("init(") || $0.hasPrefix("init?(")
    }
  }
}
