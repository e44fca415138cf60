import ChineseText
package import Values

/// The state of an incremental search through earlier statements, newest first.
package struct HistorySearch: Sendable {
  /// What was typed so far.
  package private(set) var pattern = ""
  /// The statements, oldest first.
  private let entries: [String]
  /// Index of the match in `entries`; `nil` while nothing was typed or nothing matches.
  private var index: Int?

  /// Begins a search with nothing typed.
  package init(in entries: [String]) {
    self.entries = entries
  }

  /// The statement found, `nil` where there is none.
  package var match: String? { index.map { entries[$0] } }
  /// Whether something was typed that no statement contains.
  package var hasFailed: Bool { !pattern.isEmpty && index == nil }

  /// Types one more character; the match stays where it is while it still fits.
  package mutating func type(_ character: Character) {
    pattern.append(character)
    index = pattern.isEmpty ? nil : newest(upTo: index ?? entries.count - 1)
  }

  /// Takes the last character back and begins again with the newest statement.
  package mutating func takeBack() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    index = pattern.isEmpty ? nil : newest(upTo: entries.count - 1)
  }

  /// Goes on to the next older statement that differs; stays when there is none.
  package mutating func goOlder() {
    guard let current = index else { return }
    var next = newest(upTo: current - 1)
    while let found = next, entries[found] == entries[current] { next = newest(upTo: found - 1) }
    index = next ?? current
  }

  /// One row that shows what was typed and what was found: `(搜索 “增”) figures ⏎ | count`.
  package func prompt(widthCells: Int, in language: Language) -> String {
    let word = hasFailed ? Bilingual("未找到", "not found") : Bilingual("搜索", "search")
    let found = match.map { $0.split(separator: "\n").joined(separator: " ⏎ ") } ?? ""
    let text = "(\(word.text(in: language)) “\(pattern)”) \(found)"
    return CellWidth.truncated(text, toCells: max(1, widthCells - 1))
  }

  private func newest(upTo last: Int) -> Int? {
    stride(from: last, through: 0, by: -1).first { Self.finds(pattern, in: entries[$0]) }
  }

  /// ASCII letters in lower case, so that `replies` finds `Replies`.
  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// Whether a statement holds what was typed; ASCII letters match in either case.
  static func finds(_ pattern: String, in statement: String) -> Bool {
    let bytes = folded(statement)
    let wanted = folded(pattern)
    guard wanted.count <= bytes.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
