package import Diagnostics
package import Values

/// The five keys that head a saved query, as its doc comment states them.
package struct QueryHeader: Equatable, Sendable {
  /// The keys, in the order a header has them.
  package static let keys = ["title", "question", "output", "method", "limits"]

  /// What each key says; a key that is not there says nothing.
  package let values: [String: String]

  /// Reads the header of a text: the lines `## key: value` at its start.
  package init(of source: SourceText) {
    let lines = source.text.split(separator: "\n").prefix { $0.hasPrefix("##") }
    self.init(of: lines.map { $0.dropFirst(2) })
  }

  /// Reads the lines of a doc comment, without `##`.
  private init(of lines: [Substring]) {
    var values: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = parts[0].filter { $0 != " " }
      if Self.keys.contains(key) { values[key] = String(parts[1].drop { $0 == " " }) }
    }
    self.values = values
  }

  /// The title, empty without one.
  package var title: String { values["title"] ?? "" }

  /// What a result is called: its doc comment, or the title alone where that is a whole header.
  ///
  /// A title in both languages, divided by ` · `, is given in the reader's.
  package static func name(ofResult documentation: String, in language: Language) -> String {
    let header = QueryHeader(of: documentation.split(separator: "\n"))
    guard !header.title.isEmpty else { return documentation }
    let parts = header.title.split(separator: "·").map { $0.trimmed }
    guard parts.count == 2 else { return header.title }
    return language == .chinese ? parts[0] : parts[1]
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
