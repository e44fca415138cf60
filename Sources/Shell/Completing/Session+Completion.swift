package import ReplyQL
import Values

extension Session {
  /// What could stand at the cursor: commands, stages, columns of the stage, tables, functions,
  /// words of closed lists.
  ///
  /// - Parameters:
  ///   - line: The line being typed.
  ///   - cursor: Where in it, in UTF-8 bytes.
  /// - Returns: The candidates, with the bytes of the line that they replace.
  package func completions(of line: String, cursor: Int) -> Completion {
    var bytes = Array(line.utf8)[...]
    // A cursor within a character stands before it.
    var count = min(max(0, cursor), bytes.count)
    while count < bytes.count, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    bytes = bytes.prefix(count)
    let before = String(decoding: bytes, as: UTF8.self)
    if pending.isEmpty, let completion = commandCompletions(before) { return completion }
    let text = pending.isEmpty ? before : "\(pending)\n\(before)"
    let completion = completer.completion(of: text)
    let start = max(0, before.utf8.count - completion.replaced.count)
    return Completion(replacing: start..<before.utf8.count, with: completion.candidates)
  }

  private var completer: QueryCompleter {
    QueryCompleter(
      language: settings.language, declared: declarations.map(\.name),
      whole: { source(of: Draft($0)).text },
      columnsBehind: { workspace.columns(behind: source(of: Draft($0))) })
  }
}
