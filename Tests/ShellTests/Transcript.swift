import Foundation
import Output
import Shell
import TestSupport

/// A session on paper: what stands behind a prompt is typed, the rest is expected.
///
/// Lines before the first prompt say what the session shows. `^C` and `^D` are the keys.
struct Transcript {
  /// The file.
  let file: URL
  private let text: String

  /// Reads a `.repl` file.
  init(file: URL) throws {
    self.file = file
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// Plays the session and returns a report where it goes another way; rewrites when recording.
  func failure(playing session: Session) throws -> String? {
    let actual = played(session)
    guard actual != text else { return nil }
    if Golden.isRecording {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      return "\(file.lastPathComponent) recorded"
    }
    return "\(file.lastPathComponent) differs; actual:\n\(actual)"
  }

  private func played(_ start: Session) -> String {
    var session = start
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let typed = lines.compactMap(Self.typed(in:))
    var result = lines.prefix { Self.typed(in: $0) == nil }.map { $0 + "\n" }.joined()
    for line in typed {
      let prompt = session.prompt == Prompt.first ? Prompt.first : Prompt.next
      result += Self.withoutFinalBlanks(prompt + line) + "\n"
      switch line {
      case "^C": session.abandon()
      case "^D": result += Self.shown(session.finish())
      default: result += Self.shown(session.feed(line))
      }
    }
    return result
  }

  private static func typed(in line: String) -> String? {
    for prompt in [Prompt.first, Prompt.next] {
      if line.hasPrefix(prompt) { return String(line.dropFirst(prompt.count)) }
      if line == withoutFinalBlanks(prompt) { return "" }
    }
    return nil
  }

  /// A reply as a terminal shows it; the marks of files and of the end stand for what is done.
  private static func shown(_ reply: Reply) -> String {
    var result = ""
    for piece in reply.pieces {
      switch piece {
      case .text(let text), .problem(let text), .remark(let text): result += text
      case .table(let table, let format, let options):
        result += (try? format.text(of: table, options)) ?? "interrupted\n"
      case .file(let path, let table, let format, let options):
        let text = (try? format.text(of: table, options)) ?? "interrupted\n"
        result += "<\(path)>\n\(text)</\(path)>\n"
      }
    }
    let lines = result.split(separator: "\n", omittingEmptySubsequences: false)
      .map { withoutFinalBlanks(String($0)) }
    return lines.joined(separator: "\n") + (reply.isLast ? "<end>\n" : "")
  }

  private static func withoutFinalBlanks(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
