package import Diagnostics

/// The five keys that head a saved query, as its doc comment states them.
package struct QueryHeader: Equatable, Sendable {
  /// The keys, in the order a header has them.
  package static let keys = ["title", "question", "output", "method", "limits"]

  /// What each key says; a key that is not there says nothing.
  package let values: [String: String]

  /// Reads the header of a text: the lines `## key: value` at its start.
  package init(of source: SourceText) {
    var values: [String: String] = [:]
    for line in source.text.split(separator: "\n").prefix(while: { $0.hasPrefix("##") }) {
      let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = parts[0].filter { $0 != " " }
      if Self.keys.contains(key) { values[key] = String(parts[1].drop { $0 == " " }) }
    }
    self.values = values
  }

  /// The title, empty without one.
  package var title: String { values["title"] ?? "" }
}
