import Foundation
import TestSupport

/// A source file of the project with its lines.
struct SourceFile {
  /// The path from the top of the checkout.
  let path: String
  /// The lines, without their line breaks.
  let lines: [Substring]

  /// The target the file belongs to: the folder below `Sources` or `Tests`.
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// Whether it is program text and not a test.
  var isProgram: Bool { path.hasPrefix("Sources/") }

  /// All Swift files of the project.
  static let swift = files(withExtensions: ["swift"])
  /// All files of ours that hold text, whatever their kind.
  static let all = files(
    withExtensions: [
      "swift", "c", "h", "md", "q", "ebnf", "py", "case", "repl", "json", "txt", "modulemap",
    ])

  /// The modules the file imports, without `Testing`.
  var imports: Set<String> {
    let words = lines.lazy
      .map { $0.split(separator: " ") }
      .filter { $0.contains("import") && $0.count <= 4 && !($0.first?.hasPrefix("//") ?? true) }
      .filter {
        ["import", "package", "public", "private", "internal", "@testable"].contains($0[0])
      }
    return Set(words.compactMap { $0.last.map(String.init) })
  }

  private static func files(withExtensions extensions: Set<String>) -> [SourceFile] {
    ["Sources", "Tests", "grammar", "queries", "scripts"].flatMap { folder in
      let top = ProjectFolder.root.appending(path: folder)
      let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
      return (walk?.allObjects ?? [])
        .compactMap { $0 as? URL }
        .filter { extensions.contains($0.pathExtension) }
        .compactMap(read)
    }.sorted { $0.path < $1.path }
  }

  private static func read(_ file: URL) -> SourceFile? {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let path = file.path.dropFirst(ProjectFolder.root.path.count).drop { $0 == "/" }
    return SourceFile(
      path: String(path), lines: text.split(separator: "\n", omittingEmptySubsequences: false))
  }
}
